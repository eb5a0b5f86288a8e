"""Which workbook it is: one place decides, by its sheets."""

import pytest

from domain.errors import RuleBroken
from domain.plan_settling import Brought
from sheets import any_workbook, authority_workbook, example_network, network_writing, plan_writing
from sheets.any_workbook import Kind, kind_of
from sheets.network_workbook import NetworkWorkbook
from sheets.safely import Cells, read_cells
from tests.make import TODAY
from tests.sheets import hostile

NETWORK = network_writing.write(example_network.network("Exempelkommunen", TODAY))
PLANS = plan_writing.write(())


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PLANS, Kind.PLANS),
        (NETWORK, Kind.NETWORK),
        (authority_workbook.template(), Kind.AUTHORITY),
        (hostile.plain(), None),
    ],
    ids=["plans", "network", "authority", "none"],
)
def test_the_sheets_say_which_it_is(data: bytes, kind: Kind | None) -> None:
    assert kind_of(read_cells(data)) == kind


@pytest.mark.parametrize(
    "strange",
    [{"Planer": []}, {"Åtgärder": []}, {"Personer": []}],
    ids=["one of plans", "another of plans", "one of an authority"],
)
def test_a_sheet_that_strayed_in_does_not_decide(strange: Cells) -> None:
    assert kind_of({**read_cells(NETWORK), **strange}) is Kind.NETWORK


def test_what_is_sent_in_the_chat_is_read_as_what_it_is() -> None:
    assert isinstance(any_workbook.read(PLANS), Brought)
    assert isinstance(any_workbook.read(NETWORK), NetworkWorkbook)


@pytest.mark.parametrize(
    "data", [authority_workbook.template(), hostile.plain()], ids=["authority", "none"]
)
def test_what_is_neither_is_refused(data: bytes) -> None:
    with pytest.raises(RuleBroken, match=r"import\.of_neither"):
        any_workbook.read(data)

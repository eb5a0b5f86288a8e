"""What a workbook of a network would change, and what is wrong in it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain import network_import
from domain.network_import import Change, NetworkAdded, RowAdded, RowChanged, named
from domain.network_wanted import (
    Row,
    WantedContact,
    WantedDay,
    WantedFigure,
    WantedGroup,
    WantedMeeting,
    WantedMember,
    WantedNetwork,
)

WATER, NATURE = WantedGroup("Vattengruppen"), WantedGroup("Naturvårdsgruppen")
VARA = WantedMember("Vara kommun", "municipality")
VERA = WantedContact("Vera Exempel", "vera@example.com", "Vara kommun")
MEETING = WantedMeeting("M-1", "Vattengruppen", "Vatten", "digital")
DAY = WantedDay("M-1", date(2026, 12, 10), "09:00", "12:00")
NETWORK = WantedNetwork(
    "Nätverket", "Exempelkommunen", (WATER, NATURE), (VARA,), (VERA,), (MEETING,), (DAY,)
)


def changes(wanted: WantedNetwork, current: WantedNetwork = NETWORK) -> tuple[Change, ...]:
    return network_import.plan(wanted, 1, current, ()).changes


def wrong(**parts: Any) -> list[str]:
    plan = network_import.plan(replace(NETWORK, **parts), 1, WantedNetwork(), ())
    return [one.key for one in plan.complaints]


def test_what_is_there_changes_nothing_and_what_is_not_is_new() -> None:
    new = network_import.plan(NETWORK, None, WantedNetwork(), ()).changes

    assert changes(NETWORK) == ()
    assert new == (NetworkAdded("Nätverket"), *map(RowAdded, NETWORK.rows))


@pytest.mark.parametrize(
    ("wanted", "current"),
    [
        ((replace(VERA, group=WATER.name), replace(VERA, group=NATURE.name)), (VERA,)),
        ((VERA,), (replace(VERA, group=WATER.name), replace(VERA, group=NATURE.name))),
        ((replace(VERA, group=NATURE.name),), (VERA,)),
    ],
    ids=["each of them", "none, which is all", "one of them"],
)
def test_a_contact_of_every_group_is_the_same_however_it_is_written(
    wanted: tuple[WantedContact, ...], current: tuple[WantedContact, ...]
) -> None:
    assert changes(replace(NETWORK, contacts=wanted), replace(NETWORK, contacts=current)) == ()


def test_a_contact_of_every_group_is_one_of_a_new_group_too() -> None:
    more = replace(NETWORK, groups=(*NETWORK.groups, WantedGroup("Avfallsgruppen")))

    assert changes(more) == (RowAdded(more.groups[2]), RowAdded(VERA))


@pytest.mark.parametrize(
    ("list_", "row"),
    [
        ("groups", WantedGroup("vattengruppen")),
        ("members", replace(VARA, name="VARA  kommun")),
        ("contacts", replace(VERA, organisation="vara kommun", name="V. Exempel")),
        ("meetings", replace(MEETING, code="m-1", group="vattengruppen")),
        ("days", replace(DAY, meeting="m-1")),
    ],
)
def test_capitals_and_spaces_change_nothing(list_: str, row: Row) -> None:
    news: dict[str, Any] = {list_: (row,)}
    assert changes(replace(NETWORK, **news)) == ()


def test_signs_that_no_workbook_can_bring_change_nothing() -> None:
    typed = replace(
        NETWORK,
        groups=(WantedGroup("Vatten\u200bgruppen"), NATURE),
        members=(replace(VARA, through="Ale\u200b kommun"),),
        meetings=(replace(MEETING, theme="Vatten\x07", group="Vatten\u200bgruppen"),),
    )
    read = replace(NETWORK, members=(replace(VARA, through="Ale kommun"),))

    assert changes(read, typed) == ()


def test_what_ends_is_changed_and_what_is_left_out_stays() -> None:
    ended = replace(VARA, until=date(2026, 12, 31))

    plan = network_import.plan(replace(NETWORK, members=(ended,), groups=(WATER,)), 1, NETWORK, ())

    assert plan.changes == (RowChanged(ended, "until", "", "2026-12-31"),)
    assert [note.key for note in plan.notes] == ["import.note.rows_stay"]


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        ({"name": "å" * 201}, "import.network_name_long"),
        ({"members": (VARA, WantedMember("Hjo kommun", ""))}, "import.cell_missing"),
        ({"members": (replace(VARA, through="å" * 201),)}, "import.name_long"),
        ({"contacts": (replace(VERA, email=f"{'v' * 320}@example.com"),)}, "import.name_long"),
        ({"figures": (WantedFigure(0, "people", "9", "Påhittat"),)}, "import.year_wrong"),
        ({"figures": (WantedFigure(2026, "people", "9", "å" * 201),)}, "import.name_long"),
        ({"groups": (), "meetings": (), "days": ()}, "import.no_group"),
    ],
)
def test_what_no_database_should_hold_is_complained_of(parts: dict[str, Any], key: str) -> None:
    assert wrong(**parts) == [key]


def test_a_workbook_that_is_all_wrong_gets_few_suggestions() -> None:
    odd = tuple(replace(VERA, email=f"{n}@example.com", organisation="Vara") for n in range(100))

    keys = wrong(contacts=odd)

    assert keys.count("import.member_unknown_but_near") == 20
    assert keys.count("import.member_unknown") == 80


def test_a_row_is_called_what_somebody_knows_it_by() -> None:
    assert [named(one) for one in NETWORK.rows] == [
        "Vattengruppen", "Naturvårdsgruppen", "Vara kommun", "Vera Exempel", "M-1, Vatten",
        "M-1, 2026-12-10",
    ]  # fmt: skip

"""What is exported of a network, imported again, changes nothing."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from domain import network_import
from domain.network_import import called
from domain.network_wanted import (
    WantedContact,
    WantedDay,
    WantedFigure,
    WantedGroup,
    WantedMeeting,
    WantedMember,
    WantedNetwork,
)
from sheets import example_network, network_workbook, network_writing
from sheets.network_workbook import FIGURE_WORDS, KIND_WORDS, MEETING_WORDS, STATUS_WORDS
from sheets.safely import Cell, Cells, read_cells
from tests.make import TODAY

# As somebody may have typed them in the chat: with signs that look like nothing, or like formulas.
SIGNS = "aåÅ 17=+-@;.\u200b\u00ad\x07\t\u2009’"
MEANS = {name for name in FIGURE_WORDS.values() if name.startswith("survey_")} - {"survey_answers"}
MEANS |= {"satisfaction", "usefulness", "target_satisfaction"}


def network_of(chance: Random) -> WantedNetwork:
    """A network as it is described when it is there: what a row names is there too."""

    def written() -> str:
        return "".join(chance.choices(SIGNS, k=chance.randrange(7)))

    def names() -> list[str]:
        found = {called(one): one for _ in range(3) if called(one := written())}
        return list(found.values()) or ["Något"]

    def day() -> date:
        return date(1990, 1, 1) + timedelta(days=chance.randrange(40_000))

    def one(words: Mapping[str, str]) -> str:
        return chance.choice(list(words.values()))

    def count() -> int | None:
        return chance.choice([None, 0, 17, 9999])

    groups, members, codes = names(), names(), names()
    figures = chance.sample(list(FIGURE_WORDS.values()), k=chance.randrange(5))
    return WantedNetwork(
        name=chance.choice(names()),
        authority="Exempelkommunen",
        groups=tuple(map(WantedGroup, groups)),
        members=tuple(
            WantedMember(name, one(KIND_WORDS), written(), chance.choice([None, day()]))
            for name in members
        ),
        contacts=tuple(
            WantedContact("Vera", to, chance.choice(members), chance.choice(["", *groups]))
            for to in ("a@b.se", "å@b.se")
        ),
        meetings=tuple(
            WantedMeeting(
                code,
                chance.choice(groups),
                chance.choice(names()),
                one(MEETING_WORDS),
                written(),
                chance.choice(["", "https://teams.microsoft.com/l/meetup?a=%20b"]),
                status=one(STATUS_WORDS),
            )
            for code in codes
        ),
        days=tuple(
            WantedDay(code, on, chance.choice(["", "09:00"]), "", count(), count())
            for code in codes
            for on in {day(), day()}
        ),
        figures=tuple(
            WantedFigure(
                2026,
                name,
                "5,75" if name in MEANS else "över 730",
                written(),
                chance.choice(["", *codes]),
            )
            for name in figures
        ),
    )


def test_what_is_exported_and_imported_again_changes_nothing() -> None:
    for seed in range(300):
        network = network_of(Random(seed))

        read = network_workbook.from_cells(cells_of(network))
        plan = network_import.plan(read.wanted, 1, network, read.complaints, read.notes)

        assert (plan.changes, plan.complaints, plan.notes) == ((), (), ()), seed


def cells_of(network: WantedNetwork) -> Cells:
    """Return what Excel's own reader gives of the workbook, without the time that it takes."""
    return {one.name: [_cut(row) for row in one.rows] for one in network_writing.sheets(network)}


def _cut(row: Sequence[Any]) -> list[Cell]:
    cells = [cell if cell != "" else None for cell in row]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def test_so_are_the_cells_of_a_real_workbook() -> None:
    network = example_network.network("Exempelkommunen", TODAY)

    assert read_cells(network_writing.write(network)) == cells_of(network)


def test_an_empty_workbook_asks_only_for_the_name_of_the_network() -> None:
    read = network_workbook.from_cells(cells_of(WantedNetwork(authority="Exempelkommunen")))

    assert read.complaints == ()
    assert read.wanted == WantedNetwork(authority="Exempelkommunen")
    complaints = network_import.plan(read.wanted, None, WantedNetwork(), ()).complaints
    assert [one.key for one in complaints] == ["import.network_name_missing"]

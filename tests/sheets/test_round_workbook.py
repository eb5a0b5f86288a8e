"""A round as a workbook: what Excel shows is what was reported."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from openpyxl import load_workbook

from domain.environmental_round import Area
from domain.plan_status import Forecast, Progress, Standing
from domain.report_round import RoundLine
from sheets import round_workbook
from tests.cards.environmental_round_cards import AREAS
from tests.cards.round_cards import LINES, OPEN

AT = datetime(2026, 12, 10, 15, 30)  # noqa: DTZ001 - as a clock shows it


def read(lines: list[RoundLine], areas: Sequence[Area] = ()) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(io.BytesIO(round_workbook.write(OPEN, lines, areas, AT)))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def line(standing: Standing, **changes: Any) -> RoundLine:
    return replace(LINES[0], standing=standing, **changes)


def test_each_line_has_its_words_and_its_letter() -> None:
    lines = [
        line(Standing(Progress.IN_PROGRESS, Forecast.AT_RISK), comment="=1+1"),
        line(Standing(Progress.IN_PROGRESS, Forecast.ON_TRACK), word="Halvvägs", scale="H"),
        line(Standing(Progress.COMPLETED)),
        line(Standing(Progress.ON_HOLD)),
        line(Standing(Progress.NOT_APPLICABLE)),
        line(Standing()),
    ]

    rows = read(lines)["Läget"][1:]

    assert [row[3:6] for row in rows] == [
        ("Pågår", "risk för försening", "P"),
        ("Halvvägs", "enligt plan", "H"),
        ("Klar", None, "G"),
        ("Pausad", None, None),
        ("Ej relevant", None, "ej relevant"),
        ("Ej rapporterad", None, None),
    ]
    # As text, and no formula.
    assert rows[0][6] == "=1+1"


def test_each_line_says_whose_it_is_what_it_is_for_and_where_it_is_followed_up() -> None:
    url = "https://hypergene.example/1"
    placed = line(Standing(), owner="Kim Exempel", focus=("Bo", "Res"), link=url)

    headings, row = read([replace(placed, followed_up_in="Hypergene")])["Läget"]

    assert dict(zip(headings[-4:], row[-4:], strict=True)) == {
        "Ansvarig": "Kim Exempel", "Fokusområden": "Bo; Res",
        "Följs upp i": "Hypergene", "Länk": url,
    }  # fmt: skip


def test_departments_are_counted_and_add_up() -> None:
    _, *places, whole = read(LINES)["Per förvaltning"]

    assert [row[:3] for row in places] == [
        ("Hushagen", 3, 3), ("Tunabyggen", 3, 6), ("Utan förvaltning", 0, 1),
    ]  # fmt: skip
    assert whole[1:3] == (6, 10)
    assert sum(int(str(one)) for one in whole[3:]) == 10


def test_the_environmental_rounds_of_the_year_are_counted_of_all() -> None:
    sheets = read(LINES, AREAS)

    assert sheets["Miljöronder"][1:] == [
        ("Gata", None, None),
        ("Gata, Driftenheten", datetime(2026, 11, 3), None),  # noqa: DTZ001 - as Excel has days
        ("Gata, Parkenheten", datetime(2026, 10, 12), "energi, vatten"),  # noqa: DTZ001
        ("Gjorda", 2, "av 3"),
    ]
    assert "2026-12-10 15:30" in " ".join(str(row[0]) for row in sheets["Läs mig"])
    assert "Miljöronder" not in read(LINES)


def test_the_workbook_says_whether_more_may_come() -> None:
    words = " ".join(str(row[0]) for row in read(LINES)["Läs mig"])

    assert "omgång helår 2026" in words
    assert "2026-12-10 15:30. Omgången är öppen" in words

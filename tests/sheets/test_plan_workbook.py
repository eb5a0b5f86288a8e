"""The workbook of plans: what is written is read again, and what people do to it is understood."""

import os
import subprocess
import sys
from collections import Counter
from datetime import date
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.plan_checks import longest
from domain.plan_facts import Met, met
from domain.plan_rows import (
    LISTS,
    Activity,
    Adoption,
    Aspect,
    Commitment,
    Indicator,
    Item,
    PlanAction,
    Row,
    Topic,
    TopicKind,
    by_list,
    columns,
    of,
)
from domain.plan_settling import Brought
from sheets import child, example_plan, plan_workbook, plan_writing
from sheets.forms import Form
from sheets.plan_forms import DECIMALS, FORMS, WORDS
from sheets.safely import Cell, Cells, _cell
from storage.plans import _TABLES
from tests.make import TODAY

EXAMPLE = example_plan.rows(TODAY, example_plan.OWNERS)
# So many plans are made up; `make crash` takes more.
MANY = int(os.environ.get("HALLKOLL_PLANS", "12"))
# So that each worker has some of them.
PARTS = 4


@pytest.fixture(scope="module")
def example() -> Brought:
    """What is read of the example, as it is written."""
    return plan_workbook.read(plan_writing.write(EXAMPLE))


def sheet(name: str, *rows: dict[str, Cell]) -> Cells:
    """Return a sheet with these *rows*, column by column."""
    form: Form = FORMS[name]
    headings: list[Cell] = list(form.headings.values())
    return {form.sheet: [headings, *([row.get(one) for one in form.headings] for row in rows)]}


def said(cells: Cells) -> list[str]:
    return [broken.key for broken in plan_workbook.from_cells(cells).complaints]


def test_what_is_written_is_read_again(example: Brought) -> None:
    assert (example.complaints, example.notes) == ((), ())
    assert by_list(example.rows) == by_list(EXAMPLE)


def test_the_example_holds_what_its_sources_hold(example: Brought) -> None:
    actions, adoptions = of(PlanAction, example.rows), of(Adoption, example.rows)
    kinds = {one.name: one.kind for one in of(Topic, example.rows)}
    focus = {
        one.number: [name for name in one.topics if kinds[name] == TopicKind.FOCUS_AREA]
        for one in actions
    }

    assert (len(actions), len(adoptions)) == (17, 64)
    assert sum(map(len, focus.values())) == 25
    assert [number for number, names in focus.items() if not names] == ["14", "17"]
    hushagen = [one.action.partition("-")[2] for one in adoptions if one.department == "Hushagen"]
    assert hushagen == ["1", "2", "5", "6", "9", "16", "17"]
    travel = [number for number, names in focus.items() if "Res hållbart" in names]
    assert travel == ["1", "8", "12", "16"]


def test_the_example_holds_the_commitments_and_their_items(example: Brought) -> None:
    items = of(Item, example.rows)
    ninth = Counter(one.step for one in items if one.commitment == "2025-9")

    assert (len(of(Commitment, example.rows)), len(items)) == (10, 107)
    assert list(Counter(one.step for one in items).values()) == [33, 39, 35]
    assert list(ninth.values()) == [4, 4, 1]
    numbers = [one.number for one in items]
    assert len(set(numbers)) == 107
    assert {"3.1", "3.10", "1.1", "1.10"} <= set(numbers)


def test_the_example_holds_indicators_and_aspects(example: Brought) -> None:
    reached = [met(one) for one in of(Indicator, example.rows)]
    aspects = of(Aspect, example.rows)

    assert (len(reached), reached.count(Met.YES), reached.count(Met.NO)) == (8, 4, 4)
    assert sum(one.negative or 0 for one in aspects) == 120
    assert sum(one.positive or 0 for one in aspects) == 345


def test_headings_may_stand_in_any_order_and_be_written_in_any_way() -> None:
    read = plan_workbook.from_cells(
        {
            "FOKUSOMRÅDEN ": [
                [None, "hör  TILL", "namn", " slag:", "ID (rör ej)"],
                [],
                [None, "Res smart", " Cykla\u00a0 mer ", "Fokusområde", "f1"],
            ]
        }
    )

    assert (read.complaints, read.notes) == ((), ())
    assert read.rows == (Topic("f1", TopicKind.FOCUS_AREA, "Cykla mer", "Res smart"),)
    assert read.rows[0].origin.row == 3


@pytest.mark.parametrize("number", [3.1, 3, date(2026, 10, 3)])
def test_an_item_number_that_excel_has_taken_for_something_else_is_refused(number: Cell) -> None:
    cells = sheet("item", {"commitment": "2025-3", "number": number, "step": "initiera"})

    assert said(cells) == ["import.not_text"]


def test_text_keeps_its_lines_and_loses_what_cannot_be_seen() -> None:
    cells = sheet("action", {"code": "a", "target": " Ett\x07\r\n\u200bTvå  \n", "name": "Ny\nrad"})

    [action] = plan_workbook.from_cells(cells).rows

    assert isinstance(action, PlanAction)
    assert (action.target, action.name) == ("Ett\nTvå", "Ny rad")


def test_a_workbook_may_have_some_of_the_sheets_and_a_misspelt_one_is_told_of() -> None:
    some = plan_workbook.from_cells(sheet("topic"))
    misspelt = plan_workbook.from_cells({**sheet("topic"), "Åtgärdr": [["Id"]]})

    assert (some.rows, some.complaints) == ((), ())
    [broken] = misspelt.complaints
    assert broken.values == {
        "sheet": "",
        "row": "0",
        "written": "Åtgärder",
        "suggestion": "Åtgärdr",
    }


@pytest.mark.parametrize(
    ("name", "row", "key"),
    [
        ("topic", {"code": "t", "kind": "fokus", "name": "x"}, "import.word_unknown"),
        ("plan", {"code": "p", "name": "x", "year": "i fjol"}, "import.number_wrong"),
        ("plan", {"code": "p", "name": "x"}, "import.cell_empty"),
        ("plan", {"code": date(2026, 1, 1), "name": "x", "year": 2026}, "import.not_text"),
        ("action", {"code": "a", "goals": 7.13}, "import.goals_wrong"),
        ("adoption", {"due_on": "snart"}, "import.day_wrong"),
        ("round", {"code": "r", "year": 2026, "as_of": date.min}, "import.cell_empty"),
        ("commitment", {"code": "c", "year": 2026, "basic": "kanske"}, "import.yes_or_no"),
        ("report", {"reported_on": date(2026, 1, 1)}, "import.cell_empty"),
    ],
)
def test_what_cannot_be_read_is_said_of_its_row(name: str, row: dict[str, Cell], key: str) -> None:
    complaints = plan_workbook.from_cells(sheet(name, row)).complaints

    assert {broken.key.removesuffix("_but_near") for broken in complaints} == {key}
    assert {broken.values["row"] for broken in complaints} == {"2"}


def test_each_list_has_a_sheet_and_each_field_a_heading() -> None:
    assert list(FORMS) == list(LISTS)
    for name, form in FORMS.items():
        assert set(form.headings) == set(columns(LISTS[name]))
        assert len(set(form.headings.values())) == len(form.headings)


def test_what_may_stand_in_a_field_fits_into_its_column() -> None:
    for name, kind in LISTS.items():
        for column in _TABLES[name].columns:
            room = getattr(column.type, "length", None)
            if column.name in columns(kind) and room and (name, column.name) not in WORDS:
                fits = 17 * len("17;") if column.name == "goals" else longest(kind, column.name)
                assert fits is not None
                assert fits <= room, f"{name}.{column.name}"


def test_the_bot_starts_without_the_library_that_reads_and_writes_excel() -> None:
    asks = "import bot.app, bot.__main__, sys; print('openpyxl' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


@pytest.mark.crash
def test_what_a_large_authority_exports_can_be_read_again() -> None:
    rows = [Activity(f"a{n}", f"Aktivitet {n}", "2026-1/Hus") for n in range(10_000)]

    assert len(plan_workbook.from_cells(cells_of(plan_writing.write(rows))).rows) == len(rows)


def test_an_export_says_when_a_sheet_is_longer_than_what_is_read() -> None:
    rows = [Topic(str(n), "method", f"Sätt {n}") for n in range(child.MOST_ROWS + 1)]

    assert "Bladet Fokusområden har fler än 20000 rader" in plan_writing.read_me(by_list(rows))[-1]
    assert "har fler än" not in plan_writing.read_me(by_list(rows[1:]))[-1]


# --- export, import, export -----------------------------------------------------------------------

ODD = ["=1+1", "3.10", "2023-1", "a\x00b", "\x0bå\r\n"]
ANY = st.characters(exclude_categories=["Cs"])
TEXT = st.text(ANY, max_size=20) | st.sampled_from(
    ["=1+1", "3.10", "2023-1", "a\x00b", "\x0bå\r\n"]
)


def _values(name: str, field: str, hint: Any) -> st.SearchStrategy[Any]:
    if (words := WORDS.get((name, field))) is not None:
        return st.sampled_from(list(words.values()))
    if hint is bool:
        return st.booleans()
    if hint in (date, date | None):
        days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
        return days if hint is date else st.none() | days
    if hint in (int, int | None):
        numbers = st.integers(0, 9999)
        return numbers if hint is int else st.none() | numbers
    if hint == tuple[int, ...]:
        return st.sets(st.integers(1, 17), max_size=3).map(sorted).map(tuple)
    if hint == tuple[str, ...]:
        return st.lists(st.text("abcÅÄÖ-1", min_size=1, max_size=8), max_size=3).map(tuple)
    if (name, field) in DECIMALS:
        return st.decimals(-1000, 1000, places=2).map(str) | st.just("")
    return TEXT


def _of(name: str) -> st.SearchStrategy[Row]:
    kind = LISTS[name]
    hints = get_type_hints(kind)
    return st.builds(kind, **{field: _values(name, field, hints[field]) for field in columns(kind)})


PLANS = st.lists(st.one_of([_of(name) for name in LISTS]), max_size=12)


def cells_of(data: bytes) -> Cells:
    """Return what `read_cells` does, without a process for each of so many."""
    sheets = child.answer(data)["sheets"]
    return {name: [[_cell(one) for one in row] for row in rows] for name, rows in sheets.items()}


@pytest.mark.timeout(60 + MANY)
@pytest.mark.parametrize("part", range(PARTS))
@settings(max_examples=MANY // PARTS, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=PLANS)
def test_what_is_exported_imported_and_exported_again_is_the_same(
    part: int,  # each makes up its share of them
    rows: list[Row],
) -> None:
    first = cells_of(plan_writing.write(rows))

    read = plan_workbook.from_cells(first)

    assert cells_of(plan_writing.write(read.rows)) == first

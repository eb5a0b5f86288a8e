"""Reads a workbook of plans. What writes one is in plan_writing.py, which needs Excel's library."""

import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from domain.imported import complaint
from domain.plan_checks import YEARS
from domain.plan_rows import LISTS, Milestone, Row
from domain.plan_settling import Brought
from sheets.forms import Filled, as_text, key
from sheets.forms import Row as Line
from sheets.plan_forms import (
    DECIMALS,
    FORMS,
    LABELS,
    MANY_LINES,
    PROGRESS_WORDS,
    READ_ME,
    WORDS,
    YES_NO,
)
from sheets.safely import Cells, read_cells

# What stands where a day is missing, so that no other complaint follows from it.
_LAST = ("last_on", "closes_on")
_BETWEEN_GOALS = re.compile(r"[;,\s]+")


def read(data: bytes) -> Brought:
    """Return what the workbook brings; blocks while it is read in a process of its own. Raises
    `RuleBroken` when it is no workbook, or too much of one."""
    return from_cells(read_cells(data))


def from_cells(cells: Cells) -> Brought:
    filled = Filled(cells)
    filled.only(tuple(FORMS.values()), explains=READ_ME, all_of_them=False)
    rows = tuple(
        _row(filled, name, line) for name, form in FORMS.items() for line in filled.rows(form)
    )
    return Brought(rows, tuple(filled.complaints), tuple(filled.notes), tuple(PROGRESS_WORDS))


def _row(filled: Filled, name: str, line: Line) -> Row:
    kind = LISTS[name]
    found: dict[str, Any] = {}
    for one in fields(kind):
        if one.name != "origin":
            found[one.name] = _value(filled, name, one, line)
    if kind is Milestone and not as_text(line.cells.get("last_on")):
        found["last_on"] = found["first_on"]
    return kind(**found, origin=line.origin)


def _value(filled: Filled, name: str, one: Field[Any], line: Line) -> Any:
    """Return what stands in the cell as the field has it, or something harmless and complain."""
    column, hint = one.name, _hints(name)[one.name]
    needed = one.default is MISSING
    if hint in (date, date | None):
        return _day(filled, line, column, needed=hint is date)
    if hint in (int, int | None):
        return _number(filled, line, column, one.default)
    if hint is bool:
        return filled.word(line, column, YES_NO, "import.yes_or_no") == "yes"
    if hint == tuple[int, ...]:
        return _goals(filled, line, column)
    if (name, column) == ("report", "progress"):
        return _standing(filled, line)
    if (words := WORDS.get((name, column))) is not None:
        # Of a report it may follow from a word of the authority's own.
        default = "" if needed or name == "report" else str(one.default)
        return _word(filled, line, column, words, default)
    written = _text(filled, name, line, column)
    if hint == tuple[str, ...]:
        return tuple(part for each in written.split(";") if (part := each.strip()))
    return written


def _text(filled: Filled, name: str, line: Line, column: str) -> str:
    cell = line.cells.get(column)
    if (name, column) in LABELS:
        strict = (name, column) == ("item", "number")
        unsure = isinstance(cell, date) or (isinstance(cell, float) and not cell.is_integer())
        if unsure or (strict and cell is not None and not isinstance(cell, str)):
            filled.complaints.append(
                complaint(line.origin, "import.not_text", heading=FORMS[name].headings[column])
            )
    if (name, column) in MANY_LINES:
        return line.lines(column)
    written = line.text(column)
    if (name, column) in DECIMALS:
        return written.replace("\N{MINUS SIGN}", "-").replace(",", ".")
    return written


def _word(filled: Filled, line: Line, column: str, words: Mapping[str, str], default: str) -> str:
    if not line.text(column):
        return default
    return filled.word(line, column, words, "import.word_unknown") or next(iter(words.values()))


def _standing(filled: Filled, line: Line) -> str:
    """Return the progress; a word that not everybody has, as it is written."""
    written = line.text("progress")
    if not written:
        filled.complaints.append(complaint(line.origin, "import.cell_empty", what="progress"))
    known = {key(word): meaning for word, meaning in PROGRESS_WORDS.items()}
    return known.get(key(written), written)


def _day(filled: Filled, line: Line, column: str, *, needed: bool) -> date | None:
    before = len(filled.complaints)
    day = filled.day(line, column)
    if day is None and needed:
        if len(filled.complaints) == before and column != "last_on":
            filled.complaints.append(complaint(line.origin, "import.cell_empty", what=column))
        return date.max if column in _LAST else date.min
    return day


def _number(filled: Filled, line: Line, column: str, default: Any) -> int | None:
    written = line.text(column)
    if re.fullmatch(r"[0-9]{1,5}", written):
        return int(written)
    if written:
        wrong = complaint(line.origin, "import.number_wrong", written=written[:200])
    elif default is MISSING:
        wrong = complaint(line.origin, "import.cell_empty", what=column)
    else:
        return default  # type: ignore[no-any-return]
    filled.complaints.append(wrong)
    return YEARS[0]


def _goals(filled: Filled, line: Line, column: str) -> tuple[int, ...]:
    written = line.text(column)
    parts = [part for part in _BETWEEN_GOALS.split(written) if part]
    if not all(re.fullmatch("[0-9]{1,2}", part) for part in parts):
        filled.complaints.append(
            complaint(line.origin, "import.goals_wrong", written=written[:200])
        )
        return ()
    return tuple(sorted({int(part) for part in parts}))


@cache
def _hints(name: str) -> Mapping[str, Any]:
    return get_type_hints(LISTS[name])

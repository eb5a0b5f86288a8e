"""Reads sheets that people have filled in: columns are found by their headings, in any order."""

import difflib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.errors import RuleBroken
from domain.folding import fold
from domain.imported import Note, Origin, complaint, lines, one_line, unknown
from sheets.safely import Cell, Cells

# How much two names are alike that are meant to be the same.
_ALIKE = 0.8
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Form:
    """A sheet as it should be: its name, its headings by what stands under them, and the heading
    of a column that only explains."""

    sheet: str
    headings: Mapping[str, str]
    explains: str


@dataclass(frozen=True)
class Row:
    origin: Origin
    cells: Mapping[str, Cell]

    def text(self, column: str) -> str:
        """Return the cell as one line of text."""
        return as_text(self.cells.get(column))

    def lines(self, column: str) -> str:
        """Return the cell as text with its lines."""
        return lines(_written(self.cells.get(column)))


@dataclass
class Filled:
    """A workbook that was filled in, and what was found wrong in it so far."""

    cells: Cells
    complaints: list[RuleBroken] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def only(self, forms: Collection[Form], explains: str, *, all_of_them: bool = True) -> None:
        """Complain of sheets that are missing, and note those that are not read. Where not *all of
        them* are needed, one is missing only when another is called nearly the same."""
        known = {key(form.sheet) for form in forms} | {key(explains)}
        strange = [name for name in self.cells if key(name) not in known]
        there = {key(name) for name in self.cells}
        missing = [form.sheet for form in forms if key(form.sheet) not in there]
        if all_of_them:
            self.complaints += [
                unknown(Origin(), "import.sheet_missing", one, strange) for one in missing
            ]
        else:
            self.complaints += [
                complaint(Origin(), "import.sheet_missing_but_near", written=near, suggestion=one)
                for one in strange
                for near in difflib.get_close_matches(one, missing, n=1, cutoff=_ALIKE)
            ]
        self.notes += [Note("import.note.sheet_ignored", {"sheet": name}) for name in strange]

    def rows(self, form: Form) -> Iterator[Row]:
        """Return the rows of the form's sheet that have something in a column that is read."""
        name = next((one for one in self.cells if key(one) == key(form.sheet)), None)
        numbered = enumerate(self.cells[name] if name else [], start=1)
        filled = ((number, row) for number, row in numbered if any(map(as_text, row)))
        top, headings = next(filled, (1, []))
        if name is None or (columns := self._columns(form, top, headings)) is None:
            return
        for number, row in filled:
            cells = {column: row[at] for column, at in columns.items() if at < len(row)}
            if any(map(as_text, cells.values())):
                yield Row(Origin(form.sheet, number), cells)

    def day(self, row: Row, column: str) -> date | None:
        """Return the cell as a day: one of Excel's own, or text such as 2026-11-21."""
        cell = row.cells.get(column)
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date):
            return cell
        written = as_text(cell)
        if not written:
            return None
        try:
            if _DAY.fullmatch(written):
                return date.fromisoformat(written)
        except ValueError:
            pass  # 2026-02-30
        self.complaints.append(complaint(row.origin, "import.day_wrong", written=written[:200]))
        return None

    def word(self, row: Row, column: str, words: Mapping[str, str], wrong: str) -> str:
        """Return what the word in the cell stands for, or nothing and complain of it."""
        written = row.text(column)
        by_key = {key(word): meaning for word, meaning in words.items()}
        if written and key(written) not in by_key:
            self.complaints.append(unknown(row.origin, wrong, written, words))
        return by_key.get(key(written), "")

    def _columns(self, form: Form, top: int, row: list[Cell]) -> dict[str, int] | None:
        """Return where each column is, or None when one that is needed is not there."""
        wanted = {key(heading): column for column, heading in form.headings.items()}
        found: dict[str, int] = {}
        strange: list[str] = []
        origin = Origin(form.sheet, top)
        for at, cell in enumerate(row):
            heading = as_text(cell)
            column = wanted.get(key(heading))
            if column in found:
                self.complaints.append(complaint(origin, "import.heading_twice", heading=heading))
            elif column:
                found[column] = at
            elif heading and key(heading) != key(form.explains):
                strange.append(heading)
        missing = [heading for column, heading in form.headings.items() if column not in found]
        for heading in missing:
            self.complaints.append(unknown(origin, "import.heading_missing", heading, strange))
        self.notes += [
            Note("import.note.column_ignored", {"sheet": form.sheet, "heading": heading})
            for heading in strange
        ]
        return None if missing else found


def key(heading: str) -> str:
    """Return *heading* for comparison: without case, signs, spaces and what is in brackets."""
    return fold(re.sub(r"\(.*?\)", "", heading)).replace(" ", "")


def as_text(cell: Cell) -> str:
    """Return a cell as one line of text without control characters."""
    return one_line(_written(cell))


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell)

"""Writes workbooks. What people have typed leaves as text: never as a formula."""

import io
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import Cell as ExcelCell
from openpyxl.cell import MergedCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from sheets.safely import Cell

LONGEST_CELL = 32_767
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00")
_AS_TEXT = "@"


# A decimal number keeps the decimals that it is written with: 5.0 is shown as such.
Written = Cell | Decimal


@dataclass(frozen=True)
class Sheet:
    """Rows to write, the first of which are headings; *choices* are offered under a heading, and
    what is written under those of *texts* later stays text."""

    name: str
    rows: Sequence[Sequence[Written]]
    widths: Sequence[int]
    choices: Mapping[str, Sequence[str]] | None = None
    texts: Collection[str] = ()


def workbook(sheets: Sequence[Sheet]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for number, row in enumerate(sheet.rows, start=1):
        for at, value in enumerate(row, start=1):
            cell = page.cell(number, at)
            _put(cell, value)
            cell.font = Font(bold=number == 1)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for at, width in enumerate(sheet.widths, start=1):
        page.column_dimensions[get_column_letter(at)].width = width
    page.freeze_panes = "A2"
    headings = list(sheet.rows[0])
    for heading in sheet.texts:
        letter = get_column_letter(headings.index(heading) + 1)
        page.column_dimensions[letter].number_format = _AS_TEXT
    for heading, words in (sheet.choices or {}).items():
        letter = get_column_letter(headings.index(heading) + 1)
        offered = DataValidation("list", formula1=f'"{",".join(words)}"', allow_blank=True)
        offered.add(f"{letter}2:{letter}1000")
        page.add_data_validation(offered)


def _put(cell: ExcelCell | MergedCell, value: Written) -> None:
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, date) and not isinstance(value, datetime):
            cell.number_format = "yyyy-mm-dd"
        if isinstance(value, Decimal):
            _, _, decimals = str(value).partition(".")
            cell.number_format = f"0.{'0' * len(decimals)}" if decimals else "0"
        return
    text = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_CELL]
    cell.value = text
    # Excel would make formulas of some texts, and numbers of others (a phone number's first zero).
    cell.data_type = "s"
    cell.number_format = _AS_TEXT
    if value.startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True

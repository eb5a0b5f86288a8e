import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from sheets import safely, writing
from sheets.writing import Sheet

FORMULAS = [
    "=1+1",
    '=HYPERLINK("https://example.com")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "{=1+1}",
    "=",
    "\x00=1+1",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_never_leaves(text: str) -> None:
    data = writing.workbook([Sheet("Blad", [["Rubrik"], [text]], [10])])

    cell = load_workbook(io.BytesIO(data))["Blad"]["A2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix or not text.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\x00"))


def test_control_characters_are_left_out() -> None:
    data = writing.workbook([Sheet("Blad", [["a\x00b\x1bc"]], [10])])

    assert safely.read_cells(data) == {"Blad": [["abc"]]}


@pytest.mark.parametrize(
    ("written", "shown"), [("5.58", "0.00"), ("5.0", "0.0"), ("4.90", "0.00"), ("22", "0")]
)
def test_a_decimal_number_is_a_number_that_shows_its_decimals(written: str, shown: str) -> None:
    data = writing.workbook([Sheet("Blad", [["Rubrik"], [Decimal(written)]], [10])])

    cell = load_workbook(io.BytesIO(data))["Blad"]["A2"]
    assert (cell.data_type, cell.value, cell.number_format) == ("n", float(written), shown)


def test_text_that_looks_like_a_number_stays_text() -> None:
    data = writing.workbook([Sheet("Blad", [["0313900610", "1e5"]], [10, 10])])

    assert safely.read_cells(data) == {"Blad": [["0313900610", "1e5"]]}

"""How a case is numbered, and how people write the number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.case_number import find_number, format_number, read_number

YEARS = st.integers(1000, 9999)
SERIALS = st.integers(0, 9_999_999)


@pytest.mark.parametrize(
    ("serial", "number"),
    [(1, "M-2026-0001"), (42, "M-2026-0042"), (9999, "M-2026-9999"), (10000, "M-2026-10000")],
)
def test_a_number_has_four_digits_or_more(serial: int, number: str) -> None:
    assert format_number(2026, serial) == number


@given(YEARS, SERIALS)
def test_a_number_is_read_as_it_was_written(year: int, serial: int) -> None:
    number = format_number(year, serial)

    assert read_number(number, this_year=2026) == number
    assert find_number(f"hur går det med {number}, är det klart?") == number


@given(YEARS, SERIALS)
def test_a_bare_serial_is_of_this_year(year: int, serial: int) -> None:
    assert read_number(str(serial), this_year=year) == format_number(year, serial)


@pytest.mark.parametrize(
    "written",
    [
        "M-2026-0042", "m-2026-0042", "M-2026-42", "2026-42", "2026-0042", "m 2026 42",
        "M2026-0042", "M–2026–0042", " M-2026-0042. ", "M-2026-0042?", "M - 2026 - 0042",
        "42", "0042",
    ],
)  # fmt: skip
def test_a_number_may_be_written_in_several_ways(written: str) -> None:
    assert read_number(written, this_year=2026) == "M-2026-0042"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "M",
        "M-2026",
        "2026-11-20",
        "M-26-42",
        "M-2026-12345678",
        "12345678",
        "ärende",
        "4 2",
        "-42",
    ],
)
def test_what_is_not_written_as_a_number_is_none(written: str) -> None:
    assert read_number(written, this_year=2026) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("status på ärende M-2026-0042", "M-2026-0042"),
        ("när blir m 2026 42 klar", "M-2026-0042"),
        ("M-2026-0042 och M-2026-0043", "M-2026-0042"),
        ("det luktar 2026-0042", None),
        ("rum 2026-42", None),
        ("ring 0220-24000", None),
        ("", None),
    ],
)
def test_a_number_is_found_in_a_sentence(text: str, number: str | None) -> None:
    assert find_number(text) == number


@given(st.text())
def test_whatever_is_written_gives_a_number_or_nothing(text: str) -> None:
    number = read_number(text, this_year=2026)

    assert number is None or read_number(number, this_year=2026) == number

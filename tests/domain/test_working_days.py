"""Which days are worked in Sweden, held against a library that knows holidays."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.working_days import is_working_day, working_day_from, working_days_after

YEARS = range(2020, 2041)
DAYS = st.dates(min_value=date(2015, 1, 1), max_value=date(2040, 12, 31))


def eves(year: int) -> set[date]:
    """Return the three days that nobody works though they are no holidays."""
    midsummer_day = next(
        day
        for day in (date(year, 6, 20) + timedelta(days=n) for n in range(7))
        if day.weekday() == 5
    )
    return {midsummer_day - timedelta(days=1), date(year, 12, 24), date(year, 12, 31)}


@pytest.mark.parametrize("year", YEARS)
def test_every_day_of_a_year_is_worked_or_free_as_the_library_says(year: int) -> None:
    public = holidays.country_holidays("SE", years=year)
    first = date(year, 1, 1)
    days = [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]

    worked = [day for day in days if is_working_day(day)]

    assert worked == [
        day for day in days if day.weekday() < 5 and day not in public and day not in eves(year)
    ]


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2026, 1, 1), id="New Year's Day"),
        pytest.param(date(2026, 1, 6), id="Epiphany"),
        pytest.param(date(2026, 4, 3), id="Good Friday"),
        pytest.param(date(2026, 4, 6), id="Easter Monday"),
        pytest.param(date(2026, 5, 1), id="the first of May"),
        pytest.param(date(2026, 5, 14), id="Ascension Day"),
        pytest.param(date(2025, 6, 6), id="the national day on a Friday"),
        pytest.param(date(2026, 6, 19), id="Midsummer Eve at its earliest"),
        pytest.param(date(2027, 6, 25), id="Midsummer Eve at its latest"),
        pytest.param(date(2026, 12, 24), id="Christmas Eve"),
        pytest.param(date(2026, 12, 25), id="Christmas Day"),
        pytest.param(date(2025, 12, 26), id="Boxing Day on a Friday"),
        pytest.param(date(2026, 12, 31), id="New Year's Eve"),
        pytest.param(date(2026, 11, 21), id="a Saturday"),
        pytest.param(date(2026, 11, 22), id="a Sunday"),
    ],
)
def test_nobody_works_on(day: date) -> None:
    assert not is_working_day(day)


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2026, 11, 20), id="a Friday"),
        pytest.param(date(2026, 1, 5), id="the eve of Epiphany"),
        pytest.param(date(2026, 4, 2), id="Maundy Thursday"),
        pytest.param(date(2026, 4, 30), id="Walpurgis Night"),
        pytest.param(date(2026, 5, 15), id="the day after Ascension Day"),
        pytest.param(date(2026, 6, 18), id="the day before Midsummer Eve"),
        pytest.param(date(2026, 6, 26), id="the Friday after midsummer"),
        pytest.param(date(2026, 10, 30), id="the eve of All Saints' Day"),
        pytest.param(date(2026, 12, 23), id="the day before Christmas Eve"),
        pytest.param(date(2026, 12, 28), id="a day between the holidays"),
    ],
)
def test_people_work_on(day: date) -> None:
    assert is_working_day(day)


@pytest.mark.parametrize(
    ("day", "count", "then"),
    [
        pytest.param("2026-11-18", 2, "2026-11-20", id="within a week"),
        pytest.param("2026-11-20", 2, "2026-11-24", id="over a weekend"),
        pytest.param("2026-11-21", 2, "2026-11-24", id="from a Saturday"),
        pytest.param("2026-12-22", 2, "2026-12-28", id="over Christmas"),
        pytest.param("2026-12-23", 2, "2026-12-29", id="from the day before Christmas Eve"),
        pytest.param("2026-12-30", 2, "2027-01-05", id="over the new year"),
        pytest.param("2026-12-30", 3, "2027-01-07", id="over the new year and Epiphany"),
        pytest.param("2026-06-18", 2, "2026-06-23", id="over midsummer"),
        pytest.param("2026-04-02", 2, "2026-04-08", id="over Easter"),
        pytest.param("2026-11-21", 0, "2026-11-21", id="no days at all"),
    ],
)
def test_working_days_are_counted_past_all_that_is_free(day: str, count: int, then: str) -> None:
    found = working_days_after(date.fromisoformat(day), count)

    assert found == date.fromisoformat(then)


@given(DAYS, st.integers(1, 30))
def test_the_day_that_is_counted_to_is_a_working_day_to_come(day: date, count: int) -> None:
    found = working_days_after(day, count)

    assert found >= day + timedelta(days=count)
    assert is_working_day(found)


@given(DAYS, st.integers(0, 15), st.integers(0, 15))
def test_days_counted_in_two_goes_end_on_the_same_day(day: date, some: int, more: int) -> None:
    in_one = working_days_after(day, some + more)

    assert working_days_after(working_days_after(day, some), more) == in_one


@pytest.mark.parametrize(
    ("day", "then"),
    [
        pytest.param("2026-11-20", "2026-11-20", id="a Friday stays"),
        pytest.param("2026-11-21", "2026-11-23", id="a Saturday becomes Monday"),
        pytest.param("2026-12-24", "2026-12-28", id="Christmas Eve becomes the Monday after"),
    ],
)
def test_a_free_day_becomes_the_next_that_is_worked(day: str, then: str) -> None:
    assert working_day_from(date.fromisoformat(day)) == date.fromisoformat(then)

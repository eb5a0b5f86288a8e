"""Swedish days: what day it is in Stockholm, and which days are worked."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import day_only, is_working_day, local, local_day, working_days_after

DAYS = st.dates(min_value=date(2015, 1, 1), max_value=date(2040, 12, 31))
MOMENTS = st.integers(1_420_000_000, 2_240_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        pytest.param("2026-06-30T21:59", "2026-06-30", id="a minute to a summer midnight"),
        pytest.param("2026-06-30T22:00", "2026-07-01", id="a summer midnight"),
        pytest.param("2026-12-31T22:59", "2026-12-31", id="a minute to the new year"),
        pytest.param("2026-12-31T23:00", "2027-01-01", id="the new year"),
        pytest.param("2026-03-28T22:59", "2026-03-28", id="before the night that clocks go on"),
        pytest.param("2026-03-28T23:00", "2026-03-29", id="the night that clocks go on"),
        pytest.param("2026-03-29T21:59", "2026-03-29", id="the end of the short day"),
        pytest.param("2026-03-29T22:00", "2026-03-30", id="after the short day"),
        pytest.param("2026-10-24T22:00", "2026-10-25", id="the night that clocks go back"),
        pytest.param("2026-10-25T22:59", "2026-10-25", id="the end of the long day"),
        pytest.param("2026-10-25T23:00", "2026-10-26", id="after the long day"),
    ],
)
def test_the_day_is_the_one_in_stockholm(utc: str, day: str) -> None:
    moment = datetime.fromisoformat(utc).replace(tzinfo=UTC)

    assert local_day(moment) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("utc", "clock"),
    [
        ("2026-01-15T12:00", "13:00"),
        ("2026-07-15T12:00", "14:00"),
        ("2026-03-29T00:59", "01:59"),
        ("2026-03-29T01:00", "03:00"),
        ("2026-10-25T00:30", "02:30"),
        ("2026-10-25T01:30", "02:30"),
    ],
)
def test_the_time_is_what_the_clock_in_stockholm_shows(utc: str, clock: str) -> None:
    moment = datetime.fromisoformat(utc).replace(tzinfo=UTC)

    assert f"{local(moment):%H:%M}" == clock


@given(MOMENTS)
def test_the_same_moment_is_meant_on_every_clock(moment: datetime) -> None:
    # Compared as timestamps: in the hour that comes twice no two clocks are ever equal to Python.
    assert local(moment).timestamp() == moment.timestamp()


@given(MOMENTS)
def test_a_time_cut_to_its_day_tells_the_day_and_nothing_else(moment: datetime) -> None:
    cut = day_only(moment)

    assert local_day(cut) == local_day(moment)
    assert f"{local(cut):%H:%M:%S.%f}" == "00:00:00.000000"


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

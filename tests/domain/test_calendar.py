"""Swedish time: what day and hour it is in Stockholm."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import day_only, local, local_day

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

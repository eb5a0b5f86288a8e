"""What happens regularly: once in each period, at its hour, whatever the clocks do (E1 to E5)."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import local
from domain.errors import RuleBroken
from domain.periods import (
    Daily,
    Regular,
    Slot,
    Weekly,
    check_time,
    moment,
    monday_of,
    week_of,
    weeks_between,
    worked_in_week,
)
from domain.working_days import is_working_day

HOUR = timedelta(hours=1)
MONDAYS = Weekly(1, time(7, 30))
TEN_YEARS = (datetime(2024, 1, 1, tzinfo=UTC), datetime(2034, 1, 1, tzinfo=UTC))


def slots_seen(regular: Regular, looks: list[datetime]) -> dict[str, tuple[Slot, datetime]]:
    """Look at these moments as the clock does; return each slot that was made, and when."""
    made: dict[str, tuple[Slot, datetime]] = {}
    for now in looks:
        slot = regular.latest(now)
        if slot.key not in made and slot.may_be_made_up(now):
            made[slot.key] = (slot, now)
    return made


def looks(every: timedelta, minute: int = 31) -> list[datetime]:
    """Return the moments at which a clock looks that does so that often for ten years."""
    begin, end = TEN_YEARS
    first = begin + timedelta(minutes=minute)
    return [first + n * every for n in range((end - begin) // every)]


@cache
def hour_by_hour() -> dict[str, tuple[Slot, datetime]]:
    return slots_seen(MONDAYS, looks(HOUR))


# --- ten years, hour by hour ----------------------------------------------------------------------


def assert_once_a_week(made: dict[str, tuple[Slot, datetime]]) -> None:
    weeks = Counter(week_of(local(slot.at).date()) for slot, _ in made.values())
    assert set(weeks.values()) == {1}
    # The first and the last may begin before, or end after, the ten years.
    assert len(weeks) in (521, 522, 523)
    assert all(key.startswith(week_of(local(slot.at).date())) for key, (slot, _) in made.items())


def test_in_ten_years_each_week_has_its_slot_once_and_within_itself() -> None:
    assert_once_a_week(hour_by_hour())


@pytest.mark.parametrize("weekday", range(2, 8))
def test_so_it_has_on_any_other_day_of_the_week(weekday: int) -> None:
    assert_once_a_week(slots_seen(Weekly(weekday, time(7, 30)), looks(8 * HOUR)))


def test_in_ten_years_it_is_always_half_past_seven_on_a_day_that_is_worked() -> None:
    made = hour_by_hour().values()

    shown = [local(slot.at) for slot, _ in made]
    assert {one.time() for one in shown} == {time(7, 30)}
    assert all(is_working_day(one.date()) for one in shown)
    assert all(now - slot.at < HOUR for slot, now in list(made)[1:])


def test_an_ordinary_week_is_168_hours_and_those_of_the_clocks_one_less_and_one_more() -> None:
    slots = [slot.at for slot, _ in hour_by_hour().values()]

    mondays = [at for at in slots if local(at).weekday() == 0]
    gaps = Counter(after - before for before, after in pairwise(mondays))
    one_week = {gap: count for gap, count in gaps.items() if gap < timedelta(days=8)}

    assert set(one_week) == {167 * HOUR, 168 * HOUR, 169 * HOUR}
    assert one_week[169 * HOUR] == 10, "each autumn; each spring Easter may be in the way"
    assert one_week[167 * HOUR] >= 5


def test_in_ten_years_each_day_has_its_slot_once() -> None:
    made = slots_seen(Daily(time(4, 30)), looks(6 * HOUR))

    days = [local(slot.at).date() for slot, _ in made.values()]
    assert len(days) == len(set(days)) == 3654
    assert {local(slot.at).time() for slot, _ in made.values()} == {time(4, 30)}


# --- the ends of years ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "week"),
    [("2027-01-03", "2026-W53"), ("2024-12-30", "2025-W01"), ("2026-11-23", "2026-W48")],
)
def test_a_week_belongs_to_the_year_that_it_is_counted_in(day: str, week: str) -> None:
    assert week_of(date.fromisoformat(day)) == week


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        ("2026-11-23", "2026-11-23"),
        ("2026-04-06", "2026-04-07"),  # Easter Monday
        ("2026-12-24", "2026-12-23"),  # Christmas Eve, a Thursday: nothing is worked after it
        ("2026-06-19", "2026-06-18"),  # Midsummer Eve, a Friday
        ("2026-12-31", "2026-12-30"),  # and 1 January is a Friday
        ("2026-11-28", "2026-11-27"),  # an ordinary Saturday
    ],
)
def test_a_day_that_nobody_works_gives_way_within_its_week(day: str, worked: str) -> None:
    assert worked_in_week(date.fromisoformat(day)) == date.fromisoformat(worked)


@given(st.dates(date(2005, 1, 1), date(2099, 12, 24)))
def test_a_slot_never_leaves_its_week(day: date) -> None:
    assert monday_of(worked_in_week(day)) == monday_of(day)
    assert is_working_day(worked_in_week(day))


def test_weeks_are_counted_over_the_ends_of_years() -> None:
    assert weeks_between(date(2026, 12, 31), date(2027, 1, 3)) == 0
    assert weeks_between(date(2026, 12, 31), date(2027, 1, 4)) == 1
    assert weeks_between(date(2027, 1, 4), date(2026, 12, 31)) == -1


# --- what was missed ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("late", "made_up"),
    [
        (timedelta(0), True),
        (timedelta(hours=23, minutes=59), True),
        (timedelta(hours=24), True),
        (timedelta(hours=24, seconds=1), False),
        (timedelta(days=6), False),
    ],
)
def test_what_was_missed_is_made_up_within_a_day(late: timedelta, made_up: bool) -> None:
    slot = MONDAYS.latest(moment(date(2026, 11, 23), time(7, 30)))

    assert slot.may_be_made_up(slot.at + late) is made_up


@pytest.mark.parametrize(
    "jump", [HOUR, -HOUR, timedelta(days=1), -timedelta(days=1), -timedelta(minutes=5)], ids=str
)
@pytest.mark.parametrize("minutes_from_slot", [-90, -5, 0, 5, 90])
def test_a_clock_that_jumps_makes_nothing_twice_and_leaves_nothing_out(
    jump: timedelta, minutes_from_slot: int
) -> None:
    slot = moment(date(2026, 11, 23), time(7, 30))
    jumps_at = slot + timedelta(minutes=minutes_from_slot)
    looked = [slot + timedelta(minutes=n) for n in range(-2 * 24 * 60, 4 * 24 * 60, 5)]

    shown = [real + jump if real >= jumps_at else real for real in looked]
    made = slots_seen(MONDAYS, shown)

    assert [key for key in made if key.startswith("2026-W48")] == ["2026-W48/1/07:30"]
    assert set(made) <= {"2026-W48/1/07:30"}


# --- when not -------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", ["01:00", "02:30", "03:59"])
def test_an_hour_that_may_be_missing_or_there_twice_is_refused(at: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_time(time.fromisoformat(at))

    assert refused.value.key == "error.time_at_night"


@pytest.mark.parametrize("at", ["00:00", "00:59", "04:00", "07:30", "23:45"])
def test_every_other_time_is_allowed(at: str) -> None:
    assert check_time(time.fromisoformat(at)) == time.fromisoformat(at)


@given(
    st.dates(date(2005, 1, 1), date(2099, 12, 31)),
    st.times().filter(lambda at: not time(1) <= at < time(4)),
)
def test_a_time_that_is_allowed_is_on_every_day_exactly_once(day: date, at: time) -> None:
    found = moment(day, at)

    assert (local(found).date(), local(found).time()) == (day, at)
    # An hour later the clock in Stockholm shows something else.
    assert local(found + HOUR).time() != at

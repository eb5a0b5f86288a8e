"""Until when somebody may say that they come, or that they are there."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain import attendance
from domain.attendance import (
    Count,
    day_to_attend,
    has_stayed,
    open_days,
    opens_at,
    opens_today,
    register,
)
from domain.errors import RuleBroken
from domain.meeting import Day, MeetingStatus
from tests.cards.meeting_cards import MEETING

FIRST, SECOND = MEETING.days
START = datetime(2026, 12, 2, 8, 0, tzinfo=UTC)  # 09:00 in Stockholm


@pytest.mark.parametrize(
    ("minutes", "open_"),
    [(-31, []), (-30, [FIRST]), (0, [FIRST]), (23 * 60, [FIRST, SECOND])],
)
def test_a_day_opens_half_an_hour_before_it_starts(minutes: int, open_: list[Day]) -> None:
    assert list(open_days(MEETING, START + timedelta(minutes=minutes))) == open_


def test_a_day_without_a_time_opens_at_midnight() -> None:
    assert opens_at(Day(1, date(2026, 7, 1))) == datetime(2026, 6, 30, 22, 0, tzinfo=UTC)


def test_it_may_be_said_for_a_week_after_the_last_day_and_no_longer() -> None:
    last_minute = datetime(2026, 12, 10, 22, 59, tzinfo=UTC)

    assert open_days(MEETING, last_minute) == MEETING.days
    assert open_days(MEETING, last_minute + timedelta(minutes=1)) == ()


def test_nobody_is_at_a_meeting_that_is_cancelled() -> None:
    cancelled = replace(MEETING, status=MeetingStatus.CANCELLED)

    assert open_days(cancelled, START) == ()
    with pytest.raises(RuleBroken, match="meeting_cancelled"):
        day_to_attend(cancelled, None, [], START)
    with pytest.raises(RuleBroken, match="meeting_cancelled"):
        register(cancelled, "yes", "", START)


def test_the_day_that_is_meant_is_todays_or_the_only_one_that_is_left() -> None:
    second_day = START + timedelta(days=1)
    later = START + timedelta(days=3)

    assert day_to_attend(MEETING, None, [], START) == FIRST
    assert day_to_attend(MEETING, None, [], second_day) == SECOND
    assert day_to_attend(MEETING, 1, [], second_day) == FIRST
    assert day_to_attend(MEETING, None, [], later) is None
    assert day_to_attend(MEETING, None, [FIRST.id], later) == SECOND
    assert day_to_attend(MEETING, None, [FIRST.id, SECOND.id], later) == SECOND


def test_before_the_second_day_opens_nobody_speaks_of_the_first_without_saying_so() -> None:
    early = START + timedelta(hours=22)

    assert day_to_attend(MEETING, None, [], early) is None
    assert day_to_attend(MEETING, None, [FIRST.id], early) is None
    assert day_to_attend(MEETING, 1, [], early) == FIRST
    assert opens_today(MEETING, early) == opens_at(SECOND)
    assert opens_today(MEETING, opens_at(SECOND)) is None


@pytest.mark.parametrize(
    ("number", "days", "why"),
    [(2, 0, "meeting_not_open"), (3, 0, "no_such_day"), (0, 0, "no_such_day"),
     (None, -1, "meeting_not_open"), (None, 9, "meeting_closed")],
)  # fmt: skip
def test_a_day_that_cannot_be_is_refused(number: int | None, days: int, why: str) -> None:
    with pytest.raises(RuleBroken, match=why):
        day_to_attend(MEETING, number, [], START + timedelta(days=days))


@pytest.mark.parametrize(
    ("joined", "left", "stayed"),
    [
        (0, 5, True),
        (0, 4, False),
        (-90, -60, False),  # tried the link
        (-90, -26, False),
        (-90, -25, True),
        (-30, -25, True),
        (300, 600, True),
    ],
)
def test_whoever_is_in_the_call_for_five_minutes_has_taken_part(
    joined: int, left: int, stayed: bool
) -> None:
    came, went = (START + timedelta(minutes=minutes) for minutes in (joined, left))

    assert has_stayed(FIRST, came, went) is stayed


@pytest.mark.parametrize(("ends", "hour"), [("12:00", 11), ("", 16)])
def test_nobody_registers_for_a_meeting_that_has_ended(ends: str, hour: int) -> None:
    meeting = replace(MEETING, days=(FIRST, replace(SECOND, ends=ends)))
    end = datetime(2026, 12, 3, hour, 0, tzinfo=UTC)
    before = end - timedelta(minutes=1)

    assert register(meeting, "yes", "2", before).party == 2
    with pytest.raises(RuleBroken, match="meeting_over"):
        register(meeting, "yes", "", end)
    with pytest.raises(RuleBroken, match="answer_unknown"):
        register(meeting, "gärna", "", before)


@pytest.mark.parametrize(
    ("names", "heads", "reported"), [(24, 29, 29), (30, 29, 30), (3, None, 3), (0, None, 0)]
)
def test_the_larger_count_is_the_one_that_is_reported(
    names: int, heads: int | None, reported: int
) -> None:
    assert Count(Day(1, MEETING.first_on, head_count=heads), names, 2).reported == reported


@pytest.mark.parametrize("written", ["-1", "1,5", "många", "10000", "２", "9" * 400])
def test_a_count_is_a_whole_number(written: str) -> None:
    with pytest.raises(RuleBroken, match="count_wrong"):
        attendance.read_count(written, "head_count")

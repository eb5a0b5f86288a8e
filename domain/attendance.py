"""Who comes to a meeting, who was there, and until when that may be said."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from domain.calendar import STOCKHOLM, local_day
from domain.errors import RuleBroken
from domain.meeting import Day, Meeting, MeetingStatus

# Whoever comes early may say so at the door.
OPENS_BEFORE = timedelta(minutes=30)
# So long before the first day those of its group are invited.
INVITED_BEFORE = timedelta(weeks=3)
# So far ahead somebody is told of their meetings every week.
AHEAD = timedelta(days=30)
# When a last day is over of which no end is written.
ENDS = "17:00"
# So long after the last day it may be said that one was there, and what one thought.
WINDOW = timedelta(days=7)
# Whoever looks in for less has not taken part, and is not asked what it was like.
SHORTEST = timedelta(minutes=5)
MOST_PEOPLE = 9_999


class Coming(StrEnum):
    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Source(StrEnum):
    """Who said that somebody was there."""

    SELF = "self"
    COORDINATOR = "coordinator"
    REPORT = "report"
    CALL = "call"


@dataclass(frozen=True)
class Registration:
    """*party* is how many come, the person among them."""

    answer: Coming
    party: int = 1


@dataclass(frozen=True)
class Count:
    """Those who were there on a day: by name, and as the coordinator counted them."""

    day: Day
    names: int
    organisations: int

    @property
    def reported(self) -> int:
        """Return the larger: guests often cannot use the bot, and not everyone is counted."""
        return max(self.names, self.day.head_count or 0)

    @property
    def reported_organisations(self) -> int:
        return max(self.organisations, self.day.organisations or 0)

    @property
    def known(self) -> bool:
        return self.day.head_count is not None or self.names > 0


def is_held(status: MeetingStatus, last_on: date, today: date, *, noted: bool) -> bool:
    """Whether a meeting has been held: somebody has said so, or its last day has been and somebody
    is *noted* or counted on one of its days, however late that was done."""
    been = status is MeetingStatus.PLANNED and last_on < today and noted
    return been or status is MeetingStatus.HELD


def as_held(meeting: Meeting, counts: Iterable[Count], today: date) -> Meeting:
    """Return the meeting as it is, with whether it has been held."""
    noted = any(count.reported for count in counts)
    held = is_held(meeting.status, meeting.last_on, today, noted=noted)
    return replace(meeting, status=MeetingStatus.HELD) if held else meeting


def ended_on(last_on: date, ends: str) -> datetime:
    """Return when a last day is over that *ends* as the clock shows it, or "" if nobody said."""
    clock = time.fromisoformat(ends or ENDS)
    return datetime.combine(last_on, clock, STOCKHOLM).astimezone(UTC)


def has_ended(meeting: Meeting, now: datetime) -> bool:
    return ended_on(meeting.last_on, meeting.days[-1].ends) <= now


def window_ends_on(meeting: Meeting) -> date:
    return meeting.last_on + WINDOW


def window_is_open(meeting: Meeting, today: date) -> bool:
    return today <= window_ends_on(meeting)


def opens_at(day: Day) -> datetime:
    """Return when those who are there may say so; without a time that is the whole day."""
    if not day.starts:
        return datetime.combine(day.on, time.min, STOCKHOLM).astimezone(UTC)
    starts = datetime.combine(day.on, time.fromisoformat(day.starts), STOCKHOLM)
    return starts.astimezone(UTC) - OPENS_BEFORE


def open_days(meeting: Meeting, now: datetime) -> tuple[Day, ...]:
    """Return the days of which somebody may say now that they are or were there."""
    if meeting.status is MeetingStatus.CANCELLED or not window_is_open(meeting, local_day(now)):
        return ()
    return tuple(day for day in meeting.days if opens_at(day) <= now)


def day_to_attend(
    meeting: Meeting, number: int | None, attended: Collection[int], now: datetime
) -> Day | None:
    """Return the day that is meant: the one with the *number*, today's, or the only one left; None
    where several may be meant, and while today's is not open yet: whoever says "I am here" then is
    not speaking of yesterday's. A day that cannot be is refused."""
    if meeting.status is MeetingStatus.CANCELLED:
        raise RuleBroken("error.meeting_cancelled")
    if not window_is_open(meeting, local_day(now)):
        raise RuleBroken("error.meeting_closed")
    possible = open_days(meeting, now)
    if number is not None:
        if not 1 <= number <= len(meeting.days):
            raise RuleBroken("error.no_such_day", most=len(meeting.days))
        wanted = meeting.days[number - 1]
        if wanted not in possible:
            raise RuleBroken("error.meeting_not_open")
        return wanted
    if not possible:
        raise RuleBroken("error.meeting_not_open")
    today = [day for day in possible if day.on == local_day(now)]
    left = [day for day in possible if day.id not in attended]
    if today:
        return today[0]
    if opens_today(meeting, now):
        return None
    # Who has said all of it says it again.
    return (left or list(possible[-1:]))[0] if len(left) < 2 else None


def opens_today(meeting: Meeting, now: datetime) -> datetime | None:
    """Return when today's day of the meeting opens, if that is to come."""
    to_come = (opens_at(day) for day in meeting.days if day.on == local_day(now))
    return next((at for at in to_come if at > now), None)


def check_may_take_back(meeting: Meeting, today: date) -> None:
    if not window_is_open(meeting, today):
        raise RuleBroken("error.meeting_closed")


def has_stayed(day: Day, joined_at: datetime, left_at: datetime) -> bool:
    """Whether somebody who was in the call between those moments took part in the day: what comes
    before it opens, such as a trial of the link, does not count."""
    return left_at - max(joined_at, opens_at(day)) >= SHORTEST


def register(meeting: Meeting, answer: str, party: str, now: datetime) -> Registration:
    if meeting.status is MeetingStatus.CANCELLED:
        raise RuleBroken("error.meeting_cancelled")
    if has_ended(meeting, now):
        raise RuleBroken("error.meeting_over")
    if answer not in set(Coming):
        raise RuleBroken("error.answer_unknown")
    return Registration(Coming(answer), read_count(party or "1", "party") or 1)


def read_count(written: str, field: str) -> int | None:
    """Return a number of people, or None for nothing written."""
    if not written.strip():
        return None
    number = written.strip()
    if not (number.isascii() and number.isdecimal() and int(number[:6]) <= MOST_PEOPLE):
        raise RuleBroken("error.count_wrong", field=field, most=MOST_PEOPLE)
    return int(number)

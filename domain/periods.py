"""What happens regularly: at which moments, in Swedish time, and what becomes of one that was
missed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import STOCKHOLM, local, local_day
from domain.errors import RuleBroken
from domain.working_days import is_working_day

# Late by more, and it is left out: what it would tell is old by then.
LATEST = timedelta(hours=24)
# What was missed longer ago than that is no news to an operator either.
NOTED = timedelta(days=60)
# In the night between these the clock is set: an hour is missing, or there twice.
_NIGHT = (time(1), time(4))


@dataclass(frozen=True)
class Slot:
    """One time that something *regular* is due. *key* names it among all of its kind."""

    key: str
    at: datetime
    regular: "Daily | Weekly | Hourly"

    @property
    def series(self) -> str:
        """What the slots of one regular time have in common."""
        return self.key.partition("/")[2]

    def may_be_made_up(self, now: datetime) -> bool:
        """Whether it is not too late for it."""
        return now - self.at <= LATEST


@dataclass(frozen=True)
class Daily:
    """Every day at *at*, by the clock in Stockholm."""

    at: time

    def latest(self, now: datetime) -> Slot:
        """Return the last slot there was until *now*."""
        day = local_day(now)
        slot = self._on(day)
        return slot if slot.at <= now else self._on(day - timedelta(days=1))

    def before(self, slot: Slot) -> list[Slot]:
        """Return the slots before that one, the last first, as far back as they are noted."""
        day = local_day(slot.at)
        return [self._on(day - timedelta(days=ago)) for ago in range(1, NOTED.days)]

    def _on(self, day: date) -> Slot:
        return Slot(f"{day}/{self.at:%H:%M}", moment(day, self.at), self)


@dataclass(frozen=True)
class Weekly:
    """Every week at *at* on *weekday*, from 1 for Monday. A day that nobody works is put off to
    the next that is worked in its week, or else moved to the last before it."""

    weekday: int
    at: time

    def latest(self, now: datetime) -> Slot:
        """Return the last slot there was until *now*."""
        monday = monday_of(local_day(now))
        slot = self._in(monday)
        return slot if slot.at <= now else self._in(monday - timedelta(days=7))

    def before(self, slot: Slot) -> list[Slot]:
        """Return the slots before that one, the last first, as far back as they are noted."""
        monday = monday_of(local_day(slot.at))
        return [self._in(monday - timedelta(days=ago)) for ago in range(7, NOTED.days, 7)]

    def _in(self, monday: date) -> Slot:
        day = worked_in_week(monday + timedelta(days=self.weekday - 1))
        key = f"{week_of(monday)}/{self.weekday}/{self.at:%H:%M}"
        return Slot(key, moment(day, self.at), self)


@dataclass(frozen=True)
class Hourly:
    """Every hour from *first* until before *last*, on days that are worked."""

    first: int
    last: int

    def latest(self, now: datetime) -> Slot:
        """Return the last slot there was until *now*."""
        day, hour = local_day(now), local(now).hour
        if is_working_day(day) and hour >= self.first:
            return self._at(day, min(hour, self.last - 1))
        day -= timedelta(days=1)
        while not is_working_day(day):
            day -= timedelta(days=1)
        return self._at(day, self.last - 1)

    def before(self, _: Slot) -> list[Slot]:
        """Return none: the next hour does all that the ones before it left."""
        return []

    def holds(self, now: datetime) -> bool:
        """Whether *now* is within the hours."""
        return is_working_day(local_day(now)) and self.first <= local(now).hour < self.last

    def ends(self, day: date) -> datetime:
        """Return when the hours of *day* are over."""
        return moment(day, time(self.last))

    def _at(self, day: date, hour: int) -> Slot:
        return Slot(f"{day}/{hour:02}", moment(day, time(hour)), self)


Regular = Daily | Weekly | Hourly


def check_time(at: time) -> time:
    """Return *at*, or raise `RuleBroken` when it is at night."""
    if _NIGHT[0] <= at < _NIGHT[1]:
        raise RuleBroken("error.time_at_night", field="at")
    return at


def moment(day: date, at: time) -> datetime:
    """Return the moment that the clock in Stockholm shows *at* on *day*."""
    return datetime.combine(day, at, STOCKHOLM).astimezone(UTC)


def end_of(day: date) -> datetime:
    """Return the moment that *day* ends in Stockholm."""
    return moment(day + timedelta(days=1), time.min)


def week_of(day: date) -> str:
    """Return the name of the week: 2026-W53. Its year need not be that of the day."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def weeks_between(day: date, other: date) -> int:
    """Return how many weeks after that of *day* the week of *other* is."""
    return (monday_of(other) - monday_of(day)).days // 7


def worked_in_week(day: date) -> date:
    """Return *day*, or the next day of its week that is worked, or else the last before it."""
    monday = monday_of(day)
    week = [monday + timedelta(days=number) for number in range(7)]
    rest = [one for one in week if one >= day] + [one for one in reversed(week) if one < day]
    return next((one for one in rest if is_working_day(one)), day)

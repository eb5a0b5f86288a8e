"""Swedish days: what today is, and which days are worked."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def local(moment: datetime) -> datetime:
    """Return *moment* as the clock in Stockholm shows it."""
    return moment.astimezone(STOCKHOLM)


def local_day(moment: datetime) -> date:
    """Return the day it is in Stockholm at *moment*."""
    return local(moment).date()


def day_only(moment: datetime) -> datetime:
    """Return the start of the Stockholm day of *moment*: a time that tells nothing but the day."""
    return datetime.combine(local_day(moment), time.min, STOCKHOLM).astimezone(UTC)


def is_working_day(day: date) -> bool:
    """Not Saturdays, Sundays, public holidays, or the eves of Midsummer, Christmas and New Year."""
    return day.weekday() < 5 and day not in _free_days(day.year)


def working_days_after(day: date, count: int) -> date:
    """Return the working day that comes *count* working days after *day*."""
    while count > 0:
        day += timedelta(days=1)
        if is_working_day(day):
            count -= 1
    return day


@lru_cache(maxsize=8)
def _free_days(year: int) -> frozenset[date]:
    public = holidays.country_holidays("SE", years=year)
    midsummer_eve = next(
        day
        for day in (date(year, 6, 19) + timedelta(days=n) for n in range(7))
        if day.weekday() == 4
    )
    return frozenset(public) | {midsummer_eve, date(year, 12, 24), date(year, 12, 31)}

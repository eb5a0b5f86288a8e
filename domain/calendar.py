"""Swedish time: what day and hour it is in Stockholm."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

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

"""The lists of an authority's cases that there are, and the days that decide what is on them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.authority import Settings
from domain.periods import moment, monday_of
from domain.working_days import working_days_after

WEEK = timedelta(days=7)


class Listing(StrEnum):
    NEW = "new"
    OPEN = "open"
    SERIOUS = "serious"
    LATE = "late"
    TO_NOTIFY = "to_notify"
    TO_CHECK = "to_check"
    TO_DECIDE = "to_decide"
    RED = "red"
    FROM_AUDIT = "from_audit"


def week_ends(today: date) -> date:
    """Return until when something has its day this week."""
    return monday_of(today) + timedelta(days=6)


def lately(today: date) -> datetime:
    """Return since when what has happened is news."""
    return moment(today - WEEK, time.min)


@dataclass(frozen=True)
class Horizon:
    """Seen from *today*: a case received before *late_before* should have been assessed, an acute
    one before *acute_before*, and what has its day until *week_ends* has it this week."""

    today: date
    late_before: datetime
    acute_before: datetime
    week_ends: date


def horizon(today: date, settings: Settings) -> Horizon:
    first_in_time = today
    while _assessed_by(first_in_time - timedelta(days=1), settings) >= today:
        first_in_time -= timedelta(days=1)
    return Horizon(
        today,
        late_before=moment(first_in_time, time.min),
        acute_before=moment(today, time.min),
        week_ends=week_ends(today),
    )


def _assessed_by(received_on: date, settings: Settings) -> date:
    return working_days_after(received_on, settings.assessment_working_days)

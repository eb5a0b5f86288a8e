"""When the next thing in a case must have been done, by the authority's settings."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from domain.authority import Settings
from domain.calendar import local_day
from domain.case import Case, State
from domain.case_action import Action, last_settled, open_actions
from domain.working_days import working_day_from, working_days_after

AT_ONCE = 4


def assessment(case: Case, settings: Settings) -> date:
    """Return the day by which the case must be assessed."""
    return assessed_by(case.received_at, case.severity, settings)


def assessed_by(received_at: datetime, severity: int | None, settings: Settings) -> date:
    """Return the same of a case of which no more is known; an acute one has the day it comes in."""
    received_on = local_day(received_at)
    if severity == AT_ONCE:
        return received_on
    return working_days_after(received_on, settings.assessment_working_days)


def investigation(from_day: date, settings: Settings) -> date:
    """Return the due date to propose for an investigation that begins on *from_day*."""
    return working_days_after(from_day, settings.investigation_working_days)


def effect_check(actions: Iterable[Action], today: date, settings: Settings) -> date:
    """Return the day to propose for the check: so long after the last action that its effect can
    be seen, and never a day that nobody works."""
    last = last_settled(actions) or today
    wanted = last + timedelta(days=settings.effect_check_days)
    return working_day_from(max(wanted, today))


def reopening(closed_on: date, settings: Settings) -> date:
    """Return the last day that the reporter may ask for the case to be opened again."""
    return closed_on + timedelta(days=settings.reopen_days)


def next_due(case: Case, actions: Iterable[Action], settings: Settings) -> date | None:
    """Return the day by which somebody must do what comes next, if there is such a day."""
    match case.state:
        case State.RECEIVED:
            return assessment(case, settings)
        case State.INVESTIGATING:
            return case.due_on
        case State.IN_PROGRESS:
            return min((action.due_on for action in open_actions(actions)), default=None)
        case State.AWAITING_VERIFICATION:
            return case.check_on
        case State.PARKED:
            return case.parked_until
        case _:
            return None


def is_overdue(case: Case, actions: Iterable[Action], settings: Settings, today: date) -> bool:
    """Whether the day for what comes next has passed."""
    due = next_due(case, actions, settings)
    return due is not None and due < today

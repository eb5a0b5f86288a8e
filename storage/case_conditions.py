"""What puts a case on a list, in SQL: the same for the list itself and for whoever counts it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, and_, bindparam, case, exists, func, or_, select

from domain.case import AUDITS, OPEN, Answer, Kind, State
from domain.case_action import SOON, ActionState
from domain.case_handling import NEED_A_CAUSE
from domain.case_listing import Horizon, Listing
from storage import tables

_CASE, _ACTION, _TOLD = tables.case.c, tables.case_action.c, tables.case_notification.c
_LOG = tables.log.c
_TODAY: Any = bindparam("today", type_=Date)
_ACUTE = 4
_SERIOUS = 3

IS_OPEN = _CASE.state.in_(sorted(OPEN))

# What somebody handles or owns, and what is theirs to do, also while they stand in for others.
HANDLED_BY = and_(_CASE.owner_id.in_(bindparam("handlers", expanding=True)), IS_OPEN)
WITHOUT_CAUSE = and_(
    _CASE.state == State.INVESTIGATING,
    _CASE.kind.in_(sorted(NEED_A_CAUSE)),
    _CASE.root_cause == "",
)
_OPEN_ACTION = and_(_ACTION.case_id == _CASE.id, _ACTION.state == ActionState.OPEN)
# Whoever has it can only wait: for actions of others, or for the check of their effect.
WAITS_FOR_OTHERS = or_(
    and_(
        _CASE.state == State.AWAITING_VERIFICATION, _CASE.keeper_id.is_distinct_from(_CASE.owner_id)
    ),
    and_(
        _CASE.state == State.IN_PROGRESS,
        exists().where(_OPEN_ACTION),
        ~exists().where(_OPEN_ACTION, _ACTION.owner_id == _CASE.owner_id),
    ),
)
# Checks that were passed on to somebody, and are to be done this week.
TO_CHECK_BY = and_(
    _CASE.keeper_id.in_(bindparam("keepers", expanding=True)),
    _CASE.state == State.AWAITING_VERIFICATION,
    _CASE.check_on <= bindparam("week_ends", type_=Date),
)
TO_DO_BY = and_(
    _ACTION.owner_id.in_(bindparam("owners", expanding=True)), _ACTION.state == ActionState.OPEN
)
ACTION_LATE = _ACTION.due_on < _TODAY
ACTION_SOON = _ACTION.due_on.between(_TODAY, bindparam("soon", type_=Date))
# Of the log of a case: others have moved it since then. Where it was in no state before, its
# reporter has just told of it.
MOVED_BY_OTHERS = and_(
    _LOG.entity == "case",
    _LOG.entity_id == _CASE.id,
    _LOG.field == "state",
    _LOG.old.is_not(None),
    _LOG.at >= bindparam("since", type_=tables.Moment),
    _LOG.actor_id.is_distinct_from(_CASE.reporter_id),
)

_NOT_ASSESSED_IN_TIME = or_(
    _CASE.received_at < bindparam("late_before", type_=tables.Moment),
    and_(
        _CASE.severity == _ACUTE,
        _CASE.received_at < bindparam("acute_before", type_=tables.Moment),
    ),
)
# By when what comes next must have been done, as domain/deadlines.py says; of what is not assessed,
# working days must be counted, and that no database can.
DUE_ON: ColumnElement[Any] = case(
    (_CASE.state == State.INVESTIGATING, _CASE.due_on),
    (
        _CASE.state == State.IN_PROGRESS,
        select(func.min(_ACTION.due_on)).where(_OPEN_ACTION).scalar_subquery(),
    ),
    (_CASE.state == State.AWAITING_VERIFICATION, _CASE.check_on),
    (_CASE.state == State.PARKED, _CASE.parked_until),
)
_NOT_NOTIFIED = or_(
    _CASE.notification == Answer.UNCLEAR,
    and_(_CASE.notification == Answer.YES, ~exists().where(_TOLD.case_id == _CASE.id)),
)


def _in(state: State, *what: ColumnElement[bool]) -> ColumnElement[bool]:
    return and_(_CASE.state == state, *what)


_IS_SERIOUS = and_(IS_OPEN, _CASE.severity >= _SERIOUS)
# As domain/deadlines.py says of one case; a test compares the two.
_IS_LATE = or_(
    _in(State.RECEIVED, _NOT_ASSESSED_IN_TIME),
    _in(State.INVESTIGATING, _CASE.due_on < _TODAY),
    _in(State.IN_PROGRESS, exists().where(_OPEN_ACTION, ACTION_LATE)),
    _in(State.AWAITING_VERIFICATION, _CASE.check_on < _TODAY),
    _in(State.PARKED, _CASE.parked_until < _TODAY),
)
_IS_TO_NOTIFY = and_(IS_OPEN, _CASE.state != State.RECEIVED, _NOT_NOTIFIED)

CONDITIONS: Mapping[Listing, ColumnElement[bool]] = {
    Listing.NEW: _in(State.RECEIVED),
    Listing.OPEN: IS_OPEN,
    Listing.SERIOUS: _IS_SERIOUS,
    Listing.LATE: _IS_LATE,
    Listing.TO_NOTIFY: _IS_TO_NOTIFY,
    Listing.TO_CHECK: _in(
        State.AWAITING_VERIFICATION, _CASE.check_on <= bindparam("week_ends", type_=Date)
    ),
    Listing.TO_DECIDE: _in(State.ASSESSED, _CASE.kind == Kind.IMPROVEMENT),
    Listing.RED: or_(_IS_LATE, _IS_SERIOUS, _IS_TO_NOTIFY),
    Listing.FROM_AUDIT: and_(IS_OPEN, _CASE.source.in_(sorted(AUDITS))),
}


def action_days(today: date) -> dict[str, date]:
    """Return the values that conditions of actions ask for."""
    return {"today": today, "soon": today + SOON}


def days(horizon: Horizon) -> dict[str, Any]:
    """Return the values that the conditions ask for."""
    return {
        "today": horizon.today,
        "late_before": horizon.late_before,
        "acute_before": horizon.acute_before,
        "week_ends": horizon.week_ends,
    }

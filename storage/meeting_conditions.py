"""Which meetings are meant: conditions that the lists and the weekly digest share, so that both
show the same. They stand beside the table of meetings, and are asked with `at`."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Date,
    String,
    and_,
    bindparam,
    case,
    exists,
    or_,
    select,
)

from domain.attendance import AHEAD, ENDS, Coming
from domain.calendar import local, local_day
from domain.meeting import MeetingStatus
from storage import tables


def at(now: datetime) -> dict[str, Any]:
    """Return what the conditions ask for at that moment."""
    today = local_day(now)
    return {"at_day": today, "at_clock": f"{local(now):%H:%M}", "soon": today + AHEAD}


_MEETING, _DAY = tables.meeting.c, tables.meeting_day.c
_CONTACT, _REGISTERED = tables.group_contact.c, tables.registration.c
_ON, _CLOCK = bindparam("at_day", type_=Date), bindparam("at_clock", type_=String)
# As `has_ended` in domain/attendance.py.
ENDED = or_(
    _MEETING.last_on < _ON,
    and_(
        _MEETING.last_on == _ON,
        exists().where(
            _DAY.meeting_id == _MEETING.id,
            _DAY.held_on == _MEETING.last_on,
            case((_DAY.ends == "", ENDS), else_=_DAY.ends) <= _CLOCK,
        ),
    ),
)
SOON = and_(
    ~ENDED,
    _MEETING.first_on <= bindparam("soon", type_=Date),
    _MEETING.status == MeetingStatus.PLANNED,
)


def asked(who: Callable[[ColumnElement[int]], ColumnElement[bool]]) -> CompoundSelect[Any]:
    """Return the meetings within so many days that each of those people is asked to and has not
    said no to, or has said that they come to, or may."""
    says_no = exists().where(
        _REGISTERED.meeting_id == _MEETING.id,
        _REGISTERED.person_id == _CONTACT.person_id,
        _REGISTERED.answer == Coming.NO,
    )
    return (
        select(_MEETING.id, _CONTACT.person_id)
        .join_from(tables.meeting, tables.group_contact, _CONTACT.group_id == _MEETING.group_id)
        .where(SOON, who(_CONTACT.person_id), ~says_no)
        .union(
            select(_MEETING.id, _REGISTERED.person_id)
            .join_from(tables.meeting, tables.registration, _REGISTERED.meeting_id == _MEETING.id)
            .where(SOON, who(_REGISTERED.person_id), _REGISTERED.answer != Coming.NO)
        )
    )

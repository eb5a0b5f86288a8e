"""The next meeting that somebody is asked to, and those they were at and have not said yet what
they thought of."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Date, and_, bindparam, exists, select

from domain.attendance import WINDOW, Coming
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.meeting import MeetingStatus
from storage import tables
from storage.digest_section import Finder, Section, Told

AHEAD = timedelta(days=30)
TO_RATE = Row(
    "to_rate",
    Rank.TO_DO,
    leads_to=Lead("rate_meeting.meant", "meetings_to_rate"),
    across=True,
    own=True,
)
NEXT_MEETING = Row(
    "next_meeting",
    Rank.NEWS,
    leads_to=Lead("list_meetings.upcoming", "upcoming_meetings"),
    across=True,
    own=True,
)


class Meetings(Finder):
    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[Told]:
        # Meetings are the person's own, whichever authority's they are.
        reading = {reader.person.id: reader for reader in readers if reader.main}
        wanted = {
            "people": list(reading),
            "today": today,
            "yesterday": today - timedelta(days=1),
            "since": today - WINDOW,
            "until": today + AHEAD,
        }
        for held in connection.execute(_TO_RATE, wanted):
            about = {"group": held.group, "day": held.last_on}
            yield reading[held.person_id], Line(TO_RATE, about)
        told = set()
        for soon in connection.execute(_NEXT, wanted):
            if soon.person_id not in told:
                told.add(soon.person_id)
                about = {"group": soon.group, "day": soon.first_on}
                yield reading[soon.person_id], Line(NEXT_MEETING, about)


_MEETING, _GROUP = tables.meeting.c, tables.network_group.c
_DAY, _AT, _GIVEN = tables.meeting_day.c, tables.attendance.c, tables.rating_given.c
_CONTACT, _REGISTERED = tables.group_contact.c, tables.registration.c
_SINCE, _YESTERDAY = bindparam("since", type_=Date), bindparam("yesterday", type_=Date)
_PEOPLE: Any = bindparam("people", expanding=True)
_TO_RATE = (
    select(_AT.person_id, _MEETING.id, _MEETING.last_on, _GROUP.name.label("group"))
    .distinct()
    .join_from(tables.meeting, tables.network_group, _GROUP.id == _MEETING.group_id)
    .join(tables.meeting_day, _DAY.meeting_id == _MEETING.id)
    .join(tables.attendance, _AT.day_id == _DAY.id)
    .where(
        _MEETING.last_on.between(_SINCE, _YESTERDAY),
        _MEETING.status != MeetingStatus.CANCELLED,
        _AT.person_id.in_(_PEOPLE),
        ~exists().where(_GIVEN.meeting_id == _MEETING.id, _GIVEN.person_id == _AT.person_id),
    )
    .order_by(_MEETING.last_on, _MEETING.id)
)
_SOON = and_(
    _MEETING.first_on.between(bindparam("today", type_=Date), bindparam("until", type_=Date)),
    _MEETING.status == MeetingStatus.PLANNED,
)
_SAYS_NO = exists().where(
    _REGISTERED.meeting_id == _MEETING.id,
    _REGISTERED.person_id == _CONTACT.person_id,
    _REGISTERED.answer == Coming.NO,
)
# Those who are asked have not said no; others have said that they come, or may.
_CONCERNED = (
    select(_MEETING.id, _CONTACT.person_id)
    .join_from(tables.meeting, tables.group_contact, _CONTACT.group_id == _MEETING.group_id)
    .where(_SOON, _CONTACT.person_id.in_(_PEOPLE), ~_SAYS_NO)
    .union(
        select(_MEETING.id, _REGISTERED.person_id)
        .join_from(tables.meeting, tables.registration, _REGISTERED.meeting_id == _MEETING.id)
        .where(_SOON, _REGISTERED.person_id.in_(_PEOPLE), _REGISTERED.answer != Coming.NO)
    )
    .subquery()
)
_NEXT = (
    select(_CONCERNED.c.person_id, _MEETING.first_on, _GROUP.name.label("group"))
    .join_from(_CONCERNED, tables.meeting, _MEETING.id == _CONCERNED.c.id)
    .join(tables.network_group, _GROUP.id == _MEETING.group_id)
    .order_by(_MEETING.first_on, _MEETING.id)
)

SECTION = Section((TO_RATE, NEXT_MEETING), Meetings)

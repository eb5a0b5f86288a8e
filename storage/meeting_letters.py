"""Whom the bot writes to about meetings on its own initiative."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Date, Row, Select, and_, bindparam, exists, select

from domain.attendance import INVITED_BEFORE, Coming
from domain.calendar import local_day
from domain.meeting import Group, Meeting, MeetingStatus, Network
from domain.periods import end_of
from storage import tables
from storage.outbox import Promise

# What is promised when it happens. The letters that come in their time are in
# jobs/meeting_letters.py.
CANCELLED, CHANGED = "meeting_cancelled", "meeting_changed"


@dataclass(frozen=True)
class Invited:
    """A contact of the group of a meeting, and what they have answered."""

    meeting_id: int
    authority_id: int
    person_id: int
    first_on: date
    answer: Coming | None


@dataclass(frozen=True)
class Present:
    """Somebody who was at a meeting, and whether they have said what they thought of it."""

    meeting_id: int
    authority_id: int
    person_id: int
    last_on: date
    ends: str
    answered: bool


@dataclass(frozen=True)
class Rated:
    """A meeting that somebody was at, with those who were, and the contacts of its group."""

    meeting_id: int
    authority_id: int
    network: Network
    group: Group
    people: frozenset[int]


@dataclass(frozen=True)
class Told:
    """Somebody who is told something of a meeting."""

    meeting_id: int
    authority_id: int
    person_id: int


class MeetingLetters:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def invited(self, first: date, last: date) -> list[Invited]:
        """Return the contacts of meetings that are planned to begin between those days, and those
        who have answered without being one."""
        rows = self._connection.execute(_INVITED, {"first": first, "last": last})
        return [
            Invited(
                row.id,
                row.authority_id,
                row.person_id,
                row.first_on,
                Coming(row.answer) if row.answer else None,
            )
            for row in rows
        ]

    def news(
        self, purpose: str, before: Meeting, after: Meeting, now: datetime, actor_id: int | None
    ) -> list[Promise]:
        """Return what is promised when a meeting is cancelled or changed: to those who have said
        that they come, or may, and once its group is invited to those who have not answered.
        Whoever did it knows."""
        invited = before.first_on <= local_day(now) + INVITED_BEFORE
        concerned = self._connection.scalars(
            _MAY_COME if invited else _EXPECTED,
            {"meeting_id": before.id, "group_id": before.group.id},
        )
        return [
            Promise(
                once=f"{purpose}/{before.id}/{person_id}/{now.timestamp()}",
                purpose=purpose,
                due_at=now,
                expires_at=end_of(max(before.last_on, after.last_on)),
                authority_id=before.network.authority_id,
                person_id=person_id,
                about_id=before.id,
            )
            for person_id in concerned
            if person_id != actor_id
        ]

    def present(self, first: date, last: date) -> Sequence[Present]:
        """Return those who were at meetings that ended between those days."""
        rows = self._connection.execute(_PRESENT, {"first": first, "last": last})
        return [
            Present(
                row.id, row.authority_id, row.person_id, row.last_on, row.ends, bool(row.answered)
            )
            for row in rows
        ]

    def rated(self, first: date, last: date) -> list[Rated]:
        """Return the meetings that ended between those days and that somebody was at: nobody else
        can have said anything of one."""
        people: dict[int, set[int]] = {}
        meetings: dict[int, Row[Any]] = {}
        for row in self._connection.execute(_RATED, {"first": first, "last": last}):
            meetings[row.id] = row
            people.setdefault(row.id, set()).add(row.person_id)
        return [
            Rated(
                one,
                row.authority_id,
                Network(row.network_id, row.authority_id, row.network, row.min_answers),
                Group(row.group_id, row.network_id, row.group),
                frozenset(people[one]),
            )
            for one, row in meetings.items()
        ]


_ANSWERED = tables.registration.c
_OF_MEETING = _ANSWERED.meeting_id == bindparam("meeting_id")
_EXPECTED = (
    select(_ANSWERED.person_id)
    .where(_OF_MEETING, _ANSWERED.answer != Coming.NO)
    .order_by(_ANSWERED.person_id)
)
_CONTACT = tables.group_contact.c
_MAY_COME = (
    select(_CONTACT.person_id)
    .where(
        _CONTACT.group_id == bindparam("group_id"),
        _CONTACT.person_id.not_in(
            select(_ANSWERED.person_id).where(_OF_MEETING, _ANSWERED.answer == Coming.NO)
        ),
    )
    .union(select(_ANSWERED.person_id).where(_OF_MEETING, _ANSWERED.answer != Coming.NO))
    .order_by("person_id")
)
_FIRST, _LAST = bindparam("first", type_=Date), bindparam("last", type_=Date)
_MEETING = tables.meeting.c
_SOON = and_(_MEETING.first_on.between(_FIRST, _LAST), _MEETING.status == MeetingStatus.PLANNED)
_CONCERNED = (
    select(_MEETING.id.label("meeting_id"), tables.group_contact.c.person_id)
    .join(tables.group_contact, tables.group_contact.c.group_id == _MEETING.group_id)
    .where(_SOON)
    .union(
        select(tables.registration.c.meeting_id, tables.registration.c.person_id)
        .join(tables.meeting, _MEETING.id == tables.registration.c.meeting_id)
        .where(_SOON)
    )
    .subquery()
)
_INVITED = (
    select(
        _MEETING.id,
        _MEETING.first_on,
        tables.network.c.authority_id,
        _CONCERNED.c.person_id,
        tables.registration.c.answer,
    )
    .join_from(_CONCERNED, tables.meeting, _MEETING.id == _CONCERNED.c.meeting_id)
    .join(tables.network, tables.network.c.id == _MEETING.network_id)
    .outerjoin(
        tables.registration,
        and_(
            tables.registration.c.meeting_id == _CONCERNED.c.meeting_id,
            tables.registration.c.person_id == _CONCERNED.c.person_id,
        ),
    )
    .order_by(_MEETING.id, _CONCERNED.c.person_id)
)
_LAST_DAY = tables.meeting_day.alias("last_day")
_PRESENT = (
    select(
        _MEETING.id,
        _MEETING.last_on,
        _LAST_DAY.c.ends,
        tables.network.c.authority_id,
        tables.attendance.c.person_id,
        exists()
        .where(
            tables.rating_given.c.meeting_id == _MEETING.id,
            tables.rating_given.c.person_id == tables.attendance.c.person_id,
        )
        .label("answered"),
    )
    .distinct()
    .join_from(tables.meeting, tables.network, tables.network.c.id == _MEETING.network_id)
    .join(tables.meeting_day, tables.meeting_day.c.meeting_id == _MEETING.id)
    .join(tables.attendance, tables.attendance.c.day_id == tables.meeting_day.c.id)
    .join(
        _LAST_DAY,
        and_(_LAST_DAY.c.meeting_id == _MEETING.id, _LAST_DAY.c.held_on == _MEETING.last_on),
    )
    .where(_MEETING.last_on.between(_FIRST, _LAST), _MEETING.status != MeetingStatus.CANCELLED)
    .order_by(_MEETING.id, tables.attendance.c.person_id)
)
_WAS_AT = (
    select(tables.meeting_day.c.meeting_id, tables.attendance.c.person_id)
    .join(tables.attendance, tables.attendance.c.day_id == tables.meeting_day.c.id)
    .join(tables.meeting, _MEETING.id == tables.meeting_day.c.meeting_id)
    .where(_MEETING.last_on.between(_FIRST, _LAST), _MEETING.status != MeetingStatus.CANCELLED)
)
_SOMEBODY_WAS_AT = _WAS_AT.with_only_columns(tables.meeting_day.c.meeting_id)
_TOLD = _WAS_AT.union(
    select(_MEETING.id, tables.group_contact.c.person_id)
    .join_from(
        tables.meeting, tables.group_contact, tables.group_contact.c.group_id == _MEETING.group_id
    )
    .where(_MEETING.id.in_(_SOMEBODY_WAS_AT))
).subquery()
_RATED: Select[Any] = (
    select(
        _MEETING.id,
        _MEETING.network_id,
        _MEETING.group_id,
        tables.network.c.authority_id,
        tables.network.c.name.label("network"),
        tables.network.c.min_answers,
        tables.network_group.c.name.label("group"),
        _TOLD.c.person_id,
    )
    .join_from(_TOLD, tables.meeting, _MEETING.id == _TOLD.c.meeting_id)
    .join(tables.network, tables.network.c.id == _MEETING.network_id)
    .join(tables.network_group, tables.network_group.c.id == _MEETING.group_id)
    .order_by(_MEETING.id, _TOLD.c.person_id)
)

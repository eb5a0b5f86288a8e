"""The meetings that somebody is asked to, those they were at and have not said yet what they
thought of, and what is new about those that have been: the result, and documents."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    FromClause,
    Select,
    and_,
    bindparam,
    exists,
    or_,
    select,
)
from sqlalchemy import Row as Found

from domain.attendance import WINDOW
from domain.calendar import local_day
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.meeting import MeetingStatus, sight
from storage import tables
from storage.belonging import organisations_of
from storage.digest_section import Finder, Section, Told
from storage.meeting_conditions import asked, at
from storage.networks import Networks
from storage.tables.columns import Moment

WEEK = timedelta(days=7)
# Documents come within some months, or are no news.
DOCUMENTED = timedelta(days=90)
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
    leads_to=Lead("list_meetings.mine", "my_meetings"),
    across=True,
    own=True,
)
RESULT = Row(
    "meeting_result",
    Rank.NEWS,
    leads_to=Lead("meeting_results.show", "results", about="meeting"),
    across=True,
    own=True,
)
DOCUMENTS = Row(
    "meeting_documents",
    Rank.NEWS,
    leads_to=Lead("show_meeting.show", "meeting", about="meeting"),
    across=True,
    own=True,
)


class Meetings(Finder):
    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        # Meetings are the person's own: they are told once, as the chat shows them where they are.
        reading = {reader.person.id: reader for reader in readers if reader.main}
        today = local_day(now)
        wanted = {
            **at(now),
            "people": list(reading),
            "yesterday": today - timedelta(days=1),
            "since": today - WINDOW,
            # What has closed in a week is told in one digest.
            "closed_from": today - WINDOW - WEEK,
            "closed_until": today - WINDOW - timedelta(days=1),
            "documented_from": today - DOCUMENTED,
            "week_ago": today - WEEK,
            "added_since": now - WEEK,
        }
        to_rate, coming, been = (
            connection.execute(one, wanted).all() for one in (_TO_RATE, _COMING, _BEEN)
        )
        seen = _seen(connection, reading, [*to_rate, *coming, *been], today)
        for held in filter(seen, to_rate):
            about = {"group": held.group, "day": held.last_on}
            yield reading[held.person_id], Line(TO_RATE, about)
        for person_id, own in groupby(filter(seen, coming), key=lambda one: one.person_id):
            yield reading[person_id], _next(list(own), today)
        for one in filter(seen, been):
            told = {"group": one.group, "day": one.last_on, "meeting": one.id}
            if one.result:
                yield reading[one.person_id], Line(RESULT, told)
            if one.documents:
                yield reading[one.person_id], Line(DOCUMENTS, told)


def _next(coming: Sequence[Found[Any]], today: date) -> Line:
    first, count = coming[0], len(coming)
    day = max(first.first_on, today)  # it may have begun
    return Line(NEXT_MEETING, {"group": first.group, "day": day, "count": count, "more": count - 1})


def _seen(
    connection: Connection, reading: Mapping[int, Reader], found: Sequence[Found[Any]], today: date
) -> Callable[[Found[Any]], bool]:
    """Return which of what is *found* its reader sees in the chat too: a button must not lead to a
    network that their organisation has left."""
    own = {
        person_id: sight(reader.person, reader.authority.id, reader.authority.tenant_id, today)
        for person_id, reader in reading.items()
    }

    def is_own(one: Found[Any]) -> bool:
        return bool(one.authority_id == own[one.person_id].authority_id)

    people = {one.person_id for one in found if not is_own(one)}
    of = organisations_of(connection, people) if people else {}
    ids = [one for one in of.values() if one is not None]
    members = Networks(connection).memberships(ids, today) if ids else ()
    return lambda one: is_own(one) or (one.network_id, of.get(one.person_id)) in members


_MEETING, _GROUP, _NETWORK = tables.meeting.c, tables.network_group.c, tables.network.c
_DAY, _AT, _GIVEN = tables.meeting_day.c, tables.attendance.c, tables.rating_given.c
_CONTACT, _BLOCK, _LOG = tables.group_contact.c, tables.rating_block.c, tables.log.c
_SINCE, _YESTERDAY = bindparam("since", type_=Date), bindparam("yesterday", type_=Date)
_PEOPLE: Any = bindparam("people", expanding=True)


def _of(people: FromClause, *more: ColumnElement[Any]) -> Select[Any]:
    """Return each of the people with the meeting that is theirs."""
    return (
        select(
            people.c.person_id,
            _MEETING.id,
            _MEETING.network_id,
            _NETWORK.authority_id,
            _MEETING.first_on,
            _MEETING.last_on,
            _GROUP.name.label("group"),
            *more,
        )
        .join_from(people, tables.meeting, _MEETING.id == people.c.id)
        .join(tables.network, _NETWORK.id == _MEETING.network_id)
        .join(tables.network_group, _GROUP.id == _MEETING.group_id)
    )


_WERE_THERE = (
    select(_MEETING.id, _AT.person_id)
    .join_from(tables.meeting, tables.meeting_day, _DAY.meeting_id == _MEETING.id)
    .join(tables.attendance, _AT.day_id == _DAY.id)
    .where(_AT.person_id.in_(_PEOPLE), _MEETING.status != MeetingStatus.CANCELLED)
)
_THERE = _WERE_THERE.where(_MEETING.last_on.between(_SINCE, _YESTERDAY)).distinct().subquery()
_TO_RATE = (
    _of(_THERE)
    .where(
        ~exists().where(_GIVEN.meeting_id == _MEETING.id, _GIVEN.person_id == _THERE.c.person_id)
    )
    .order_by(_MEETING.last_on, _MEETING.id)
)
_ASKED = asked(lambda person: person.in_(_PEOPLE)).subquery()
_COMING = _of(_ASKED).order_by(_ASKED.c.person_id, _MEETING.first_on, _MEETING.id)
# As in the letter about it, and only where there is one: that nothing is shown is no news.
_RESULT = and_(
    _MEETING.last_on.between(
        bindparam("closed_from", type_=Date), bindparam("closed_until", type_=Date)
    ),
    exists().where(_BLOCK.meeting_id == _MEETING.id, _BLOCK.block.is_not(None)),
)
# They may have been there before the meeting, and then they are told of after it.
_DOCUMENTS = and_(
    _MEETING.docs_link != "",
    or_(
        _MEETING.last_on >= bindparam("week_ago", type_=Date),
        exists().where(
            _LOG.entity == "meeting",
            _LOG.entity_id == _MEETING.id,
            _LOG.field == "docs_link",
            _LOG.at >= bindparam("added_since", type_=Moment),
        ),
    ),
)
_LATELY = (
    _MEETING.last_on.between(bindparam("documented_from", type_=Date), _YESTERDAY),
    or_(_RESULT, _DOCUMENTS),
)
_CONCERNED = (
    _WERE_THERE.where(*_LATELY)
    .union(
        select(_MEETING.id, _CONTACT.person_id)
        .join_from(tables.meeting, tables.group_contact, _CONTACT.group_id == _MEETING.group_id)
        .where(
            _CONTACT.person_id.in_(_PEOPLE), _MEETING.status != MeetingStatus.CANCELLED, *_LATELY
        )
    )
    .subquery()
)
_BEEN = _of(_CONCERNED, _RESULT.label("result"), _DOCUMENTS.label("documents")).order_by(
    _MEETING.last_on, _MEETING.id
)

SECTION = Section((TO_RATE, NEXT_MEETING, RESULT, DOCUMENTS), Meetings)

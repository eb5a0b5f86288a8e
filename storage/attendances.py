"""Who comes to meetings, and who was there."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, case, delete, func, or_, select, update

from domain.attendance import Coming, Count, Registration, Source
from domain.meeting import Meeting
from domain.person import Named
from storage import tables
from storage.belonging import BELONGS_TO_MEMBER, organisations_of
from storage.insert_or import insert_or


@dataclass(frozen=True)
class Presence:
    """At how many meetings somebody of an organisation was, and how many different people."""

    meetings: int = 0
    people: int = 0


class Attendances:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def registration(self, meeting_id: int, person_id: int) -> Registration | None:
        row = self._connection.execute(
            _REGISTRATION, {"meeting_id": meeting_id, "person_id": person_id}
        ).first()
        return None if row is None else Registration(Coming(row.answer), row.party)

    def answers(
        self, meeting_id: int, person_id: int
    ) -> tuple[dict[Coming, int], Registration | None]:
        """Return how many people each answer stands for, and what the person has answered."""
        wanted = {"meeting_id": meeting_id, "person_id": person_id}
        rows = self._connection.execute(_ANSWERS, wanted).all()
        own = (Registration(Coming(row.answer), row.own) for row in rows if row.own is not None)
        return {Coming(row.answer): row.people for row in rows}, next(own, None)

    def register(self, meeting_id: int, person_id: int, registration: Registration) -> None:
        news = {"answer": registration.answer, "party": registration.party}
        statement = insert_or(self._connection.dialect.name, tables.registration).values(
            meeting_id=meeting_id, person_id=person_id, **news
        )
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["meeting_id", "person_id"], set_=news)
        )

    def attended(self, meeting_id: int, person_id: int) -> frozenset[int]:
        """Return the days (by id) on which the person was there."""
        wanted = {"meeting_id": meeting_id, "person_id": person_id}
        return frozenset(self._connection.scalars(_ATTENDED, wanted))

    def attend(self, day_id: int, people: Iterable[int], source: Source) -> None:
        """Note that the people were there that day; who is noted already stays as noted first,
        unless that was for as long as they stay in a call."""
        rows = [{**one, "source": source} for one in self._rows(day_id, people)]
        if rows:
            statement = insert_or(self._connection.dialect.name, tables.attendance)
            news = {"source": source, "joined_at": None}
            self._connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["day_id", "person_id"],
                    set_=news,
                    where=tables.attendance.c.joined_at.is_not(None),
                ),
                rows,
            )

    def _rows(self, day_id: int, people: Iterable[int]) -> list[dict[str, Any]]:
        """Return what is known of each of the people on that day, with whose they are."""
        found = organisations_of(self._connection, list(people))
        return [
            {"day_id": day_id, "person_id": one, "organisation_id": organisation_id}
            for one, organisation_id in found.items()
        ]

    # --- calls in Teams ---

    def come(self, day_id: int, people: Iterable[int], at: datetime) -> None:
        """Note that the people came into the call; who is noted already stays as noted."""
        call = {"source": Source.CALL, "joined_at": at}
        rows = [{**one, **call} for one in self._rows(day_id, people)]
        if rows:
            statement = insert_or(self._connection.dialect.name, tables.attendance)
            self._connection.execute(statement.on_conflict_do_nothing(), rows)

    def in_call(self, day_id: int) -> dict[int, datetime]:
        """Return since when those are in the call of whom that is all that is known."""
        rows = self._connection.execute(_IN_CALL, {"day_id": day_id})
        return {row.person_id: row.joined_at for row in rows}

    def leave(self, day_id: int, stayed: Collection[int], looked_in: Collection[int]) -> None:
        """Note who has stayed in the call long enough, and forget those who only looked in."""
        self._connection.execute(_STAYED, {"its_day": day_id, "people": list(stayed)})
        self._connection.execute(_LOOKED_IN, {"its_day": day_id, "people": list(looked_in)})

    def settle_calls(self, before: datetime) -> None:
        """Let those have stayed whom nobody saw leave."""
        self._connection.execute(_SETTLE, {"before": before})

    def present(self, day_id: int) -> frozenset[int]:
        """Return those who were there that day."""
        return frozenset(self._connection.scalars(_PRESENT, {"day_id": day_id}))

    def presence(
        self, meeting: Meeting, person_id: int
    ) -> tuple[tuple[Count, ...], frozenset[int]]:
        """Return how many were there each day, and on which days (by id) the person was."""
        wanted = {"meeting_id": meeting.id, "person_id": person_id}
        rows = self._connection.execute(_PRESENCE, wanted).all()
        counts = _counts(meeting, {row.day_id: (row.people, row.organisations) for row in rows})
        return counts, frozenset(row.day_id for row in rows if row.own)

    def counts(self, meeting: Meeting) -> tuple[Count, ...]:
        """Return how many were there each day."""
        rows = self._connection.execute(_COUNTS, {"meeting_id": meeting.id})
        return _counts(meeting, {row.day_id: (row.people, row.organisations) for row in rows})

    def counts_of(self, meetings: Collection[Meeting]) -> dict[int, tuple[Count, ...]]:
        """Return the same of many meetings, by their ids."""
        rows = self._connection.execute(_COUNTS_OF, {"ids": [one.id for one in meetings]})
        found = {row.day_id: (row.people, row.organisations) for row in rows}
        return {one.id: _counts(one, found) for one in meetings}

    def people(self, meetings: Collection[Meeting]) -> dict[int, int]:
        """Return how many different people were at one of the meetings, as far as is known, by
        network."""
        rows = self._connection.execute(_PEOPLE, {"ids": [one.id for one in meetings]})
        return {row.network_id: row.people for row in rows}

    def by_organisation(self, meetings: Collection[Meeting]) -> dict[int | None, Presence]:
        """Return at how many of the meetings somebody of each organisation was, and how many
        different people; None are those of no organisation that is known."""
        rows = self._connection.execute(_BY_ORGANISATION, {"ids": [one.id for one in meetings]})
        return {row.organisation_id: Presence(row.meetings, row.people) for row in rows}

    def set_count(self, day_id: int, head_count: int | None, organisations: int | None) -> None:
        self._connection.execute(
            update(tables.meeting_day)
            .where(tables.meeting_day.c.id == day_id)
            .values(head_count=head_count, organisations=organisations)
        )

    def known(self, meeting: Meeting) -> list[Named]:
        """Return those who may be named as having been there, by name: the contacts of the
        network, and those who have said anything about the meeting."""
        wanted = {"network_id": meeting.network.id, "meeting_id": meeting.id}
        return [
            Named(row.id, row.name, row.email or "")
            for row in self._connection.execute(_KNOWN, wanted)
        ]

    def may_be_noted(self, meeting: Meeting) -> list[Named]:
        """Return those whom a coordinator may note, by name: those who may be named, and the people
        of the network's members and its owner."""
        wanted = {
            "network_id": meeting.network.id,
            "meeting_id": meeting.id,
            "authority_id": meeting.network.authority_id,
        }
        return [
            Named(row.id, row.name, row.email or "")
            for row in self._connection.execute(_MAY_BE_NOTED, wanted)
        ]

    def present_at(self, meeting: Meeting) -> dict[Named, frozenset[int]]:
        """Return those who were there, by name, and on which days (by id)."""
        found: dict[Named, frozenset[int]] = {}
        for row in self._connection.execute(_PRESENT_AT, {"meeting_id": meeting.id}):
            who = Named(row.id, row.name, row.email or "")
            found[who] = found.get(who, frozenset()) | {row.day_id}
        return found

    def forget(self, day_id: int, person_id: int) -> None:
        """Let the person not have been there that day."""
        self._connection.execute(_FORGET, {"its_day": day_id, "who": person_id})

    def recognised(
        self, meeting: Meeting, addresses: Collection[str], entra_ids: Collection[str] = ()
    ) -> list[Named]:
        """Return those with one of the e-mail addresses, or of the ids in Entra, who may take part:
        those that may be named, and the people of the network's members and its owner."""
        wanted = {
            "network_id": meeting.network.id,
            "meeting_id": meeting.id,
            "authority_id": meeting.network.authority_id,
            "addresses": list(addresses),
            "entra_ids": list(entra_ids),
        }
        return [
            Named(row.id, row.name, row.email or "")
            for row in self._connection.execute(_RECOGNISED, wanted)
        ]


def _counts(meeting: Meeting, found: Mapping[int, tuple[int, int]]) -> tuple[Count, ...]:
    return tuple(Count(day, *found.get(day.id, (0, 0))) for day in meeting.days)


# Built once: putting a statement together costs more than running it.
_REGISTRATION = select(tables.registration).where(
    tables.registration.c.meeting_id == bindparam("meeting_id"),
    tables.registration.c.person_id == bindparam("person_id"),
)
_OWN_PARTY = case(
    (tables.registration.c.person_id == bindparam("person_id"), tables.registration.c.party)
)
_ANSWERS = (
    select(
        tables.registration.c.answer,
        func.sum(tables.registration.c.party).label("people"),
        func.max(_OWN_PARTY).label("own"),
    )
    .where(tables.registration.c.meeting_id == bindparam("meeting_id"))
    .group_by(tables.registration.c.answer)
)
_OF_MEETING = tables.meeting_day.c.meeting_id == bindparam("meeting_id")
_ATTENDED = (
    select(tables.attendance.c.day_id)
    .join(tables.meeting_day, tables.meeting_day.c.id == tables.attendance.c.day_id)
    .where(_OF_MEETING, tables.attendance.c.person_id == bindparam("person_id"))
)
_OF_MEETINGS = tables.meeting_day.c.meeting_id.in_(bindparam("ids", expanding=True))
# Who belonged to none then counts as one of those whose they have become.
_WHOSE = func.coalesce(tables.attendance.c.organisation_id, tables.person.c.organisation_id)
_EACH_DAY = (
    select(
        tables.attendance.c.day_id,
        func.count().label("people"),
        func.count(_WHOSE.distinct()).label("organisations"),
    )
    .join(tables.meeting_day, tables.meeting_day.c.id == tables.attendance.c.day_id)
    .join(tables.person, tables.person.c.id == tables.attendance.c.person_id)
    .group_by(tables.attendance.c.day_id)
)
_COUNTS = _EACH_DAY.where(_OF_MEETING)
_IS_OWN = case((tables.attendance.c.person_id == bindparam("person_id"), 1))
_PRESENCE = _COUNTS.add_columns(func.count(_IS_OWN).label("own"))
_COUNTS_OF = _EACH_DAY.where(_OF_MEETINGS)
_PEOPLE: Select[Any] = (
    select(
        tables.meeting.c.network_id,
        func.count(tables.attendance.c.person_id.distinct()).label("people"),
    )
    .join_from(
        tables.attendance,
        tables.meeting_day,
        tables.meeting_day.c.id == tables.attendance.c.day_id,
    )
    .join(tables.meeting, tables.meeting.c.id == tables.meeting_day.c.meeting_id)
    .where(_OF_MEETINGS)
    .group_by(tables.meeting.c.network_id)
)
_PERSON = tables.person.c
_MAY_BE_NAMED = _PERSON.id.in_(
    select(tables.group_contact.c.person_id)
    .join(tables.network_group, tables.network_group.c.id == tables.group_contact.c.group_id)
    .where(tables.network_group.c.network_id == bindparam("network_id"))
    .union(
        select(tables.registration.c.person_id).where(
            tables.registration.c.meeting_id == bindparam("meeting_id")
        )
    )
)
_KNOWN = (
    select(_PERSON.id, _PERSON.name, _PERSON.email)
    .where(_MAY_BE_NAMED)
    .order_by(_PERSON.name, _PERSON.id)
)
_TAKES_PART = or_(
    BELONGS_TO_MEMBER,
    and_(
        _PERSON.tenant_id
        == select(tables.authority.c.tenant_id)
        .where(tables.authority.c.id == bindparam("authority_id"))
        .scalar_subquery(),
        or_(
            _PERSON.authority_id == bindparam("authority_id"),
            _PERSON.authority_id.is_(None),
        ),
    ),
)
_RECOGNISED = (
    select(_PERSON.id, _PERSON.name, _PERSON.email)
    .where(
        or_(
            _PERSON.email.in_(bindparam("addresses", expanding=True)),
            _PERSON.entra_id.in_(bindparam("entra_ids", expanding=True)),
        ),
        _PERSON.merged_into.is_(None),
        or_(_MAY_BE_NAMED, _TAKES_PART),
    )
    .order_by(_PERSON.name, _PERSON.id)
)
_MAY_BE_NOTED = (
    select(_PERSON.id, _PERSON.name, _PERSON.email)
    .where(_PERSON.merged_into.is_(None), or_(_MAY_BE_NAMED, _TAKES_PART))
    .order_by(_PERSON.name, _PERSON.id)
)
_ATTENDANCE = tables.attendance.c
_PRESENT_AT = (
    select(_PERSON.id, _PERSON.name, _PERSON.email, _ATTENDANCE.day_id)
    .join_from(tables.attendance, tables.person, _PERSON.id == _ATTENDANCE.person_id)
    .join(tables.meeting_day, tables.meeting_day.c.id == _ATTENDANCE.day_id)
    .where(_OF_MEETING)
    .order_by(_PERSON.name, _PERSON.id)
)
_FORGET = delete(tables.attendance).where(
    _ATTENDANCE.day_id == bindparam("its_day"), _ATTENDANCE.person_id == bindparam("who")
)
_IN_CALL = select(_ATTENDANCE.person_id, _ATTENDANCE.joined_at).where(
    _ATTENDANCE.day_id == bindparam("day_id"), _ATTENDANCE.joined_at.is_not(None)
)
_OF_CALL = and_(
    _ATTENDANCE.day_id == bindparam("its_day"),
    _ATTENDANCE.person_id.in_(bindparam("people", expanding=True)),
    _ATTENDANCE.joined_at.is_not(None),
)
_STAYED = update(tables.attendance).where(_OF_CALL).values(joined_at=None)
_LOOKED_IN = delete(tables.attendance).where(_OF_CALL)
_SETTLE = (
    update(tables.attendance)
    .where(_ATTENDANCE.joined_at < bindparam("before"))
    .values(joined_at=None)
)
_PRESENT = select(tables.attendance.c.person_id).where(
    tables.attendance.c.day_id == bindparam("day_id")
)
_BY_ORGANISATION = (
    select(
        _WHOSE.label("organisation_id"),
        func.count(tables.meeting_day.c.meeting_id.distinct()).label("meetings"),
        func.count(tables.person.c.id.distinct()).label("people"),
    )
    .join_from(
        tables.attendance,
        tables.meeting_day,
        tables.meeting_day.c.id == tables.attendance.c.day_id,
    )
    .join(tables.person, tables.person.c.id == tables.attendance.c.person_id)
    .where(tables.meeting_day.c.meeting_id.in_(bindparam("ids", expanding=True)))
    .group_by(_WHOSE)
)

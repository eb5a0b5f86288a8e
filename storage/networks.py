"""Networks, their groups, members and meetings. What is seen of them is decided by `Sight`."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Row,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from domain.folding import fold
from domain.meeting import (
    Active,
    Day,
    Group,
    HeldDay,
    Meeting,
    MeetingKind,
    MeetingLine,
    MeetingStatus,
    Network,
    OrganisationKind,
    Sight,
    Wish,
    chat_of,
)
from domain.membership import Contact, MemberLine, Membership
from domain.page import Page
from storage import tables
from storage.insert_or import insert_or
from storage.meeting_conditions import ENDED, asked, at
from storage.pages import find_page, paged

# Of so many meetings the names are known when somebody writes.
MOST_NAMES = 100


@dataclass(frozen=True)
class Member:
    """An organisation in a network; *through* is whom it takes part through, if anybody."""

    organisation_id: int
    name: str
    kind: str
    through: str
    since: date | None
    until: date | None


@dataclass(frozen=True)
class Figure:
    """What a report says of a year, or of one meeting, exactly as it is printed there."""

    year: int
    meeting_id: int | None
    name: str
    value: str
    source: str


class Networks:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # --- what is seen ---

    def meeting(self, meeting_id: int, sight: Sight) -> Meeting | None:
        """Return the meeting, if it can be seen."""
        rows = self._connection.execute(_MEETING, {"id": meeting_id, **_values(sight)}).all()
        return _meeting(rows) if rows else None

    def any_meeting(self, meeting_id: int) -> Meeting | None:
        """Return the meeting whoever asks: for what the bot says on its own initiative."""
        rows = self._connection.execute(_ANY_MEETING, {"id": meeting_id}).all()
        return _meeting(rows) if rows else None

    def days(self, first: date, last: date) -> list[HeldDay]:
        """Return every day of any meeting from *first* to *last*, whoever asks."""
        rows = self._connection.execute(_DAYS, {"first": first, "last": last})
        return [HeldDay(row.meeting_id, row.id, row.held_on) for row in rows]

    def meetings(self, wish: Wish, sight: Sight, number: int = 1) -> Page[MeetingLine]:
        """Return a page of the meetings that are wished for and can be seen."""
        values: dict[str, Any] = {
            **_values(sight),
            "since": wish.since or date.min,
            "until": wish.until or date.max,
            "group_ids": list(wish.group_ids),
            "kind": wish.kind,
            "words": f"%{wish.words}%",
            "of": wish.of,
            **(at(wish.now) if wish.now else {}),
        }
        rows = _listed(
            groups=bool(wish.group_ids),
            kind=wish.kind is not None,
            words=bool(wish.words),
            newest_first=wish.newest_first,
            ended=wish.ended if wish.now else None,
            own=bool(wish.of),
        )
        found = find_page(self._connection, rows, values, number)
        return found.showing(
            MeetingLine(
                row.id,
                row.group,
                row.theme,
                MeetingKind(row.kind),
                row.place,
                MeetingStatus(row.status),
                row.first_on,
                row.last_on,
            )
            for row in found.things
        )

    def year(self, year: int, sight: Sight) -> list[Meeting]:
        """Return every meeting of the year that can be seen, oldest first."""
        return self.ended_between(date(year, 1, 1), date(year, 12, 31), sight)

    def ended_between(self, first: date, last: date, sight: Sight) -> list[Meeting]:
        """Return every meeting with its last day between those that can be seen, oldest first."""
        wanted = {**_values(sight), "first": first, "last": last}
        rows: dict[int, list[Row[Any]]] = {}
        for row in self._connection.execute(_ENDED_BETWEEN, wanted):
            rows.setdefault(row.id, []).append(row)
        return [_meeting(days) for days in rows.values()]

    def published(self, network_ids: Collection[int], year: int) -> list[Figure]:
        """Return what was published of the year, as it was."""
        found = self._connection.execute(_PUBLISHED, {"ids": list(network_ids), "year": year})
        return [
            Figure(row.year, row.meeting_id, row.figure, row.value, row.source) for row in found
        ]

    def published_ever(self, network_ids: Collection[int]) -> dict[int, list[Figure]]:
        """Return what was published of the networks, whatever year, by network."""
        found: dict[int, list[Figure]] = {}
        for row in self._connection.execute(_PUBLISHED_EVER, {"ids": list(network_ids)}):
            figure = Figure(row.year, row.meeting_id, row.figure, row.value, row.source)
            found.setdefault(row.network_id, []).append(figure)
        return found

    def seen(self, sight: Sight) -> list[Network]:
        """Return the networks whose meetings can be seen, by name."""
        found = self._connection.execute(_NETWORKS, _values(sight))
        return [Network(row.id, row.authority_id, row.name, row.min_answers) for row in found]

    def active_members(self, network_ids: Collection[int], year: int) -> dict[int, Active]:
        """Return how many organisations were members at some time of the year, by network."""
        wanted = {"ids": list(network_ids), "first": date(year, 1, 1), "last": date(year, 12, 31)}
        found = dict.fromkeys(network_ids, Active())
        for row in self._connection.execute(_ACTIVE, wanted):
            found[row.network_id] = Active(row.municipalities, row.members - row.municipalities)
        return found

    def groups(self, sight: Sight) -> list[Group]:
        """Return the groups whose meetings can be seen, by name."""
        found = self._connection.execute(_GROUPS, _values(sight))
        return [Group(row.id, row.network_id, row.name) for row in found]

    def names(self, sight: Sight) -> tuple[tuple[str, ...], ...]:
        """Return what the groups, places and themes of the latest meetings are called."""
        rows = self._connection.execute(_NAMES, _values(sight)).all()
        return tuple(
            tuple(dict.fromkeys(name for name in column if name))
            for column in zip(*rows, strict=True)
        ) or ((), (), ())

    def hosts(self, organisation_id: int, today: date) -> list[int]:
        """Return the authorities that own the networks that the organisation is a member of."""
        return self.hosts_of([organisation_id], today).get(organisation_id, [])

    def hosts_of(self, organisation_ids: Collection[int], today: date) -> dict[int, list[int]]:
        """Return the same for many organisations, by organisation."""
        wanted = {"organisation_ids": list(organisation_ids), "today": today}
        found: dict[int, list[int]] = {}
        for row in self._connection.execute(_HOSTS, wanted):
            found.setdefault(row.organisation_id, []).append(row.authority_id)
        return found

    def memberships(
        self, organisation_ids: Collection[int], today: date
    ) -> frozenset[tuple[int, int]]:
        """Return each network that one of the organisations is a member of, with which it is."""
        wanted = {"organisation_ids": list(organisation_ids), "today": today}
        rows = self._connection.execute(_MEMBERSHIPS, wanted)
        return frozenset((row.network_id, row.organisation_id) for row in rows)

    # --- the Teams meetings that they are held in ---

    def of_call(self, teams_id: str, link: str, today: date) -> list[Meeting]:
        """Return the meetings with days around *today* that are held in the Teams meeting with that
        chat, or that *link*."""
        rows: dict[int, list[Row[Any]]] = {}
        wanted = {"chat": teams_id, "link": link, "today": today}
        for row in self._connection.execute(_OF_CALL, wanted):
            rows.setdefault(row.id, []).append(row)
        return [_meeting(days) for days in rows.values()]

    def link_chat(self, conversation_id: int, meeting_id: int) -> None:
        """Note that the meeting is held in the Teams meeting with that chat."""
        self._connection.execute(
            insert_or(self._connection.dialect.name, tables.meeting_chat)
            .values(conversation_id=conversation_id, meeting_id=meeting_id)
            .on_conflict_do_nothing()
        )

    def unlink_chat(self, conversation_id: int, meeting_id: int) -> bool:
        """Note that it is not; say whether it was."""
        table = tables.meeting_chat
        gone = self._connection.execute(
            delete(table)
            .where(table.c.conversation_id == conversation_id, table.c.meeting_id == meeting_id)
            .returning(table.c.meeting_id)
        )
        return gone.first() is not None

    # --- the whole of a network, for those who set it up ---

    def get(self, network_id: int) -> Network | None:
        table = tables.network
        row = self._connection.execute(select(table).where(table.c.id == network_id)).first()
        if row is None:
            return None
        return Network(row.id, row.authority_id, row.name, row.min_answers)

    def of(self, authority_id: int) -> list[Network]:
        found = self._connection.execute(
            select(tables.network)
            .where(tables.network.c.authority_id == authority_id)
            .order_by(tables.network.c.name)
        )
        return [Network(row.id, row.authority_id, row.name, row.min_answers) for row in found]

    def group_name(self, group_id: int) -> str:
        """Return what the group is called; "" when there is none."""
        group = tables.network_group.c
        found = self._connection.scalar(select(group.name).where(group.id == group_id))
        return found or ""

    def groups_of(self, network_id: int) -> list[Group]:
        group = tables.network_group
        found = self._connection.execute(
            select(group).where(group.c.network_id == network_id).order_by(group.c.id)
        )
        return [Group(row.id, row.network_id, row.name) for row in found]

    def members(self, network_id: int) -> list[Member]:
        member, organisation = tables.network_member, tables.organisation
        found = self._connection.execute(
            select(member, organisation.c.name, organisation.c.kind)
            .join(organisation, organisation.c.id == member.c.organisation_id)
            .where(member.c.network_id == network_id)
            .order_by(organisation.c.id)
        )
        return [
            Member(row.organisation_id, row.name, row.kind, row.through, row.since, row.until)
            for row in found
        ]

    def member_lines(self, network_ids: Collection[int], number: int) -> Page[MemberLine]:
        """Return a page of the members of the networks, by name."""
        wanted = {"ids": list(network_ids)}
        found = find_page(self._connection, _MEMBER_LINES, wanted, number)
        return found.showing(map(_member_line, found.things))

    def member_line(self, network_id: int, organisation_id: int) -> MemberLine | None:
        wanted = {"network_id": network_id, "organisation_id": organisation_id}
        row = self._connection.execute(_MEMBER_LINE, wanted).first()
        return _member_line(row) if row else None

    def is_member_elsewhere(self, organisation_id: int, authority_id: int) -> bool:
        """Whether the organisation is a member of another authority's network too."""
        wanted = {"organisation_id": organisation_id, "authority_id": authority_id}
        return bool(self._connection.scalar(_IS_MEMBER_ELSEWHERE, wanted))

    def groups_in(self, network_ids: Collection[int]) -> list[Group]:
        """Return the groups of the networks, by name."""
        found = self._connection.execute(_GROUPS_IN, {"ids": list(network_ids)})
        return [Group(row.id, row.network_id, row.name) for row in found]

    def contacts_of(self, network_id: int, organisation_id: int) -> list[Contact]:
        """Return the contacts of a member, each once for each of their groups."""
        return [one for one in self.contacts(network_id) if one.organisation_id == organisation_id]

    def contacts(self, network_id: int) -> list[Contact]:
        contact, group, person = tables.group_contact, tables.network_group, tables.person
        found = self._connection.execute(
            select(person, contact.c.group_id, tables.organisation.c.name.label("organisation"))
            .join_from(contact, group, group.c.id == contact.c.group_id)
            .join(person, person.c.id == contact.c.person_id)
            .outerjoin(tables.organisation, tables.organisation.c.id == person.c.organisation_id)
            .where(group.c.network_id == network_id)
            .order_by(person.c.name, person.c.id, group.c.id)
        )
        return [
            Contact(
                row.id,
                row.name,
                row.email or "",
                row.organisation or "",
                row.group_id,
                row.organisation_id or 0,
            )
            for row in found
        ]

    def meetings_of(self, network_id: int) -> list[Meeting]:
        """Return every meeting of the network, oldest first."""
        rows: dict[int, list[Row[Any]]] = {}
        for row in self._connection.execute(_MEETINGS_OF, {"network_id": network_id}):
            rows.setdefault(row.id, []).append(row)
        return [_meeting(days) for days in rows.values()]

    def figures(self, network_id: int) -> list[Figure]:
        """Return what was published, as it was."""
        found = self._connection.execute(_FIGURES, {"network_id": network_id})
        return [
            Figure(row.year, row.meeting_id, row.figure, row.value, row.source) for row in found
        ]

    def organisation_names(self, ids: Collection[int]) -> dict[int, str]:
        """Return what the organisations are called, by id."""
        organisation = tables.organisation.c
        found = self._connection.execute(
            select(organisation.id, organisation.name).where(organisation.id.in_(ids))
        )
        return {row.id: row.name for row in found}

    # --- changes ---

    def add(self, authority_id: int, name: str, min_answers: int) -> int:
        return self._added(
            tables.network, authority_id=authority_id, name=name, min_answers=min_answers
        )

    def add_group(self, network_id: int, name: str) -> int:
        return self._added(tables.network_group, network_id=network_id, name=name)

    def organisation(self, name: str, kind: str) -> int:
        """Return the organisation of that name, which becomes one if there is none."""
        found = self._connection.scalar(
            select(tables.organisation.c.id).where(tables.organisation.c.name == name)
        )
        return found or self._added(tables.organisation, name=name, kind=kind)

    def set_member(
        self,
        network_id: int,
        organisation_id: int,
        through: str,
        since: date | None,
        until: date | None,
    ) -> None:
        row = {"through": through, "since": since, "until": until}
        statement = insert_or(self._connection.dialect.name, tables.network_member).values(
            network_id=network_id, organisation_id=organisation_id, **row
        )
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["network_id", "organisation_id"], set_=row
            )
        )

    def set_contact(self, group_id: int, person_id: int) -> None:
        statement = insert_or(self._connection.dialect.name, tables.group_contact)
        self._connection.execute(
            statement.values(group_id=group_id, person_id=person_id).on_conflict_do_nothing()
        )

    def end_contact(self, group_ids: Collection[int], person_id: int) -> bool:
        """Let the person be a contact of the groups no more; return whether they are one of
        another."""
        contact = tables.group_contact
        self._connection.execute(
            delete(contact).where(
                contact.c.person_id == person_id, contact.c.group_id.in_(group_ids)
            )
        )
        left = select(contact.c.person_id).where(contact.c.person_id == person_id).limit(1)
        return self._connection.scalar(left) is not None

    def set_kind(self, organisation_id: int, kind: OrganisationKind) -> None:
        table = tables.organisation
        self._connection.execute(
            update(table).where(table.c.id == organisation_id).values(kind=kind)
        )

    def add_meeting(self, meeting: Meeting) -> int:
        """Add the meeting, whose id and whose days' ids do not count; return the id it got."""
        added = self._added(tables.meeting, **meeting_row(meeting))
        self._add_days(added, meeting.days)
        return added

    def set_status(self, meeting_id: int, status: MeetingStatus) -> None:
        self._connection.execute(
            update(tables.meeting)
            .where(tables.meeting.c.id == meeting_id)
            .values(status=status, revision=tables.meeting.c.revision + 1)
        )

    def note_held(self, today: date) -> None:
        """Note as held what `domain.attendance.is_held` says is, so that a workbook says so too."""
        self._connection.execute(_NOTE_HELD, {"today": today})

    def set_figure(self, network_id: int, figure: Figure) -> None:
        table = tables.published_figure
        self._connection.execute(
            delete(table).where(
                table.c.network_id == network_id,
                table.c.year == figure.year,
                table.c.meeting_id.is_not_distinct_from(figure.meeting_id),
                table.c.figure == figure.name,
            )
        )
        self._added(
            table,
            network_id=network_id,
            year=figure.year,
            meeting_id=figure.meeting_id,
            figure=figure.name,
            value=figure.value,
            source=figure.source,
        )

    def drop_figures(self, network_id: int, year: int, names: Collection[str]) -> None:
        """Forget what was published of the whole year under those names."""
        table = tables.published_figure
        self._connection.execute(
            delete(table).where(
                table.c.network_id == network_id,
                table.c.year == year,
                table.c.meeting_id.is_(None),
                table.c.figure.in_(names),
            )
        )

    def _add_days(self, meeting_id: int, days: Iterable[Day]) -> None:
        rows = [{"meeting_id": meeting_id, "held_on": one.on, **day_row(one)} for one in days]
        if rows:
            self._connection.execute(insert(tables.meeting_day), rows)

    def _added(self, table: Any, **values: Any) -> int:
        added: int = self._connection.execute(
            insert(table).values(**values).returning(table.c.id)
        ).scalar_one()
        return added


MEETING_COLUMNS = (
    "network_id", "group_id", "code", "theme", "kind", "place", "link", "chat", "docs_link",
    "status", "first_on", "last_on", "folded",
)  # fmt: skip
DAY_COLUMNS = ("starts", "ends", "head_count", "organisations")


def meeting_row(meeting: Meeting) -> dict[str, Any]:
    return {
        "network_id": meeting.network.id,
        "group_id": meeting.group.id,
        "code": meeting.code,
        "theme": meeting.theme,
        "kind": meeting.kind,
        "place": meeting.place,
        "link": meeting.link,
        "chat": chat_of(meeting.link),
        "docs_link": meeting.docs_link,
        "status": meeting.status,
        "first_on": meeting.first_on,
        "last_on": meeting.last_on,
        "folded": fold(f"{meeting.code} {meeting.theme} {meeting.place} {meeting.group.name}"),
    }


def day_row(day: Day) -> dict[str, Any]:
    return {
        "starts": day.starts,
        "ends": day.ends,
        "head_count": day.head_count,
        "organisations": day.organisations,
    }


def _values(sight: Sight) -> dict[str, Any]:
    return {
        "authority_id": sight.authority_id,
        "organisation_id": sight.organisation_id,
        "today": sight.today,
    }


def _meeting(rows: Collection[Row[Any]]) -> Meeting:
    """Return the meeting of *rows*, one for each of its days."""
    row = next(iter(rows))
    return Meeting(
        id=row.id,
        network=Network(row.network_id, row.authority_id, row.network_name, row.min_answers),
        group=Group(row.group_id, row.network_id, row.group_name),
        code=row.code,
        theme=row.theme,
        kind=MeetingKind(row.kind),
        place=row.place,
        link=row.link,
        docs_link=row.docs_link,
        status=MeetingStatus(row.status),
        days=tuple(
            Day(one.day_id, one.held_on, one.starts, one.ends, one.head_count, one.organisations)
            for one in rows
        ),
        revision=row.revision,
    )


def _member_line(row: Row[Any]) -> MemberLine:
    return MemberLine(
        Network(row.network_id, row.authority_id, row.network, row.min_answers),
        row.organisation_id,
        Membership(row.name, OrganisationKind(row.kind), row.through, row.since, row.until),
        row.contacts,
    )


def _whole(*where: ColumnElement[bool]) -> Select[Any]:
    """Return a row for each day of each meeting, with its network and its group."""
    meeting, network, group, day = (
        tables.meeting,
        tables.network,
        tables.network_group,
        tables.meeting_day,
    )
    return (
        select(
            meeting,
            network.c.authority_id,
            network.c.name.label("network_name"),
            network.c.min_answers,
            group.c.name.label("group_name"),
            day.c.id.label("day_id"),
            day.c.held_on,
            day.c.starts,
            day.c.ends,
            day.c.head_count,
            day.c.organisations,
        )
        .join(network, network.c.id == meeting.c.network_id)
        .join(group, group.c.id == meeting.c.group_id)
        .join(day, day.c.meeting_id == meeting.c.id)
        .where(*where)
        .order_by(meeting.c.first_on, meeting.c.id, day.c.held_on)
    )


_TODAY = bindparam("today", type_=Date)
_MEMBER = tables.network_member.c
_COVERS_TODAY = and_(
    or_(_MEMBER.since.is_(None), _MEMBER.since <= _TODAY),
    or_(_MEMBER.until.is_(None), _MEMBER.until >= _TODAY),
)
_SEEN = or_(
    tables.network.c.authority_id == bindparam("authority_id"),
    tables.network.c.id.in_(
        select(_MEMBER.network_id).where(
            _MEMBER.organisation_id == bindparam("organisation_id"), _COVERS_TODAY
        )
    ),
)


_OWN = select(asked(lambda person: person == bindparam("of")).subquery().c.id)


@cache
def _listed(
    *, groups: bool, kind: bool, words: bool, newest_first: bool, ended: bool | None, own: bool
) -> Select[Any]:
    meeting = tables.meeting.c
    where: list[ColumnElement[bool]] = [
        meeting.network_id.in_(select(tables.network.c.id).where(_SEEN)),
        meeting.last_on >= bindparam("since", type_=Date),
        meeting.first_on <= bindparam("until", type_=Date),
    ]
    if groups:
        where.append(meeting.group_id.in_(bindparam("group_ids", expanding=True)))
    if kind:
        where.append(meeting.kind == bindparam("kind"))
    if words:
        where.append(meeting.folded.like(bindparam("words")))
    if ended is not None:
        where.append(ENDED if ended else ~ENDED)
    if own:
        where.append(meeting.id.in_(_OWN))
    total = select(func.count()).select_from(tables.meeting).where(*where).scalar_subquery()
    order = (meeting.first_on, meeting.id)
    return paged(
        select(
            meeting.id,
            meeting.theme,
            meeting.kind,
            meeting.place,
            meeting.status,
            meeting.first_on,
            meeting.last_on,
            tables.network_group.c.name.label("group"),
            total.label("total"),
        )
        .join_from(
            tables.meeting, tables.network_group, tables.network_group.c.id == meeting.group_id
        )
        .where(*where)
        .order_by(*((one.desc() for one in order) if newest_first else order))
    )


# Built once: putting a statement together costs more than running it.
_MEETING = _whole(tables.meeting.c.id == bindparam("id"), _SEEN)
_DAYS = (
    select(tables.meeting_day.c.meeting_id, tables.meeting_day.c.id, tables.meeting_day.c.held_on)
    .where(
        tables.meeting_day.c.held_on.between(
            bindparam("first", type_=Date), bindparam("last", type_=Date)
        )
    )
    .order_by(tables.meeting_day.c.held_on, tables.meeting_day.c.id)
)
_ANY_MEETING = _whole(tables.meeting.c.id == bindparam("id"))
_MEETINGS_OF = _whole(tables.meeting.c.network_id == bindparam("network_id"))
_ENDED_BETWEEN = _whole(
    _SEEN,
    tables.meeting.c.last_on.between(bindparam("first", type_=Date), bindparam("last", type_=Date)),
)
_OF_CALL = _whole(
    tables.meeting.c.first_on <= _TODAY,
    tables.meeting.c.last_on >= _TODAY,
    or_(
        tables.meeting.c.chat == bindparam("chat"),
        and_(tables.meeting.c.link == bindparam("link"), tables.meeting.c.link != ""),
        tables.meeting.c.id.in_(
            select(tables.meeting_chat.c.meeting_id)
            .join(
                tables.conversation,
                tables.conversation.c.id == tables.meeting_chat.c.conversation_id,
            )
            .where(tables.conversation.c.teams_id == bindparam("chat"))
        ),
    ),
)
_NOTED_DAY = tables.meeting_day.c
# Somebody is noted at a meeting or counted; to be read beside the table of meetings.
NOTED = exists().where(
    _NOTED_DAY.meeting_id == tables.meeting.c.id,
    or_(
        _NOTED_DAY.head_count > 0,
        exists().where(tables.attendance.c.day_id == _NOTED_DAY.id).correlate(tables.meeting_day),
    ),
)
_NOTE_HELD = (
    update(tables.meeting)
    .where(
        tables.meeting.c.status == MeetingStatus.PLANNED,
        tables.meeting.c.last_on < _TODAY,
        NOTED,
    )
    .values(status=MeetingStatus.HELD, revision=tables.meeting.c.revision + 1)
)
_PUBLISHED = (
    select(tables.published_figure)
    .where(
        tables.published_figure.c.network_id.in_(bindparam("ids", expanding=True)),
        tables.published_figure.c.year == bindparam("year"),
    )
    .order_by(tables.published_figure.c.id)
)
_PUBLISHED_EVER = (
    select(tables.published_figure)
    .where(tables.published_figure.c.network_id.in_(bindparam("ids", expanding=True)))
    .order_by(tables.published_figure.c.year, tables.published_figure.c.id)
)
_CONTACTS = (
    select(func.count(tables.group_contact.c.person_id.distinct()))
    .join(tables.network_group, tables.network_group.c.id == tables.group_contact.c.group_id)
    .join(tables.person, tables.person.c.id == tables.group_contact.c.person_id)
    .where(
        tables.network_group.c.network_id == _MEMBER.network_id,
        tables.person.c.organisation_id == _MEMBER.organisation_id,
    )
    .correlate(tables.network_member)
    .scalar_subquery()
)
_EVERY = tables.network_member.alias("every")
_TOTAL = (
    select(func.count())
    .select_from(_EVERY)
    .where(_EVERY.c.network_id.in_(bindparam("ids", expanding=True)))
    .scalar_subquery()
)
_LINES = (
    select(
        tables.network_member,
        tables.organisation.c.name,
        tables.organisation.c.kind,
        tables.network.c.name.label("network"),
        tables.network.c.authority_id,
        tables.network.c.min_answers,
        _CONTACTS.label("contacts"),
    )
    .join(tables.organisation, tables.organisation.c.id == _MEMBER.organisation_id)
    .join(tables.network, tables.network.c.id == _MEMBER.network_id)
)
_MEMBER_LINES = paged(
    _LINES.add_columns(_TOTAL.label("total"))
    .where(_MEMBER.network_id.in_(bindparam("ids", expanding=True)))
    .order_by(tables.network.c.name, tables.organisation.c.name, tables.organisation.c.id)
)
_MEMBER_LINE = _LINES.where(
    _MEMBER.network_id == bindparam("network_id"),
    _MEMBER.organisation_id == bindparam("organisation_id"),
)
_IS_MEMBER_ELSEWHERE = select(
    exists().where(
        _MEMBER.organisation_id == bindparam("organisation_id"),
        tables.network.c.id == _MEMBER.network_id,
        tables.network.c.authority_id != bindparam("authority_id"),
    )
)
_GROUPS_IN = (
    select(tables.network_group)
    .where(tables.network_group.c.network_id.in_(bindparam("ids", expanding=True)))
    .order_by(tables.network_group.c.name, tables.network_group.c.id)
)
_NETWORKS = select(tables.network).where(_SEEN).order_by(tables.network.c.name, tables.network.c.id)
_ACTIVE: Select[Any] = (
    select(
        _MEMBER.network_id,
        func.count().label("members"),
        func.count(case((tables.organisation.c.kind == OrganisationKind.MUNICIPALITY, 1))).label(
            "municipalities"
        ),
    )
    .join(tables.organisation, tables.organisation.c.id == _MEMBER.organisation_id)
    .where(
        _MEMBER.network_id.in_(bindparam("ids", expanding=True)),
        or_(_MEMBER.since.is_(None), _MEMBER.since <= bindparam("last", type_=Date)),
        or_(_MEMBER.until.is_(None), _MEMBER.until >= bindparam("first", type_=Date)),
    )
    .group_by(_MEMBER.network_id)
)
_GROUPS = (
    select(tables.network_group)
    .join(tables.network, tables.network.c.id == tables.network_group.c.network_id)
    .where(_SEEN)
    .order_by(tables.network_group.c.name, tables.network_group.c.id)
)
_NAMES = (
    select(tables.network_group.c.name, tables.meeting.c.place, tables.meeting.c.theme)
    .join_from(
        tables.meeting,
        tables.network_group,
        tables.network_group.c.id == tables.meeting.c.group_id,
    )
    .where(tables.meeting.c.network_id.in_(select(tables.network.c.id).where(_SEEN)))
    .order_by(tables.meeting.c.first_on.desc())
    .limit(MOST_NAMES)
)
_HOSTS = (
    select(_MEMBER.organisation_id, tables.network.c.authority_id)
    .distinct()
    .join(tables.network_member, _MEMBER.network_id == tables.network.c.id)
    .where(
        _MEMBER.organisation_id.in_(bindparam("organisation_ids", expanding=True)), _COVERS_TODAY
    )
    .order_by(tables.network.c.authority_id)
)
_MEMBERSHIPS = select(_MEMBER.network_id, _MEMBER.organisation_id).where(
    _MEMBER.organisation_id.in_(bindparam("organisation_ids", expanding=True)), _COVERS_TODAY
)
_FIGURES = (
    select(tables.published_figure)
    .where(tables.published_figure.c.network_id == bindparam("network_id"))
    .order_by(tables.published_figure.c.year, tables.published_figure.c.id)
)

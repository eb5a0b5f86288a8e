"""Meetings of networks and their days. What is seen of them is decided by `Sight`."""

from collections.abc import Collection, Iterable
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
    Day,
    Group,
    HeldDay,
    Meeting,
    MeetingKind,
    MeetingLine,
    MeetingStatus,
    Network,
    Sight,
    Wish,
    chat_of,
)
from domain.page import Page
from storage import tables
from storage.insert_or import insert_or
from storage.meeting_conditions import ENDED, asked, at
from storage.network_conditions import SEEN, TODAY, seen_by
from storage.pages import find_page, paged

# Of so many meetings the names are known when somebody writes.
MOST_NAMES = 100


class Meetings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, meeting_id: int, sight: Sight) -> Meeting | None:
        """Return the meeting, if it can be seen."""
        rows = self._connection.execute(_MEETING, {"id": meeting_id, **seen_by(sight)}).all()
        return _meeting(rows) if rows else None

    def get(self, meeting_id: int) -> Meeting | None:
        """Return the meeting whoever asks: for what the bot says on its own initiative."""
        rows = self._connection.execute(_ANY_MEETING, {"id": meeting_id}).all()
        return _meeting(rows) if rows else None

    def days(self, first: date, last: date) -> list[HeldDay]:
        """Return every day of any meeting from *first* to *last*, whoever asks."""
        rows = self._connection.execute(_DAYS, {"first": first, "last": last})
        return [HeldDay(row.meeting_id, row.id, row.held_on) for row in rows]

    def listed(self, wish: Wish, sight: Sight, number: int = 1) -> Page[MeetingLine]:
        """Return a page of the meetings that are wished for and can be seen."""
        values: dict[str, Any] = {
            **seen_by(sight),
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
        wanted = {**seen_by(sight), "first": first, "last": last}
        return _meetings(self._connection.execute(_ENDED_BETWEEN, wanted))

    def of_network(self, network_id: int) -> list[Meeting]:
        """Return every meeting of the network, oldest first."""
        return _meetings(self._connection.execute(_MEETINGS_OF, {"network_id": network_id}))

    def names(self, sight: Sight) -> tuple[tuple[str, ...], ...]:
        """Return what the groups, places and themes of the latest meetings are called."""
        rows = self._connection.execute(_NAMES, seen_by(sight)).all()
        return tuple(
            tuple(dict.fromkeys(name for name in column if name))
            for column in zip(*rows, strict=True)
        ) or ((), (), ())

    # --- the Teams meetings that they are held in ---

    def of_call(self, teams_id: str, link: str, today: date) -> list[Meeting]:
        """Return the meetings with days around *today* that are held in the Teams meeting with that
        chat, or that *link*."""
        wanted = {"chat": teams_id, "link": link, "today": today}
        return _meetings(self._connection.execute(_OF_CALL, wanted))

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

    # --- changes ---

    def add(self, meeting: Meeting) -> int:
        """Add the meeting, whose id and whose days' ids do not count; return the id it got."""
        table = tables.meeting
        added: int = self._connection.execute(
            insert(table).values(meeting_row(meeting)).returning(table.c.id)
        ).scalar_one()
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

    def _add_days(self, meeting_id: int, days: Iterable[Day]) -> None:
        rows = [{"meeting_id": meeting_id, "held_on": one.on, **day_row(one)} for one in days]
        if rows:
            self._connection.execute(insert(tables.meeting_day), rows)


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


def _meetings(rows: Iterable[Row[Any]]) -> list[Meeting]:
    """Return the meetings of *rows*, in their order."""
    days: dict[int, list[Row[Any]]] = {}
    for row in rows:
        days.setdefault(row.id, []).append(row)
    return [_meeting(of) for of in days.values()]


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


_OWN = select(asked(lambda person: person == bindparam("of")).subquery().c.id)


@cache
def _listed(
    *, groups: bool, kind: bool, words: bool, newest_first: bool, ended: bool | None, own: bool
) -> Select[Any]:
    meeting = tables.meeting.c
    where: list[ColumnElement[bool]] = [
        meeting.network_id.in_(select(tables.network.c.id).where(SEEN)),
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
_MEETING = _whole(tables.meeting.c.id == bindparam("id"), SEEN)
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
    SEEN,
    tables.meeting.c.last_on.between(bindparam("first", type_=Date), bindparam("last", type_=Date)),
)
_OF_CALL = _whole(
    tables.meeting.c.first_on <= TODAY,
    tables.meeting.c.last_on >= TODAY,
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
        tables.meeting.c.last_on < TODAY,
        NOTED,
    )
    .values(status=MeetingStatus.HELD, revision=tables.meeting.c.revision + 1)
)
_NAMES = (
    select(tables.network_group.c.name, tables.meeting.c.place, tables.meeting.c.theme)
    .join_from(
        tables.meeting,
        tables.network_group,
        tables.network_group.c.id == tables.meeting.c.group_id,
    )
    .where(tables.meeting.c.network_id.in_(select(tables.network.c.id).where(SEEN)))
    .order_by(tables.meeting.c.first_on.desc())
    .limit(MOST_NAMES)
)

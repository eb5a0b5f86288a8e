"""What a workbook brings to a network: of each kind, many rows in one statement."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from domain.meeting import Meeting
from storage import tables
from storage.insert_or import insert_or
from storage.meetings import DAY_COLUMNS, MEETING_COLUMNS, day_row, meeting_row


class NetworkRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_groups(self, network_id: int, names: Iterable[str]) -> None:
        rows = [{"network_id": network_id, "name": name} for name in names]
        self._run(insert(tables.network_group), rows)

    def organisations(self, kinds: Mapping[str, str]) -> dict[str, int]:
        """Return the organisations with these names, which become ones of these *kinds* if there
        are none."""
        there = self._organisations(kinds)
        new = [{"name": name, "kind": kinds[name]} for name in kinds if name not in there]
        self._run(insert(tables.organisation), new)
        return self._organisations(kinds) if new else there

    def set_members(
        self,
        network_id: int,
        members: Iterable[tuple[int, str, date | None, date | None]],
    ) -> None:
        """Let each organisation (by id) be a member: through whom, since and until when."""
        names = ("network_id", "organisation_id", "through", "since", "until")
        rows = [dict(zip(names, (network_id, *one), strict=True)) for one in members]
        adding = insert_or(self._connection.dialect.name, tables.network_member)
        news = {name: adding.excluded[name] for name in names[2:]}
        keys = ["network_id", "organisation_id"]
        self._run(adding.on_conflict_do_update(index_elements=keys, set_=news), rows)

    def set_contacts(self, contacts: Iterable[tuple[int, int]]) -> None:
        """Let each person be a contact of the group: by the ids of both."""
        rows = [{"group_id": group, "person_id": person} for group, person in contacts]
        adding = insert_or(self._connection.dialect.name, tables.group_contact)
        self._run(adding.on_conflict_do_nothing(), rows)

    def belong(self, organisations: Mapping[int, int]) -> None:
        """Let people belong to organisations."""
        rows = [{"its_id": id_, "its_organisation": of} for id_, of in organisations.items()]
        self._run(_BELONG, rows)

    def add_meetings(self, network_id: int, meetings: Sequence[Meeting]) -> None:
        """Add meetings, whose ids and whose days' ids do not count."""
        self._run(insert(tables.meeting), [meeting_row(one) for one in meetings])
        table = tables.meeting
        of = select(table.c.code, table.c.id).where(table.c.network_id == network_id)
        ids = {row.code: row.id for row in self._connection.execute(of)}
        days = [
            {"meeting_id": ids[meeting.code], "held_on": day.on, **day_row(day)}
            for meeting in meetings
            for day in meeting.days
        ]
        self._run(insert(tables.meeting_day), days)

    def change_meetings(self, meetings: Sequence[Meeting]) -> None:
        """Save what is new about meetings, and let each have no other days than its own. A day
        that is there stays itself, as those who were there on it are named by it; one that
        somebody was at cannot go."""
        self._run(_CHANGE_MEETING, [{"its_id": one.id, **meeting_row(one)} for one in meetings])
        days = tables.meeting_day
        of = select(days.c.meeting_id, days.c.held_on).where(
            days.c.meeting_id.in_([one.id for one in meetings])
        )
        there = {(row.meeting_id, row.held_on) for row in self._connection.execute(of)}
        wanted = {(one.id, day.on): day for one in meetings for day in one.days}
        self._run(
            _CHANGE_DAY,
            [
                {"its_meeting": meeting_id, "its_day": on, **day_row(wanted[meeting_id, on])}
                for meeting_id, on in there & wanted.keys()
            ],
        )
        self._run(
            insert(days),
            [
                {"meeting_id": meeting_id, "held_on": on, **day_row(day)}
                for (meeting_id, on), day in wanted.items()
                if (meeting_id, on) not in there
            ],
        )
        self._run(
            _DROP_DAY,
            [{"its_meeting": id_, "its_day": on} for id_, on in there - wanted.keys()],
        )

    def _organisations(self, names: Collection[str]) -> dict[str, int]:
        table = tables.organisation
        found = self._connection.execute(
            select(table.c.name, table.c.id).where(table.c.name.in_(names))
        )
        return {row.name: row.id for row in found}

    def _run(self, statement: Any, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self._connection.execute(statement, rows)


_BELONG = (
    update(tables.person)
    .where(tables.person.c.id == bindparam("its_id"))
    .values(organisation_id=bindparam("its_organisation"))
)
_CHANGE_MEETING = (
    update(tables.meeting)
    .where(tables.meeting.c.id == bindparam("its_id"))
    .values(
        {name: bindparam(name) for name in MEETING_COLUMNS}
        | {"revision": tables.meeting.c.revision + 1}
    )
)
_DAY = tables.meeting_day.c
_OF_DAY = (
    _DAY.meeting_id == bindparam("its_meeting"),
    _DAY.held_on == bindparam("its_day", type_=_DAY.held_on.type),
)
_CHANGE_DAY = (
    update(tables.meeting_day)
    .where(*_OF_DAY)
    .values({name: bindparam(name) for name in DAY_COLUMNS})
)
_DROP_DAY = delete(tables.meeting_day).where(*_OF_DAY)

"""Cases and their comments. Whoever asks says which authority: no query reaches over two."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, exists, insert, select, update
from sqlalchemy.sql.dml import ReturningInsert

from domain.case import OPEN, Case, Identity, Source, State
from domain.case_moves import HEARD, Moved
from domain.case_number import format_number
from domain.errors import RuleBroken
from domain.folding import fold
from domain.history import Comment, brought
from domain.report import Report
from storage import tables
from storage.case_actions import CaseActions
from storage.case_rows import changing, read_case
from storage.insert_or import insert_or
from storage.log import Log


class Cases:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_number(self, authority_id: int, year: int) -> str:
        """Return a number that nobody has had; it is used up even if no case comes of it."""
        serial = self._connection.execute(
            _next_serial(self._connection.dialect.name),
            {"authority_id": authority_id, "year": year, "last": 1},
        ).scalar_one()
        return format_number(year, serial)

    def add(
        self,
        authority_id: int,
        number: str,
        report: Report,
        received_at: datetime,
        reporter_id: int | None = None,
        follow_up_hash: str | None = None,
        owner_id: int | None = None,
    ) -> Case:
        row = self._connection.execute(
            _ADD,
            {
                "authority_id": authority_id,
                "number": number,
                "version": 1,
                "kind": report.kind,
                "state": State.RECEIVED,
                "description": report.description,
                "place": report.place,
                "place_folded": fold(report.place),
                "description_folded": fold(report.description),
                "ongoing": report.ongoing,
                "occurred_on": report.occurred_on,
                "immediate_action": report.immediate_action,
                "identity": report.identity,
                "avoids_manager": report.avoids_manager,
                "dangerous": report.dangerous,
                "reporter_id": reporter_id,
                "owner_id": owner_id,
                "follow_up_hash": follow_up_hash,
                "source": Source.STAFF,
                "received_at": received_at,
            },
        ).one()
        return read_case(row)

    def save(self, case: Case) -> Case:
        """Save *case* unless someone saved it after it was read."""
        news = {**changing(case), "case_id": case.id, "seen": case.version}
        saved = self._connection.execute(_SAVE, {**news, "version": case.version + 1}).first()
        if saved is None:
            raise RuleBroken("error.changed_meanwhile", number=case.number)
        return read_case(saved)

    def move(self, moved: Moved, at: datetime, actor_id: int | None) -> Case:
        """Save what *moved* made of the case and what it brought, and log every field of it."""
        case = self.save(moved.case)
        its = CaseActions(self._connection)
        actions = its.add(case, moved.actions)
        if moved.notification is not None:
            its.record(moved.notification)
        Log(self._connection).write_event(
            "case",
            case.id,
            moved.event,
            at,
            moved.head,
            [
                *moved.changes,
                *(one for action in actions for one in brought(action, f"action.{action.id}.")),
            ],
            authority_id=case.authority_id,
            actor_id=actor_id,
        )
        return case

    def find(self, authority_id: int, number: str) -> Case | None:
        return self._one(_BY_NUMBER, authority_id=authority_id, number=number)

    def silent_to_reporter(
        self, authority_id: int, since: datetime, most: int
    ) -> list[tuple[int, int]]:
        """Return up to *most* open cases whose reporter has heard nothing of them since then, the
        oldest first, each with its reporter."""
        wanted = {"authority_id": authority_id, "since": since, "most": most}
        rows = self._connection.execute(_SILENT, wanted)
        return [(row.id, row.reporter_id) for row in rows]

    def reporters(self, case_ids: Collection[int]) -> list[tuple[int, int]]:
        """Return those of the cases whose reporter is known, each with its reporter."""
        rows = self._connection.execute(_REPORTERS, {"ids": list(case_ids)})
        return [(row.id, row.reporter_id) for row in rows]

    def find_by_code(self, authority_id: int, follow_up_hash: str) -> Case | None:
        return self._one(_BY_CODE, authority_id=authority_id, follow_up_hash=follow_up_hash)

    def get(self, case_id: int) -> Case | None:
        return self._one(_BY_ID, id=case_id)

    def latest_of(
        self, authority_id: int, person_id: int, since: datetime
    ) -> tuple[Case, bool] | None:
        """Return the latest case that the person has reported since then, and whether a later one
        came in without a name, which may be theirs too."""
        wanted = {"authority_id": authority_id, "person_id": person_id, "since": since}
        row = self._connection.execute(_LATEST_OF, wanted).first()
        return None if row is None else (read_case(row), bool(row.unsure))

    def open_of(self, authority_id: int, person_id: int, most: int) -> list[str]:
        """Return the numbers of the latest open cases that the person has reported."""
        wanted = {"authority_id": authority_id, "person_id": person_id, "most": most}
        return list(self._connection.scalars(_OPEN_OF, wanted))

    def comment(
        self, case: Case, text: str, written_at: datetime, author_id: int | None = None
    ) -> None:
        self._connection.execute(
            insert(tables.case_comment).values(
                case_id=case.id, author_id=author_id, text=text, written_at=written_at
            )
        )

    def comments(self, case: Case, most: int) -> list[Comment]:
        """Return the *most* latest comments, oldest of them first."""
        rows = self._connection.execute(
            select(tables.case_comment)
            .where(tables.case_comment.c.case_id == case.id)
            .order_by(tables.case_comment.c.id.desc())
            .limit(most)
        ).all()
        return [Comment(row.text, row.written_at, row.author_id) for row in reversed(rows)]

    def _one(self, statement: Select[Any], **values: str | int) -> Case | None:
        row = self._connection.execute(statement, values).first()
        return None if row is None else read_case(row)


@cache
def _next_serial(dialect: str) -> ReturningInsert[Any]:
    counter = tables.case_counter
    return (
        insert_or(dialect, counter)
        .on_conflict_do_update(
            index_elements=["authority_id", "year"], set_={"last": counter.c.last + 1}
        )
        .returning(counter.c.last)
    )


# Built once: putting a statement together costs more than running it.
_BY_ID = select(tables.case).where(tables.case.c.id == bindparam("id"))
_OF_AUTHORITY = select(tables.case).where(tables.case.c.authority_id == bindparam("authority_id"))
_BY_NUMBER = _OF_AUTHORITY.where(tables.case.c.number == bindparam("number"))
_BY_CODE = _OF_AUTHORITY.where(tables.case.c.follow_up_hash == bindparam("follow_up_hash"))
_OWN = _OF_AUTHORITY.where(tables.case.c.reporter_id == bindparam("person_id"))
_LATER = tables.case.alias("later")
_LATEST_OF = (
    _OWN.add_columns(
        exists()
        .where(
            _LATER.c.authority_id == tables.case.c.authority_id,
            _LATER.c.id > tables.case.c.id,
            _LATER.c.identity == Identity.ANONYMOUS,
        )
        .label("unsure")
    )
    .where(tables.case.c.received_at >= bindparam("since"))
    .order_by(tables.case.c.id.desc())
    .limit(1)
)
_OPEN_OF = (
    select(tables.case.c.number)
    .where(
        tables.case.c.authority_id == bindparam("authority_id"),
        tables.case.c.reporter_id == bindparam("person_id"),
        tables.case.c.state.in_(sorted(OPEN)),
    )
    .order_by(tables.case.c.id.desc())
    .limit(bindparam("most"))
)
_LOG = tables.log.c
_SILENT = (
    select(tables.case.c.id, tables.case.c.reporter_id)
    .where(
        tables.case.c.authority_id == bindparam("authority_id"),
        tables.case.c.state.in_(sorted(OPEN)),
        tables.case.c.reporter_id.is_not(None),
        tables.case.c.received_at < bindparam("since", type_=tables.Moment),
        ~exists().where(
            _LOG.entity == "case",
            _LOG.entity_id == tables.case.c.id,
            _LOG.what.in_(sorted(HEARD)),
            _LOG.at >= bindparam("since", type_=tables.Moment),
        ),
    )
    .order_by(tables.case.c.id)
    .limit(bindparam("most"))
)
_REPORTERS = (
    select(tables.case.c.id, tables.case.c.reporter_id)
    .where(
        tables.case.c.id.in_(bindparam("ids", expanding=True)),
        tables.case.c.reporter_id.is_not(None),
    )
    .order_by(tables.case.c.id)
)
_ADD = insert(tables.case).returning(tables.case)
_SAVE = (
    update(tables.case)
    .where(tables.case.c.id == bindparam("case_id"), tables.case.c.version == bindparam("seen"))
    .returning(tables.case)
)

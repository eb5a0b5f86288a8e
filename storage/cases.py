"""Cases and their comments. Whoever asks says which authority: no query reaches over two."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, insert, select, update
from sqlalchemy.sql.dml import ReturningInsert

from domain.case import Case, Identity, Kind, Ongoing, Report, Source, State, format_number
from domain.errors import RuleBroken
from domain.folding import fold
from domain.history import Comment
from storage import tables
from storage.insert_or import insert_or


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
                "ongoing": report.ongoing,
                "occurred_on": report.occurred_on,
                "immediate_action": report.immediate_action,
                "identity": report.identity,
                "reporter_id": reporter_id,
                "follow_up_hash": follow_up_hash,
                "source": Source.STAFF,
                "received_at": received_at,
            },
        ).one()
        return _case(row)

    def save(self, case: Case) -> Case:
        """Save *case* unless someone saved it after it was read."""
        saved = self._connection.execute(
            update(tables.case)
            .where(tables.case.c.id == case.id, tables.case.c.version == case.version)
            .values(
                version=case.version + 1,
                kind=case.kind,
                state=case.state,
                department_id=case.department_id,
                handler_id=case.handler_id,
                severity=case.severity,
            )
            .returning(tables.case)
        ).first()
        if saved is None:
            raise RuleBroken("error.changed_meanwhile", number=case.number)
        return _case(saved)

    def find(self, authority_id: int, number: str) -> Case | None:
        return self._one(_BY_NUMBER, authority_id=authority_id, number=number)

    def find_by_code(self, authority_id: int, follow_up_hash: str) -> Case | None:
        return self._one(_BY_CODE, authority_id=authority_id, follow_up_hash=follow_up_hash)

    def get(self, case_id: int) -> Case | None:
        return self._one(_BY_ID, id=case_id)

    def places_of(self, authority_id: int, person_id: int, most: int) -> list[str]:
        """Return the places of the person's latest cases, the last used first, each once."""
        latest = (
            select(tables.case.c.place)
            .where(
                tables.case.c.authority_id == authority_id,
                tables.case.c.reporter_id == person_id,
            )
            .order_by(tables.case.c.id.desc())
            .limit(most * 4)
        )
        return list(dict.fromkeys(self._connection.scalars(latest)))[:most]

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
        return None if row is None else _case(row)


def _case(row: Row[Any]) -> Case:
    return Case(
        id=row.id,
        authority_id=row.authority_id,
        number=row.number,
        version=row.version,
        kind=Kind(row.kind),
        state=State(row.state),
        description=row.description,
        place=row.place,
        ongoing=Ongoing(row.ongoing),
        occurred_on=row.occurred_on,
        immediate_action=row.immediate_action,
        identity=Identity(row.identity),
        received_at=row.received_at,
        reporter_id=row.reporter_id,
        department_id=row.department_id,
        handler_id=row.handler_id,
        severity=row.severity,
    )


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
_ADD = insert(tables.case).returning(tables.case)

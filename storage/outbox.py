"""What is to be said: promised with what it tells about, claimed, sent and settled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Row, and_, bindparam, func, or_, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from domain.calendar import day_only, local_day
from storage import tables
from storage.insert_or import insert_or


class State(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    PARKED = "parked"  # nobody knows whether it arrived
    DEAD = "dead"  # refused, and trying again would not help
    CLOSED = "closed"  # no longer wanted, or nobody there


@dataclass(frozen=True)
class Promise:
    """A message to come: *once* makes a second promise of the same thing harmless."""

    once: str
    purpose: str
    due_at: datetime
    expires_at: datetime
    authority_id: int | None = None
    person_id: int | None = None
    conversation_id: int | None = None
    case_id: int | None = None


@dataclass(frozen=True)
class Claimed:
    """A row that this process may send, as long as *fence* is still its own."""

    id: int
    fence: str
    purpose: str
    attempts: int
    expires_at: datetime
    authority_id: int | None
    person_id: int | None
    conversation_id: int | None
    case_id: int | None


class Outbox:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def promise(self, promises: Iterable[Promise]) -> None:
        rows = [
            {
                "once": one.once,
                "purpose": one.purpose,
                "authority_id": one.authority_id,
                "person_id": one.person_id,
                "conversation_id": one.conversation_id,
                "case_id": one.case_id,
                "state": State.WAITING,
                "due_at": one.due_at,
                "expires_at": one.expires_at,
                "attempts": 0,
            }
            for one in promises
        ]
        if rows:
            self._connection.execute(_promise(self._connection.dialect.name), rows)

    def claim(self, now: datetime, lease: timedelta, fence: str, most: int) -> list[Claimed]:
        """Take up to *most* due rows whose recipient can be reached, for the length of *lease*.

        A row whose lease ran out was left by a process that died, and is taken over.
        """
        wanted = {"now": now, "lease_ends": now + lease, "new_fence": fence, "most": most}
        rows = self._connection.execute(_claim(), wanted).all()
        return [_claimed(row) for row in sorted(rows, key=lambda row: row.id)]

    def settle(
        self, claimed: Claimed, state: State, now: datetime, cause: str | None = None
    ) -> bool:
        """Say how it went; False when the lease was lost to another process meanwhile.

        Only the day is kept: of a case without a name no minute may be told.
        """
        day = {"settled_on": local_day(now), "due_at": day_only(now)}
        return self._mark(claimed, state=state, cause=cause, **day)

    def postpone(self, claimed: Claimed, due_at: datetime, cause: str) -> bool:
        return self._mark(claimed, state=State.WAITING, due_at=due_at, cause=cause)

    def counts(self) -> dict[str, int]:
        found = self._connection.execute(
            select(tables.outbox.c.state, func.count()).group_by(tables.outbox.c.state)
        )
        return {state: count for state, count in found}  # noqa: C416 - rows are not pairs to mypy

    def _mark(self, claimed: Claimed, **news: Any) -> bool:
        marked = self._connection.execute(
            update(tables.outbox)
            .where(tables.outbox.c.id == claimed.id, tables.outbox.c.fence == claimed.fence)
            .values(fence=None, lease_until=None, **news)
            .returning(tables.outbox.c.id)
        ).first()
        return marked is not None


def _claimed(row: Row[Any]) -> Claimed:
    return Claimed(
        id=row.id,
        fence=row.fence,
        purpose=row.purpose,
        attempts=row.attempts,
        expires_at=row.expires_at,
        authority_id=row.authority_id,
        person_id=row.person_id,
        conversation_id=row.conversation_id,
        case_id=row.case_id,
    )


@cache
def _promise(dialect: str) -> Insert:
    return insert_or(dialect, tables.outbox).on_conflict_do_nothing()


@cache
def _claim() -> ReturningUpdate[Any]:
    table, chat = tables.outbox, tables.conversation
    now = bindparam("now", type_=tables.Moment)
    due = or_(
        and_(table.c.state == State.WAITING, table.c.due_at <= now),
        and_(table.c.state == State.SENDING, table.c.lease_until <= now),
    )
    reached = (
        select(chat.c.id)
        .where(
            chat.c.open.is_(True),
            or_(
                chat.c.id == table.c.conversation_id,
                and_(chat.c.person_id == table.c.person_id, chat.c.kind == "personal"),
            ),
        )
        .exists()
    )
    free = (
        select(table.c.id)
        .where(due, or_(reached, table.c.expires_at <= now))
        .order_by(table.c.due_at, table.c.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )
    return (
        update(table)
        .where(table.c.id.in_(free))
        .values(
            state=State.SENDING,
            fence=bindparam("new_fence"),
            lease_until=bindparam("lease_ends"),
            attempts=table.c.attempts + 1,
        )
        .returning(table)
    )

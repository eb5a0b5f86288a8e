"""What is to be said: promised with what it tells about, claimed, sent and settled."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Date,
    Insert,
    Row,
    Update,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from domain.calendar import day_only, local_day
from storage import tables
from storage.conversations import Conversation, read_conversation
from storage.insert_or import insert_or

# The database gives up a statement after some seconds.
MOST_AT_ONCE = 1000


class State(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    PARKED = "parked"  # nobody knows whether it arrived
    DEAD = "dead"  # refused, and trying again would not help
    CLOSED = "closed"  # no longer wanted, or nobody there


@dataclass(frozen=True)
class Promise:
    """A message to come: *once* makes a second promise of the same thing harmless.

    *bulk* is one of many that are sent together; what concerns one person goes before it.
    """

    once: str
    purpose: str
    due_at: datetime
    expires_at: datetime
    authority_id: int | None = None
    person_id: int | None = None
    conversation_id: int | None = None
    case_id: int | None = None
    about_id: int | None = None
    bulk: bool = False


@dataclass(frozen=True)
class Claimed:
    """A row that *worker* may send and settle, as long as nobody has claimed it since.

    *in_doubt* counts the earlier tries of which nobody knows whether they arrived.
    """

    id: int
    worker: str
    purpose: str
    attempts: int
    in_doubt: int
    expires_at: datetime
    authority_id: int | None
    person_id: int | None
    conversation_id: int | None
    case_id: int | None
    about_id: int | None


@dataclass(frozen=True)
class Entry:
    """A row as an operator sees it: nothing in it says whom or what it is about."""

    id: int
    purpose: str
    state: State
    due_at: datetime
    attempts: int
    in_doubt: int
    cause: str | None
    settled_on: date | None


@dataclass(frozen=True)
class Recovered:
    """How many rows of the dead are to be sent again, and how many were put aside."""

    again: int
    parked: int


@dataclass(frozen=True)
class Redriven:
    """How many rows are to be sent again, and how many of each purpose are left, as their time is
    over."""

    count: int
    left: Mapping[str, int]


class Outbox:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def promise(self, promises: Iterable[Promise]) -> None:
        everything, dialect = list(promises), self._connection.dialect.name
        if own := [_row_and_recipient(one) for one in everything if not one.bulk]:
            self._connection.execute(_promise(dialect), own)
        # Asked of each of thousands, who is before it would take longer than sending them.
        bulk = [{**_row(one), "behind": False} for one in everything if one.bulk]
        for first in range(0, len(bulk), MOST_AT_ONCE):
            self._connection.execute(_promise_many(dialect), bulk[first : first + MOST_AT_ONCE])

    def claim(self, now: datetime, worker: str, most: int) -> list[Claimed]:
        """Take up to *most* rows that are due, one for each recipient and only for those who can
        be reached; none unless *worker* counts among those that live."""
        wanted = {"now": now, "new_worker": worker, "most": most}
        rows = self._connection.execute(_claim(), wanted).all()
        return [_claimed(row) for row in sorted(rows, key=lambda row: (row.bulk, row.id))]

    def recover(
        self, worker: str, under_way: Collection[int], again: Collection[str], now: datetime
    ) -> Recovered:
        """Take from the dead what they were sending: what is for one of the purposes *again* waits
        to be sent again, the rest is put aside. And what *worker* has claimed but never heard that
        it had, and what stands behind nobody, is free again."""
        self._connection.execute(_NEVER_HEARD, {"its_worker": worker, "ids": list(under_way)})
        wanted = {"again": list(again), "day": local_day(now), "at": day_only(now)}
        found = self._connection.scalars(_RECOVER, wanted).all()
        self._connection.execute(_BEHIND_NOBODY)
        parked = sum(state == State.PARKED for state in found)
        return Recovered(len(found) - parked, parked)

    def settle(
        self, claimed: Claimed, state: State, now: datetime, cause: str | None = None
    ) -> bool:
        """Say how it went; False when somebody else has claimed it meanwhile.

        Only the day is kept: of a case without a name no minute may be told.
        """
        news = {"new_state": state, "day": local_day(now), "at": day_only(now), "why": cause}
        if not self._mark(_SETTLE, claimed, news):
            return False
        if claimed.person_id is not None:
            self._connection.execute(_NEXT_TO_PERSON, {"its_recipient": claimed.person_id})
        if claimed.conversation_id is not None:
            self._connection.execute(_NEXT_HERE, {"its_recipient": claimed.conversation_id})
        return True

    def postpone(
        self, claimed: Claimed, due_at: datetime, cause: str, *, in_doubt: bool = False
    ) -> bool:
        """Try again at *due_at*; *in_doubt* says that it may have arrived already."""
        doubts = claimed.in_doubt + in_doubt
        return self._mark(_POSTPONE, claimed, {"at": due_at, "why": cause, "doubts": doubts})

    def release(self, claimed: Claimed, due_at: datetime | None = None) -> bool:
        """Give back what was claimed and certainly not sent, to be claimed again, or at *due_at*;
        that counts as no try."""
        if due_at is None:
            return self._mark(_RELEASE, claimed, {})
        return self._mark(_RELEASE_UNTIL, claimed, {"at": due_at})

    def next_due(self, now: datetime) -> datetime | None:
        """Return when the first of what still has to wait will be due."""
        found: datetime | None = self._connection.execute(_NEXT_DUE, {"now": now}).scalar()
        return found

    def somebody_waiting(self, now: datetime) -> Conversation | None:
        """Return the conversation of any of the messages that are due."""
        row = self._connection.execute(_SOMEBODY_WAITING, {"now": now}).first()
        return None if row is None else read_conversation(row)

    def counts(self) -> dict[str, int]:
        """Return how many messages there are in each state that there are any in."""
        return {row.state: row.many for row in self._connection.execute(_COUNTS)}

    def possible_duplicates(self) -> int:
        """Return how many of the messages sent may have been shown more than once."""
        return self._connection.execute(_POSSIBLE_DUPLICATES).scalar_one()

    def entries(self, states: Collection[State], most: int) -> list[Entry]:
        """Return the oldest rows in *states*."""
        rows = self._connection.execute(_ENTRIES, {"states": list(states), "most": most})
        return [
            Entry(
                id=row.id,
                purpose=row.purpose,
                state=State(row.state),
                due_at=row.due_at,
                attempts=row.attempts,
                in_doubt=row.in_doubt,
                cause=row.cause,
                settled_on=row.settled_on,
            )
            for row in rows
        ]

    def redrive(
        self,
        ids: Collection[int],
        states: Collection[State],
        now: datetime,
        late: Collection[str],
        expires_at: datetime,
    ) -> Redriven:
        """Let the rows in *states* be sent again, or of those only the ones with these *ids* where
        there are any: until *expires_at* if it is for one of the purposes *late*, and else only
        while their own time is not over."""
        wanted = {"states": list(states), "ids": list(ids), "late": list(late), "at": now}
        over, again = (_OVER_SOME, _REDRIVE_SOME) if ids else (_OVER, _REDRIVE)
        left = {one.purpose: one.many for one in self._connection.execute(over, wanted)}
        rows = self._connection.execute(again, {**wanted, "new_expiry": expires_at}).all()
        return Redriven(len(rows), left)

    def forget_settled_before(self, day: date) -> None:
        self._connection.execute(_FORGET, {"day": day})

    def _mark(self, statement: Update, claimed: Claimed, news: dict[str, Any]) -> bool:
        fence = {"row": claimed.id, "its_worker": claimed.worker, "attempt": claimed.attempts}
        return self._connection.execute(statement, {**fence, **news}).rowcount == 1


def _row(one: Promise) -> dict[str, Any]:
    return {
        "once": one.once,
        "purpose": one.purpose,
        "authority_id": one.authority_id,
        "person_id": one.person_id,
        "conversation_id": one.conversation_id,
        "case_id": one.case_id,
        "about_id": one.about_id,
        "bulk": one.bulk,
        "state": State.WAITING,
        "due_at": one.due_at,
        "expires_at": one.expires_at,
        "attempts": 0,
        "in_doubt": 0,
    }


def _row_and_recipient(one: Promise) -> dict[str, Any]:
    to = {"to_person": one.person_id, "to_conversation": one.conversation_id}
    return {**_row(one), **to, "is_bulk": one.bulk, "is_due": one.due_at}


def _claimed(row: Row[Any]) -> Claimed:
    return Claimed(
        id=row.id,
        worker=row.worker,
        purpose=row.purpose,
        attempts=row.attempts,
        in_doubt=row.in_doubt,
        expires_at=row.expires_at,
        authority_id=row.authority_id,
        person_id=row.person_id,
        conversation_id=row.conversation_id,
        case_id=row.case_id,
        about_id=row.about_id,
    )


_OUTBOX, _CHAT, _OTHER = tables.outbox.c, tables.conversation.c, tables.outbox.alias("other").c
_NOW = bindparam("now", type_=tables.Moment)
_DUE = and_(_OUTBOX.state == State.WAITING, _OUTBOX.due_at <= _NOW)
_THEIRS = and_(
    _CHAT.open.is_(True),
    or_(
        _CHAT.id == _OUTBOX.conversation_id,
        and_(_CHAT.person_id == _OUTBOX.person_id, _CHAT.kind == "personal"),
    ),
)


@cache
def _promise(dialect: str) -> Insert:
    behind = or_(
        _is_behind(_OTHER.person_id == bindparam("to_person", type_=tables.Id)),
        _is_behind(_OTHER.conversation_id == bindparam("to_conversation", type_=tables.Id)),
    )
    return insert_or(dialect, tables.outbox).values(behind=behind).on_conflict_do_nothing()


@cache
def _promise_many(dialect: str) -> Insert:
    return insert_or(dialect, tables.outbox).on_conflict_do_nothing()


def _is_behind(same_recipient: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether one to the same recipient is there already that is to be sent before a new one."""
    due = _OTHER.due_at <= bindparam("is_due", type_=tables.Moment)
    waits = and_(
        _OTHER.state == State.WAITING,
        _OTHER.bulk <= bindparam("is_bulk", type_=Boolean),
        or_(due, _OTHER.attempts > 0),
    )
    there = _OTHER.behind.is_not(None)
    return exists().where(same_recipient, there, or_(_OTHER.state == State.SENDING, waits))


@cache
def _claim() -> ReturningUpdate[Any]:
    free = (
        select(_OUTBOX.id)
        .where(
            _DUE,
            _OUTBOX.behind.is_(False),
            or_(exists().where(_THEIRS), _OUTBOX.expires_at <= _NOW),
            # A chat that hangs or asks to wait gets no second message meanwhile, and all get
            # theirs in the order in which they were promised.
            ~_another_first(_OTHER.person_id == _OUTBOX.person_id),
            ~_another_first(_OTHER.conversation_id == _OUTBOX.conversation_id),
            exists().where(tables.worker.c.id == bindparam("new_worker")),
        )
        .order_by(_OUTBOX.bulk, _OUTBOX.due_at, _OUTBOX.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True, of=tables.outbox)
        # Asked once: a PostgreSQL that asked again for each row would pass over those that it has
        # just locked, and claim more than the limit.
        .cte("free")
        .prefix_with("MATERIALIZED")
    )
    return (
        update(tables.outbox)
        .where(_OUTBOX.id.in_(select(free.c.id)))
        .values(state=State.SENDING, worker=bindparam("new_worker"), attempts=_OUTBOX.attempts + 1)
        .returning(tables.outbox)
    )


def _another_first(same_recipient: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether another message to the same recipient is on its way, or should be first."""
    before = or_(
        _OTHER.bulk < _OUTBOX.bulk, and_(_OTHER.bulk == _OUTBOX.bulk, _OTHER.id < _OUTBOX.id)
    )
    found = select(_OTHER.id).where(
        same_recipient,
        _OTHER.behind.is_(False),
        or_(
            _OTHER.state == State.SENDING,
            and_(before, or_(_OTHER.due_at <= _NOW, _OTHER.attempts > 0)),
        ),
    )
    # By the recipient and not by the state, in order, and with an offset: a PostgreSQL that does
    # not know how much there is would rather read all that wait, or join all to all, for five.
    return found.order_by(_OTHER.bulk, _OTHER.id).offset(0).exists()


def _next(recipient: ColumnElement[Any]) -> Update:
    """Let the next to a recipient be looked at, of whose messages one has just been settled."""
    following = (
        select(_OTHER.id)
        .where(
            recipient == bindparam("its_recipient"),
            _OTHER.behind.is_(True),
        )
        .order_by(_OTHER.bulk, _OTHER.id)
        .limit(1)
        .scalar_subquery()
    )
    return update(tables.outbox).where(_OUTBOX.id == following).values(behind=False)


# Built once: putting a statement together costs more than running it.
_MARK = update(tables.outbox).where(
    _OUTBOX.id == bindparam("row"),
    # Only what is being sent has one.
    _OUTBOX.worker == bindparam("its_worker"),
    _OUTBOX.attempts == bindparam("attempt"),
)
_SETTLE = _MARK.values(
    state=bindparam("new_state"),
    behind=None,
    worker=None,
    cause=bindparam("why"),
    settled_on=bindparam("day"),
    due_at=bindparam("at"),
)
_NEXT_TO_PERSON, _NEXT_HERE = _next(_OTHER.person_id), _next(_OTHER.conversation_id)
_BEHIND_NOBODY = (
    update(tables.outbox)
    .where(
        _OUTBOX.state == State.WAITING,
        _OUTBOX.behind.is_(True),
        # On PostgreSQL a promise may not see that the one before it is just being settled.
        *(
            ~exists().where(
                _OTHER[name] == _OUTBOX[name],
                _OTHER.behind.is_(False),
            )
            for name in ("person_id", "conversation_id")
        ),
    )
    .values(behind=False)
)
_POSTPONE = _MARK.values(
    state=State.WAITING,
    worker=None,
    cause=bindparam("why"),
    due_at=bindparam("at"),
    in_doubt=bindparam("doubts"),
)
_RELEASE = _MARK.values(state=State.WAITING, worker=None, attempts=_OUTBOX.attempts - 1)
_RELEASE_UNTIL = _RELEASE.values(due_at=bindparam("at"))
_NEVER_HEARD = (
    update(tables.outbox)
    .where(
        _OUTBOX.state == State.SENDING,
        _OUTBOX.worker == bindparam("its_worker"),
        _OUTBOX.id.not_in(bindparam("ids", expanding=True)),
    )
    .values(state=State.WAITING, worker=None, attempts=_OUTBOX.attempts - 1)
)
_AGAIN = _OUTBOX.purpose.in_(bindparam("again", expanding=True))
_RECOVER = (
    update(tables.outbox)
    .where(_OUTBOX.state == State.SENDING, _OUTBOX.worker.not_in(select(tables.worker.c.id)))
    .values(
        state=case((_AGAIN, State.WAITING), else_=State.PARKED),
        worker=None,
        cause="its process died",
        behind=case((_AGAIN, _OUTBOX.behind), else_=None),
        in_doubt=_OUTBOX.in_doubt + case((_AGAIN, 1), else_=0),
        # As when they are settled.
        settled_on=case((_AGAIN, None), else_=bindparam("day", type_=Date)),
        due_at=case((_AGAIN, _OUTBOX.due_at), else_=bindparam("at", type_=tables.Moment)),
    )
    .returning(_OUTBOX.state)
)
_NEXT_DUE = select(func.min(_OUTBOX.due_at)).where(
    _OUTBOX.state == State.WAITING, _OUTBOX.due_at > _NOW
)
_SOMEBODY_WAITING = (
    select(tables.conversation)
    .join(tables.outbox, _THEIRS)
    .where(_DUE)
    .order_by(func.random())
    .limit(1)
)
_COUNTS = select(_OUTBOX.state, func.count().label("many")).group_by(_OUTBOX.state)
_POSSIBLE_DUPLICATES = select(func.count()).where(_OUTBOX.state == State.SENT, _OUTBOX.in_doubt > 0)
_ENTRIES = (
    select(tables.outbox)
    .where(_OUTBOX.state.in_(bindparam("states", expanding=True)))
    .order_by(_OUTBOX.id)
    .limit(bindparam("most"))
)
_SET_ASIDE = _OUTBOX.state.in_(bindparam("states", expanding=True))
_IS_ONE = _OUTBOX.id.in_(bindparam("ids", expanding=True))
_LATE = _OUTBOX.purpose.in_(bindparam("late", expanding=True))
_STILL_TIME = _OUTBOX.expires_at > bindparam("at", type_=tables.Moment)
_OVER = (
    select(_OUTBOX.purpose, func.count().label("many"))
    .where(_SET_ASIDE, ~_LATE, ~_STILL_TIME)
    .group_by(_OUTBOX.purpose)
    .order_by(_OUTBOX.purpose)
)
_OVER_SOME = _OVER.where(_IS_ONE)
_NEW_EXPIRY = bindparam("new_expiry", type_=tables.Moment)
_REDRIVE = (
    update(tables.outbox)
    .where(_SET_ASIDE, or_(_LATE, _STILL_TIME))
    .values(
        state=State.WAITING,
        behind=False,
        due_at=bindparam("at", type_=tables.Moment),
        expires_at=case(
            (and_(_LATE, _OUTBOX.expires_at < _NEW_EXPIRY), _NEW_EXPIRY), else_=_OUTBOX.expires_at
        ),
        attempts=0,
        in_doubt=_OUTBOX.in_doubt + case((_OUTBOX.state == State.PARKED, 1), else_=0),
        cause=None,
        settled_on=None,
    )
    .returning(_OUTBOX.id)
)
_REDRIVE_SOME = _REDRIVE.where(_IS_ONE)
_FORGET = delete(tables.outbox).where(_OUTBOX.settled_on < bindparam("day"))

"""What happens regularly, and which times of it are over."""

from collections.abc import Collection
from enum import StrEnum
from functools import cache

from sqlalchemy import Connection, bindparam, or_, select, update
from sqlalchemy.dialects import sqlite

from storage import tables
from storage.insert_or import insert_or


class State(StrEnum):
    BEGUN = "begun"
    DONE = "done"
    SKIPPED = "skipped"  # nobody was there in time


class TakenOver(Exception):
    """Somebody else does it by now: this process was taken for dead."""


class Periods:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def over(self, job: str, keys: Collection[str]) -> set[str]:
        """Return which of the times are done or skipped."""
        return set(self._connection.scalars(_OVER, {"job": job, "keys": list(keys)}))

    def ever(self, job: str) -> bool:
        """Whether any time of the job is done or skipped."""
        return self._connection.execute(_EVER, {"job": job}).first() is not None

    def knows(self, job: str, series: str) -> bool:
        """Whether there has been any time of the *series* before."""
        wanted = {"job": job, "ending": f"%/{series}"}
        return self._connection.execute(_KNOWN, wanted).first() is not None

    def begin(self, job: str, key: str, worker: str) -> bool:
        """Let *worker* do it, unless it is over or somebody who lives is at it."""
        row = {"job": job, "key": key, "state": State.BEGUN, "worker": worker}
        statement = _take(self._connection.dialect.name)
        return self._connection.execute(statement, {**row, "me": worker}).rowcount == 1

    def skip(self, job: str, keys: Collection[str], worker: str) -> set[str]:
        """Note that these were missed, unless they are over or somebody who lives is at them;
        return which were."""
        row = {"job": job, "state": State.SKIPPED, "worker": None}
        rows = [{**row, "key": key} for key in keys]
        statement = _take(self._connection.dialect.name).values(rows).returning(_PERIOD.key)
        return set(self._connection.scalars(statement, {"me": worker}))

    def finish(self, job: str, key: str, worker: str) -> None:
        """Note that it is done; raises `TakenOver`, so that nothing of it stays, unless *worker*
        still does it."""
        mine = {"its_job": job, "its_key": key, "its_worker": worker}
        if self._connection.execute(_FINISH, mine).rowcount != 1:
            raise TakenOver


_PERIOD = tables.period.c
_OVER = select(_PERIOD.key).where(
    _PERIOD.job == bindparam("job"),
    _PERIOD.key.in_(bindparam("keys", expanding=True)),
    _PERIOD.state != State.BEGUN,
)
_EVER = (
    select(_PERIOD.key)
    .where(_PERIOD.job == bindparam("job"), _PERIOD.state != State.BEGUN)
    .limit(1)
)
_KNOWN = (
    select(_PERIOD.key)
    .where(_PERIOD.job == bindparam("job"), _PERIOD.key.like(bindparam("ending")))
    .limit(1)
)
_FINISH = (
    update(tables.period)
    .where(
        _PERIOD.job == bindparam("its_job"),
        _PERIOD.key == bindparam("its_key"),
        _PERIOD.worker == bindparam("its_worker"),
        _PERIOD.state == State.BEGUN,
    )
    .values(state=State.DONE, worker=None)
)


@cache
def _take(dialect: str) -> sqlite.Insert:
    taken = insert_or(dialect, tables.period)
    return taken.on_conflict_do_update(
        index_elements=["job", "key"],
        set_={"state": taken.excluded.state, "worker": taken.excluded.worker},
        where=(_PERIOD.state == State.BEGUN)
        & or_(_PERIOD.worker == bindparam("me"), _PERIOD.worker.not_in(select(tables.worker.c.id))),
    )

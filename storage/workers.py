"""Which bot processes live, as they tell by their beats."""

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from storage import tables


class Workers:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def join(self, worker: str) -> None:
        self._connection.execute(_JOIN, {"id": worker, "beats": 0})

    def beat(self, worker: str) -> bool:
        """Count a beat; False when the others took *worker* for dead meanwhile."""
        return self._connection.execute(_BEAT, {"worker_id": worker}).first() is not None

    def beats(self) -> dict[str, int]:
        """Return how far each that lives has counted."""
        return {row.id: row.beats for row in self._connection.execute(_ALL)}

    def bury(self, worker: str, beats: int) -> None:
        """Take *worker* for dead, unless it has counted on from *beats*."""
        self._connection.execute(_BURY, {"worker_id": worker, "seen": beats})

    def leave(self, worker: str) -> None:
        self._connection.execute(_LEAVE, {"worker_id": worker})


_WORKER = tables.worker.c
_JOIN = insert(tables.worker)
_ITS = _WORKER.id == bindparam("worker_id")
_BEAT = update(tables.worker).where(_ITS).values(beats=_WORKER.beats + 1).returning(_WORKER.beats)
_ALL = select(tables.worker)
_BURY = delete(tables.worker).where(_ITS, _WORKER.beats == bindparam("seen"))
_LEAVE = delete(tables.worker).where(_ITS)

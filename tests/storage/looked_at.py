"""How much a database has to look at: what is quick on a small one may read everything there is."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, text

from storage.database import Database
from storage.storage import Storage


async def looked_at(database: Database, table: str, work: Callable[[Storage], object]) -> int:
    """Do something, and take it back; return how many rows of *table* that took to look at, or tens
    of steps on SQLite."""
    steps: list[None] = []
    read = text(
        "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = :table"
    )

    def so_far(connection: Connection) -> int:
        if connection.dialect.name == "sqlite":
            return len(steps)
        return int(connection.execute(read, {"table": table}).scalar_one())

    def count(connection: Connection) -> None:
        if connection.dialect.name == "sqlite":
            raw: Any = connection.connection.dbapi_connection
            raw.set_progress_handler(lambda: steps.append(None), 10)
        before = so_far(connection)
        work(Storage(connection))
        raise _TakenBack(so_far(connection) - before)

    with pytest.raises(_TakenBack) as taken_back:
        await database.on_connection(count)
    return taken_back.value.rows


class _TakenBack(Exception):
    def __init__(self, rows: int) -> None:
        super().__init__(rows)
        self.rows = rows

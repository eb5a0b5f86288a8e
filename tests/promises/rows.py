"""Everything that a database holds, row by row, to see what a turn did to it."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Table, event, select

from storage import tables
from storage.database import Database, PostgresDatabase, SqliteDatabase

Rows = dict[str, list[dict[str, Any]]]

# What the clock of every running bot writes by itself.
_OF_THE_CLOCK = frozenset({"period", "worker"})


async def every_row(database: Database) -> Rows:
    def read(connection: Connection) -> Rows:
        every = [one for one in tables.METADATA.sorted_tables if one.name not in _OF_THE_CLOCK]
        return {table.name: _in_order(connection, table) for table in every}

    return await database.on_connection(read)


def _in_order(connection: Connection, table: Table) -> list[dict[str, Any]]:
    rows = connection.execute(select(table).order_by(*table.primary_key))
    return [dict(row._mapping) for row in rows]


def news(before: Rows, after: Rows) -> Rows:
    """Return the rows that are new or changed, by table."""
    found = {name: [row for row in rows if row not in before[name]] for name, rows in after.items()}
    return {name: rows for name, rows in found.items() if rows}


def engines_of(database: Database) -> list[Engine]:
    """Return the engines under the database, to listen to."""
    if isinstance(database, PostgresDatabase):
        return [database._writers.sync_engine, database._readers.sync_engine]
    assert isinstance(database, SqliteDatabase)
    return [database._engine]


@contextmanager
def statements(database: Database) -> Iterator[Counter[str]]:
    """Count what is asked of the database, by first word; BEGIN and the like are not counted."""
    counted: Counter[str] = Counter()
    with _heard(database, lambda statement: counted.update([_word(statement)])):
        yield counted


@contextmanager
def asked(database: Database) -> Iterator[list[str]]:
    """Return the same as it is asked, in order."""
    noted: list[str] = []
    with _heard(database, noted.append):
        yield noted


@contextmanager
def _heard(database: Database, tell: Callable[[str], None]) -> Iterator[None]:
    def note(_: Any, __: Any, statement: str, *rest: Any) -> None:
        if _word(statement) in {"SELECT", "INSERT", "UPDATE", "DELETE"}:
            tell(statement)

    for engine in engines_of(database):
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield
    finally:
        for engine in engines_of(database):
            event.remove(engine, "before_cursor_execute", note)


def _word(statement: str) -> str:
    return statement.split(maxsplit=1)[0].upper()

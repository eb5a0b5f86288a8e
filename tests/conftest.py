"""An empty database for every test that asks for one: SQLite and PostgreSQL, both real.

A database is emptied after a test and lent to another, with its connections open: one made anew
would be told every statement again, which takes longer than most tests.
"""

import asyncio
import secrets
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings

from storage.database import Database, open_database
from storage.migrate import migrate
from storage.tables import METADATA
from tests import shelf
from tests.postgres import Postgres
from tests.shelf import Shelf

# How quick something is, is measured in benchmarks/; a busy machine breaks no test.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    name = postgres.create()
    asyncio.run(_migrate(postgres.url(name)))
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    asyncio.run(_migrate(f"sqlite+aiosqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def empty_databases() -> dict[str, list[str]]:
    """What can be lent, by kind: files of SQLite, names on the PostgreSQL."""
    return {"sqlite": [], "postgres": []}


@pytest.fixture(scope="session")
async def open_databases() -> AsyncIterator[dict[str, Database]]:
    """Those that have been lent before, by URL."""
    databases: dict[str, Database] = {}
    yield databases
    for database in databases.values():
        await database.close()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(
    request: pytest.FixtureRequest, empty_databases: dict[str, list[str]]
) -> Iterator[str]:
    """The URL of a migrated database of the test's own."""
    empty = empty_databases[request.param]
    if request.param == "sqlite":
        path = empty.pop() if empty else _copy(request.getfixturevalue("sqlite_template"))
        yield f"sqlite+aiosqlite:///{path}"
        if _empty(path):
            empty.append(path)
        return
    server: Postgres = request.getfixturevalue("postgres")
    name = empty.pop() if empty else server.create(request.getfixturevalue("postgres_template"))
    yield server.url(name)
    if server.empty(name, METADATA.tables):
        empty.append(name)
    else:  # the test took tables away
        server.drop(name)


@pytest.fixture
async def database(database_url: str, open_databases: dict[str, Database]) -> Database:
    if database_url not in open_databases:
        open_databases[database_url] = open_database(database_url)
    return open_databases[database_url]


@pytest.fixture
async def kept() -> AsyncIterator[Shelf]:
    """Where Teams keeps the files that people send."""
    async with shelf.shelf() as served:
        yield served


async def _migrate(url: str) -> None:
    database = open_database(url)
    await migrate(database)
    await database.close()


def _copy(template: Path) -> str:
    path = template.with_name(f"{secrets.token_hex(6)}.db")
    return str(shutil.copy(template, path))


def _empty(path: str) -> bool:
    """Empty the tables of a database; False when a test took some away, or holds them."""
    with closing(sqlite3.connect(path, timeout=2, isolation_level=None)) as connection:
        try:
            # Without this it would ask of every row whether another needs it.
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN IMMEDIATE")
            for table in METADATA.tables:
                connection.execute(f'DELETE FROM "{table}"')
            connection.execute("COMMIT")
        except sqlite3.OperationalError:
            return False
    return True

"""The migrations make the tables that the code knows, on both databases, and can go back."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect
from sqlalchemy import text as sql

from storage import tables
from storage.database import Database, open_database
from storage.migrate import is_current, migrate, newest
from tests.postgres import Postgres


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database with nothing in it."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.url(server.create())


@pytest.fixture
async def empty(empty_url: str) -> AsyncIterator[Database]:
    database = open_database(empty_url)
    yield database
    await database.close()


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, tables.METADATA))


def _names(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def _shape(connection: Connection) -> dict[str, Any]:
    """Return all there is to know of each table, however it came to be."""
    seen = inspect(connection)
    return {
        name: {
            "columns": sorted(
                (one["name"], str(one["type"]), one["nullable"]) for one in seen.get_columns(name)
            ),
            "primary key": seen.get_pk_constraint(name)["constrained_columns"],
            "unique": sorted(str(one["column_names"]) for one in seen.get_unique_constraints(name)),
            "indexes": sorted(str(one["column_names"]) for one in seen.get_indexes(name)),
            "foreign keys": sorted(
                (str(one["constrained_columns"]), one["referred_table"])
                for one in seen.get_foreign_keys(name)
            ),
        }
        for name in seen.get_table_names()
        if name != "alembic_version"
    }


async def test_the_migrations_make_the_tables_that_the_code_knows(empty: Database) -> None:
    await migrate(empty)

    assert await empty.on_connection(_differences) == []
    assert await empty.on_connection(_names) == {*tables.METADATA.tables, "alembic_version"}


async def test_migrated_tables_are_those_that_would_be_made_at_once(
    empty: Database, tmp_path: Path, request: pytest.FixtureRequest, empty_url: str
) -> None:
    await migrate(empty)
    if empty_url.startswith("sqlite"):
        fresh = open_database(f"sqlite+aiosqlite:///{tmp_path / 'fresh.db'}")
    else:
        server: Postgres = request.getfixturevalue("postgres")
        fresh = open_database(server.url(server.create()))
    await fresh.on_connection(tables.METADATA.create_all)

    assert await empty.on_connection(_shape) == await fresh.on_connection(_shape)
    await fresh.close()


async def test_a_table_that_no_migration_makes_would_be_seen(empty: Database) -> None:
    await migrate(empty)
    await empty.on_connection(lambda connection: connection.execute(sql("DROP TABLE guess")))

    [difference] = await empty.on_connection(_differences)

    assert difference[0] == "add_table"


async def test_the_migrations_go_up_and_down_and_up(empty: Database) -> None:
    await migrate(empty)
    await migrate(empty, "base")
    assert await empty.on_connection(_names) == {"alembic_version"}
    assert not await is_current(empty)

    await migrate(empty)
    assert await empty.on_connection(_differences) == []
    assert await is_current(empty)


async def test_whoever_was_there_keeps_the_organisation_that_they_had_when_it_is_migrated(
    empty: Database,
) -> None:
    nothing = dict.fromkeys(("theme", "place", "link", "chat", "docs_link", "folded"), "")
    on = {"first_on": "2026-11-20", "last_on": "2026-11-20"}
    meeting = {"id": 1, "network_id": 1, "group_id": 1, "code": "M", "kind": "digital"}
    rows: dict[str, dict[str, object]] = {
        "tenant": {"id": "t"},
        "authority": {"id": 1, "tenant_id": "t", "name": "A"},
        "organisation": {"id": 7, "name": "Vara", "kind": "other"},
        "person": {"id": 5, "name": "Vera", "plain": False, "organisation_id": 7},
        "network": {"id": 1, "authority_id": 1, "name": "N", "min_answers": 6},
        "network_group": {"id": 1, "network_id": 1, "name": "G"},
        "meeting": {**meeting, "status": "held", "revision": 0, **on, **nothing},
        "meeting_day": {
            "id": 3, "meeting_id": 1, "held_on": "2026-11-20", "starts": "", "ends": "",
        },
        "attendance": {"day_id": 3, "person_id": 5, "source": "self"},
    }  # fmt: skip

    def fill(connection: Connection) -> None:
        for name, row in rows.items():
            values = ", ".join(repr(one).replace("False", "false") for one in row.values())
            connection.execute(sql(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({values})"))

    await migrate(empty)
    await migrate(empty, "0004")
    await empty.on_connection(fill)

    await migrate(empty)

    kept = await empty.on_connection(
        lambda connection: connection.execute(
            sql("SELECT person_id, organisation_id FROM attendance")
        ).all()
    )
    assert [tuple(row) for row in kept] == [(5, 7)]


async def test_to_migrate_again_changes_nothing(empty: Database) -> None:
    await migrate(empty)
    before = await empty.on_connection(_shape)

    await migrate(empty)

    assert await empty.on_connection(_shape) == before


async def test_an_empty_database_is_not_current(empty: Database) -> None:
    assert not await is_current(empty)


async def test_a_database_of_a_newer_version_is_not_current(empty: Database) -> None:
    await migrate(empty)
    later = f"UPDATE alembic_version SET version_num = '{int(newest()) + 1:04}'"
    await empty.on_connection(lambda connection: connection.execute(sql(later)))

    assert not await is_current(empty)


async def test_five_that_start_at_once_migrate_once(empty_url: str) -> None:
    """Without a word of errors: the first does it, and the others wait for it."""
    databases = [open_database(empty_url) for _ in range(5)]

    await asyncio.gather(*(migrate(database) for database in databases))

    assert [await is_current(database) for database in databases] == [True] * 5
    for database in databases:
        await database.close()

"""A PostgreSQL that a served bot accepts: one that keeps what it has said it has."""

from collections.abc import Iterator

import pytest

from storage.database import open_database
from storage.migrate import migrate
from tests.postgres import Postgres


@pytest.fixture(scope="session")
def durable_postgres() -> Iterator[Postgres]:
    server = Postgres(options={})
    yield server
    server.stop()


@pytest.fixture
async def durable_url(durable_postgres: Postgres) -> str:
    """The URL of a migrated database on it."""
    url = durable_postgres.url(durable_postgres.create())
    database = open_database(url)
    await migrate(database)
    await database.close()
    return url

"""What an older version had promised and sent is neither sent again nor forgotten by this one (E4,
F1): its rows are those of the first migration that had them."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, MetaData, Table, insert, select

from bot.clock import Clock
from bot.outbox import OutboxWorker
from bot.presence import Presence
from jobs import weekly_digest
from jobs.job import Job
from storage import tables
from storage.database import Database, open_database
from storage.migrate import _config, migrate
from tests import chat
from tests.chat import SEAL, TENANT
from tests.fake_teams import FakeTeams, fake_teams
from tests.postgres import Postgres
from tests.serving import loopback_connector, send_all

FIRST = "0001"
MONDAY = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)  # half past seven in Stockholm
JOB = Job("weekly_digest", weekly_digest.times, weekly_digest.run)
SLOT = {"job": "weekly_digest", "key": "2026-W48/1/07:30"}
WAITS: Mapping[str, Any] = {"state": "waiting", "behind": False}
# Whose digest of the week stood how when the old version stopped.
STOOD: Mapping[str, Mapping[str, Any]] = {
    "sam": {"state": "sent", "settled_on": date(2026, 11, 23)},
    "eva": WAITS,
    "lisa": {"state": "parked", "cause": "502", "settled_on": date(2026, 11, 23)},
    "kim": {"state": "sending", "behind": False, "worker": "gone", "attempts": 1},
}


@pytest.fixture(params=["sqlite", "postgres"])
async def old(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A database with the tables that the first version had."""
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{tmp_path / 'old.db'}"
    else:
        server: Postgres = request.getfixturevalue("postgres")
        url = server.url(server.create())
    database = open_database(url)
    await database.on_connection(_as_the_first_had_it)
    yield database
    await database.close()


def _as_the_first_had_it(connection: Connection) -> None:
    command.upgrade(_config(connection), FIRST)


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with fake_teams() as served:
        yield served


async def _leaves(database: Database, service_url: str, period: Mapping[str, Any] | None) -> None:
    """Let the old version leave its rows, in columns that it knew."""

    def work(connection: Connection) -> None:
        def add(name: str, /, **values: Any) -> Any:
            made = insert(Table(name, MetaData(), autoload_with=connection)).values(values)
            return connection.execute(made).inserted_primary_key[0]  # type: ignore[index]

        add("tenant", id=TENANT)
        authority = add("authority", tenant_id=TENANT, name="Hallstorps kommun")
        for name, stood in STOOD.items():
            who = {"entra_id": f"e-{name}", "teams_id": f"29:{name}", "name": name}
            person = add("person", tenant_id=TENANT, plain=False, **who)
            add(
                "conversation", teams_id=f"a:{name}", kind="personal", tenant_id=TENANT,
                person_id=person, language="sv", service_url=service_url, bot_id="28:bot",
                open=True, times_added=1,
            )  # fmt: skip
            add(
                "digest_wish", person_id=person, wanted=True, weekday=1, at="07:30", weeks=1,
                without="", even_if_nothing=True,
            )  # fmt: skip
            lives = {"due_at": MONDAY, "expires_at": MONDAY + timedelta(days=2)}
            usual = {"attempts": 0, "in_doubt": 0, "bulk": True, **lives}
            add(
                "outbox", once=f"weekly_digest/{person}/2026-W48", purpose="weekly_digest",
                authority_id=authority, person_id=person, **{**usual, **stood},
            )  # fmt: skip
        if period is not None:
            add("period", **SLOT, **period)

    await database.on_connection(work)


@pytest.mark.parametrize(
    "period",
    [{"state": "done", "worker": None}, {"state": "begun", "worker": "gone"}, None],
    ids=["done", "begun", "unknown"],
)
async def test_nobody_gets_a_second_digest_of_the_week_from_the_new_version(
    old: Database, teams: FakeTeams, period: Mapping[str, Any] | None
) -> None:
    await _leaves(old, teams.service_url, period)
    await migrate(old)
    clock, presence = chat.Clock(MONDAY), Presence(old)

    async with loopback_connector() as connector:
        worker = OutboxWorker(old, connector, SEAL, "sv", clock, presence)
        for _ in range(3):
            clock.goes(minutes=20)
            await send_all(worker)
            await Clock(old, presence, clock, jobs=[JOB]).look()

    # Of Kim's nobody knows: it is sent once more, as after any kill.
    assert sorted(call.to[0] for call in teams.said) == ["a:eva", "a:kim"]
    states = select(tables.period.c.state)
    assert await old.read(lambda s: s.connection.scalars(states).all()) == ["done"]

"""However many bots there are, each time of the weekly digest happens once (B4).

`HALLKOLL_ROUNDS` says how many weeks are tried; `make soak` asks for a hundred.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import func, select

from domain.periods import moment, worked_in_week
from storage import tables
from storage.database import open_database
from storage.storage import Storage
from tests.crash.digests import add_people
from tests.postgres import Postgres
from tests.serving import ROOT

ROUNDS = int(os.environ.get("HALLKOLL_ROUNDS", "2"))
PEOPLE = 20
MONDAY = date(2026, 11, 23)

# A bot of which there is only the clock, and that shows what it is told.
CLOCK = """
import asyncio, sys
from datetime import datetime
from bot.clock import Clock
from bot.presence import Presence
from jobs import weekly_digest
from jobs.job import Job
from storage.database import open_database

async def main():
    database = open_database(sys.argv[1])
    presence = Presence(database)
    job = Job("weekly_digest", weekly_digest.times, weekly_digest.run)
    for line in sys.stdin:
        now = datetime.fromisoformat(line.strip())
        await presence.keep()
        await Clock(database, presence, lambda: now, jobs=[job]).look()
        print("looked", flush=True)

asyncio.run(main())
"""


@pytest.mark.timeout(120 + 10 * ROUNDS)
@pytest.mark.parametrize("bots", [2, pytest.param(20, marks=pytest.mark.crash)])
async def test_bots_whose_clocks_strike_at_once_promise_each_digest_once(
    postgres: Postgres, postgres_template: str, bots: int
) -> None:
    url = postgres.url(postgres.create(postgres_template))
    database = open_database(url)
    await add_people(database, "http://127.0.0.1:9/", PEOPLE)
    with _clocks(url, bots) as clocks:
        for week in range(ROUNDS):
            day = worked_in_week(MONDAY + timedelta(weeks=week))
            _all_look(clocks, moment(day, time(8)))

    def read(storage: Storage) -> tuple[list[str], int]:
        states = storage.connection.scalars(select(tables.period.c.state))
        promised = select(func.count()).select_from(tables.outbox)
        return list(states), storage.connection.scalar(promised) or 0

    assert await database.read(read) == (["done"] * ROUNDS, PEOPLE * ROUNDS)
    await database.close()


def _all_look(clocks: Sequence[subprocess.Popen[str]], at: datetime) -> None:
    for clock in clocks:
        assert clock.stdin is not None
        clock.stdin.write(f"{at.isoformat()}\n")
        clock.stdin.flush()
    for clock in clocks:
        assert clock.stdout is not None
        assert "looked\n" in iter(clock.stdout.readline, ""), "it has ended"


@contextmanager
def _clocks(url: str, count: int) -> Iterator[list[subprocess.Popen[str]]]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", CLOCK, url]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    clocks = [
        subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT, env=environment)
        for _ in range(count)
    ]
    try:
        yield clocks
    finally:
        for clock in clocks:
            clock.kill()
            clock.communicate()

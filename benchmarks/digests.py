"""What a Monday morning costs: the digests of a town, promised, claimed and put into words.

`make bench-digests`; the aim: 10,000 composed in less than 60 s on one core, with 100,000 cases.
"""

import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, delete

from benchmarks import table, town
from benchmarks.processes import RUN
from benchmarks.stage import SAFE
from benchmarks.store import settle
from domain.calendar import local_day
from domain.digest import Reader
from jobs import weekly_digest
from jobs.notices import Notice, put_into_words
from jobs.weekly_digest import Counted
from storage import tables
from storage.database import open_database
from storage.digest_sections import ROWS
from storage.migrate import migrate
from storage.outbox import Claimed, State
from storage.sections import Sections
from storage.storage import Storage
from tests.postgres import Postgres
from tests.promises.rows import statements

SIZES = (100, town.PEOPLE)
# So many are claimed together, and so many times that is measured.
TOGETHER = 5
HANDFULS = 100
SENDS_PER_SECOND = 25
# Of so many it is asked what they are told.
SAMPLE = 70


async def main(markdown: bool) -> None:
    RUN.mkdir(exist_ok=True)
    postgres = Postgres(SAFE)
    try:
        with tempfile.TemporaryDirectory(prefix="bench", dir=RUN) as folder:
            urls = {
                "SQLite": f"sqlite+aiosqlite:///{folder}/hallkoll.db",
                "PostgreSQL": postgres.url(postgres.create()),
            }
            rows = [row for name, url in urls.items() for row in await _of(name, url)]
    finally:
        postgres.stop()
    print(f"Measured on {table.machine()}.")
    head = [
        "digests", "composed, s", "statements", "peak memory, MB", "lines each",
        "claim of 5, ms", "words of 5, ms", "statements a digest sent",
    ]  # fmt: skip
    table.show("The weekly digest", head, rows, markdown)


async def _of(name: str, url: str) -> list[list[str]]:
    table.progress(f"{name}: {town.PEOPLE} people, {town.CASES} cases")
    database = open_database(url)
    await migrate(database)
    await town.build(database, "http://127.0.0.1:9/")
    if name == "PostgreSQL":
        await settle(url)
    rows = []
    for people in SIZES:
        table.progress(f"{name}: {people} digests")
        await town.let_be_reached(database, people)
        found = _in_a_process_of_its_own(url)
        assert found["promised"] == people, found
        rows.append(
            [
                f"{name}, {people:,}",
                f"{found['seconds']:.2f}",
                f"{found['statements']:,}",
                f"{found['megabytes']:.0f}",
                f"{found['lines']:.1f}",
                f"{found['claim']:.1f}",
                f"{found['words']:.1f}",
                f"{found['each']:.1f}",
            ]
        )
    await database.close()
    return rows


def _in_a_process_of_its_own(url: str) -> dict[str, Any]:
    """Measure on one core, and with a memory that nothing else has filled."""
    command = [sys.executable, "-m", "benchmarks.digests", "--of", url]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    found: dict[str, Any] = json.loads(told.splitlines()[-1])
    return found


async def measure(url: str) -> dict[str, Any]:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    database = open_database(url)
    now = town.SLOT.at
    with statements(database) as asked:
        begun = time.perf_counter()
        await weekly_digest.run(database, town.SLOT, now, lambda _: None)
        seconds = time.perf_counter() - begun
    counts = await database.read(lambda storage: storage.outbox.counts())

    lines = await database.read(_lines_each)
    await database.write(lambda storage: storage.workers.join("bench"))
    took, counted = {"claim": 0.0, "words": 0.0}, Counted()
    handfuls = sent = 0
    with statements(database) as asked_sending:
        for number in range(min(HANDFULS, counts[State.WAITING] // TOGETHER)):
            at = now + timedelta(seconds=number * TOGETHER / SENDS_PER_SECOND)
            begun = time.perf_counter()
            claimed = await database.write(partial(_claimed, at))
            took["claim"] += time.perf_counter() - begun
            begun = time.perf_counter()
            words = await database.read(partial(_in_words, claimed, at, counted))
            took["words"] += time.perf_counter() - begun
            assert all(isinstance(one, Notice) for one in words.values())
            for one in claimed:
                await database.write(partial(_settle, one, at))
            handfuls, sent = handfuls + 1, sent + len(claimed)
    await database.on_connection(_leave_nothing)
    await database.close()
    return {
        "promised": counts[State.WAITING],
        "seconds": seconds,
        "statements": asked.total(),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "lines": lines,
        "claim": took["claim"] / handfuls * 1000,
        "words": took["words"] / handfuls * 1000,
        "each": asked_sending.total() / sent,
    }


def _claimed(at: datetime, storage: Storage) -> list[Claimed]:
    return storage.outbox.claim(at, "bench", TOGETHER)


def _in_words(
    claimed: list[Claimed], at: datetime, counted: Counted, storage: Storage
) -> Mapping[int, Notice | Exception | None]:
    return put_into_words(storage, claimed, at, "sv", counted)


def _settle(one: Claimed, at: datetime, storage: Storage) -> bool:
    return storage.outbox.settle(one, State.SENT, at)


def _leave_nothing(connection: Connection) -> None:
    for kept in (tables.outbox, tables.worker):
        connection.execute(delete(kept))


def _lines_each(storage: Storage) -> float:
    """Return how many lines some of the people are told on average; no section may be empty."""
    today = local_day(town.SLOT.at)
    [authority] = storage.authorities.all()
    people = storage.people.many(list(range(1, SAMPLE + 1)), today)
    readers = [Reader(person, authority) for person in people.values()]
    told = storage.digests.compose(readers, town.SLOT.at, Sections()).values()
    found = {line.row for one in told for line in one.lines}
    empty = [section for section, rows in ROWS.items() if found.isdisjoint(rows)]
    assert not empty, empty
    return sum(len(one.lines) for one in told) / len(told)


if __name__ == "__main__":
    if "--of" in sys.argv:
        print(json.dumps(asyncio.run(measure(sys.argv[-1]))))
    else:
        asyncio.run(main("--markdown" in sys.argv))

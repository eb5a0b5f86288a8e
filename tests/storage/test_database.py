"""One transaction a turn: what is acknowledged is saved, and what fails leaves nothing."""

import asyncio
import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import weakref
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, insert, select
from sqlalchemy import text as sql
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage import database as storage_database
from storage import tables
from storage.database import (
    Conflict,
    Crowded,
    Database,
    SqliteDatabase,
    durability,
    open_database,
)
from storage.storage import Storage
from tests.serving import ROOT

Job = Callable[[Storage], Any]

# How often each of the sixteen writes; `make soak` asks for more.
WRITES = int(os.environ.get("HALLKOLL_WRITES", "50"))


def adds(name: str) -> Job:
    """A job that adds an organisation of that name, and returns the name."""

    def job(storage: Storage) -> str:
        storage.connection.execute(insert(tables.organisation).values(name=name, kind="other"))
        return name

    return job


def fails(name: str) -> Job:
    """A job that writes and then fails."""

    def job(storage: Storage) -> None:
        adds(name)(storage)
        raise LookupError(name)

    return job


async def names(database: Database) -> list[str]:
    def read(storage: Storage) -> list[str]:
        found = select(tables.organisation.c.name).order_by(tables.organisation.c.id)
        return list(storage.connection.scalars(found))

    return await database.read(read)


async def together(database: Database, jobs: list[Job]) -> list[Any]:
    """Run the jobs so that SQLite commits them as one group; return results and exceptions."""
    held, busy = threading.Event(), threading.Event()

    def hold(_: Storage) -> None:
        busy.set()
        held.wait(10)

    if not isinstance(database, SqliteDatabase):
        return await asyncio.gather(*(database.write(job) for job in jobs), return_exceptions=True)
    first = asyncio.ensure_future(database.write(hold))
    await asyncio.to_thread(busy.wait, 10)
    waiting = [asyncio.ensure_future(database.write(job)) for job in jobs]
    await asyncio.sleep(0)  # each has put its job in the queue
    held.set()
    await first
    return await asyncio.gather(*waiting, return_exceptions=True)


@pytest.fixture
async def sqlite(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[SqliteDatabase]:
    path = tmp_path / "own.db"
    shutil.copy(sqlite_template, path)
    database = open_database(f"sqlite+aiosqlite:///{path}")
    assert isinstance(database, SqliteDatabase)
    yield database
    await database.close()


# --- a turn ---------------------------------------------------------------------------------------


async def test_what_a_job_wrote_is_there_when_it_returns(database: Database) -> None:
    assert await database.write(adds("En")) == "En"

    assert await names(database) == ["En"]


async def test_a_job_that_fails_leaves_nothing(database: Database) -> None:
    with pytest.raises(LookupError):
        await database.write(fails("En"))

    assert await names(database) == []


async def test_a_job_that_fails_among_others_takes_only_itself_back(database: Database) -> None:
    results = await together(database, [adds("En"), fails("Två"), adds("Sedan")])

    assert results[0] == "En"
    assert isinstance(results[1], LookupError)
    assert results[2] == "Sedan"
    assert sorted(await names(database)) == ["En", "Sedan"]


async def test_a_job_that_breaks_a_rule_of_the_tables_takes_only_itself_back(
    database: Database,
) -> None:
    await database.write(adds("En"))

    results = await together(database, [adds("Två"), adds("En"), adds("Sedan")])

    assert isinstance(results[1], Conflict)
    assert sorted(await names(database)) == ["En", "Sedan", "Två"]


async def test_a_commit_that_fails_fails_for_each_that_shared_it(sqlite: SqliteDatabase) -> None:
    def breaks_at_commit(storage: Storage) -> None:
        storage.connection.execute(sql("PRAGMA defer_foreign_keys = ON"))
        storage.connection.execute(
            insert(tables.department).values(authority_id=4711, name="Ingens")
        )

    results = await together(sqlite, [adds("En"), breaks_at_commit, adds("Sedan")])

    assert [isinstance(result, IntegrityError) for result in results] == [True] * 3
    assert await names(sqlite) == []
    assert await sqlite.write(adds("Fyra")) == "Fyra"
    assert await names(sqlite) == ["Fyra"]


async def test_nothing_is_acknowledged_that_a_full_disk_took_back(sqlite: SqliteDatabase) -> None:
    """A full disk may roll back the whole transaction, and not only the statement that met it."""

    def fills_the_disk(storage: Storage) -> None:
        storage.connection.execute(sql("PRAGMA max_page_count = 1"))
        adds("x" * 100_000)(storage)

    @event.listens_for(sqlite._engine, "checkout")
    def has_room_again(raw: Any, *_: Any) -> None:
        raw.execute("PRAGMA max_page_count = 1000000")

    results = await together(sqlite, [adds("En"), fills_the_disk, adds("Sedan")])

    assert isinstance(results[1], Exception)
    acknowledged = [result for result in results if isinstance(result, str)]
    assert set(acknowledged) <= set(await names(sqlite))
    assert await sqlite.write(adds("Fyra")) == "Fyra"
    with closing(sqlite3.connect(str(sqlite._engine.url.database))) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_when_the_disk_is_full_nothing_acknowledged_is_lost_and_writing_resumes(
    sqlite: SqliteDatabase,
) -> None:
    with closing(sqlite3.connect(str(sqlite._engine.url.database))) as raw:
        pages = raw.execute("PRAGMA page_count").fetchone()[0] + 100

    @event.listens_for(sqlite._engine, "checkout")
    def has_little_room(raw: Any, *_: Any) -> None:
        raw.execute(f"PRAGMA max_page_count = {pages}")

    jobs = [adds(f"{number:05}" + "x" * 180) for number in range(4000)]
    results = await asyncio.gather(*(sqlite.write(job) for job in jobs), return_exceptions=True)

    acknowledged = {result for result in results if isinstance(result, str)}
    assert 0 < len(acknowledged) < len(jobs)
    assert acknowledged <= set(await names(sqlite))
    pages = 1_000_000
    assert await sqlite.write(adds("igen")) == "igen"
    with closing(sqlite3.connect(str(sqlite._engine.url.database))) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_read_that_writes_saves_nothing(database: Database) -> None:
    """A step that says it only reads takes no write lock; if it lies, nothing comes of it."""
    with contextlib.suppress(DBAPIError):  # PostgreSQL says no, SQLite only forgets it
        await database.read(adds("En"))

    assert await names(database) == []


async def test_what_waits_is_done_before_the_database_closes(
    tmp_path: Path, sqlite_template: Path
) -> None:
    path = tmp_path / "closing.db"
    shutil.copy(sqlite_template, path)
    database = open_database(f"sqlite+aiosqlite:///{path}")

    waiting = [asyncio.ensure_future(database.write(adds(f"{number}"))) for number in range(100)]
    await asyncio.sleep(0)
    await database.close()

    assert len(await asyncio.gather(*waiting)) == 100


# --- SQLite as it must be -------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["read", "write"])
async def test_what_a_job_had_gathered_when_memory_ran_out_is_let_go_before_it_is_told(
    database: Database, how: str
) -> None:
    """Whoever is told holds the error, and would hold all of that too while they need some."""
    gathered: list[weakref.ref[set[int]]] = []

    def hoard(storage: Storage) -> None:
        heap = {1, 2, 3}
        gathered.append(weakref.ref(heap))
        raise MemoryError

    with pytest.raises(MemoryError) as told:
        await getattr(database, how)(hoard)

    assert told.value.__traceback__ is not None
    assert gathered[0]() is None


async def test_sqlite_syncs_fully_logs_ahead_and_keeps_foreign_keys(sqlite: SqliteDatabase) -> None:
    def ask(storage: Storage) -> dict[str, Any]:
        return {
            name: storage.connection.execute(sql(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
    assert await sqlite.write(ask) == wanted
    assert await sqlite.read(ask) == wanted
    assert await durability(sqlite) == ""


async def test_a_new_file_that_another_process_is_looking_at_is_waited_for(tmp_path: Path) -> None:
    """SQLite itself refuses at once to change how such a file is written."""
    path = tmp_path / "new.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE there (id)")
        other.execute("BEGIN")
        other.execute("SELECT * FROM there").fetchall()
        database = open_database(f"sqlite+aiosqlite:///{path}")
        wrote = asyncio.ensure_future(database.on_connection(lambda connection: None))
        await asyncio.wait([wrote], timeout=0.2)
        assert not wrote.done()
        other.execute("COMMIT")
        await wrote
    await database.close()


def test_the_bot_starts_without_what_only_postgresql_needs() -> None:
    asks = (
        "import sys, bot.app, bot.__main__; print({'sqlalchemy.orm', 'asyncpg'} & {*sys.modules})"
    )

    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"


async def test_who_waits_for_a_connection_is_turned_away_where_nobody_is_helped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(storage_database, "POSTGRES_CONNECTIONS", 1)
    monkeypatch.setattr(storage_database, "POSTGRES_WAIT_SECONDS", 0.05)
    places = storage_database._Places()

    async with places.one():
        with pytest.raises(Crowded):
            async with places.one():
                pass

    async with places.one():
        pass


async def test_who_waits_for_a_connection_is_not_turned_away_while_others_are_helped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(storage_database, "POSTGRES_CONNECTIONS", 1)
    monkeypatch.setattr(storage_database, "POSTGRES_WAIT_SECONDS", 0.5)
    monkeypatch.setattr(storage_database, "POSTGRES_WAITS", 20)
    places, helped = storage_database._Places(), []

    async def takes_its_time(number: int) -> None:
        async with places.one():
            await asyncio.sleep(0.1)
            helped.append(number)

    await asyncio.gather(*map(takes_its_time, range(10)))

    assert helped == list(range(10))


async def test_who_gives_up_waiting_leaves_the_place_to_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(storage_database, "POSTGRES_CONNECTIONS", 1)
    places = storage_database._Places()

    async def take() -> None:
        async with places.one():
            pass

    async with places.one():
        waits, waits_longer = (asyncio.ensure_future(take()) for _ in range(2))
        await asyncio.sleep(0)
        waits.cancel()
    await waits_longer

    assert waits.cancelled()


@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_a_postgresql_that_could_lose_a_receipt_is_named(database: Database) -> None:
    """The one the tests start is unsafe and fast, and the bot refuses to be served on it."""
    assert await durability(database) == "PostgreSQL runs with fsync = off"


async def test_writes_begin_immediately_and_reads_take_no_lock(sqlite: SqliteDatabase) -> None:
    begun: list[str] = []

    def note(statement: str) -> None:
        if statement.startswith("BEGIN"):
            begun.append(statement)

    @event.listens_for(sqlite._engine, "connect")
    def listen(raw: Any, _: Any) -> None:
        raw.set_trace_callback(note)

    await sqlite.write(adds("En"))
    await names(sqlite)

    assert begun == ["BEGIN IMMEDIATE", "BEGIN"]


async def test_a_read_goes_on_while_another_writes(sqlite: SqliteDatabase) -> None:
    held, busy = threading.Event(), threading.Event()

    def hold(_: Storage) -> None:
        busy.set()
        held.wait(10)

    writing = asyncio.ensure_future(sqlite.write(hold))
    await asyncio.to_thread(busy.wait, 10)
    assert await asyncio.wait_for(names(sqlite), 5) == []
    held.set()
    await writing


# --- B3 -------------------------------------------------------------------------------------------

WRITERS = """
import asyncio, json, sys
from sqlalchemy import insert, select, update
from storage import tables
from storage.database import open_database

url, who, writers, times, begins = sys.argv[1:]

def job(storage):
    # Reads first and writes later: what a deferred transaction could be refused half-way.
    counter = tables.case_counter
    last = storage.connection.execute(select(counter.c.last)).scalar_one()
    storage.connection.execute(update(counter).values(last=last + 1))

async def main():
    database = open_database(url)
    refused = []
    if begins == "deferred":
        database = unsafe(database)
    async def writer():
        for _ in range(int(times)):
            try:
                await database.write(job)
            except Exception as error:
                refused.append(str(error)[:80])
    await asyncio.gather(*(writer() for _ in range(int(writers))))
    await database.close()
    print(json.dumps(refused))

def unsafe(database):
    database._write_together = lambda turns: [run(database, turn) for turn in turns]
    return database

def run(database, turn):
    from storage.storage import Storage
    try:
        with database._engine.begin() as connection:
            connection.exec_driver_sql("BEGIN")
            result = turn.job(Storage(connection))
    except Exception as error:
        turn.fail(error)
    else:
        turn.succeed(result)

asyncio.run(main())
"""


async def _sixteen_writers(path: Path, times: int, begins: str) -> tuple[int, list[str]]:
    """Eight writers in each of two processes; return what was counted and what was refused."""
    arguments = [f"sqlite+aiosqlite:///{path}", "x", "8", str(times), begins]
    command = [sys.executable, "-c", WRITERS, *arguments]
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("INSERT INTO tenant (id) VALUES ('t')")
        raw.execute("INSERT INTO authority (id, tenant_id, name) VALUES (1, 't', 'Vi')")
        raw.execute("INSERT INTO case_counter (authority_id, year, last) VALUES (1, 2026, 0)")
    processes = [
        await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    refused: list[str] = []
    for process in processes:
        out, err = await asyncio.wait_for(process.communicate(), 60 + times // 100)
        assert process.returncode == 0, err.decode()
        refused += json.loads(out)
    with closing(sqlite3.connect(path)) as raw:
        [last] = raw.execute("SELECT last FROM case_counter").fetchone()
    return last, refused


@pytest.mark.timeout(120 + WRITES // 100)
async def test_sixteen_writers_in_two_processes_are_never_told_that_it_is_locked(
    tmp_path: Path, sqlite_template: Path
) -> None:
    path = tmp_path / "shared.db"
    shutil.copy(sqlite_template, path)

    counted, refused = await _sixteen_writers(path, times=WRITES, begins="immediate")

    assert refused == []
    assert counted == 2 * 8 * WRITES


async def test_transactions_that_begin_by_reading_would_be_told_so(
    tmp_path: Path, sqlite_template: Path
) -> None:
    path = tmp_path / "shared.db"
    shutil.copy(sqlite_template, path)

    counted, refused = await _sixteen_writers(path, times=50, begins="deferred")

    assert any("locked" in words for words in refused)
    assert counted == 2 * 8 * 50 - len(refused)

"""The database: one transaction a turn, on SQLite or PostgreSQL.

A job is a plain function of a `Storage`. SQLite runs it in a thread of its own, PostgreSQL on the
event loop (docs/decisions/0001-steps-are-plain-functions.md).
"""

import asyncio
import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.storage import Storage

T = TypeVar("T")
Job = Callable[[Storage], T]

# How many waiting turns share one sync to disk. Each is answered only after it.
MOST_TOGETHER = 32
SQLITE_READERS = 2
SQLITE_BUSY_SECONDS = 5


class WrongDatabase(Exception):
    """The URL names no database that this program can use."""


class Conflict(Exception):
    """Another transaction saved the same thing first; begun again, this one will find it."""


class Database(Protocol):
    """Where jobs run. A write commits before it returns; a job that raises leaves nothing."""

    async def read(self, job: Job[T]) -> T: ...

    async def write(self, job: Job[T]) -> T: ...

    async def on_connection(self, work: Callable[[Connection], T]) -> T:
        """Run *work* in a transaction on a bare connection: migrations and checks."""
        ...

    async def close(self) -> None: ...


def open_database(url: str) -> Database:
    """Return the database at *url* (`sqlite+aiosqlite://…` or `postgresql+asyncpg://…`)."""
    try:
        where = make_url(url)
    except ArgumentError as error:
        raise WrongDatabase("it is no database URL") from error
    if where.get_backend_name() == "sqlite":
        return SqliteDatabase(where)
    if where.get_backend_name() == "postgresql":
        return PostgresDatabase(where)
    raise WrongDatabase("it must begin with sqlite+aiosqlite:// or postgresql+asyncpg://")


class SqliteDatabase:
    """One file, one writer thread, a few reader threads.

    The writer takes the turns that wait, gives each a savepoint, and commits them with one sync;
    full sync costs the same for one turn as for thirty.
    """

    def __init__(self, url: URL) -> None:
        self._engine = _sqlite_engine(url)
        # Each thread has a connection of its own, opened once: that costs as much as two statements.
        self._thread = threading.local()
        self._opened: list[Connection] = []
        self._waiting: queue.SimpleQueue[tuple[Job[Any], Future[Any]] | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write_forever, name="writer", daemon=True)
        self._writer.start()
        self._readers = ThreadPoolExecutor(SQLITE_READERS, "reader")

    async def read(self, job: Job[T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, job)

    async def write(self, job: Job[T]) -> T:
        done: Future[T] = Future()
        self._waiting.put((job, done))
        return await asyncio.wrap_future(done)

    async def on_connection(self, work: Callable[[Connection], T]) -> T:
        return await self.write(lambda storage: work(storage.connection))

    async def close(self) -> None:
        self._waiting.put(None)
        await asyncio.to_thread(self._writer.join)
        self._readers.shutdown()
        for connection in self._opened:
            connection.close()
        self._engine.dispose()

    def _read(self, job: Job[T]) -> T:
        with self._begin(read_only=True) as connection:
            return job(Storage(connection))

    @contextlib.contextmanager
    def _begin(self, *, read_only: bool) -> Iterator[Connection]:
        """Begin a transaction on this thread's connection."""
        connection: Connection | None = getattr(self._thread, "connection", None)
        if connection is None:
            connection = self._engine.connect().execution_options(read_only=read_only)
            self._thread.connection = connection
            self._opened.append(connection)
        try:
            with connection.begin():
                yield connection
        except (DBAPIError, sqlite3.Error):
            # After a full disk or a broken file nobody knows what state it is in.
            del self._thread.connection
            self._opened.remove(connection)
            connection.close()
            raise

    def _write_forever(self) -> None:
        while (first := self._waiting.get()) is not None:
            turns = [first]
            last = False
            while len(turns) < MOST_TOGETHER and not self._waiting.empty():
                following = self._waiting.get()
                if following is None:
                    last = True
                    break
                turns.append(following)
            self._write_together(turns)
            if last:
                return

    def _write_together(self, turns: list[tuple[Job[Any], Future[Any]]]) -> None:
        results: list[tuple[Future[Any], Any]] = []
        try:
            with self._begin(read_only=False) as connection:
                for job, done in turns:
                    if not done.set_running_or_notify_cancel():
                        continue
                    try:
                        # A turn that is alone is taken back with the whole transaction.
                        alone = len(turns) == 1
                        with contextlib.nullcontext() if alone else connection.begin_nested():
                            results.append((done, _run(job, connection)))
                    except Exception as broken:
                        # A full disk takes the whole transaction back, not only this turn's part:
                        # then nobody may be told that theirs was saved.
                        if alone or not _is_open(connection):
                            raise
                        done.set_exception(broken)
        except Exception as broken:  # noqa: BLE001 - nothing was saved: every turn must hear it
            for _, done in turns:
                if not done.done():
                    done.set_exception(broken)
            return
        for done, result in results:
            done.set_result(result)


class PostgresDatabase:
    """A server, which shares its syncs between connections by itself."""

    def __init__(self, url: URL) -> None:
        self._engine: AsyncEngine = create_async_engine(
            url.set(drivername="postgresql+asyncpg"),
            hide_parameters=True,
            pool_size=10,
            max_overflow=0,
            pool_timeout=5,
            connect_args={"timeout": 5, "command_timeout": 10},
        )

    async def read(self, job: Job[T]) -> T:
        async with self._engine.connect() as connection:
            await connection.execution_options(postgresql_readonly=True)
            return await connection.run_sync(lambda sync: job(Storage(sync)))

    async def write(self, job: Job[T]) -> T:
        return await self.on_connection(lambda connection: _run(job, connection))

    async def on_connection(self, work: Callable[[Connection], T]) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def close(self) -> None:
        await self._engine.dispose()


def _run(job: Job[T], connection: Connection) -> T:
    try:
        return job(Storage(connection))
    except IntegrityError as error:
        raise Conflict from error


def _is_open(connection: Connection) -> bool:
    """Return whether SQLite itself is still in the transaction."""
    raw: Any = connection.connection.dbapi_connection
    return bool(raw.in_transaction)


def _sqlite_engine(url: URL) -> Engine:
    engine = create_engine(url.set(drivername="sqlite"), hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(raw: Any, _: Any) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves, below
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            f"busy_timeout = {SQLITE_BUSY_SECONDS * 1000}",
        ):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and writes later could be refused half-way.
        read_only = connection.get_execution_options().get("read_only", False)
        raw: Any = connection.connection.dbapi_connection
        raw.execute("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


async def durability(database: Database) -> str:
    """Return what makes a commit survive a power cut here, or what stands in its way."""

    def look(connection: Connection) -> str:
        if connection.dialect.name == "sqlite":
            mode = connection.execute(text("PRAGMA synchronous")).scalar_one()
            return "" if mode == 2 else f"PRAGMA synchronous is {mode}, not 2 (FULL)"
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            value = connection.execute(text(f"SHOW {name}")).scalar_one()
            if value == "off":
                return f"PostgreSQL runs with {name} = off"
        return ""

    return await database.on_connection(look)

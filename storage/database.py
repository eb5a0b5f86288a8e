"""The database: one transaction a turn, on SQLite or PostgreSQL.

A job is a plain function of a `Storage`. SQLite runs it in a thread of its own, PostgreSQL on the
event loop (docs/decisions/0001-steps-are-plain-functions.md).
"""

import asyncio
import contextlib
import queue
import sqlite3
import threading
import time
import traceback
from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError

from storage.storage import Storage

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

T = TypeVar("T")
Job = Callable[[Storage], T]

# How many waiting turns share one sync to disk. Each is answered only after it.
MOST_TOGETHER = 32
SQLITE_READERS = 2
SQLITE_BUSY_SECONDS = 5
POSTGRES_SECONDS = 5
# For reading and for writing, each.
POSTGRES_CONNECTIONS = 10
# How long a turn waits for one of them while nobody is helped, and how many times that in all: long
# enough for a room full of people, if the server answers.
POSTGRES_WAIT_SECONDS = 3.0
POSTGRES_WAITS = 2


class WrongDatabase(Exception):
    """The URL names no database that this program can use."""


class Conflict(Exception):
    """Another transaction saved the same thing first; begun again, this one will find it."""


class Crowded(Exception):
    """The turns that wait for a connection are not helped, or far too many."""


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


class _Turn(Generic[T]):
    """A job that waits for a thread, and the future that somebody awaits on the event loop."""

    def __init__(self, job: Job[T]) -> None:
        self.job = job
        self.done: asyncio.Future[T] = asyncio.get_running_loop().create_future()

    def succeed(self, result: T) -> None:
        self._tell(self.done.set_result, result)

    def fail(self, broken: Exception) -> None:
        self._tell(self.done.set_exception, broken)

    def _tell(self, tell: Callable[[Any], None], what: object) -> None:
        def unless_given_up() -> None:
            if not self.done.done():
                tell(what)

        while True:
            try:
                self.done.get_loop().call_soon_threadsafe(unless_given_up)
            except MemoryError:
                # Somebody waits, and so will others if this thread ends: once more, when whoever
                # took it all has been stopped by that.
                time.sleep(0.01)
            except RuntimeError:
                return  # the loop has ended: nobody waits
            else:
                return


class SqliteDatabase:
    """One file, one writer thread, a few reader threads.

    The writer takes the turns that wait, gives each a savepoint, and commits them with one sync;
    full sync costs the same for one turn as for thirty.
    """

    def __init__(self, url: URL) -> None:
        self._engine = _sqlite_engine(url)
        # Each thread has a connection of its own, opened once: that costs two statements.
        self._mine = threading.local()
        self._opened: list[Connection] = []
        self._to_read: queue.SimpleQueue[_Turn[Any] | None] = queue.SimpleQueue()
        self._to_write: queue.SimpleQueue[_Turn[Any] | None] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._write_forever, name="writer", daemon=True),
            *(
                threading.Thread(target=self._read_forever, name="reader", daemon=True)
                for _ in range(SQLITE_READERS)
            ),
        ]
        for thread in self._threads:
            thread.start()

    async def read(self, job: Job[T]) -> T:
        turn = _Turn(job)
        self._to_read.put(turn)
        return await turn.done

    async def write(self, job: Job[T]) -> T:
        turn = _Turn(job)
        self._to_write.put(turn)
        return await turn.done

    async def on_connection(self, work: Callable[[Connection], T]) -> T:
        return await self.write(lambda storage: work(storage.connection))

    async def close(self) -> None:
        self._to_write.put(None)
        for _ in range(SQLITE_READERS):
            self._to_read.put(None)
        for thread in self._threads:
            await asyncio.to_thread(thread.join)
        for connection in self._opened:
            connection.close()
        self._engine.dispose()

    def _read_forever(self) -> None:
        while (turn := self._to_read.get()) is not None:
            self._read(turn)

    def _read(self, turn: _Turn[Any]) -> None:
        try:
            with self._begin(read_only=True) as connection:
                result = _run(turn.job, connection)
        except Exception as broken:  # noqa: BLE001 - it belongs to whoever asked
            turn.fail(broken)
        else:
            turn.succeed(result)

    def _write_forever(self) -> None:
        while (first := self._to_write.get()) is not None:
            turns = [first]
            last = False
            while len(turns) < MOST_TOGETHER and not self._to_write.empty():
                following = self._to_write.get()
                if following is None:
                    last = True
                    break
                turns.append(following)
            self._write_together([turn for turn in turns if not turn.done.cancelled()])
            if last:
                return

    def _write_together(self, turns: list[_Turn[Any]]) -> None:
        results: list[tuple[_Turn[Any], Any]] = []
        failed: list[_Turn[Any]] = []
        # A turn that is alone is taken back with the whole transaction.
        alone = len(turns) == 1
        try:
            with self._begin(read_only=False) as connection:
                for turn in turns:
                    try:
                        with contextlib.nullcontext() if alone else connection.begin_nested():
                            results.append((turn, _run(turn.job, connection)))
                    except Exception as broken:
                        # A full disk takes the whole transaction back, not only this turn's part:
                        # then nobody may be told that theirs was saved.
                        if alone or not _is_open(connection):
                            raise
                        failed.append(turn)
                        turn.fail(broken)
        except Exception as broken:  # noqa: BLE001 - nothing was saved: every turn must hear it
            for turn in turns:
                if turn not in failed:
                    turn.fail(broken)
            return
        for turn, result in results:
            turn.succeed(result)

    @contextlib.contextmanager
    def _begin(self, *, read_only: bool) -> Iterator[Connection]:
        """Begin a transaction on this thread's connection."""
        connection: Connection | None = getattr(self._mine, "connection", None)
        if connection is None:
            connection = self._engine.connect()
            self._mine.connection = connection
            self._opened.append(connection)
        try:
            with connection.begin() as transaction:
                # SQLAlchemy says no BEGIN to SQLite. One that reads first and writes later could
                # be refused half-way, so one that may write takes its turn at once.
                raw: Any = connection.connection.dbapi_connection
                raw.execute("BEGIN" if read_only else "BEGIN IMMEDIATE")
                yield connection
                if read_only:
                    transaction.rollback()
        except (DBAPIError, sqlite3.Error, MemoryError):
            # After a full disk or memory, or a broken file, nobody knows what state it is in.
            del self._mine.connection
            self._opened.remove(connection)
            connection.close()
            raise


class _Places:
    """A place for each connection, given out in the order in which they are asked for.

    Whoever waits is turned away when nobody is helped meanwhile, and not merely because many others
    came first: a silent server must be told from a full room.
    """

    def __init__(self) -> None:
        self._places = asyncio.Semaphore(POSTGRES_CONNECTIONS)
        self._helped = 0

    @contextlib.asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        if self._places.locked():
            await self._wait()
        else:
            await self._places.acquire()
        try:
            yield
        except (DBAPIError, OSError):
            raise
        except Exception:
            self._helped += 1
            raise
        else:
            self._helped += 1
        finally:
            self._places.release()

    async def _wait(self) -> None:
        taking = asyncio.ensure_future(self._places.acquire())
        taken = False
        try:
            taken = await self._are_helped(taking)
        finally:
            if not taken and not taking.cancel():
                self._places.release()
        if not taken:
            raise Crowded

    async def _are_helped(self, taking: asyncio.Task[Any]) -> bool:
        """Wait for a place as long as others are helped, and return whether it has been taken."""
        for _ in range(POSTGRES_WAITS):
            helped = self._helped
            done, _ = await asyncio.wait([taking], timeout=POSTGRES_WAIT_SECONDS)
            if done or helped == self._helped:
                return bool(done)
        return False


class PostgresDatabase:
    """A server, which shares its syncs between connections by itself."""

    def __init__(self, url: URL) -> None:
        self._to_write, self._to_read = _Places(), _Places()
        self._writers = _postgres_engine(url)
        # A read sees each statement's own moment in any case, so it needs no BEGIN and no ROLLBACK:
        # two trips to the server less. The server itself refuses what would change something.
        self._readers = _postgres_engine(url, default_transaction_read_only="on").execution_options(
            isolation_level="AUTOCOMMIT"
        )

    async def read(self, job: Job[T]) -> T:
        async with self._to_read.one(), self._readers.connect() as connection:
            return await connection.run_sync(lambda sync: _run(job, sync))

    async def write(self, job: Job[T]) -> T:
        return await self.on_connection(lambda connection: _run(job, connection))

    async def on_connection(self, work: Callable[[Connection], T]) -> T:
        async with self._to_write.one(), self._writers.begin() as connection:
            return await connection.run_sync(work)

    async def close(self) -> None:
        await self._readers.dispose()
        await self._writers.dispose()


def _postgres_engine(url: URL, **settings: str) -> "AsyncEngine":
    # It brings the whole ORM along, which nothing here uses: 6 MB that SQLite does without.
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        hide_parameters=True,
        pool_size=POSTGRES_CONNECTIONS,
        max_overflow=0,
        # Whoever has a place finds a connection free. To make one takes no longer than this, with
        # two that the driver takes to give up a dead one: with the wait for a place in which nobody
        # is helped, that is less than ten seconds.
        pool_timeout=1,
        connect_args={
            "timeout": 3,
            "command_timeout": POSTGRES_SECONDS,
            # A turn whose connection is gone must not hold its locks for hours.
            "server_settings": {
                "idle_in_transaction_session_timeout": f"{POSTGRES_SECONDS}s",
                **settings,
            },
        },
    )

    @event.listens_for(engine.sync_engine, "handle_error")
    def notice_silence(context: ExceptionContext) -> None:
        # What was asked on a dead line gets no answer, and the lines beside it are as dead.
        if isinstance(context.original_exception, TimeoutError):
            context.invalidate_pool_on_disconnect = True

    return engine


def _run(job: Job[T], connection: Connection) -> T:
    try:
        return job(Storage(connection))
    except IntegrityError as error:
        raise Conflict from error
    except MemoryError as error:
        # Taking it back and saying so need some; what the job had gathered hangs on the error.
        traceback.clear_frames(error.__traceback__)
        raise


def _is_open(connection: Connection) -> bool:
    """Return whether SQLite itself is still in the transaction."""
    raw: Any = connection.connection.dbapi_connection
    return bool(raw.in_transaction)


def _sqlite_engine(url: URL) -> Engine:
    engine = create_engine(url.set(drivername="sqlite"), hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(raw: Any, _: Any) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves
        _log_ahead(raw)
        for pragma in (
            "synchronous = FULL",
            "foreign_keys = ON",
            f"busy_timeout = {SQLITE_BUSY_SECONDS * 1000}",
        ):
            raw.execute(f"PRAGMA {pragma}")

    return engine


def _log_ahead(raw: Any) -> None:
    """Let changes be written to a log first. Of those who ask for that at once on a new file all
    but one are refused without any waiting, whatever their busy_timeout."""
    give_up_at = time.monotonic() + SQLITE_BUSY_SECONDS
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > give_up_at:
                raise
            time.sleep(0.01)
        else:
            return


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

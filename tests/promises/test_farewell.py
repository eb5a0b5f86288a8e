"""A bot that is told to stop under load answers whom it has heard, sends what it has begun to send,
lets nobody else in, and ends well within half a minute (F5)."""

import asyncio
import json
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import make_url

from bot.outbox import TOGETHER
from bot.router import Router
from domain.authority import Authority
from domain.digest import Wish
from domain.person import Role, RoleName
from domain.seal import Seal
from locales.text import text
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.bot import shapes
from tests.chat import SECRET, TENANT, Chat, colleague
from tests.serving import PATIENCE, BotProcess

WITHIN = 30.0
FORMS = 12
COORDINATORS = 8


# --- a database that makes turns wait -------------------------------------------------------------


@asynccontextmanager
async def held_up(database_url: str) -> AsyncIterator[None]:
    """Let every turn that writes wait until the end of the block."""
    where = make_url(database_url)
    if where.get_backend_name() == "sqlite":
        raw = sqlite3.connect(str(where.database), isolation_level=None)
        raw.execute("BEGIN IMMEDIATE")
        yield
        raw.close()
    else:
        connection = await asyncpg.connect(database_url.replace("+asyncpg", ""))
        async with connection.transaction():
            await connection.execute("LOCK TABLE submission IN ACCESS EXCLUSIVE MODE")
            yield
        await connection.close()


# --- a Teams that makes the bot wait --------------------------------------------------------------


@dataclass
class SlowTeams:
    """Takes every message, but answers only when it is `free`."""

    service_url: str = ""
    taken: list[str] = field(default_factory=list)
    free: asyncio.Event = field(default_factory=asyncio.Event)

    async def has_taken(self, count: int) -> None:
        deadline = time.monotonic() + PATIENCE
        while len(self.taken) < count:
            assert time.monotonic() < deadline, self.taken
            await asyncio.sleep(0.01)

    async def take(self, request: web.Request) -> web.Response:
        self.taken.append(request.path)
        await self.free.wait()
        return web.json_response({"id": str(len(self.taken))}, status=201)


@pytest.fixture
async def teams() -> AsyncIterator[SlowTeams]:
    slow = SlowTeams()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", slow.take)
    async with TestServer(app, host="127.0.0.1") as server:
        slow.service_url = str(server.make_url("/"))
        yield slow
        slow.free.set()


# --- the bot --------------------------------------------------------------------------------------


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.crash)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """As everywhere, but on a PostgreSQL that a served bot accepts."""
    if request.param == "postgres":
        url: str = request.getfixturevalue("durable_url")
        return url
    path = tmp_path / "test.db"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
async def served(tmp_path: Path, database_url: str) -> AsyncIterator[BotProcess]:
    bot = BotProcess(tmp_path, database_url)
    await asyncio.to_thread(bot.start)
    yield bot
    bot.kill()


async def is_told_to_stop(bot: BotProcess) -> asyncio.Task[int]:
    """Return when it lets nobody in any more; the exit code comes later."""
    stopping = asyncio.create_task(asyncio.to_thread(bot.stop))
    while await asyncio.to_thread(bot.readiness) != 0:
        assert not stopping.done()
    return stopping


@dataclass
class Asked:
    """A request that has been sent, on a line of its own."""

    incoming: asyncio.StreamReader

    async def answer(self) -> tuple[int, str]:
        """Return the status, and the heading of the card or the words of the toast."""
        head = (await self.incoming.readuntil(b"\r\n\r\n")).decode()
        value = json.loads(await self.incoming.read())["value"]
        return int(head.split()[1]), value if isinstance(value, str) else value["body"][0]["text"]


Ask = Callable[[Any], Awaitable[Asked]]


@pytest.fixture
async def ask(served: BotProcess) -> AsyncIterator[Ask]:
    """Send a request to the bot, and do not wait for its answer."""
    lines: list[asyncio.StreamWriter] = []

    async def send(body: Any) -> Asked:
        incoming, outgoing = await asyncio.open_connection("127.0.0.1", served.port)
        lines.append(outgoing)
        data = json.dumps(body).encode()
        head = "POST /api/messages HTTP/1.1\r\nHost: bot\r\nConnection: close\r\nContent-Length: "
        outgoing.write(f"{head}{len(data)}\r\n\r\n".encode() + data)
        await outgoing.drain()
        return Asked(incoming)

    yield send
    for line in lines:
        line.close()


# --- turns ----------------------------------------------------------------------------------------


async def test_turns_under_way_are_answered_and_nobody_else_is_let_in(
    served: BotProcess, ask: Ask, database: Database, database_url: str
) -> None:
    authority = await make.stored_authority(database)
    forms = [await filled_in(chat) for chat in staff(database, FORMS)]

    async with held_up(database_url):
        asked = [await ask(form) for form in forms]
        assert await asyncio.to_thread(served.gets, "healthz") == (200, "alive\n")
        begun = time.monotonic()
        stopping = await is_told_to_stop(served)
    told = await asyncio.gather(*(one.answer() for one in asked))

    assert await stopping == 0
    assert time.monotonic() - begun < WITHIN
    assert [status for status, _ in told] == [200] * FORMS
    numbers = [case.number for case in await make.cases_of(database, authority)]
    assert sorted(heading.rpartition(" ")[2] for _, heading in told) == numbers
    assert len(numbers) == FORMS
    assert "Traceback" not in served.log


def staff(database: Database, count: int) -> list[Chat]:
    """Return the chats of so many people, at the time that the clock on the wall shows."""
    own = Router(database, Seal(SECRET), "sv")
    return [colleague(Chat(own), 40 + number) for number in range(count)]


async def filled_in(chat: Chat) -> dict[str, Any]:
    """Return what Teams sends when somebody fills in a form and sends it."""
    form = await chat.says("rapportera")
    typed = {**make.TYPED, "occurred_on": ""}
    body = chat.pressing(text("sv", "report.send"), form, **typed)
    return {**chat.envelope(), **body, "serviceUrl": "http://127.0.0.1:9/"}


# --- notices --------------------------------------------------------------------------------------


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_is_being_sent_is_sent_and_settled_and_the_rest_waits(
    served: BotProcess, ask: Ask, database: Database, teams: SlowTeams
) -> None:
    authority = await make.stored_authority(database)
    await reachable_coordinators(database, authority, teams.service_url)
    [reporter] = staff(database, 1)

    asked = await ask(await filled_in(reporter))
    await teams.has_taken(TOGETHER)
    begun = time.monotonic()
    stopping = await is_told_to_stop(served)
    teams.free.set()

    assert await stopping == 0
    assert time.monotonic() - begun < WITHIN
    assert (await asked.answer())[0] == 200
    states = await outbox_states(database)
    assert set(states) <= {"sent", "waiting"}
    assert states["sent"] == len(teams.taken) >= TOGETHER
    assert states.total() == COORDINATORS
    assert "Traceback" not in served.log


@pytest.mark.crash
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_teams_that_never_answers_does_not_keep_the_bot(
    served: BotProcess, ask: Ask, database: Database, teams: SlowTeams
) -> None:
    authority = await make.stored_authority(database)
    await reachable_coordinators(database, authority, teams.service_url)
    [reporter] = staff(database, 1)

    asked = await ask(await filled_in(reporter))
    assert (await asked.answer())[0] == 200
    await teams.has_taken(TOGETHER)
    begun = time.monotonic()
    stopping = await is_told_to_stop(served)

    assert await stopping == 0
    assert time.monotonic() - begun < WITHIN
    # Nobody knows of those under way whether they arrived.
    assert await outbox_states(database) == {
        "parked": TOGETHER,
        "waiting": COORDINATORS - TOGETHER,
    }


@pytest.mark.crash
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nor_does_a_turn_that_waits_for_such_a_teams_again_and_again(
    served: BotProcess, ask: Ask, database: Database, teams: SlowTeams
) -> None:
    await make.stored_authority(database)
    # Somebody new in a channel: who it is, a chat of their own and an answer are all asked for.
    stranger = shapes.channel("message", teams.service_url, text="rapportera")

    await ask(stranger)
    await teams.has_taken(1)
    begun = time.monotonic()
    stopping = await is_told_to_stop(served)

    assert await stopping == 0
    assert time.monotonic() - begun < WITHIN


async def reachable_coordinators(
    database: Database, authority: Authority, service_url: str
) -> None:
    def add(storage: Storage) -> None:
        for n in range(COORDINATORS):
            person = storage.people.add(f"Sam {n}", TENANT, f"e-sam-{n}", f"29:sam-{n}")
            storage.people.give_role(person, Role(RoleName.COORDINATOR, authority.id))
            # On a Monday the bot would send them that too, by the clock on the wall.
            storage.digests.save_wish(person, Wish(wanted=False))
            storage.conversations.add(
                f"a:sam-{n}", "personal", TENANT, person, "sv", service_url, "28:bot"
            )

    await database.write(add)


async def outbox_states(database: Database) -> Counter[str]:
    counts = await database.read(lambda storage: storage.outbox.counts())
    return Counter(counts)

"""A town whose digests several bots send at once, and a Teams that counts what it is sent."""

import asyncio
import random
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import insert

from domain.digest import Wish
from domain.periods import Slot
from jobs import weekly_digest
from storage import tables
from storage.database import Database, open_database
from storage.outbox import State
from storage.storage import Storage
from tests import make
from tests.chat import TENANT
from tests.serving import BotProcess

# So many are under way at once as long as Teams answers: as bot/outbox.py has it.
TOGETHER = 5
# A bot that is silent for so long is taken for dead by the other: half a minute is long in a test.
DEAD_AFTER = 2.0

Happens = Callable[["Sending"], Awaitable[None]]


@dataclass
class Teams:
    """Counts the messages to each conversation, takes its time for each, and no more a second than
    *most*."""

    service_url: str = ""
    to: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.05
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)
    most: int = 1_000_000
    times: list[float] = field(default_factory=list)
    refused: int = 0

    @property
    def total(self) -> int:
        return self.to.total()

    async def _take(self, request: web.Request) -> web.Response:
        now = time.monotonic()
        if len(self.times) - bisect_left(self.times, now - 1) >= self.most:
            self.refused += 1
            return web.Response(status=429, headers={"Retry-After": "1"})
        self.times.append(now)
        async with self.arrived:
            self.to[request.match_info["conversation"]] += 1
            self.arrived.notify_all()
        await asyncio.sleep(self.seconds)
        return web.json_response({"id": f"{self.total}"}, status=201)


@dataclass
class Sending:
    """Bots that send what was promised to *people*."""

    bots: list[BotProcess]
    teams: Teams
    people: int

    async def has_come_to(self, count: int) -> None:
        """Return when so many messages have arrived."""
        async with asyncio.timeout(120), self.teams.arrived:
            await self.teams.arrived.wait_for(lambda: self.teams.total >= min(count, self.people))

    async def kills(self, count: int) -> None:
        """Kill a bot in mid-send, and start it again, so often, at any moment."""
        rng = random.Random(20261123)
        for number in range(count):
            await self.has_come_to(self.people * (number + 1) // (count + 2))
            await asyncio.sleep(rng.uniform(0, 0.05))
            bot = self.bots[number % len(self.bots)]
            bot.kill()
            await asyncio.to_thread(bot.start)


@dataclass(frozen=True)
class Sent:
    """What came of it: to how many nothing was sent, and how many messages too many."""

    missing: int
    duplicates: int
    states: dict[str, int]


async def sent(
    folder: Path,
    url: str,
    people: int,
    happens: Happens | None = None,
    bug: str = "",
    bots: int = 2,
    teams: Teams | None = None,
) -> Sent:
    """Promise a digest to so many people, let the bots send them all, and count. They keep to
    their limits only with *teams* that have some."""
    database = open_database(url)
    program = _program(bug, "" if teams else _WITHOUT_LIMITS)
    async with _served(teams or Teams()) as teams:
        await add_people(database, teams.service_url, people)
        folders = [folder / f"{number}" for number in range(bots)]
        for one in folders:
            one.mkdir()
        sending = Sending([BotProcess(one, url, program) for one in folders], teams, people)
        try:
            await asyncio.gather(*(asyncio.to_thread(bot.start) for bot in sending.bots))
            await _know_of_each_other(database, bots)
            now = datetime.now(UTC)
            await weekly_digest.run(database, Slot("now", now, Wish().slot), now, lambda _: None)
            if happens is not None:
                await happens(sending)
            states = await _settled(database)
        finally:
            for bot in sending.bots:
                bot.kill()
            await database.close()
    return Sent(
        missing=people - len(teams.to), duplicates=teams.total - len(teams.to), states=states
    )


async def _know_of_each_other(database: Database, bots: int) -> None:
    """Return when each of the bots begins to send."""
    async with asyncio.timeout(60):
        while True:
            beats = await database.read(lambda storage: storage.workers.beats())
            if len(beats) == bots and min(beats.values()) > 2:
                return
            await asyncio.sleep(0.05)


async def _settled(database: Database) -> dict[str, int]:
    """Return how many messages are in each state, once all have been settled."""
    async with asyncio.timeout(600):
        while True:
            states = await database.read(lambda storage: storage.outbox.counts())
            if not states.keys() & {State.WAITING, State.SENDING}:
                return states
            await asyncio.sleep(0.05)


async def add_people(database: Database, service_url: str, people: int) -> None:
    """Add people whom the bot reaches, and who want a digest even if there is nothing to tell."""
    await make.stored_authority(database)
    await database.write(lambda storage: _add_to(storage, service_url, people))


def _add_to(storage: Storage, service_url: str, people: int) -> None:
    names = [f"e-{number}" for number in range(people)]
    person = {"tenant_id": TENANT, "name": "Kim Exempel", "plain": False}
    added = insert(tables.person).returning(tables.person.c.id)
    ids = list(storage.connection.scalars(added, [{**person, "entra_id": one} for one in names]))
    chat = {
        "kind": "personal",
        "tenant_id": TENANT,
        "language": "sv",
        "service_url": service_url,
        "bot_id": "28:bot",
        "open": True,
        "times_added": 1,
    }
    chats = [{**chat, "teams_id": f"a:{one}", "person_id": one} for one in ids]
    storage.connection.execute(insert(tables.conversation), chats)
    for one in ids:
        storage.digests.save_wish(one, Wish(even_if_nothing=True))


@asynccontextmanager
async def _served(teams: Teams) -> AsyncIterator[Teams]:
    app = web.Application()
    app.router.add_post("/v3/conversations/{conversation}/activities", teams._take)
    async with TestServer(app, host="127.0.0.1") as server:
        teams.service_url = str(server.make_url("/"))
        yield teams


def _program(*changes: str) -> tuple[str, str]:
    """Return the bot as it is, quicker to take another for dead, on a PostgreSQL that would not
    survive a power cut; and with *changes*."""
    return "-c", f"{_QUICKER}{''.join(changes)}\nfrom bot.__main__ import main\nmain()"


_QUICKER = f"""
from functools import partial
from bot import app, presence

async def never_mind(_):
    return ""

app.durability = never_mind
app.Presence = partial(presence.Presence, dead_after={DEAD_AFTER})
"""
_WITHOUT_LIMITS = """
from bot.limits import Limits
app.Limits = lambda *_: Limits(1e6, ())
"""

"""The outbox when Teams is slow, away or in a bad mood, in real time (C3, C5, C6, C7).

`HALLKOLL_SENDS` says how many messages wait at once, and `HALLKOLL_AWAY` for how many seconds Teams
is away; `make soak` asks for ten thousand, and ten minutes.
"""

import asyncio
import os
import random
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot import breaker
from bot.limits import Limits
from bot.outbox import TOGETHER, OutboxWorker
from storage.database import Database
from storage.outbox import Promise
from storage.storage import Storage
from tests.chat import SEAL, TENANT
from tests.serving import loopback_connector

SENDS = int(os.environ.get("HALLKOLL_SENDS", "60"))
# Half a minute, but that a second is taken for a twentieth of one.
AWAY = float(os.environ.get("HALLKOLL_AWAY", "0"))
SECOND = 1.0 if AWAY else 0.05
# A second for each five of them, and some for the rest.
PATIENCE = 20 + SENDS / 5


@dataclass
class Moody:
    """A Teams that answers as *mood* says, and remembers when it was asked for what."""

    url: str = ""
    mood: Callable[[str], Awaitable[web.Response]] | None = None
    taken: list[tuple[str, float]] = field(default_factory=list)
    asked: list[tuple[str, float]] = field(default_factory=list)

    async def _take(self, request: web.Request) -> web.Response:
        chat = request.path.split("/")[3]
        self.asked.append((chat, time.monotonic()))
        await request.read()
        answer = await self.mood(chat) if self.mood else web.Response(status=201)
        if answer.status == 201 and request.method == "POST":
            self.taken.append((chat, time.monotonic()))
        return answer


@asynccontextmanager
async def moody_teams() -> AsyncIterator[Moody]:
    teams = Moody()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", teams._take)
    async with TestServer(app, host="127.0.0.1") as server:
        teams.url = str(server.make_url("/"))
        yield teams


async def people(database: Database, url: str, prefix: str, count: int) -> list[int]:
    """Add so many people whom the bot can reach at *url*."""

    def add(storage: Storage) -> list[int]:
        found = []
        for number in range(count):
            name = f"{prefix}{number}"
            person = storage.people.add(name, TENANT, f"e-{name}", f"29:{name}")
            storage.conversations.add(name, "personal", TENANT, person, "sv", url, "28:bot")
            found.append(person)
        return found

    return await database.write(add)


async def promise(database: Database, person_ids: list[int], nth: int = 0) -> None:
    now = datetime.now(UTC)
    promises = [
        Promise(f"{one}/{nth}", "welcome", now, now + timedelta(days=1), person_id=one)
        for one in person_ids
    ]
    await database.write(lambda storage: storage.outbox.promise(promises))


async def until(what: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not what():  # noqa: ASYNC110 - what is waited for has no event
            await asyncio.sleep(0.005)


async def when_all_is_settled(database: Database) -> dict[str, int]:
    """Return how many messages are in each state, once none waits any more."""
    async with asyncio.timeout(PATIENCE):
        while True:
            stands = await database.read(lambda storage: storage.outbox.counts())
            if not stands.get("waiting") and not stands.get("sending"):
                return stands
            await asyncio.sleep(0.01)


@asynccontextmanager
async def at_work(database: Database, limits: Limits | None = None) -> AsyncIterator[OutboxWorker]:
    async with loopback_connector(limits) as connector:
        worker = OutboxWorker(database, connector, SEAL, "sv")
        running = asyncio.create_task(worker.run())
        try:
            yield worker
        finally:
            running.cancel()
            await asyncio.wait([running])


# Where the pace is measured one database is enough.
on_one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@on_one_database
async def test_fifty_chats_that_hang_hold_up_none_of_the_others(database: Database) -> None:
    forever = asyncio.Event()

    async def mood(chat: str) -> web.Response:
        if chat.startswith("sick"):
            await forever.wait()
        return web.Response(status=201)

    async with moody_teams() as teams, at_work(database) as worker:
        teams.mood = mood
        sick = await people(database, teams.url, "sick", 50)
        healthy = await people(database, teams.url, "healthy", 20)
        await promise(database, sick)
        worker.wake()
        await until(lambda: len(teams.asked) == 50)

        took = []
        for number, one in enumerate(healthy):
            before = time.monotonic()
            await promise(database, [one])
            worker.wake()
            await until(lambda number=number: len(teams.taken) == number + 1)  # type: ignore[misc]
            took.append(time.monotonic() - before)
        forever.set()

    assert max(took) < 1.0


@on_one_database
async def test_chats_that_have_had_all_they_can_hold_up_none_of_the_others(
    database: Database,
) -> None:
    """As many as may be under way at once wait for their own limit."""
    limits = Limits(1e6, [(1, 60)])
    async with moody_teams() as teams, at_work(database, limits) as worker:
        crowded = await people(database, teams.url, "crowded", TOGETHER)
        [other] = await people(database, teams.url, "other", 1)
        await promise(database, crowded)
        worker.wake()
        await until(lambda: len(teams.taken) == TOGETHER)
        await promise(database, crowded, nth=1)
        worker.wake()
        await until(lambda: worker._under_way == {} and not worker._woken.is_set())

        before = time.monotonic()
        await promise(database, [other])
        worker.wake()
        await until(lambda: len(teams.taken) == TOGETHER + 1)
        took = time.monotonic() - before
        stands = await database.read(lambda storage: storage.outbox.counts())

    assert took < 1.0
    assert stands == {"sent": TOGETHER + 1, "waiting": TOGETHER}


@on_one_database
async def test_a_slow_teams_costs_no_pace(database: Database) -> None:
    """A second for each answer: five at a time would be five a second."""

    async def mood(chat: str) -> web.Response:
        await asyncio.sleep(1.0)
        return web.Response(status=201)

    async with moody_teams() as teams, at_work(database, Limits(25)) as worker:
        teams.mood = mood
        await promise(database, await people(database, teams.url, "p", 50))
        began = time.monotonic()
        worker.wake()
        await until(lambda: len(teams.taken) == 50)

        assert time.monotonic() - began < 4.5  # two seconds at full pace, one for the last answer


@on_one_database
@pytest.mark.timeout(100 + PATIENCE + AWAY)
async def test_while_teams_is_away_it_is_left_in_peace_and_all_arrive_when_it_is_back(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what nobody knows about, nothing is sent again."""
    away_for = AWAY or 30 * SECOND
    if not AWAY:
        monkeypatch.setattr(breaker, "FIRST_PAUSE", SECOND)
        monkeypatch.setattr(breaker, "LONGEST_PAUSE", 8 * SECOND)
    away = True

    async def mood(chat: str) -> web.Response:
        return web.Response(status=503 if away else 201)

    async with moody_teams() as teams, at_work(database) as worker:
        teams.mood = mood
        await promise(database, await people(database, teams.url, "p", 2 * SENDS))
        worker.wake()
        await until(lambda: worker._breaker.open)
        await asyncio.sleep(0.1)  # what was on its way is answered
        storm = len(teams.asked)
        await asyncio.sleep(away_for)
        in_peace = len(teams.asked) - storm
        away = False
        back_at = time.monotonic()
        await until(lambda: len(teams.taken) >= SENDS // 2)
        took = time.monotonic() - back_at
        stands = await when_all_is_settled(database)

    assert storm <= 15
    assert in_peace <= away_for / SECOND
    assert took < 60 * SECOND + SENDS / 200
    assert len({chat for chat, _ in teams.taken}) == len(teams.taken) == stands["sent"]
    assert stands["sent"] + stands["parked"] == 2 * SENDS
    assert stands["parked"] <= storm


async def test_whatever_teams_answers_each_message_is_accounted_for(database: Database) -> None:
    dice = random.Random(20261124)
    answers = [201] * 12 + [400, 403, 404, 429, 500, 502, 412]

    async def mood(chat: str) -> web.Response:
        status = dice.choice(answers)
        headers = {"Retry-After": "0"} if status == 429 else {}
        return web.Response(status=status, headers=headers)

    async with moody_teams() as teams, at_work(database) as worker:
        teams.mood = mood
        await promise(database, await people(database, teams.url, "p", 150))
        worker.wake()
        stands = await when_all_is_settled(database)

    assert sum(stands.values()) == 150
    assert stands["sent"] == len(teams.taken)
    assert Counter(chat for chat, _ in teams.taken).most_common(1)[0][1] == 1
    assert min(stands[state] for state in ("parked", "dead", "closed")) > 0
    rows = await database.read(
        lambda storage: storage.outbox.entries(["parked", "dead", "closed"], 150)  # type: ignore[list-item]
    )
    assert [row for row in rows if not row.cause] == []


def share(times: list[float]) -> Any:
    """Return the most of *times* within any second."""
    times = sorted(times)
    return max(bisect_left(times, at + 1) - number for number, at in enumerate(times))


@on_one_database
@pytest.mark.timeout(100 + PATIENCE)
async def test_no_second_has_more_than_its_share(database: Database) -> None:
    async with moody_teams() as teams, at_work(database, Limits(25)) as worker:
        await promise(database, await people(database, teams.url, "p", SENDS))
        worker.wake()
        await until(lambda: len(teams.taken) == SENDS)

    times = [at for _, at in teams.taken]
    # One may arrive a little early, and one a little late; Teams itself takes thirty.
    assert share(times) <= 26
    assert times[-1] - times[0] < SENDS / 25 * 1.2 + 0.4, "and the pace is used"

"""PostgreSQL is stopped at once, or the bot on it is killed, again and again, under load (D1, A1).

No receipt is lost or false; while the server is away the bot says that it is not ready, and it goes
on by itself when it is back.

`HALLKOLL_STOPS` and `HALLKOLL_KILLS` say how many times; `make crash` asks for more.
"""

import asyncio
import logging
import os
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from storage.database import open_database
from storage.migrate import migrate
from tests.crash.clients import Client, have_receipts, kills, people
from tests.crash.kept import descriptions
from tests.postgres import Postgres
from tests.serving import BotProcess

STOPS = int(os.environ.get("HALLKOLL_STOPS", "2"))
KILLS = int(os.environ.get("HALLKOLL_KILLS", "2"))
NOT_READY_WITHIN = 2.0
READY_WITHIN = 5.0


@pytest.mark.timeout(60 + 15 * STOPS)
async def test_every_receipt_outlives_a_server_that_stops_at_once(tmp_path: Path) -> None:
    rng = random.Random(20261121)
    waits: list[float] = []

    async def stops(server: Postgres, bot: BotProcess, clients: list[Client]) -> None:
        for _ in range(STOPS):
            await have_receipts(clients, len(clients))
            await asyncio.sleep(rng.uniform(0, 0.5))
            server.kill()
            waits.append(await bot.becomes(ready=False))
            await asyncio.to_thread(server.start)
            waits.append(await bot.becomes(ready=True))

    kept, clients = await _under(stops, tmp_path)

    receipts = [words for one in clients for words in one.receipts]
    refusals = sum(one.refusals for one in clients)
    told = f"{STOPS} stops, {len(receipts)} receipts, {refusals} honest refusals"
    logging.getLogger(__name__).warning("%s, longest wait %.2f s", told, max(waits))
    assert len(receipts) >= STOPS * len(clients)
    assert {words for words in receipts if kept[words] != 1} == set()
    assert max(waits[0::2]) < NOT_READY_WITHIN
    assert max(waits[1::2]) < READY_WITHIN


@pytest.mark.timeout(60 + 5 * KILLS)
async def test_every_receipt_outlives_a_bot_that_is_killed(tmp_path: Path) -> None:
    kept, clients = await _under(
        lambda _, bot, clients: kills(bot, clients, KILLS, seed=20261122), tmp_path
    )

    receipts = [words for one in clients for words in one.receipts]
    logging.getLogger(__name__).warning("%s kills, %s receipts", KILLS, len(receipts))
    assert len(receipts) >= KILLS // 2 * len(clients)
    assert {words for words in receipts if kept[words] != 1} == set()
    assert set(kept.values()) == {1}


async def _under(
    trouble: Callable[[Postgres, BotProcess, list[Client]], Awaitable[None]], folder: Path
) -> tuple[Counter[str], list[Client]]:
    """Let the clients send forms through *trouble*; return what was stored, and the clients."""
    server = Postgres(options={})
    url = server.url(server.create())
    database = open_database(url)
    await migrate(database)
    await database.close()
    clients = await people(url)
    bot = BotProcess(folder, url)
    enough = asyncio.Event()

    await asyncio.to_thread(bot.start)
    at_work = [asyncio.create_task(one.sends_forms(bot.url, enough)) for one in clients]
    try:
        await trouble(server, bot, clients)
        enough.set()  # each still waits for the receipt of the form it has sent
        await asyncio.wait_for(asyncio.gather(*at_work), 30)
        return await descriptions(url), clients
    finally:
        for task in at_work:
            task.cancel()
        bot.kill()
        server.stop()

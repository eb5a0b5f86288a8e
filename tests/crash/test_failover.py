"""PostgreSQL is killed under load, and its standby takes over (D5).

Where the server waits for its standby no receipt is lost. Where it does not, what the standby had
not heard of is lost: how much that is depends on the line between them, and is measured here.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.database import open_database
from storage.migrate import migrate
from tests.crash.clients import CLIENTS, Client, have_receipts, people
from tests.crash.kept import descriptions
from tests.crash.test_postgres_stops import READY_WITHIN
from tests.postgres import Postgres
from tests.serving import BotProcess
from tests.wire import wire_to

# So many receipts there are before the server is killed.
ENOUGH = 2 * CLIENTS


@dataclass
class Pair:
    """A server and its standby, and the clients of the database *name* in them."""

    first: Postgres
    standby: Postgres
    name: str
    clients: list[Client]

    async def under_load(
        self, bot: BotProcess, moves: Callable[[int], None], *, line_is_down: bool = False
    ) -> tuple[list[str], list[str]]:
        """Kill the first while forms are sent, and let the standby take over; return all receipts,
        and those of which it knows nothing."""
        enough = asyncio.Event()
        await asyncio.to_thread(bot.start)
        at_work = [asyncio.create_task(one.sends_forms(bot.url, enough)) for one in self.clients]
        try:
            await have_receipts(self.clients, ENOUGH)
            if line_is_down:
                self.standby.stops_following()
                await have_receipts(self.clients, ENOUGH)
            self.first.kill()
            await bot.becomes(ready=False)
            await asyncio.to_thread(self.standby.take_over)
            moves(self.standby.port)
            waited = await bot.becomes(ready=True)
            enough.set()  # each still waits for the receipt of the form it has sent
            await asyncio.wait_for(asyncio.gather(*at_work), 30)
        finally:
            for task in at_work:
                task.cancel()
            bot.kill()
        kept = await descriptions(self.standby.url(self.name))
        assert set(kept.values()) == {1}
        assert waited < READY_WITHIN
        receipts = [words for one in self.clients for words in one.receipts]
        lost = [words for words in receipts if words not in kept]
        refusals = sum(one.refusals for one in self.clients)
        told = f"{len(receipts)} receipts, {len(lost)} lost, {refusals} honest refusals"
        logging.getLogger(__name__).warning("%s, ready again after %.2f s", told, waited)
        return receipts, lost


@pytest.fixture
async def pair() -> AsyncIterator[Pair]:
    first = Postgres(options={})
    name = first.create()
    url = first.url(name)
    database = open_database(url)
    await migrate(database)
    await database.close()
    clients = await people(url)
    standby = Postgres(options={}, beside=first)
    yield Pair(first, standby, name, clients)
    standby.stop()
    first.stop()


async def test_no_receipt_is_lost_when_a_standby_that_was_waited_for_takes_over(
    pair: Pair, tmp_path: Path
) -> None:
    """The bot knows both, and finds by itself the one that takes writes."""
    pair.first.waits_for_standby()
    hosts = f"host=127.0.0.1:{pair.first.port}&host=127.0.0.1:{pair.standby.port}"
    url = f"postgresql+asyncpg://tests@/{pair.name}?{hosts}&target_session_attrs=primary"

    receipts, lost = await pair.under_load(BotProcess(tmp_path, url), lambda _: None)

    assert len(receipts) > ENOUGH
    assert lost == []


@pytest.mark.crash
@pytest.mark.parametrize("line_is_down", [False, True], ids=["line is up", "line is down"])
async def test_what_a_standby_that_was_not_waited_for_had_not_heard_of_is_lost(
    pair: Pair, tmp_path: Path, line_is_down: bool
) -> None:
    """The bot knows one address, and that moves."""
    async with wire_to(pair.first.port) as wire:
        url = pair.first.url(pair.name).replace(str(pair.first.port), str(wire.port))

        receipts, lost = await pair.under_load(
            BotProcess(tmp_path, url), wire.leads_to, line_is_down=line_is_down
        )

    assert len(receipts) > ENOUGH
    assert bool(lost) or not line_is_down  # found out: the test would see a loss

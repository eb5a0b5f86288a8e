"""Memory runs out in a turn, in the digest and in an import beside the bot, again and again: all
others are answered, and no receipt is false (D6).

The bot and the import may have 256 MB each, as in a small container. What the kernel would do to a
bot that takes more than the machine has is `kill -9`, and `test_kills.py` does that.
"""

import asyncio
import logging
import random
import shutil
import time
from pathlib import Path

import aiohttp
import pytest

from storage.database import open_database
from tests.chat import TENANT
from tests.crash.bugs import WANTS_TOO_MUCH_MEMORY
from tests.crash.clients import SERVICE_URL, Client, have_receipts, people
from tests.crash.kept import kept
from tests.serving import PATIENCE, BotProcess
from tests.sheets import hostile

# A few times: with memory gone to the last kilobyte, now and then a library in C ends the process.
GREEDY = 8


@pytest.mark.crash
async def test_others_are_answered_while_memory_runs_out(
    tmp_path: Path, sqlite_template: Path
) -> None:
    path = tmp_path / "bot.db"
    shutil.copy(sqlite_template, path)
    url = f"sqlite+aiosqlite:///{path}"
    [greedy, *clients] = await people(url)
    await _reach(url, greedy)
    bot = BotProcess(tmp_path, url, ("-c", WANTS_TOO_MUCH_MEMORY))
    enough = asyncio.Event()

    await asyncio.to_thread(bot.start)
    at_work = [asyncio.create_task(one.sends_forms(bot.url, enough)) for one in clients]
    health: set[int] = set()
    watching = asyncio.create_task(_watch(bot, health))
    try:
        workbook = _hostile_workbook(tmp_path)
        importing = asyncio.create_task(
            asyncio.to_thread(bot.runs_from_the_start, "import", str(workbook))
        )
        apologies = [await _want_too_much(bot, greedy) for _ in range(GREEDY)]
        imported = await importing
        await have_receipts(clients, len(clients))
        enough.set()  # each still waits for the receipt of the form it has sent
        await asyncio.wait_for(asyncio.gather(*at_work), 20)
        await _digest_fails(bot)
    finally:
        for task in (*at_work, watching):
            task.cancel()
        bot.kill()

    told = [(len(one.receipts), one.refusals) for one in clients]
    logging.getLogger(__name__).warning("receipts and refusals of each: %s", told)
    assert bot.log.count('"MemoryError"') >= GREEDY
    assert all("inget sparades" in words for words in apologies)
    assert imported.returncode == 1
    assert "Traceback" not in imported.stderr
    assert [one.unanswered for one in clients] == [0] * len(clients)
    assert health == {200}
    found = kept(path, clients)
    assert (found.lost, found.duplicates, found.wrong_number) == (0, 0, 0)
    assert found.intact == "ok"


def _hostile_workbook(folder: Path) -> Path:
    """Return a small file whose cells hold fifteen million letters."""
    letters = random.Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=30_000)
    file = folder / "hostile.xlsx"
    file.write_bytes(hostile.with_shared_string("".join(letters), cells=500))
    return file


async def _reach(url: str, client: Client) -> None:
    """Let somebody have a chat with the bot, so that there is a digest to put together."""
    database = open_database(url)
    await database.write(
        lambda storage: storage.conversations.add(
            f"a:{client.number}", "personal", TENANT, client.person_id, "sv", SERVICE_URL, "28:bot"
        )
    )
    await database.close()


async def _want_too_much(bot: BotProcess, client: Client) -> str:
    """Ask for what takes all memory; return what is answered."""
    body = client.pressed("my_cases.show", {})
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{bot.url}api/messages", json=body) as answer,
    ):
        return str((await answer.json())["value"])


async def _digest_fails(bot: BotProcess) -> None:
    """Wait until the digest has been tried, and its job has failed."""
    failed = 'hallkoll_jobs_total{job="weekly_digest",outcome="failed"}'
    deadline = time.monotonic() + PATIENCE
    while failed not in (await asyncio.to_thread(bot.gets, "metrics"))[1]:
        assert time.monotonic() < deadline, bot.log[-2000:]
        await asyncio.sleep(0.1)


async def _watch(bot: BotProcess, health: set[int]) -> None:
    while True:
        health.add((await asyncio.to_thread(bot.gets, "healthz"))[0])
        await asyncio.sleep(0.02)

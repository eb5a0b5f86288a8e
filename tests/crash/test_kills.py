"""A receipt that somebody has seen is one case, stored once, through kill -9 (A1).

`HALLKOLL_KILLS` says how many kills; `make crash` asks for sixty.
"""

import asyncio
import logging
import os
import shutil
from pathlib import Path

import pytest

from tests.crash.bugs import ANSWERS_BEFORE_COMMIT, FORGETS_WHAT_WAS_SENT
from tests.crash.clients import CLIENTS, kills, people
from tests.crash.kept import Kept, kept
from tests.serving import BotProcess

KILLS = int(os.environ.get("HALLKOLL_KILLS", "10"))


@pytest.mark.timeout(60 + 5 * KILLS)
async def test_every_receipt_is_one_case_after_kills(tmp_path: Path, sqlite_template: Path) -> None:
    found = await _under_kills(tmp_path, sqlite_template, KILLS)

    logging.getLogger(__name__).warning("%s kills: %s", KILLS, found)  # pytest -rP shows it
    assert found.acknowledged >= KILLS // 2 * CLIENTS
    assert (found.lost, found.duplicates, found.wrong_number) == (0, 0, 0)
    assert found.notices == found.acknowledged
    assert found.intact == "ok"


async def test_a_bot_that_answers_before_it_commits_is_found_out(
    tmp_path: Path, sqlite_template: Path
) -> None:
    assert await _is_found_out(tmp_path, sqlite_template, ANSWERS_BEFORE_COMMIT, "lost")


async def test_a_bot_that_forgets_what_it_was_sent_is_found_out(
    tmp_path: Path, sqlite_template: Path
) -> None:
    assert await _is_found_out(tmp_path, sqlite_template, FORGETS_WHAT_WAS_SENT, "duplicates")


async def _is_found_out(folder: Path, template: Path, bug: str, sign: str) -> bool:
    """Whether at most 48 kills show the *sign* of the bug; most often two do."""
    for attempt in range(24):
        tried = folder / str(attempt)
        tried.mkdir()
        if getattr(await _under_kills(tried, template, 2, bug), sign) > 0:
            return True
    return False


async def _under_kills(folder: Path, template: Path, count: int, bug: str | None = None) -> Kept:
    path = folder / "bot.db"
    shutil.copy(template, path)
    url = f"sqlite+aiosqlite:///{path}"
    clients = await people(url)
    program = ("-m", "bot") if bug is None else ("-c", bug)
    bot = BotProcess(folder, url, program)
    enough = asyncio.Event()

    await asyncio.to_thread(bot.start)
    at_work = [asyncio.create_task(one.sends_forms(bot.url, enough)) for one in clients]
    try:
        await kills(bot, clients, count, seed=20261120)
        enough.set()  # each still waits for the receipt of the form it has sent
        await asyncio.wait_for(asyncio.gather(*at_work), 20)
    finally:
        for task in at_work:
            task.cancel()
        bot.kill()
    return kept(path, clients)

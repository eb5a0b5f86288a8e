"""Every receipt is preceded by a sync to disk (A3). A kill cannot show this: only a power cut takes
back what was written and not synced, so the order of the system calls is read instead.

`HALLKOLL_RECEIPTS` says how many receipts are waited for; `make crash` asks for two hundred.
"""

import asyncio
import os
import shutil
from pathlib import Path

import pytest

from tests.crash.bugs import SYNCS_SELDOM
from tests.crash.clients import people
from tests.crash.strace import SENDS, SYNCS, Traced, read, strace
from tests.serving import BotProcess

RECEIPTS = int(os.environ.get("HALLKOLL_RECEIPTS", "20"))


@pytest.mark.timeout(120)
async def test_no_receipt_leaves_before_the_disk_has_it(
    tmp_path: Path, sqlite_template: Path
) -> None:
    traced = await _traced(tmp_path, sqlite_template, "-m", "bot")

    assert traced.receipts >= RECEIPTS
    assert traced.early == 0


@pytest.mark.timeout(120)
async def test_a_bot_that_syncs_seldom_is_found_out(tmp_path: Path, sqlite_template: Path) -> None:
    traced = await _traced(tmp_path, sqlite_template, "-c", SYNCS_SELDOM)

    assert traced.early > 0


async def _traced(folder: Path, template: Path, *program: str) -> Traced:
    """Let one client collect receipts from a bot whose calls are written down."""
    path, trace = folder / "bot.db", folder / "trace"
    shutil.copy(template, path)
    url = f"sqlite+aiosqlite:///{path}"
    [client, *_] = await people(url)
    bot = BotProcess(folder, url, program)
    bot.runner = strace(trace, f"trace={SYNCS},{SENDS}")
    enough = asyncio.Event()

    await asyncio.to_thread(bot.start)
    at_work = asyncio.create_task(client.sends_forms(bot.url, enough))
    try:
        while len(client.receipts) < RECEIPTS:
            assert not at_work.done()
            await asyncio.sleep(0.05)
        enough.set()
        await at_work
    finally:
        bot.kill()
    return read(trace)

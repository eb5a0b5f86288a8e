"""Every receipt is preceded by a sync to disk (A3). A kill cannot show this: only a power cut takes
back what was written and not synced, so the order of the system calls is read instead."""

import asyncio
import shutil
import sys
from pathlib import Path

import pytest

from tests.crash.clients import people
from tests.serving import BotProcess

RECEIPTS = 200

SYNCS_SELDOM = """
from sqlalchemy import event
from storage import database

engine = database._sqlite_engine

def careless(url):
    made = engine(url)

    @event.listens_for(made, "connect")
    def prepare(raw, _):
        raw.execute("PRAGMA synchronous = NORMAL")

    return made

async def never_mind(_):
    return ""

database._sqlite_engine = careless
from bot import app
app.durability = never_mind
from bot.__main__ import main
main()
"""

pytestmark = pytest.mark.crash


@pytest.mark.timeout(120)
async def test_no_receipt_leaves_before_the_disk_has_it(
    tmp_path: Path, sqlite_template: Path
) -> None:
    early, receipts = await _early_receipts(tmp_path, sqlite_template, "-m", "bot")

    assert receipts >= RECEIPTS
    assert early == 0


@pytest.mark.timeout(120)
async def test_a_bot_that_syncs_seldom_is_found_out(tmp_path: Path, sqlite_template: Path) -> None:
    early, _ = await _early_receipts(tmp_path, sqlite_template, "-c", SYNCS_SELDOM)

    assert early > 0


async def _early_receipts(folder: Path, template: Path, *program: str) -> tuple[int, int]:
    """Return how many receipts left without a sync since the one before, and how many in all."""
    path, trace = folder / "bot.db", folder / "trace"
    shutil.copy(template, path)
    url = f"sqlite+aiosqlite:///{path}"
    [client, *_] = await people(url)
    calls = "trace=fsync,fdatasync,sendto"
    strace = ("strace", "-f", "-qq", "-s", "400", "-e", calls, "-o", str(trace), sys.executable)
    bot = BotProcess(folder, url, program)
    bot.runner = strace
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
    return _read(trace)


def _read(trace: Path) -> tuple[int, int]:
    early = receipts = 0
    synced = False
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        if "sync" in line and line.endswith("= 0"):
            synced = True
        elif "sendto(" in line and "statusCode" in line:
            receipts += 1
            early += not synced
            synced = False
    return early, receipts

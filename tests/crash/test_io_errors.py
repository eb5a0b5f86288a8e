"""The disk fails now and then, at every place in turn: never a receipt for what is not kept (D4).

`strace` makes the Nth write and the Nth sync of each thread of the bot fail. A short run has
several failures in one bot; `make crash` has one bot for every eighth N from 1 to 200, `make soak`
one for each (`HALLKOLL_DISK_STEP`).
"""

import asyncio
import logging
import os
import shutil
from pathlib import Path

import pytest

from tests.crash.bugs import ANSWERS_BEFORE_COMMIT
from tests.crash.clients import CLIENTS, people
from tests.crash.kept import Kept, kept
from tests.crash.strace import SENDS, SYNCS, Traced, read, strace
from tests.serving import BotProcess

FAULTS = range(1, 201, int(os.environ.get("HALLKOLL_DISK_STEP", "8")))
TOGETHER = 2
# A step that shares no factor with what a report asks of the disk falls in every place of it.
NOW_AND_THEN = "61+131"


async def test_no_receipt_is_given_for_what_a_failing_disk_did_not_take(
    tmp_path: Path, sqlite_template: Path
) -> None:
    found, traced = await _on_a_failing_disk(tmp_path, sqlite_template, NOW_AND_THEN, CLIENTS)

    _note(found, traced)
    assert traced.failed > 5
    assert found.acknowledged > 2 * CLIENTS
    _assert_honest(found)


@pytest.mark.crash
async def test_a_bot_that_answers_before_the_disk_does_is_found_out(
    tmp_path: Path, sqlite_template: Path
) -> None:
    found, _ = await _on_a_failing_disk(
        tmp_path, sqlite_template, NOW_AND_THEN, CLIENTS, ANSWERS_BEFORE_COMMIT
    )

    assert found.lost > 0


@pytest.mark.crash
async def test_no_receipt_leaves_after_a_sync_that_failed(
    tmp_path: Path, sqlite_template: Path
) -> None:
    """Alone, so that each receipt has a sync of its own."""
    found, traced = await _on_a_failing_disk(tmp_path, sqlite_template, "5+3", 1, calls="fdatasync")

    _note(found, traced)
    assert traced.failed > 5
    assert traced.receipts > 5
    assert traced.early == 0
    _assert_honest(found)


@pytest.mark.crash
@pytest.mark.timeout(1200)
async def test_wherever_the_disk_fails_once_no_receipt_is_false(
    tmp_path: Path, sqlite_template: Path
) -> None:
    free = asyncio.Semaphore(TOGETHER)

    async def fails_at(number: int) -> tuple[Kept, Traced]:
        folder = tmp_path / str(number)
        folder.mkdir()
        async with free:
            return await _on_a_failing_disk(folder, sqlite_template, str(number), 1, receipts=20)

    runs = await asyncio.gather(*(fails_at(number) for number in FAULTS))

    failed = sum(traced.failed for _, traced in runs)
    receipts = sum(found.acknowledged for found, _ in runs)
    logging.getLogger(__name__).warning("%s failures, %s receipts", failed, receipts)
    assert failed > len(FAULTS) / 2
    for found, traced in runs:
        _assert_honest(found)
        assert traced.early == 0


def _assert_honest(found: Kept) -> None:
    assert (found.lost, found.duplicates, found.wrong_number) == (0, 0, 0)
    assert found.intact == "ok"


def _note(found: Kept, traced: Traced) -> None:
    logging.getLogger(__name__).warning("%s %s", found, traced)  # pytest -rP shows it


async def _on_a_failing_disk(
    folder: Path,
    template: Path,
    when: str,
    count: int,
    bug: str | None = None,
    calls: str = "fdatasync,pwrite64",
    receipts: int = 24,
) -> tuple[Kept, Traced]:
    """Let *count* clients collect receipts from a bot of whose *calls* some fail."""
    path, trace = folder / "bot.db", folder / "trace"
    shutil.copy(template, path)
    url = f"sqlite+aiosqlite:///{path}"
    clients = (await people(url))[:count]
    bot = BotProcess(folder, url, ("-m", "bot") if bug is None else ("-c", bug))
    bot.runner = strace(
        trace, f"trace={SYNCS},pwrite64,{SENDS}", f"inject={calls}:error=EIO:when={when}"
    )
    enough = asyncio.Event()
    at_work: list[asyncio.Task[None]] = []
    try:
        # A disk that fails at the very start is a reason not to start.
        if await _starts(bot):
            at_work = [asyncio.create_task(one.sends_forms(bot.url, enough)) for one in clients]
            while sum(len(one.receipts) for one in clients) < receipts:
                assert not any(task.done() for task in at_work)
                await asyncio.sleep(0.02)
            enough.set()
            await asyncio.wait_for(asyncio.gather(*at_work), 20)
    finally:
        for task in at_work:
            task.cancel()
        bot.kill()
    return kept(path, clients), read(trace)


async def _starts(bot: BotProcess) -> bool:
    await asyncio.to_thread(bot.launch)
    while await asyncio.to_thread(bot.readiness) != 200:
        if bot.has_ended:
            assert "the database cannot be reached" in bot.log
            return False
        await asyncio.sleep(0.02)
    return True

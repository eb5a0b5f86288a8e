"""The disk is full: people are told that nothing was saved, keep the receipts that they have, and
get theirs when there is room again (D3)."""

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event

from locales.text import text
from storage.database import SqliteDatabase, open_database
from tests.crash.clients import Client, people
from tests.crash.kept import kept
from tests.serving import bot_in_process

NOT_SAVED = text("sv", "error.unexpected", reference="")[:40]
SOME_ROOM, ROOM = 20, 1_000_000


async def test_who_meets_a_full_disk_is_told_that_nothing_was_saved_and_helped_once_there_is_room(
    tmp_path: Path, sqlite_template: Path
) -> None:
    path = tmp_path / "bot.db"
    shutil.copy(sqlite_template, path)
    url = f"sqlite+aiosqlite:///{path}"
    clients = await people(url)
    database = open_database(url)
    assert isinstance(database, SqliteDatabase)
    most = path.stat().st_size // 4096 + SOME_ROOM

    @event.listens_for(database._engine, "checkout")
    def has_so_much_room(raw: Any, *_: Any) -> None:
        raw.execute(f"PRAGMA max_page_count = {most}")

    async with bot_in_process(database) as bot:
        enough = asyncio.Event()
        at_work = [asyncio.create_task(one.sends_forms(bot.url, enough)) for one in clients]
        await _all(clients, at_work, lambda one: one.refusals > 2)
        before = [len(one.receipts) for one in clients]
        most = ROOM
        await _all(clients, at_work, lambda one: len(one.receipts) > before[one.number])
        enough.set()
        await asyncio.wait_for(asyncio.gather(*at_work), 20)
    await database.close()

    assert sum(before) > 0
    assert {words[: len(NOT_SAVED)] for one in clients for words in one.told} == {NOT_SAVED}
    assert [one.unanswered for one in clients] == [0] * len(clients)
    found = kept(path, clients)
    assert (found.lost, found.duplicates, found.wrong_number) == (0, 0, 0)
    assert found.intact == "ok"


async def _all(
    clients: list[Client], at_work: list[asyncio.Task[None]], reached: Callable[[Client], bool]
) -> None:
    """Wait until every client has come so far."""
    async with asyncio.timeout(20):
        while not all(reached(one) for one in clients):
            assert not any(task.done() for task in at_work)
            await asyncio.sleep(0.01)

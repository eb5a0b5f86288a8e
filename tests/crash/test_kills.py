"""A receipt that somebody has seen is one case, stored once, through kill -9 (A1).

`HALLKOLL_KILLS` says how many kills; `make crash` asks for sixty.
"""

import asyncio
import logging
import os
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.crash.clients import CLIENTS, Client, people
from tests.serving import BotProcess

KILLS = int(os.environ.get("HALLKOLL_KILLS", "10"))

# Bots with a bug, to show that the test would see it.
ANSWERS_BEFORE_COMMIT = """
import time
from storage.database import SqliteDatabase
from storage.storage import Storage

def early(self, turns):
    with self._engine.connect() as connection, connection.begin():
        for job, done in turns:
            if done.set_running_or_notify_cancel():
                try:
                    done.set_result(job(Storage(connection)))
                except Exception as error:
                    done.set_exception(error)
        time.sleep(0.05)

SqliteDatabase._write_together = early
from bot.__main__ import main
main()
"""
FORGETS_WHAT_WAS_SENT = """
import asyncio
from storage.submissions import Submissions

Submissions.find = lambda self, key: None
Submissions.add = lambda self, key, submission, today: None
from bot import router
answer = router.Router.answer

async def slowly(self, incoming):
    said = await answer(self, incoming)
    await asyncio.sleep(0.05)
    return said

router.Router.answer = slowly
from bot.__main__ import main
main()
"""


@dataclass(frozen=True)
class Outcome:
    kills: int
    acknowledged: int
    lost: int
    duplicates: int
    wrong_number: int
    notices: int
    intact: str


@pytest.mark.timeout(60 + 5 * KILLS)
async def test_every_receipt_is_one_case_after_kills(tmp_path: Path, sqlite_template: Path) -> None:
    outcome = await _under_kills(tmp_path, sqlite_template, KILLS)

    logging.getLogger(__name__).warning("%s", outcome)  # pytest -rP shows it
    assert outcome.acknowledged > KILLS * CLIENTS
    assert (outcome.lost, outcome.duplicates, outcome.wrong_number) == (0, 0, 0)
    assert outcome.notices == outcome.acknowledged
    assert outcome.intact == "ok"


async def test_a_bot_that_answers_before_it_commits_is_found_out(
    tmp_path: Path, sqlite_template: Path
) -> None:
    outcome = await _under_kills(tmp_path, sqlite_template, 3, ANSWERS_BEFORE_COMMIT)

    assert outcome.lost > 0


async def test_a_bot_that_forgets_what_it_was_sent_is_found_out(
    tmp_path: Path, sqlite_template: Path
) -> None:
    outcome = await _under_kills(tmp_path, sqlite_template, 3, FORGETS_WHAT_WAS_SENT)

    assert outcome.duplicates > 0


async def _under_kills(folder: Path, template: Path, kills: int, bug: str | None = None) -> Outcome:
    path = folder / "bot.db"
    shutil.copy(template, path)
    url = f"sqlite+aiosqlite:///{path}"
    clients = await people(url)
    program = ("-m", "bot") if bug is None else ("-c", bug)
    bot = BotProcess(folder, url, program)
    rng = random.Random(20261120)
    enough = asyncio.Event()

    await asyncio.to_thread(bot.start)
    at_work = [asyncio.create_task(one.sends_forms(bot.url, enough)) for one in clients]
    try:
        for _ in range(kills):
            await asyncio.sleep(rng.uniform(0.010, 0.500))
            bot.kill()
            await asyncio.to_thread(bot.start)
        enough.set()  # each still waits for the receipt of the form it has sent
        await asyncio.wait_for(asyncio.gather(*at_work), 20)
    finally:
        for task in at_work:
            task.cancel()
        bot.kill()
    return _counted(path, clients, kills)


def _counted(path: Path, clients: list[Client], kills: int) -> Outcome:
    receipts = {words: number for one in clients for words, number in one.receipts.items()}
    with closing(sqlite3.connect(path)) as database:
        cases = database.execute('SELECT description, number FROM "case"').fetchall()
        [notices] = database.execute("SELECT count(*) FROM outbox").fetchone()
        [intact] = database.execute("PRAGMA integrity_check").fetchone()
    numbers: dict[str, list[str]] = {}
    for words, number in cases:
        numbers.setdefault(words, []).append(number)
    assert len({number for _, number in cases}) == len(cases)
    return Outcome(
        kills=kills,
        acknowledged=len(receipts),
        lost=sum(words not in numbers for words in receipts),
        duplicates=sum(len(found) - 1 for found in numbers.values()),
        wrong_number=sum(
            number not in numbers.get(words, [number]) for words, number in receipts.items()
        ),
        notices=notices,
        intact=intact,
    )

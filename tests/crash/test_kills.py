"""A receipt that somebody has seen is one case, stored once, through kill -9 (A1).

`HALLKOLL_KILLS` says how many kills; `make crash` asks for more than the usual run.
"""

import asyncio
import logging
import os
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from domain.authority import Authority
from domain.person import Role, RoleName
from domain.seal import Seal
from storage.database import Database, open_database
from storage.storage import Storage
from tests import make
from tests.chat import SECRET, TENANT
from tests.serving import BotProcess

KILLS = int(os.environ.get("HALLKOLL_KILLS", "10"))
CLIENTS = 8
# Nobody listens here: the turns of this test send nothing.
SERVICE_URL = "http://127.0.0.1:9/"

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


@dataclass
class Client:
    """Somebody who sends forms, one after the other, each until there is a receipt."""

    person_id: int
    authority_id: int
    number: int
    receipts: dict[str, str] = field(default_factory=dict)
    tries: int = 0

    @property
    def entra_id(self) -> str:
        return f"e-client-{self.number}"

    async def sends_forms(self, url: str, enough: asyncio.Event) -> None:
        seal = Seal(SECRET)
        timeout = aiohttp.ClientTimeout(total=5)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while not enough.is_set():
                words = f"Det här har hänt: {self.number}.{len(self.receipts)}"
                nonce = seal.mint(f"{self.person_id}/{self.authority_id}", datetime.now(UTC))
                self.receipts[words] = await self._until_receipt(session, url, words, nonce)

    async def _until_receipt(
        self, session: aiohttp.ClientSession, url: str, words: str, nonce: str
    ) -> str:
        while True:
            self.tries += 1
            body = self._form(words, nonce)
            try:
                async with session.post(f"{url}api/messages", json=body) as answer:
                    card = (await answer.json())["value"]
            except (aiohttp.ClientError, OSError, TimeoutError):
                await asyncio.sleep(0.02)
                continue
            heading: str = card["body"][0]["text"]
            assert "M-20" in heading, heading
            return heading.rpartition(" ")[2]

    def _form(self, words: str, nonce: str) -> dict[str, Any]:
        data = {
            **make.TYPED,
            "occurred_on": "",
            "description": words,
            "nonce": nonce,
            "step": "report_case.submit",
        }
        action = {"type": "Action.Execute", "verb": "report_case.submit", "data": data}
        return {
            "type": "invoke",
            "name": "adaptiveCard/action",
            "id": f"f:{self.number}.{self.tries}",
            "channelId": "msteams",
            "serviceUrl": SERVICE_URL,
            "from": {"id": f"29:{self.number}", "name": "Kim", "aadObjectId": self.entra_id},
            "recipient": {"id": "28:bot"},
            "conversation": {
                "id": f"a:{self.number}",
                "conversationType": "personal",
                "tenantId": TENANT,
            },
            "value": {"action": action},
        }


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
    clients = await _people(url)
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


async def _people(url: str) -> list[Client]:
    database = open_database(url)
    authority = await make.stored_authority(database)
    people = await _added(database, authority)
    await database.close()
    return [Client(person, authority.id, number) for number, person in enumerate(people)]


async def _added(database: Database, authority: Authority) -> list[int]:
    """Add the clients, and a coordinator whom the bot cannot reach, so that notices wait."""

    def add(storage: Storage) -> list[int]:
        coordinator = storage.people.add("Sam", TENANT, "e-sam", "29:sam")
        storage.people.give_role(coordinator, Role(RoleName.COORDINATOR, authority.id))
        return [
            storage.people.add("Kim", TENANT, f"e-client-{number}", f"29:{number}")
            for number in range(CLIENTS)
        ]

    return await database.write(add)


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

"""People who send forms without end, each until there is a receipt, whatever happens to the bot."""

import asyncio
import random
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp

from domain.authority import Authority
from domain.person import Role, RoleName
from domain.seal import Seal
from storage.database import Database, open_database
from storage.storage import Storage
from tests import make
from tests.chat import SECRET, TENANT
from tests.serving import PATIENCE, BotProcess

CLIENTS = 8
# Nobody listens here: these turns send nothing.
SERVICE_URL = "http://127.0.0.1:9/"


@dataclass
class Client:
    """Somebody who sends forms, one after the other, each until there is a receipt."""

    person_id: int
    authority_id: int
    number: int
    receipts: dict[str, str] = field(default_factory=dict)
    tries: int = 0
    refusals: int = 0
    unanswered: int = 0
    told: set[str] = field(default_factory=set)

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
            body = self.form(words, nonce)
            try:
                async with session.post(f"{url}api/messages", json=body) as answer:
                    card = (await answer.json())["value"]
            except (aiohttp.ClientError, OSError, TimeoutError):
                self.unanswered += 1
                await asyncio.sleep(0.02)
                continue
            if isinstance(card, str):  # a toast: the bot says that it could not save
                self.refusals += 1
                self.told.add(card)
                await asyncio.sleep(0.02)
                continue
            heading: str = card["body"][0]["text"]
            assert "M-20" in heading, heading
            return heading.rpartition(" ")[2]

    def form(self, words: str, nonce: str) -> dict[str, Any]:
        data = {
            **make.TYPED,
            "occurred_on": "",
            "description": words,
            "nonce": nonce,
        }
        return self.pressed("report_case.submit", data)

    def pressed(self, step: str, data: Mapping[str, str]) -> dict[str, Any]:
        """Return what Teams sends when a button is pressed."""
        action = {"type": "Action.Execute", "verb": step, "data": {**data, "step": step}}
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


async def have_receipts(clients: Collection[Client], count: int) -> None:
    """Return when the clients have so many more receipts than now, however slow the machine is."""
    wanted = count + sum(len(one.receipts) for one in clients)
    deadline = time.monotonic() + PATIENCE
    while sum(len(one.receipts) for one in clients) < wanted:
        assert time.monotonic() < deadline, clients
        await asyncio.sleep(0.01)


async def kills(bot: BotProcess, clients: Collection[Client], count: int, seed: int) -> None:
    """Kill the bot so often, at any moment; before every second time it has given receipts."""
    rng = random.Random(seed)
    for number in range(count):
        if number % 2:
            await have_receipts(clients, len(clients))
        await asyncio.sleep(rng.uniform(0.010, 0.500))
        bot.kill()
        await asyncio.to_thread(bot.start)


async def people(url: str) -> list[Client]:
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

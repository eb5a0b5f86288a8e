"""Receipts come in time (A6): Teams waits 15 s, and people less.

`HALLKOLL_REPORTS` says how many are sent, twenty a second, and `HALLKOLL_STANDSTILL` for how many
seconds the database stands still meanwhile; `make crash` and `make soak` ask for more.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, text

from domain.seal import Seal
from storage.database import Database, open_database
from tests.chat import SECRET
from tests.crash.clients import Client, people
from tests.serving import Bot, bot_in_process

A_SECOND = 20
REPORTS = int(os.environ.get("HALLKOLL_REPORTS", "40"))
STANDSTILL = float(os.environ.get("HALLKOLL_STANDSTILL", "1"))
# What nearly every report, and what each of them, is answered within.
SOON, LATEST = 2.0, 10.0
pytestmark = pytest.mark.timeout(120 + REPORTS)


@dataclass
class Sent:
    """What became of a report: how long it took, and the number on its receipt; none when the bot
    said that it could not save it."""

    body: dict[str, Any]
    seconds: float
    number: str | None


@dataclass
class Busy:
    """A bot, and the staff of a municipality who all have something to report."""

    bot: Bot
    staff: list[Client]
    beside: Database

    async def all_report(self) -> list[Sent]:
        """Send the reports at an even pace, whether or not the ones before have been answered."""
        begun = time.monotonic()
        sending = []
        for nth in range(REPORTS):
            await asyncio.sleep(begun + nth / A_SECOND - time.monotonic())
            sending.append(asyncio.create_task(self.sends(self._report(nth))))
        return await asyncio.gather(*sending)

    def _report(self, nth: int) -> dict[str, Any]:
        one = self.staff[nth % len(self.staff)]
        nonce = Seal(SECRET).mint(f"{one.person_id}/{one.authority_id}", datetime.now(UTC))
        return {**one.form(f"Det här har hänt: {nth}", nonce), "id": f"f:{nth}"}

    async def sends(self, body: dict[str, Any]) -> Sent:
        begun = time.monotonic()
        card = (await self.bot.sends(body)).body["value"]
        seconds = time.monotonic() - begun
        if isinstance(card, str):  # a toast
            return Sent(body, seconds, None)
        return Sent(body, seconds, str(card["body"][0]["text"]).rpartition(" ")[2])

    async def stands_still(self) -> None:
        """Let nobody write for a while, once there is something to do."""
        await asyncio.sleep(0.2)
        await self.beside.on_connection(_hold)

    async def stored(self) -> set[str]:
        found = await self.beside.on_connection(
            lambda connection: connection.execute(text('SELECT number FROM "case"')).scalars().all()
        )
        assert len(set(found)) == len(found)
        return set(found)


def _hold(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(text('UPDATE "case" SET version = version WHERE id = 0'))
        time.sleep(STANDSTILL)  # in a thread of its own
    else:
        connection.execute(text('LOCK TABLE "case" IN ACCESS EXCLUSIVE MODE'))
        connection.execute(text(f"SELECT pg_sleep({STANDSTILL})"))


@pytest.fixture
async def busy(database: Database, database_url: str) -> AsyncIterator[Busy]:
    beside = open_database(database_url)
    staff = await people(database_url)
    async with bot_in_process(database, lambda: datetime.now(UTC)) as bot:
        yield Busy(bot, staff, beside)
    await beside.close()


async def test_at_twenty_reports_a_second_each_has_its_receipt_soon(busy: Busy) -> None:
    sent = await busy.all_report()

    seconds = sorted(one.seconds for one in sent)
    assert seconds[len(seconds) * 99 // 100 - 1] < SOON, seconds
    assert seconds[-1] < LATEST
    assert {one.number for one in sent} == await busy.stored()
    assert len(sent) == REPORTS


async def test_while_the_database_stands_still_each_is_answered_before_teams_gives_up(
    busy: Busy,
) -> None:
    """Those who are told that it could not be saved send it again."""
    sent, _ = await asyncio.gather(busy.all_report(), busy.stands_still())
    again = [await busy.sends(one.body) for one in sent if one.number is None]

    assert STANDSTILL / 2 < max(one.seconds for one in sent) < LATEST
    receipts = [one.number for one in (*sent, *again) if one.number is not None]
    assert set(receipts) == await busy.stored()
    assert len(set(receipts)) == len(receipts) == REPORTS

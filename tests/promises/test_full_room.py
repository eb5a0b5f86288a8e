"""A full room: everybody checks in with the code, and rates when the meeting is over."""

import asyncio
import os
from collections.abc import Coroutine, Iterable
from typing import Any

import aiohttp

from domain import day_code
from locales.text import text
from storage.database import Database
from tests import make
from tests.chat import SEAL, Clock
from tests.dialogs import network
from tests.dialogs.network import TODAY
from tests.fake_teams import fake_teams
from tests.room import Door, Guest, lost
from tests.serving import bot_in_process

# Those who tap in the same moment; far more than come in a second of a busy minute.
AT_ONCE = 25
PEOPLE = int(os.environ.get("HALLKOLL_ROOM", "40"))


async def test_nothing_is_lost_when_a_full_room_checks_in_and_rates(
    database: Database,
) -> None:
    authority = await make.stored_authority(database)
    meeting = await network.stored(database, authority, TODAY)
    code = day_code.of_day(SEAL, meeting.days[0].id, TODAY)
    clock = Clock()
    lines = aiohttp.TCPConnector(limit=0)

    async with (
        fake_teams() as teams,
        bot_in_process(database, clock) as bot,
        aiohttp.ClientSession(connector=lines) as session,
    ):
        door = Door(bot.url, session)
        guests = [Guest(number, teams.service_url) for number in range(PEOPLE)]
        await everybody(one.checks_in(door, code) for one in guests)
        clock.goes(hours=4)
        await everybody(one.rates(door, meeting) for one in guests)

    assert door.wrong == []
    assert await lost(database, guests) == {"attendance": 0, "rating_given": 0, "marks": 0}
    for one in guests:
        # The letter that asks what they thought may come in between, to who has not said yet.
        told = [str(each.message) for each in teams.to(one.conversation_id)]
        assert sum(text("sv", "attended.self") in words for words in told) == 1


async def everybody(does: Iterable[Coroutine[Any, Any, None]]) -> None:
    let_in = asyncio.Semaphore(AT_ONCE)

    async def in_turn(what: Coroutine[Any, Any, None]) -> None:
        async with let_in:
            await what

    await asyncio.gather(*map(in_turn, does))

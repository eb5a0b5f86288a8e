"""A full room: how long each waits when 200 people check in with the day's code and rate.

`make bench-room`; the aim: 99 of 100 turns in less than 2 s, against one process, when they come
within a minute. What comes of all of them in the same instant is told too.
"""

import asyncio
import random
import statistics
import sys
from datetime import UTC, datetime
from functools import partial

import aiohttp

from benchmarks import table
from benchmarks.processes import LOAD_CORE, Bot, Missing, keep_to
from benchmarks.stage import SECRET, Stage, stage
from domain import day_code
from domain.calendar import local_day
from domain.meeting import Day, Meeting, MeetingKind, MeetingStatus, Network
from domain.seal import Seal
from storage.database import open_database
from storage.storage import Storage
from tests.room import Door, Guest, lost

PEOPLE = 200
# Within so many seconds everybody comes.
WITHIN = (60.0, 5.0, 0.0)
CASES = 1_000


async def main(markdown: bool) -> None:
    async with stage() as around:
        print(f"Measured on {table.machine()}.")
        rows = [await _of(around, name, within) for name in around.databases for within in WITHIN]
    # Whoever is told to try again does so no more here, and counts among what is not stored.
    head = ["200 people, 600 turns", "p50, ms", "p99, ms", "slowest, ms", "bot's CPU, s"]
    head.append("of 600 not stored")
    table.show("A full room", head, rows, markdown)


async def _of(around: Stage, name: str, within: float) -> list[str]:
    how = f"within {within:.0f} s" if within else "at once"
    table.progress(f"{name}: {PEOPLE} people {how}")
    bot, _ = await around.ours(name, CASES)
    database = open_database(bot.database_url)
    try:
        meeting = await database.write(_a_meeting)
        before = bot.cpu
        door = await _fill(around, bot, meeting, within)
        gone = await lost(database, _guests(around))
        cpu = bot.cpu - before
    finally:
        await database.close()
        bot.stop()
    percentiles = statistics.quantiles(door.took, n=100, method="inclusive")
    shown = (percentiles[49], percentiles[98], max(door.took))
    milliseconds = [f"{seconds * 1000:.0f}" for seconds in shown]
    return [f"{name}, {how}", *milliseconds, f"{cpu:.1f}", str(sum(map(abs, gone.values())))]


def _guests(around: Stage) -> list[Guest]:
    service_url = around.sender.service_url
    return [Guest(number, service_url) for number in range(PEOPLE)]


async def _fill(around: Stage, bot: Bot, meeting: Meeting, within: float) -> Door:
    code = day_code.of_day(Seal(SECRET), meeting.days[0].id, meeting.first_on)
    when = random.Random(7)
    lines = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=lines) as session:
        door = Door(f"http://127.0.0.1:{bot.port}/", session, around.sender.token)
        await asyncio.gather(
            *(_comes(one, door, code, meeting, when.uniform(0, within)) for one in _guests(around))
        )
    return door


async def _comes(guest: Guest, door: Door, code: str, meeting: Meeting, after: float) -> None:
    await asyncio.sleep(after)
    await guest.checks_in(door, code)
    await guest.rates(door, meeting)


def _a_meeting(storage: Storage) -> Meeting:
    """Return one of today that is over at midnight: people may both check in and rate."""
    [authority] = storage.authorities.all()
    network = Network(storage.networks.add(authority.id, "Nätverket", 6), authority.id, "", 6)
    storage.networks.add_group(network.id, "Miljöstrategigruppen")
    [group] = storage.networks.groups_of(network.id)
    day = Day(0, local_day(datetime.now(UTC)), ends="00:00")
    like = partial(Meeting, place="", link="", docs_link="", status=MeetingStatus.PLANNED)
    storage.meetings.add(
        like(0, network, group, "M-1", "Klimatbudget", MeetingKind.DIGITAL, days=(day,))
    )
    [meeting] = storage.meetings.of_network(network.id)
    return meeting


if __name__ == "__main__":
    try:
        keep_to(LOAD_CORE)
        asyncio.run(main("--markdown" in sys.argv))
    except Missing as missing:
        print(f"bench: {missing}", file=sys.stderr)
        sys.exit(1)

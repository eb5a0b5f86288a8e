"""What happens regularly happens once: with several processes, after a crash, and if it was missed
(B4, E4, E5)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.clock import Clock
from bot.presence import Presence
from domain.periods import Daily, Hourly, Regular, Slot, Weekly
from jobs.job import Finish, Job
from jobs.regular import JOBS
from storage import tables
from storage.database import Database, open_database
from tests import chat
from tests.serving import counting

MONDAY = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)  # half past seven in Stockholm
WEEK_48 = "2026-W48/1/07:30"


@dataclass
class Digest:
    """A job that adds an organisation for each slot, and remembers which it was asked for."""

    slots: list[str] = field(default_factory=list)
    times: list[Regular] = field(default_factory=lambda: [Weekly(1, time(7, 30))])
    fails: int = 0
    began: asyncio.Event = field(default_factory=asyncio.Event)
    goes_on: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.goes_on.set()

    @property
    def job(self) -> Job:
        return Job("digest", lambda _: self.times, self.run)

    async def run(self, database: Database, slot: Slot, now: datetime, finish: Finish) -> None:
        self.slots.append(slot.key)
        self.began.set()
        await self.goes_on.wait()
        if self.fails:
            self.fails -= 1
            raise LookupError
        add = tables.organisation.insert().values(name=slot.key, kind="other")

        def save(storage: Any) -> None:
            storage.connection.execute(add)
            finish(storage)

        await database.write(save)


@dataclass
class Process:
    """A process with its clock; *shows* is what that shows."""

    database: Database
    job: Job
    shows: chat.Clock
    presence: Presence = field(init=False)
    clock: Clock = field(init=False)

    def __post_init__(self) -> None:
        self.presence = Presence(self.database)
        self.clock = Clock(self.database, self.presence, self.shows, jobs=[self.job])

    async def looks(self) -> None:
        await self.presence.keep()
        await self.clock.look()


async def periods(database: Database) -> dict[str, str]:
    def read(storage: Any) -> dict[str, str]:
        return {row.key: row.state for row in storage.connection.execute(select(tables.period))}

    return await database.read(read)


@pytest.fixture
def shows() -> chat.Clock:
    return chat.Clock(MONDAY)


async def test_a_slot_happens_once_however_often_the_clock_looks(
    database: Database, shows: chat.Clock
) -> None:
    digest = Digest()
    process = Process(database, digest.job, shows)

    for _ in range(40):
        await process.looks()
        shows.goes(hours=6)

    # The week before was missed by far more than a day.
    assert digest.slots == [WEEK_48, "2026-W49/1/07:30"]
    assert await periods(database) == {WEEK_48: "done", "2026-W49/1/07:30": "done"}


async def test_before_its_time_nothing_happens(database: Database, shows: chat.Clock) -> None:
    digest = Digest()
    shows.goes(seconds=-1)

    await Process(database, digest.job, shows).looks()

    assert digest.slots == []
    assert await periods(database) == {"2026-W47/1/07:30": "skipped"}


@pytest.mark.parametrize(
    ("late", "state"),
    [(timedelta(hours=23), "done"), (timedelta(hours=25), "skipped")],
)
async def test_a_slot_that_was_missed_is_made_up_within_a_day_or_noted_as_skipped(
    database: Database, shows: chat.Clock, late: timedelta, state: str
) -> None:
    digest = Digest()
    await Process(database, digest.job, shows).looks()
    shows.now += timedelta(days=7) + late

    with counting("jobs") as counted:
        for _ in range(2):
            await Process(database, digest.job, shows).looks()

    assert await periods(database) == {WEEK_48: "done", "2026-W49/1/07:30": state}
    assert counted == {f"digest/{state}": 1}


async def test_each_slot_that_was_missed_is_noted_and_told_of(
    database: Database, shows: chat.Clock
) -> None:
    digest = Digest(times=[Weekly(1, time(7, 30)), Weekly(5, time(9))])
    process = Process(database, digest.job, shows)
    await process.looks()
    before = await periods(database)

    with counting("jobs") as counted:
        shows.goes(days=15, hours=2)
        for _ in range(2):
            await process.looks()

    missed = ["2026-W48/5/09:00", "2026-W49/1/07:30", "2026-W49/5/09:00", "2026-W50/1/07:30"]
    assert await periods(database) == {**before, **dict.fromkeys(missed, "skipped")}
    assert counted == {"digest/skipped": 4}


async def test_what_was_missed_is_noted_once_by_many_that_wake_at_once(
    database_url: str, shows: chat.Clock
) -> None:
    digest = Digest(times=[Daily(time(7, 30))])
    async with processes(database_url, 3, digest, shows) as found:
        await found[0].looks()
        shows.goes(days=4)

        with counting("jobs") as counted:
            await asyncio.gather(*(one.looks() for one in found))

    assert counted == {"digest/skipped": 3, "digest/done": 1}


async def test_what_was_missed_is_noted_for_sixty_days_and_no_more(
    database: Database, shows: chat.Clock
) -> None:
    digest = Digest(times=[Daily(time(7, 30))])
    process = Process(database, digest.job, shows)
    await process.looks()
    shows.goes(days=50)
    with counting("jobs") as short:
        await process.looks()
    shows.goes(days=400)
    with counting("jobs") as long:
        await process.looks()

    assert short == {"digest/skipped": 49, "digest/done": 1}
    assert long == {"digest/skipped": 59, "digest/done": 1}


async def test_of_what_is_done_every_hour_nothing_was_missed_that_the_next_does_not_do(
    database: Database, shows: chat.Clock
) -> None:
    digest = Digest(times=[Hourly(8, 16)])
    process = Process(database, digest.job, shows)
    await process.looks()
    shows.goes(hours=5)

    with counting("jobs") as counted:
        await process.looks()

    assert counted == {"digest/done": 1}


async def test_a_time_that_somebody_chooses_again_was_not_missed_meanwhile(
    database: Database, shows: chat.Clock
) -> None:
    mondays, fridays = Weekly(1, time(7, 30)), Weekly(5, time(9))
    digest = Digest(times=[mondays, fridays])
    process = Process(database, digest.job, shows)
    for times in ([mondays, fridays], [mondays, fridays], [mondays], [mondays], [mondays]):
        digest.times = list(times)
        await process.looks()
        shows.goes(days=7)

    with counting("jobs") as counted:
        await process.looks()
        digest.times = [mondays, fridays]
        await process.looks()

    assert counted == {"digest/done": 1, "digest/skipped": 1}, "only the last Friday"


async def test_what_was_due_before_there_was_a_bot_is_no_alarm(
    database: Database, shows: chat.Clock
) -> None:
    shows.goes(days=3)

    with counting("jobs") as counted:
        await Process(database, Digest().job, shows).looks()

    assert await periods(database) == {WEEK_48: "skipped"}
    assert counted == {}


@pytest.mark.parametrize(
    "jump", [{"hours": 1}, {"hours": -1}, {"days": 1}, {"days": -1}, {"minutes": -5}], ids=str
)
async def test_a_clock_that_jumps_makes_nothing_twice(
    database: Database, shows: chat.Clock, jump: dict[str, float]
) -> None:
    digest = Digest()
    process = Process(database, digest.job, shows)
    await process.looks()

    shows.goes(**jump)
    for _ in range(5):
        await process.looks()
        shows.goes(hours=1)

    assert digest.slots == [WEEK_48]


async def test_what_fails_is_tried_again_and_leaves_nothing_half_done(
    database: Database, shows: chat.Clock
) -> None:
    digest = Digest(fails=2)
    process = Process(database, digest.job, shows)

    with counting("jobs") as counted:
        for _ in range(4):
            await process.looks()

    assert digest.slots == [WEEK_48] * 3
    assert counted == {"digest/failed": 2, "digest/done": 1}
    assert await periods(database) == {WEEK_48: "done"}


async def test_one_slot_that_fails_does_not_hold_up_another_of_the_same_job(
    database: Database, shows: chat.Clock
) -> None:
    digest = Digest(times=[Weekly(1, time(7, 30)), Weekly(1, time(8))], fails=1)
    shows.goes(minutes=30)

    with counting("jobs") as counted:
        await Process(database, digest.job, shows).looks()

    later = "2026-W48/1/08:00"
    assert digest.slots == [WEEK_48, later]
    assert await periods(database) == {WEEK_48: "begun", later: "done"}
    assert counted == {"digest/failed": 1, "digest/done": 1}


async def test_one_job_that_fails_does_not_hold_up_another(
    database: Database, shows: chat.Clock
) -> None:
    bad, good = Digest(fails=1), Digest()
    presence = Presence(database)
    await presence.keep()
    jobs = [bad.job, Job("another", good.job.times, good.job.run)]

    await Clock(database, presence, shows, jobs=jobs).look()

    assert good.slots == [WEEK_48]


async def test_before_the_others_know_of_it_a_process_begins_nothing(
    database: Database, shows: chat.Clock
) -> None:
    digest = Digest()

    await Process(database, digest.job, shows).clock.look()

    assert (digest.slots, await periods(database)) == ([], {})


# --- several processes ----------------------------------------------------------------------------


@asynccontextmanager
async def processes(
    url: str, count: int, digest: Digest, shows: chat.Clock
) -> AsyncIterator[list[Process]]:
    """So many processes, each with its own connections."""
    databases = [open_database(url) for _ in range(count)]
    found = [Process(database, digest.job, shows) for database in databases]
    for one in found:
        await one.presence.keep()
    yield found
    for database in databases:
        await database.close()


@pytest.mark.parametrize("count", [2, 20])
async def test_of_many_that_look_at_once_one_does_it(
    database_url: str, shows: chat.Clock, count: int
) -> None:
    digest = Digest()
    weeks = 10 if count == 2 else 3

    async with processes(database_url, count, digest, shows) as found:
        for _ in range(weeks):
            await asyncio.gather(*(one.looks() for one in found))
            shows.goes(days=7)
        made = await periods(found[0].database)

    assert len(digest.slots) == len(set(digest.slots)) == weeks
    assert made == dict.fromkeys(digest.slots, "done")


async def test_what_one_is_at_the_others_leave_alone(database_url: str, shows: chat.Clock) -> None:
    digest = Digest()
    digest.goes_on.clear()
    async with processes(database_url, 2, digest, shows) as (one, other):
        busy = asyncio.create_task(one.looks())
        await digest.began.wait()

        await other.looks()

        assert digest.slots == [WEEK_48]
        digest.goes_on.set()
        await busy
        assert await periods(other.database) == {WEEK_48: "done"}


async def test_what_one_was_at_when_it_died_is_done_by_another(
    database_url: str, shows: chat.Clock
) -> None:
    digest = Digest()
    digest.goes_on.clear()
    async with processes(database_url, 2, digest, shows) as (dead, other):
        dying = asyncio.create_task(dead.looks())
        await digest.began.wait()
        dying.cancel()
        await asyncio.wait([dying])
        await other.looks()
        assert digest.slots == [WEEK_48]

        await dead.presence.leave()
        digest.goes_on.set()
        await other.looks()

        assert digest.slots == [WEEK_48] * 2
        assert await periods(other.database) == {WEEK_48: "done"}


async def test_who_was_taken_for_dead_meanwhile_leaves_nothing_behind(
    database_url: str, shows: chat.Clock
) -> None:
    digest = Digest()
    digest.goes_on.clear()
    async with processes(database_url, 2, digest, shows) as (stopped, other):
        held_up = asyncio.create_task(stopped.looks())
        await digest.began.wait()
        buried = stopped.presence.id
        await other.database.write(lambda s: s.workers.leave(buried))
        digest.goes_on.set()
        await other.looks()
        await held_up

        added = select(tables.organisation.c.name)
        names = await other.database.read(lambda s: list(s.connection.scalars(added)))
        assert names == [WEEK_48], "of the one who still was, and not of the other"
        assert await periods(other.database) == {WEEK_48: "done"}


# --- what there is --------------------------------------------------------------------------------


def test_each_job_has_a_name_of_its_own() -> None:
    assert len({job.name for job in JOBS}) == len(JOBS) > 0


async def test_old_submissions_and_messages_are_thrown_away_every_night(
    database: Database,
) -> None:
    [tidy] = [job for job in JOBS if job.name == "tidy"]
    times: Callable[..., Any] = tidy.times

    [daily] = await database.read(times)

    assert daily.at == time(4, 30)
    process = Process(database, tidy, chat.Clock(MONDAY))
    await process.looks()
    assert await periods(database) == {"2026-11-23/04:30": "done"}

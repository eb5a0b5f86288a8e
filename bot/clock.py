"""Wakes the jobs. What is due is decided by rows, so any number of processes may have a clock."""

import asyncio
from collections.abc import Callable, Collection
from datetime import UTC, datetime

import structlog

from bot import metrics
from bot.presence import Presence
from domain.periods import Slot
from jobs.job import Job
from jobs.regular import JOBS
from storage.database import Database

log = structlog.get_logger()

LOOKS_EVERY = 15.0
# At the start, until the others know of this process.
SOON = 0.2


class Clock:
    """*done* is called when something was done that others may wait for."""

    def __init__(
        self,
        database: Database,
        presence: Presence,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        done: Callable[[], None] = lambda: None,
        jobs: Collection[Job] = JOBS,
    ) -> None:
        self._database = database
        self._presence = presence
        self._now = now
        self._done = done
        self._jobs = jobs

    async def run(self) -> None:
        while True:
            await self.look()
            await asyncio.sleep(LOOKS_EVERY if self._presence.id else SOON)

    async def look(self) -> None:
        """Do what is due and not yet done, and note what is too late."""
        if not self._presence.id:
            return  # nobody would know who does it
        for job in self._jobs:
            try:
                await self.do(job)
            except Exception as error:  # noqa: BLE001 - the next look may go better
                log.error("job", job=job.name, error=type(error).__name__)
                metrics.JOBS.labels(job.name, "failed").inc()

    async def do(self, job: Job) -> dict[str, str]:
        """Do what is due of one job; return by slot what became of it."""
        return {slot.key: await self._happen(job, slot) for slot in await self._due(job)}

    async def _due(self, job: Job) -> list[Slot]:
        now = self._now()
        times = await self._database.read(job.times)
        slots = {slot.key: slot for slot in (regular.latest(now) for regular in times)}
        over = await self._database.read(lambda storage: storage.periods.over(job.name, slots))
        due = [slot for key, slot in slots.items() if key not in over]
        return sorted(due, key=lambda slot: slot.at)

    async def _happen(self, job: Job, slot: Slot) -> str:
        now, worker = self._now(), self._presence.id
        wanted = (job.name, slot.key, worker)
        if not slot.may_be_made_up(now):
            if await self._database.write(lambda storage: storage.periods.skip(*wanted)):
                log.warning("job skipped", job=job.name, slot=slot.key)
                metrics.JOBS.labels(job.name, "skipped").inc()
                return "skipped"
        elif await self._database.write(lambda storage: storage.periods.begin(*wanted)):
            log.info("job", job=job.name, slot=slot.key)
            await job.run(self._database, slot, now, lambda s: s.periods.finish(*wanted))
            metrics.JOBS.labels(job.name, "done").inc()
            self._done()
            return "done"
        return "left to another process"

"""Wakes the jobs. What is due is decided by rows, so any number of processes may have a clock."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime

import structlog

from bot import metrics
from bot.presence import Presence
from domain.periods import Slot
from jobs.job import Job
from jobs.regular import JOBS
from storage.database import Database
from storage.storage import Storage

log = structlog.get_logger()

LOOKS_EVERY = 15.0
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
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
                _failed(job, error)

    async def do(self, job: Job) -> dict[str, str]:
        """Do what is due of one job, and note what is too late; return by slot what became of
        it."""
        due, missed = await self._due(job)
        became = await self._skip(job, missed) if missed else {}
        for slot in due:
            try:
                became[slot.key] = await self._happen(job, slot)
            except Exception as error:  # noqa: BLE001 - it is this slot's alone
                _failed(job, error, slot)
                became[slot.key] = "failed"
        return became

    async def _due(self, job: Job) -> tuple[list[Slot], list[Slot]]:
        """Return what there is to do, and what was missed."""
        now = self._now()
        times = await self._database.read(job.times)
        slots = {slot.key: slot for slot in (regular.latest(now) for regular in times)}
        over = await self._database.read(lambda storage: storage.periods.over(job.name, slots))
        new = sorted((slot for key, slot in slots.items() if key not in over), key=_at)
        if not new:
            return [], []
        due = [slot for slot in new if slot.may_be_made_up(now)]
        late = [slot for slot in new if not slot.may_be_made_up(now)]
        return due, [*await self._missed_before(job, slots), *late]

    async def _missed_before(self, job: Job, latest: Mapping[str, Slot]) -> list[Slot]:
        """Return the slots before the latest that came after the last that was noted. Until that
        somebody was there: an earlier one that is not noted had not been chosen yet."""
        earlier = {one.key: one for slot in latest.values() for one in slot.regular.before(slot)}
        slots = {**earlier, **latest}

        def read(storage: Storage) -> list[Slot]:
            if not storage.periods.ever(job.name):
                return []  # this is the first
            over = storage.periods.over(job.name, slots)
            last = max((slots[key].at for key in over), default=_LONG_AGO)
            known = _known(storage, job, latest.values())
            return [one for one in earlier.values() if one.at > last and one.series in known]

        return sorted(await self._database.read(read), key=_at)

    async def _skip(self, job: Job, missed: Collection[Slot]) -> dict[str, str]:
        worker = self._presence.id

        def save(storage: Storage) -> list[str]:
            """Note them; return which concern anybody."""
            known = _known(storage, job, missed)
            skipped = storage.periods.skip(job.name, [one.key for one in missed], worker)
            return [one.key for one in missed if one.key in skipped and one.series in known]

        if skipped := await self._database.write(save):
            log.warning("job skipped", job=job.name, slots=skipped)
            metrics.JOBS.labels(job.name, "skipped").inc(len(skipped))
        return {slot.key: "skipped" for slot in missed}

    async def _happen(self, job: Job, slot: Slot) -> str:
        now, worker = self._now(), self._presence.id
        wanted = (job.name, slot.key, worker)
        if await self._database.write(lambda storage: storage.periods.begin(*wanted)):
            log.info("job", job=job.name, slot=slot.key)
            await job.run(self._database, slot, now, lambda s: s.periods.finish(*wanted))
            metrics.JOBS.labels(job.name, "done").inc()
            self._done()
            return "done"
        return "left to another process"


def _known(storage: Storage, job: Job, slots: Collection[Slot]) -> set[str]:
    """Return the series of *slots* that the job has had before. Before an installation, or before
    somebody first chose that time, there was nothing to miss."""
    series = {slot.series for slot in slots}
    return {one for one in series if storage.periods.knows(job.name, one)}


def _failed(job: Job, error: Exception, slot: Slot | None = None) -> None:
    key = slot.key if slot else None
    log.error("job", job=job.name, slot=key, error=type(error).__name__)
    metrics.JOBS.labels(job.name, "failed").inc()


def _at(slot: Slot) -> datetime:
    return slot.at

"""What the clock starts, and when."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime, time

from domain.periods import Daily, Regular, Slot
from jobs import tidy
from storage.database import Database
from storage.storage import Storage

# Called in the transaction that saves what was done: it is done there and then, or not at all.
Finish = Callable[[Storage], None]


@dataclass(frozen=True)
class Job:
    """*times* says when it is due, and *run* does it for one slot."""

    name: str
    times: Callable[[Storage], Collection[Regular]]
    run: Callable[[Database, Slot, datetime, Finish], Awaitable[None]]


async def _tidy(database: Database, _: Slot, now: datetime, finish: Finish) -> None:
    def job(storage: Storage) -> None:
        tidy.tidy(storage, now)
        finish(storage)

    await database.write(job)


JOBS: tuple[Job, ...] = (Job("tidy", lambda _: [Daily(time(4, 30))], _tidy),)

"""Closes what was asked about meetings: forgets who has answered, and decides once and for all
which answers are shown together."""

from collections.abc import Collection
from datetime import date, datetime, time

from domain import results
from domain.calendar import local_day
from domain.periods import Daily, Regular, Slot
from domain.rating import Question
from jobs.job import Finish
from storage.database import Database
from storage.storage import Storage


def times(_: Storage) -> Collection[Regular]:
    return [Daily(time(0, 10))]


async def run(database: Database, _: Slot, now: datetime, finish: Finish) -> None:
    def work(storage: Storage) -> None:
        close(storage, local_day(now))
        finish(storage)

    await database.write(work)


def close(storage: Storage, today: date) -> None:
    """Close every meeting whose window is over. One at a time and in order, however many are late:
    what is shown together must not depend on when this was done."""
    for one in storage.ratings.closing(today):
        storage.ratings.hold(one.meeting_id)
        storage.ratings.close(one)
        for question in Question:
            waiting = storage.ratings.waiting(one.group_id, one.year, question)
            storage.ratings.set_blocks(question, results.blocks(waiting, one.least))

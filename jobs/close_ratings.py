"""Closes what was asked about meetings: forgets who has answered, and decides once and for all
which answers are shown together."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from domain import results
from domain.attendance import WINDOW
from domain.calendar import local_day
from domain.periods import Daily, Regular, Slot, moment
from domain.rating import Question
from jobs import meeting_letters
from jobs.job import Finish
from storage.database import Database
from storage.storage import Storage


def times(_: Storage) -> Collection[Regular]:
    return [Daily(time(0, 10))]


async def run(database: Database, _: Slot, now: datetime, finish: Finish) -> None:
    def work(storage: Storage) -> None:
        today = local_day(now)
        closed = set(close(storage, today))
        # Not of meetings of long ago that were only brought in now.
        last = today - WINDOW - timedelta(days=1)
        rated = [
            one
            for one in storage.meeting_letters.rated(last - WINDOW, last)
            if one.meeting_id in closed
        ]
        told = meeting_letters.told_of_results(storage, rated, today)
        storage.outbox.promise(meeting_letters.of_results(told, morning(now)))
        finish(storage)

    await database.write(work)


def morning(now: datetime) -> datetime:
    """Return eight o'clock that day: nobody is to be woken by a result."""
    return max(now, moment(local_day(now), time(8)))


def close(storage: Storage, today: date) -> list[int]:
    """Close every meeting whose window is over, and return which they were. Whatever has been held
    is noted to have been, however late somebody said who was there.

    One at a time and in order, however many are late: what is shown together must not depend on
    when this was done.
    """
    storage.meetings.note_held(today)
    closing = storage.ratings.closing(today)
    for one in closing:
        storage.ratings.hold(one.meeting_id)
        storage.ratings.close(one)
        for question in Question:
            waiting = storage.ratings.waiting(one.group_id, one.year, question)
            storage.ratings.set_blocks(question, results.blocks(waiting, one.least))
    return [one.meeting_id for one in closing]

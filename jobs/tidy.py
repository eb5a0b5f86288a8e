"""Throws away what is no longer needed: submissions that no card can send again, messages that were
settled long ago, what was reminded of still longer ago, and what nobody approved in its day."""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from domain.calendar import local_day
from domain.periods import Daily, Regular, Slot
from jobs.job import Finish
from storage.database import Database
from storage.storage import Storage

# A form can be sent for a week; whoever sends it again long after still gets the first receipt.
# What has been said is promised again by nobody after as long.
KEPT = timedelta(days=90)
# What is still to be done has been reminded of since.
REMINDED = timedelta(days=400)
# Whoever came into a call so long ago, and was not seen to leave, has stayed to its end.
LONGEST_CALL = timedelta(days=1)


def times(_: Storage) -> Collection[Regular]:
    return [Daily(time(4, 30))]


async def run(database: Database, _: Slot, now: datetime, finish: Finish) -> None:
    before = local_day(now - KEPT)

    def work(storage: Storage) -> None:
        storage.submissions.forget_before(before)
        storage.outbox.forget_settled_before(before)
        storage.reminders.forget_before(local_day(now - REMINDED))
        storage.proposals.forget(now)
        storage.attendances.settle_calls(now - LONGEST_CALL)
        finish(storage)

    await database.write(work)

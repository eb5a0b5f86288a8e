"""Throws away what is no longer needed: submissions that no card can send again, and messages that
were settled long ago."""

from datetime import datetime, timedelta

from domain.calendar import local_day
from storage.storage import Storage

# A form can be sent for a week; whoever sends it again long after still gets the first receipt.
# What has been said is said once more by nobody after as long.
KEPT = timedelta(days=90)


def tidy(storage: Storage, now: datetime) -> None:
    before = local_day(now - KEPT)
    storage.submissions.forget_before(before)
    storage.outbox.forget_settled_before(before)

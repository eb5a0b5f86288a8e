"""Throws away what is no longer needed: submissions that no card can send again."""

from datetime import datetime, timedelta

from domain.calendar import local_day
from storage.storage import Storage

# A form can be sent for a week; whoever sends it again long after still gets the first receipt.
SUBMISSIONS_KEPT = timedelta(days=90)


def tidy(storage: Storage, now: datetime) -> None:
    storage.submissions.forget_before(local_day(now - SUBMISSIONS_KEPT))

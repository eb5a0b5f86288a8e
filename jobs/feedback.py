"""Tells whoever reported an open case how it stands, when they have heard nothing of it for a month
or what the authority has set: on days that people work, and not in the summer pause."""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from cards import notice as notice_cards
from cards.card import Card
from domain import access
from domain.calendar import local_day
from domain.case import OPEN
from domain.case_moves import Event
from domain.periods import Daily, Regular, Slot, moment
from domain.person import Person
from domain.reminder import is_paused
from domain.working_days import is_working_day
from jobs.job import Finish
from storage.database import Database
from storage.outbox import Promise
from storage.storage import Storage

PURPOSE = "feedback"
AT = Daily(time(9, 30))
# The rest is told the next day.
MOST_A_DAY = 500
LIVES = timedelta(days=7)


def times(_: Storage) -> Collection[Regular]:
    return [AT]


async def run(database: Database, slot: Slot, now: datetime, finish: Finish) -> None:
    today = local_day(slot.at)

    def work(storage: Storage) -> None:
        if is_working_day(today):
            for authority in storage.authorities.all():
                if not is_paused(authority.settings, today):
                    last = today - timedelta(days=authority.settings.feedback_days - 1)
                    _tell(storage, authority.id, moment(last, time.min), slot, now)
        finish(storage)

    await database.write(work)


def _tell(storage: Storage, authority_id: int, since: datetime, slot: Slot, now: datetime) -> None:
    """Promise it to those who have heard nothing *since* then, and note in the cases that they are
    told, so that they are not told again before as long has passed."""
    silent = storage.cases.silent_to_reporter(authority_id, since, MOST_A_DAY)
    cases = [case_id for case_id, _ in silent]
    storage.log.write_for_each("case", cases, Event.FEEDBACK, now, authority_id=authority_id)
    storage.outbox.promise(
        Promise(
            once=f"{PURPOSE}/{case_id}/{slot.key}",
            purpose=PURPOSE,
            due_at=slot.at,
            expires_at=now + LIVES,
            authority_id=authority_id,
            person_id=reporter_id,
            case_id=case_id,
            bulk=True,
        )
        for case_id, reporter_id in silent
    )


def card(storage: Storage, case_id: int, person: Person, language: str) -> Card | None:
    """Return how the case stands now; None when it has ended meanwhile, and they know it."""
    case = storage.cases.get(case_id)
    if case is None or case.state not in OPEN or not access.may_see(person, case):
        return None
    return notice_cards.how_it_stands(language, case)

"""Asks the contact of a unit, a month or more after a case was closed, whether it has happened
again: once for each case."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from itertools import groupby

from domain.calendar import local_day
from domain.case_link import ASKED_FROM, ASKED_UNTIL
from domain.organisation import owner
from domain.periods import Daily, Regular, Slot, moment
from domain.working_days import is_working_day
from jobs.job import Finish
from storage.case_links import Closed, question
from storage.database import Database
from storage.outbox import Promise
from storage.storage import Storage

PURPOSE = "happened_again"
# The rest is asked the next day: nobody is asked about hundreds at once.
MOST_A_DAY = 500
LIVES = timedelta(days=14)


def times(_: Storage) -> Collection[Regular]:
    return [Daily(time(9, 0))]


async def run(database: Database, slot: Slot, now: datetime, finish: Finish) -> None:
    """Promise the questions that are due. What was missed is still found for two months."""
    today = local_day(slot.at)

    def work(storage: Storage) -> None:
        if is_working_day(today):
            storage.outbox.promise(_questions(storage, slot, now, today))
        finish(storage)

    await database.write(work)


def _questions(storage: Storage, slot: Slot, now: datetime, today: date) -> list[Promise]:
    since = moment(today - ASKED_UNTIL, time.min)
    until = moment(today - ASKED_FROM + timedelta(days=1), time.min)
    closed = storage.case_links.to_ask_of(since, until, MOST_A_DAY)
    by_authority = sorted(closed, key=lambda one: one.authority_id)
    return [
        promise
        for authority_id, cases in groupby(by_authority, key=lambda one: one.authority_id)
        for promise in _of_authority(storage, authority_id, list(cases), slot, now, today)
    ]


def _of_authority(
    storage: Storage,
    authority_id: int,
    cases: Collection[Closed],
    slot: Slot,
    now: datetime,
    today: date,
) -> list[Promise]:
    organisation = storage.organisations.of(authority_id, today)
    contacts = [
        (case, owner(organisation, case.department_id, case.unit_id, case.kind)) for case in cases
    ]
    return [
        Promise(
            once=question(case.id),
            purpose=PURPOSE,
            due_at=slot.at,
            expires_at=now + LIVES,
            authority_id=authority_id,
            person_id=contact.acting_id,
            case_id=case.id,
            bulk=True,
        )
        for case, contact in contacts
        if contact is not None
    ]

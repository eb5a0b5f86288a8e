"""Asks the contact of a unit, a month or more after a case was closed, whether it has happened
again: once for each case."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from itertools import groupby

from domain import access
from domain.calendar import local_day
from domain.case import Case
from domain.case_link import ASKED_FROM, ASKED_UNTIL
from domain.organisation import Organisation, owner
from domain.periods import Daily, Regular, Slot, moment
from domain.person import Person, RoleName
from domain.working_days import is_working_day
from jobs.job import Finish
from storage.case_links import question
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
    cases: Collection[Case],
    slot: Slot,
    now: datetime,
    today: date,
) -> list[Promise]:
    organisation = storage.organisations.of(authority_id, today)
    contacts = {case.id: _contacts(organisation, case) for case in cases}
    everybody = {one for several in contacts.values() for one in several}
    people = storage.people.many(list(everybody), today)
    asked = {
        case.id: next((one for one in contacts[case.id] if _sees(people.get(one), case)), None)
        for case in cases
    }
    return [
        Promise(
            once=question(case_id),
            purpose=PURPOSE,
            due_at=slot.at,
            expires_at=now + LIVES,
            authority_id=authority_id,
            person_id=person_id,
            case_id=case_id,
            bulk=True,
        )
        for case_id, person_id in asked.items()
        if person_id is not None
    ]


def _contacts(organisation: Organisation, case: Case) -> list[int]:
    """Return whom to ask, the likeliest first: whose cases there are in the unit, then those who
    coordinate."""
    first = owner(organisation, case.department_id, case.unit_id, case.kind)
    near = organisation.around(organisation.of_case(case.department_id, case.unit_id))
    return [
        *([first.acting_id] if first else []),
        *(one for place in near for one in organisation.holders({RoleName.COORDINATOR}, place)),
        *organisation.holders({RoleName.MANAGEMENT_REPRESENTATIVE}),
    ]


def _sees(person: Person | None, case: Case) -> bool:
    return person is not None and access.may_see(person, case)

"""Annual surveys: everybody is invited, and reminded twice whether they have answered or not, as
nobody is to be seen not to have; and what is over is closed."""

from collections.abc import Collection
from datetime import date, datetime, time

from cards import survey as survey_cards
from cards.card import Card
from domain.calendar import local_day
from domain.periods import Daily, Regular, Slot, end_of
from domain.person import Person
from domain.survey import Survey, is_open, reminders_due
from jobs.job import Finish
from storage.database import Database
from storage.outbox import Promise
from storage.storage import Storage

INVITATION, REMINDER = "survey_invitation", "survey_reminder"
TIMES = (time(8, 5), time(12, 20), time(15, 20))


def times(_: Storage) -> Collection[Regular]:
    return [Daily(at) for at in TIMES]


async def run(database: Database, _: Slot, now: datetime, finish: Finish) -> None:
    def work(storage: Storage) -> None:
        close(storage, now)
        storage.outbox.promise(letters(storage, now))
        finish(storage)

    await database.write(work)


def close(storage: Storage, now: datetime) -> None:
    """Close what is over: from then on it is shown, and who has answered is forgotten."""
    for one in storage.surveys.over(local_day(now)):
        storage.surveys.hold(one.id)
        storage.surveys.close(one.id)


def letters(storage: Storage, now: datetime) -> list[Promise]:
    """Return what is promised by now, each once to each: whoever becomes a member late is invited
    then, and reminded no oftener than is left."""
    return [
        _promise(one, person_id, now)
        for one in storage.surveys.running(local_day(now))
        for person_id in storage.surveys.invited(one.network_id)
    ]


def _promise(survey: Survey, person_id: int, now: datetime) -> Promise:
    reminders = reminders_due(survey, local_day(now))
    purpose = REMINDER if reminders else INVITATION
    return Promise(
        once=f"{purpose}/{reminders}/{survey.id}/{person_id}",
        purpose=purpose,
        due_at=now,
        expires_at=end_of(survey.closes_on),
        authority_id=survey.authority_id,
        person_id=person_id,
        about_id=survey.id,
        bulk=True,
    )


def card(
    storage: Storage, purpose: str, survey_id: int, person: Person, language: str, today: date
) -> Card | None:
    """Return the letter; None where it no longer concerns the person."""
    survey = storage.surveys.get(survey_id)
    if survey is None or not is_open(survey, today):
        return None
    if person.id not in storage.surveys.invited(survey.network_id):
        return None
    return survey_cards.letter(language, survey, again=purpose == REMINDER)

"""Annual surveys: everybody is invited, and reminded twice whether they have answered or not, as
nobody is to be seen not to have; and what is over is closed."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from cards import survey as survey_cards
from cards.card import Card
from domain.calendar import local_day
from domain.meeting import keepers, may_keep_network
from domain.periods import Daily, Regular, Slot, end_of
from domain.person import Person, RoleName
from domain.survey import Survey, is_open, of_network, reminders_due
from jobs.job import Finish
from storage.database import Database
from storage.outbox import Promise
from storage.storage import Storage

UNOPENED = "survey_unopened"
OPENED_IN = 12
INVITATION, REMINDER, RESULTS = "survey_invitation", "survey_reminder", "survey_results"
# The results are news for as long as that.
RESULTS_LIVE = timedelta(days=14)
TIMES = (time(8, 5), time(12, 20), time(15, 20))


def times(_: Storage) -> Collection[Regular]:
    return [Daily(at) for at in TIMES]


async def run(database: Database, _: Slot, now: datetime, finish: Finish) -> None:
    def work(storage: Storage) -> None:
        closed = close(storage, now)
        results, invitations = of_results(storage, closed, now), letters(storage, now)
        storage.outbox.promise([*results, *invitations, *unopened(storage, now)])
        finish(storage)

    await database.write(work)


def close(storage: Storage, now: datetime) -> list[Survey]:
    """Close what is over, and return it: from then on it is shown, and who has answered is
    forgotten."""
    over = storage.surveys.over(local_day(now))
    for one in over:
        storage.surveys.hold(one.id)
        storage.surveys.count_invited(one.id, one.closes_on)
        storage.surveys.close(one.id)
    return over


def of_results(storage: Storage, closed: Collection[Survey], now: datetime) -> list[Promise]:
    """Return what is promised to everybody who was invited, whether they answered or not."""
    return [
        Promise(
            once=f"{RESULTS}/{one.id}/{person_id}",
            purpose=RESULTS,
            due_at=now,
            expires_at=now + RESULTS_LIVE,
            authority_id=one.authority_id,
            person_id=person_id,
            about_id=one.id,
            bulk=True,
        )
        for one in closed
        for person_id in storage.surveys.invited(one.network_id, local_day(now))
    ]


def unopened(storage: Storage, now: datetime) -> list[Promise]:
    """Return what is promised in December to those who coordinate a network whose survey nobody has
    opened: that it is time."""
    today = local_day(now)
    if today.month != OPENED_IN:
        return []
    left = storage.surveys.unopened(today.year, today)
    people = {
        one: storage.people.with_role(one, [RoleName.COORDINATOR], today)
        for one in sorted({network.authority_id for network in left})
    }
    return [
        Promise(
            once=f"{UNOPENED}/{one.id}/{today.year}/{person_id}",
            purpose=UNOPENED,
            due_at=now,
            expires_at=end_of(date(today.year, 12, 31)),
            authority_id=one.authority_id,
            person_id=person_id,
            about_id=one.id,
        )
        for one in left
        for person_id in keepers(people[one.authority_id], one)
    ]


def letters(storage: Storage, now: datetime) -> list[Promise]:
    """Return what is promised by now, each once to each: whoever becomes a member late is invited
    then, and reminded no oftener than is left."""
    return [
        _promise(one, person_id, now)
        for one in storage.surveys.running(local_day(now))
        for person_id in storage.surveys.invited(one.network_id, local_day(now))
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
    if purpose == UNOPENED:
        return _unopened(storage, survey_id, person, language, today)
    survey = storage.surveys.get(survey_id)
    if survey is None or person.id not in storage.surveys.invited(survey.network_id, today):
        return None
    if purpose == RESULTS:
        return _results(storage, survey, language)
    if not is_open(survey, today):
        return None
    return survey_cards.letter(language, survey, again=purpose == REMINDER)


def _unopened(
    storage: Storage, network_id: int, person: Person, language: str, today: date
) -> Card | None:
    left = {one.id: one for one in storage.surveys.unopened(today.year, today)}
    network = left.get(network_id)
    if network is None or not may_keep_network(person, network):
        return None
    return survey_cards.unopened(language, network, today.year)


def _results(storage: Storage, survey: Survey, language: str) -> Card:
    owned = storage.networks.of(survey.authority_id)
    [network] = [one for one in owned if one.id == survey.network_id]
    known = storage.surveys.known([network.id], storage.published.by_network([network.id]))
    return survey_cards.results(language, survey, of_network(network, known))

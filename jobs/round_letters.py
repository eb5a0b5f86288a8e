"""Letters about rounds and milestones: that a round has opened, reminders to who has not answered,
to the coordinators that it is over; and 30, 14, 7 and 1 days before a milestone.

Each is promised as soon as it is due and once to each: whoever comes to own something late is
written to then.
"""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from cards import round_letter as letter_cards
from cards.card import Card
from domain import report_round
from domain.access import Act, may
from domain.calendar import local_day
from domain.organisation import EVERYWHERE
from domain.periods import Daily, Regular, Slot, end_of
from domain.person import Person, RoleName
from domain.report_round import REMINDED, ReportRound, RoundState
from domain.working_days import is_working_day, reminder_due
from jobs.job import Finish
from storage.database import Database
from storage.milestones import Coming
from storage.outbox import Promise
from storage.report_rounds import OPENED, letter
from storage.storage import Storage

REMINDER, OVER, MILESTONE = "round_reminder", "round_over", "milestone_reminder"
BEFORE_MILESTONE = (30, 14, 7, 1)
# Longer than any holidays in which nobody is reminded.
_AHEAD = timedelta(days=max(BEFORE_MILESTONE) + 7)
AT = Daily(time(7, 45))


def times(_: Storage) -> Collection[Regular]:
    return [AT]


async def run(database: Database, slot: Slot, now: datetime, finish: Finish) -> None:
    today = local_day(slot.at)

    def work(storage: Storage) -> None:
        if is_working_day(today):
            open_planned(storage, now)
            storage.outbox.promise([*of_rounds(storage, now), *of_milestones(storage, now)])
        finish(storage)

    await database.write(work)


def open_planned(storage: Storage, now: datetime) -> None:
    """Open the rounds whose first day has come, unless another of their authority is still open:
    its coordinators are told that it is over."""
    today = local_day(now)
    for one in storage.report_rounds.planned(today):
        storage.report_rounds.hold(one.authority_id)
        rounds = storage.report_rounds.of(one.authority_id)
        still_open = any(each.state is RoundState.OPEN for each in rounds)
        if report_round.opens_today(one, today) and not still_open:
            opened = report_round.open_(one, rounds, today)
            storage.report_rounds.save(opened)
            storage.log.write("report_round", one.id, "opened", now, authority_id=one.authority_id)


def of_rounds(storage: Storage, now: datetime) -> list[Promise]:
    today = local_day(now)
    running = storage.report_rounds.running()
    going_on = [one for one in running if one.closes_on >= today]
    promises = storage.report_rounds.asking(going_on, OPENED, now)
    for step in REMINDED:
        due = [one for one in going_on if reminder_due(one.closes_on, today, REMINDED) == step]
        promises += storage.report_rounds.asking(due, REMINDER, now, str(step))
    for one in running:
        if one.closes_on < today:
            keepers = _keepers(storage, one.authority_id, today)
            promises += [letter(one, OVER, person_id, now) for person_id in keepers]
    return promises


def of_milestones(storage: Storage, now: datetime) -> list[Promise]:
    """Return the reminders to those who own a milestone, and who stands in for them; of one that
    nobody does, to those who coordinate the plans."""
    today = local_day(now)
    promises = []
    absent: dict[int, dict[int, int]] = {}
    for one in storage.milestones.coming(today, today + _AHEAD):
        step = reminder_due(one.milestone.last_on, today, BEFORE_MILESTONE)
        if step is None:
            continue
        if one.authority_id not in absent:
            absent[one.authority_id] = storage.reminders.absent(one.authority_id, today)
        standing_in = absent[one.authority_id].get(one.owner_id or 0)
        told = [one.owner_id] if one.owner_id else _keepers(storage, one.authority_id, today)
        if standing_in is not None:
            told.append(standing_in)
        promises += [_of_milestone(one, step, person_id, now) for person_id in told]
    return promises


def card(
    storage: Storage, purpose: str, about_id: int, person: Person, language: str, today: date
) -> Card | None:
    """Return the letter in words; None where it no longer concerns the person."""
    if purpose == MILESTONE:
        coming = storage.milestones.get(about_id)
        if coming is None or coming.milestone.last_on < today:
            return None
        return letter_cards.milestone(language, coming.milestone, today)
    one = storage.report_rounds.get(about_id)
    if one is None or one.state is not RoundState.OPEN:
        return None
    if purpose == OVER:
        return _over(storage, one, person, language)
    left = storage.report_rounds.left([one.id])
    acts_as = person.acts_as(one.authority_id)
    count = sum(each.tasks for each in left if each.person_id in acts_as)
    if not count:
        return None
    shown = letter_cards.opened if purpose == OPENED else letter_cards.reminder
    return shown(language, one, count)


def _over(storage: Storage, one: ReportRound, person: Person, language: str) -> Card | None:
    if not may(person, one.authority_id, Act.KEEP_PLANS):
        return None
    return letter_cards.over(language, one, report_round.total(storage.report_rounds.lines(one)))


def _keepers(storage: Storage, authority_id: int, today: date) -> list[int]:
    organisation = storage.organisations.of(authority_id, today)
    return sorted(set(organisation.holders({RoleName.COORDINATOR}, EVERYWHERE)))


def _of_milestone(one: Coming, step: int, person_id: int, now: datetime) -> Promise:
    last_on = one.milestone.last_on
    return Promise(
        once=f"{MILESTONE}{step}/{one.id}/{last_on}/{person_id}",
        purpose=MILESTONE,
        due_at=now,
        expires_at=end_of(last_on),
        authority_id=one.authority_id,
        person_id=person_id,
        about_id=one.id,
    )

"""Reminders: noted and promised in the hours that people work, and put into words when they are
sent. What was not sent that day is due again on the next."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from cards import reminder as reminder_cards
from cards.card import Card
from cards.reminder import Line
from domain import access, reminder
from domain.authority import Authority
from domain.calendar import local_day
from domain.case_action import numbered
from domain.periods import Regular, Slot
from domain.person import Person, RoleName
from domain.reminder import HOURS, Item, Key, Staff, Told
from jobs.job import Finish
from storage import reminders
from storage.database import Database
from storage.outbox import Promise
from storage.storage import Storage

PURPOSE = reminders.PURPOSE
# So many cases are looked at together; between them others get their turn.
TOGETHER = 200

_TOLD_ABOUT = (RoleName.COORDINATOR, RoleName.MANAGEMENT_REPRESENTATIVE, RoleName.MANAGER)


@dataclass(frozen=True)
class _Looked:
    """What is to be told of some cases, and the last of them."""

    told: tuple[Told, ...]
    last_case_id: int


def times(_: Storage) -> set[Regular]:
    return {HOURS}


async def run(database: Database, _: Slot, now: datetime, finish: Finish) -> None:
    """Promise everybody one message with all that is due: all of them together, or none."""
    if not HOURS.holds(now):
        # The last hour of a day is made up for in the evening; nobody is reminded then.
        await database.write(finish)
        return
    today = local_day(now)
    await database.write(lambda storage: storage.reminders.take_back_unsent(now))
    told: list[Told] = []
    for authority in await database.read(lambda storage: storage.authorities.all()):
        staff = await database.read(partial(_staff, authority, today))
        after: int | None = 0
        while after is not None:
            looked = await database.read(partial(_look, authority, staff, today, after))
            after = looked.last_case_id if looked else None
            told += looked.told if looked else ()

    def save(storage: Storage) -> None:
        news = reminder.one_message_a_day(told, storage.reminders.told_on(today))
        storage.reminders.note(news)
        storage.outbox.promise(_promises(news, now))
        finish(storage)

    await database.write(save)


def card(storage: Storage, person: Person, language: str, today: date) -> Card | None:
    """Return what *person* is told today, as it is now; None when nothing of it is left to do."""
    told = storage.reminders.of_person(person.id, today)
    items = storage.reminders.items({one.case_id for one in told})
    left = _left(storage, items.values(), today)
    lines = [
        line
        for one in told
        if (item := items.get((one.key.matter not in reminder.OF_ACTIONS, one.key.id)))
        and (line := _line(one.key, item, person, left))
    ]
    names = storage.people.names([one.item.owner_id for one in lines if one.item.owner_id])
    named = [replace(one, owner=names.get(one.item.owner_id or 0, "")) for one in lines]
    return reminder_cards.shown(language, named, today) if named else None


def _left(storage: Storage, items: Iterable[Item], today: date) -> set[int]:
    """Return the handlers of the cases who have no role any more."""
    handlers: dict[int, set[int]] = defaultdict(set)
    for one in items:
        if one.case.handler_id is not None:
            handlers[one.case.authority_id].add(one.case.handler_id)
    # Hardly anybody has something to do in two authorities.
    left = (storage.reminders.left(where, who, today) for where, who in handlers.items())
    return set().union(*left)


def _line(key: Key, item: Item, person: Person, left: Collection[int]) -> Line | None:
    """Return what *person* is told of the item; None when it is done, or not for them any more."""
    seen = [item.action] if item.action else item.actions
    if not reminder.still_holds(key, item, left) or not access.may_see(person, item.case, seen):
        return None
    number = next((name for name, one in numbered(item.actions).items() if one == item.action), "")
    return Line(key, item, number, mine=item.owner_id in person.acts_as(item.case.authority_id))


def _staff(authority: Authority, today: date, storage: Storage) -> Staff:
    people = tuple(storage.people.with_role(authority.id, _TOLD_ABOUT, today))
    return Staff(people, storage.reminders.absent(authority.id, today))


def _look(
    authority: Authority, staff: Staff, today: date, after: int, storage: Storage
) -> _Looked | None:
    known = storage.reminders.some(authority.id, today, after, TOGETHER)
    if known is None:
        return None
    owners = {item.owner_id for item, _ in known.items if item.owner_id is not None}
    owners |= {staff.absent[one] for one in owners & staff.absent.keys()}
    concerned = replace(
        staff,
        reached=storage.reminders.reached(owners | {one.id for one in staff.people}),
        left=storage.reminders.left(authority.id, owners, today),
    )
    told = (
        one
        for item, history in known.items
        for one in reminder.tellings(item, history, concerned, authority.settings, today)
    )
    return _Looked(tuple(told), known.last_case_id)


def _promises(told: Iterable[Told], now: datetime) -> list[Promise]:
    today = local_day(now)
    return [
        Promise(
            once=f"{PURPOSE}/{person_id}/{today}",
            purpose=PURPOSE,
            due_at=now,
            expires_at=HOURS.ends(today),
            person_id=person_id,
            bulk=True,
        )
        for person_id in sorted({one.person_id for one in told})
    ]

"""What there is to remind of, what was told already, and what somebody wants no more of for now."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    and_,
    bindparam,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects import sqlite

from domain.calendar import local_day
from domain.case import Case, State
from domain.case_action import Action, ActionState, open_actions
from domain.case_moves import Event
from domain.reminder import SOON, History, Item, Key, Matter, Told
from storage import tables
from storage.case_actions import read_action
from storage.case_rows import read_case
from storage.insert_or import insert_or
from storage.outbox import State as Sent

# The purpose of the message that tells all that somebody is told on a day.
PURPOSE = "reminder"
# Messages that were given up longer ago have been taken back.
LOOKED_BACK = timedelta(days=14)


# What is due, and when, as long as it is.
_Due = tuple[Matter | None, int, date | None]


@dataclass(frozen=True)
class Known:
    """Things that something may be told of, each with what was told of it already."""

    items: tuple[tuple[Item, History], ...]
    last_case_id: int


class Reminders:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def some(self, authority_id: int, today: date, after: int, most: int) -> Known | None:
        """Return what may be due in up to *most* cases from the one *after* on; None when there is
        none. The number of statements does not grow with *most*."""
        wanted = {"authority_id": authority_id, "today": today, "after": after, "most": most}
        found = self._connection.execute(_CASES, {**wanted, "soon": today + SOON})
        cases = [read_case(row) for row in found]
        if not cases:
            return None
        actions = self._actions_of([one.id for one in cases])
        items = [item for case in cases for item in _items(case, actions[case.id])]
        told = self._told([one.id for one in items])
        snoozed = self._snoozed([one.id for one in cases])
        updated = self._updated(items)
        return Known(
            tuple(
                (
                    replace(item, updated_on=updated.get((item.action is None, item.id))),
                    History(told[item.id], snoozed.get((item.matter, item.id, item.due_on))),
                )
                for item in items
            ),
            cases[-1].id,
        )

    def items(self, case_ids: Collection[int]) -> dict[tuple[bool, int], Item]:
        """Return what there is to do in the cases as it is now; by id, and whether it is the case
        itself or an action of it."""
        cases = self._connection.execute(_BY_IDS, {"case_ids": list(case_ids)})
        actions = self._actions_of(case_ids)
        return {
            (item.action is None, item.id): item
            for case in map(read_case, cases)
            for item in _items(case, actions[case.id])
        }

    def absent(self, authority_id: int, today: date) -> dict[int, int]:
        """Return who stands in for whom today, by the one who is away."""
        found = self._connection.execute(_ABSENT, {"authority_id": authority_id, "today": today})
        return {row.person_id: row.substitute_id for row in found}

    def reached(self, person_ids: Collection[int]) -> set[int]:
        """Return those of the people who have an open private chat with the bot."""
        return set(self._connection.scalars(_REACHED, {"person_ids": list(person_ids)}))

    def left(self, authority_id: int, person_ids: Collection[int], today: date) -> set[int]:
        """Return those of the people whose every role in the authority is over."""
        wanted = {"authority_id": authority_id, "person_ids": list(person_ids), "today": today}
        return set(self._connection.scalars(_LEFT, wanted))

    def told_on(self, day: date) -> set[int]:
        """Return who is told something on *day*."""
        return set(self._connection.scalars(_TOLD_ON, {"day": day}))

    def of_person(self, person_id: int, day: date) -> list[Told]:
        """Return what the person is told on *day*, what is due first on top."""
        found = self._connection.execute(_OF_PERSON, {"person_id": person_id, "day": day})
        return [
            Told(
                Key(Matter(row.matter), row.item_id, row.due_on, row.step),
                row.case_id,
                row.person_id,
                row.told_on,
            )
            for row in found
        ]

    def note(self, told: Sequence[Told]) -> None:
        """Note what is told, so that it is not told again."""
        rows = [
            {
                "matter": one.key.matter,
                "item_id": one.key.id,
                "due_on": one.key.due_on,
                "step": one.key.step,
                "person_id": one.person_id,
                "case_id": one.case_id,
                "told_on": one.on,
            }
            for one in told
        ]
        if rows:
            self._connection.execute(_note(self._connection.dialect.name), rows)

    def take_back_unsent(self, now: datetime) -> None:
        """Forget what was noted and never sent, as its message ran out of time: it is due again."""
        since = local_day(now) - LOOKED_BACK
        unsent = self._connection.execute(_UNSENT, {"now": now, "since": since}).all()
        if unsent:
            self._connection.execute(
                _TAKE_BACK,
                [{"its_person": row.person_id, "day": local_day(row.due_at)} for row in unsent],
            )

    def snooze(self, item: Item, until: date) -> None:
        row = {
            "matter": item.matter,
            "item_id": item.id,
            "due_on": item.due_on,
            "until": until,
            "case_id": item.case.id,
        }
        self._connection.execute(_snooze(self._connection.dialect.name), row)

    def forget_before(self, day: date) -> None:
        self._connection.execute(_FORGET, {"day": day})

    def _actions_of(self, case_ids: Collection[int]) -> Mapping[int, tuple[Action, ...]]:
        found: dict[int, tuple[Action, ...]] = defaultdict(tuple)
        for row in self._connection.execute(_ACTIONS, {"case_ids": list(case_ids)}):
            found[row.case_id] += (read_action(row),)
        return found

    def _told(self, item_ids: Collection[int]) -> Mapping[int, Mapping[Key, date]]:
        told: dict[int, dict[Key, date]] = defaultdict(dict)
        for row in self._connection.execute(_TOLD, {"item_ids": list(item_ids)}):
            key = Key(Matter(row.matter), row.item_id, row.due_on, row.step)
            told[row.item_id][key] = row.told_on
        return told

    def _snoozed(
        self, case_ids: Collection[int]
    ) -> dict[tuple[Matter | None, int, date | None], date]:
        found = self._connection.execute(_SNOOZED, {"case_ids": list(case_ids)})
        return {(Matter(row.matter), row.item_id, row.due_on): row.until for row in found}

    def _updated(self, items: Iterable[Item]) -> dict[tuple[bool, int], date]:
        """Return the day that somebody last did something about each; of an action what was done
        with others in its case does not count."""
        actions = [one.id for one in items if one.action is not None]
        cases = list({one.case.id for one in items})
        found: dict[tuple[bool, int], date] = {}
        for row in self._connection.execute(_UPDATED, {"cases": cases, "actions": actions}):
            at = local_day(row.at)
            of_action = [row.entity_id] if row.entity == "case_action" else _action_in(row.field)
            keys = [(False, one) for one in of_action]
            if row.entity == "case":
                keys.append((True, row.entity_id))
            for key in keys:
                found[key] = max(found.get(key, at), at)
        return found


def _items(case: Case, actions: tuple[Action, ...]) -> list[Item]:
    open_ones = open_actions(actions) if case.state is State.IN_PROGRESS else ()
    return [Item(case, None, actions), *(Item(case, one, actions) for one in open_ones)]


def _action_in(field: str | None) -> list[int]:
    """Return the action that the log's *field* is of, if it is of one: "action.7.due_on"."""
    words = (field or "").split(".")
    return [int(words[1])] if words[0] == "action" and words[1].isdecimal() else []


_CASE, _ACTION, _LOG = tables.case.c, tables.case_action.c, tables.log.c
_REMINDER, _SNOOZE, _OUTBOX = tables.reminder.c, tables.snooze.c, tables.outbox.c
_ROLE, _AWAY, _CHAT = tables.role.c, tables.substitute.c, tables.conversation.c
_TODAY: Any = bindparam("today", type_=Date)
_SOON: Any = bindparam("soon", type_=Date)
_CASES = (
    select(tables.case)
    .where(
        _CASE.authority_id == bindparam("authority_id"),
        _CASE.id > bindparam("after"),
        or_(
            _CASE.state.in_([State.RECEIVED, State.ASSESSED, State.INVESTIGATING]),
            and_(_CASE.state == State.AWAITING_VERIFICATION, _CASE.check_on <= _SOON),
            and_(_CASE.state == State.PARKED, _CASE.parked_until <= _TODAY),
            and_(
                _CASE.state == State.IN_PROGRESS,
                exists().where(
                    _ACTION.case_id == _CASE.id,
                    _ACTION.state == ActionState.OPEN,
                    _ACTION.due_on <= _SOON,
                ),
            ),
            and_(
                _CASE.state.in_(
                    [State.AWAITING_VERIFICATION, State.PARKED, State.IN_PROGRESS],
                ),
                exists().where(_SNOOZE.case_id == _CASE.id, _SNOOZE.until <= _TODAY),
            ),
        ),
    )
    .order_by(_CASE.id)
    .limit(bindparam("most"))
)
_BY_IDS = select(tables.case).where(_CASE.id.in_(bindparam("case_ids", expanding=True)))
_ACTIONS = (
    select(tables.case_action)
    .where(_ACTION.case_id.in_(bindparam("case_ids", expanding=True)))
    .order_by(_ACTION.id)
)
_UPDATED = (
    select(_LOG.entity, _LOG.entity_id, _LOG.field, func.max(_LOG.at).label("at"))
    .where(
        or_(
            and_(
                _LOG.entity == "case",
                _LOG.entity_id.in_(bindparam("cases", expanding=True)),
                # Putting it off is no work on it.
                _LOG.what != Event.SNOOZE,
            ),
            and_(
                _LOG.entity == "case_action",
                _LOG.entity_id.in_(bindparam("actions", expanding=True)),
            ),
        )
    )
    .group_by(_LOG.entity, _LOG.entity_id, _LOG.field)
)
_TOLD = (
    select(
        _REMINDER.matter,
        _REMINDER.item_id,
        _REMINDER.due_on,
        _REMINDER.step,
        func.min(_REMINDER.told_on).label("told_on"),
    )
    .where(
        _REMINDER.matter.in_(list(Matter)),
        _REMINDER.item_id.in_(bindparam("item_ids", expanding=True)),
    )
    .group_by(_REMINDER.matter, _REMINDER.item_id, _REMINDER.due_on, _REMINDER.step)
)
_SNOOZED = select(tables.snooze).where(_SNOOZE.case_id.in_(bindparam("case_ids", expanding=True)))
_ABSENT = (
    select(_AWAY.person_id, _AWAY.substitute_id)
    .where(
        _AWAY.authority_id == bindparam("authority_id"),
        _AWAY.until >= _TODAY,
        _AWAY.since <= _TODAY,
    )
    .order_by(_AWAY.id)
)
_REACHED = select(_CHAT.person_id).where(
    _CHAT.person_id.in_(bindparam("person_ids", expanding=True)),
    _CHAT.kind == "personal",
    _CHAT.open.is_(True),
)
_LEFT = (
    select(_ROLE.person_id)
    .where(
        _ROLE.authority_id == bindparam("authority_id"),
        _ROLE.person_id.in_(bindparam("person_ids", expanding=True)),
    )
    .group_by(_ROLE.person_id)
    .having(func.max(func.coalesce(_ROLE.until, literal(date.max, Date)), type_=Date) < _TODAY)
)
_TOLD_ON = (
    select(_REMINDER.person_id).where(_REMINDER.told_on == bindparam("day", type_=Date)).distinct()
)
_OF_PERSON = (
    select(tables.reminder)
    .where(
        _REMINDER.told_on == bindparam("day", type_=Date),
        _REMINDER.person_id == bindparam("person_id"),
    )
    .order_by(_REMINDER.due_on, _REMINDER.case_id, _REMINDER.item_id, _REMINDER.matter)
)
_UNSENT = select(_OUTBOX.person_id, _OUTBOX.expires_at.label("due_at")).where(
    _OUTBOX.purpose == PURPOSE,
    _OUTBOX.expires_at <= bindparam("now", type_=tables.Moment),
    or_(
        _OUTBOX.state == Sent.WAITING,
        and_(
            _OUTBOX.state == Sent.CLOSED,
            _OUTBOX.cause == "expired",
            _OUTBOX.settled_on >= bindparam("since", type_=Date),
        ),
    ),
    # What may have arrived has been told.
    _OUTBOX.in_doubt == 0,
)
_TAKE_BACK = delete(tables.reminder).where(
    _REMINDER.person_id == bindparam("its_person"),
    _REMINDER.told_on == bindparam("day", type_=Date),
)
_FORGET = delete(tables.reminder).where(_REMINDER.told_on < bindparam("day", type_=Date))


@cache
def _note(dialect: str) -> sqlite.Insert:
    return insert_or(dialect, tables.reminder).on_conflict_do_nothing()


@cache
def _snooze(dialect: str) -> sqlite.Insert:
    new = insert_or(dialect, tables.snooze)
    return new.on_conflict_do_update(
        index_elements=["matter", "item_id"],
        set_={"due_on": new.excluded.due_on, "until": new.excluded.until},
    )

"""The actions of cases, and what was recorded of notifications."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    bindparam,
    func,
    insert,
    select,
    update,
)

from domain.case import Case
from domain.case_action import Action, ActionKind, ActionState, Due
from domain.case_handling import ChangedAction
from domain.errors import RuleBroken
from domain.notification import Notification
from domain.page import SIZE, Page
from storage import tables
from storage.case_conditions import ACTION_LATE, ACTION_SOON, TO_DO_BY, action_days
from storage.log import Log


class CaseActions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case: Case) -> tuple[Action, ...]:
        """Return every action of the case, of all its rounds, the first planned first."""
        return tuple(
            read_action(row) for row in self._connection.execute(_OF, {"case_id": case.id})
        )

    def open_of_owners(
        self, authority_id: int, owner_ids: Collection[int], number: int = 1
    ) -> Page[tuple[str, Action]]:
        """Return a page of what those people have left to do, each with its case's number, the one
        that is due first on top."""
        wanted = {"authority_id": authority_id, "owners": list(owner_ids)}
        return self._page(_OF_OWNERS, number, wanted)

    def due_of_owners(
        self,
        authority_id: int,
        owner_ids: Collection[int],
        due: Due,
        today: date,
        number: int = 1,
    ) -> Page[tuple[str, Action]]:
        """Return a page of those of them that are late, or due soon."""
        wanted = {"authority_id": authority_id, "owners": list(owner_ids), **action_days(today)}
        return self._page(_DUE_OF_OWNERS[due], number, wanted)

    def _page(
        self, rows: Select[Any], number: int, wanted: dict[str, Any]
    ) -> Page[tuple[str, Action]]:
        number = max(1, number)
        found = self._connection.execute(rows, {**wanted, "skipped": (number - 1) * SIZE}).all()
        if not found and number > 1:
            # A page that is no longer there becomes the last one that is.
            first = self._page(rows, 1, wanted)
            return self._page(rows, first.last, wanted) if first.last > 1 else first
        lines = tuple((row.number, read_action(row)) for row in found)
        return Page(lines, number, found[0].total if found else 0)

    def add(self, case: Case, actions: Sequence[Action]) -> tuple[Action, ...]:
        """Add *actions*, whose ids do not count, and return them with the ids they got."""
        if not actions:
            return ()
        rows = [
            {
                "authority_id": case.authority_id,
                "case_id": case.id,
                "version": action.version,
                "round": action.round,
                "kind": action.kind,
                "text": action.text,
                "owner_id": action.owner_id,
                "due_on": action.due_on,
                "resource_need": action.resource_need,
                "state": action.state,
                "settled_on": action.settled_on,
                "comment": action.comment,
            }
            for action in actions
        ]
        added = (read_action(row) for row in self._connection.execute(_ADD, rows))
        return tuple(sorted(added, key=lambda action: action.id))

    def change(self, changed: ChangedAction, at: datetime, actor_id: int | None) -> Action:
        """Save the action unless someone saved it after it was read, and log it of its case."""
        action, case = changed.action, changed.case
        row = self._connection.execute(
            _SAVE,
            {
                "action_id": action.id,
                "seen": action.version,
                "version": action.version + 1,
                "owner_id": action.owner_id,
                "due_on": action.due_on,
                "state": action.state,
                "settled_on": action.settled_on,
                "comment": action.comment,
            },
        ).first()
        if row is None:
            raise RuleBroken("error.changed_meanwhile", number=case.number)
        Log(self._connection).write_event(
            "case",
            case.id,
            changed.event,
            at,
            changed.head,
            changed.changes,
            authority_id=case.authority_id,
            actor_id=actor_id,
        )
        return read_action(row)

    def record(self, notification: Notification) -> None:
        self._connection.execute(
            _RECORD,
            {
                "case_id": notification.case_id,
                "authority": notification.authority,
                "notified_at": notification.notified_at,
                "channel": notification.channel,
                "reference": notification.reference,
                "by_id": notification.by_id,
            },
        )

    def notifications(self, case: Case) -> tuple[Notification, ...]:
        """Return what was recorded, the first first."""
        found = self._connection.execute(_NOTIFICATIONS, {"case_id": case.id})
        return tuple(
            Notification(
                row.id,
                row.case_id,
                row.authority,
                row.notified_at,
                row.channel,
                row.reference,
                row.by_id,
            )
            for row in found
        )


def read_action(row: Row[Any]) -> Action:
    return Action(
        id=row.id,
        case_id=row.case_id,
        version=row.version,
        round=row.round,
        kind=ActionKind(row.kind),
        text=row.text,
        owner_id=row.owner_id,
        due_on=row.due_on,
        resource_need=row.resource_need,
        state=ActionState(row.state),
        settled_on=row.settled_on,
        comment=row.comment,
    )


# Built once: putting a statement together costs more than running it.
_ACTION = tables.case_action.c
_OF = select(tables.case_action).where(_ACTION.case_id == bindparam("case_id")).order_by(_ACTION.id)


def _of_owners(*conditions: ColumnElement[bool]) -> Select[Any]:
    owned = (_ACTION.authority_id == bindparam("authority_id"), TO_DO_BY, *conditions)
    total = select(func.count()).select_from(tables.case_action).where(*owned).scalar_subquery()
    return (
        select(tables.case_action, tables.case.c.number, total.label("total"))
        .join(tables.case, tables.case.c.id == _ACTION.case_id)
        .where(*owned)
        .order_by(_ACTION.due_on, _ACTION.id)
        .limit(SIZE)
        .offset(bindparam("skipped"))
    )


_OF_OWNERS = _of_owners()
_DUE_OF_OWNERS = {Due.LATE: _of_owners(ACTION_LATE), Due.SOON: _of_owners(ACTION_SOON)}
_ADD = insert(tables.case_action).returning(tables.case_action)
_SAVE = (
    update(tables.case_action)
    .where(_ACTION.id == bindparam("action_id"), _ACTION.version == bindparam("seen"))
    .returning(tables.case_action)
)
_RECORD = insert(tables.case_notification)
_NOTIFICATIONS = (
    select(tables.case_notification)
    .where(tables.case_notification.c.case_id == bindparam("case_id"))
    .order_by(tables.case_notification.c.id)
)

"""The actions of cases, and what was recorded of notifications."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    insert,
    select,
    update,
)

from domain.case import Case
from domain.case_action import Action, ActionKind, ActionState
from domain.case_handling import ChangedAction
from domain.errors import RuleBroken
from domain.notification import Notification
from storage import tables
from storage.log import Log


class CaseActions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case: Case) -> tuple[Action, ...]:
        """Return every action of the case, of all its rounds, the first planned first."""
        return tuple(
            read_action(row) for row in self._connection.execute(_OF, {"case_id": case.id})
        )

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

"""Every change: who, when, what, old, new. Rows are added, never changed."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, case, func, insert, select

from domain.history import Change, Entry, Logged
from domain.page import SIZE, Page
from storage import tables
from storage.pages import SKIPPED, find_page

CHANGED = "changed"


class Log:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(
        self,
        entity: str,
        entity_id: int,
        what: str,
        at: datetime,
        *,
        authority_id: int | None = None,
        actor_id: int | None = None,
        field: str | None = None,
        old: str | None = None,
        new: str | None = None,
        personal: bool = False,
    ) -> None:
        """Note a change. *personal* says whether *old* or *new* tells something about a person."""
        self._connection.execute(
            _ADD,
            {
                "authority_id": authority_id,
                "entity": entity,
                "entity_id": entity_id,
                "actor_id": actor_id,
                "at": at,
                "what": what,
                "field": field,
                "old": old,
                "new": new,
                "personal": personal,
            },
        )

    def write_event(
        self,
        entity: str,
        entity_id: int,
        what: str,
        at: datetime,
        head: Change | None,
        changes: Sequence[Change],
        *,
        authority_id: int | None = None,
        actor_id: int | None = None,
    ) -> None:
        """Note an event in one statement: a row named *what*, with the change that is its *head*,
        and then a row named "changed" for each of the other *changes*."""
        named = [(what, head), *((CHANGED, change) for change in changes)]
        about = {"authority_id": authority_id, "actor_id": actor_id}
        self.write_all(entity, entity_id, at, named, **about)

    def write_all(
        self,
        entity: str,
        entity_id: int,
        at: datetime,
        changes: Sequence[tuple[str, Change | None]],
        *,
        authority_id: int | None = None,
        actor_id: int | None = None,
    ) -> None:
        """Note changes in one statement, each by its name."""
        rows = [
            {
                "authority_id": authority_id,
                "entity": entity,
                "entity_id": entity_id,
                "actor_id": actor_id,
                "at": at,
                "what": name,
                "field": change and change.field,
                "old": change and change.old,
                "new": change and change.new,
                "personal": change is not None and change.personal,
            }
            for name, change in changes
        ]
        self._connection.execute(_ADD, rows)

    def write_for_each(
        self,
        entity: str,
        entity_ids: Iterable[int],
        what: str,
        at: datetime,
        **rest: str | int | bool | None,
    ) -> None:
        """Note the same change of many things, in one statement."""
        rows = [
            {**_NOTHING_MORE, "entity": entity, "entity_id": id_, "what": what, "at": at, **rest}
            for id_ in entity_ids
        ]
        if rows:
            self._connection.execute(_ADD, rows)

    def write_for_actions(
        self,
        actions: Iterable[tuple[int, int]],
        what: str,
        at: datetime,
        field: str,
        **rest: str | int | bool | None,
    ) -> None:
        """Note the same change of many actions, each with its case, in the log of the case."""
        rows = [
            {
                **_NOTHING_MORE,
                **rest,
                "entity": "case",
                "entity_id": case_id,
                "what": what,
                "at": at,
                "field": f"action.{action_id}.{field}",
            }
            for action_id, case_id in actions
        ]
        if rows:
            self._connection.execute(_ADD, rows)

    def of(self, entity: str, entity_id: int, most: int) -> list[Entry]:
        """Return the *most* latest entries, oldest of them first."""
        return self._latest(_OF, entity, entity_id, most)

    def events(self, entity: str, entity_id: int, most: int) -> list[Entry]:
        """Return the *most* latest events without the fields that they changed, oldest first."""
        return self._latest(_EVENTS, entity, entity_id, most)

    def page(self, entity: str, entity_id: int, number: int = 1) -> Page[Logged]:
        """Return a page of events with the fields that they changed, the latest event first."""
        wanted = {"entity": entity, "entity_id": entity_id}
        found = find_page(self._connection, _PAGE, wanted, number)
        return found.showing(
            Logged(_entry(event), tuple(_entry(row) for row in changed))
            for _, (event, *changed) in groupby(found.things, key=lambda row: row.nth)
        )

    def _latest(self, rows: Select[Any], entity: str, entity_id: int, most: int) -> list[Entry]:
        wanted = {"entity": entity, "entity_id": entity_id, "most": most}
        found = self._connection.execute(rows, wanted).all()
        return [_entry(row) for row in reversed(found)]


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.what, row.at, row.actor_id, row.field, row.old, row.new)


_NOTHING_MORE = {
    "authority_id": None,
    "actor_id": None,
    "field": None,
    "old": None,
    "new": None,
    "personal": False,
}

# Built once: putting a statement together costs more than running it.
_ADD = insert(tables.log)
_OF = (
    select(tables.log)
    .where(
        tables.log.c.entity == bindparam("entity"), tables.log.c.entity_id == bindparam("entity_id")
    )
    .order_by(tables.log.c.id.desc())
    .limit(bindparam("most"))
)
_EVENTS = _OF.where(tables.log.c.what != CHANGED)
_IS_EVENT = case((tables.log.c.what == CHANGED, 0), else_=1)
# Each row with which event it belongs to, from 1: what an event changed comes after it.
_NUMBERED = (
    select(
        tables.log,
        func.sum(_IS_EVENT).over(order_by=tables.log.c.id).label("nth"),
        func.sum(_IS_EVENT).over().label("total"),
    )
    .where(
        tables.log.c.entity == bindparam("entity"), tables.log.c.entity_id == bindparam("entity_id")
    )
    .subquery()
)
_PAGE = (
    select(_NUMBERED)
    .where(
        _NUMBERED.c.nth > 0,
        _NUMBERED.c.nth > _NUMBERED.c.total - SKIPPED - SIZE,
        _NUMBERED.c.nth <= _NUMBERED.c.total - SKIPPED,
    )
    .order_by(_NUMBERED.c.nth.desc(), _NUMBERED.c.id)
)

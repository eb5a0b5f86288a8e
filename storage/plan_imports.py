"""Workbooks of plans that were let in. The last of an authority can be undone; of others is kept
that they were, when and by whom."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from domain.plan_import import Proposal
from domain.plan_rows import TASKS, Row, by_list
from storage import tables
from storage.plan_json import rows_as_json, rows_from_json

DONE, UNDONE = "done", "undone"


@dataclass(frozen=True)
class Imported:
    id: int
    at: datetime
    by_id: int | None
    what: Proposal


class PlanImports:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, authority_id: int, what: Proposal, at: datetime, by_id: int | None) -> int:
        """Remember what was done; what was done before can no longer be undone."""
        self._connection.execute(_FORGET_ROWS, {"its_authority": authority_id})
        added: int = self._connection.execute(
            _ADD,
            {
                "authority_id": authority_id,
                "by_id": by_id,
                "at": at,
                "state": DONE,
                "wanted": _as_text(what.wanted),
                "before": _as_text(what.before),
            },
        ).scalar_one()
        return added

    def last(self, authority_id: int) -> Imported | None:
        """Return the import that can be undone, if there is one."""
        row = self._connection.execute(_LAST, {"its_authority": authority_id}).first()
        if row is None:
            return None
        wanted, before = (rows_from_json(json.loads(one)) for one in (row.wanted, row.before))
        return Imported(row.id, row.at, row.by_id, Proposal(wanted, before))

    def undone(self, id_: int) -> None:
        self._connection.execute(_UNDONE, {"its_id": id_})

    def told_in_rounds(self, authority_id: int, rows: Iterable[Row]) -> bool:
        """Whether one of *rows* is a round that was opened, or something that a locked one tells
        of."""
        lists = by_list(rows)
        wanted = {
            "its_authority": authority_id,
            "rounds": [row.code for row in lists["round"]],
            "tasks": [row.code for name in TASKS for row in lists[name]],
        }
        return any(self._connection.execute(one, wanted).scalar_one() for one in _IN_ROUNDS)


def _as_text(rows: Iterable[Row]) -> str:
    return json.dumps(rows_as_json(rows), ensure_ascii=False)


# Built once: putting a statement together costs more than running it. An authority is not called as
# the column, which an update sets.
_AUTHORITY: Any = bindparam("its_authority")
_OF = tables.plan_import.c
_ADD = insert(tables.plan_import).returning(_OF.id)
_EMPTY = {"wanted": "", "before": ""}
_FORGET_ROWS = (
    update(tables.plan_import)
    .where(_OF.authority_id == _AUTHORITY, _OF.wanted != "")
    .values(_EMPTY)
)
_LAST = select(tables.plan_import).where(
    _OF.authority_id == _AUTHORITY, _OF.state == DONE, _OF.wanted != ""
)
_UNDONE = (
    update(tables.plan_import)
    .where(_OF.id == bindparam("its_id"))
    .values({**_EMPTY, "state": UNDONE})
)
_IN_ROUNDS = (
    select(func.count())
    .select_from(tables.report_round)
    .where(
        tables.report_round.c.authority_id == _AUTHORITY,
        tables.report_round.c.code.in_(bindparam("rounds", expanding=True)),
        tables.report_round.c.state != "planned",
    ),
    select(func.count())
    .select_from(tables.round_line.join(tables.plan_task))
    .where(
        tables.plan_task.c.authority_id == _AUTHORITY,
        tables.plan_task.c.code.in_(bindparam("tasks", expanding=True)),
    ),
)

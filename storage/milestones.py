"""Milestones to come, of every authority."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from domain.plan_rows import Milestone
from storage import tables


@dataclass(frozen=True)
class Coming:
    """A milestone with its id, whose it is and who owns it, if anybody does."""

    id: int
    authority_id: int
    owner_id: int | None
    milestone: Milestone


class Milestones:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def coming(self, since: date, until: date) -> list[Coming]:
        """Return those of every authority whose last day is within those days."""
        rows = self._connection.execute(_COMING, {"since": since, "until": until})
        return [_coming(row) for row in rows]

    def get(self, milestone_id: int) -> Coming | None:
        row = self._connection.execute(_BY_ID, {"id": milestone_id}).first()
        return _coming(row) if row else None


def _coming(row: Row[Any]) -> Coming:
    milestone = Milestone(
        row.code,
        row.name,
        row.first_on,
        row.last_on,
        row.precision,
        row.kind,
        row.place,
        link=row.link,
    )
    return Coming(row.id, row.authority_id, row.owner_id, milestone)


_MILESTONE = tables.milestone
_COMING = (
    select(_MILESTONE)
    .where(_MILESTONE.c.last_on.between(bindparam("since"), bindparam("until")))
    .order_by(_MILESTONE.c.last_on, _MILESTONE.c.id)
)
_BY_ID = select(_MILESTONE).where(_MILESTONE.c.id == bindparam("id"))

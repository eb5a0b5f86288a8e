"""How many cases there are of an authority, place by place: counted once, for any number of
readers."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, case, func, select

from domain.case import Kind
from domain.case_listing import Horizon, Listing
from domain.case_numbers import Numbers, Place
from storage import tables
from storage.case_conditions import CONDITIONS, IS_OPEN, days


class CaseCounts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def on_lists(self, authority_id: int, horizon: Horizon) -> dict[Place, Numbers]:
        """Return how many cases are on each list."""
        rows = self._connection.execute(_ON_LISTS, {"authority_id": authority_id, **days(horizon)})
        return {
            _place(row): Numbers(
                {listing: getattr(row, listing) for listing in Listing},
                row.oldest_new,
                row.first_late or "",
            )
            for row in rows
        }

    def received(
        self, authority_id: int, since: Sequence[datetime], until: datetime
    ) -> dict[Place, tuple[int, ...]]:
        """Return how many were received from each moment until the next, the last until *until*;
        and then how many of the last were accidents."""
        moments = {f"from_{n}": at for n, at in enumerate((*since, until))}
        rows = self._connection.execute(
            _received(len(since)), {"authority_id": authority_id, **moments}
        )
        return {_place(row): tuple(row[3:]) for row in rows}


def _place(row: Any) -> Place:
    return Place(row.department_id, row.unit_id, row.avoids_manager)


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


_CASE = tables.case.c
_PLACE = (_CASE.department_id, _CASE.unit_id, _CASE.avoids_manager)
_OF_AUTHORITY = _CASE.authority_id == bindparam("authority_id")
_ON_LISTS = (
    select(
        *_PLACE,
        *(_how_many(condition).label(listing) for listing, condition in CONDITIONS.items()),
        func.min(case((CONDITIONS[Listing.NEW], _CASE.received_at))).label("oldest_new"),
        func.min(case((CONDITIONS[Listing.LATE], _CASE.number))).label("first_late"),
    )
    # Nothing that has ended is on any list.
    .where(_OF_AUTHORITY, IS_OPEN)
    .group_by(*_PLACE)
)


@cache
def _received(spans: int) -> Select[Any]:
    bounds: list[Any] = [bindparam(f"from_{n}", type_=tables.Moment) for n in range(spans + 1)]
    within = [
        and_(_CASE.received_at >= bounds[n], _CASE.received_at < bounds[n + 1])
        for n in range(spans)
    ]
    return (
        select(
            *_PLACE,
            *(_how_many(span) for span in within),
            _how_many(and_(within[-1], _CASE.kind == Kind.ACCIDENT)),
        )
        .where(_OF_AUTHORITY, _CASE.received_at >= bounds[0], _CASE.received_at < bounds[-1])
        .group_by(*_PLACE)
    )

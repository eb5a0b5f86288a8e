"""How many cases there are of an authority, place by place: counted once, for any number of
readers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Select,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    type_coerce,
)

from domain.authority import Authority
from domain.case import Decision, Identity, Kind, State
from domain.case_figures import Cell, Counts, Took
from domain.case_gates import LIGHT
from domain.case_handling import NEED_A_CAUSE
from domain.case_listing import Horizon, Listing
from domain.case_numbers import Dated, Kept, Numbers, Place
from domain.deadlines import assessed_by
from storage import tables
from storage.case_conditions import CONDITIONS, DUE_ON, IS_OPEN, days

# So many red cases a digest names.
NAMED = 3
# How far back something that happened before makes it happen again.
YEAR = timedelta(days=365)


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
            )
            for row in rows
        }

    def red(self, authority: Authority, horizon: Horizon) -> list[Dated]:
        """Return red cases of each place, so many that the worst `NAMED` of any places together are
        among them."""
        wanted = {"authority_id": authority.id, "named": NAMED, **days(horizon)}
        return [_dated(row, authority) for row in self._connection.execute(_RED, wanted)]

    def from_audits(self, authority: Authority) -> list[Dated]:
        """Return the open cases that an audit brought up."""
        wanted = {"authority_id": authority.id}
        return [_dated(row, authority) for row in self._connection.execute(_FROM_AUDITS, wanted)]

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

    def cells(
        self, authority_id: int, horizon: Horizon, since: datetime, until: datetime
    ) -> list[Cell]:
        """Return figures of all that was received or closed from *since* until *until*, or is open
        now: one for each set of cases that are alike in all that figures are divided by."""
        wanted = {"authority_id": authority_id, "since": since, "until": until, **days(horizon)}
        return [
            Cell(
                _place(row),
                row.kind,
                row.category,
                row.severity,
                row.source,
                row.aspect,
                Counts(*(getattr(row, name) for name in Counts._fields)),
            )
            for row in self._connection.execute(_CELLS, wanted)
        ]

    def took(self, authority_id: int, since: datetime, until: datetime) -> list[Took]:
        """Return when each case was received that was assessed or closed in that time, and when it
        was that."""
        wanted = {"authority_id": authority_id, "since": since, "until": until}
        # As many rows as cases: fetched at once, and each place made once.
        place = cache(Place)
        return [
            Took(place(*whose), received_at, assessed_at, closed_at)
            for *whose, received_at, assessed_at, closed_at in self._connection.execute(
                _TOOK, wanted
            ).all()
        ]

    def kept(self, authority_id: int, since: datetime, until: datetime) -> list[Kept]:
        """Return how many cases of each category were received in each place of an event."""
        wanted = {"authority_id": authority_id, "since": since, "until": until}
        place = cache(Place)
        return [
            Kept(place(*whose), (place_folded, category), many, newest)
            for *whose, place_folded, category, many, newest in self._connection.execute(
                _KEPT, wanted
            ).all()
        ]


def _place(row: Any) -> Place:
    return Place(row.department_id, row.unit_id, row.avoids_manager)


def _dated(row: Any, authority: Authority) -> Dated:
    due_on = row.due_on
    if row.state == State.RECEIVED:
        due_on = assessed_by(row.received_at, row.severity, authority.settings)
    return Dated(_place(row), row.number, due_on, row.severity)


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
    )
    # Nothing that has ended is on any list.
    .where(_OF_AUTHORITY, IS_OPEN)
    .group_by(*_PLACE)
)


_DATED = select(
    *_PLACE,
    _CASE.number,
    _CASE.state,
    _CASE.severity,
    _CASE.received_at,
    type_coerce(DUE_ON, Date).label("due_on"),
).where(_OF_AUTHORITY)
_RED_ONES = _DATED.where(CONDITIONS[Listing.RED]).subquery()
_ONE = _RED_ONES.c
_IN_ORDER = select(
    _RED_ONES,
    func.row_number()
    .over(
        # Of those that are not assessed the first to come in is the first that is late, and of the
        # others the first that is due; one that is not late is worse the more serious it is.
        partition_by=[
            _ONE.department_id,
            _ONE.unit_id,
            _ONE.avoids_manager,
            _ONE.severity,
            case((_ONE.state == State.RECEIVED, 1), else_=0),
        ],
        order_by=[_ONE.due_on.is_(None), _ONE.due_on, _ONE.received_at],
    )
    .label("nth"),
).subquery()
_RED = select(_IN_ORDER).where(_IN_ORDER.c.nth <= bindparam("named"))
_FROM_AUDITS = _DATED.where(CONDITIONS[Listing.FROM_AUDIT])


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


_SINCE: Any = bindparam("since", type_=tables.Moment)
_UNTIL: Any = bindparam("until", type_=tables.Moment)


def _in_time(moment: Any) -> ColumnElement[bool]:
    return and_(moment >= _SINCE, moment < _UNTIL)


_DIVIDED = ("kind", "category", "severity", "source", "aspect")
_RECEIVED = _in_time(_CASE.received_at)
_CLOSED = and_(_CASE.state == State.CLOSED, _in_time(_CASE.closed_at))
_SUGGESTED = and_(_RECEIVED, _CASE.kind == Kind.IMPROVEMENT)
_ADOPTED = and_(_SUGGESTED, _CASE.decision == Decision.ADOPTED)
_CAUSE_ASKED = and_(_CLOSED, _CASE.kind.in_(sorted(NEED_A_CAUSE)))
_EFFECT_ASKED = and_(_CLOSED, _CASE.kind != Kind.IMPROVEMENT, _CASE.severity > LIGHT)
_COUNTED: dict[str, ColumnElement[bool]] = {
    "received": _RECEIVED,
    "closed": _CLOSED,
    "open": IS_OPEN,
    "late": CONDITIONS[Listing.LATE],
    "anonymous": and_(_RECEIVED, _CASE.identity == Identity.ANONYMOUS),
    "cause_asked": _CAUSE_ASKED,
    "with_cause": and_(_CAUSE_ASKED, _CASE.root_cause != ""),
    "effect_asked": _EFFECT_ASKED,
    "with_effect": and_(_EFFECT_ASKED, _CASE.effect.is_not(None)),
    "with_feedback": and_(_CLOSED, _CASE.feedback != ""),
    "suggested": _SUGGESTED,
    "adopted": _ADOPTED,
    "declined": and_(_SUGGESTED, _CASE.decision == Decision.DECLINED),
    "done": and_(_ADOPTED, _CASE.state == State.CLOSED),
}
_CELLS = (
    select(
        *_PLACE,
        *(_CASE[name] for name in _DIVIDED),
        *(_how_many(condition).label(name) for name, condition in _COUNTED.items()),
    )
    .where(_OF_AUTHORITY, or_(_RECEIVED, _CLOSED, IS_OPEN))
    .group_by(*_PLACE, *(_CASE[name] for name in _DIVIDED))
)
# What is dismissed or withdrawn has ended, and was not closed.
_CLOSED_AT: Any = case((_CASE.state == State.CLOSED, _CASE.closed_at))
_TOOK = select(*_PLACE, _CASE.received_at, _CASE.assessed_at, _CLOSED_AT.label("closed_at")).where(
    _OF_AUTHORITY, or_(_in_time(_CASE.assessed_at), _CLOSED)
)
_KEPT = (
    select(
        *_PLACE,
        _CASE.place_folded,
        _CASE.category,
        func.count().label("many"),
        func.max(_CASE.received_at).label("newest"),
    )
    .where(_OF_AUTHORITY, _RECEIVED, _CASE.category.is_not(None))
    .group_by(*_PLACE, _CASE.place_folded, _CASE.category)
)

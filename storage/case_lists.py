"""Lists of cases, a page at a time. No list reaches over two authorities."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    union_all,
)

from domain.access import EVERY_CASE, Followed
from domain.case import Kind, State
from domain.case_line import CaseLine
from domain.case_link import LinkKind
from domain.case_listing import Horizon, Listing, week_ends
from domain.case_search import EVERYTHING, Search
from domain.page import Page
from domain.periods import moment
from domain.person import Named, Scope
from storage import tables
from storage.case_conditions import (
    CONDITIONS,
    HANDLED_BY,
    MOVED_BY_OTHERS,
    TO_CHECK_BY,
    WAITS_FOR_OTHERS,
    WITHOUT_CAUSE,
    days,
)
from storage.pages import find_page, paged


class CaseLists:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_reporter(
        self,
        authority_id: int,
        person_id: int,
        horizon: Horizon,
        search: Search = EVERYTHING,
        number: int = 1,
        *,
        spared: bool = True,
    ) -> Page[CaseLine]:
        """Return a page of those of the person's own cases that *search* looks for, newest first,
        and of those that somebody else reported first: told as the person did. Those that avoid
        managers only if they are *spared*."""
        wanted = {
            "authority_id": authority_id,
            "reporter_id": person_id,
            "spared": spared,
            "duplicate": LinkKind.DUPLICATE,
            **days(horizon),
            **_sought(search),
        }
        return self._page(_of_reporter(frozenset(wanted), search.listings), number, wanted)

    def of_handlers(
        self, authority_id: int, handler_ids: Collection[int], number: int = 1
    ) -> Page[CaseLine]:
        """Return a page of the open cases that those people handle, oldest first."""
        wanted = {"authority_id": authority_id, "handlers": list(handler_ids)}
        return self._page(_OF_HANDLERS, number, wanted)

    def without_cause(
        self, authority_id: int, handler_ids: Collection[int], number: int = 1
    ) -> Page[CaseLine]:
        """Return a page of those of them whose cause is to be found."""
        wanted = {"authority_id": authority_id, "handlers": list(handler_ids)}
        return self._page(_WITHOUT_CAUSE, number, wanted)

    def waiting(
        self, authority_id: int, handler_ids: Collection[int], number: int = 1
    ) -> Page[CaseLine]:
        """Return a page of those of them that wait for somebody else."""
        wanted = {"authority_id": authority_id, "handlers": list(handler_ids)}
        return self._page(_WAITING, number, wanted)

    def to_check(
        self, authority_id: int, keeper_ids: Collection[int], today: date, number: int = 1
    ) -> Page[CaseLine]:
        """Return a page of the cases whose effect those people are to check this week."""
        wanted = {
            "authority_id": authority_id,
            "keepers": list(keeper_ids),
            "week_ends": week_ends(today),
        }
        return self._page(_TO_CHECK, number, wanted)

    def moved(
        self, authority_id: int, person_id: int, since: datetime, number: int = 1
    ) -> Page[CaseLine]:
        """Return a page of the person's own cases that others have moved on *since* then."""
        wanted = {"authority_id": authority_id, "reporter_id": person_id, "since": since}
        return self._page(_MOVED, number, wanted)

    def listed(
        self,
        listing: Listing,
        authority_id: int,
        horizon: Horizon,
        followed: Followed,
        number: int = 1,
    ) -> Page[CaseLine]:
        """Return a page of the list, of the cases that are *followed*."""
        wanted = {"authority_id": authority_id, **places(followed), **days(horizon)}
        everywhere, unplaced, spared = followed.everywhere, followed.unplaced, followed.spared
        rows = _of_listing(listing, everywhere=everywhere, unplaced=unplaced, spared=spared)
        return self._page(rows, number, wanted)

    def found(
        self,
        search: Search,
        authority_id: int,
        horizon: Horizon,
        followed: Followed,
        number: int = 1,
    ) -> Page[CaseLine]:
        """Return a page of the cases that *search* looks for, of those that are *followed*, newest
        first."""
        wanted = {
            "authority_id": authority_id,
            **places(followed),
            **days(horizon),
            **_sought(search),
        }
        everywhere, unplaced, spared = followed.everywhere, followed.unplaced, followed.spared
        shape = frozenset(wanted), search.listings
        rows = _of_search(*shape, everywhere=everywhere, unplaced=unplaced, spared=spared)
        return self._page(rows, number, wanted)

    def handlers(self, authority_id: int) -> list[Named]:
        """Return everyone who handles a case of the authority, or did."""
        rows = self._connection.execute(_HANDLERS, {"authority_id": authority_id})
        return [Named(row.id, row.name, "") for row in rows]

    def in_states(
        self,
        authority_id: int,
        states: Collection[State],
        number: int = 1,
        followed: Followed = EVERY_CASE,
        *,
        oldest_first: bool = False,
    ) -> Page[CaseLine]:
        """Return a page of the authority's cases in *states*, of those that are *followed*."""
        wanted = {"authority_id": authority_id, "states": list(states), **places(followed)}
        rows = _in_states(
            everywhere=followed.everywhere,
            unplaced=followed.unplaced,
            spared=followed.spared,
            oldest_first=oldest_first,
        )
        return self._page(rows, number, wanted)

    def _page(self, rows: Select[Any], number: int, wanted: dict[str, Any]) -> Page[CaseLine]:
        found = find_page(self._connection, rows, wanted, number)
        return found.showing(map(_line, found.things))


def _line(row: Row[Any]) -> CaseLine:
    return CaseLine(
        row.number, Kind(row.kind), State(row.state), row.description, row.place, row.occurred_on
    )


def _listed(
    *where: Any,
    oldest_first: bool = False,
    description: Any = tables.case.c.description,
    place: Any = tables.case.c.place,
) -> Select[Any]:
    """Return a page of cases, each with how many there are in all."""
    total = select(func.count()).select_from(tables.case).where(*where).scalar_subquery()
    return paged(
        select(
            tables.case.c.number,
            tables.case.c.kind,
            tables.case.c.state,
            description.label("description"),
            place.label("place"),
            tables.case.c.occurred_on,
            total.label("total"),
        )
        .where(*where)
        .order_by(tables.case.c.id if oldest_first else tables.case.c.id.desc())
    )


def places(followed: Followed) -> dict[str, Any]:
    """Return the values that `within` asks for."""
    if followed.everywhere:
        return {}
    return {"departments": list(followed.departments), "units": list(followed.units)}


@cache
def _in_states(
    *, everywhere: bool, unplaced: bool, spared: bool, oldest_first: bool
) -> Select[Any]:
    in_states = tables.case.c.state.in_(bindparam("states", expanding=True))
    seen = within(everywhere=everywhere, unplaced=unplaced, spared=spared)
    return _listed(_OF_AUTHORITY, in_states, *seen, oldest_first=oldest_first)


@cache
def _of_listing(listing: Listing, *, everywhere: bool, unplaced: bool, spared: bool) -> Select[Any]:
    seen = within(everywhere=everywhere, unplaced=unplaced, spared=spared)
    # Newest first is what somebody wants of everything; of what is to be done, oldest first.
    oldest_first = listing is not Listing.OPEN
    return _listed(_OF_AUTHORITY, CONDITIONS[listing], *seen, oldest_first=oldest_first)


def _sought(search: Search) -> dict[str, Any]:
    """Return the values of what is looked for, by the names that `_SOUGHT` has for them."""
    values: dict[str, Any] = {
        "sought_states": sorted(search.states),
        "sought_kinds": sorted(search.kinds),
        "sought_severities": sorted(search.severities),
        "sought_categories": sorted(search.categories),
        "sought_owners": sorted(search.owners),
        "since": search.first and moment(search.first, time.min),
        "until": search.last and moment(_day_after(search.last), time.min),
    }
    if search.places:
        for scope in (Scope.DEPARTMENT, Scope.UNIT):
            ids = sorted(one.id for one in search.places if one.scope is scope and one.id)
            values[f"sought_{scope}"] = ids or [0]
    for nth, word in enumerate(search.words):
        values[f"word_{nth}"] = f"%{word}%"
    return {name: value for name, value in values.items() if value}


def _day_after(day: date) -> date:
    return day + timedelta(days=1)


# People combine as they like: only what was looked for lately is kept.
@lru_cache(maxsize=100)
def _of_search(
    names: frozenset[str],
    listings: frozenset[Listing],
    *,
    everywhere: bool,
    unplaced: bool,
    spared: bool,
) -> Select[Any]:
    """Return the search for what has values by *names*."""
    where = _named(names, listings)
    if f"sought_{Scope.UNIT}" in names:
        departments: Any = bindparam(f"sought_{Scope.DEPARTMENT}", expanding=True)
        units: Any = bindparam(f"sought_{Scope.UNIT}", expanding=True)
        where.append(or_(_CASE.department_id.in_(departments), _CASE.unit_id.in_(units)))
    # Folded words hold nothing that means something else to LIKE.
    where += [
        or_(
            _CASE.place_folded.like(bindparam(name)),
            _CASE.description_folded.like(bindparam(name)),
        )
        for name in sorted(names)
        if name.startswith("word_")
    ]
    seen = within(everywhere=everywhere, unplaced=unplaced, spared=spared)
    return _listed(_OF_AUTHORITY, *where, *seen)


def _named(names: frozenset[str], listings: frozenset[Listing]) -> list[ColumnElement[bool]]:
    return [
        *(_SOUGHT[name] for name in sorted(names) if name in _SOUGHT),
        *(CONDITIONS[listing] for listing in sorted(listings)),
    ]


def within(*, everywhere: bool, unplaced: bool, spared: bool) -> list[ColumnElement[bool]]:
    """Return the conditions that leave what somebody follows."""
    where: list[ColumnElement[bool]] = []
    if not everywhere:
        parts: list[ColumnElement[bool]] = [
            _CASE.department_id.in_(bindparam("departments", expanding=True)),
            _CASE.unit_id.in_(bindparam("units", expanding=True)),
        ]
        if unplaced:
            parts.append(and_(_CASE.department_id.is_(None), _CASE.unit_id.is_(None)))
        where.append(or_(*parts))
    if not spared:
        where.append(_CASE.avoids_manager.is_(False))
    return where


# Built once: putting a statement together costs more than running it.
_OF_AUTHORITY = tables.case.c.authority_id == bindparam("authority_id")
_CASE = tables.case.c
_SOUGHT: dict[str, ColumnElement[bool]] = {
    "sought_states": _CASE.state.in_(bindparam("sought_states", expanding=True)),
    "sought_kinds": _CASE.kind.in_(bindparam("sought_kinds", expanding=True)),
    "sought_severities": _CASE.severity.in_(bindparam("sought_severities", expanding=True)),
    "sought_categories": _CASE.category.in_(bindparam("sought_categories", expanding=True)),
    "sought_owners": _CASE.handler_id.in_(bindparam("sought_owners", expanding=True)),
    "since": _CASE.received_at >= bindparam("since", type_=tables.Moment),
    "until": _CASE.received_at < bindparam("until", type_=tables.Moment),
}
_HANDLERS = (
    select(tables.person.c.id, tables.person.c.name)
    .where(
        tables.person.c.id.in_(
            select(_CASE.handler_id).where(_OF_AUTHORITY, _CASE.handler_id.is_not(None))
        )
    )
    .order_by(tables.person.c.name)
)
_LINK, _SAME = tables.case_link.c, tables.case.alias("same")
_MINE = _CASE.reporter_id == bindparam("reporter_id")
_THEIRS = select(_SAME.c.id).where(
    _SAME.c.authority_id == bindparam("authority_id"),
    _SAME.c.reporter_id == bindparam("reporter_id"),
)
_FOLLOWED = select(_LINK.other_id).where(
    _LINK.case_id.in_(_THEIRS), _LINK.kind == bindparam("duplicate")
)


def _as_told(name: str) -> ColumnElement[str]:
    """Return what the person themselves said, also where somebody else said it first."""
    theirs = select(func.min(_SAME.c[name])).where(
        _LINK.other_id == _CASE.id,
        _LINK.kind == bindparam("duplicate"),
        _SAME.c.id == _LINK.case_id,
        _SAME.c.reporter_id == bindparam("reporter_id"),
    )
    return case((_MINE, _CASE[name]), else_=func.coalesce(theirs.scalar_subquery(), ""))


@lru_cache(maxsize=100)
def _of_reporter(names: frozenset[str], listings: frozenset[Listing]) -> Select[Any]:
    """Return the list of one's own cases of what has values by *names*."""
    return _listed(
        # With something added SQLite does not begin with all cases of the authority.
        _CASE.authority_id + 0 == bindparam("authority_id"),
        _CASE.id.in_(union_all(_THEIRS, _FOLLOWED)),
        or_(_MINE, _CASE.avoids_manager.is_(False), bindparam("spared", type_=Boolean)),
        *_named(names, listings),
        description=_as_told("description"),
        place=_as_told("place"),
    )


_OF_HANDLERS = _listed(
    _OF_AUTHORITY,
    HANDLED_BY,
    oldest_first=True,
)
_WITHOUT_CAUSE = _listed(_OF_AUTHORITY, HANDLED_BY, WITHOUT_CAUSE, oldest_first=True)
_WAITING = _listed(_OF_AUTHORITY, HANDLED_BY, WAITS_FOR_OTHERS, oldest_first=True)
_TO_CHECK = _listed(_OF_AUTHORITY, TO_CHECK_BY, oldest_first=True)
_MOVED = _listed(_OF_AUTHORITY, _MINE, exists().where(MOVED_BY_OTHERS))

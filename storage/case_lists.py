"""Lists of cases, a page at a time. No list reaches over two authorities."""

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, or_, select

from domain.case import Kind, State
from domain.case_line import CaseLine
from domain.page import SIZE, Page
from storage import tables


class CaseLists:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_reporter(self, authority_id: int, person_id: int, number: int = 1) -> Page[CaseLine]:
        """Return a page of the person's own cases, newest first."""
        wanted = {"authority_id": authority_id, "reporter_id": person_id}
        return self._page(_OF_REPORTER, number, wanted)

    def in_states(
        self,
        authority_id: int,
        states: Collection[State],
        number: int = 1,
        departments: Collection[int] | None = None,
        *,
        oldest_first: bool = False,
    ) -> Page[CaseLine]:
        """Return a page of the authority's cases in *states*; of *departments*, and those that
        are placed in none, unless that is None."""
        wanted = {"authority_id": authority_id, "states": list(states)}
        if departments is not None:
            wanted["departments"] = list(departments)
        rows = _in_states(everywhere=departments is None, oldest_first=oldest_first)
        return self._page(rows, number, wanted)

    def _page(self, rows: Select[Any], number: int, wanted: dict[str, Any]) -> Page[CaseLine]:
        number = max(1, number)
        found = self._connection.execute(rows, {**wanted, "skipped": (number - 1) * SIZE}).all()
        if not found and number > 1:
            # A page that is no longer there becomes the last one that is.
            first = self._page(rows, 1, wanted)
            return self._page(rows, first.last, wanted) if first.last > 1 else first
        lines = tuple(
            CaseLine(row_number, Kind(kind), State(state), *rest)
            for row_number, kind, state, *rest, _ in found
        )
        return Page(lines, number, found[0].total if found else 0)


def _listed(*where: Any, oldest_first: bool = False) -> Select[Any]:
    """Return a page of cases, each with how many there are in all."""
    total = select(func.count()).select_from(tables.case).where(*where).scalar_subquery()
    case = tables.case.c
    return (
        select(
            case.number,
            case.kind,
            case.state,
            case.description,
            case.place,
            case.occurred_on,
            total.label("total"),
        )
        .where(*where)
        .order_by(case.id if oldest_first else case.id.desc())
        .limit(SIZE)
        .offset(bindparam("skipped"))
    )


@cache
def _in_states(*, everywhere: bool, oldest_first: bool) -> Select[Any]:
    placed = tables.case.c.department_id
    where = [_OF_AUTHORITY, tables.case.c.state.in_(bindparam("states", expanding=True))]
    if not everywhere:
        departments: Any = bindparam("departments", expanding=True)
        where.append(or_(placed.is_(None), placed.in_(departments)))
    return _listed(*where, oldest_first=oldest_first)


# Built once: putting a statement together costs more than running it.
_OF_AUTHORITY = tables.case.c.authority_id == bindparam("authority_id")
_OF_REPORTER = _listed(_OF_AUTHORITY, tables.case.c.reporter_id == bindparam("reporter_id"))

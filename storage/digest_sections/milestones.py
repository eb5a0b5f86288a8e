"""The next milestone of a climate contract, for who coordinates it."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, bindparam, select

from domain.calendar import local_day
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.person import RoleName
from domain.plan_facts import Unit, left
from domain.plan_rows import Milestone
from storage import tables
from storage.digest_section import ByAuthority, Finder, Section, Told

SOON = timedelta(days=60)

_COORDINATOR, _LIST = (RoleName.COORDINATOR,), Lead("ask_facts.milestones", "milestones")
MILESTONE = Row("milestone", Rank.FIGURES, _COORDINATOR, _LIST, whole=True)
# One of which only the month was decided.
IN_MONTH = Row("milestone_in_month", Rank.FIGURES, _COORDINATOR, _LIST, whole=True)


class Milestones(Finder):
    def __init__(self) -> None:
        self._next = ByAuthority(_next)

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        for reader, one in self._next.of(connection, readers, today):
            until = left(one, today)
            if until is None:
                continue
            about: dict[str, int | str] = {"count": until.count, "name": one.name}
            if until.unit is Unit.DAYS:
                yield reader, Line(MILESTONE, {**about, "day": one.last_on})
            else:
                yield reader, Line(IN_MONTH, {**about, "unit": until.unit, "month": one.last_on})


def _next(
    connection: Connection, authorities: AbstractSet[int], today: date
) -> dict[int, Milestone]:
    wanted = {"authorities": sorted(authorities), "today": today, "soon": today + SOON}
    # The first of each authority comes last, and stays.
    return {
        row.authority_id: Milestone(row.code, row.name, row.first_on, row.last_on, row.precision)
        for row in connection.execute(_COMING, wanted)
    }


_MILESTONE = tables.milestone.c
_COMING = (
    select(tables.milestone)
    .where(
        _MILESTONE.authority_id.in_(bindparam("authorities", expanding=True)),
        _MILESTONE.last_on.between(bindparam("today"), bindparam("soon")),
    )
    .order_by(_MILESTONE.last_on.desc(), _MILESTONE.id.desc())
)

SECTION = Section((MILESTONE, IN_MONTH), Milestones)

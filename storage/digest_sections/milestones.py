"""The next milestone of a climate contract, for who coordinates it."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from sqlalchemy import Connection, bindparam, select

from domain.digest import Lead, Line, Rank, Reader, Row
from domain.person import RoleName
from storage import tables
from storage.digest_section import ByAuthority, Finder, Section, Told

SOON = timedelta(days=60)

MILESTONE = Row(
    "milestone",
    Rank.FIGURES,
    (RoleName.COORDINATOR,),
    leads_to=Lead("ask_facts.milestones", "milestones"),
    whole=True,
)


class Milestones(Finder):
    def __init__(self) -> None:
        self._next = ByAuthority(_next)

    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[Told]:
        for reader, (name, last_on) in self._next.of(connection, readers, today):
            left = (last_on - today).days
            yield reader, Line(MILESTONE, {"count": left, "name": name, "day": last_on})


def _next(
    connection: Connection, authorities: AbstractSet[int], today: date
) -> dict[int, tuple[str, date]]:
    wanted = {"authorities": sorted(authorities), "today": today, "soon": today + SOON}
    # The first of each authority comes last, and stays.
    return {
        row.authority_id: (row.name, row.last_on) for row in connection.execute(_COMING, wanted)
    }


_MILESTONE = tables.milestone.c
_COMING = (
    select(_MILESTONE.authority_id, _MILESTONE.name, _MILESTONE.last_on)
    .where(
        _MILESTONE.authority_id.in_(bindparam("authorities", expanding=True)),
        _MILESTONE.last_on.between(bindparam("today"), bindparam("soon")),
    )
    .order_by(_MILESTONE.last_on.desc(), _MILESTONE.id.desc())
)

SECTION = Section((MILESTONE,), Milestones)

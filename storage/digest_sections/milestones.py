"""The next milestone of a climate contract, for who coordinates it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, bindparam, select

from domain.digest import Line, Rank, Reader, Row
from domain.person import RoleName
from storage import tables
from storage.digest_section import Finder, Section

SOON = timedelta(days=60)

MILESTONE = Row("milestone", Rank.FIGURES, (RoleName.COORDINATOR,))


class Milestones(Finder):
    def __init__(self) -> None:
        self._next: dict[int, tuple[str, date]] | None = None

    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[tuple[int, Line]]:
        if self._next is None:
            rows = connection.execute(_COMING, {"today": today, "soon": today + SOON})
            # The first of each authority comes last, and stays.
            self._next = {row.authority_id: (row.name, row.last_on) for row in rows}
        for reader in readers:
            if found := self._next.get(reader.authority.id):
                name, last_on = found
                left = (last_on - today).days
                line = Line(MILESTONE, {"count": left, "name": name, "day": last_on})
                yield reader.person.id, line


_MILESTONE = tables.milestone.c
_COMING = (
    select(_MILESTONE.authority_id, _MILESTONE.name, _MILESTONE.last_on)
    .where(_MILESTONE.last_on.between(bindparam("today"), bindparam("soon")))
    .order_by(_MILESTONE.last_on.desc(), _MILESTONE.id.desc())
)

SECTION = Section((MILESTONE,), Milestones)

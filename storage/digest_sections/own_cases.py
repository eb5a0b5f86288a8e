"""The reader's own cases that have moved on, and how many of them are suggestions that were
answered."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, case, func, select

from domain.calendar import local_day
from domain.case_listing import lately
from domain.case_moves import Event
from domain.digest import Lead, Line, Rank, Reader, Row
from storage import tables
from storage.case_conditions import MOVED_BY_OTHERS
from storage.digest_section import Finder, Section, Told

_ANSWERS = (Event.ADOPT, Event.DECLINE, Event.PARK)


MOVED = Row("moved", Rank.NEWS, leads_to=Lead("my_cases.moved", "moved_cases"))


class OwnCases(Finder):
    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        wanted = {
            "authorities": list({reader.authority.id for reader in readers}),
            "reporters": [reader.person.id for reader in readers],
            "since": lately(today),
        }
        rows = connection.execute(_OF, wanted)
        found = {(row.authority_id, row.reporter_id): row for row in rows}
        for reader in readers:
            row = found.get((reader.authority.id, reader.person.id))
            if row is not None:
                values = {
                    "count": row.moved,
                    "answered": row.answered,
                    "others": row.moved - row.answered,
                }
                yield reader, Line(MOVED, values)


_CASE, _LOG, _OWN_CASE = tables.case.c, tables.log.c, tables.case.alias("own").c
_OWN = select(_OWN_CASE.id).where(
    _OWN_CASE.authority_id.in_(bindparam("authorities", expanding=True)),
    _OWN_CASE.reporter_id.in_(bindparam("reporters", expanding=True)),
)
_OF = (
    select(
        _CASE.authority_id,
        _CASE.reporter_id,
        func.count(_CASE.id.distinct()).label("moved"),
        func.count(case((_LOG.what.in_(_ANSWERS), _CASE.id)).distinct()).label("answered"),
    )
    .join(tables.log, _LOG.entity_id == _CASE.id)
    .where(
        # SQLite would rather read the log of all cases there ever were.
        _LOG.entity_id.in_(_OWN),
        MOVED_BY_OTHERS,
    )
    .group_by(_CASE.authority_id, _CASE.reporter_id)
)

SECTION = Section((MOVED,), OwnCases)

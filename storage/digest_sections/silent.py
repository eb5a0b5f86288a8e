"""Departments that nothing has been reported from for long. Nothing reported is not nothing that
happened."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, bindparam, select

from domain import access
from domain.calendar import local_day
from domain.digest import Line, Rank, Reader, Row
from domain.periods import moment
from domain.person import RoleName
from storage import tables
from storage.digest_section import Finder, Section, Told

LONG = timedelta(days=90)
# More would be a list, and a digest is none.
MOST_NAMED = 3


SILENT = Row("silent", Rank.FIGURES, (RoleName.COORDINATOR,))


class Silent(Finder):
    def __init__(self) -> None:
        self._silent: dict[int, list[tuple[int, str]]] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        for reader in readers:
            followed = access.followed(reader.person, reader.authority.id)
            names = [
                name
                for department, name in self._of(connection, reader.authority.id, today)
                if followed.everywhere or department in followed.departments
            ]
            if names:
                named = ", ".join(names[:MOST_NAMED])
                yield reader, Line(SILENT, {"count": len(names), "names": named})

    def _of(self, connection: Connection, authority_id: int, today: date) -> list[tuple[int, str]]:
        if authority_id not in self._silent:
            since = moment(today - LONG, time.min)
            rows = connection.execute(_SILENT, {"authority_id": authority_id, "since": since})
            self._silent[authority_id] = [(row.id, row.name) for row in rows]
        return self._silent[authority_id]


_CASE = tables.case.c
_HEARD_OF = select(_CASE.department_id).where(
    _CASE.authority_id == bindparam("authority_id"),
    _CASE.received_at >= bindparam("since", type_=tables.Moment),
    _CASE.department_id.is_not(None),
)
_SILENT = (
    select(tables.department.c.id, tables.department.c.name)
    .where(
        tables.department.c.authority_id == bindparam("authority_id"),
        tables.department.c.id.not_in(_HEARD_OF),
    )
    .order_by(tables.department.c.name)
)

SECTION = Section((SILENT,), Silent)

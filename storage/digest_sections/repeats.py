"""What happens again: cases of the same category in the same place within a year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from domain import access
from domain.case_numbers import Place, covers
from domain.digest import Line, Reader, What
from domain.periods import moment
from storage import tables

YEAR = timedelta(days=365)
# A case has a category when it has been assessed, and that takes its days.
LATELY = timedelta(days=28)


class _Kept(NamedTuple):
    """Cases of one category in one place, of which the newest was received then."""

    place: Place
    where: tuple[str, str]
    many: int
    newest: datetime


class Repeats:
    def __init__(self) -> None:
        self._kept: dict[int, list[_Kept]] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[tuple[int, Line]]:
        lately = moment(today - LATELY, time.min)
        for reader in readers:
            followed = access.followed(reader.person, reader.authority.id)
            kept = self._of(connection, reader.authority.id, today)
            mine = [one for one in kept if covers(followed, one.place)]
            many = Counter[tuple[str, str]]()
            for one in mine:
                many[one.where] += one.many
            again = {one.where for one in mine if many[one.where] > 1 and one.newest >= lately}
            if again:
                yield reader.person.id, Line(What.REPEATS, {"count": len(again)})

    def _of(self, connection: Connection, authority_id: int, today: date) -> list[_Kept]:
        if authority_id not in self._kept:
            since = moment(today - YEAR, time.min)
            rows = connection.execute(_KEPT, {"authority_id": authority_id, "since": since})
            self._kept[authority_id] = [
                _Kept(Place(*row[:3]), (row.place_folded, row.category), row.many, row.newest)
                for row in rows
            ]
        return self._kept[authority_id]


_CASE = tables.case.c
_GROUP = (
    _CASE.department_id,
    _CASE.unit_id,
    _CASE.avoids_manager,
    _CASE.place_folded,
    _CASE.category,
)
_KEPT = (
    select(*_GROUP, func.count().label("many"), func.max(_CASE.received_at).label("newest"))
    .where(
        _CASE.authority_id == bindparam("authority_id"),
        _CASE.received_at >= bindparam("since", type_=tables.Moment),
        _CASE.category.is_not(None),
    )
    .group_by(*_GROUP)
)

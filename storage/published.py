"""What was published of networks and meetings before they were counted here, unchanged."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from storage import tables


@dataclass(frozen=True)
class Figure:
    """What a report says of a year, or of one meeting, exactly as it is printed there."""

    year: int
    meeting_id: int | None
    name: str
    value: str
    source: str


class Published:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_year(self, network_ids: Collection[int], year: int) -> list[Figure]:
        """Return what was published of the year."""
        wanted = {"ids": list(network_ids), "year": year}
        return [_figure(row) for row in self._connection.execute(_OF_YEAR, wanted)]

    def by_network(self, network_ids: Collection[int]) -> dict[int, list[Figure]]:
        """Return what was published of the networks, whatever year, by network."""
        found: dict[int, list[Figure]] = {}
        for row in self._connection.execute(_EVER, {"ids": list(network_ids)}):
            found.setdefault(row.network_id, []).append(_figure(row))
        return found

    def of_network(self, network_id: int) -> list[Figure]:
        return self.by_network([network_id]).get(network_id, [])

    def keep(self, network_id: int, figures: Collection[Figure]) -> None:
        """Keep figures, each instead of what was published under the same name before."""
        if not figures:
            return
        known = [
            {
                "its_network_id": network_id,
                "its_year": one.year,
                "its_meeting_id": one.meeting_id,
                "its_figure": one.name,
            }
            for one in figures
        ]
        rows = [
            {
                "network_id": network_id,
                "year": one.year,
                "meeting_id": one.meeting_id,
                "figure": one.name,
                "value": one.value,
                "source": one.source,
            }
            for one in figures
        ]
        self._connection.execute(_DROP, known)
        self._connection.execute(insert(tables.published_figure), rows)

    def drop(self, network_id: int, year: int, names: Collection[str]) -> None:
        """Forget what was published of the whole year under those names."""
        self._connection.execute(
            delete(tables.published_figure).where(
                _FIGURE.network_id == network_id,
                _FIGURE.year == year,
                _FIGURE.meeting_id.is_(None),
                _FIGURE.figure.in_(names),
            )
        )


def _figure(row: Row[Any]) -> Figure:
    return Figure(row.year, row.meeting_id, row.figure, row.value, row.source)


_FIGURE = tables.published_figure.c
_OF = _FIGURE.network_id.in_(bindparam("ids", expanding=True))
_OF_YEAR = (
    select(tables.published_figure)
    .where(_OF, _FIGURE.year == bindparam("year"))
    .order_by(_FIGURE.id)
)
_EVER = select(tables.published_figure).where(_OF).order_by(_FIGURE.year, _FIGURE.id)
_DROP = delete(tables.published_figure).where(
    _FIGURE.network_id == bindparam("its_network_id"),
    _FIGURE.year == bindparam("its_year"),
    _FIGURE.meeting_id.is_not_distinct_from(
        bindparam("its_meeting_id", type_=_FIGURE.meeting_id.type)
    ),
    _FIGURE.figure == bindparam("its_figure"),
)

"""Indicators that are off their target, for the management representative."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, select

from domain.calendar import local_day
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.person import RoleName
from domain.plan_facts import Met, met
from domain.plan_rows import Indicator
from storage import tables
from storage.digest_section import ByAuthority, Finder, Section, Told

OFF_TARGET = Row(
    "off_target",
    Rank.FIGURES,
    (RoleName.MANAGEMENT_REPRESENTATIVE,),
    leads_to=Lead("ask_facts.off_target", "off_target"),
    beside=True,
)


class Targets(Finder):
    def __init__(self) -> None:
        self._lines = ByAuthority(_lines)

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        for reader, lines in self._lines.of(connection, readers, today):
            for line in lines:
                yield reader, line


def _lines(
    connection: Connection, authorities: AbstractSet[int], _today: date
) -> dict[int, list[Line]]:
    wanted = {"authorities": sorted(authorities)}
    indicators: dict[int, list[Indicator]] = {}
    for row in connection.execute(_INDICATORS, wanted):
        indicator = Indicator(
            row.code,
            row.year,
            row.name,
            better=row.better,
            target=row.target,
            result=row.result,
        )
        indicators.setdefault(row.authority_id, []).append(indicator)
    return {one: list(_off_target(every)) for one, every in indicators.items()}


def _off_target(every: Sequence[Indicator]) -> Iterator[Line]:
    year = max(one.year for one in every)
    found = [met(one) for one in every if one.year == year]
    if off := found.count(Met.NO):
        known = off + found.count(Met.YES)
        yield Line(OFF_TARGET, {"off": off, "known": known, "year": str(year)})


_INDICATORS = select(tables.indicator).where(
    tables.indicator.c.authority_id.in_(bindparam("authorities", expanding=True))
)

SECTION = Section((OFF_TARGET,), Targets)

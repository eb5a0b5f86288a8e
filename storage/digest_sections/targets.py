"""What plans lack: indicators that are off their target, for the management representative, and
items of commitments that nobody owns, for who coordinates them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select

from domain.digest import Lead, Line, Rank, Reader, Row
from domain.person import RoleName
from domain.plan_facts import Met, met
from domain.plan_rows import Indicator
from storage import tables
from storage.digest_section import Finder, Section
from storage.plan_conditions import NOT_ENDED

OFF_TARGET = Row(
    "off_target",
    Rank.FIGURES,
    (RoleName.MANAGEMENT_REPRESENTATIVE,),
    leads_to=Lead("ask_facts.indicators", "indicators"),
    beside=True,
)
OWNERLESS = Row("ownerless", Rank.FIGURES, (RoleName.COORDINATOR,), beside=True)


class Targets(Finder):
    def __init__(self) -> None:
        self._indicators: dict[int, list[Indicator]] = {}
        self._ownerless: dict[int, int] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[tuple[int, Line]]:
        del today
        self._find(connection, {reader.authority.id for reader in readers})
        for reader in readers:
            every = self._indicators[reader.authority.id]
            year = max((one.year for one in every), default=0)
            found = [met(one) for one in every if one.year == year]
            if off := found.count(Met.NO):
                known = off + found.count(Met.YES)
                line = Line(OFF_TARGET, {"off": off, "known": known, "year": str(year)})
                yield reader.person.id, line
            if many := self._ownerless.get(reader.authority.id):
                yield reader.person.id, Line(OWNERLESS, {"count": many})

    def _find(self, connection: Connection, authorities: set[int]) -> None:
        new = authorities - self._indicators.keys()
        if not new:
            return
        wanted = {"authorities": sorted(new)}
        self._indicators |= {one: [] for one in new}
        for row in connection.execute(_INDICATORS, wanted):
            indicator = Indicator(
                row.code,
                row.year,
                row.name,
                better=row.better,
                target=row.target,
                result=row.result,
            )
            self._indicators[row.authority_id].append(indicator)
        for row in connection.execute(_OWNERLESS, wanted):
            self._ownerless[row.authority_id] = row.many


_AUTHORITIES: Any = bindparam("authorities", expanding=True)
_TASK, _COMMITMENT = tables.plan_task.c, tables.commitment.c
_INDICATORS = select(tables.indicator).where(tables.indicator.c.authority_id.in_(_AUTHORITIES))
_OWNERLESS = (
    select(_TASK.authority_id, func.count().label("many"))
    .join(tables.commitment, _COMMITMENT.id == _TASK.commitment_id)
    .where(
        _TASK.authority_id.in_(_AUTHORITIES),
        _TASK.kind == "item",
        _TASK.owner_id.is_(None),
        NOT_ENDED,
        or_(_COMMITMENT.basic, _COMMITMENT.taken_on.is_not(None)),
    )
    .group_by(_TASK.authority_id)
)

SECTION = Section((OFF_TARGET, OWNERLESS), Targets)

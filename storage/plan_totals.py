"""How much of the plans and contracts that go on stands in a way, for many authorities at once: as
many as the lists of it have. As many statements whatever there is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, String, Table, bindparam, func, literal, select, union

from domain.plan_asked import Asked, chosen_year
from storage import tables
from storage.plan_conditions import OF_TASK, OWNED, asked_for, within


@dataclass(frozen=True)
class LateIn:
    """An action that something is late of, in one department; None where it has none."""

    action_id: int
    department_id: int | None


@dataclass(frozen=True)
class Years:
    """Of which year the plan and the contract of each authority are."""

    plans: Mapping[int, int]
    contracts: Mapping[int, int]


class PlanTotals:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def years(self, authorities: Collection[int], today: date) -> Years:
        """Return the years of the plans and the contracts that go on, as who says none is told."""
        found: dict[str, dict[int, set[int]]] = {"plan": {}, "contract": {}}
        for row in self._connection.execute(_YEARS, {"authorities": sorted(authorities)}):
            found[row.of].setdefault(row.authority_id, set()).add(row.year)
        return Years(_chosen(found["plan"], today), _chosen(found["contract"], today))

    def items(self, years: Years, asked: Asked) -> dict[int, int]:
        """Return how many items there are of each contract that are as *asked*, where any is."""
        values = {"authorities": sorted(years.contracts), **asked_for(asked)}
        rows = self._connection.execute(_items(frozenset(values)), values)
        return {
            row.authority_id: row.many
            for row in rows
            if years.contracts.get(row.authority_id) == row.year
        }

    def late(self, years: Years, today: date) -> dict[int, list[LateIn]]:
        """Return the actions of each plan that something is late of."""
        values = {
            "authorities": sorted(years.plans),
            "years": sorted({*years.plans.values()}),
            "today": today,
        }
        found: dict[int, list[LateIn]] = {}
        for row in self._connection.execute(_LATE, values):
            if years.plans.get(row.authority_id) == row.year:
                late = LateIn(row.action_id, row.department_id)
                found.setdefault(row.authority_id, []).append(late)
        return found


def _chosen(years: Mapping[int, Collection[int]], today: date) -> dict[int, int]:
    chosen = {of: chosen_year(some, today) for of, some in years.items()}
    return {of: year for of, year in chosen.items() if year is not None}


# Built once: putting a statement together costs more than running it.
_PLAN, _ACTION, _TASK = tables.plan.c, tables.plan_action.c, tables.plan_task.c
_COMMITMENT = tables.commitment.c
_AUTHORITIES: Any = bindparam("authorities", expanding=True)


def _years(of: str, table: Table) -> Select[Any]:
    return select(literal(of, String).label("of"), table.c.authority_id, table.c.year).where(
        table.c.authority_id.in_(_AUTHORITIES)
    )


_YEARS = union(_years("plan", tables.plan), _years("contract", tables.commitment))
_LATE = (
    select(_TASK.authority_id, _PLAN.year, _TASK.action_id, _TASK.department_id)
    .distinct()
    .join(tables.plan_action, _ACTION.id == _TASK.action_id)
    .join(tables.plan, _PLAN.id == _ACTION.plan_id)
    .where(
        _TASK.authority_id.in_(_AUTHORITIES),
        _PLAN.year.in_(bindparam("years", expanding=True)),
        _TASK.kind.in_(OWNED),
        OF_TASK["late"],
    )
)


@cache
def _items(names: frozenset[str]) -> Select[Any]:
    return (
        select(_TASK.authority_id, _COMMITMENT.year, func.count().label("many"))
        .join(tables.commitment, _COMMITMENT.id == _TASK.commitment_id)
        .where(_TASK.authority_id.in_(_AUTHORITIES), _TASK.kind == "item", *within(names, OF_TASK))
        .group_by(_TASK.authority_id, _COMMITMENT.year)
    )

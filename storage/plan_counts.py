"""How many adoptions and items stand alike. As many statements whatever there is, and none reaches
over two authorities."""

from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Select, String, bindparam, literal, select

from domain.plan_asked import Asked, Divided, Division, Numbered, Tally
from domain.plan_rows import TopicKind
from storage import tables
from storage.plan_conditions import OF_ACTION, OF_TASK, asked_for, naturally, within
from storage.plan_lines import IS_LATE, MANY, read_tally


class PlanCounts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def divided(
        self, authority_id: int, division: Division, asked: Asked, today: date
    ) -> tuple[Divided, ...]:
        """Return how many adoptions stand alike, or items where they are divided by step; part by
        part. An action in two focus areas is in both parts."""
        values = {"authority_id": authority_id, "today": today, **asked_for(asked)}
        parts: dict[str, list[Tally]] = {}
        for row in self._connection.execute(_divided(division, frozenset(values)), values):
            parts.setdefault(row.part or "", []).append(read_tally(row))
        return tuple(Divided(name, tuple(tallies)) for name, tallies in parts.items())

    def commitments_at(
        self, authority_id: int, year: int, step: str, today: date
    ) -> tuple[tuple[Numbered, tuple[Tally, ...]], ...]:
        """Return how many items stand alike, commitment by commitment: of one step, or of all."""
        values = {"authority_id": authority_id, "today": today, "year": year, "step": step}
        rows = _AT_STEP if step else _AT_ANY_STEP
        found: dict[Numbered, list[Tally]] = {}
        for row in self._connection.execute(rows, values):
            of = Numbered(row.id, row.number, row.name, row.year)
            found.setdefault(of, []).append(read_tally(row))
        return tuple((of, tuple(tallies)) for of, tallies in found.items())


# Built once: putting a statement together costs more than running it.
_PLAN, _ACTION, _TASK = tables.plan.c, tables.plan_action.c, tables.plan_task.c
_TOPIC, _TIED = tables.plan_topic.c, tables.plan_action_topic.c
_COMMITMENT, _DEPARTMENT = tables.commitment.c, tables.department.c
_AUTHORITY: Any = bindparam("authority_id")


@cache
def _part(division: Division) -> Any:
    """Return what adoptions and items are divided by."""
    match division:
        case Division.DEPARTMENT:
            return _DEPARTMENT.name
        case Division.FOCUS_AREA:
            return _FOCUS.c.name
        case Division.STEP:
            return _TASK.step
        case Division.STATUS:
            return literal("", String)


_FOCUS = (
    select(_TIED.action_id, _TOPIC.name)
    .join(tables.plan_topic, _TOPIC.id == _TIED.topic_id)
    .where(_TOPIC.kind == TopicKind.FOCUS_AREA, _TOPIC.authority_id == _AUTHORITY)
    .subquery("focus")
)


@lru_cache(maxsize=100)
def _divided(division: Division, names: frozenset[str]) -> Select[Any]:
    part = _part(division)
    found = select(part.label("part"), _TASK.progress, _TASK.forecast, IS_LATE.label("late"), MANY)
    where = [_TASK.authority_id == _AUTHORITY, *within(names, OF_TASK)]
    if division is Division.STEP:
        found = found.select_from(
            tables.plan_task.join(tables.commitment, _COMMITMENT.id == _TASK.commitment_id)
        )
        where += [_TASK.kind == "item"]
        if "year" in names:
            where.append(_COMMITMENT.year == bindparam("year"))
    else:
        joined = tables.plan_task.join(tables.plan_action, _ACTION.id == _TASK.action_id).join(
            tables.plan, _PLAN.id == _ACTION.plan_id
        )
        if division is Division.DEPARTMENT:
            joined = joined.outerjoin(tables.department, _DEPARTMENT.id == _TASK.department_id)
        if division is Division.FOCUS_AREA:
            joined = joined.outerjoin(_FOCUS, _FOCUS.c.action_id == _TASK.action_id)
        found = found.select_from(joined)
        where += [_TASK.kind == "adoption", *within(names, OF_ACTION)]
    parts = (part, _TASK.progress, _TASK.forecast, IS_LATE)
    grouped = parts[1:] if division is Division.STATUS else parts
    return (
        found.where(*where)
        .group_by(*grouped)
        .order_by(*(() if division is Division.STATUS else (part,)))
    )


_AT_ANY_STEP = (
    select(
        _COMMITMENT.id,
        _COMMITMENT.number,
        _COMMITMENT.name,
        _COMMITMENT.year,
        _TASK.progress,
        _TASK.forecast,
        IS_LATE.label("late"),
        MANY,
    )
    .join(tables.plan_task, _TASK.commitment_id == _COMMITMENT.id)
    .where(
        _COMMITMENT.authority_id == _AUTHORITY,
        _COMMITMENT.year == bindparam("year"),
    )
    .group_by(
        _COMMITMENT.id,
        _COMMITMENT.number,
        _COMMITMENT.name,
        _COMMITMENT.year,
        _TASK.progress,
        _TASK.forecast,
        IS_LATE,
    )
    .order_by(*naturally(_COMMITMENT.number))
)
_AT_STEP = _AT_ANY_STEP.where(_TASK.step == bindparam("step"))

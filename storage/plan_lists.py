"""Lists of what action plans and commitments hold, a page at a time, and how long the lists are. As
many statements whatever there is, and none reaches over two authorities."""

from collections.abc import Collection
from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    bindparam,
    case,
    func,
    literal,
    null,
    select,
    union_all,
)

from domain.case_action import Due
from domain.page import Page
from domain.plan_asked import ActionLine, Asked, Tally, TaskLine, ToDo
from storage import tables
from storage.case_conditions import (
    ACTION_LATE,
    ACTION_SOON,
    TO_DO_BY,
    action_days,
    due_late,
    due_soon,
)
from storage.pages import find_page, paged
from storage.plan_conditions import (
    ABOUT_TASK,
    NOT_ENDED,
    OF_ACTION,
    OF_TASK,
    OWNED,
    asked_for,
    naturally,
    within,
)
from storage.plan_lines import (
    IS_LATE,
    LATEST_FIRST,
    MANY,
    SOME_ACTIONS,
    SOME_TASKS,
    TASK_YEAR,
    WITH_ALL,
    WITH_PLAN,
    WITH_YEAR,
    read_standing,
    read_tally,
    read_task,
)


class PlanLists:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def actions(
        self, authority_id: int, asked: Asked, today: date, number: int = 1
    ) -> Page[ActionLine]:
        """Return a page of the actions of which something is as *asked* for, each with what that
        is."""
        values = {"authority_id": authority_id, "today": today, **asked_for(asked)}
        names = frozenset(values)
        found = find_page(self._connection, _actions(names), values, number)
        if not found.things:
            return found.showing(())
        ids = [row.id for row in found.things]
        wanted = {"ids": ids}
        adopted = {row.action_id: row.many for row in self._connection.execute(_ADOPTED, wanted)}
        tallies: dict[int, list[Tally]] = {}
        activities: dict[int, list[Tally]] = {}
        departments: dict[int, dict[str, None]] = {}
        for row in self._connection.execute(_tallies(names), {**values, "ids": ids}):
            beside = row.kind == "activity" and not asked.of_tasks
            of = activities if beside else tallies
            of.setdefault(row.action_id, []).append(read_tally(row))
            departments.setdefault(row.action_id, {})[row.department or ""] = None
        return found.showing(
            ActionLine(
                row.id,
                row.number,
                row.name,
                row.year,
                adopted.get(row.id, 0),
                tuple(tallies.get(row.id, ())),
                tuple(departments.get(row.id, ())),
                tuple(activities.get(row.id, ())),
            )
            for row in found.things
        )

    def count_actions(self, authority_id: int, asked: Asked, today: date) -> int:
        """Return how many actions `actions` lists."""
        values = {"authority_id": authority_id, "today": today, **asked_for(asked)}
        return self._connection.scalar(_how_many_actions(frozenset(values)), values) or 0

    def tasks(
        self,
        authority_id: int,
        asked: Asked,
        today: date,
        number: int = 1,
        kinds: Collection[str] = ("item",),
    ) -> Page[TaskLine]:
        """Return a page of what is reported of, of those *kinds*."""
        values = {
            "authority_id": authority_id,
            "today": today,
            "kinds": sorted(kinds),
            **asked_for(asked),
        }
        found = find_page(self._connection, _tasks(frozenset(values)), values, number)
        return found.showing(map(read_task, found.things))

    def count_tasks(
        self, authority_id: int, asked: Asked, today: date, kinds: Collection[str] = ("item",)
    ) -> int:
        """Return how many `tasks` lists."""
        values = {
            "authority_id": authority_id,
            "today": today,
            "kinds": sorted(kinds),
            **asked_for(asked),
        }
        return self._connection.scalar(_how_many_tasks(frozenset(values)), values) or 0

    def to_do(self, authority_id: int, owner_ids: Collection[int], number: int = 1) -> Page[ToDo]:
        """Return a page of what those people have to do in cases and in plans, first due first."""
        return self._to_do(
            _TO_DO, {"authority_id": authority_id, "owners": sorted(owner_ids)}, number
        )

    def due(
        self,
        authority_id: int,
        owner_ids: Collection[int],
        due: Due,
        today: date,
        number: int = 1,
    ) -> Page[ToDo]:
        """Return a page of what of it is late, or due soon."""
        wanted = {"authority_id": authority_id, "owners": sorted(owner_ids), **action_days(today)}
        return self._to_do(_TO_DO_DUE[due], wanted, number)

    def _to_do(self, rows: Select[Any], wanted: dict[str, Any], number: int) -> Page[ToDo]:
        found = find_page(self._connection, rows, wanted, number)
        return found.showing(
            ToDo(
                row.kind,
                row.id,
                row.number,
                row.name,
                row.department,
                read_standing(row),
                row.year,
                row.code,
            )
            for row in found.things
        )


# Built once: putting a statement together costs more than running it.
_ACTION, _TASK, _COMMITMENT = tables.plan_action.c, tables.plan_task.c, tables.commitment.c
_DEPARTMENT = tables.department.c
_AUTHORITY: Any = bindparam("authority_id")
_OF_AUTHORITY = _ACTION.authority_id == _AUTHORITY
_TOTAL = func.count().over().label("total")
# Of actions that were found: asked for the authority too, SQLite would look at all it has.
_OF_THESE = _TASK.action_id.in_(bindparam("ids", expanding=True))
_ADOPTED = (
    select(_TASK.action_id, MANY)
    .where(_TASK.kind == "adoption", _OF_THESE)
    .group_by(_TASK.action_id)
)


def _of_tasks(names: frozenset[str]) -> list[ColumnElement[bool]]:
    """Return the conditions of what is reported of an action."""
    where = within(names, OF_TASK)
    # Whose it is, says who adopted it; how it stands is asked of what they do for it too.
    stands = within(names - {"department_id", "departments"}, OF_TASK)
    kinds = _TASK.kind.in_(OWNED) if stands else _TASK.kind == "adoption"
    return [kinds, *where]


# People combine as they like: only what was asked for lately is kept.
@lru_cache(maxsize=100)
def _actions(names: frozenset[str]) -> Select[Any]:
    found = SOME_ACTIONS.add_columns(_TOTAL).where(_OF_AUTHORITY, *_of_action(names))
    return paged(found.order_by(*LATEST_FIRST))


@lru_cache(maxsize=100)
def _how_many_actions(names: frozenset[str]) -> Select[Any]:
    return select(func.count()).select_from(WITH_PLAN).where(_OF_AUTHORITY, *_of_action(names))


def _of_action(names: frozenset[str]) -> list[ColumnElement[bool]]:
    where = within(names, OF_ACTION)
    if within(names, OF_TASK):
        ours = _TASK.authority_id == _AUTHORITY
        where.append(_ACTION.id.in_(select(_TASK.action_id).where(ours, *_of_tasks(names))))
    return where


@lru_cache(maxsize=100)
def _tallies(names: frozenset[str]) -> Select[Any]:
    parts = (
        _TASK.action_id, _TASK.kind, _DEPARTMENT.name, _TASK.progress, _TASK.forecast, IS_LATE
    )  # fmt: skip
    # Where nothing in particular is asked of them, also what is done for those that adopted it.
    every = [_TASK.kind.in_(OWNED)]
    return (
        select(
            _TASK.action_id,
            _TASK.kind,
            _DEPARTMENT.name.label("department"),
            _TASK.progress,
            _TASK.forecast,
            IS_LATE.label("late"),
            MANY,
        )
        .outerjoin(tables.department, _DEPARTMENT.id == _TASK.department_id)
        .where(_OF_THESE, *(_of_tasks(names) if within(names, OF_TASK) else every))
        .group_by(*parts)
        .order_by(_DEPARTMENT.name)
    )


_OF_YEAR = TASK_YEAR == bindparam("year")  # noqa: SIM300 - a column, though it looks constant
_KINDS = _TASK.kind.in_(bindparam("kinds", expanding=True))


@cache
def _tasks_where(names: frozenset[str]) -> list[ColumnElement[bool]]:
    about = within(names - OF_TASK.keys(), ABOUT_TASK)
    where = [_TASK.authority_id == _AUTHORITY, _KINDS, *within(names, OF_TASK), *about]
    if "year" in names:
        where.append(_OF_YEAR)
    return where


@lru_cache(maxsize=100)
def _tasks(names: frozenset[str]) -> Select[Any]:
    return paged(
        SOME_TASKS.add_columns(_TOTAL)
        .where(*_tasks_where(names))
        .order_by(
            _COMMITMENT.year.desc(),
            *naturally(_COMMITMENT.number),
            *naturally(_ACTION.number),
            *naturally(_TASK.number),
            _TASK.id,
        )
    )


@lru_cache(maxsize=100)
def _how_many_tasks(names: frozenset[str]) -> Select[Any]:
    return select(func.count()).select_from(WITH_YEAR).where(*_tasks_where(names))


_CASE_ACTION = tables.case_action.c
_TO_DO_IN_CASES = (
    select(
        literal("case").label("kind"),
        literal(0, Integer).label("id"),
        tables.case.c.number.label("number"),
        _CASE_ACTION.text.label("name"),
        literal("", String).label("department"),
        _CASE_ACTION.due_on.label("due_on"),
        null().cast(String).label("progress"),
        null().cast(String).label("forecast"),
        literal(0, Integer).label("year"),
        literal("", String).label("code"),
        _CASE_ACTION.id.label("nth"),
    )
    .join(tables.case, tables.case.c.id == _CASE_ACTION.case_id)
    .where(_CASE_ACTION.authority_id == _AUTHORITY, TO_DO_BY)
)
_TO_DO_IN_PLANS = (
    select(
        _TASK.kind,
        _TASK.id,
        case((_TASK.kind == "item", _TASK.number), else_=_ACTION.number).label("number"),
        case(
            (_TASK.name != "", _TASK.name),
            else_=func.coalesce(_ACTION.name, _COMMITMENT.name, ""),
        ).label("name"),
        func.coalesce(_DEPARTMENT.name, "").label("department"),
        _TASK.due_on,
        _TASK.progress,
        _TASK.forecast,
        TASK_YEAR.label("year"),
        _TASK.code,
        _TASK.id.label("nth"),
    )
    .select_from(WITH_ALL)
    .where(_TASK.authority_id == _AUTHORITY, OF_TASK["owners"], NOT_ENDED)
)


def _to_do_of(in_cases: Select[Any], in_plans: Select[Any]) -> Select[Any]:
    everything = union_all(in_cases, in_plans).subquery("to_do")
    return paged(
        select(everything, _TOTAL)
        # What has no day comes last, the same on both databases.
        .order_by(
            case((everything.c.due_on.is_(None), 1), else_=0),
            everything.c.due_on,
            everything.c.kind,
            everything.c.nth,
        )
    )


_TO_DO = _to_do_of(_TO_DO_IN_CASES, _TO_DO_IN_PLANS)
_TO_DO_DUE = {
    Due.LATE: _to_do_of(
        _TO_DO_IN_CASES.where(ACTION_LATE), _TO_DO_IN_PLANS.where(due_late(_TASK.due_on))
    ),
    Due.SOON: _to_do_of(
        _TO_DO_IN_CASES.where(ACTION_SOON), _TO_DO_IN_PLANS.where(due_soon(_TASK.due_on))
    ),
}

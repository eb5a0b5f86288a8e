"""Actions and what is reported of, as lines of lists: what they are selected and read by."""

from typing import Any

from sqlalchemy import Row, case, func, select

from domain.plan_asked import Tally, TaskLine
from domain.plan_status import Forecast, Progress, Standing
from storage import tables
from storage.plan_conditions import LATE, naturally


def read_standing(row: Row[Any]) -> Standing:
    progress = None if row.progress is None else Progress(row.progress)
    return Standing(progress, Forecast(row.forecast or Forecast.UNKNOWN), row.due_on)


def read_tally(row: Row[Any]) -> Tally:
    progress = None if row.progress is None else Progress(row.progress)
    return Tally(Standing(progress, Forecast(row.forecast)), bool(row.late), row.many)


def read_round(row: Row[Any]) -> str:
    return f"{row.round} {row.round_year}" if row.round else ""


def read_task(row: Row[Any]) -> TaskLine:
    item = row.kind == "item"
    return TaskLine(
        id=row.id,
        kind=row.kind,
        title=row.name,
        number=row.number if item else row.action_number or "",
        standing=read_standing(row),
        word=row.word,
        department=row.department or "",
        action_id=row.action_id,
        action=row.action or "",
        commitment_id=row.commitment_id,
        commitment=row.commitment or "",
        step=row.step,
        adoption_id=row.adoption_id,
        owner_id=row.owner_id,
        comment=row.comment,
        reported_on=row.reported_on,
        round=read_round(row),
        kpi=row.kpi,
        followed_up_in=row.followed_up_in,
        link=row.link,
        year=row.year,
        code=row.code,
    )


_PLAN, _ACTION, _TASK = tables.plan.c, tables.plan_action.c, tables.plan_task.c
_COMMITMENT, _ROUND, _DEPARTMENT = tables.commitment.c, tables.report_round.c, tables.department.c

MANY = func.count().label("many")
IS_LATE = case((LATE, 1), else_=0)
WITH_PLAN = tables.plan_action.join(tables.plan, _PLAN.id == _ACTION.plan_id)
SOME_ACTIONS = select(_ACTION.id, _ACTION.number, _ACTION.name, _PLAN.year).select_from(WITH_PLAN)
LATEST_FIRST = (_PLAN.year.desc(), *naturally(_ACTION.number), _ACTION.id)
# A plan and a contract have years of their own.
TASK_YEAR = func.coalesce(_COMMITMENT.year, _PLAN.year, 0)
_TASK_COLUMNS = (
    *(
        _TASK[name]
        for name in (
            "id", "code", "kind", "name", "number", "action_id", "commitment_id", "adoption_id",
            "step", "owner_id", "due_on", "progress", "forecast", "word", "comment", "reported_on",
            "kpi", "followed_up_in", "link",
        )
    ),
    _DEPARTMENT.name.label("department"),
    _ACTION.number.label("action_number"),
    _ACTION.name.label("action"),
    _COMMITMENT.name.label("commitment"),
    TASK_YEAR.label("year"),
    _ROUND.name.label("round"),
    _ROUND.year.label("round_year"),
)  # fmt: skip
WITH_YEAR = (
    tables.plan_task.outerjoin(tables.plan_action, _ACTION.id == _TASK.action_id)
    .outerjoin(tables.plan, _PLAN.id == _ACTION.plan_id)
    .outerjoin(tables.commitment, _COMMITMENT.id == _TASK.commitment_id)
)
WITH_ALL = WITH_YEAR.outerjoin(tables.department, _DEPARTMENT.id == _TASK.department_id).outerjoin(
    tables.report_round, _ROUND.id == _TASK.round_id
)
SOME_TASKS = select(*_TASK_COLUMNS).select_from(WITH_ALL)

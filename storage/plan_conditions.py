"""What puts something of a plan on a list, in SQL: the same for the list and for whoever counts it.

What light something has, and whether it can be late, is asked of domain/plan_status.py.
"""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, Date, and_, bindparam, false, func, or_, select

from domain.plan_asked import Asked
from domain.plan_rows import TopicKind
from domain.plan_status import ENDED, Forecast, Light, Progress, Standing, light
from storage import tables

_TASK, _ACTION = tables.plan_task.c, tables.plan_action.c
_TOPIC, _TIED = tables.plan_topic.c, tables.plan_action_topic.c
_REPORT = tables.status_report.c
_TODAY: Any = bindparam("today", type_=Date)

OWNED = ("adoption", "activity")


def taken_on(commitment: Any) -> ColumnElement[bool]:
    """Commitments that are everybody's, and those that were chosen."""
    return or_(commitment.c.basic, commitment.c.taken_on.is_not(None))


UNREPORTED = _TASK.progress.is_(None)
NOT_ENDED = or_(UNREPORTED, _TASK.progress.not_in(sorted(ENDED)))
LATE = and_(
    NOT_ENDED,
    or_(
        _TASK.due_on < _TODAY,
        and_(_TASK.progress.is_not(None), _TASK.forecast == Forecast.DELAYED),
    ),
)


def _of_light(wanted: Light) -> ColumnElement[bool]:
    reported: Iterable[tuple[Progress, Forecast]] = product(Progress, Forecast)
    pairs = [
        and_(_TASK.progress == progress, _TASK.forecast == forecast)
        for progress, forecast in reported
        if light(Standing(progress, forecast)) is wanted
    ]
    return or_(*pairs, UNREPORTED if light(Standing()) is wanted else false())


LIGHTS: Mapping[Light, ColumnElement[bool]] = {one: _of_light(one) for one in Light}

_FOCUSED = (
    select(_TIED.action_id)
    .join(tables.plan_topic, _TOPIC.id == _TIED.topic_id)
    .where(_TOPIC.kind == TopicKind.FOCUS_AREA)
)
_OF_TOPIC = (
    select(_TIED.action_id)
    .join(tables.plan_topic, _TOPIC.id == _TIED.topic_id)
    .where(or_(_TOPIC.id == bindparam("topic_id"), _TOPIC.parent_id == bindparam("topic_id")))
)
_ANY_TASK = tables.plan_task.alias()
_ADOPTED = select(_ANY_TASK.c.action_id).where(
    _ANY_TASK.c.kind == "adoption", _ANY_TASK.c.action_id.is_not(None)
)
_IN_ROUND = select(_REPORT.task_id).where(_REPORT.round_id == bindparam("round_id"))

# Nobody needs to own what nobody has taken on.
_OURS = or_(
    _TASK.commitment_id.is_(None),
    _TASK.commitment_id.in_(select(tables.commitment.c.id).where(taken_on(tables.commitment))),
)
_SINCE: Any = bindparam("changed_since", type_=Date)
_BEFORE = (
    select(_REPORT.progress)
    .where(_REPORT.task_id == _TASK.id, _REPORT.reported_on < _SINCE)
    .order_by(_REPORT.reported_on.desc(), _REPORT.id.desc())
    .limit(1)
    .correlate(tables.plan_task)
    .scalar_subquery()
)
# What nobody had reported of had not begun, as far as anybody knew.
_CHANGED = and_(
    _TASK.reported_on >= _SINCE, _TASK.progress != func.coalesce(_BEFORE, Progress.NOT_STARTED)
)

OF_ACTION: Mapping[str, ColumnElement[bool]] = {
    "year": tables.plan.c.year == bindparam("year"),
    "topic_id": _ACTION.id.in_(_OF_TOPIC),
    "unfocused": _ACTION.id.not_in(_FOCUSED),
    "goal": (";" + _ACTION.goals + ";").contains(bindparam("goal"), autoescape=False),
    "dimension": _ACTION.dimension == bindparam("dimension"),
    "unadopted": _ACTION.id.not_in(_ADOPTED),
}
OF_TASK: Mapping[str, ColumnElement[bool]] = {
    "owners": _TASK.owner_id.in_(bindparam("owners", expanding=True)),
    "unowned": and_(_TASK.owner_id.is_(None), _OURS),
    "department_id": _TASK.department_id == bindparam("department_id"),
    "departments": _TASK.department_id.in_(bindparam("departments", expanding=True)),
    "progress": _TASK.progress == bindparam("progress"),
    "not_done": NOT_ENDED,
    "late": LATE,
    "unreported": UNREPORTED,
    "not_in_round": _TASK.id.not_in(_IN_ROUND),
    "in_round": _TASK.id.in_(_IN_ROUND),
    "due_before": and_(_TASK.due_on < bindparam("due_before", type_=Date), NOT_ENDED),
    "changed_since": _CHANGED,
    "commitment_id": _TASK.commitment_id == bindparam("commitment_id"),
    "step": _TASK.step == bindparam("step"),
    **{f"light_{one}": LIGHTS[one] for one in Light},
}
# What something is about, whatever is reported of: of an action, or of a commitment.
ABOUT_TASK: Mapping[str, ColumnElement[bool]] = {
    **{
        name: _TASK.action_id.in_(select(_ACTION.id).where(OF_ACTION[name]))
        for name in ("topic_id", "unfocused", "goal", "dimension", "unadopted")
    },
    **{name: OF_TASK[name] for name in ("commitment_id", "step")},
}


def asked_for(asked: Asked) -> dict[str, Any]:
    """Return what is asked for by the names of the conditions, each with its value."""
    rounded = asked.round_id is not None
    # Whoever asks for what is done and nobody owns, gets that.
    to_own = asked.unowned and asked.progress is None
    values: dict[str, Any] = {
        "year": asked.year,
        "topic_id": asked.topic_id,
        "unfocused": asked.unfocused,
        "goal": asked.goal and f";{asked.goal};",
        "dimension": asked.dimension,
        "unadopted": asked.unadopted,
        "owners": sorted(asked.owners),
        "unowned": asked.unowned,
        "department_id": asked.department_id,
        "departments": sorted(asked.departments),
        "progress": asked.progress,
        "not_done": asked.not_done or to_own,
        "late": asked.late,
        "unreported": asked.unreported and not rounded,
        "round_id": asked.round_id,
        "not_in_round": asked.unreported and rounded,
        "in_round": rounded and not asked.unreported,
        "due_before": asked.due_before,
        "changed_since": asked.changed_since,
        "commitment_id": asked.commitment_id,
        "step": asked.step,
        f"light_{asked.light}": asked.light is not None,
    }
    return {name: value for name, value in values.items() if value}


def within(
    names: Iterable[str], conditions: Mapping[str, ColumnElement[bool]]
) -> list[ColumnElement[bool]]:
    return [conditions[name] for name in sorted(names) if name in conditions]


def naturally(number: Any) -> tuple[Any, Any]:
    """Return what orders numbers that are text: 2 before 10, and 3.9 before 3.10."""
    return func.length(number), number

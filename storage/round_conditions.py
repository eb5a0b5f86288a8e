"""What a round asks of and what is reported in it: one condition for what is listed and counted."""

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, extract, func, or_, select

from domain.plan_status import Progress
from storage import tables
from storage.plan_conditions import taken_on

_TASK, _ROUND, _REPORT = tables.plan_task, tables.report_round, tables.status_report
# Nothing of these is reported any more.
_ENDED = (Progress.COMPLETED, Progress.CANCELLED, Progress.NOT_APPLICABLE)

GOES_ON = or_(_TASK.c.progress.is_(None), _TASK.c.progress.not_in(_ENDED))


def reported_in(round_id: Any) -> ColumnElement[bool]:
    return (
        exists()
        .where(_REPORT.c.task_id == _TASK.c.id, _REPORT.c.round_id == round_id)
        .correlate(_TASK, _ROUND)
    )


def asked_in(round_id: Any, as_of: Any) -> ColumnElement[bool]:
    """What goes on, in a plan that is in force, of the latest commitments that were taken on; and
    what was reported of in the round. Nobody is asked of an item that is nobody's."""
    year = extract("year", as_of)
    in_force = (
        exists()
        .where(
            tables.plan_action.c.id == _TASK.c.action_id,
            tables.plan.c.id == tables.plan_action.c.plan_id,
            _in_force(as_of, year),
        )
        .correlate(_TASK, _ROUND)
    )
    of_contract = (
        exists()
        .where(
            tables.commitment.c.id == _TASK.c.commitment_id,
            taken_on(tables.commitment),
            tables.commitment.c.year == _latest_contract(year),
        )
        .correlate(_TASK, _ROUND)
    )
    owned_item = and_(_TASK.c.kind == "item", _TASK.c.owner_id.is_not(None), of_contract)
    return or_(and_(GOES_ON, or_(in_force, owned_item)), reported_in(round_id))


def _in_force(as_of: Any, year: Any) -> ColumnElement[bool]:
    """Until its last day; a plan that has none, until there is a later one of the same strategy.
    Where it does not say of which it is, any later one takes its place; but one that does not say
    takes the place of no other's: what it replaces, nobody knows."""
    plan, later = tables.plan, tables.plan.alias("later")
    strategy = func.lower(plan.c.strategy)
    replaced = (
        exists()
        .where(
            later.c.authority_id == plan.c.authority_id,
            later.c.year > plan.c.year,
            later.c.year <= year,
            or_(strategy == "", func.lower(later.c.strategy) == strategy),
        )
        .correlate(plan, _ROUND)
    )
    last_day = plan.c.valid_until
    return and_(plan.c.year <= year, or_(last_day >= as_of, and_(last_day.is_(None), ~replaced)))


def _latest_contract(year: Any) -> Any:
    """Return the latest year of which commitments were taken on."""
    other = tables.commitment.alias("other")
    return (
        select(func.max(other.c.year))
        .where(other.c.authority_id == _TASK.c.authority_id, other.c.year <= year, taken_on(other))
        .correlate(_TASK, _ROUND)
        .scalar_subquery()
    )


def left_in(round_id: Any, as_of: Any) -> ColumnElement[bool]:
    return and_(asked_in(round_id, as_of), ~reported_in(round_id))

"""What a round asks of and what is reported in it: one condition for what is listed and counted."""

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_

from domain.plan_status import Progress
from storage import tables

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
    """What goes on, in a plan that does, of commitments that were taken on; and what was reported
    of in the round. Nobody is asked of an item that is nobody's."""
    over = (
        exists()
        .where(
            tables.plan_action.c.id == _TASK.c.action_id,
            tables.plan.c.id == tables.plan_action.c.plan_id,
            tables.plan.c.valid_until < as_of,
        )
        .correlate(_TASK, _ROUND)
    )
    taken_on = (
        exists()
        .where(
            tables.commitment.c.id == _TASK.c.commitment_id,
            or_(tables.commitment.c.basic, tables.commitment.c.taken_on.is_not(None)),
        )
        .correlate(_TASK, _ROUND)
    )
    owned_item = and_(_TASK.c.owner_id.is_not(None), taken_on)
    asked = and_(GOES_ON, ~over, or_(_TASK.c.kind != "item", owned_item))
    return or_(asked, reported_in(round_id))


def left_in(round_id: Any, as_of: Any) -> ColumnElement[bool]:
    return and_(asked_in(round_id, as_of), ~reported_in(round_id))

"""One thing of an action plan or a commitment, whole, and what it is tied to. As many statements
whatever there is, and none reaches over two authorities."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, null, select

from domain.case import Case
from domain.plan_asked import (
    NextRound,
    Numbered,
    Reported,
    TaskLine,
    Topical,
    WholeAction,
    WholeCommitment,
)
from domain.report_round import RoundState
from storage import tables
from storage.case_rows import read_case
from storage.plan_conditions import naturally
from storage.plan_lines import (
    LATEST_FIRST,
    SOME_ACTIONS,
    SOME_TASKS,
    WITH_PLAN,
    read_round,
    read_standing,
    read_task,
)

# Of an action with more cases than this the oldest are not shown.
MOST_CASES = 50


class PlanDetails:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def action(self, authority_id: int, action_id: int, today: date) -> WholeAction | None:
        wanted = {"authority_id": authority_id, "action_id": action_id, "today": today}
        row = self._connection.execute(_ACTION_ROW, wanted).first()
        if row is None:
            return None
        topics = self._connection.execute(_TOPICS_OF, wanted).all()
        tasks = self._connection.execute(_TASKS_OF_ACTION, wanted).all()
        items = self._connection.execute(_ITEMS_OF_ACTION, wanted).all()
        coming = self._connection.execute(_NEXT_ROUND, wanted).first()
        return WholeAction(
            id=row.id,
            number=row.number,
            name=row.name,
            plan=row.plan,
            year=row.year,
            topics=tuple(Topical(one.id, one.kind, one.name) for one in topics),
            tasks=tuple(map(read_task, tasks)),
            items=tuple(map(read_task, items)),
            target=row.target,
            goals=tuple(int(goal) for goal in row.goals.split(";") if goal),
            dimension=row.dimension,
            partner=row.partner,
            followed_up_in=row.followed_up_in or row.plan_followed_up_in,
            link=row.link or row.plan_link,
            next_round=None if coming is None else NextRound(*coming),
        )

    def cases(self, authority_id: int, action_id: int) -> list[Case]:
        """Return the cases that an action is tied to, whoever may see them, the latest first."""
        wanted = {"authority_id": authority_id, "action_id": action_id}
        return [read_case(row) for row in self._connection.execute(_CASES_OF, wanted)]

    def actions_of_case(self, case_id: int) -> tuple[Numbered, ...]:
        """Return the actions that a case that was found is tied to."""
        rows = self._connection.execute(_ACTIONS_OF_CASE, {"case_id": case_id})
        return tuple(Numbered(*row) for row in rows)

    def task(self, authority_id: int, task_id: int) -> TaskLine | None:
        wanted = {"authority_id": authority_id, "task_id": task_id}
        row = self._connection.execute(_TASK_ROW, wanted).first()
        return None if row is None else read_task(row)

    def reports(self, task_id: int, most: int) -> tuple[Reported, ...]:
        """Return the latest reports of a task that was found, the newest first."""
        rows = self._connection.execute(_REPORTS, {"task_id": task_id, "most": most})
        return tuple(
            Reported(
                row.reported_on,
                read_round(row),
                read_standing(row),
                row.word,
                row.comment,
                row.link,
            )
            for row in rows
        )

    def activities(self, task_id: int) -> tuple[TaskLine, ...]:
        """Return the activities of an adoption that was found."""
        return tuple(map(read_task, self._connection.execute(_ACTIVITIES, {"task_id": task_id})))

    def actions_of_item(self, task_id: int) -> tuple[Numbered, ...]:
        """Return the actions that an item that was found is tied to."""
        rows = self._connection.execute(_ACTIONS_OF_ITEM, {"task_id": task_id})
        return tuple(Numbered(*row) for row in rows)

    def commitment(self, authority_id: int, commitment_id: int) -> WholeCommitment | None:
        wanted = {"authority_id": authority_id, "commitment_id": commitment_id}
        row = self._connection.execute(_COMMITMENT_ROW, wanted).first()
        if row is None:
            return None
        items = self._connection.execute(_ITEMS, wanted).all()
        return WholeCommitment(*row, items=tuple(map(read_task, items)))


# Built once: putting a statement together costs more than running it.
_PLAN, _ACTION, _TASK = tables.plan.c, tables.plan_action.c, tables.plan_task.c
_TOPIC, _TIED = tables.plan_topic.c, tables.plan_action_topic.c
_COMMITMENT, _ROUND, _REPORT = tables.commitment.c, tables.report_round.c, tables.status_report.c
_DEPARTMENT, _LINKED = tables.department.c, tables.plan_task_action.c
_CASE, _TIED_CASE = tables.case.c, tables.plan_action_case.c
_AUTHORITY: Any = bindparam("authority_id")
_ACTION_ROW = (
    select(
        tables.plan_action,
        _PLAN.name.label("plan"),
        _PLAN.year,
        _PLAN.followed_up_in.label("plan_followed_up_in"),
        _PLAN.link.label("plan_link"),
    )
    .select_from(WITH_PLAN)
    .where(_ACTION.authority_id == _AUTHORITY, _ACTION.id == bindparam("action_id"))
)
_TOPICS_OF = (
    select(_TOPIC.id, _TOPIC.kind, _TOPIC.name)
    .join(tables.plan_action_topic, _TIED.topic_id == _TOPIC.id)
    .where(_TIED.action_id == bindparam("action_id"))
    .order_by(_TOPIC.id)
)
_TASKS_OF_ACTION = SOME_TASKS.where(_TASK.action_id == bindparam("action_id")).order_by(
    _DEPARTMENT.name, _TASK.kind.desc(), _TASK.due_on, _TASK.id
)
_ITEMS_OF_ACTION = SOME_TASKS.where(
    _TASK.id.in_(select(_LINKED.task_id).where(_LINKED.action_id == bindparam("action_id")))
).order_by(*naturally(_TASK.number))
_NEXT_ROUND = (
    select(_ROUND.name, _ROUND.year, _ROUND.opens_on, _ROUND.closes_on)
    .where(
        _ROUND.authority_id == _AUTHORITY,
        _ROUND.closes_on >= bindparam("today"),
        _ROUND.state != RoundState.LOCKED,
    )
    .order_by(_ROUND.closes_on)
    .limit(1)
)
_TASK_ROW = SOME_TASKS.where(_TASK.authority_id == _AUTHORITY, _TASK.id == bindparam("task_id"))
_REPORTS = (
    select(
        tables.status_report,
        null().label("due_on"),
        _ROUND.name.label("round"),
        _ROUND.year.label("round_year"),
    )
    .outerjoin(tables.report_round, _ROUND.id == _REPORT.round_id)
    .where(_REPORT.task_id == bindparam("task_id"))
    .order_by(_REPORT.reported_on.desc(), _REPORT.id.desc())
    .limit(bindparam("most"))
)
_ACTIVITIES = SOME_TASKS.where(_TASK.adoption_id == bindparam("task_id")).order_by(
    _TASK.due_on, _TASK.id
)
_ACTIONS_OF_ITEM = (
    SOME_ACTIONS.join(tables.plan_task_action, _LINKED.action_id == _ACTION.id)
    .where(_LINKED.task_id == bindparam("task_id"))
    .order_by(*naturally(_ACTION.number))
)
_CASES_OF = (
    select(tables.case)
    .join(tables.plan_action_case, _TIED_CASE.case_id == _CASE.id)
    .where(_CASE.authority_id == _AUTHORITY, _TIED_CASE.action_id == bindparam("action_id"))
    .order_by(_CASE.id.desc())
    .limit(MOST_CASES)
)
_ACTIONS_OF_CASE = (
    SOME_ACTIONS.join(tables.plan_action_case, _TIED_CASE.action_id == _ACTION.id)
    .where(_TIED_CASE.case_id == bindparam("case_id"))
    .order_by(*LATEST_FIRST)
)
_COMMITMENT_ROW = select(
    _COMMITMENT.id,
    _COMMITMENT.year,
    _COMMITMENT.number,
    _COMMITMENT.name,
    _COMMITMENT.basic,
    _COMMITMENT.taken_on,
    _COMMITMENT.own_text,
    _COMMITMENT.followed_up_in,
    _COMMITMENT.link,
).where(_COMMITMENT.authority_id == _AUTHORITY, _COMMITMENT.id == bindparam("commitment_id"))
_ITEMS = SOME_TASKS.where(
    _TASK.authority_id == _AUTHORITY, _TASK.commitment_id == bindparam("commitment_id")
).order_by(*naturally(_TASK.number))

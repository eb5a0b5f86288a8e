"""What somebody has to do in cases and plans: what is late or due soon; and the checks of an effect
that were passed on to them and are to be done this week."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, String, bindparam, case, cast, func, or_, select

from domain.calendar import local_day
from domain.case_listing import week_ends
from domain.digest import Lead, Line, Rank, Reader, Row
from storage import tables
from storage.case_conditions import (
    ACTION_LATE,
    ACTION_SOON,
    TO_CHECK_BY,
    TO_DO_BY,
    action_days,
    due_late,
    due_soon,
)
from storage.digest_section import Finder, Section, Told
from storage.plan_conditions import NOT_ENDED

ACTIONS_LATE = Row(
    "actions_late", Rank.OWN_LATE, leads_to=Lead("my_actions.late", "my_late_actions")
)
ACTIONS_SOON = Row("actions_soon", Rank.TO_DO, leads_to=Lead("my_actions.soon", "my_next_actions"))
MY_CHECKS = Row("my_checks", Rank.TO_DO, leads_to=Lead("handled_cases.to_check", "my_checks"))


class MyActions(Finder):
    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        # Whoever stands in for somebody does what they have to do.
        owners = {one for reader in readers for one in reader.person.acts_as(reader.authority.id)}
        wanted = {
            "authorities": list({reader.authority.id for reader in readers}),
            "owners": list(owners),
            "keepers": list(owners),
            "week_ends": week_ends(today),
            **action_days(today),
        }
        rows = connection.execute(_CHECKS, wanted)
        checks = {(row.authority_id, row.keeper_id): row.many for row in rows}
        found: dict[tuple[int, int], list[Any]] = defaultdict(list)
        for statement in (_IN_CASES, _IN_PLANS):
            for row in connection.execute(statement, wanted):
                found[row.authority_id, row.owner_id].append(row)
        for reader in readers:
            acting = reader.person.acts_as(reader.authority.id)
            keys = [(reader.authority.id, one) for one in acting]
            mine = [row for key in keys for row in found.get(key, ())]
            if late := sum(row.late for row in mine):
                due, number = _split(min(row.first_late for row in mine if row.first_late))
                values = {"count": late, "number": number, "day": due}
                yield reader, Line(ACTIONS_LATE, values)
            if soon := sum(row.soon for row in mine):
                yield reader, Line(ACTIONS_SOON, {"count": soon})
            if many := sum(checks.get(key, 0) for key in keys):
                yield reader, Line(MY_CHECKS, {"count": many})


def _split(first: str) -> tuple[date, str]:
    return date.fromisoformat(first[:10]), first[10:]


_ACTION, _CASE = tables.case_action.c, tables.case.c
_TASK = tables.plan_task.c
_TASK_LATE, _TASK_SOON = due_late(_TASK.due_on), due_soon(_TASK.due_on)
_IN_PLANS = (
    select(
        _TASK.authority_id,
        _TASK.owner_id,
        func.sum(case((_TASK_LATE, 1), else_=0)).label("late"),
        func.sum(case((_TASK_SOON, 1), else_=0)).label("soon"),
        func.min(case((_TASK_LATE, cast(_TASK.due_on, String) + _TASK.code))).label("first_late"),
    )
    .where(
        _TASK.authority_id.in_(bindparam("authorities", expanding=True)),
        _TASK.owner_id.in_(bindparam("owners", expanding=True)),
        NOT_ENDED,
        or_(_TASK_LATE, _TASK_SOON),
    )
    .group_by(_TASK.authority_id, _TASK.owner_id)
)
_IN_CASES = (
    select(
        _ACTION.authority_id,
        _ACTION.owner_id,
        func.sum(case((ACTION_LATE, 1), else_=0)).label("late"),
        func.sum(case((ACTION_SOON, 1), else_=0)).label("soon"),
        # The one that is due first, with its day before its number.
        func.min(case((ACTION_LATE, cast(_ACTION.due_on, String) + tables.case.c.number))).label(
            "first_late"
        ),
    )
    .join(tables.case, tables.case.c.id == _ACTION.case_id)
    .where(
        _ACTION.authority_id.in_(bindparam("authorities", expanding=True)),
        TO_DO_BY,
        or_(ACTION_LATE, ACTION_SOON),
    )
    .group_by(_ACTION.authority_id, _ACTION.owner_id)
)
_CHECKS = (
    select(_CASE.authority_id, _CASE.keeper_id, func.count().label("many"))
    .where(_CASE.authority_id.in_(bindparam("authorities", expanding=True)), TO_CHECK_BY)
    .group_by(_CASE.authority_id, _CASE.keeper_id)
)

SECTION = Section((ACTIONS_LATE, ACTIONS_SOON, MY_CHECKS), MyActions)

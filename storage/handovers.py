"""What one person has open, and its move to another: in a constant number of statements."""

from sqlalchemy import ColumnElement, Connection, func, or_, select, update

from domain.case import OPEN
from domain.case_action import ActionState
from domain.organising import Reach
from storage import tables
from storage.round_conditions import GOES_ON


class Handovers:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self, authority_id: int, person_id: int, reach: Reach) -> tuple[int, int, int]:
        """Return how many open cases and actions the person has within *reach*, and how much of
        plans and commitments that has not ended."""
        cases = select(func.count()).select_from(tables.case)
        owned = cases.where(*_owned(authority_id, person_id, reach)).scalar_subquery()
        actions = select(func.count()).select_from(tables.case_action)
        planned = select(func.count()).select_from(tables.plan_task)
        found = self._connection.execute(
            select(
                cases.where(*_cases(authority_id, person_id, reach)).scalar_subquery() + owned,
                actions.where(*_actions(authority_id, person_id, reach)).scalar_subquery(),
                planned.where(*_tasks(authority_id, person_id, reach)).scalar_subquery(),
            )
        ).one()
        return found[0], found[1], found[2]

    def move(
        self, authority_id: int, from_id: int, to_id: int, reach: Reach
    ) -> tuple[list[int], list[int], list[tuple[int, int]], list[int]]:
        """Give another the open cases, those that have no handler yet, the actions, and what they
        report of in plans; return the ids of each, of an action with that of its case."""
        # The actions first: which they are may hang on the cases as they were.
        action = tables.case_action
        moved = self._connection.execute(
            update(action)
            .where(*_actions(authority_id, from_id, reach))
            .values(owner_id=to_id, version=action.c.version + 1)
            .returning(action.c.id, action.c.case_id)
        )
        actions = sorted((row.id, row.case_id) for row in moved)
        owned = self._give(to_id, _owned(authority_id, from_id, reach), "owner_id")
        cases = self._give(to_id, _cases(authority_id, from_id, reach), "handler_id", "owner_id")
        task = tables.plan_task
        given = self._connection.scalars(
            update(task)
            .where(*_tasks(authority_id, from_id, reach))
            .values(owner_id=to_id)
            .returning(task.c.id)
        )
        return cases, owned, actions, sorted(given)

    def _give(self, to_id: int, where: tuple[ColumnElement[bool], ...], *columns: str) -> list[int]:
        case = tables.case
        moved = self._connection.scalars(
            update(case)
            .where(*where)
            .values({**dict.fromkeys(columns, to_id), "version": case.c.version + 1})
            .returning(case.c.id)
        )
        return sorted(moved)


def _cases(authority_id: int, person_id: int, reach: Reach) -> tuple[ColumnElement[bool], ...]:
    return (
        tables.case.c.authority_id == authority_id,
        tables.case.c.handler_id == person_id,
        tables.case.c.state.in_(OPEN),
        *_within(reach),
    )


def _owned(authority_id: int, person_id: int, reach: Reach) -> tuple[ColumnElement[bool], ...]:
    return (
        tables.case.c.authority_id == authority_id,
        tables.case.c.owner_id == person_id,
        tables.case.c.handler_id.is_(None),
        tables.case.c.state.in_(OPEN),
        *_within(reach),
    )


def _actions(authority_id: int, person_id: int, reach: Reach) -> tuple[ColumnElement[bool], ...]:
    action = tables.case_action.c
    of_case = select(tables.case.c.id).where(*_within(reach))
    return (
        action.authority_id == authority_id,
        action.owner_id == person_id,
        action.state == ActionState.OPEN,
        *([action.case_id.in_(of_case)] if _within(reach) else []),
    )


def _tasks(authority_id: int, person_id: int, reach: Reach) -> tuple[ColumnElement[bool], ...]:
    task = tables.plan_task.c
    return (
        task.authority_id == authority_id,
        task.owner_id == person_id,
        GOES_ON,
        *([] if reach.everywhere else [task.department_id.in_(reach.departments)]),
    )


def _within(reach: Reach) -> tuple[ColumnElement[bool], ...]:
    case = tables.case.c
    spared = () if reach.spared else (case.avoids_manager.is_(False),)
    if reach.everywhere:
        return spared
    placed = or_(
        case.department_id.in_(reach.departments),
        case.unit_id.in_(reach.units),
        case.department_id.is_(None) & case.unit_id.is_(None),
    )
    return (*spared, placed)

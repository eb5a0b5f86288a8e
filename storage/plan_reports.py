"""What is reported of: adoptions, activities and items, and the reports that are added to them."""

from collections.abc import Collection
from datetime import date
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, Date, Row, Select, bindparam, func, insert, select, update

from domain.page import Page
from domain.plan_report import Reportable, Reported
from domain.plan_rows import StatusWord
from domain.report_round import ReportRound
from storage import tables
from storage.pages import find_page, paged
from storage.plan_lines import read_standing
from storage.round_conditions import GOES_ON, left_in


class PlanReports:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, authority_id: int, task_id: int) -> Reportable | None:
        wanted = {"authority_id": authority_id, "id": task_id}
        row = self._connection.execute(_BY_ID, wanted).first()
        return read_task(row) if row else None

    def find(self, authority_id: int, code: str) -> Reportable | None:
        """Return the task of that code, also where its letters are small or capital otherwise."""
        wanted = {"authority_id": authority_id, "code": code}
        row = self._connection.execute(_BY_CODE, wanted).first()
        if row is None:
            found = self._connection.execute(_BY_ANY_CODE, {**wanted, "code": code.lower()}).all()
            row = found[0] if len(found) == 1 else None
        return read_task(row) if row else None

    def to_report(
        self,
        authority_id: int,
        owner_ids: Collection[int],
        number: int = 1,
        within: ReportRound | None = None,
    ) -> Page[Reportable]:
        """Return a page of what those people have left to report *within* a round, or of all that
        they report of until it ends, by when it is due."""
        wanted: dict[str, Any] = {"authority_id": authority_id, "owners": list(owner_ids)}
        if within is not None:
            wanted |= {"round": within.id, "as_of": within.as_of}
        rows = _OF_OWNERS if within is None else _LEFT_OF_OWNERS
        found = find_page(self._connection, rows, wanted, number)
        return found.showing(map(read_task, found.things))

    def of_action(
        self, authority_id: int, owner_ids: Collection[int], action_id: int
    ) -> list[Reportable]:
        """Return what those people report of an action: what they have adopted, and do for it."""
        wanted = {"authority_id": authority_id, "owners": list(owner_ids), "action": action_id}
        return [read_task(row) for row in self._connection.execute(_OF_ACTION, wanted)]

    def words(self, authority_id: int) -> tuple[StatusWord, ...]:
        """Return the authority's own words for how something stands; what it has none for is said
        in ours."""
        rows = self._connection.execute(_WORDS, {"authority_id": authority_id})
        return tuple(
            StatusWord(row.code, row.word, row.progress, row.forecast, row.scale) for row in rows
        )

    def add(
        self, task: Reportable, reported: Reported, on: date, by_id: int, round_id: int | None
    ) -> None:
        """Add a report, which becomes how the task stands."""
        standing = {
            "progress": reported.progress,
            "forecast": reported.forecast,
            "word": reported.word,
            "scale": reported.scale,
            "comment": reported.comment,
            "reported_on": on,
            "round_id": round_id,
        }
        self._connection.execute(
            insert(tables.status_report).values(
                authority_id=task.authority_id,
                code=f"svar-{token_hex(8)}",
                task_id=task.id,
                link=reported.link,
                by_id=by_id,
                **standing,
            )
        )
        self._connection.execute(update(_TASK).where(_TASK.c.id == task.id).values(**standing))


def read_task(row: Row[Any]) -> Reportable:
    return Reportable(
        id=row.id,
        authority_id=row.authority_id,
        code=row.code,
        kind=row.kind,
        title=title_of(row),
        place=row.department or "",
        department_id=row.department_id,
        owner_id=row.owner_id,
        owner=row.owner or "",
        due_on=row.due_on,
        standing=read_standing(row),
        word=row.word,
        scale=row.scale,
        comment=row.comment,
        reported_on=row.reported_on,
        round=f"{row.round_name} {row.round_year}" if row.round_name else "",
    )


def title_of(row: Row[Any]) -> str:
    """Return what is to be done, as it is listed."""
    if row.kind == "adoption":
        return f"{row.action_number}. {row.action}" if row.action_number else str(row.action)
    if row.kind == "item":
        return f"{row.number} {row.name or row.commitment}"
    return str(row.name)


_TASK, _ACTION, _DEPARTMENT = tables.plan_task, tables.plan_action, tables.department
_PERSON, _ROUND, _COMMITMENT = tables.person, tables.report_round, tables.commitment
_AUTHORITY: Any = bindparam("authority_id")


def tasks(*more: Any) -> Select[Any]:
    """Return the tasks of an authority with what they are called, and *more* columns."""
    return (
        select(
            _TASK,
            _ACTION.c.number.label("action_number"),
            _ACTION.c.name.label("action"),
            _DEPARTMENT.c.name.label("department"),
            _PERSON.c.name.label("owner"),
            _COMMITMENT.c.name.label("commitment"),
            _ROUND.c.name.label("round_name"),
            _ROUND.c.year.label("round_year"),
            *more,
        )
        .outerjoin(_ACTION, _ACTION.c.id == _TASK.c.action_id)
        .outerjoin(_DEPARTMENT, _DEPARTMENT.c.id == _TASK.c.department_id)
        .outerjoin(_PERSON, _PERSON.c.id == _TASK.c.owner_id)
        .outerjoin(_COMMITMENT, _COMMITMENT.c.id == _TASK.c.commitment_id)
        .outerjoin(_ROUND, _ROUND.c.id == _TASK.c.round_id)
        .where(_TASK.c.authority_id == _AUTHORITY)
    )


_BY_ID = tasks().where(_TASK.c.id == bindparam("id"))
_BY_CODE = tasks().where(_TASK.c.code == bindparam("code"))
_BY_ANY_CODE = tasks().where(func.lower(_TASK.c.code) == bindparam("code"))
_OF_OWNERS_EVER = paged(
    tasks(func.count().over().label("total"))
    .where(_TASK.c.owner_id.in_(bindparam("owners", expanding=True)))
    .order_by(_TASK.c.due_on.is_(None), _TASK.c.due_on, _TASK.c.id)
)
_OF_ACTION = (
    tasks()
    .where(
        _TASK.c.owner_id.in_(bindparam("owners", expanding=True)),
        _TASK.c.action_id == bindparam("action"),
    )
    .order_by(_TASK.c.id)
)
_OF_OWNERS = _OF_OWNERS_EVER.where(GOES_ON)
_LEFT_OF_OWNERS = _OF_OWNERS_EVER.where(left_in(bindparam("round"), bindparam("as_of", type_=Date)))
_WORD = tables.status_word
_WORDS = select(_WORD).where(_WORD.c.authority_id == _AUTHORITY).order_by(_WORD.c.id)

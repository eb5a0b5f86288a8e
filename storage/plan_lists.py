"""What is asked of action plans and commitments: lists a page at a time, one thing whole, and how
many stand alike. As many statements whatever there is, and none reaches over two authorities."""

from collections.abc import Collection
from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    String,
    bindparam,
    case,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)

from domain.case import Case
from domain.case_action import Due
from domain.page import SIZE, Page
from domain.plan_asked import (
    ActionLine,
    Asked,
    Divided,
    Division,
    Known,
    NextRound,
    Numbered,
    Reported,
    RoundNamed,
    Tally,
    TaskLine,
    ToDo,
    Topical,
    WholeAction,
    WholeCommitment,
)
from domain.plan_rows import Aspect, Document, Indicator, Milestone, TopicKind
from domain.plan_status import Forecast, Progress, Standing
from storage import tables
from storage.case_conditions import (
    ACTION_LATE,
    ACTION_SOON,
    TO_DO_BY,
    action_days,
    due_late,
    due_soon,
)
from storage.case_rows import read_case
from storage.plan_conditions import (
    LATE,
    NOT_ENDED,
    OF_ACTION,
    OF_TASK,
    OWNED,
    asked_for,
    naturally,
    within,
)

# What names are looked for among, when somebody writes.
MOST_NAMES = 2000
# Of an action with more cases than this the oldest are not shown.
MOST_CASES = 50


class PlanLists:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, authority_id: int) -> Known:
        """Return what there is to ask of, but for the actions."""
        found: dict[str, list[Row[Any]]] = {}
        for row in self._connection.execute(_KNOWN, {"authority_id": authority_id}):
            found.setdefault(row.of, []).append(row)
        return Known(
            years=tuple(sorted(row.year for row in found.get("plan", ()))),
            departments=tuple((row.id, row.name) for row in found.get("department", ())),
            topics=tuple(Topical(row.id, row.kind, row.name) for row in found.get("topic", ())),
            commitments=tuple(
                Numbered(row.id, row.kind, row.name, row.year)
                for row in found.get("commitment", ())
            ),
            # The latest is meant where several are called the same.
            rounds=tuple(
                RoundNamed(row.id, row.year, row.name)
                for row in sorted(found.get("round", ()), key=lambda row: row.kind, reverse=True)
            ),
        )

    def action_names(self, authority_id: int) -> tuple[str, ...]:
        return tuple(self._connection.scalars(_ACTION_NAMES, {"authority_id": authority_id}))

    def numbered(self, authority_id: int, number: str) -> list[Numbered]:
        """Return the actions of that number, the latest year first."""
        wanted = {"authority_id": authority_id, "number": number.lower()}
        return [Numbered(*row) for row in self._connection.execute(_NUMBERED, wanted)]

    def called(self, authority_id: int, name: str) -> list[Numbered]:
        """Return the actions of exactly that name, the latest year first."""
        wanted = {"authority_id": authority_id, "name": name}
        return [Numbered(*row) for row in self._connection.execute(_CALLED, wanted)]

    def actions(
        self, authority_id: int, asked: Asked, today: date, number: int = 1
    ) -> Page[ActionLine]:
        """Return a page of the actions of which something is as *asked* for, each with what that
        is."""
        values = {"authority_id": authority_id, "today": today, **asked_for(asked)}
        names = frozenset(values)
        found, number = self._page(_actions(names), values, number)
        if not found:
            return Page((), 1, 0)
        ids = [row.id for row in found]
        wanted = {"ids": ids}
        adopted = {row.action_id: row.many for row in self._connection.execute(_ADOPTED, wanted)}
        tallies: dict[int, list[Tally]] = {}
        departments: dict[int, dict[str, None]] = {}
        for row in self._connection.execute(_tallies(names), {**values, "ids": ids}):
            tallies.setdefault(row.action_id, []).append(_tally(row))
            departments.setdefault(row.action_id, {})[row.department or ""] = None
        lines = tuple(
            ActionLine(
                row.id,
                row.number,
                row.name,
                row.year,
                adopted.get(row.id, 0),
                tuple(tallies.get(row.id, ())),
                tuple(departments.get(row.id, ())),
            )
            for row in found
        )
        return Page(lines, number, found[0].total)

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
        found, number = self._page(_tasks(frozenset(values)), values, number)
        return Page(tuple(map(_task, found)), number, found[0].total if found else 0)

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
        found, number = self._page(rows, wanted, number)
        lines = tuple(
            ToDo(row.kind, row.id, row.number, row.name, row.department, _standing(row))
            for row in found
        )
        return Page(lines, number, found[0].total if found else 0)

    def divided(
        self, authority_id: int, division: Division, asked: Asked, today: date
    ) -> tuple[Divided, ...]:
        """Return how many adoptions stand alike, or items where they are divided by step; part by
        part. An action in two focus areas is in both parts."""
        values = {"authority_id": authority_id, "today": today, **asked_for(asked)}
        parts: dict[str, list[Tally]] = {}
        for row in self._connection.execute(_divided(division, frozenset(values)), values):
            parts.setdefault(row.part or "", []).append(_tally(row))
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
            found.setdefault(of, []).append(_tally(row))
        return tuple((of, tuple(tallies)) for of, tallies in found.items())

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
            tasks=tuple(map(_task, tasks)),
            items=tuple(map(_task, items)),
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
        return None if row is None else _task(row)

    def reports(self, task_id: int, most: int) -> tuple[Reported, ...]:
        """Return the latest reports of a task that was found, the newest first."""
        rows = self._connection.execute(_REPORTS, {"task_id": task_id, "most": most})
        return tuple(
            Reported(row.reported_on, _round(row), _standing(row), row.word, row.comment, row.link)
            for row in rows
        )

    def activities(self, task_id: int) -> tuple[TaskLine, ...]:
        """Return the activities of an adoption that was found."""
        return tuple(map(_task, self._connection.execute(_ACTIVITIES, {"task_id": task_id})))

    def actions_of_item(self, task_id: int) -> tuple[Numbered, ...]:
        """Return the actions that an item that was found is tied to."""
        rows = self._connection.execute(_ACTIONS_OF_ITEM, {"task_id": task_id})
        return tuple(Numbered(*row) for row in rows)

    def item(self, authority_id: int, number: str) -> list[tuple[int, int]]:
        """Return the items of exactly that number, each with the year of its commitment, the latest
        first."""
        wanted = {"authority_id": authority_id, "number": number}
        return [(row.id, row.year) for row in self._connection.execute(_ITEM, wanted)]

    def commitment(self, authority_id: int, commitment_id: int) -> WholeCommitment | None:
        wanted = {"authority_id": authority_id, "commitment_id": commitment_id}
        row = self._connection.execute(_COMMITMENT_ROW, wanted).first()
        if row is None:
            return None
        items = self._connection.execute(_ITEMS, wanted).all()
        return WholeCommitment(*row, items=tuple(map(_task, items)))

    def milestones(self, authority_id: int) -> tuple[Milestone, ...]:
        """Return every milestone, the first day first."""
        rows = self._connection.execute(_MILESTONES, {"authority_id": authority_id})
        return tuple(
            Milestone(
                row.code,
                row.name,
                row.first_on,
                row.last_on,
                row.precision,
                row.kind,
                row.place,
                link=row.link,
            )
            for row in rows
        )

    def indicators(self, authority_id: int) -> tuple[Indicator, ...]:
        """Return every indicator, the latest year first."""
        rows = self._connection.execute(_INDICATORS, {"authority_id": authority_id})
        return tuple(
            Indicator(
                row.code,
                row.year,
                row.name,
                row.department or "",
                row.unit,
                row.better,
                row.target,
                row.result,
                row.target_printed,
                row.result_printed,
                row.lowest,
                row.highest,
                row.comment,
                row.followed_up_in,
                row.link,
            )
            for row in rows
        )

    def aspects(self, authority_id: int) -> tuple[Aspect, ...]:
        rows = self._connection.execute(_ASPECTS, {"authority_id": authority_id})
        return tuple(
            Aspect(
                row.code,
                row.category,
                row.name,
                row.department or "",
                row.control,
                row.direct,
                row.negative,
                row.positive,
                row.most,
            )
            for row in rows
        )

    def documents(self, authority_id: int) -> tuple[Document, ...]:
        rows = self._connection.execute(_DOCUMENTS, {"authority_id": authority_id})
        return tuple(
            Document(
                row.code,
                row.name,
                row.valid_from,
                row.valid_until,
                row.until_replaced,
                row.followed_up_in,
                row.link,
            )
            for row in rows
        )

    def _page(
        self, rows: Select[Any], values: dict[str, Any], number: int
    ) -> tuple[list[Row[Any]], int]:
        """Return a page of *rows* and which one it is: the last there is, if there is no such."""
        number = max(1, number)
        found = self._connection.execute(rows, {**values, "skipped": (number - 1) * SIZE}).all()
        if found or number == 1:
            return list(found), number
        first, _ = self._page(rows, values, 1)
        last = -(-first[0].total // SIZE) if first else 1
        return self._page(rows, values, last) if last > 1 else (first, 1)


def _standing(row: Row[Any]) -> Standing:
    progress = None if row.progress is None else Progress(row.progress)
    return Standing(progress, Forecast(row.forecast or Forecast.UNKNOWN), row.due_on)


def _tally(row: Row[Any]) -> Tally:
    progress = None if row.progress is None else Progress(row.progress)
    return Tally(Standing(progress, Forecast(row.forecast)), bool(row.late), row.many)


def _round(row: Row[Any]) -> str:
    return f"{row.round} {row.round_year}" if row.round else ""


def _task(row: Row[Any]) -> TaskLine:
    item = row.kind == "item"
    return TaskLine(
        id=row.id,
        kind=row.kind,
        title=row.name,
        number=row.number if item else row.action_number or "",
        standing=_standing(row),
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
        round=_round(row),
        kpi=row.kpi,
        followed_up_in=row.followed_up_in,
        link=row.link,
    )


# Built once: putting a statement together costs more than running it.
_PLAN, _ACTION, _TASK = tables.plan.c, tables.plan_action.c, tables.plan_task.c
_TOPIC, _TIED = tables.plan_topic.c, tables.plan_action_topic.c
_COMMITMENT, _ROUND, _REPORT = tables.commitment.c, tables.report_round.c, tables.status_report.c
_DEPARTMENT, _LINKED = tables.department.c, tables.plan_task_action.c
_AUTHORITY: Any = bindparam("authority_id")

_NO_YEAR: Any = literal(0, Integer)


def _called(of: str, id_: Any, kind: Any, name: Any, year: Any, authority: Any) -> Select[Any]:
    return select(
        literal(of, String).label("of"),
        id_.label("id"),
        kind.label("kind"),
        name.label("name"),
        year.label("year"),
    ).where(authority == _AUTHORITY)


_NOTHING: Any = literal("", String)
_UNIT = tables.unit.c
_KNOWN = union_all(
    _called("plan", _PLAN.id, _NOTHING, _NOTHING, _PLAN.year, _PLAN.authority_id),
    _called(
        "department",
        _DEPARTMENT.id,
        _NOTHING,
        _DEPARTMENT.name,
        _NO_YEAR,
        _DEPARTMENT.authority_id,
    ),
    _called("department", _UNIT.department_id, _NOTHING, _UNIT.name, _NO_YEAR, _UNIT.authority_id),
    _called("topic", _TOPIC.id, _TOPIC.kind, _TOPIC.name, _NO_YEAR, _TOPIC.authority_id),
    _called(
        "commitment",
        _COMMITMENT.id,
        _COMMITMENT.number,
        _COMMITMENT.name,
        _COMMITMENT.year,
        _COMMITMENT.authority_id,
    ),
    _called(
        "round",
        _ROUND.id,
        cast(_ROUND.as_of, String),
        _ROUND.name,
        _ROUND.year,
        _ROUND.authority_id,
    ),
)
_ACTION_NAMES = (
    select(_ACTION.name).where(_ACTION.authority_id == _AUTHORITY).distinct().limit(MOST_NAMES)
)
_WITH_PLAN = tables.plan_action.join(tables.plan, _PLAN.id == _ACTION.plan_id)
_OF_AUTHORITY = _ACTION.authority_id == _AUTHORITY
_SOME_ACTIONS = (
    select(_ACTION.id, _ACTION.number, _ACTION.name, _PLAN.year)
    .select_from(_WITH_PLAN)
    .where(_OF_AUTHORITY)
    .order_by(_PLAN.year.desc(), *naturally(_ACTION.number), _ACTION.id)
)
_NUMBERED = _SOME_ACTIONS.where(func.lower(_ACTION.number) == bindparam("number"))
_CALLED = _SOME_ACTIONS.where(_ACTION.name == bindparam("name"))
_TOTAL = func.count().over().label("total")
# Of actions that were found: asked for the authority too, SQLite would look at all it has.
_OF_THESE = _TASK.action_id.in_(bindparam("ids", expanding=True))
_MANY = func.count().label("many")
_IS_LATE = case((LATE, 1), else_=0)
_ADOPTED = (
    select(_TASK.action_id, _MANY)
    .where(_TASK.kind == "adoption", _OF_THESE)
    .group_by(_TASK.action_id)
)


def _of_tasks(names: frozenset[str]) -> list[ColumnElement[bool]]:
    """Return the conditions of what is reported of an action."""
    where = within(names, OF_TASK)
    # Whose it is, says who adopted it; how it stands is asked of what they do for it too.
    stands = within(names - {"department_id"}, OF_TASK)
    kinds = _TASK.kind.in_(OWNED) if stands else _TASK.kind == "adoption"
    return [kinds, *where]


# People combine as they like: only what was asked for lately is kept.
@lru_cache(maxsize=100)
def _actions(names: frozenset[str]) -> Select[Any]:
    return (
        _SOME_ACTIONS.add_columns(_TOTAL)
        .where(*_of_action(names))
        .limit(SIZE)
        .offset(bindparam("skipped"))
    )


@lru_cache(maxsize=100)
def _how_many_actions(names: frozenset[str]) -> Select[Any]:
    return select(func.count()).select_from(_WITH_PLAN).where(_OF_AUTHORITY, *_of_action(names))


def _of_action(names: frozenset[str]) -> list[ColumnElement[bool]]:
    where = within(names, OF_ACTION)
    if within(names, OF_TASK):
        ours = _TASK.authority_id == _AUTHORITY
        where.append(_ACTION.id.in_(select(_TASK.action_id).where(ours, *_of_tasks(names))))
    return where


@lru_cache(maxsize=100)
def _tallies(names: frozenset[str]) -> Select[Any]:
    parts = (_TASK.action_id, _DEPARTMENT.name, _TASK.progress, _TASK.forecast, _IS_LATE)
    return (
        select(
            _TASK.action_id,
            _DEPARTMENT.name.label("department"),
            _TASK.progress,
            _TASK.forecast,
            _IS_LATE.label("late"),
            _MANY,
        )
        .outerjoin(tables.department, _DEPARTMENT.id == _TASK.department_id)
        .where(_OF_THESE, *_of_tasks(names))
        .group_by(*parts)
        .order_by(_DEPARTMENT.name)
    )


_ROUNDED = tables.report_round
_TASK_COLUMNS = (
    *(
        _TASK[name]
        for name in (
            "id", "kind", "name", "number", "action_id", "commitment_id", "adoption_id", "step",
            "owner_id", "due_on", "progress", "forecast", "word", "comment", "reported_on", "kpi",
            "followed_up_in", "link",
        )
    ),
    _DEPARTMENT.name.label("department"),
    _ACTION.number.label("action_number"),
    _ACTION.name.label("action"),
    _COMMITMENT.name.label("commitment"),
    _ROUND.name.label("round"),
    _ROUND.year.label("round_year"),
)  # fmt: skip
_WITH_ALL = (
    tables.plan_task.outerjoin(tables.department, _DEPARTMENT.id == _TASK.department_id)
    .outerjoin(tables.plan_action, _ACTION.id == _TASK.action_id)
    .outerjoin(tables.commitment, _COMMITMENT.id == _TASK.commitment_id)
    .outerjoin(_ROUNDED, _ROUND.id == _TASK.round_id)
)
_SOME_TASKS = select(*_TASK_COLUMNS).select_from(_WITH_ALL)
_KINDS = _TASK.kind.in_(bindparam("kinds", expanding=True))


@cache
def _tasks_where(names: frozenset[str]) -> list[ColumnElement[bool]]:
    where = [_TASK.authority_id == _AUTHORITY, _KINDS, *within(names, OF_TASK)]
    if "year" in names:
        where.append(_COMMITMENT.year == bindparam("year"))
    return where


@lru_cache(maxsize=100)
def _tasks(names: frozenset[str]) -> Select[Any]:
    return (
        _SOME_TASKS.add_columns(_TOTAL)
        .where(*_tasks_where(names))
        .order_by(
            _COMMITMENT.year.desc(),
            *naturally(_COMMITMENT.number),
            *naturally(_ACTION.number),
            *naturally(_TASK.number),
            _TASK.id,
        )
        .limit(SIZE)
        .offset(bindparam("skipped"))
    )


@lru_cache(maxsize=100)
def _how_many_tasks(names: frozenset[str]) -> Select[Any]:
    return (
        select(func.count())
        .select_from(
            tables.plan_task.outerjoin(tables.commitment, _COMMITMENT.id == _TASK.commitment_id)
        )
        .where(*_tasks_where(names))
    )


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
    found = select(
        part.label("part"), _TASK.progress, _TASK.forecast, _IS_LATE.label("late"), _MANY
    )
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
    parts = (part, _TASK.progress, _TASK.forecast, _IS_LATE)
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
        _IS_LATE.label("late"),
        _MANY,
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
        _IS_LATE,
    )
    .order_by(*naturally(_COMMITMENT.number))
)
_AT_STEP = _AT_ANY_STEP.where(_TASK.step == bindparam("step"))
_ACTION_ROW = (
    select(
        tables.plan_action,
        _PLAN.name.label("plan"),
        _PLAN.year,
        _PLAN.followed_up_in.label("plan_followed_up_in"),
        _PLAN.link.label("plan_link"),
    )
    .select_from(_WITH_PLAN)
    .where(_OF_AUTHORITY, _ACTION.id == bindparam("action_id"))
)
_TOPICS_OF = (
    select(_TOPIC.id, _TOPIC.kind, _TOPIC.name)
    .join(tables.plan_action_topic, _TIED.topic_id == _TOPIC.id)
    .where(_TIED.action_id == bindparam("action_id"))
    .order_by(_TOPIC.id)
)
_TASKS_OF_ACTION = _SOME_TASKS.where(_TASK.action_id == bindparam("action_id")).order_by(
    _DEPARTMENT.name, _TASK.kind.desc(), _TASK.due_on, _TASK.id
)
_ITEMS_OF_ACTION = _SOME_TASKS.where(
    _TASK.id.in_(select(_LINKED.task_id).where(_LINKED.action_id == bindparam("action_id")))
).order_by(*naturally(_TASK.number))
_NEXT_ROUND = (
    select(_ROUND.name, _ROUND.year, _ROUND.opens_on, _ROUND.closes_on)
    .where(_ROUND.authority_id == _AUTHORITY, _ROUND.closes_on >= bindparam("today"))
    .order_by(_ROUND.closes_on)
    .limit(1)
)
_TASK_ROW = _SOME_TASKS.where(_TASK.authority_id == _AUTHORITY, _TASK.id == bindparam("task_id"))
_REPORTS = (
    select(
        tables.status_report,
        null().label("due_on"),
        _ROUND.name.label("round"),
        _ROUND.year.label("round_year"),
    )
    .outerjoin(_ROUNDED, _ROUND.id == _REPORT.round_id)
    .where(_REPORT.task_id == bindparam("task_id"))
    .order_by(_REPORT.reported_on.desc(), _REPORT.id.desc())
    .limit(bindparam("most"))
)
_ACTIVITIES = _SOME_TASKS.where(_TASK.adoption_id == bindparam("task_id")).order_by(
    _TASK.due_on, _TASK.id
)
_ACTIONS_OF_ITEM = (
    select(_ACTION.id, _ACTION.number, _ACTION.name, _PLAN.year)
    .select_from(_WITH_PLAN)
    .join(tables.plan_task_action, _LINKED.action_id == _ACTION.id)
    .where(_LINKED.task_id == bindparam("task_id"))
    .order_by(*naturally(_ACTION.number))
)
_TIED_CASE = tables.plan_action_case.c
_CASES_OF = (
    select(tables.case)
    .join(tables.plan_action_case, _TIED_CASE.case_id == tables.case.c.id)
    .where(tables.case.c.authority_id == _AUTHORITY, _TIED_CASE.action_id == bindparam("action_id"))
    .order_by(tables.case.c.id.desc())
    .limit(MOST_CASES)
)
_ACTIONS_OF_CASE = (
    select(_ACTION.id, _ACTION.number, _ACTION.name, _PLAN.year)
    .select_from(_WITH_PLAN)
    .join(tables.plan_action_case, _TIED_CASE.action_id == _ACTION.id)
    .where(_TIED_CASE.case_id == bindparam("case_id"))
    .order_by(_PLAN.year.desc(), *naturally(_ACTION.number))
)
_ITEM = (
    select(_TASK.id, _COMMITMENT.year)
    .join(tables.commitment, _COMMITMENT.id == _TASK.commitment_id)
    .where(
        _TASK.authority_id == _AUTHORITY,
        _TASK.kind == "item",
        _TASK.number == bindparam("number"),
    )
    .order_by(_COMMITMENT.year.desc())
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
_ITEMS = _SOME_TASKS.where(
    _TASK.authority_id == _AUTHORITY, _TASK.commitment_id == bindparam("commitment_id")
).order_by(*naturally(_TASK.number))
_MILESTONES = (
    select(tables.milestone)
    .where(tables.milestone.c.authority_id == _AUTHORITY)
    .order_by(tables.milestone.c.first_on, tables.milestone.c.id)
)
_DEPARTMENT_NAME = _DEPARTMENT.name.label("department")
_INDICATORS = (
    select(tables.indicator, _DEPARTMENT_NAME)
    .outerjoin(tables.department, _DEPARTMENT.id == tables.indicator.c.department_id)
    .where(tables.indicator.c.authority_id == _AUTHORITY)
    .order_by(tables.indicator.c.year.desc(), tables.indicator.c.id)
)
_ASPECTS = (
    select(tables.aspect, _DEPARTMENT_NAME)
    .outerjoin(tables.department, _DEPARTMENT.id == tables.aspect.c.department_id)
    .where(tables.aspect.c.authority_id == _AUTHORITY)
    .order_by(tables.aspect.c.id)
)
_DOCUMENTS = (
    select(tables.governing_document)
    .where(tables.governing_document.c.authority_id == _AUTHORITY)
    .order_by(tables.governing_document.c.name, tables.governing_document.c.id)
)

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
        _TASK.id.label("nth"),
    )
    .select_from(_WITH_ALL)
    .where(_TASK.authority_id == _AUTHORITY, OF_TASK["owners"], NOT_ENDED)
)


def _to_do_of(in_cases: Select[Any], in_plans: Select[Any]) -> Select[Any]:
    everything = union_all(in_cases, in_plans).subquery("to_do")
    return (
        select(everything, _TOTAL)
        # What has no day comes last, the same on both databases.
        .order_by(
            case((everything.c.due_on.is_(None), 1), else_=0),
            everything.c.due_on,
            everything.c.kind,
            everything.c.nth,
        )
        .limit(SIZE)
        .offset(bindparam("skipped"))
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

"""Action plans and commitments, list by list: all of an authority's rows, those that are saved and
those that are taken away. What is asked of them in the chat is in the files beside this one:
plan_names.py, plan_lists.py, plan_counts.py, plan_details.py and plan_facts.py."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    and_,
    bindparam,
    delete,
    insert,
    or_,
    select,
    update,
)

from domain.authority_checks import same
from domain.plan_rows import (
    LISTS,
    TASKS,
    PlanAction,
    Report,
    Row,
    To,
    Topic,
    by_list,
    columns,
    of,
    refers,
)
from domain.plan_status import Forecast
from storage import tables
from storage.insert_or import insert_or
from storage.owner_names import CALLED

Ids = dict[str, int]

_TABLES: Mapping[str, Table] = {
    "plan": tables.plan,
    "topic": tables.plan_topic,
    "action": tables.plan_action,
    "adoption": tables.plan_task,
    "activity": tables.plan_task,
    "commitment": tables.commitment,
    "item": tables.plan_task,
    "milestone": tables.milestone,
    "indicator": tables.indicator,
    "aspect": tables.aspect,
    "document": tables.governing_document,
    "round": tables.report_round,
    "word": tables.status_word,
    "report": tables.status_report,
}
# Fields that name several others: the table that joins the two, and what it calls each.
_JOINED: Mapping[tuple[str, str], tuple[Table, str, str]] = {
    ("action", "topics"): (tables.plan_action_topic, "action_id", "topic_id"),
    ("action", "cases"): (tables.plan_action_case, "action_id", "case_id"),
    ("item", "actions"): (tables.plan_task_action, "task_id", "action_id"),
}
# What a task of another kind has no field for.
_BLANK_TASK: Mapping[str, Any] = {
    "name": "",
    "number": "",
    "step": "",
    "kpi": "",
    "forecast": Forecast.UNKNOWN,
}
_NOT_REPORTED: Mapping[str, Any] = {
    "forecast": Forecast.UNKNOWN,
    "word": "",
    "scale": "",
    "comment": "",
}
_STANDING = ("progress", "forecast", "word", "scale", "comment", "reported_on", "round_id")


class Plans:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, authority_id: int) -> tuple[Row, ...]:
        """Return every row of every list, in the order in which they need one another."""
        named = {to: self._names(to, authority_id) for to in _NAMED}
        found: list[Row] = []
        for name, row in LISTS.items():
            many = {
                field: self._joined(name, field, named[to], authority_id)
                for field, to in refers(row).items()
                if (name, field) in _JOINED
            }
            stored = self._connection.execute(_all_of(name), {"its_authority": authority_id})
            found += [_row(name, one, named, many) for one in stored.mappings()]
        return tuple(found)

    def people(self, authority_id: int) -> frozenset[str]:
        """Return what those are called who may own something: by their e-mail address, or by name
        and number where they have none."""
        return frozenset(self._names(To.PERSON, authority_id).values())

    def departments(self, authority_id: int) -> tuple[str, ...]:
        return tuple(self._names(To.DEPARTMENT, authority_id).values())

    def cases(self, authority_id: int, numbers: Collection[str]) -> frozenset[str]:
        """Return which of *numbers* are cases of the authority's."""
        wanted = {"its_authority": authority_id, "numbers": list(numbers)}
        return frozenset(row.number for row in self._connection.execute(_CASES, wanted))

    def save(self, authority_id: int, rows: Iterable[Row]) -> None:
        """Add the rows, or change those that are there; each names only what is there by then."""
        lists = by_list(rows)
        ids: dict[str, Ids] = {to: self._ids(to, authority_id) for to in (To.DEPARTMENT, To.PERSON)}
        numbers = {one for row in of(PlanAction, lists["action"]) for one in row.cases}
        ids[To.CASE] = self._case_ids(authority_id, numbers)
        for name, wanted in lists.items():
            for some in _in_turns(name, wanted):
                self._save(authority_id, name, some, ids)
        if any(lists[name] for name in ("adoption", "activity")):
            self._connection.execute(_PLACE_ACTIVITIES, {"its_authority": authority_id})
        self._stand(authority_id, [row.task for row in of(Report, lists["report"])])

    def remove(self, authority_id: int, rows: Iterable[Row]) -> None:
        """Take the rows away; nothing else may name them any more."""
        lists = by_list(rows)
        for name, wanted in reversed(lists.items()):
            # Those that name others of their own list first.
            for some in reversed(_in_turns(name, wanted)):
                self._remove(authority_id, name, [row.code for row in some])
            if name == "report":
                self._stand(authority_id, [row.task for row in of(Report, wanted)])

    def _remove(self, authority_id: int, name: str, codes: list[str]) -> None:
        if not codes:
            return
        table = _TABLES[name]
        its = (table.c.authority_id == authority_id, table.c.code.in_(codes))
        for (owner, _), (joining, mine, _) in _JOINED.items():
            if owner == name:
                ids = select(table.c.id).where(*its).scalar_subquery()
                self._connection.execute(delete(joining).where(joining.c[mine].in_(ids)))
        self._connection.execute(delete(table).where(*its))

    def _save(self, authority_id: int, name: str, rows: Sequence[Row], ids: dict[str, Ids]) -> None:
        if not rows:
            return
        table, pointing = _TABLES[name], refers(LISTS[name])
        for to in pointing.values():
            if to not in ids:
                ids[to] = self._ids(to, authority_id)
        stored = [_stored(authority_id, name, row, pointing, ids) for row in rows]
        statement = insert_or(self._connection.dialect.name, table).values()
        # How a task stands comes of its reports.
        kept = {"authority_id", "code", *(_STANDING if name in TASKS else ())}
        written = [one for one in stored[0] if one not in kept]
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["authority_id", "code"],
                set_={one: statement.excluded[one] for one in written},
            ),
            stored,
        )
        # What was just saved has ids now.
        for to in (name, "task" if name in TASKS else ""):
            ids.pop(to, None)
        joined = [field for field in pointing if (name, field) in _JOINED]
        mine = self._ids(name, authority_id) if joined else {}
        for field in joined:
            self._join(name, field, rows, mine, ids[pointing[field]])

    def _join(self, name: str, field: str, rows: Sequence[Row], mine: Ids, others: Ids) -> None:
        table, one, other = _JOINED[name, field]
        owners = [mine[_key(row.code)] for row in rows]
        self._connection.execute(delete(table).where(table.c[one].in_(owners)))
        pairs = [
            {one: mine[_key(row.code)], other: others[_key(named)]}
            for row in rows
            for named in getattr(row, field)
        ]
        if pairs:
            self._connection.execute(insert(table), pairs)

    def _stand(self, authority_id: int, tasks: Iterable[str]) -> None:
        """Put beside each of the tasks what was reported of it last."""
        codes = sorted(set(tasks))
        if not codes:
            return
        wanted = {"its_authority": authority_id, "codes": codes}
        last: dict[int, dict[str, Any]] = {}
        for row in self._connection.execute(_REPORTS_OF, wanted):
            standing = {one: getattr(row, one) for one in _STANDING}
            if row.progress is None:
                standing |= _NOT_REPORTED
            last[row.task_id] = {f"new_{one}": value for one, value in standing.items()}
        changes = [{"its_id": id_, **standing} for id_, standing in last.items()]
        if changes:
            self._connection.execute(_STAND, changes)

    def _names(self, to: str, authority_id: int) -> dict[int, str]:
        rows = self._connection.execute(_NAMED[to], {"its_authority": authority_id})
        return {row.id: row.name for row in rows}

    def _ids(self, to: str, authority_id: int) -> Ids:
        """Return the ids of what may be named, by what it is called as names are compared."""
        return {_key(name): id_ for id_, name in self._names(to, authority_id).items()}

    def _case_ids(self, authority_id: int, numbers: Collection[str]) -> Ids:
        if not numbers:
            return {}
        wanted = {"its_authority": authority_id, "numbers": list(numbers)}
        rows = self._connection.execute(_CASES, wanted)
        return {_key(row.number): row.id for row in rows}

    def _joined(
        self, name: str, field: str, named: Mapping[int, str], authority_id: int
    ) -> dict[int, tuple[str, ...]]:
        table, mine, other = _JOINED[name, field]
        owner = _TABLES[name]
        rows = self._connection.execute(
            select(table.c[mine].label("mine"), table.c[other].label("other"))
            .join(owner, owner.c.id == table.c[mine])
            .where(owner.c.authority_id == authority_id)
        )
        found: dict[int, list[str]] = {}
        for row in rows:
            found.setdefault(row.mine, []).append(named[row.other])
        return {id_: tuple(sorted(names)) for id_, names in found.items()}


def _key(name: str) -> str:
    return same(name)


def _in_turns(name: str, rows: list[Row]) -> Sequence[Sequence[Row]]:
    """Return *rows* so that what others of the same list name comes before those."""
    if name != "topic":
        return [rows]
    topics = of(Topic, rows)
    return [[one for one in topics if not one.parent], [one for one in topics if one.parent]]


def _stored(
    authority_id: int, name: str, row: Row, pointing: Mapping[str, str], ids: Mapping[str, Ids]
) -> dict[str, Any]:
    """Return *row* as the columns of its table."""
    found: dict[str, Any] = {"authority_id": authority_id}
    if name in TASKS:
        found |= {**_BLANK_TASK, "kind": name}
    for field in columns(type(row)):
        value = getattr(row, field)
        if (name, field) in _JOINED:
            continue
        if field in pointing:
            found[f"{field}_id"] = ids[pointing[field]][_key(value)] if value else None
        else:
            found[field] = ";".join(map(str, value)) if isinstance(value, tuple) else value
    return found


def _row(
    name: str,
    stored: RowMapping,
    named: Mapping[str, Mapping[int, str]],
    many: Mapping[str, Mapping[int, tuple[str, ...]]],
) -> Row:
    row = LISTS[name]
    pointing = refers(row)
    found: dict[str, Any] = {}
    for one in fields(row):
        if one.name == "origin":
            continue
        if one.name in many:
            found[one.name] = many[one.name].get(stored["id"], ())
        elif one.name in pointing:
            found[one.name] = named[pointing[one.name]].get(stored[f"{one.name}_id"], "")
        elif one.name == "goals":
            found[one.name] = tuple(int(goal) for goal in stored["goals"].split(";") if goal)
        else:
            found[one.name] = stored[one.name]
    return row(**found)


# Not called as the column, which an update sets.
_AUTHORITY: Any = bindparam("its_authority")
_PERSON = tables.person.c


def _listed(table: Table, name: Column[Any], *where: ColumnElement[bool]) -> Any:
    return select(table.c.id, name.label("name")).where(table.c.authority_id == _AUTHORITY, *where)


# Those of the authority, and who owns something of its although they are of another by now.
_PEOPLE = select(_PERSON.id, CALLED.label("name")).where(
    or_(
        and_(_PERSON.authority_id == _AUTHORITY, _PERSON.merged_into.is_(None)),
        *(
            _PERSON.id.in_(select(owned.c.owner_id).where(owned.c.authority_id == _AUTHORITY))
            for owned in (tables.plan_task, tables.milestone)
        ),
    )
)
# How what a field may name is called.
_NAMED: Mapping[str, Any] = {
    "plan": _listed(tables.plan, tables.plan.c.code),
    "topic": _listed(tables.plan_topic, tables.plan_topic.c.name),
    "action": _listed(tables.plan_action, tables.plan_action.c.code),
    **{
        kind: _listed(tables.plan_task, tables.plan_task.c.code, tables.plan_task.c.kind == kind)
        for kind in TASKS
    },
    "task": _listed(tables.plan_task, tables.plan_task.c.code),
    "commitment": _listed(tables.commitment, tables.commitment.c.code),
    "round": _listed(tables.report_round, tables.report_round.c.code),
    To.DEPARTMENT: _listed(tables.department, tables.department.c.name),
    To.PERSON: _PEOPLE,
    To.CASE: _listed(tables.case, tables.case.c.number).where(
        tables.case.c.id.in_(select(tables.plan_action_case.c.case_id))
    ),
}
_CASES = select(tables.case.c.id, tables.case.c.number).where(
    tables.case.c.authority_id == _AUTHORITY,
    tables.case.c.number.in_(bindparam("numbers", expanding=True)),
)


@cache
def _all_of(name: str) -> Any:
    table = _TABLES[name]
    found = select(table).where(table.c.authority_id == _AUTHORITY).order_by(table.c.id)
    return found.where(table.c.kind == name) if name in TASKS else found


_TASK, _REPORT = tables.plan_task, tables.status_report
_ADOPTION = tables.plan_task.alias("adoption")
_PLACE_ACTIVITIES = (
    update(_TASK)
    .where(_TASK.c.authority_id == _AUTHORITY, _TASK.c.kind == "activity")
    .values(
        {
            one: select(_ADOPTION.c[one])
            .where(_ADOPTION.c.id == _TASK.c.adoption_id)
            .scalar_subquery()
            for one in ("action_id", "department_id")
        }
    )
)
# Every task that is named, also those that have no report any more; the latest report comes last.
_REPORTS_OF = (
    select(
        _TASK.c.id.label("task_id"),
        *(_REPORT.c[one] for one in _STANDING),
    )
    .outerjoin(_REPORT, _REPORT.c.task_id == _TASK.c.id)
    .where(_TASK.c.authority_id == _AUTHORITY, _TASK.c.code.in_(bindparam("codes", expanding=True)))
    .order_by(_TASK.c.id, _REPORT.c.reported_on, _REPORT.c.id)
)
_STAND = (
    update(_TASK)
    .where(_TASK.c.id == bindparam("its_id"))
    .values({one: bindparam(f"new_{one}") for one in _STANDING})
)

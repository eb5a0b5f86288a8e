"""What there is to ask of in action plans and commitments, and what is meant by a name or a
number. None of it reaches over two authorities."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Row,
    Select,
    String,
    bindparam,
    cast,
    func,
    literal,
    select,
    union_all,
)

from domain.plan_asked import Known, Numbered, RoundNamed, Topical
from storage import tables
from storage.plan_lines import LATEST_FIRST, SOME_ACTIONS

# What names are looked for among, when somebody writes.
MOST_NAMES = 2000


class PlanNames:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # A free text is read first to find its step, and by the step: with the same names.
        self._known: dict[int, Known] = {}
        self._action_names: dict[int, tuple[str, ...]] = {}

    def known(self, authority_id: int) -> Known:
        """Return what there is to ask of, but for the actions, as it was when first asked."""
        if authority_id not in self._known:
            self._known[authority_id] = self._find_known(authority_id)
        return self._known[authority_id]

    def action_names(self, authority_id: int) -> tuple[str, ...]:
        """Return what the actions are called, as it was when first asked."""
        if authority_id not in self._action_names:
            found = self._connection.scalars(_ACTION_NAMES, {"authority_id": authority_id})
            self._action_names[authority_id] = tuple(found)
        return self._action_names[authority_id]

    def _find_known(self, authority_id: int) -> Known:
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

    def numbered(self, authority_id: int, number: str) -> list[Numbered]:
        """Return the actions of that number, the latest year first."""
        wanted = {"authority_id": authority_id, "number": number.lower()}
        return [Numbered(*row) for row in self._connection.execute(_NUMBERED, wanted)]

    def called(self, authority_id: int, names: Collection[str]) -> list[Numbered]:
        """Return the actions of exactly those names, the latest year first."""
        wanted = {"authority_id": authority_id, "names": sorted(names)}
        return [Numbered(*row) for row in self._connection.execute(_CALLED, wanted)]

    def item(self, authority_id: int, number: str) -> list[tuple[int, int]]:
        """Return the items of exactly that number, each with the year of its commitment, the latest
        first."""
        wanted = {"authority_id": authority_id, "number": number}
        return [(row.id, row.year) for row in self._connection.execute(_ITEM, wanted)]


# Built once: putting a statement together costs more than running it.
_PLAN, _ACTION, _TASK = tables.plan.c, tables.plan_action.c, tables.plan_task.c
_COMMITMENT, _TOPIC, _ROUND = tables.commitment.c, tables.plan_topic.c, tables.report_round.c
_DEPARTMENT, _UNIT = tables.department.c, tables.unit.c
_AUTHORITY: Any = bindparam("authority_id")
_NO_YEAR: Any = literal(0, Integer)
_NOTHING: Any = literal("", String)


def _called(of: str, id_: Any, kind: Any, name: Any, year: Any, authority: Any) -> Select[Any]:
    return select(
        literal(of, String).label("of"),
        id_.label("id"),
        kind.label("kind"),
        name.label("name"),
        year.label("year"),
    ).where(authority == _AUTHORITY)


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
_OF_AUTHORITY = SOME_ACTIONS.where(_ACTION.authority_id == _AUTHORITY).order_by(*LATEST_FIRST)
_NUMBERED = _OF_AUTHORITY.where(func.lower(_ACTION.number) == bindparam("number"))
_CALLED = _OF_AUTHORITY.where(_ACTION.name.in_(bindparam("names", expanding=True)))
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

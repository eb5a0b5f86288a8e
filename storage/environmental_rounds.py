"""Environmental rounds, and the managerial areas that make them."""

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Row,
    and_,
    bindparam,
    delete,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.sql.dml import ReturningInsert

from domain.environmental_round import Area, EnvironmentalRound
from domain.organisation import Place
from domain.person import RoleName, Scope
from storage import tables
from storage.insert_or import insert_or


class EnvironmentalRounds:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def areas(
        self, authority_ids: Collection[int], year: int, today: date
    ) -> dict[int, list[Area]]:
        """Return the managerial areas of each authority, with their round of the *year*, in order
        of name: those that have a manager today, or had one when the year ended, and those whose
        round is noted."""
        wanted = {
            "authorities": list(authority_ids),
            "year": year,
            "day": min(today, date(year, 12, 31)),
        }
        found: dict[int, list[Area]] = {one: [] for one in authority_ids}
        for row in self._connection.execute(_AREAS, wanted):
            found[row.authority_id].append(_area(row))
        return found

    def note(self, authority_id: int, place: Place, held_on: date, focus: str, by_id: int) -> int:
        """Note the round of a place in that year, instead of what was noted of it before."""
        row = {
            "authority_id": authority_id,
            "year": held_on.year,
            "scope": place.scope,
            "scope_id": place.id,
            "held_on": held_on,
            "focus": focus,
            "noted_by_id": by_id,
        }
        statement = _note(self._connection.dialect.name)
        noted: int = self._connection.execute(statement, row).scalar_one()
        return noted

    def take_back(self, round_id: int) -> None:
        self._connection.execute(_TAKE_BACK, {"its_id": round_id})


def _area(row: Row[Any]) -> Area:
    noted = (
        None if row.round_id is None else EnvironmentalRound(row.round_id, row.held_on, row.focus)
    )
    place = Place(Scope(row.scope), row.scope_id)
    return Area(place, row.department_id, row.department, row.unit, noted)


_DEPARTMENT, _UNIT, _ROLE = tables.department.c, tables.unit.c, tables.role.c
_ROUND = tables.environmental_round.c
_OURS: Any = bindparam("authorities", expanding=True)
_DAY = bindparam("day", type_=Date)
_PLACE = union_all(
    select(
        _DEPARTMENT.authority_id,
        literal(Scope.DEPARTMENT.value).label("scope"),
        _DEPARTMENT.id.label("scope_id"),
        _DEPARTMENT.id.label("department_id"),
        _DEPARTMENT.name.label("department"),
        literal("").label("unit"),
    ).where(_DEPARTMENT.authority_id.in_(_OURS)),
    select(
        _UNIT.authority_id,
        literal(Scope.UNIT.value).label("scope"),
        _UNIT.id.label("scope_id"),
        _UNIT.department_id,
        _DEPARTMENT.name.label("department"),
        _UNIT.name.label("unit"),
    )
    .join(tables.department, _DEPARTMENT.id == _UNIT.department_id)
    .where(_UNIT.authority_id.in_(_OURS)),
).subquery()
_LED = (
    select(_ROLE.authority_id, _ROLE.scope, _ROLE.scope_id)
    .join(tables.person, tables.person.c.id == _ROLE.person_id)
    .where(
        _ROLE.authority_id.in_(_OURS),
        _ROLE.name == RoleName.MANAGER,
        _ROLE.scope.in_([Scope.DEPARTMENT, Scope.UNIT]),
        or_(_ROLE.since.is_(None), _ROLE.since <= _DAY),
        or_(_ROLE.until.is_(None), _ROLE.until >= _DAY),
        tables.person.c.merged_into.is_(None),
    )
    .distinct()
    .subquery()
)


def _here(other: Any) -> ColumnElement[bool]:
    return and_(
        other.authority_id == _PLACE.c.authority_id,
        other.scope == _PLACE.c.scope,
        other.scope_id == _PLACE.c.scope_id,
    )


_AREAS = (
    select(_PLACE, _ROUND.id.label("round_id"), _ROUND.held_on, _ROUND.focus)
    .outerjoin(tables.environmental_round, and_(_here(_ROUND), _ROUND.year == bindparam("year")))
    .outerjoin(_LED, _here(_LED.c))
    .where(or_(_ROUND.id.is_not(None), _LED.c.scope_id.is_not(None)))
    .order_by(_PLACE.c.department, _PLACE.c.unit)
)
_TAKE_BACK = delete(tables.environmental_round).where(_ROUND.id == bindparam("its_id"))


@cache
def _note(dialect: str) -> ReturningInsert[Any]:
    new = insert_or(dialect, tables.environmental_round)
    news = {name: new.excluded[name] for name in ("held_on", "focus", "noted_by_id")}
    key = ["authority_id", "year", "scope", "scope_id"]
    return new.on_conflict_do_update(index_elements=key, set_=news).returning(_ROUND.id)

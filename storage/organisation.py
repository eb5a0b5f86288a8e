"""How an authority is organised: departments and units, roles, substitutes and default owners."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Date,
    Row,
    bindparam,
    delete,
    insert,
    or_,
    select,
    update,
)

from domain.authority import Department, Unit
from domain.case import Kind
from domain.meeting import Group, Network
from domain.organisation import EVERYWHERE, DefaultOwner, Organisation, Place, Substitute
from domain.person import Held, Named, Role, RoleName, Scope
from storage import tables

ALL_KINDS = "all"


class Organisations:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def has_default_owners(self, authority_id: int) -> bool:
        found = self._connection.execute(_ANY_OWNER, {"authority_id": authority_id})
        return found.first() is not None

    def of(
        self, authority_id: int, today: date, administrators: Collection[str] = ()
    ) -> Organisation:
        """Return the organisation of *today*; *administrators* are Entra ids of the settings."""
        values = {"authority_id": authority_id, "today": today}
        departments = self._connection.execute(_DEPARTMENTS, values)
        units = self._connection.execute(_UNITS, values)
        groups = self._connection.execute(_GROUPS, values).all()
        held = [_held(row) for row in self._connection.execute(_ROLES, values)]
        substitutes = [_substitute(row) for row in self._connection.execute(_SUBSTITUTES, values)]
        owners = [_default_owner(row) for row in self._connection.execute(_OWNERS, values)]
        named = {
            *(one.person_id for one in held),
            *(one.person_id for one in owners),
            *(one.person_id for one in substitutes),
            *(one.substitute_id for one in substitutes),
        }
        wanted = {"ids": list(named), "entra_ids": list(administrators), **values}
        people = self._connection.execute(_PEOPLE, wanted).all()
        return Organisation(
            authority_id=authority_id,
            today=today,
            departments=tuple(
                Department(row.id, row.authority_id, row.name) for row in departments
            ),
            units=tuple(_unit(row) for row in units),
            networks=tuple(
                {
                    row.network_id: Network(
                        row.network_id, authority_id, row.network, row.min_answers
                    )
                    for row in groups
                }.values()
            ),
            groups=tuple(
                Group(row.id, row.network_id, row.name) for row in groups if row.id is not None
            ),
            people={row.id: Named(row.id, row.name, row.email or "") for row in people},
            held=tuple(held),
            substitutes=tuple(substitutes),
            default_owners=tuple(owners),
            administrators=tuple(row.id for row in people if row.entra_id in administrators),
        )

    def place_name(self, department_id: int | None, unit_id: int | None) -> str:
        """Return what the department is called, and the unit after it where there is one."""
        ids = {"department_id": department_id, "unit_id": unit_id}
        found = self._connection.execute(_PLACE_NAME, ids).one()
        return ", ".join(name for name in found if name)

    def add_unit(self, authority_id: int, department_id: int, name: str) -> int:
        added: int = self._connection.execute(
            insert(tables.unit)
            .values(authority_id=authority_id, department_id=department_id, name=name)
            .returning(tables.unit.c.id)
        ).scalar_one()
        return added

    def rename(self, place: Place, name: str) -> None:
        table = tables.unit if place.scope is Scope.UNIT else tables.department
        self._connection.execute(update(table).where(table.c.id == place.id).values(name=name))

    def add_substitute(
        self, authority_id: int, person_id: int, substitute_id: int, since: date, until: date
    ) -> int:
        added: int = self._connection.execute(
            insert(tables.substitute)
            .values(
                authority_id=authority_id,
                person_id=person_id,
                substitute_id=substitute_id,
                since=since,
                until=until,
            )
            .returning(tables.substitute.c.id)
        ).scalar_one()
        return added

    def date_substitute(self, id_: int, since: date, until: date) -> None:
        self._connection.execute(
            update(tables.substitute)
            .where(tables.substitute.c.id == id_)
            .values(since=since, until=until)
        )

    def set_owner(self, authority_id: int, place: Place, kind: Kind | None, person_id: int) -> int:
        """Let the person own what comes in at *place*, instead of whoever did."""
        self.drop_owner(authority_id, place, kind)
        added: int = self._connection.execute(
            insert(tables.default_owner)
            .values(**_key(authority_id, place, kind), person_id=person_id)
            .returning(tables.default_owner.c.id)
        ).scalar_one()
        return added

    def drop_owner(self, authority_id: int, place: Place, kind: Kind | None) -> None:
        self._connection.execute(
            delete(tables.default_owner).where(
                *(
                    tables.default_owner.c[name] == value
                    for name, value in _key(authority_id, place, kind).items()
                )
            )
        )

    def give_owners(self, ids: Collection[int], person_id: int) -> None:
        """Let the person have these default ownerships."""
        self._connection.execute(
            update(tables.default_owner)
            .where(tables.default_owner.c.id.in_(ids))
            .values(person_id=person_id)
        )


def _key(authority_id: int, place: Place, kind: Kind | None) -> dict[str, Any]:
    return {
        "authority_id": authority_id,
        "scope": place.scope,
        "scope_id": authority_id if place == EVERYWHERE else place.id,
        "kind": kind or ALL_KINDS,
    }


def _department(row: Row[Any]) -> Department:
    return Department(row.id, row.authority_id, row.name)


def _unit(row: Row[Any]) -> Unit:
    return Unit(row.id, row.authority_id, row.department_id, row.name)


def _held(row: Row[Any]) -> Held:
    role = Role(
        RoleName(row.name), row.authority_id, Scope(row.scope), row.scope_id, row.since, row.until
    )
    return Held(row.id, row.person_id, role)


def _substitute(row: Row[Any]) -> Substitute:
    return Substitute(row.id, row.person_id, row.substitute_id, row.since, row.until)


def _default_owner(row: Row[Any]) -> DefaultOwner:
    scope = Scope(row.scope)
    place = EVERYWHERE if scope is Scope.AUTHORITY else Place(scope, row.scope_id)
    kind = None if row.kind == ALL_KINDS else Kind(row.kind)
    return DefaultOwner(row.id, place, kind, row.person_id)


# Built once: putting a statement together costs more than running it.
_OURS: BindParameter[int] = bindparam("authority_id")
_TODAY = bindparam("today", type_=Date)
_DEPARTMENTS = (
    select(tables.department)
    .where(tables.department.c.authority_id == _OURS)
    .order_by(tables.department.c.name)
)
_GROUPS = (
    select(
        tables.network.c.id.label("network_id"),
        tables.network.c.name.label("network"),
        tables.network.c.min_answers,
        tables.network_group.c.id,
        tables.network_group.c.name,
    )
    .outerjoin(
        tables.network_group,
        tables.network_group.c.network_id == tables.network.c.id,
    )
    .where(tables.network.c.authority_id == bindparam("authority_id"))
    .order_by(tables.network.c.id, tables.network_group.c.id)
)
_UNITS = select(tables.unit).where(tables.unit.c.authority_id == _OURS).order_by(tables.unit.c.name)
_PLACE_NAME = select(
    select(tables.department.c.name)
    .where(tables.department.c.id == bindparam("department_id"))
    .scalar_subquery(),
    select(tables.unit.c.name)
    .where(tables.unit.c.id == bindparam("unit_id"))
    .scalar_subquery()
    .label("unit"),
)
_ROLES = (
    select(tables.role)
    .join(tables.person, tables.person.c.id == tables.role.c.person_id)
    .where(
        tables.role.c.authority_id == _OURS,
        # Roles in plans are no part of it.
        tables.role.c.scope != Scope.PLAN,
        or_(tables.role.c.until.is_(None), tables.role.c.until >= _TODAY),
        tables.person.c.merged_into.is_(None),
    )
    .order_by(tables.role.c.id)
)
_SUBSTITUTES = (
    select(tables.substitute)
    .where(tables.substitute.c.authority_id == _OURS, tables.substitute.c.until >= _TODAY)
    .order_by(tables.substitute.c.since, tables.substitute.c.id)
)
_ANY_OWNER = (
    select(tables.default_owner.c.id)
    .where(tables.default_owner.c.authority_id == bindparam("authority_id"))
    .limit(1)
)
_OWNERS = (
    select(tables.default_owner)
    .where(tables.default_owner.c.authority_id == _OURS)
    .order_by(tables.default_owner.c.id)
)
_PEOPLE = (
    select(
        tables.person.c.id, tables.person.c.name, tables.person.c.email, tables.person.c.entra_id
    )
    .where(
        or_(
            tables.person.c.id.in_(bindparam("ids", expanding=True)),
            tables.person.c.entra_id.in_(bindparam("entra_ids", expanding=True))
            & tables.person.c.tenant_id.in_(
                select(tables.authority.c.tenant_id).where(tables.authority.c.id == _OURS)
            ),
        )
    )
    .order_by(tables.person.c.name, tables.person.c.id)
)

"""People and their roles."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Date,
    Select,
    Table,
    and_,
    bindparam,
    false,
    insert,
    or_,
    select,
    update,
)

from domain.person import Held, Person, Role, RoleName, Scope
from storage import tables


class People:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def by_entra_id(self, tenant_id: str, entra_id: str, today: date) -> Person | None:
        """Return the person with the roles held *today*."""
        found = self._read(_BY_ENTRA_ID, today, tenant_id=tenant_id, entra_id=entra_id)
        return next(iter(found), None)

    def by_email(self, email: str, today: date) -> Person | None:
        return next(iter(self._read(_BY_EMAIL, today, email=email.casefold())), None)

    def get(self, person_id: int, today: date) -> Person | None:
        return next(iter(self._read(_BY_ID, today, id=person_id)), None)

    def add(
        self,
        name: str,
        tenant_id: str | None = None,
        entra_id: str | None = None,
        teams_id: str | None = None,
        email: str | None = None,
    ) -> int:
        added: int = self._connection.execute(
            insert(tables.person)
            .values(
                name=name,
                tenant_id=tenant_id,
                entra_id=entra_id,
                teams_id=teams_id,
                email=email.casefold() if email else None,
                plain=False,
            )
            .returning(tables.person.c.id)
        ).scalar_one()
        return added

    def change(self, person_id: int, **news: str | int | bool | None) -> None:
        self._connection.execute(
            update(tables.person).where(tables.person.c.id == person_id).values(**news)
        )

    def give_role(self, person_id: int, role: Role) -> None:
        self._connection.execute(
            insert(tables.role).values(
                person_id=person_id,
                authority_id=role.authority_id,
                name=role.name,
                scope=role.scope,
                scope_id=role.scope_id,
                since=role.since,
                until=role.until,
            )
        )

    def end_role(self, person_id: int, role: Role, last_day: date) -> None:
        self._connection.execute(
            update(tables.role)
            .where(
                tables.role.c.person_id == person_id,
                tables.role.c.authority_id == role.authority_id,
                tables.role.c.name == role.name,
                tables.role.c.scope == role.scope,
                tables.role.c.scope_id.is_not_distinct_from(role.scope_id),
                or_(tables.role.c.until.is_(None), tables.role.c.until > last_day),
            )
            .values(until=last_day)
        )

    def with_role(
        self, authority_id: int, names: Collection[RoleName], today: date
    ) -> list[Person]:
        """Return those who hold one of the roles in the authority *today*, by name."""
        wanted = {"authority_id": authority_id, "names": list(names)}
        return self._read(_WITH_ROLE, today, **wanted)

    def of_authority(self, authority_id: int, today: date) -> list[Person]:
        """Return those who belong to the authority or hold a role in it, by name."""
        return self._many(today, self._of(authority_id))

    def named_in_workbook(
        self,
        authority_id: int | None,
        tenant_id: str,
        entra_ids: Collection[str],
        emails: Collection[str],
        today: date,
    ) -> list[Person]:
        """Return the people of the authority, if it is there yet, and all others with one of these
        ids in the tenant or one of these e-mails anywhere."""
        return self._many(
            today,
            or_(
                false() if authority_id is None else self._of(authority_id),
                and_(
                    tables.person.c.tenant_id == tenant_id, tables.person.c.entra_id.in_(entra_ids)
                ),
                tables.person.c.email.in_(emails),
            ),
        )

    def roles_ever_held(self, authority_id: int) -> list[Held]:
        """Return every role in the authority: those held, those over and those to come."""
        found = self._connection.execute(
            select(tables.role)
            .where(tables.role.c.authority_id == authority_id)
            .order_by(tables.role.c.id)
        )
        return [
            Held(
                id=row.id,
                person_id=row.person_id,
                role=Role(
                    name=RoleName(row.name),
                    authority_id=row.authority_id,
                    scope=Scope(row.scope),
                    scope_id=row.scope_id,
                    since=row.since,
                    until=row.until,
                ),
            )
            for row in found
        ]

    def add_many(self, people: Sequence[Person]) -> list[int]:
        """Add *people*, whose ids do not count, and return the ids they got."""
        rows = [
            {
                "name": person.name,
                "tenant_id": person.tenant_id,
                "entra_id": person.entra_id,
                "teams_id": person.teams_id,
                "email": person.email.casefold() if person.email else None,
                "language": person.language,
                "plain": person.plain,
                "authority_id": person.authority_id,
            }
            for person in people
        ]
        return self._insert(tables.person, rows)

    def give_roles(self, roles: Sequence[tuple[int, Role]]) -> list[int]:
        """Give each person (by id) the role, and return the roles' ids."""
        rows = [
            {
                "person_id": person_id,
                "authority_id": role.authority_id,
                "name": role.name,
                "scope": role.scope,
                "scope_id": role.scope_id,
                "since": role.since,
                "until": role.until,
            }
            for person_id, role in roles
        ]
        return self._insert(tables.role, rows)

    def date_role(self, role_id: int, since: date | None, until: date | None) -> None:
        self._connection.execute(
            update(tables.role).where(tables.role.c.id == role_id).values(since=since, until=until)
        )

    def _insert(self, table: Table, rows: list[dict[str, Any]]) -> list[int]:
        if not rows:
            return []
        wanted = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        return list(self._connection.scalars(wanted, rows))

    def _of(self, authority_id: int) -> ColumnElement[bool]:
        holders = select(tables.role.c.person_id).where(tables.role.c.authority_id == authority_id)
        return or_(tables.person.c.authority_id == authority_id, tables.person.c.id.in_(holders))

    def _many(self, today: date, *where: ColumnElement[bool]) -> list[Person]:
        return self._read(_PEOPLE.where(*where), today)

    def _read(self, statement: Select[Any], today: date, **values: Any) -> list[Person]:
        found = self._connection.execute(statement, {"today": today, **values}).all()
        roles: dict[int, list[Role]] = {}
        for row in found:
            held = roles.setdefault(row.id, [])
            if row.role_name is not None:
                held.append(
                    Role(
                        name=RoleName(row.role_name),
                        authority_id=row.role_authority_id,
                        scope=Scope(row.scope),
                        scope_id=row.scope_id,
                        since=row.since,
                        until=row.until,
                    )
                )
        rows = {row.id: row for row in found}
        return [
            Person(
                id=row.id,
                name=row.name,
                tenant_id=row.tenant_id,
                entra_id=row.entra_id,
                teams_id=row.teams_id,
                email=row.email,
                language=row.language,
                plain=row.plain,
                authority_id=row.authority_id,
                roles=tuple(roles[row.id]),
            )
            for row in rows.values()
        ]


def _held(today: date | BindParameter[date]) -> ColumnElement[bool]:
    since, until = tables.role.c.since, tables.role.c.until
    return and_(or_(since.is_(None), since <= today), or_(until.is_(None), until >= today))


# Built once: putting a statement together costs more than running it.
_PEOPLE = (
    select(
        tables.person,
        tables.role.c.authority_id.label("role_authority_id"),
        tables.role.c.name.label("role_name"),
        tables.role.c.scope,
        tables.role.c.scope_id,
        tables.role.c.since,
        tables.role.c.until,
    )
    .outerjoin(
        tables.role,
        and_(tables.role.c.person_id == tables.person.c.id, _held(bindparam("today", type_=Date))),
    )
    .where(tables.person.c.merged_into.is_(None))
    .order_by(tables.person.c.name, tables.person.c.id, tables.role.c.id)
)
_BY_ENTRA_ID = _PEOPLE.where(
    tables.person.c.tenant_id == bindparam("tenant_id"),
    tables.person.c.entra_id == bindparam("entra_id"),
)
_BY_EMAIL = _PEOPLE.where(tables.person.c.email == bindparam("email"))
_BY_ID = _PEOPLE.where(tables.person.c.id == bindparam("id"))
_WITH_ROLE = _PEOPLE.where(
    tables.person.c.id.in_(
        select(tables.role.c.person_id).where(
            tables.role.c.authority_id == bindparam("authority_id"),
            tables.role.c.name.in_(bindparam("names", expanding=True)),
            _held(bindparam("today", type_=Date)),
        )
    )
)

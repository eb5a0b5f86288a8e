"""People and their roles."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Date,
    FromClause,
    Row,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    false,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from domain.person import Held, Named, Person, Role, RoleName, Scope
from storage import tables
from storage.belonging import organisation_of_tenant, organisations_of


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

    def many(self, ids: Collection[int], today: date) -> dict[int, Person]:
        return {one.id: one for one in self._read(_BY_IDS, today, ids=list(ids))}

    def names(self, ids: Collection[int]) -> dict[int, str]:
        """Return what the people are called, by id."""
        found = self._connection.execute(_NAMES, {"ids": list(ids)})
        return {row.id: row.name for row in found}

    def organisation_of(self, person: Person) -> int | None:
        """Return the organisation that the person belongs to, by what storage/belonging.py says."""
        return organisations_of(self._connection, [person.id]).get(person.id)

    def organisation_of_tenant(self, tenant_id: str) -> int | None:
        """Return the organisation of everybody in a tenant that has no authority here."""
        return organisation_of_tenant(self._connection, tenant_id)

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

    def stand_ins(self, authority_id: int, person_ids: Collection[int], today: date) -> set[int]:
        """Return those who stand in for any of the people *today*."""
        wanted = {"authority_id": authority_id, "person_ids": list(person_ids), "today": today}
        return set(self._connection.scalars(_STAND_INS, wanted))

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

    def with_emails(self, emails: Collection[str], today: date) -> list[Person]:
        """Return the people with one of these e-mails, anywhere."""
        return self._many(today, tables.person.c.email.in_(emails))

    def roles_ever_held(self, authority_id: int) -> list[Held]:
        """Return every role in the authority: those held, those over and those to come."""
        found = self._connection.execute(
            select(tables.role)
            .where(tables.role.c.authority_id == authority_id)
            .order_by(tables.role.c.id)
        )
        return [Held(id=row.id, person_id=row.person_id, role=_role(row)) for row in found]

    def role(self, role_id: int) -> Held | None:
        row = self._connection.execute(_ROLE, {"id": role_id}).first()
        return None if row is None else Held(row.id, row.person_id, _role(row))

    def last_day(self, authority_id: int, person_id: int) -> date | None:
        """Return the last day of all the roles that the person has had in the authority; the last
        there is where one has no end, and None where they never had any."""
        wanted = {"authority_id": authority_id, "person_id": person_id}
        last: date | None = self._connection.scalar(_LAST_DAY, wanted)
        return last

    def named(self, tenant_id: str, authority_id: int) -> list[Named]:
        """Return those of the tenant who may be named in the authority, by name: its own people,
        and those who have not said yet where they belong."""
        wanted = {"tenant_id": tenant_id, "authority_id": authority_id}
        return [
            Named(row.id, row.name, row.email or "")
            for row in self._connection.execute(_NAMED, wanted)
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
                "organisation_id": person.organisation_id,
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
        return self._read(_people(*where), today)

    def _read(self, wanted: "_Statements", today: date, **values: Any) -> list[Person]:
        found = self._connection.execute(wanted.own, {"today": today, **values}).all()
        rows = {row.id: row for row in found}
        roles: dict[int, list[Role]] = {id_: [] for id_ in rows}
        stands_in_for: dict[int, set[tuple[int, int]]] = {id_: set() for id_ in rows}
        for row in found:
            if row.role_name is not None:
                roles[row.id].append(_held_role(row))
        # Few stand in for anybody, and this is asked at every turn.
        if any(row.stands_in for row in rows.values()):
            for row in self._connection.execute(wanted.lent, {"today": today, **values}):
                stands_in_for[row.id].add((row.instead_in, row.instead_of))
                if row.role_name is not None:
                    roles[row.id].append(_lent_role(row))
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
                organisation_id=row.organisation_id,
                roles=tuple(roles[row.id]),
                stands_in_for=frozenset(stands_in_for[row.id]),
            )
            for row in rows.values()
        ]


def _role(row: Row[Any]) -> Role:
    return Role(
        name=RoleName(row.name),
        authority_id=row.authority_id,
        scope=Scope(row.scope),
        scope_id=row.scope_id,
        since=row.since,
        until=row.until,
    )


def _held_role(row: Row[Any]) -> Role:
    return Role(
        name=RoleName(row.role_name),
        authority_id=row.role_authority_id,
        scope=Scope(row.scope),
        scope_id=row.scope_id,
        since=row.since,
        until=row.until,
    )


def _lent_role(row: Row[Any]) -> Role:
    """Return a role that the person of *row* has until the other is back."""
    until = min(row.until or date.max, row.instead_until)
    return replace(_held_role(row), until=until, instead_of=row.instead_of)


class _Statements(NamedTuple):
    """Two ways to ask for the same people: with a row for each role that they hold today, and
    with one for each that they have because they stand in for somebody."""

    own: Select[Any]
    lent: Select[Any]


_TODAY: BindParameter[date] = bindparam("today", type_=Date)
_SUBSTITUTE = tables.substitute.alias()


def _held(table: FromClause = tables.role) -> ColumnElement[bool]:
    since, until = table.c.since, table.c.until
    return and_(or_(since.is_(None), since <= _TODAY), or_(until.is_(None), until >= _TODAY))


def _people(*where: ColumnElement[bool]) -> _Statements:
    person, role, away = tables.person, tables.role, _SUBSTITUTE
    there = (person.c.merged_into.is_(None), *where)
    stands_in = and_(away.c.substitute_id == person.c.id, _held(away))
    about_role = (
        role.c.authority_id.label("role_authority_id"),
        role.c.name.label("role_name"),
        role.c.scope,
        role.c.scope_id,
        role.c.since,
        role.c.until,
    )
    own = (
        select(person, *about_role, exists().where(stands_in).label("stands_in"))
        .outerjoin(role, and_(role.c.person_id == person.c.id, _held()))
        .where(*there)
        .order_by(person.c.name, person.c.id, role.c.id)
    )
    lent = (
        select(
            person.c.id,
            *about_role,
            away.c.person_id.label("instead_of"),
            away.c.authority_id.label("instead_in"),
            away.c.until.label("instead_until"),
        )
        .select_from(person)
        .join(away, stands_in)
        .outerjoin(
            role,
            and_(
                role.c.person_id == away.c.person_id,
                role.c.authority_id == away.c.authority_id,
                _held(),
            ),
        )
        .where(*there)
        .order_by(person.c.id, role.c.id)
    )
    return _Statements(own, lent)


# Built once: putting a statement together costs more than running it.
_STAND_INS = select(tables.substitute.c.substitute_id).where(
    tables.substitute.c.authority_id == bindparam("authority_id"),
    tables.substitute.c.person_id.in_(bindparam("person_ids", expanding=True)),
    _held(tables.substitute),
)
_BY_ENTRA_ID = _people(
    tables.person.c.tenant_id == bindparam("tenant_id"),
    tables.person.c.entra_id == bindparam("entra_id"),
)
_BY_EMAIL = _people(tables.person.c.email == bindparam("email"))
_BY_ID = _people(tables.person.c.id == bindparam("id"))
_BY_IDS = _people(tables.person.c.id.in_(bindparam("ids", expanding=True)))
_HOLDERS = select(tables.role.c.person_id).where(
    tables.role.c.authority_id == bindparam("authority_id"),
    tables.role.c.name.in_(bindparam("names", expanding=True)),
    _held(),
)
_WITH_ROLE = _people(
    or_(
        tables.person.c.id.in_(_HOLDERS),
        tables.person.c.id.in_(
            select(tables.substitute.c.substitute_id).where(
                tables.substitute.c.authority_id == bindparam("authority_id"),
                tables.substitute.c.person_id.in_(_HOLDERS),
                _held(tables.substitute),
            )
        ),
    )
)
_LAST_DAY = select(
    func.max(func.coalesce(tables.role.c.until, literal(date.max, Date)), type_=Date)
).where(
    tables.role.c.authority_id == bindparam("authority_id"),
    tables.role.c.person_id == bindparam("person_id"),
)
_ROLE = select(tables.role).where(tables.role.c.id == bindparam("id"))
_NAMED = (
    select(tables.person.c.id, tables.person.c.name, tables.person.c.email)
    .where(
        tables.person.c.tenant_id == bindparam("tenant_id"),
        or_(
            tables.person.c.authority_id == bindparam("authority_id"),
            tables.person.c.authority_id.is_(None),
            tables.person.c.id.in_(
                select(tables.role.c.person_id).where(
                    tables.role.c.authority_id == bindparam("authority_id")
                )
            ),
        ),
        tables.person.c.merged_into.is_(None),
    )
    .order_by(tables.person.c.name, tables.person.c.id)
)
_NAMES = select(tables.person.c.id, tables.person.c.name).where(
    tables.person.c.id.in_(bindparam("ids", expanding=True))
)

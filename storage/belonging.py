"""Which organisation somebody belongs to: their own, if a network has said so; else the one that is
named as their authority; else, where their tenant has no authority here, the one that all its known
contacts belong to. A tenant whose contacts are of several says nothing."""

from collections.abc import Collection

from sqlalchemy import Connection, and_, bindparam, case, exists, func, or_, select

from storage import tables


def organisations_of(connection: Connection, people: Collection[int]) -> dict[int, int | None]:
    """Return the organisation of each of the people, by id."""
    rows = connection.execute(_OF_PEOPLE, {"people": list(people)})
    return {row.id: row.organisation_id for row in rows}


def organisation_of_tenant(connection: Connection, tenant_id: str) -> int | None:
    """Return the organisation of everybody in a tenant that has no authority here."""
    found: int | None = connection.scalar(_OF_TENANT, {"tenant_id": tenant_id})
    return found


_PERSON, _AUTHORITY, _ORGANISATION = tables.person.c, tables.authority.c, tables.organisation.c
_CONTACT = tables.person.alias("known_contact")
_OTHER = tables.authority.alias("another")
_ONE_ORGANISATION = case(
    (
        func.count(_CONTACT.c.organisation_id.distinct()) == 1,
        func.max(_CONTACT.c.organisation_id),
    )
)
_IS_CONTACT = exists().where(tables.group_contact.c.person_id == _CONTACT.c.id)
_OF_TENANT = select(_ONE_ORGANISATION).where(
    _CONTACT.c.tenant_id == bindparam("tenant_id"), _IS_CONTACT
)
_HAS_AUTHORITY = exists().where(_AUTHORITY.tenant_id == _PERSON.tenant_id)
_ALONE = (
    select(func.count())
    .select_from(_OTHER)
    .where(_OTHER.c.tenant_id == _PERSON.tenant_id)
    .correlate(tables.person)
    .scalar_subquery()
) == 1
_NAMED_AS_AUTHORITY = (
    select(func.max(_ORGANISATION.id))
    .join(tables.authority, _AUTHORITY.name == _ORGANISATION.name)
    .where(
        or_(
            _AUTHORITY.id == _PERSON.authority_id,
            and_(
                _PERSON.authority_id.is_(None),
                _AUTHORITY.tenant_id == _PERSON.tenant_id,
                _ALONE,
            ),
        )
    )
    .correlate(tables.person)
    .scalar_subquery()
)
_OF_ITS_TENANT = (
    select(_ONE_ORGANISATION)
    .where(_CONTACT.c.tenant_id == _PERSON.tenant_id, _IS_CONTACT)
    .correlate(tables.person)
    .scalar_subquery()
)
_OF_PEOPLE = select(
    _PERSON.id,
    case(
        (_PERSON.organisation_id.is_not(None), _PERSON.organisation_id),
        (or_(_PERSON.authority_id.is_not(None), _HAS_AUTHORITY), _NAMED_AS_AUTHORITY),
        else_=_OF_ITS_TENANT,
    ).label("organisation_id"),
).where(_PERSON.id.in_(bindparam("people", expanding=True)))

# The same, asked the other way: who belongs to a member of the network. Of everybody at once, so
# nothing in it is asked person by person.
_MEMBERS = select(tables.network_member.c.organisation_id).where(
    tables.network_member.c.network_id == bindparam("network_id")
)
_AUTHORITIES_OF_MEMBERS = (
    select(_AUTHORITY.id)
    .join(tables.organisation, _ORGANISATION.name == _AUTHORITY.name)
    .where(_ORGANISATION.id.in_(_MEMBERS))
)
_TENANTS_OF_MEMBERS = (
    select(_CONTACT.c.tenant_id)
    .where(
        _CONTACT.c.tenant_id.is_not(None),
        _CONTACT.c.tenant_id.not_in(select(_AUTHORITY.tenant_id)),
        _IS_CONTACT,
    )
    .group_by(_CONTACT.c.tenant_id)
    .having(
        func.count(_CONTACT.c.organisation_id.distinct()) == 1,
        func.max(_CONTACT.c.organisation_id).in_(_MEMBERS),
    )
)
BELONGS_TO_MEMBER = or_(
    _PERSON.organisation_id.in_(_MEMBERS),
    and_(
        _PERSON.organisation_id.is_(None),
        or_(
            _PERSON.authority_id.in_(_AUTHORITIES_OF_MEMBERS),
            _PERSON.tenant_id.in_(_TENANTS_OF_MEMBERS),
        ),
    ),
)

"""Who may change what in the organisation: administrators everything, coordinators what lies
within their own part of it."""

from domain.organisation import EVERYWHERE, Organisation, Place
from domain.person import Person, RoleName, Scope


def places_kept(person: Person, organisation: Organisation) -> tuple[Place, ...]:
    """Return the outermost places that *person* keeps in order."""
    if is_administrator(person, organisation.authority_id):
        return (EVERYWHERE,)
    return tuple(
        Place(role.scope, role.scope_id)
        for role in person.roles_in(organisation.authority_id)
        if role.name is RoleName.COORDINATOR
        and role.scope in (Scope.AUTHORITY, Scope.DEPARTMENT, Scope.UNIT)
    )


def is_administrator(person: Person, authority_id: int) -> bool:
    return any(
        role.name is RoleName.ADMINISTRATOR and role.scope is Scope.AUTHORITY
        for role in person.roles_in(authority_id)
    )


def may_keep(person: Person, organisation: Organisation, place: Place) -> bool:
    """Whether *person* may set default owners and hand over at *place*."""
    return any(organisation.reaches(outer, place) for outer in places_kept(person, organisation))


def may_give(person: Person, organisation: Organisation, name: RoleName, place: Place) -> bool:
    """Whether *person* may give or end the role: a coordinator keeps the handlers."""
    if is_administrator(person, organisation.authority_id):
        return True
    return name is RoleName.HANDLER and may_keep(person, organisation, place)


def may_be_away(person: Person, authority_id: int, away_id: int) -> bool:
    """Whether *person* may set a substitute for whoever is *away_id*."""
    return away_id == person.id or is_administrator(person, authority_id)


def roles_given_by(person: Person, authority_id: int) -> tuple[RoleName, ...]:
    """Return the roles that *person* may give, somewhere."""
    return tuple(RoleName) if is_administrator(person, authority_id) else (RoleName.HANDLER,)

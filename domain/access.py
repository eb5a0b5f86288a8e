"""Who may do what. Asked at every click, of roles read from the database in the same turn."""

from enum import StrEnum

from domain.case import Case
from domain.person import Person, RoleName, Scope


class Act(StrEnum):
    """What a step does, as far as rights go."""

    GET_HELP = "get_help"
    CHOOSE = "choose"
    REPORT = "report"
    FOLLOW_OWN = "follow_own"
    LIST_CASES = "list_cases"
    MOVE_DATA = "move_data"


EVERYONE = frozenset[RoleName]()
_SEES_CASES = frozenset(
    {RoleName.COORDINATOR, RoleName.MANAGEMENT_REPRESENTATIVE, RoleName.AUDITOR}
)

_PLACES = frozenset({Scope.AUTHORITY, Scope.DEPARTMENT})

# No row, no right: an act that is missing here is allowed to nobody.
RIGHTS: dict[Act, frozenset[RoleName]] = {
    Act.GET_HELP: EVERYONE,
    Act.CHOOSE: EVERYONE,
    Act.REPORT: EVERYONE,
    Act.FOLLOW_OWN: EVERYONE,
    Act.LIST_CASES: _SEES_CASES,
    Act.MOVE_DATA: frozenset({RoleName.ADMINISTRATOR}),
}


def may(person: Person, authority_id: int, act: Act) -> bool:
    allowed = RIGHTS[act]
    # A role in a network or a plan gives no right over the authority's cases.
    held = {role.name for role in person.roles_in(authority_id) if role.scope in _PLACES}
    return allowed is EVERYONE or bool(allowed & held)


def may_see(person: Person, case: Case) -> bool:
    """The reporter sees an own case; those who follow cases see the ones of their scope."""
    if case.reporter_id is not None and case.reporter_id == person.id:
        return True
    return any(
        role.name in _SEES_CASES and _reaches(role.scope, role.scope_id, case)
        for role in person.roles_in(case.authority_id)
    )


def may_comment(person: Person, case: Case) -> bool:
    """The reporter on an own case; coordinators on those they follow. Auditors only read."""
    if case.reporter_id is not None and case.reporter_id == person.id:
        return True
    return _coordinates(person, case)


def may_see_reporter(person: Person, case: Case) -> bool:
    """Whether the reporter's name may be shown to *person* (a coordinator, or the reporter)."""
    if case.reporter_id is None:
        return False
    return case.reporter_id == person.id or _coordinates(person, case)


def departments_followed(person: Person, authority_id: int) -> frozenset[int] | None:
    """Return the departments whose cases *person* may list, or None when it is all of them."""
    roles = [role for role in person.roles_in(authority_id) if role.name in _SEES_CASES]
    if any(role.scope is Scope.AUTHORITY for role in roles):
        return None
    return frozenset(
        role.scope_id
        for role in roles
        if role.scope is Scope.DEPARTMENT and role.scope_id is not None
    )


def _coordinates(person: Person, case: Case) -> bool:
    return any(
        role.name is RoleName.COORDINATOR and _reaches(role.scope, role.scope_id, case)
        for role in person.roles_in(case.authority_id)
    )


def _reaches(scope: Scope, scope_id: int | None, case: Case) -> bool:
    if scope is Scope.AUTHORITY:
        return True
    # A case that nobody has placed yet is everyone's to place.
    return scope is Scope.DEPARTMENT and case.department_id in (None, scope_id)

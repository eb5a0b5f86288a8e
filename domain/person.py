"""People and the roles they hold."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class RoleName(StrEnum):
    COORDINATOR = "coordinator"
    HANDLER = "handler"
    MANAGER = "manager"
    MANAGEMENT_REPRESENTATIVE = "management_representative"
    DUTY_OFFICER = "duty_officer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Scope(StrEnum):
    """What a role reaches over."""

    AUTHORITY = "authority"
    DEPARTMENT = "department"
    UNIT = "unit"
    NETWORK = "network"
    GROUP = "group"
    PLAN = "plan"


@dataclass(frozen=True)
class Role:
    """A role within one authority, from and including *since* to and including *until*.

    *instead_of* is the person whose role it is, where somebody stands in for them.
    """

    name: RoleName
    authority_id: int
    scope: Scope = Scope.AUTHORITY
    scope_id: int | None = None
    since: date | None = None
    until: date | None = None
    instead_of: int | None = None


@dataclass(frozen=True)
class Held:
    """A role as stored, over or not."""

    id: int
    person_id: int
    role: Role


@dataclass(frozen=True)
class Named:
    """Somebody who can be found by what they are called."""

    id: int
    name: str
    email: str = ""


@dataclass(frozen=True)
class Person:
    """Someone the bot knows; *language* is None until they have chosen one.

    *roles* are their own and those of the people they stand in for; *stands_in_for* says for whom,
    each with the authority it is in.
    """

    id: int
    name: str
    tenant_id: str | None = None
    entra_id: str | None = None
    teams_id: str | None = None
    email: str | None = None
    language: str | None = None
    plain: bool = False
    authority_id: int | None = None
    organisation_id: int | None = None
    roles: tuple[Role, ...] = field(default=(), repr=False)
    stands_in_for: frozenset[tuple[int, int]] = field(default=frozenset(), repr=False)

    def roles_in(self, authority_id: int) -> tuple[Role, ...]:
        return tuple(role for role in self.roles if role.authority_id == authority_id)

    def acts_as(self, authority_id: int) -> frozenset[int]:
        """Return whose tasks the person may do in the authority: their own, and those of the
        people they stand in for."""
        return frozenset(
            {self.id} | {away for within, away in self.stands_in_for if within == authority_id}
        )

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
    NETWORK = "network"
    GROUP = "group"
    PLAN = "plan"


@dataclass(frozen=True)
class Role:
    """A role within one authority, from and including *since* to and including *until*."""

    name: RoleName
    authority_id: int
    scope: Scope = Scope.AUTHORITY
    scope_id: int | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Person:
    """Someone the bot knows; *language* is None until they have chosen one."""

    id: int
    name: str
    tenant_id: str | None = None
    entra_id: str | None = None
    teams_id: str | None = None
    email: str | None = None
    language: str | None = None
    plain: bool = False
    authority_id: int | None = None
    roles: tuple[Role, ...] = field(default=(), repr=False)

    def roles_in(self, authority_id: int) -> tuple[Role, ...]:
        return tuple(role for role in self.roles if role.authority_id == authority_id)

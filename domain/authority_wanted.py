"""An authority as a workbook describes it, row by row."""

from dataclasses import dataclass, field
from datetime import date

from domain.imported import Origin
from domain.person import RoleName


@dataclass(frozen=True)
class Fact:
    """One line about the authority: name, former_name, tenant_id or a field of `Settings`.

    A fact that is left out stays as it is; an empty one goes back to its default.
    """

    name: str
    value: str
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True)
class WantedDepartment:
    name: str
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True)
class WantedUnit:
    name: str
    department: str
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True)
class WantedPerson:
    """Someone, known by *entra_id* or else by *email*; what is empty is left as it is."""

    name: str
    email: str = ""
    entra_id: str = ""
    language: str = ""
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True)
class WantedRole:
    """A role of the person with this e-mail or Entra id; without a department, of all of it, and
    with a *unit* of that unit of the department."""

    person: str
    name: RoleName
    department: str = ""
    since: date | None = None
    until: date | None = None
    origin: Origin = field(default=Origin(), compare=False)
    unit: str = ""


@dataclass(frozen=True)
class WantedSubstitute:
    """*substitute* stands in for *person*; both by e-mail or Entra id."""

    person: str
    substitute: str
    since: date | None = None
    until: date | None = None
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True)
class WantedOwner:
    """Who owns new cases of one *kind*, or of all (""), there."""

    person: str
    kind: str = ""
    department: str = ""
    unit: str = ""
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True)
class Wanted:
    facts: tuple[Fact, ...] = ()
    departments: tuple[WantedDepartment, ...] = ()
    people: tuple[WantedPerson, ...] = ()
    roles: tuple[WantedRole, ...] = ()
    units: tuple[WantedUnit, ...] = ()
    substitutes: tuple[WantedSubstitute, ...] = ()
    owners: tuple[WantedOwner, ...] = ()

    def value(self, fact: str) -> str:
        """Return what is said of *fact*, or nothing."""
        return next((one.value for one in self.facts if one.name == fact), "")

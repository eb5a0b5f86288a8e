"""The single changes that an import of an authority makes, each with its text key and values."""

from dataclasses import dataclass
from datetime import date

from domain.authority_wanted import WantedOwner, WantedPerson, WantedRole
from domain.person import RoleName

Values = dict[str, str | int]

# Stands in a text's gap for what is not there, so that the text can choose other words.
NONE = "none"


@dataclass(frozen=True)
class AuthorityAdded:
    name: str

    key = "import.change.authority_added"

    @property
    def values(self) -> Values:
        return {"name": self.name}


@dataclass(frozen=True)
class AuthorityRenamed:
    old: str
    new: str

    key = "import.change.authority_renamed"

    @property
    def values(self) -> Values:
        return {"old": self.old, "new": self.new}


@dataclass(frozen=True)
class SettingChanged:
    """An empty *new* brings back the default."""

    field: str
    old: str
    new: str

    key = "import.change.setting_changed"

    @property
    def values(self) -> Values:
        return {"field": self.field, "old": self.old or NONE, "new": self.new or NONE}


@dataclass(frozen=True)
class DepartmentAdded:
    name: str

    key = "import.change.department_added"

    @property
    def values(self) -> Values:
        return {"name": self.name}


@dataclass(frozen=True)
class UnitAdded:
    name: str
    department: str

    key = "import.change.unit_added"

    @property
    def values(self) -> Values:
        return {"name": self.name, "department": self.department}


@dataclass(frozen=True)
class PersonAdded:
    person: WantedPerson

    key = "import.change.person_added"

    @property
    def values(self) -> Values:
        return {
            "name": self.person.name,
            "email": self.person.email or NONE,
            "entra_id": self.person.entra_id or NONE,
        }


@dataclass(frozen=True)
class PersonChanged:
    id: int
    name: str
    field: str
    old: str
    new: str

    key = "import.change.person_changed"

    @property
    def values(self) -> Values:
        return {
            "name": self.name,
            "field": self.field,
            "old": self.old or NONE,
            "new": self.new,
        }


@dataclass(frozen=True)
class PersonJoined:
    """Someone who had no authority gets this one as their own."""

    id: int
    name: str

    key = "import.change.person_joined"

    @property
    def values(self) -> Values:
        return {"name": self.name}


@dataclass(frozen=True)
class RoleGiven:
    """*person_id* is None for someone who is added by the same import."""

    person: WantedPerson
    person_id: int | None
    role: WantedRole

    key = "import.change.role_given"

    @property
    def values(self) -> Values:
        return _role(
            self.person.name, self.role.name, place_in_words(self.role.department, self.role.unit)
        ) | _span(self.role.since, self.role.until)


@dataclass(frozen=True)
class RoleDated:
    """A role that someone holds gets other dates; *since* and *until* are those it had."""

    id: int
    person: str
    role: WantedRole
    since: date | None
    until: date | None

    key = "import.change.role_dated"

    @property
    def values(self) -> Values:
        return _role(
            self.person, self.role.name, place_in_words(self.role.department, self.role.unit)
        ) | _span(self.role.since, self.role.until)


@dataclass(frozen=True)
class RoleEnded:
    id: int
    person: str
    name: RoleName
    department: str
    since: date | None
    until: date | None
    last_day: date

    key = "import.change.role_ended"

    @property
    def values(self) -> Values:
        last_day = self.last_day.isoformat()
        return _role(self.person, self.name, self.department) | {"last_day": last_day}


@dataclass(frozen=True)
class SubstituteAdded:
    """The ids are None for those who are added by the same import."""

    person: WantedPerson
    person_id: int | None
    substitute: WantedPerson
    substitute_id: int | None
    since: date
    until: date

    key = "import.change.substitute_added"

    @property
    def values(self) -> Values:
        return {"person": self.person.name, "substitute": self.substitute.name} | _span(
            self.since, self.until
        )


@dataclass(frozen=True)
class SubstituteEnded:
    id: int
    person: str
    substitute: str
    since: date
    until: date
    last_day: date

    key = "import.change.substitute_ended"

    @property
    def values(self) -> Values:
        return {"person": self.person, "substitute": self.substitute} | _span(
            self.since, self.until
        )


@dataclass(frozen=True)
class OwnerAppointed:
    """*old_id* is who had it before, if anybody."""

    person: WantedPerson
    person_id: int | None
    owner: WantedOwner
    old_id: int | None

    key = "import.change.owner_appointed"

    @property
    def values(self) -> Values:
        return _ownership(self.person.name, self.owner)


@dataclass(frozen=True)
class OwnerDropped:
    id: int
    person_id: int
    person: str
    owner: WantedOwner

    key = "import.change.owner_dropped"

    @property
    def values(self) -> Values:
        return _ownership(self.person, self.owner)


Change = (
    AuthorityAdded
    | AuthorityRenamed
    | SettingChanged
    | DepartmentAdded
    | PersonAdded
    | PersonChanged
    | PersonJoined
    | RoleGiven
    | RoleDated
    | RoleEnded
    | UnitAdded
    | SubstituteAdded
    | SubstituteEnded
    | OwnerAppointed
    | OwnerDropped
)


def _role(person: str, name: RoleName, department: str) -> Values:
    return {"person": person, "role": name.value, "department": department or NONE}


def _ownership(person: str, owner: WantedOwner) -> Values:
    place = place_in_words(owner.department, owner.unit)
    return {"person": person, "kind": owner.kind or NONE, "place": place or NONE}


def place_in_words(department: str, unit: str) -> str:
    return f"{department}, {unit}" if unit else department


def _span(since: date | None, until: date | None) -> Values:
    return {
        "since": since.isoformat() if since else NONE,
        "until": until.isoformat() if until else NONE,
    }

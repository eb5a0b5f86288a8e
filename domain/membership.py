"""Members of a network: organisations, since when and until when, and through whom."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.filled_in import LONGEST_LINE, FilledIn
from domain.folding import fold
from domain.meeting import Network, OrganisationKind


class Field(StrEnum):
    NAME = "name"
    KIND = "kind"
    THROUGH = "through"
    SINCE = "since"
    UNTIL = "until"


@dataclass(frozen=True)
class Membership:
    """*through* is the organisation that it takes part through, if any."""

    name: str
    kind: OrganisationKind
    through: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Span:
    since: date | None
    until: date | None


def check(typed: Mapping[str, str], span: Span, others: Collection[str]) -> Membership:
    """Return what is filled in, or raise `FormRefused`; *others* are members already."""
    filled = FilledIn()
    name = filled.line(Field.NAME, typed.get(Field.NAME, ""), missing="error.member_name_missing")
    if fold(name) in {fold(one) for one in others}:
        filled.wrong("error.member_already", field=Field.NAME)
    kind = filled.one_of(
        Field.KIND,
        typed.get(Field.KIND, ""),
        OrganisationKind,
        missing="error.organisation_kind_unknown",
    )
    through = filled.line(Field.THROUGH, typed.get(Field.THROUGH, ""))
    if span.since and span.until and span.until < span.since:
        filled.wrong("error.ends_before_start", field=Field.UNTIL)
    filled.refuse_if_wrong()
    return Membership(name, kind, through[:LONGEST_LINE], span.since, span.until)


def filled(member: Membership) -> dict[str, str]:
    """Return the fields of a form about *member*."""
    return {
        Field.NAME: member.name,
        Field.KIND: member.kind,
        Field.THROUGH: member.through,
        Field.SINCE: member.since.isoformat() if member.since else "",
        Field.UNTIL: member.until.isoformat() if member.until else "",
    }


def news(before: Membership, after: Membership) -> dict[str, tuple[str, str]]:
    """Return what is new, by field, with what it was."""
    old, new = filled(before), filled(after)
    return {name: (old[name], new[name]) for name in Field if old[name] != new[name]}


@dataclass(frozen=True)
class MemberLine:
    """A member as a list shows it, with how many *contacts* it has."""

    network: Network
    organisation_id: int
    membership: Membership
    contacts: int = 0

    @property
    def name(self) -> str:
        return self.membership.name

    @property
    def number(self) -> str:
        return f"{self.network.id}-{self.organisation_id}"


@dataclass(frozen=True)
class Contact:
    """Somebody at a member who is invited to a group's meetings."""

    person_id: int
    name: str
    email: str
    organisation: str
    group_id: int
    organisation_id: int = 0

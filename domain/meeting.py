"""Meetings of networks: what they are, and who keeps them."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import unquote

from domain.person import Person, RoleName, Scope

_WHOLE = (Scope.AUTHORITY, None)
# How Teams names the chat of a meeting; the link to one holds it.
_CHAT = re.compile(r"19:meeting_[A-Za-z0-9_=-]{1,200}@thread\.v2")


class OrganisationKind(StrEnum):
    MUNICIPALITY = "municipality"
    ASSOCIATION = "association"
    COUNTY_BOARD = "county_board"
    REGION = "region"
    UNIVERSITY = "university"
    OTHER = "other"


class MeetingKind(StrEnum):
    PHYSICAL = "physical"
    DIGITAL = "digital"
    HYBRID = "hybrid"


class MeetingStatus(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Network:
    id: int
    authority_id: int
    name: str
    min_answers: int


@dataclass(frozen=True)
class Group:
    id: int
    network_id: int
    name: str


@dataclass(frozen=True)
class Day:
    """A day of a meeting; *starts* and *ends* are as the clock shows it, or "". *head_count* and
    *organisations* are the coordinator's own count, where there is one."""

    id: int
    on: date
    starts: str = ""
    ends: str = ""
    head_count: int | None = None
    organisations: int | None = None


@dataclass(frozen=True)
class Active:
    """How many organisations were members at some time of a year: municipalities, and *others*."""

    municipalities: int = 0
    others: int = 0


@dataclass(frozen=True)
class HeldDay:
    """A day of some meeting, for those who only know what day it is."""

    meeting_id: int
    day_id: int
    on: date


@dataclass(frozen=True)
class Meeting:
    """*revision* grows with each change: a calendar keeps what has the highest."""

    id: int
    network: Network
    group: Group
    code: str
    theme: str
    kind: MeetingKind
    place: str
    link: str
    docs_link: str
    status: MeetingStatus
    days: tuple[Day, ...]
    revision: int = 0

    @property
    def first_on(self) -> date:
        return self.days[0].on

    @property
    def last_on(self) -> date:
        return self.days[-1].on


@dataclass(frozen=True)
class MeetingLine:
    """A meeting as a list shows it."""

    id: int
    group: str
    theme: str
    kind: MeetingKind
    place: str
    status: MeetingStatus
    first_on: date
    last_on: date


@dataclass(frozen=True)
class Sight:
    """Whose meetings somebody sees: those of the authority that they belong to, and those of the
    networks that their organisation is a member of *today*. Nothing else crosses authorities."""

    authority_id: int
    organisation_id: int
    today: date


def chat_of(link: str) -> str:
    """Return the chat of the Teams meeting that *link* opens; "" where it does not tell."""
    found = _CHAT.search(unquote(link))
    return found[0] if found else ""


def is_meeting_chat(teams_id: str) -> bool:
    return _CHAT.fullmatch(teams_id) is not None


def sight(person: Person, authority_id: int, tenant_id: str, today: date) -> Sight:
    """Return what *person* sees in a turn within an authority of *tenant_id*: whoever only visits
    it, from another tenant, does not see it as their own."""
    own = authority_id if person.tenant_id == tenant_id else 0
    return Sight(own, person.organisation_id or 0, today)


def may_keep(person: Person, meeting: Meeting) -> bool:
    """Whether *person* coordinates the meeting: its authority, its network or its group."""
    return may_keep_group(person, meeting.network, meeting.group)


def may_keep_group(person: Person, network: Network, group: Group) -> bool:
    reached = (Scope.NETWORK, network.id), (Scope.GROUP, group.id)
    return _coordinates(person, network.authority_id, reached)


def may_keep_some(person: Person, network: Network) -> bool:
    """Whether *person* coordinates any of the network's meetings; for which, `may_keep` says."""
    return may_keep_network(person, network) or any(
        role.name is RoleName.COORDINATOR and role.scope is Scope.GROUP
        for role in person.roles_in(network.authority_id)
    )


def may_keep_network(person: Person, network: Network) -> bool:
    """Whether *person* coordinates the whole network: it, or the authority that owns it."""
    return _coordinates(person, network.authority_id, [(Scope.NETWORK, network.id)])


def keepers(people: Iterable[Person], network: Network, group: Group | None = None) -> list[int]:
    """Return those of the *people* who coordinate the network, or that *group* of it; where nobody
    does, those who coordinate the authority."""
    able = [
        one
        for one in people
        if may_keep_network(one, network) or (group and may_keep_group(one, network, group))
    ]
    near = [one for one in able if not _coordinates(one, network.authority_id, [])]
    return [one.id for one in near or able]


def _coordinates(
    person: Person, authority_id: int, within: Collection[tuple[Scope, int | None]]
) -> bool:
    reached = {_WHOLE, *within}
    return any(
        role.name is RoleName.COORDINATOR and (role.scope, role.scope_id) in reached
        for role in person.roles_in(authority_id)
    )


@dataclass(frozen=True)
class Wish:
    """Which meetings are asked for, soonest first; *words* are folded and stand in the theme, the
    place or the code. At a moment, *now*, only those that have not *ended*, or only those that
    have. *of* is somebody whose own meetings they are: those within a month that they are asked to,
    or come to."""

    since: date | None = None
    until: date | None = None
    group_ids: Collection[int] = ()
    kind: MeetingKind | None = None
    words: str = ""
    newest_first: bool = False
    now: datetime | None = None
    ended: bool = False
    of: int = 0

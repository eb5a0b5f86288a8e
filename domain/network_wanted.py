"""A network as a workbook describes it, row by row."""

from dataclasses import dataclass, field
from datetime import date

from domain.imported import Origin

# What is aimed at in a year, by what it is a target of.
TARGETS = {
    name: f"target_{name}"
    for name in ("meetings", "participations", "people", "municipalities", "satisfaction")
}
ORIGIN = field(default=Origin(), compare=False)


@dataclass(frozen=True)
class WantedGroup:
    name: str
    origin: Origin = ORIGIN


@dataclass(frozen=True)
class WantedMember:
    name: str
    kind: str
    through: str = ""
    since: date | None = None
    until: date | None = None
    origin: Origin = ORIGIN


@dataclass(frozen=True)
class WantedContact:
    """Somebody at a member, invited to a group's meetings; no group means all of them."""

    name: str
    email: str
    organisation: str
    group: str = ""
    origin: Origin = ORIGIN


@dataclass(frozen=True)
class WantedMeeting:
    code: str
    group: str
    theme: str
    kind: str
    place: str = ""
    link: str = ""
    docs_link: str = ""
    status: str = "planned"
    origin: Origin = ORIGIN


@dataclass(frozen=True)
class WantedDay:
    meeting: str
    on: date
    starts: str = ""
    ends: str = ""
    head_count: int | None = None
    organisations: int | None = None
    origin: Origin = ORIGIN


@dataclass(frozen=True)
class WantedFigure:
    """What was published; of one *meeting*, or of the whole year."""

    year: int
    name: str
    value: str
    source: str
    meeting: str = ""
    origin: Origin = ORIGIN


Row = WantedGroup | WantedMember | WantedContact | WantedMeeting | WantedDay | WantedFigure


@dataclass(frozen=True)
class WantedNetwork:
    name: str = ""
    authority: str = ""
    groups: tuple[WantedGroup, ...] = ()
    members: tuple[WantedMember, ...] = ()
    contacts: tuple[WantedContact, ...] = ()
    meetings: tuple[WantedMeeting, ...] = ()
    days: tuple[WantedDay, ...] = ()
    figures: tuple[WantedFigure, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return every row, in the order in which they need one another."""
        return (
            *self.groups,
            *self.members,
            *self.contacts,
            *self.meetings,
            *self.days,
            *self.figures,
        )

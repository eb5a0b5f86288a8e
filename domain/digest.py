"""What the weekly digest says: which lines to whom, the most urgent first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import IntEnum, auto
from typing import NamedTuple

from domain.authority import Authority
from domain.periods import Weekly, weeks_between
from domain.person import Person, RoleName


class Rank(IntEnum):
    """How soon a line must be read: they are shown in this order."""

    OWN_LATE = auto()
    LATE = auto()
    SERIOUS = auto()
    TO_DO = auto()
    NEWS = auto()
    FIGURES = auto()
    TO_LEARN = auto()


class Lead(NamedTuple):
    """Where a button leads: its *step*, and the text of the *command* that does the same."""

    step: str
    command: str


@dataclass(frozen=True)
class Row:
    """A kind of line, for those with one of *roles*, or for everyone. One that is only *beside*
    others is no reason to send a digest. *in_channels* are figures that anybody in a channel may
    see."""

    name: str
    rank: Rank
    roles: tuple[RoleName, ...] = ()
    leads_to: Lead | None = None
    beside: bool = False
    in_channels: bool = False


# What a section may hold, by its name. A reader may leave sections out, one by one.
Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class Line:
    """*values* are numbers, days and names of things, and never what somebody wrote."""

    row: Row
    values: Mapping[str, int | str | date] = field(default_factory=dict)
    series: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Wish:
    """What somebody wishes for: every so many *weeks*, *without* some sections."""

    wanted: bool = True
    weekday: int = 1
    at: time = time(7, 30)
    weeks: int = 1
    without: frozenset[str] = frozenset()
    even_if_nothing: bool = False

    @property
    def slot(self) -> Weekly:
        return Weekly(self.weekday, self.at)

    def due_in_week_of(self, day: date) -> bool:
        return weeks_between(_FIRST_MONDAY, day) % self.weeks == 0


# Counted from here, every second week is the same for all.
_FIRST_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True)
class Reader:
    """Whom a digest is for, in one authority."""

    person: Person
    authority: Authority
    wish: Wish = Wish()

    @property
    def roles(self) -> frozenset[RoleName]:
        return frozenset(role.name for role in self.person.roles_in(self.authority.id))


@dataclass(frozen=True)
class Digest:
    """*lines* are all there are; a card shows ten at a time."""

    lines: tuple[Line, ...] = ()

    @property
    def worth_sending(self) -> bool:
        return any(not line.row.beside for line in self.lines)


def wanted(reader: Reader, rows: Rows) -> tuple[Row, ...]:
    """Return the kinds of lines that are for the reader, in the order in which they are shown."""
    return _in_order(
        row
        for section, its_rows in rows.items()
        for row in its_rows
        if section not in reader.wish.without and _is_for(row, reader)
    )


def for_channels(rows: Rows) -> tuple[Row, ...]:
    return _in_order(row for its_rows in rows.values() for row in its_rows if row.in_channels)


def put_together(found: Iterable[Line], of: Sequence[Row]) -> Digest:
    """Return the digest of what was *found*, of these rows and in their order."""
    place = {row: number for number, row in enumerate(of)}
    shown = (line for line in found if line.row in place)
    return Digest(tuple(sorted(shown, key=lambda line: place[line.row])))


def sections_of(reader: Reader, rows: Rows) -> tuple[str, ...]:
    """Return what there may be for the reader, to be left out or not, the most urgent first."""
    first = {
        section: min(row.rank for row in its_rows)
        for section, its_rows in rows.items()
        if any(_is_for(row, reader) for row in its_rows)
    }
    return tuple(sorted(first, key=lambda section: first[section]))


def _is_for(row: Row, reader: Reader) -> bool:
    return not row.roles or not reader.roles.isdisjoint(row.roles)


def _in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: row.rank))

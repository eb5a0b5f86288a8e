"""What the weekly digest says: which lines to whom, the most urgent first."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import IntEnum, auto
from typing import NamedTuple

from domain.authority import Authority
from domain.calendar import local_day
from domain.periods import Slot, Weekly, weeks_between
from domain.person import Person, RoleName, Scope


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
    """Where a button leads: its *step*, and the text of the *command* that does the same. *about*
    is which of the values of the line it is about, such as a meeting."""

    step: str
    command: str
    about: str = ""


@dataclass(frozen=True)
class Row:
    """A kind of line, for those with one of *roles*, or for everyone. One that is only *beside*
    others is no reason to send a digest. *in_channels* are figures that anybody in a channel may
    see. *across* are those of meetings, which do not end with an authority: also for whoever only
    visits it. What is the reader's *own* is theirs wherever it is. Of the *whole*, as plans are,
    those of one department or group are told nothing."""

    name: str
    rank: Rank
    roles: tuple[RoleName, ...] = ()
    leads_to: Lead | None = None
    beside: bool = False
    in_channels: bool = False
    across: bool = False
    own: bool = False
    whole: bool = False


# What a section may hold, by its name. A reader may leave sections out, one by one.
Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class Line:
    """*values* are numbers, days and names of things, and never what somebody wrote. *of* is the
    authority that it is about, where the reader is told of several."""

    row: Row
    values: Mapping[str, int | str | date] = field(default_factory=dict)
    series: tuple[tuple[str, int], ...] = ()
    of: Authority | None = None


@dataclass(frozen=True)
class Wish:
    """What somebody wishes for: every so many *weeks*, *without* some sections. Its time of the
    week is theirs *since* they chose it, or since ever."""

    wanted: bool = True
    weekday: int = 1
    at: time = time(7, 30)
    weeks: int = 1
    without: frozenset[str] = frozenset()
    even_if_nothing: bool = False
    since: datetime | None = None

    @property
    def slot(self) -> Weekly:
        return Weekly(self.weekday, self.at)

    def is_due(self, slot: Slot) -> bool:
        """Whether it is for that *slot*, and not for one that had been when it was chosen."""
        chosen = self.since is None or self.since <= slot.at
        return chosen and weeks_between(_FIRST_MONDAY, local_day(slot.at)) % self.weeks == 0


# Counted from here, every second week is the same for all.
_FIRST_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True)
class Reader:
    """Whom a digest is for, in one authority, which they may only be *visiting*. Somebody with
    several reads what is theirs wherever it is, as their meetings are, in the *main* one."""

    person: Person
    authority: Authority
    wish: Wish = Wish()
    visiting: bool = False
    main: bool = True

    @property
    def roles(self) -> frozenset[RoleName]:
        return frozenset(role.name for role in self.person.roles_in(self.authority.id))

    @property
    def whole_roles(self) -> frozenset[RoleName]:
        """Those that reach over the whole authority, or over a plan of it."""
        return frozenset(
            role.name
            for role in self.person.roles_in(self.authority.id)
            if role.scope in (Scope.AUTHORITY, Scope.PLAN)
        )


def readers(
    person: Person, authorities: Iterable[Authority], hosts: Collection[int], wish: Wish
) -> tuple[Reader, ...]:
    """Return what *person* reads in one digest: of each of their tenant's authorities that they
    belong to or have a task in, and of all of them where that is not known. Whoever's tenant has
    none visits the *hosts*: those whose networks their organisation is a member of."""
    known = list(authorities)
    of_tenant = [one for one in known if one.tenant_id == person.tenant_id]
    if of_tenant:
        concerned = _concerned(person)
        told = [one for one in of_tenant if one.id in concerned] or of_tenant
        # The one that they see in the chat comes first.
        told.sort(key=lambda one: one.id != person.authority_id)
    else:
        told = [one for one in known if one.id in hosts]
    return tuple(
        Reader(person, one, wish, visiting=not of_tenant, main=place == 0)
        for place, one in enumerate(told)
    )


def _concerned(person: Person) -> set[int | None]:
    # To administer the bot is no reason to be told anything.
    tasks = {one.authority_id for one in person.roles if one.name is not RoleName.ADMINISTRATOR}
    return {person.authority_id} | tasks | {within for within, _ in person.stands_in_for}


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


def for_channels(rows: Rows, without: Collection[str] = ()) -> tuple[Row, ...]:
    return _in_order(
        row
        for section, its_rows in rows.items()
        for row in its_rows
        if row.in_channels and section not in without
    )


def put_together(found: Iterable[Line], of: Sequence[Row]) -> Digest:
    """Return the digest of what was *found*, of these rows and in their order."""
    place = {row: number for number, row in enumerate(of)}
    shown = (line for line in found if line.row in place)
    return Digest(tuple(sorted(shown, key=lambda line: place[line.row])))


def every(rows: Rows) -> tuple[Row, ...]:
    """Return all kinds of lines, in the order in which they are shown."""
    return _in_order(row for its_rows in rows.values() for row in its_rows)


def sections_of(readers: Iterable[Reader], rows: Rows) -> tuple[str, ...]:
    """Return what there may be for somebody, to be left out or not, the most urgent first."""
    whose = tuple(readers)
    first = {
        section: min(row.rank for row in its_rows)
        for section, its_rows in rows.items()
        if any(_is_for(row, reader) for row in its_rows for reader in whose)
    }
    return tuple(sorted(first, key=lambda section: first[section]))


def _is_for(row: Row, reader: Reader) -> bool:
    if reader.visiting and not row.across:
        return False
    held = reader.whole_roles if row.whole else reader.roles
    return not row.roles or not held.isdisjoint(row.roles)


def _in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: row.rank))

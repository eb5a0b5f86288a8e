"""What the weekly digest says: which lines to whom, the most urgent first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from domain.authority import Authority
from domain.periods import Weekly, weeks_between
from domain.person import Person, RoleName


class Section(StrEnum):
    """What a reader may leave out, one by one."""

    MY_ACTIONS = "my_actions"
    HANDLED = "handled"
    FOLLOWED = "followed"
    SILENT = "silent"
    REPEATS = "repeats"
    TREND = "trend"
    OWN_CASES = "own_cases"
    LESSON = "lesson"


class What(StrEnum):
    """One line, in the order in which they are shown."""

    ACTIONS_LATE = "actions_late"
    LATE = "late"
    SERIOUS = "serious"
    TO_NOTIFY = "to_notify"
    TO_ASSESS = "to_assess"
    TO_CHECK = "to_check"
    TO_DECIDE = "to_decide"
    HANDLED = "handled"
    CAUSE_MISSING = "cause_missing"
    ACTIONS_SOON = "actions_soon"
    ANSWERED = "answered"
    MOVED = "moved"
    NEW = "new"
    OPEN = "open"
    REPEATS = "repeats"
    SILENT = "silent"
    TREND = "trend"
    LESSON = "lesson"


@dataclass(frozen=True)
class Row:
    """A line belongs to a *section*, and is for those with one of *roles*, or for everyone. One
    that is only *beside* others is no reason to send a digest."""

    section: Section
    roles: frozenset[RoleName] = frozenset()
    beside: bool = False


def _for(section: Section, *roles: RoleName) -> Row:
    return Row(section, frozenset(roles))


_S, _C = Section, RoleName.COORDINATOR
_M, _R = RoleName.MANAGER, RoleName.MANAGEMENT_REPRESENTATIVE

ROWS: Mapping[What, Row] = {
    What.ACTIONS_LATE: _for(_S.MY_ACTIONS),
    What.LATE: _for(_S.FOLLOWED, _C, _M),
    What.SERIOUS: _for(_S.FOLLOWED, _C, _R),
    What.TO_NOTIFY: _for(_S.FOLLOWED, _C),
    What.TO_ASSESS: _for(_S.FOLLOWED, _C),
    What.TO_CHECK: _for(_S.FOLLOWED, _C),
    What.TO_DECIDE: _for(_S.FOLLOWED, _M),
    What.HANDLED: _for(_S.HANDLED),
    What.CAUSE_MISSING: _for(_S.HANDLED),
    What.ACTIONS_SOON: _for(_S.MY_ACTIONS),
    What.ANSWERED: _for(_S.OWN_CASES),
    What.MOVED: _for(_S.OWN_CASES),
    What.NEW: _for(_S.FOLLOWED, _C, _M),
    What.OPEN: _for(_S.FOLLOWED, _M),
    What.REPEATS: _for(_S.REPEATS, _R),
    What.SILENT: _for(_S.SILENT, _C),
    What.TREND: _for(_S.TREND, _R),
    What.LESSON: Row(_S.LESSON, beside=True),
}
# What a channel is told: figures that anybody in it may see.
IN_CHANNELS = (What.LATE, What.TO_ASSESS, What.TO_CHECK, What.NEW, What.OPEN, What.LESSON)


@dataclass(frozen=True)
class Line:
    """*values* are numbers, days and names of things, and never what somebody wrote."""

    what: What
    values: Mapping[str, int | str | date] = field(default_factory=dict)
    series: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Wish:
    """What somebody wishes for: every so many *weeks*, *without* some sections."""

    wanted: bool = True
    weekday: int = 1
    at: time = time(7, 30)
    weeks: int = 1
    without: frozenset[Section] = frozenset()
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
        return any(not ROWS[line.what].beside for line in self.lines)


def wanted(reader: Reader) -> frozenset[What]:
    """Return the lines that are for the reader."""
    return frozenset(
        what
        for what, row in ROWS.items()
        if row.section not in reader.wish.without and (not row.roles or row.roles & reader.roles)
    )


def put_together(found: Iterable[Line], for_whom: Iterable[What]) -> Digest:
    """Return the digest of what was *found*, in order."""
    of = {line.what: line for line in found}
    allowed = frozenset(for_whom)
    return Digest(tuple(of[what] for what in What if what in of and what in allowed))


def sections_of(reader: Reader) -> tuple[Section, ...]:
    """Return what there may be for the reader, to be left out or not."""
    whole = Reader(reader.person, reader.authority)
    there = {ROWS[what].section for what in wanted(whole)}
    return tuple(section for section in Section if section in there)

"""Setting up a network from a workbook: what would change, and what stands in the way. What the
workbook lacks stays as it is, as does a count that it leaves empty; only a meeting that is in it
loses the days that are not."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from domain.authority_checks import same
from domain.errors import RuleBroken
from domain.imported import Note, complaint, differences, repeated, stays, unknown
from domain.network_wanted import (
    TARGETS,
    Row,
    WantedContact,
    WantedDay,
    WantedFigure,
    WantedGroup,
    WantedMeeting,
    WantedMember,
    WantedNetwork,
)
from domain.rating import Question
from domain.survey import PUBLISHED

LONGEST = {"name": 200, "theme": 300, "place": 200, "code": 32, "link": 500, "docs_link": 500}
# Means as they are printed, and what was counted: "5,75", "22", "över 730".
_MEANS = {*Question, *PUBLISHED.values(), TARGETS["satisfaction"]}
_VALUE = re.compile(r"[1-6][.,][0-9]{1,3}")
_COUNTED = re.compile(r"(?:(?:över|cirka) )?[0-9]{1,6}")
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")

KINDS: Mapping[type[Row], str] = {
    WantedGroup: "group",
    WantedMember: "member",
    WantedContact: "contact",
    WantedMeeting: "meeting",
    WantedDay: "day",
    WantedFigure: "figure",
}


# People's names are their own, and an organisation is of one kind in every network.
_NOT_COMPARED: Mapping[type[Row], frozenset[str]] = {
    WantedContact: frozenset({"name", "email", "group"}),
    WantedMember: frozenset({"kind"}),
}


@dataclass(frozen=True)
class NetworkAdded:
    name: str

    key = "import.change.network_added"

    @property
    def values(self) -> dict[str, str | int]:
        return {"name": self.name}


@dataclass(frozen=True)
class RowAdded:
    row: Row

    @property
    def key(self) -> str:
        return f"import.change.{KINDS[type(self.row)]}_added"

    @property
    def values(self) -> dict[str, str | int]:
        return {"name": named(self.row)}


@dataclass(frozen=True)
class RowChanged:
    row: Row
    field: str
    old: str
    new: str

    @property
    def key(self) -> str:
        return f"import.change.{KINDS[type(self.row)]}_changed"

    @property
    def values(self) -> dict[str, str | int]:
        return {
            "name": named(self.row),
            "field": self.field,
            "old": self.old or "–",
            "new": self.new or "–",
        }


@dataclass(frozen=True)
class DayRemoved:
    """A day that a meeting of the workbook no longer has."""

    row: WantedDay

    key = "import.change.day_removed"

    @property
    def values(self) -> dict[str, str | int]:
        return {"name": named(self.row)}


Change = NetworkAdded | RowAdded | RowChanged | DayRemoved


@dataclass(frozen=True)
class NetworkPlan:
    """What an import would do. With any complaint it does nothing."""

    network_id: int | None
    wanted: WantedNetwork
    changes: tuple[Change, ...]
    notes: tuple[Note, ...]
    complaints: tuple[RuleBroken, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows that are new or changed, each once, in the order of the workbook."""
        touched = {one.row for one in self.changes if not isinstance(one, NetworkAdded)}
        return tuple(row for row in self.wanted.rows if row in touched)


def key_of(row: Row) -> tuple[object, ...]:
    """Return what makes *row* the same as one that is there."""
    match row:
        case WantedContact():
            return ("contact", row.email.casefold(), same(row.group))
        case WantedMeeting():
            return ("meeting", same(row.code))
        case WantedDay():
            return ("day", same(row.meeting), row.on)
        case WantedFigure():
            return ("figure", row.year, same(row.meeting), row.name)
        case WantedGroup() | WantedMember():
            return (KINDS[type(row)], same(row.name))


def named(row: Row) -> str:
    match row:
        case WantedContact():
            return f"{row.name}, {row.group}" if row.group else row.name
        case WantedMeeting():
            return f"{row.code}, {row.theme}"
        case WantedDay():
            return f"{row.meeting}, {row.on.isoformat()}"
        case WantedFigure():
            return f"{row.meeting or row.year}, {row.name}"
        case WantedGroup() | WantedMember():
            return row.name


def plan(
    wanted: WantedNetwork,
    network_id: int | None,
    current: WantedNetwork,
    complaints: Iterable[RuleBroken],
    notes: Iterable[Note] = (),
    noted: Collection[WantedDay] = (),
) -> NetworkPlan:
    """Compare what is *wanted* with what is there. A meeting that is wanted has the days that are,
    and those on which somebody is *noted*."""
    there = {key_of(row): row for row in current.rows}
    wanted = replace(wanted, days=tuple(_counted(there, day) for day in wanted.days))
    changes: list[Change] = [] if network_id else [NetworkAdded(wanted.name)]
    for row in wanted.rows:
        before = there.get(key_of(row))
        changes += [RowAdded(row)] if before is None else _changed(before, row)
    wanted_keys = {key_of(row) for row in wanted.rows}
    left_out = [row for row in current.rows if key_of(row) not in wanted_keys]
    meetings = {same(one.code) for one in wanted.meetings}
    gone = [
        row
        for row in left_out
        if isinstance(row, WantedDay) and same(row.meeting) in meetings and row not in noted
    ]
    changes += map(DayRemoved, gone)
    return NetworkPlan(
        network_id,
        wanted,
        tuple(changes),
        (*notes, *stays(len(left_out) - len(gone))),
        (*complaints, *check(wanted)),
    )


def _counted(there: Mapping[tuple[object, ...], Row], day: WantedDay) -> WantedDay:
    """Return the day with what was counted in the chat where the workbook says nothing."""
    before = there.get(key_of(day))
    if before is None:
        return day
    unsaid = [name for name in ("head_count", "organisations") if getattr(day, name) is None]
    return replace(day, **{name: getattr(before, name) for name in unsaid})


def _changed(before: Row, row: Row) -> list[Change]:
    return [
        RowChanged(row, field, old, new)
        for field, old, new in differences(before, row)
        if field not in _NOT_COMPARED.get(type(row), ())
    ]


# --- what may be wrong ----------------------------------------------------------------------------


def check(wanted: WantedNetwork) -> list[RuleBroken]:
    return [
        *_names(wanted),
        *_twice(wanted),
        *_points(wanted),
        *(one for row in wanted.rows for one in _row(row)),
    ]


def _names(wanted: WantedNetwork) -> list[RuleBroken]:
    missing = {"import.network_name_missing": wanted.name, "import.owner_missing": wanted.authority}
    return [RuleBroken(key) for key, value in missing.items() if not value]


def _twice(wanted: WantedNetwork) -> list[RuleBroken]:
    keyed = ((key_of(row), row) for row in wanted.rows)
    return [
        complaint(row.origin, "import.row_twice", first=str(first.origin.row))
        for row, first in repeated(keyed)
    ]


def _points(wanted: WantedNetwork) -> list[RuleBroken]:
    """Complain of rows that name what stands in no other sheet."""
    groups = {same(one.name): one.name for one in wanted.groups}
    members = {same(one.name): one.name for one in wanted.members}
    meetings = {same(one.code): one.code for one in wanted.meetings}
    dated = {same(one.meeting) for one in wanted.days}
    wrong = []
    for row in wanted.rows:
        needed: list[tuple[str, str, dict[str, str]]] = []
        match row:
            case WantedContact():
                needed.append(("import.member_unknown", row.organisation, members))
                if row.group:
                    needed.append(("import.group_unknown", row.group, groups))
            case WantedMeeting():
                needed.append(("import.group_unknown", row.group, groups))
                if same(row.code) not in dated:
                    wrong.append(complaint(row.origin, "import.meeting_without_day"))
            case WantedDay():
                needed.append(("import.meeting_unknown", row.meeting, meetings))
            case WantedFigure():
                if row.meeting:
                    needed.append(("import.meeting_unknown", row.meeting, meetings))
            case _:
                pass
        wrong += [
            unknown(row.origin, key, written, list(known.values()))
            for key, written, known in needed
            if same(written) not in known
        ]
    return wrong


def _row(row: Row) -> list[RuleBroken]:
    wrong = [
        complaint(row.origin, "import.name_long", most=most)
        for name, most in LONGEST.items()
        if len(getattr(row, name, "")) > most
    ]
    match row:
        case WantedGroup() | WantedMember():
            empty = not row.name
        case WantedMeeting():
            empty = not (row.code and row.theme and row.kind and row.status)
            wrong += [
                complaint(row.origin, "import.link_wrong", written=link[:200])
                for link in (row.link, row.docs_link)
                if link and not link.startswith("https://")
            ]
        case WantedContact():
            empty = not row.name
            if not _EMAIL.fullmatch(row.email):
                wrong.append(complaint(row.origin, "import.email_wrong", written=row.email[:200]))
        case WantedDay():
            empty = False
            wrong += [
                complaint(row.origin, "import.clock_wrong", written=clock[:200])
                for clock in (row.starts, row.ends)
                if clock and not _CLOCK.fullmatch(clock)
            ]
        case WantedFigure():
            empty = not row.name
            shape = _VALUE if row.name in _MEANS else _COUNTED
            if not shape.fullmatch(row.value):
                wrong.append(complaint(row.origin, "import.figure_wrong", written=row.value[:200]))
    if isinstance(row, WantedMember) and row.since and row.until and row.until < row.since:
        wrong.append(complaint(row.origin, "import.ends_before_start"))
    return [*wrong, *([complaint(row.origin, "import.cell_missing")] if empty else [])]

"""Setting up a network from a workbook: what would change, and what stands in the way. What the
workbook lacks stays as it is, as does a count that it leaves empty; only a meeting that is in it
loses the days that are not."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from domain.authority_checks import same
from domain.errors import RuleBroken
from domain.imported import (
    MOST_SUGGESTIONS,
    Note,
    complaint,
    differences,
    lines,
    one_line,
    repeated,
    stays,
    unknown,
)
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
from domain.plan_checks import YEARS
from domain.rating import Question
from domain.survey import PUBLISHED

LONGEST = {
    "name": 200, "through": 200, "email": 320, "theme": 300, "place": 200, "code": 32, "link": 500,
    "docs_link": 500, "source": 200,
}  # fmt: skip
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


_NEEDED: Mapping[type[Row], tuple[str, ...]] = {
    WantedGroup: ("name",),
    WantedMember: ("name", "kind"),
    WantedContact: ("name",),
    WantedMeeting: ("code", "theme", "kind", "status"),
    WantedFigure: ("name",),
}
# People's names are their own, and an organisation is of one kind in every network.
_NOT_COMPARED: Mapping[type[Row], frozenset[str]] = {
    WantedContact: frozenset({"name", "email", "group"}),
    WantedMember: frozenset({"kind"}),
}
# What is called the same is the same: capitals and spaces change nothing.
_CALLED = frozenset({"name", "code", "group", "organisation", "meeting"})


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
    """What an import would do. With any complaint it does nothing. *brought* is what stands in the
    workbook, and *wanted* the same with the counts that it says nothing of."""

    network_id: int | None
    brought: WantedNetwork
    wanted: WantedNetwork
    changes: tuple[Change, ...]
    notes: tuple[Note, ...]
    complaints: tuple[RuleBroken, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows that are new or changed, each once, in the order of the workbook."""
        touched = {one.row for one in self.changes if not isinstance(one, NetworkAdded)}
        return tuple(row for row in self.wanted.rows if row in touched)


Key = tuple[object, ...]


def key_of(row: Row) -> Key:
    """Return what makes *row* the same as one that is there."""
    match row:
        case WantedContact():
            return ("contact", row.email.casefold(), called(row.group))
        case WantedMeeting():
            return ("meeting", called(row.code))
        case WantedDay():
            return ("day", called(row.meeting), row.on)
        case WantedFigure():
            return ("figure", row.year, called(row.meeting), row.name)
        case WantedGroup() | WantedMember():
            return (KINDS[type(row)], called(row.name))


def called(name: str) -> str:
    """Return *name* for comparison; what was typed in the chat may hold signs that no workbook can
    bring."""
    return same(one_line(name))


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
    noted: Collection[WantedDay] = frozenset(),
) -> NetworkPlan:
    """Compare what is *wanted* with what is there. A meeting that is wanted has the days that are,
    and those on which somebody is *noted*."""
    groups = {called(one.name): one.name for one in (*wanted.groups, *current.groups)}
    there = {key: row for row in current.rows for key in _keys(row, current.groups)}
    filled = replace(wanted, days=tuple(_counted(there, day) for day in wanted.days))
    keys = {row: _keys(row, groups.values()) for row in filled.rows}
    changes: list[Change] = [] if network_id else [NetworkAdded(wanted.name)]
    for row in filled.rows:
        is_there = all(key in there for key in keys[row])
        changes += _changed(there[keys[row][0]], row) if is_there else [RowAdded(row)]
    wanted_keys = {key for each in keys.values() for key in each}
    left_out = [
        row for row in current.rows if not wanted_keys.issuperset(_keys(row, current.groups))
    ]
    meetings = {called(one.code) for one in wanted.meetings}
    gone = [
        row
        for row in left_out
        if isinstance(row, WantedDay) and called(row.meeting) in meetings and row not in noted
    ]
    changes += map(DayRemoved, gone)
    return NetworkPlan(
        network_id,
        wanted,
        filled,
        tuple(changes),
        (*notes, *stays(len(left_out) - len(gone)), *_told(changes, current)),
        (*complaints, *check(wanted), *_invited_to_none(wanted, groups)),
    )


def _counted(there: Mapping[Key, Row], day: WantedDay) -> WantedDay:
    """Return the day with what was counted in the chat where the workbook says nothing."""
    before = there.get(key_of(day))
    if before is None:
        return day
    unsaid = [name for name in ("head_count", "organisations") if getattr(day, name) is None]
    return replace(day, **{name: getattr(before, name) for name in unsaid})


def _told(changes: Iterable[Change], current: WantedNetwork) -> list[Note]:
    """Say that changes of meetings that are there are told of."""
    there = {called(one.code) for one in current.meetings}
    rows = (one.row for one in changes if not isinstance(one, NetworkAdded))
    meetings = (
        row.code if isinstance(row, WantedMeeting) else row.meeting
        for row in rows
        if isinstance(row, WantedMeeting | WantedDay)
    )
    changed = any(called(one) in there for one in meetings)
    return [Note("import.note.meetings_told", {})] if changed else []


def _keys(row: Row, groups: Iterable[WantedGroup | str]) -> list[Key]:
    """Return the keys of *row*: a contact of no group is one of all *groups*."""
    names = [one.name if isinstance(one, WantedGroup) else one for one in groups]
    if isinstance(row, WantedContact) and not row.group and names:
        return [key_of(replace(row, group=name)) for name in names]
    return [key_of(row)]


def _changed(before: Row, row: Row) -> list[Change]:
    return [
        RowChanged(row, field, old, new)
        for field, old, new in differences(before, row)
        if field not in _NOT_COMPARED.get(type(row), ())
        and not (field in _CALLED and called(old) == called(new))
        and lines(old) != lines(new)
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
    wrong = [RuleBroken(key) for key, value in missing.items() if not value]
    if len(wanted.name) > LONGEST["name"]:
        wrong.append(RuleBroken("import.network_name_long", most=LONGEST["name"]))
    return wrong


def _invited_to_none(wanted: WantedNetwork, groups: Collection[str]) -> list[RuleBroken]:
    """Complain of contacts where there is no group that they could be invited to."""
    return [complaint(one.origin, "import.no_group") for one in wanted.contacts if not groups]


def _twice(wanted: WantedNetwork) -> list[RuleBroken]:
    keyed = ((key_of(row), row) for row in wanted.rows)
    return [
        complaint(row.origin, "import.row_twice", first=str(first.origin.row))
        for row, first in repeated(keyed)
    ]


def _points(wanted: WantedNetwork) -> list[RuleBroken]:
    """Complain of rows that name what stands in no other sheet."""
    there = {
        "group": {called(one.name): one.name for one in wanted.groups},
        "member": {called(one.name): one.name for one in wanted.members},
        "meeting": {called(one.code): one.code for one in wanted.meetings},
    }
    wrong: list[RuleBroken] = []
    for row in wanted.rows:
        for kind, written in _names_of(row).items():
            if called(written) not in there[kind]:
                near = list(there[kind].values()) if len(wrong) < MOST_SUGGESTIONS else []
                wrong.append(unknown(row.origin, f"import.{kind}_unknown", written, near))
    dated = {called(one.meeting) for one in wanted.days}
    wrong += [
        complaint(one.origin, "import.meeting_without_day")
        for one in wanted.meetings
        if called(one.code) not in dated
    ]
    return wrong


def _names_of(row: Row) -> dict[str, str]:
    """Return what the row names, by what it is."""
    match row:
        case WantedContact():
            return {"member": row.organisation} | ({"group": row.group} if row.group else {})
        case WantedMeeting():
            return {"group": row.group}
        case WantedDay():
            return {"meeting": row.meeting}
        case WantedFigure() if row.meeting:
            return {"meeting": row.meeting}
        case _:
            return {}


def _row(row: Row) -> list[RuleBroken]:
    wrong = [
        complaint(row.origin, "import.name_long", most=most)
        for name, most in LONGEST.items()
        if len(getattr(row, name, "")) > most
    ]
    if any(not getattr(row, name) for name in _NEEDED.get(type(row), ())):
        wrong.append(complaint(row.origin, "import.cell_missing"))
    return [*wrong, *_shaped(row)]


def _shaped(row: Row) -> Iterator[RuleBroken]:
    """Complain of what stands in the row and is not what should."""
    match row:
        case WantedMeeting():
            for link in (row.link, row.docs_link):
                if link and not link.startswith("https://"):
                    yield complaint(row.origin, "import.link_wrong", written=link[:200])
        case WantedContact() if not _EMAIL.fullmatch(row.email):
            yield complaint(row.origin, "import.email_wrong", written=row.email[:200])
        case WantedDay():
            for clock in (row.starts, row.ends):
                if clock and not _CLOCK.fullmatch(clock):
                    yield complaint(row.origin, "import.clock_wrong", written=clock[:200])
        case WantedFigure():
            yield from _figure(row)
        case WantedMember() if row.since and row.until and row.until < row.since:
            yield complaint(row.origin, "import.ends_before_start")
        case _:
            pass


def _figure(row: WantedFigure) -> Iterator[RuleBroken]:
    if row.year not in YEARS:
        first, last = str(YEARS[0]), str(YEARS[-1])
        yield complaint(row.origin, "import.year_wrong", first=first, last=last)
    shape = _VALUE if row.name in _MEANS else _COUNTED
    if not shape.fullmatch(row.value):
        yield complaint(row.origin, "import.figure_wrong", written=row.value[:200])

"""Action plans by workbook: what would change, and how that is undone. What the workbook lacks
stays as it is; what stands in the way is found in plan_checks.py."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domain import plan_checks
from domain.authority_checks import same
from domain.errors import FormRefused, RuleBroken
from domain.imported import Note, complaint, differences, lines, stays
from domain.plan_rows import (
    LIST_OF,
    TASKS,
    Adoption,
    Aspect,
    Item,
    PlanAction,
    Report,
    Row,
    StatusWord,
    Topic,
    refers,
)
from domain.plan_settling import Brought, Known, settled

# So many names are told of what stands in the way of undoing something.
MOST_NAMED = 5


@dataclass(frozen=True)
class RowAdded:
    row: Row


@dataclass(frozen=True)
class RowChanged:
    row: Row
    field: str
    old: str
    new: str


Change = RowAdded | RowChanged


@dataclass(frozen=True)
class Proposal:
    """What an import would do: *wanted* are the rows that are new or change, and *before* those of
    them that are there, as they are. With any complaint it does nothing."""

    wanted: tuple[Row, ...] = ()
    before: tuple[Row, ...] = ()
    notes: tuple[Note, ...] = ()
    complaints: tuple[RuleBroken, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        there = {key_of(row): row for row in self.before}
        return tuple(one for row in self.wanted for one in _changes(there.get(key_of(row)), row))


def propose(brought: Brought, known: Known, today: date) -> Proposal:
    """Compare what a workbook brings with what is there."""
    rows, wrong = settled(brought, known)
    there = {key_of(row): row for row in known.rows}
    wanted = tuple(row for row in rows if _changes(there.get(key_of(row)), row))
    brings = {key_of(row) for row in rows}
    return Proposal(
        wanted,
        tuple(there[key_of(row)] for row in wanted if key_of(row) in there),
        (*brought.notes, *stays(len(there.keys() - brings))),
        (
            *brought.complaints,
            *wrong,
            *plan_checks.check(rows, wanted, known, today),
            *_changed_reports(wanted, there.keys()),
        ),
    )


def holds(proposal: Proposal, known: Known, today: date) -> bool:
    """Whether what was proposed is still what would happen."""
    again = propose(Brought(proposal.wanted), known, today)
    same_rows = (again.wanted, again.before) == (proposal.wanted, proposal.before)
    return same_rows and not again.complaints


@dataclass(frozen=True)
class Undoing:
    """What undoes an import: rows that get back what they were, and rows that go away."""

    restored: tuple[Row, ...]
    removed: tuple[Row, ...]


def undoing(done: Proposal, rows: Collection[Row]) -> Undoing:
    """Return what undoes what was *done*. Raises `FormRefused` when one of its rows is not among
    *rows* as it was left, or when another names one that would go away."""
    there = {key_of(row): row for row in rows}
    before = {key_of(row) for row in done.before}
    removed = tuple(row for row in done.wanted if key_of(row) not in before)
    changed = [row for row in done.wanted if there.get(key_of(row)) != row]
    theirs = {key_of(row) for row in done.wanted}
    names = _names(removed)
    naming = [row for row in rows if key_of(row) not in theirs and _names_any(row, names)]
    wrong = [
        *_in_the_way("plans.changed_since", changed),
        *_in_the_way("plans.named_since", naming),
    ]
    if wrong:
        raise FormRefused(*wrong)
    return Undoing(done.before, removed)


def key_of(row: Row) -> tuple[str, str]:
    """Return what makes *row* the same as one that is there."""
    return LIST_OF[type(row)], row.code


def named(row: Row) -> str:
    """Return what somebody knows the row by."""
    match row:
        case PlanAction():
            return f"{row.number}. {row.name}"
        case Adoption() | Report():
            return row.code
        case Item():
            return row.number
        case StatusWord():
            return row.word
        case Aspect():
            return f"{row.category}: {row.name}"
        case _:
            return row.name


def _changes(before: Row | None, row: Row) -> list[Change]:
    if before is None:
        return [RowAdded(row)]
    return [
        RowChanged(row, field, old, new)
        for field, old, new in differences(before, row)
        # What was typed in the chat may hold signs that no workbook can bring.
        if lines(old) != lines(new)
    ]


def _changed_reports(wanted: Iterable[Row], there: Collection[tuple[str, str]]) -> list[RuleBroken]:
    return [
        complaint(row.origin, "import.report_kept", written=row.code)
        for row in wanted
        if isinstance(row, Report) and key_of(row) in there
    ]


def _names(rows: Iterable[Row]) -> Mapping[str, frozenset[str]]:
    """Return what *rows* are named by, list by list."""
    found: dict[str, set[str]] = {}
    for row in rows:
        kind = LIST_OF[type(row)]
        name = same(row.name if isinstance(row, Topic) else row.code)
        for to in (kind, "task") if kind in TASKS else (kind,):
            found.setdefault(to, set()).add(name)
    return {to: frozenset(names) for to, names in found.items()}


def _names_any(row: Row, names: Mapping[str, frozenset[str]]) -> bool:
    for field, to in refers(type(row)).items():
        value = getattr(row, field)
        several = value if isinstance(value, tuple) else (value,)
        if any(same(one) in names.get(to, ()) for one in several):
            return True
    return False


def _in_the_way(key: str, rows: list[Row]) -> list[RuleBroken]:
    if not rows:
        return []
    shown = ", ".join(named(row) for row in rows[:MOST_NAMED])
    return [RuleBroken(key, count=len(rows), names=shown)]

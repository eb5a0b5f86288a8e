"""What a workbook of plans would do, as JSON says it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, get_origin, get_type_hints

from domain.imported import Note
from domain.plan_import import Proposal
from domain.plan_rows import LIST_OF, LISTS, Row, columns


def as_json(proposal: Proposal) -> dict[str, Any]:
    return {
        "wanted": rows_as_json(proposal.wanted),
        "before": rows_as_json(proposal.before),
        "notes": [[note.key, dict(note.values)] for note in proposal.notes],
    }


def from_json(said: Mapping[str, Any]) -> Proposal:
    notes = tuple(Note(key, values) for key, values in said["notes"])
    return Proposal(rows_from_json(said["wanted"]), rows_from_json(said["before"]), notes)


def rows_as_json(rows: Iterable[Row]) -> list[Any]:
    return [
        [LIST_OF[type(row)], {one: _as_json(getattr(row, one)) for one in columns(type(row))}]
        for row in rows
    ]


def rows_from_json(said: Sequence[Any]) -> tuple[Row, ...]:
    return tuple(_row(name, row) for name, row in said)


def _row(name: str, said: Mapping[str, Any]) -> Row:
    days, several = _shapes(name)
    found = dict(said)
    for one in several:
        found[one] = tuple(said[one])
    for one in days:
        found[one] = date.fromisoformat(said[one]) if said[one] else None
    return LISTS[name](**found)


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


@cache
def _shapes(name: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return the fields that are days, and those that hold several."""
    hints = get_type_hints(LISTS[name])
    days = [one for one in columns(LISTS[name]) if hints[one] in (date, date | None)]
    return days, [one for one in columns(LISTS[name]) if get_origin(hints[one]) is tuple]

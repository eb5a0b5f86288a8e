"""What a workbook of plans would do, as JSON says it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, get_type_hints

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
    return tuple(
        LISTS[name](**{one: _from_json(value, _hints(name)[one]) for one, value in row.items()})
        for name, row in said
    )


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _from_json(value: Any, hint: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    if value is not None and hint in (date, date | None):
        return date.fromisoformat(value)
    return value


@cache
def _hints(name: str) -> Mapping[str, Any]:
    return get_type_hints(LISTS[name])

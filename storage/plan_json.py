"""What a workbook of plans would do, as JSON says it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from domain.imported import Note
from domain.plan_import import Proposal
from domain.plan_rows import LIST_OF, LISTS, Row
from storage import row_json


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
    return [[LIST_OF[type(row)], row_json.as_json(row)] for row in rows]


def rows_from_json(said: Sequence[Any]) -> tuple[Row, ...]:
    return tuple(row_json.from_json(LISTS[name], row) for name, row in said)

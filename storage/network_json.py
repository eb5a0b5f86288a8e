"""What a workbook of a network would do, as JSON says it."""

from collections.abc import Mapping
from typing import Any, assert_never

from domain.imported import Note
from domain.network_import import (
    KINDS,
    Change,
    DayRemoved,
    NetworkAdded,
    NetworkPlan,
    RowAdded,
    RowChanged,
)
from domain.network_wanted import (
    Row,
    WantedContact,
    WantedDay,
    WantedFigure,
    WantedGroup,
    WantedMeeting,
    WantedMember,
    WantedNetwork,
)
from storage import row_json

_KIND_OF = {name: kind for kind, name in KINDS.items()}


def as_json(plan: NetworkPlan) -> dict[str, Any]:
    brought = plan.brought
    return {
        "network": plan.network_id,
        "name": brought.name,
        "authority": brought.authority,
        "rows": [_row_as_json(row) for row in brought.rows],
        "changes": [_change_as_json(one) for one in plan.changes],
        "notes": [[note.key, dict(note.values)] for note in plan.notes],
    }


def from_json(said: Mapping[str, Any]) -> NetworkPlan:
    """Return it as far as it is shown; what is wanted is found anew when it is done."""
    rows = [_row(row) for row in said["rows"]]
    brought = WantedNetwork(
        said["name"],
        said["authority"],
        groups=tuple(row for row in rows if isinstance(row, WantedGroup)),
        members=tuple(row for row in rows if isinstance(row, WantedMember)),
        contacts=tuple(row for row in rows if isinstance(row, WantedContact)),
        meetings=tuple(row for row in rows if isinstance(row, WantedMeeting)),
        days=tuple(row for row in rows if isinstance(row, WantedDay)),
        figures=tuple(row for row in rows if isinstance(row, WantedFigure)),
    )
    notes = tuple(Note(key, values) for key, values in said["notes"])
    changes = tuple(_change(one) for one in said["changes"])
    return NetworkPlan(said["network"], brought, brought, changes, notes, ())


def _change_as_json(change: Change) -> list[Any]:
    match change:
        case NetworkAdded(name):
            return ["network", name]
        case RowAdded(row):
            return ["added", _row_as_json(row)]
        case DayRemoved(row):
            return ["removed", _row_as_json(row)]
        case RowChanged(row, field, old, new):
            return ["changed", _row_as_json(row), field, old, new]
        case _:
            assert_never(change)


def _change(said: Any) -> Change:
    what, *rest = said
    if what == "network":
        return NetworkAdded(*rest)
    row = _row(rest[0])
    if what == "changed":
        return RowChanged(row, *rest[1:])
    if isinstance(row, WantedDay) and what == "removed":
        return DayRemoved(row)
    return RowAdded(row)


def _row_as_json(row: Row) -> list[Any]:
    return [KINDS[type(row)], row_json.as_json(row)]


def _row(said: Any) -> Row:
    name, row = said
    return row_json.from_json(_KIND_OF[name], row)

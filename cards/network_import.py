"""A workbook of a network: each change in words, and what came of it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from cards.card import Card, card, in_line
from cards.organised import shown_below
from domain.network_import import (
    KINDS,
    Change,
    DayRemoved,
    NetworkAdded,
    RowAdded,
    RowChanged,
)
from domain.network_wanted import WantedFigure
from locales.text import day, has, text

# What a meeting's form and state are called.
_WORDS = {"kind": "meeting_kind", "status": "meeting_status"}
_DAYS = ("since", "until")


def done(language: str, count: int) -> Card:
    return card(
        language,
        text(language, "network_import.done", count=count),
        in_line(
            shown_below(language, "network.button", "keep_network.show", "command.network"),
            shown_below(language, "members.button", "keep_members.show", "command.members"),
        ),
    )


def line(language: str, change: Change) -> str:
    """Return what changes in one row, on one line."""
    values: dict[str, str | int] = change.values
    if not isinstance(change, NetworkAdded) and isinstance(change.row, WantedFigure):
        of = change.row.meeting or str(change.row.year)
        values = {**values, "name": f"{of}, {text(language, f'network_figure.{change.row.name}')}"}
    if isinstance(change, RowChanged):
        values = {
            **values,
            "field": text(language, f"network_field.{change.field}"),
            "old": _value(language, change.field, change.old),
            "new": _value(language, change.field, change.new),
        }
    return text(language, change.key, **values)


def counts(language: str, changes: Sequence[Change]) -> dict[str, dict[str, int]]:
    """Return how many rows are new, change and go away, list by list."""
    rows = [one for one in changes if not isinstance(one, NetworkAdded)]
    altered = {one.row for one in rows if isinstance(one, RowChanged)}
    added, removed = (
        Counter(KINDS[type(one.row)] for one in rows if isinstance(one, kind))
        for kind in (RowAdded, DayRemoved)
    )
    changed = Counter(KINDS[type(row)] for row in altered)
    return {
        text(language, f"network_list.{name}"): {
            "workbook.added": added[name],
            "workbook.changed": changed[name],
            "workbook.removed": removed[name],
        }
        for name in KINDS.values()
    }


def _value(language: str, field: str, value: str) -> str:
    if not value:
        return text(language, "workbook.empty")
    key = f"{_WORDS.get(field, '')}.{value}"
    if field in _WORDS and has(language, key):
        return text(language, key).casefold()
    return day(language, date.fromisoformat(value)) if field in _DAYS else value

"""Rows of a workbook, as JSON says them: texts, numbers, days, or several of one."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, TypeVar, get_origin, get_type_hints

R = TypeVar("R")


def as_json(row: Any) -> dict[str, Any]:
    kind: Any = type(row)
    return {name: _as_json(getattr(row, name)) for name in _names(kind)}


def from_json(kind: type[R], said: Mapping[str, Any]) -> R:
    of: Any = kind
    days, several = _shapes(of)
    found = dict(said)
    for one in several:
        found[one] = tuple(said[one])
    for one in days:
        found[one] = date.fromisoformat(said[one]) if said[one] else None
    return kind(**found)


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


@cache
def _names(kind: Any) -> Sequence[str]:
    """Return the fields that say something of the row."""
    return [one.name for one in fields(kind) if one.name != "origin"]


@cache
def _shapes(kind: Any) -> tuple[Sequence[str], Sequence[str]]:
    """Return the fields that are days, and those that hold several."""
    hints = get_type_hints(kind)
    days = [one for one in _names(kind) if hints[one] in (date, date | None)]
    return days, [one for one in _names(kind) if get_origin(hints[one]) is tuple]

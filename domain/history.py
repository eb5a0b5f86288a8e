"""What has happened to a case, and what has been added to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any

# The log says by itself what it is about, when it was and who did it; the state has its own row.
_NOT_TOLD = frozenset({"id", "case_id", "by_id", "state", "version", "assessed_at", "closed_at"})
_PEOPLE = frozenset({"handler_id", "owner_id", "checked_by_id", "keeper_id"})


@dataclass(frozen=True)
class Entry:
    """A change: *old* and *new* are values of *field*; an unknown actor is None."""

    what: str
    at: datetime
    actor_id: int | None = None
    field: str | None = None
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True)
class Logged:
    """An event, and the fields that it changed."""

    entry: Entry
    changed: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Comment:
    text: str
    written_at: datetime
    author_id: int | None = None


@dataclass(frozen=True)
class Change:
    """A field that is not as it was. *personal* says whether *old* or *new* may name somebody."""

    field: str
    old: str | None
    new: str | None
    personal: bool = False


def changes(before: Any, after: Any, within: str = "") -> tuple[Change, ...]:
    """Return how *after* differs from *before*, two dataclasses of a kind; the fields of one that
    lies *within* them are named after both."""
    return tuple(_changes(before, after, within))


def brought(thing: Any, within: str) -> tuple[Change, ...]:
    """Return what there is in something new, a dataclass, as changes from nothing."""
    return tuple(
        Change(f"{within}{one.name}", None, new, _is_personal(one.name, value))
        for one in fields(thing)
        if one.name not in _NOT_TOLD
        and (new := as_logged(value := getattr(thing, one.name))) is not None
    )


def people_in(logged: Iterable[Logged]) -> frozenset[int]:
    """Return the ids of everyone whom the log speaks of."""
    entries = [entry for one in logged for entry in (one.entry, *one.changed)]
    actors = {entry.actor_id for entry in entries if entry.actor_id is not None}
    return frozenset(actors) | {
        int(value)
        for entry in entries
        if is_person(entry.field)
        for value in (entry.old, entry.new)
        if value
    }


def is_person(field: str | None) -> bool:
    """Whether the values of *field* are people's ids."""
    return field is not None and field.rpartition(".")[2] in _PEOPLE


def as_logged(value: object) -> str | None:
    """Return *value* as the log holds it; nothing is None."""
    if isinstance(value, frozenset):
        return ",".join(sorted(value)) or None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return None if value in (None, "") else str(value)


def _changes(before: Any, after: Any, within: str) -> Iterator[Change]:
    for one in fields(before):
        old, new = getattr(before, one.name), getattr(after, one.name)
        if old == new or one.name in _NOT_TOLD:
            continue
        if is_dataclass(old):
            yield from _changes(old, new, f"{within}{one.name}.")
        else:
            personal = _is_personal(one.name, old, new)
            yield Change(f"{within}{one.name}", as_logged(old), as_logged(new), personal)


def _is_personal(name: str, *values: object) -> bool:
    # Running text may name people, whoever it is that wrote it.
    return name in _PEOPLE or any(type(value) is str for value in values)

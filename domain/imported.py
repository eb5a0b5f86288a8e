"""What comes in by workbook: where a row stands, what is said about it, and near misses."""

import difflib
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar
from unicodedata import category

from domain.errors import RuleBroken
from domain.folding import fold

R = TypeVar("R")


@dataclass(frozen=True)
class Origin:
    """The row something was read from, as the workbook counts; none if it was never in one."""

    sheet: str = ""
    row: int = 0


@dataclass(frozen=True)
class Note:
    """Something worth saying that hinders nothing."""

    key: str
    values: Mapping[str, str | int]


# Comparing takes time: a long list gives no suggestions, and a file that is all wrong gets few.
MOST_COMPARED = 500
MOST_SUGGESTIONS = 20


def complaint(origin: Origin, key: str, **values: str | int) -> RuleBroken:
    """Return what is wrong with the row at *origin*."""
    # Row numbers as text: 1 204 would look like another number than the one in the margin.
    place: dict[str, str | int] = {"sheet": origin.sheet, "row": str(origin.row)}
    return RuleBroken(key, field="", **place, **values)


def unknown(origin: Origin, key: str, written: str, known: Collection[str]) -> RuleBroken:
    """Return the complaint that *written* is not among *known*, with the one it resembles."""
    written = written[:200]
    by_folded = {fold(name): name for name in known} if len(known) <= MOST_COMPARED else {}
    near = difflib.get_close_matches(fold(written), by_folded, n=1, cutoff=0.6)
    if not near:
        return complaint(origin, key, written=written)
    return complaint(origin, f"{key}_but_near", written=written, suggestion=by_folded[near[0]])


def stays(count: int) -> list[Note]:
    """Return what is said of rows that are there and not in the workbook."""
    return [Note("import.note.rows_stay", {"count": count})] if count else []


def repeated(rows: Iterable[tuple[Hashable, R]]) -> Iterator[tuple[R, R]]:
    """Return each row whose key came before, with the one that had it first."""
    first: dict[Hashable, R] = {}
    for key, row in rows:
        before = first.setdefault(key, row)
        if before is not row:
            yield row, before


def differences(before: Any, after: Any) -> Iterator[tuple[str, str, str]]:
    """Return the fields in which two rows of a kind differ, with what stands there as text."""
    for one in fields(after):
        old, new = as_written(getattr(before, one.name)), as_written(getattr(after, one.name))
        if one.compare and old != new:
            yield one.name, old, new


def as_written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)


def one_line(text: str) -> str:
    """Return *text* on one line, without control characters."""
    kept = (" " if category(sign)[0] in "ZC" else sign for sign in text if category(sign) != "Cf")
    return " ".join("".join(kept).split())


def lines(text: str) -> str:
    """Return *text* line by line, without other control characters."""
    return "\n".join(one_line(line) for line in text.splitlines()).strip("\n")

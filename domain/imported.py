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
# How much two names are alike that may be the same, and that are but for a slip of the pen; how
# long a beginning tells which is meant.
_ALIKE, _MISSPELT, _SHORTEST_BEGINNING = 0.6, 0.8, 4


def complaint(origin: Origin, key: str, **values: str | int) -> RuleBroken:
    """Return what is wrong with the row at *origin*."""
    # Row numbers as text: 1 204 would look like another number than the one in the margin.
    place: dict[str, str | int] = {"sheet": origin.sheet, "row": str(origin.row)}
    return RuleBroken(key, field="", **place, **values)


def unknown(origin: Origin, key: str, written: str, known: Collection[str]) -> RuleBroken:
    """Return the complaint that *written* is not among *known*, with the one it resembles."""
    written = written[:200]
    near = _nearest(written, known) if len(known) <= MOST_COMPARED else ""
    if not near:
        return complaint(origin, key, written=written)
    return complaint(origin, f"{key}_but_near", written=written, suggestion=near)


def _nearest(written: str, known: Collection[str]) -> str:
    """Return the one of *known* that *written* resembles: spelt nearly so, or beginning as one of
    its words does ("Bildning", "Tekniska förvaltningen"), or else most alike."""
    by_folded = {fold(name): name for name in known}
    folded = fold(written)
    near = difflib.get_close_matches(folded, by_folded, n=1, cutoff=_ALIKE)
    if near and difflib.SequenceMatcher(None, near[0], folded).ratio() >= _MISSPELT:
        return by_folded[near[0]]
    begins = {name: _as_begun(folded.split(), name.split()) for name in by_folded}
    most = max(begins.values(), default=0)
    alike = [name for name, signs in begins.items() if signs == most]
    if most:
        # Several that begin alike tell nothing of which is meant.
        return by_folded[alike[0]] if len(alike) == 1 else ""
    return by_folded[near[0]] if near else ""


def _as_begun(written: Collection[str], name: Collection[str]) -> int:
    """Return how many signs of the words *written* begin words of *name*, or are begun by them."""
    return sum(
        min(len(mine), len(theirs))
        for mine in written
        for theirs in name
        if min(len(mine), len(theirs)) >= _SHORTEST_BEGINNING
        and (mine.startswith(theirs) or theirs.startswith(mine))
    )


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

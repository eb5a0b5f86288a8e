"""What comes in by workbook: where a row stands, what is said about it, and near misses."""

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from domain.errors import RuleBroken
from domain.folding import fold


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

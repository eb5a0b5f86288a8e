"""How much the signs of a text speak for each meaning, as meanings.toml says."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from understanding.words import read_file

GROUPS = "groups"


@dataclass(frozen=True)
class Row:
    """*points* for *meaning* when all of *signs* are there and none of *without*."""

    meaning: str
    signs: frozenset[str]
    without: frozenset[str]
    points: float


def score(signs: frozenset[str]) -> Mapping[str, float]:
    """Return the points of every meaning that *signs* say something about."""
    found = signs | {group for group, members in groups().items() if members & signs}
    points: dict[str, float] = {}
    for row in rows():
        if row.signs <= found and not row.without & found:
            points[row.meaning] = points.get(row.meaning, 0) + row.points
    return points


@cache
def groups() -> Mapping[str, frozenset[str]]:
    """Return the signs that stand for any of several others."""
    table = read_file("meanings.toml")[GROUPS]
    return {group: frozenset(str(members).split()) for group, members in table.items()}


@cache
def rows() -> tuple[Row, ...]:
    return tuple(
        _row(meaning, pattern, points)
        for meaning, table in read_file("meanings.toml").items()
        if meaning != GROUPS
        for pattern, points in table.items()
    )


def _row(meaning: str, pattern: str, points: object) -> Row:
    signs: set[str] = set()
    without: set[str] = set()
    wanted = signs
    for part in pattern.split():
        if part in "+-":
            wanted = signs if part == "+" else without
        else:
            wanted.add(part)
    return Row(meaning, frozenset(signs), frozenset(without), float(str(points)))

"""Small counts, and how they are kept from being seen or worked out by subtraction.

Counts of less than a group's least size are put together until their sum tells nothing of any one
of them. A zero says that nothing was reported, and is shown.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)

# An authority may ask for more, never for less.
LEAST = 5


@dataclass(frozen=True)
class Shown(Generic[K]):
    """Counts that may be seen each by itself, and the sum of those in the *pool*."""

    each: Mapping[K, int]
    pool: tuple[K, ...] = ()
    pooled: int = 0


def is_small(count: int, least: int) -> bool:
    return 0 < count < max(least, LEAST)


def kept_apart(counts: Mapping[K, int], least: int) -> Shown[K]:
    """Return *counts* with the small ones pooled, in the order that they came.

    The smallest of the others are pooled too, for as long as the sum, which anybody can work out
    who knows the total, would tell what one of them is; at last those of zero.
    """
    least = max(least, LEAST)
    pool = [key for key, count in counts.items() if is_small(count, least)]
    if not pool:
        return Shown(dict(counts))
    rest = sorted(
        (key for key in counts if key not in pool),
        key=lambda key: (counts[key] == 0, counts[key]),
    )
    while rest and not _tells_nothing([counts[key] for key in pool], least):
        pool.append(rest.pop(0))
    each = {key: count for key, count in counts.items() if key not in pool}
    in_order = tuple(key for key in counts if key in pool)
    return Shown(each, in_order, sum(counts[key] for key in pool))


def _tells_nothing(pool: list[int], least: int) -> bool:
    """Whether nobody can tell any one of *pool* from their sum: they are several, and not each as
    few as can be."""
    return len(pool) > 1 and sum(pool) >= max(least, len(pool) + 1)

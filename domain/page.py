"""One page of a longer list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")

SIZE = 10


@dataclass(frozen=True)
class Page(Generic[T]):
    """Page *number*, from 1, of *total* things in all."""

    things: tuple[T, ...]
    number: int
    total: int

    @property
    def last(self) -> int:
        return max(1, -(-self.total // SIZE))

    def showing(self, things: Iterable[U]) -> "Page[U]":
        """Return the same page of the same list, with *things* instead."""
        return Page(tuple(things), self.number, self.total)


def cut(things: Sequence[T], number: int) -> Page[T]:
    """Return page *number* of *things*, or the last that there is."""
    number = max(1, min(number, -(-len(things) // SIZE)))
    return Page(tuple(things[(number - 1) * SIZE : number * SIZE]), number, len(things))

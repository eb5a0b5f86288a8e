"""One page of a longer list."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

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

"""What a section of the weekly digest is: `docs/add-a-dialog.md` says how one is added."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from sqlalchemy import Connection

from domain.access import Followed
from domain.authority import Authority
from domain.digest import Line, Reader, Row

T = TypeVar("T")


# A line, and who reads it.
Told = tuple[Reader, Line]


class Finder(ABC):
    """Finds the lines of a section for many readers at once. What it has counted for an authority
    it keeps, so one of it serves a whole run, and no longer than that."""

    @abstractmethod
    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        """Return lines, each with the one of *readers* whom it is for."""

    def in_channel(
        self, connection: Connection, authority: Authority, followed: Followed, now: datetime
    ) -> Iterator[Line]:
        """Return what a channel is told of all that is *followed*; most have nothing for one."""
        del connection, authority, followed, now
        return iter(())

    def in_groups_channel(
        self, connection: Connection, authority_id: int, group_id: int, now: datetime
    ) -> Iterator[Line]:
        """Return what a channel is told of a group of a network; most have nothing for one."""
        del connection, authority_id, group_id, now
        return iter(())


class ByAuthority(Generic[T]):
    """What is found of several authorities at once; each is asked of once, and then it is kept."""

    def __init__(
        self, find: Callable[[Connection, AbstractSet[int], date], Mapping[int, T]]
    ) -> None:
        self._find = find
        self._asked: set[int] = set()
        self._found: dict[int, T] = {}

    def of(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[tuple[Reader, T]]:
        """Return each reader of whose authority something is found, with that."""
        if new := {reader.authority.id for reader in readers} - self._asked:
            self._found.update(self._find(connection, new, today))
            self._asked |= new
        for reader in readers:
            if reader.authority.id in self._found:
                yield reader, self._found[reader.authority.id]


@dataclass(frozen=True)
class Section:
    """What a reader may leave out as a whole: the *rows* that there may be, and what finds them."""

    rows: tuple[Row, ...]
    finder: Callable[[], Finder]

"""The sections of a digest, each read for itself: one that goes wrong is left out alone."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

import structlog
from prometheus_client import Counter
from sqlalchemy import Connection
from sqlalchemy.exc import DataError, ProgrammingError, SQLAlchemyError

from domain.access import Followed
from domain.authority import Authority
from domain.digest import Line, Reader
from storage.digest_section import Finder, Told
from storage.digest_sections import SECTIONS

log = structlog.get_logger()

LEFT_OUT = Counter(
    "hallkoll_digest_sections_left_out",
    "Weekly digests that lack a section that could not be read, by section",
    ["section"],
)
# To find the few whom it goes wrong for takes some tries; where it goes wrong for all, enough.
MOST_TRIES = 32


class Sections:
    """Every section there is, with what it has counted already: one of these for a whole run."""

    def __init__(self) -> None:
        self._finders = {name: section.finder() for name, section in SECTIONS.items()}

    def lines(
        self, name: str, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> list[Told]:
        """Return the lines of a section. Where they cannot be found for all together, the readers
        are halved, until only those are left without whom it goes wrong for."""
        waiting = [readers] if readers else []
        told: list[Told] = []
        tries = 0
        while waiting:
            some = waiting.pop()
            tries += 1
            try:
                told += list(self._finders[name].lines(connection, some, now))
            except Exception as error:
                if _may_pass(error):
                    raise
                if len(some) > 1 and tries < MOST_TRIES:
                    waiting += [some[: len(some) // 2], some[len(some) // 2 :]]
                else:
                    _left_out(name, error, len(some))
                self._begin_anew(name)
        return told

    def in_channel(
        self, connection: Connection, authority: Authority, followed: Followed, now: datetime
    ) -> Iterator[Line]:
        """Return what a channel is told of all that is *followed*."""
        return self._in_channel(
            lambda finder: finder.in_channel(connection, authority, followed, now)
        )

    def in_groups_channel(
        self, connection: Connection, authority_id: int, group_id: int, now: datetime
    ) -> Iterator[Line]:
        """Return what a channel is told of a group of a network."""
        return self._in_channel(
            lambda finder: finder.in_groups_channel(connection, authority_id, group_id, now)
        )

    def _in_channel(self, find: Callable[[Finder], Iterator[Line]]) -> Iterator[Line]:
        for name, finder in self._finders.items():
            try:
                lines = list(find(finder))
            except Exception as error:
                if _may_pass(error):
                    raise
                _left_out(name, error, 1)
            else:
                yield from lines

    def _begin_anew(self, name: str) -> None:
        """Count the section anew: what broke off may have left half of it."""
        self._finders[name] = SECTIONS[name].finder()


def _may_pass(error: Exception) -> bool:
    """Whether it is not the section's own: with memory short or the database away nothing can be
    found, and the whole is done again later."""
    of_database = isinstance(error, SQLAlchemyError | OSError)
    return isinstance(error, MemoryError) or (
        of_database and not isinstance(error, DataError | ProgrammingError)
    )


def _left_out(name: str, error: Exception, people: int) -> None:
    # The message of an error may quote what was written.
    log.error("digest section left out", section=name, error=type(error).__name__, people=people)
    LEFT_OUT.labels(name).inc(people)

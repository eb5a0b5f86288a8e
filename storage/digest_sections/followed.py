"""The cases that somebody follows, by the lists they are on."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time, timedelta

from sqlalchemy import Connection

from domain import access
from domain.authority import Authority
from domain.calendar import local_day
from domain.case_listing import Listing, horizon
from domain.case_numbers import Numbers, Place, total, total_series
from domain.digest import Line, Reader, What
from domain.periods import moment
from domain.working_days import working_days_between
from storage.case_counts import CaseCounts

WEEK = timedelta(days=7)
_PLAIN = {
    Listing.SERIOUS: What.SERIOUS,
    Listing.TO_NOTIFY: What.TO_NOTIFY,
    Listing.TO_CHECK: What.TO_CHECK,
    Listing.TO_DECIDE: What.TO_DECIDE,
    Listing.OPEN: What.OPEN,
}


class Followed:
    def __init__(self) -> None:
        self._on_lists: dict[int, Mapping[Place, Numbers]] = {}
        self._received: dict[int, Mapping[Place, tuple[int, ...]]] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[tuple[int, Line]]:
        for reader in readers:
            followed = access.followed(reader.person, reader.authority.id)
            for line in self.of(connection, reader.authority, followed, today):
                yield reader.person.id, line

    def of(
        self, connection: Connection, authority: Authority, followed: access.Followed, today: date
    ) -> Iterator[Line]:
        """Return the lines of all that is *followed*."""
        self._count(connection, authority, today)
        numbers = total(self._on_lists[authority.id], followed)
        before, new, accidents = total_series(self._received[authority.id], followed, 3)
        if late := numbers.on[Listing.LATE]:
            yield Line(What.LATE, {"count": late, "number": numbers.first_late})
        if numbers.oldest_new is not None:
            waits = working_days_between(local_day(numbers.oldest_new), today)
            yield Line(What.TO_ASSESS, {"count": numbers.on[Listing.NEW], "days": waits})
        if new:
            yield Line(What.NEW, {"count": new, "accidents": accidents, "before": before})
        for listing, what in _PLAIN.items():
            if count := numbers.on[listing]:
                yield Line(what, {"count": count})

    def _count(self, connection: Connection, authority: Authority, today: date) -> None:
        if authority.id in self._on_lists:
            return
        counts = CaseCounts(connection)
        seen = horizon(today, authority.settings)
        on_lists = counts.on_lists(authority.id, seen)
        weeks = [moment(today - WEEK * ago, time.min) for ago in (2, 1, 0)]
        self._received[authority.id] = counts.received(authority.id, weeks[:2], weeks[2])
        self._on_lists[authority.id] = on_lists

"""The cases that somebody follows, by the lists they are on."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from domain import access
from domain.authority import Authority
from domain.calendar import local_day
from domain.case_listing import Listing, horizon
from domain.case_numbers import (
    Dated,
    Numbers,
    Place,
    Reason,
    total,
    total_series,
    worst_first,
)
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.periods import moment
from domain.person import RoleName
from domain.working_days import working_days_between
from storage.case_counts import NAMED, CaseCounts
from storage.digest_section import Finder, Section, Told

WEEK = timedelta(days=7)
_C, _M = RoleName.COORDINATOR, RoleName.MANAGER
_R = RoleName.MANAGEMENT_REPRESENTATIVE

LATE = Row("late", Rank.LATE, (_C,), Lead("list_cases.late", "late_cases"), in_channels=True)
_RED_CASES = Lead("list_cases.red", "red_cases")
RED = Row("red", Rank.LATE, (_M,), _RED_CASES)
# One for each of the worst, with why it is red.
RED_FOR = {
    reason: Row(f"red_{reason}", Rank.LATE, (_M,), _RED_CASES, beside=True) for reason in Reason
}
SERIOUS = Row("serious", Rank.SERIOUS, (_C, _R), Lead("list_cases.serious", "serious_cases"))
TO_NOTIFY = Row("to_notify", Rank.SERIOUS, (_C,), Lead("list_cases.to_notify", "cases_to_notify"))
TO_ASSESS = Row(
    "to_assess", Rank.TO_DO, (_C,), Lead("list_cases.new", "new_cases"), in_channels=True
)
TO_CHECK = Row(
    "to_check", Rank.TO_DO, (_C,), Lead("list_cases.to_check", "cases_to_check"), in_channels=True
)
TO_DECIDE = Row("to_decide", Rank.TO_DO, (_M,), Lead("list_cases.to_decide", "cases_to_decide"))
NEW = Row("new", Rank.FIGURES, (_C, _M), in_channels=True)
OPEN = Row(
    "open", Rank.FIGURES, (_M,), Lead("list_cases.open_cases", "open_cases"), in_channels=True
)

_PLAIN = {
    Listing.SERIOUS: SERIOUS,
    Listing.TO_NOTIFY: TO_NOTIFY,
    Listing.TO_CHECK: TO_CHECK,
    Listing.TO_DECIDE: TO_DECIDE,
    Listing.OPEN: OPEN,
}


class Followed(Finder):
    def __init__(self) -> None:
        self._on_lists: dict[int, Mapping[Place, Numbers]] = {}
        self._received: dict[int, Mapping[Place, tuple[int, ...]]] = {}
        self._red: dict[int, Sequence[Dated]] = {}
        # Many follow the same.
        self._lines: dict[tuple[int, access.Followed], Sequence[Line]] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        for reader in readers:
            followed = access.followed(reader.person, reader.authority.id)
            for line in self.in_channel(connection, reader.authority, followed, now):
                yield reader, line

    def in_channel(
        self, connection: Connection, authority: Authority, followed: access.Followed, now: datetime
    ) -> Iterator[Line]:
        today = local_day(now)
        key = authority.id, followed
        if key not in self._lines:
            self._count(connection, authority, today)
            self._lines[key] = list(self._of(authority.id, followed, today))
        return iter(self._lines[key])

    def _of(self, authority_id: int, followed: access.Followed, today: date) -> Iterator[Line]:
        numbers = total(self._on_lists[authority_id], followed)
        before, new, accidents = total_series(self._received[authority_id], followed, 3)
        red = worst_first(self._red[authority_id], followed, today)[:NAMED]
        # What was counted and what is named were read one after the other, and may differ.
        late = [one for one in red if one.reason(today) is Reason.LATE]
        if late and (count := numbers.on[Listing.LATE]):
            yield Line(LATE, {"count": count, **_named(late[0])})
        if red and (count := numbers.on[Listing.RED]):
            yield Line(RED, {"count": count, "more": max(0, count - len(red))})
        for one in red:
            yield Line(RED_FOR[one.reason(today)], _named(one))
        if numbers.oldest_new is not None:
            waits = working_days_between(local_day(numbers.oldest_new), today)
            yield Line(TO_ASSESS, {"count": numbers.on[Listing.NEW], "days": waits})
        if new:
            yield Line(NEW, {"count": new, "accidents": accidents, "before": before})
        for listing, row in _PLAIN.items():
            if count := numbers.on[listing]:
                yield Line(row, {"count": count})

    def _count(self, connection: Connection, authority: Authority, today: date) -> None:
        if authority.id in self._on_lists:
            return
        counts = CaseCounts(connection)
        seen = horizon(today, authority.settings)
        on_lists = counts.on_lists(authority.id, seen)
        weeks = [moment(today - WEEK * ago, time.min) for ago in (2, 1, 0)]
        self._received[authority.id] = counts.received(authority.id, weeks[:2], weeks[2])
        self._red[authority.id] = counts.red(authority, seen)
        self._on_lists[authority.id] = on_lists


def _named(case: Dated) -> dict[str, str | date]:
    return {"number": case.number, **({"day": case.due_on} if case.due_on else {})}


SECTION = Section(
    (
        LATE, RED, *RED_FOR.values(), SERIOUS, TO_NOTIFY, TO_ASSESS, TO_CHECK, TO_DECIDE, NEW, OPEN,
    ),
    Followed,
)  # fmt: skip

"""Action plans and commitments for those who follow them: what is late, which items nobody is
responsible for, and which have come another way."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from domain import access
from domain.calendar import local_day
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.person import RoleName
from domain.plan_asked import Asked, news_since
from storage.digest_section import ByAuthority, Finder, Section, Told
from storage.plan_totals import LateIn, PlanTotals

_C, _M = RoleName.COORDINATOR, RoleName.MANAGER
PLANS_LATE = Row("plans_late", Rank.LATE, (_C, _M), Lead("ask_status.late", "late_in_plans"))
OWNERLESS = Row(
    "ownerless", Rank.FIGURES, (_C,), Lead("ask_status.unowned", "unowned_items"), whole=True
)
CHANGED = Row(
    "items_changed", Rank.FIGURES, (_C,), Lead("ask_status.changed", "changed_items"), whole=True
)


@dataclass(frozen=True)
class _Totals:
    late: Sequence[LateIn]
    unowned: int
    changed: int


class Plans(Finder):
    def __init__(self) -> None:
        self._totals = ByAuthority(_totals)

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        for reader, found in self._totals.of(connection, readers, today):
            followed = access.followed_in_plans(reader.person, reader.authority.id)
            late = {
                one.action_id
                for one in found.late
                if followed.everywhere or one.department_id in followed.departments
            }
            if late:
                reach = "whole" if followed.everywhere else "part"
                yield reader, Line(PLANS_LATE, {"count": len(late), "reach": reach})
            if found.unowned:
                yield reader, Line(OWNERLESS, {"count": found.unowned})
            if found.changed:
                yield reader, Line(CHANGED, {"count": found.changed})


def _totals(
    connection: Connection, authorities: AbstractSet[int], today: date
) -> dict[int, _Totals]:
    totals = PlanTotals(connection)
    years = totals.years(authorities, today)
    late = totals.late(years, today)
    unowned = totals.items(years, Asked(unowned=True))
    changed = totals.items(years, Asked(changed_since=news_since(today)))
    return {
        one: _Totals(late.get(one, ()), unowned.get(one, 0), changed.get(one, 0))
        for one in authorities
    }


SECTION = Section((PLANS_LATE, OWNERLESS, CHANGED), Plans)

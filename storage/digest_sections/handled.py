"""The open cases that somebody handles."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, case, func, select

from domain.calendar import local_day
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.working_days import working_days_between
from storage import tables
from storage.case_conditions import HANDLED_BY, WAITS_FOR_OTHERS, WITHOUT_CAUSE
from storage.digest_section import Finder, Section, Told

HANDLED = Row("handled", Rank.TO_DO, leads_to=Lead("handled_cases.show", "handled_cases"))
CAUSE_MISSING = Row(
    "cause_missing", Rank.TO_DO, leads_to=Lead("handled_cases.without_cause", "cases_without_cause")
)
WAITING = Row("waiting", Rank.TO_DO, leads_to=Lead("handled_cases.waiting", "waiting_cases"))


class Handled(Finder):
    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        # Whoever stands in for somebody handles theirs too.
        handlers = {one for reader in readers for one in reader.person.acts_as(reader.authority.id)}
        authorities = {reader.authority.id for reader in readers}
        wanted = {"authorities": list(authorities), "handlers": list(handlers)}
        rows = connection.execute(_OF, wanted)
        found = {(row.authority_id, row.owner_id): row for row in rows}
        for reader in readers:
            acting = reader.person.acts_as(reader.authority.id)
            keys = ((reader.authority.id, one) for one in acting)
            mine = [found[key] for key in keys if key in found]
            if not mine:
                continue
            oldest = local_day(min(row.oldest for row in mine))
            values = {
                "count": sum(row.many for row in mine),
                "days": working_days_between(oldest, today),
            }
            yield reader, Line(HANDLED, values)
            if missing := sum(row.cause_missing for row in mine):
                yield reader, Line(CAUSE_MISSING, {"count": missing})
            if waiting := sum(row.waiting for row in mine):
                yield reader, Line(WAITING, {"count": waiting})


_CASE = tables.case.c
_OF = (
    select(
        _CASE.authority_id,
        _CASE.owner_id,
        func.count().label("many"),
        func.min(_CASE.received_at).label("oldest"),
        func.sum(case((WITHOUT_CAUSE, 1), else_=0)).label("cause_missing"),
        func.sum(case((WAITS_FOR_OTHERS, 1), else_=0)).label("waiting"),
    )
    .where(
        _CASE.authority_id.in_(bindparam("authorities", expanding=True)),
        HANDLED_BY,
    )
    .group_by(_CASE.authority_id, _CASE.owner_id)
)

SECTION = Section((HANDLED, CAUSE_MISSING, WAITING), Handled)

"""What somebody has to do in cases: late, or due soon."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Date, String, bindparam, case, cast, func, select

from domain.digest import Lead, Line, Rank, Reader, Row
from storage import tables
from storage.case_conditions import TO_DO_BY
from storage.digest_section import Finder, Section

SOON = timedelta(days=14)


_LIST = Lead("my_actions.show", "my_actions")
ACTIONS_LATE = Row("actions_late", Rank.OWN_LATE, leads_to=_LIST)
ACTIONS_SOON = Row("actions_soon", Rank.TO_DO, leads_to=_LIST)


class MyActions(Finder):
    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[tuple[int, Line]]:
        # Whoever stands in for somebody does what they have to do.
        owners = {one for reader in readers for one in reader.person.acts_as(reader.authority.id)}
        wanted = {
            "authorities": list({reader.authority.id for reader in readers}),
            "owners": list(owners),
            "today": today,
            "soon": today + SOON,
        }
        found = {(row.authority_id, row.owner_id): row for row in connection.execute(_OF, wanted)}
        for reader in readers:
            acting = reader.person.acts_as(reader.authority.id)
            keys = ((reader.authority.id, one) for one in acting)
            mine = [found[key] for key in keys if key in found]
            if late := sum(row.late for row in mine):
                due, number = _split(min(row.first_late for row in mine if row.first_late))
                values = {"count": late, "number": number, "day": due}
                yield reader.person.id, Line(ACTIONS_LATE, values)
            if soon := sum(row.soon for row in mine):
                yield reader.person.id, Line(ACTIONS_SOON, {"count": soon})


def _split(first: str) -> tuple[date, str]:
    return date.fromisoformat(first[:10]), first[10:]


_ACTION = tables.case_action.c
_TODAY: Any = bindparam("today", type_=Date)
_IS_LATE = _ACTION.due_on < _TODAY
_OF = (
    select(
        _ACTION.authority_id,
        _ACTION.owner_id,
        func.sum(case((_IS_LATE, 1), else_=0)).label("late"),
        func.sum(case((_IS_LATE, 0), else_=1)).label("soon"),
        # The one that is due first, with its day before its number.
        func.min(case((_IS_LATE, cast(_ACTION.due_on, String) + tables.case.c.number))).label(
            "first_late"
        ),
    )
    .join(tables.case, tables.case.c.id == _ACTION.case_id)
    .where(
        _ACTION.authority_id.in_(bindparam("authorities", expanding=True)),
        TO_DO_BY,
        _ACTION.due_on <= bindparam("soon", type_=Date),
    )
    .group_by(_ACTION.authority_id, _ACTION.owner_id)
)

SECTION = Section((ACTIONS_LATE, ACTIONS_SOON), MyActions)

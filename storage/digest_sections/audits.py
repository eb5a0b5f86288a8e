"""What audits brought up and is not closed, and what of it is due first."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection

from domain import access
from domain.authority import Authority
from domain.case_numbers import Dated, covers
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.person import RoleName
from storage.case_counts import CaseCounts
from storage.digest_section import Finder, Section, Told

_LIST = Lead("list_cases.from_audit", "cases_from_audits")
_R = RoleName.MANAGEMENT_REPRESENTATIVE
DATED = Row("audits", Rank.TO_DO, (_R,), _LIST)
UNDATED = Row("audits_undated", Rank.TO_DO, (_R,), _LIST)


class Audits(Finder):
    def __init__(self) -> None:
        self._found: dict[int, list[Dated]] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        del now
        for reader in readers:
            followed = access.followed(reader.person, reader.authority.id)
            found = self._of(connection, reader.authority)
            mine = [one for one in found if covers(followed, one.place)]
            due = [(one.due_on, one.number) for one in mine if one.due_on]
            if due:
                day, number = min(due)
                yield reader, Line(DATED, {"count": len(mine), "number": number, "day": day})
            elif mine:
                yield reader, Line(UNDATED, {"count": len(mine)})

    def _of(self, connection: Connection, authority: Authority) -> list[Dated]:
        if authority.id not in self._found:
            self._found[authority.id] = CaseCounts(connection).from_audits(authority)
        return self._found[authority.id]


SECTION = Section((DATED, UNDATED), Audits)

"""Governing documents that have expired, or soon will, for who coordinates the whole."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime

from sqlalchemy import Connection, Date, bindparam, select

from domain.calendar import local_day
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.person import RoleName
from domain.plan_facts import RENEWED_BEFORE, Validity, is_to_renew, validity
from domain.plan_rows import Document
from storage import tables
from storage.digest_section import ByAuthority, Finder, Section, Told

DOCUMENTS = Row(
    "documents",
    Rank.TO_DO,
    (RoleName.COORDINATOR,),
    leads_to=Lead("ask_facts.to_renew", "documents_to_renew"),
    whole=True,
)


class Documents(Finder):
    def __init__(self) -> None:
        self._to_renew = ByAuthority(_to_renew)

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        for reader, found in self._to_renew.of(connection, readers, today):
            expired = [one for one in found if validity(one, today) is Validity.EXPIRED]
            soon = len(found) - len(expired)
            yield reader, Line(DOCUMENTS, {"expired": len(expired), "soon": soon})


def _to_renew(
    connection: Connection, authorities: AbstractSet[int], today: date
) -> dict[int, list[Document]]:
    wanted = {"authorities": sorted(authorities), "soon": today + RENEWED_BEFORE}
    found: dict[int, list[Document]] = {}
    for row in connection.execute(_ENDING, wanted):
        document = Document(row.code, row.name, row.valid_from, row.valid_until, row.until_replaced)
        if is_to_renew(document, today):
            found.setdefault(row.authority_id, []).append(document)
    return found


_DOCUMENT = tables.governing_document.c
_ENDING = select(tables.governing_document).where(
    _DOCUMENT.authority_id.in_(bindparam("authorities", expanding=True)),
    _DOCUMENT.valid_until <= bindparam("soon", type_=Date),
)

SECTION = Section((DOCUMENTS,), Documents)

"""What happens again: cases of the same category in the same place within a year."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from domain import access
from domain.calendar import local_day
from domain.case_numbers import Kept, repeats
from domain.digest import Line, Rank, Reader, Row
from domain.periods import moment
from domain.person import RoleName
from storage.case_counts import YEAR, CaseCounts
from storage.digest_section import Finder, Section, Told

# A case has a category when it has been assessed, and that takes its days.
LATELY = timedelta(days=28)


REPEATS = Row("repeats", Rank.FIGURES, (RoleName.MANAGEMENT_REPRESENTATIVE,))


class Repeats(Finder):
    def __init__(self) -> None:
        self._kept: dict[int, list[Kept]] = {}
        # Many follow the same, and to go through a year of cases takes its time.
        self._again: dict[tuple[int, access.Followed], int] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        lately = moment(today - LATELY, time.min)
        for reader in readers:
            key = reader.authority.id, access.followed(reader.person, reader.authority.id)
            if key not in self._again:
                kept = self._of(connection, reader.authority.id, today)
                self._again[key] = repeats(kept, key[1], lately)
            if again := self._again[key]:
                yield reader, Line(REPEATS, {"count": again})

    def _of(self, connection: Connection, authority_id: int, today: date) -> list[Kept]:
        if authority_id not in self._kept:
            since = moment(today - YEAR, time.min)
            until = moment(today + timedelta(days=1), time.min)
            self._kept[authority_id] = CaseCounts(connection).kept(authority_id, since, until)
        return self._kept[authority_id]


SECTION = Section((REPEATS,), Repeats)

"""How many cases were received, week by week."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from domain import access
from domain.calendar import local_day
from domain.case_numbers import Place, total_series
from domain.digest import Line, Rank, Reader, Row
from domain.periods import moment, monday_of
from domain.person import RoleName
from storage.case_counts import CaseCounts
from storage.digest_section import Finder, Section, Told

WEEKS = 12


TREND = Row("trend", Rank.FIGURES, (RoleName.MANAGEMENT_REPRESENTATIVE,))


class Trend(Finder):
    def __init__(self) -> None:
        self._received: dict[int, Mapping[Place, tuple[int, ...]]] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        mondays = [monday_of(today) - timedelta(weeks=ago) for ago in range(WEEKS, 0, -1)]
        for reader in readers:
            counts = self._of(connection, reader.authority.id, mondays)
            followed = access.followed(reader.person, reader.authority.id)
            *weeks, _ = total_series(counts, followed, WEEKS + 1)
            if not weeks[-1]:
                continue  # nothing new to show
            series = tuple(
                (str(monday.isocalendar().week), count)
                for monday, count in zip(mondays, weeks, strict=True)
            )
            values = {"count": sum(weeks), "weeks": WEEKS, "last": weeks[-1]}
            yield reader, Line(TREND, values, series)

    def _of(
        self, connection: Connection, authority_id: int, mondays: Sequence[date]
    ) -> Mapping[Place, tuple[int, ...]]:
        if authority_id not in self._received:
            moments = [moment(monday, time.min) for monday in mondays]
            until = moment(mondays[-1] + timedelta(weeks=1), time.min)
            counts = CaseCounts(connection).received(authority_id, moments, until)
            self._received[authority_id] = counts
        return self._received[authority_id]


SECTION = Section((TREND,), Trend)

"""Environmental rounds: how many of the managerial areas that somebody follows have had theirs this
year."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime

from sqlalchemy import Connection

from domain.access import Act, followed
from domain.calendar import local_day
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.environmental_round import Area, done, within
from domain.person import RoleName
from storage.digest_section import ByAuthority, Finder, Section, Told
from storage.environmental_rounds import EnvironmentalRounds

DONE = Row(
    "environmental_rounds",
    Rank.FIGURES,
    (RoleName.MANAGER, RoleName.MANAGEMENT_REPRESENTATIVE, RoleName.COORDINATOR),
    Lead("environmental_rounds.show", "environmental_rounds"),
    beside=True,
)


class DoneOfAll(Finder):
    def __init__(self) -> None:
        self._areas = ByAuthority(_areas)

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        for reader, areas in self._areas.of(connection, readers, today):
            sees = followed(reader.person, reader.authority.id, Act.SEE_ENVIRONMENTAL_ROUNDS)
            if mine := within(areas, sees):
                yield reader, Line(DONE, {"done": done(mine), "all": len(mine)})


def _areas(
    connection: Connection, authorities: AbstractSet[int], today: date
) -> dict[int, list[Area]]:
    return EnvironmentalRounds(connection).areas(authorities, today.year, today)


SECTION = Section((DONE,), DoneOfAll)

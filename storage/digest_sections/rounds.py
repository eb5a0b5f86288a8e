"""Reports of plans: what somebody has left to report in the open round, and how far it has come."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from domain.calendar import local_day
from domain.digest import Lead, Line, Rank, Reader, Row
from domain.person import RoleName
from domain.report_round import ReportRound, Share
from storage.digest_section import ByAuthority, Finder, Section, Told
from storage.report_rounds import ReportRounds

Values = dict[str, int | str | date]

ROUND_LEFT = Row("round_left", Rank.TO_DO, leads_to=Lead("report_status.mine", "to_report"))
ROUND_SHARE = Row(
    "round_share",
    Rank.FIGURES,
    (RoleName.COORDINATOR,),
    leads_to=Lead("report_round.show", "open_round"),
    whole=True,
)


@dataclass(frozen=True)
class _OpenRound:
    """An open round: how much each person has left in it, and how far it has come."""

    round: ReportRound
    left: Mapping[int, int]
    share: Share | None


class Rounds(Finder):
    def __init__(self) -> None:
        self._open = ByAuthority(_open_rounds)

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        for reader, found in self._open.of(connection, readers, today):
            about: Values = {"round": found.round.title, "day": found.round.closes_on}
            # Whoever stands in for somebody reports for them.
            acting = reader.person.acts_as(reader.authority.id)
            if mine := sum(found.left.get(one, 0) for one in acting):
                yield reader, Line(ROUND_LEFT, {"count": mine, **about})
            if found.share:
                share: Values = {"reported": found.share.reported, "all": found.share.all, **about}
                yield reader, Line(ROUND_SHARE, share)


def _open_rounds(
    connection: Connection, authorities: AbstractSet[int], _today: date
) -> dict[int, _OpenRound]:
    """Return the open round of each authority; one is open at most."""
    rounds = ReportRounds(connection)
    running = [one for one in rounds.running() if one.authority_id in authorities]
    ids = [one.id for one in running]
    left: dict[int, dict[int, int]] = {}
    for one in rounds.left(ids):
        left.setdefault(one.round_id, {})[one.person_id] = one.tasks
    shares = rounds.shares(ids)
    return {
        one.authority_id: _OpenRound(one, left.get(one.id, {}), shares.get(one.id))
        for one in running
    }


SECTION = Section((ROUND_LEFT, ROUND_SHARE), Rounds)

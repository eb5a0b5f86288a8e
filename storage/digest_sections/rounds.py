"""Reports of plans: what somebody has left to report in the open round, and how far it has come."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection

from domain.digest import Lead, Line, Rank, Reader, Row
from domain.person import RoleName
from domain.report_round import ReportRound, Share
from storage.digest_section import Finder, Section
from storage.report_rounds import ReportRounds

Values = dict[str, int | str | date]

ROUND_LEFT = Row("round_left", Rank.TO_DO, leads_to=Lead("report_status.mine", "to_report"))
ROUND_SHARE = Row(
    "round_share",
    Rank.FIGURES,
    (RoleName.COORDINATOR,),
    leads_to=Lead("report_round.show", "open_round"),
)


class Rounds(Finder):
    """One round of each authority is open at most."""

    def __init__(self) -> None:
        self._open: dict[int, ReportRound] | None = None
        self._left: dict[int, dict[int, int]] = defaultdict(dict)
        self._shares: dict[int, Share] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[tuple[int, Line]]:
        del today
        for reader in readers:
            found = self._found(connection).get(reader.authority.id)
            if found is None:
                continue
            about: Values = {"round": found.title, "day": found.closes_on}
            # Whoever stands in for somebody reports for them.
            left = self._left[found.id]
            mine = sum(left.get(one, 0) for one in reader.person.acts_as(reader.authority.id))
            if mine:
                yield reader.person.id, Line(ROUND_LEFT, {"count": mine, **about})
            if whole := self._shares.get(found.id):
                share: Values = {"reported": whole.reported, "all": whole.all, **about}
                yield reader.person.id, Line(ROUND_SHARE, share)

    def _found(self, connection: Connection) -> dict[int, ReportRound]:
        if self._open is None:
            rounds = ReportRounds(connection)
            running = rounds.running()
            ids = [one.id for one in running]
            for one in rounds.left(ids):
                self._left[one.round_id][one.person_id] = one.tasks
            self._shares = rounds.shares(ids)
            self._open = {one.authority_id: one for one in running}
        return self._open


SECTION = Section((ROUND_LEFT, ROUND_SHARE), Rounds)

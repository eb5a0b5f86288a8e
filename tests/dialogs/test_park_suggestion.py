"""Keeping a suggestion for planning; what is true of every such form is in test_case_forms.py."""

from datetime import date
from typing import Any

from domain.authority import Authority
from domain.case import Kind, State
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import says

SUGGESTION: dict[str, Any] = {"kind": Kind.IMPROVEMENT, "state": State.ASSESSED}


async def test_the_planning_round_and_the_day_are_kept(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, **SUGGESTION)

    await sam.says(f"spara till planeringen {case.number} Budget 2028; tas upp: 2027-03-01")

    parked = await now(database, case)
    assert (parked.planning_round, parked.parked_until) == ("Budget 2028", date(2027, 3, 1))


async def test_a_day_that_nobody_works_is_asked_about(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, **SUGGESTION)
    line = f"spara till planeringen {case.number} Budget 2028; tas upp: 2027-01-06"

    asked = await sam.says(line)
    answer = await sam.says(f"{line} ändå")

    assert says(asked, "error.day_free", day="2027-01-06", following="2027-01-07")
    assert says(answer, "moved.park")

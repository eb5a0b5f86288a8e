"""Declining a suggestion; what is true of every such form is in test_case_forms.py."""

from domain.authority import Authority
from domain.case import Decision, Kind, State
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import says


async def test_the_reason_is_what_its_author_is_told(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database, authority, kim, kind=Kind.IMPROVEMENT, state=State.ASSESSED
    )

    await sam.says(f"avböj {case.number} Det finns redan: titta i källaren; längst in.")

    declined = await now(database, case)
    assert declined.decision is Decision.DECLINED
    assert declined.feedback == "Det finns redan: titta i källaren; längst in."


async def test_only_suggestions_are_declined(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)

    answer = await sam.says(f"avböj {case.number} Nej.")

    assert says(answer, "error.only_suggestions", number=case.number)

"""Closing what is done; what is true of every such form is in test_case_forms.py."""

from domain.authority import Authority
from domain.case import Kind, State
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import says

ADOPT = "anta {} ansvarig: mig; klart: 2026-12-04"


async def test_a_suggestion_that_is_carried_out_is_closed(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database, authority, kim, state=State.IN_PROGRESS, kind=Kind.IMPROVEMENT
    )

    await sam.says(f"avsluta {case.number} Nu sitter de uppe. Tack!")

    closed = await now(database, case)
    assert (closed.state, closed.feedback) == (State.CLOSED, "Nu sitter de uppe. Tack!")


async def test_what_is_left_to_do_comes_first(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database, authority, kim, state=State.ASSESSED, kind=Kind.IMPROVEMENT
    )
    await sam.says(ADOPT.format(case.number))

    answer = await sam.says(f"avsluta {case.number} Tack!")

    assert says(answer, "error.actions_open", count=1)
    assert (await now(database, case)).state is State.IN_PROGRESS


async def test_what_is_more_serious_is_checked_first(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.IN_PROGRESS, severity=3)

    answer = await sam.says(f"avsluta {case.number}")

    assert says(answer, "error.check_needed", number=case.number)


async def test_the_reporter_is_answered(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.IN_PROGRESS, severity=1)
    form = await sam.says(f"avsluta {case.number}")

    answer = await sam.presses("Avsluta", form, feedback=" ")

    assert says(answer, "error.feedback_missing")

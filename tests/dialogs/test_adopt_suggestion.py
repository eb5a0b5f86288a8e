"""Adopting a suggestion; what is true of every such form is in test_case_forms.py."""

from typing import Any

from domain.authority import Authority
from domain.case import Decision, Kind, State
from domain.case_action import ActionKind
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import says

SUGGESTION: dict[str, Any] = {"kind": Kind.IMPROVEMENT, "state": State.ASSESSED}


async def test_the_suggestion_itself_is_carried_out_where_nothing_else_is_written(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, **SUGGESTION)

    await sam.says(f"anta {case.number} ansvarig: mig; klart: 2026-12-04")

    adopted = await now(database, case)
    [action] = await database.read(lambda storage: storage.case_actions.of(adopted))
    assert adopted.decision is Decision.ADOPTED
    assert (action.text, action.kind) == (case.description, ActionKind.IMPROVEMENT)


async def test_one_that_was_kept_for_planning_is_adopted_too(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, **{**SUGGESTION, "state": State.PARKED})

    await sam.says(f"anta {case.number} ansvarig: mig; klart: 2026-12-04")

    assert (await now(database, case)).state is State.IN_PROGRESS


async def test_only_suggestions_are_adopted(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)

    answer = await sam.says(f"anta {case.number}")

    assert says(answer, "error.only_suggestions", number=case.number)

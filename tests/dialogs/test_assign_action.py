"""Deciding on an action at once; what is true of every such form is in test_case_forms.py."""

from datetime import date

from domain.authority import Authority
from domain.case import Cause, State
from domain.case_action import ActionKind
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import fields, says

LINE = "orsak: Slangen var gammal.; åtgärd: Byt den.; ansvarig: mig; klart: 2026-12-04"


async def test_the_cause_and_the_action_are_kept(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)

    await sam.says(
        f"besluta åtgärd {case.number} {LINE}; orsakstyp: utrustning; sort: förebygger; "
        "behov: 2 000 kronor"
    )

    decided = await now(database, case)
    [action] = await database.read(lambda storage: storage.case_actions.of(decided))
    assert (decided.root_cause, decided.cause_category) == ("Slangen var gammal.", Cause.EQUIPMENT)
    assert (action.text, action.kind) == ("Byt den.", ActionKind.PREVENTIVE)
    assert action.owner_id == await make.person_id(database, sam)
    assert (action.due_on, action.resource_need) == (date(2026, 12, 4), "2 000 kronor")


async def test_an_action_corrects_where_nothing_else_is_said(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)

    form = await sam.says(f"besluta åtgärd {case.number}")
    answer = await sam.says(f"besluta åtgärd {case.number} {LINE}")

    assert fields(form) == {"action_kind": "corrective"}
    assert says(answer, "moved.assign_action")


async def test_all_that_is_missing_is_told_at_once(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)
    form = await sam.says(f"besluta åtgärd {case.number}")

    answer = await sam.presses("Besluta", form)

    for missing in ("root_cause", "action_text", "action_owner", "action_due"):
        assert says(answer, f"error.{missing}_missing")

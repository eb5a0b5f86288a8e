"""One more action; what is true of every such form is in test_case_forms.py."""

from domain.authority import Authority
from domain.case import Kind, State
from domain.case_action import ActionKind
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import fields, says

LINE = "Se över de andra slangarna.; ansvarig: mig; klart: 2026-12-04"


async def test_it_is_added_to_those_there_are(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.IN_PROGRESS, severity=2)

    await sam.says(f"ny åtgärd {case.number} {LINE}")
    await sam.says(f"ny åtgärd {case.number} {LINE}; sort: förebygger; behov: en förmiddag")

    first, second = await database.read(lambda storage: storage.case_actions.of(case))
    assert (first.text, first.kind) == ("Se över de andra slangarna.", ActionKind.CORRECTIVE)
    assert (second.kind, second.resource_need) == (ActionKind.PREVENTIVE, "en förmiddag")
    assert (await now(database, case)).state is State.IN_PROGRESS


async def test_to_a_suggestion_it_neither_corrects_nor_prevents(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database, authority, kim, kind=Kind.IMPROVEMENT, state=State.IN_PROGRESS
    )

    form = await sam.says(f"ny åtgärd {case.number}")
    await sam.says(f"ny åtgärd {case.number} {LINE}")

    [action] = await database.read(lambda storage: storage.case_actions.of(case))
    assert "action_kind" not in fields(form)
    assert action.kind is ActionKind.IMPROVEMENT


async def test_all_that_is_missing_is_told_at_once(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.IN_PROGRESS, severity=2)
    form = await sam.says(f"ny åtgärd {case.number}")

    answer = await sam.presses("Lägg till åtgärden", form)

    for missing in ("action_text", "action_owner", "action_due"):
        assert says(answer, f"error.{missing}_missing")


async def test_it_cannot_come_at_the_moment_when_all_are_said_to_be_done(
    kim: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    handler = await make.person_id(database, eva)
    case = await make.stored_case(
        database, authority, kim, state=State.IN_PROGRESS, severity=2, handler_id=handler
    )
    forms = [
        await eva.says(f"klart för kontroll {case.number}"),
        await sam.says(f"ny åtgärd {case.number}"),
    ]

    await eva.presses("Spara dagen", forms[0])
    answer = await sam.presses(
        "Lägg till åtgärden", forms[1], what="En till.", owner_name="mig", due_on="2026-12-04"
    )

    assert says(answer, "moved.on_meanwhile")
    assert "En till." in answer.card.text
    assert await database.read(lambda storage: storage.case_actions.of(case)) == ()

"""An action done or cancelled; what is true of every such form is in test_case_forms.py."""

from typing import Any

import pytest

from domain.authority import Authority
from domain.case import Case, State
from domain.case_action import Action, ActionState
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import DONE, now
from tests.dialogs.organisation import promised
from tests.dialogs.seen import fields, says

COMPLETED, CANCELLED, OPEN = ActionState.COMPLETED, ActionState.CANCELLED, ActionState.OPEN


@pytest.fixture
async def case(database: Database, authority: Authority, kim: Chat, sam: Chat) -> Case:
    """A case of Kim's that Sam handles."""
    handler = await make.person_id(database, sam)
    return await make.stored_case(
        database, authority, kim, state=State.IN_PROGRESS, severity=2, handler_id=handler
    )


async def planned(database: Database, case: Case, *owners: Chat, **more: Any) -> None:
    """Plan an action for each of *owners*, called "Åtgärd 1." and so on."""
    ids = [await make.person_id(database, one) for one in owners]
    actions = [
        make.action(case_id=case.id, text=f"Åtgärd {number}.", owner_id=one, **more)
        for number, one in enumerate(ids, start=1)
    ]
    await database.write(lambda storage: storage.case_actions.add(case, actions))


async def actions_of(database: Database, case: Case) -> list[Action]:
    return list(await database.read(lambda storage: storage.case_actions.of(case)))


async def states_of(database: Database, case: Case) -> list[ActionState]:
    return [one.state for one in await actions_of(database, case)]


async def test_its_owner_says_how_it_was_done(case: Case, eva: Chat, database: Database) -> None:
    await planned(database, case, eva)

    await eva.says(f"klar {case.number} Holken står i miljörummet.")

    [action] = await actions_of(database, case)
    assert (action.state, action.settled_on) == (COMPLETED, make.TODAY)
    assert action.comment == "Holken står i miljörummet."


async def test_the_case_shows_that_it_is_done_and_what_is_left(
    case: Case, sam: Chat, database: Database
) -> None:
    await planned(database, case, sam, sam)

    answer = await sam.says(f"klar {case.number} 1")
    answer = await sam.presses("Spara", answer)

    assert says(answer, "moved.complete_action")
    assert says(answer, "case.heading", number=case.number)
    assert (await now(database, case)).state is State.IN_PROGRESS
    assert await states_of(database, case) == [COMPLETED, OPEN]


async def test_it_is_not_cancelled_without_a_reason(
    case: Case, sam: Chat, database: Database
) -> None:
    await planned(database, case, sam)
    form = await sam.says(f"ställ in åtgärd {case.number}")

    answer = await sam.presses("Spara", form)

    assert fields(form)["outcome"] == "cancelled"
    assert says(answer, "error.cancel_reason_missing")
    assert await states_of(database, case) == [OPEN]


async def test_it_is_cancelled_with_one(case: Case, sam: Chat, database: Database) -> None:
    await planned(database, case, sam)

    await sam.says(f"ställ in åtgärd {case.number} Rummet rivs.")

    [action] = await actions_of(database, case)
    assert (action.state, action.comment) == (CANCELLED, "Rummet rivs.")


async def test_the_form_offers_those_that_are_the_persons_own_and_open(
    case: Case, kim: Chat, eva: Chat, database: Database
) -> None:
    await planned(database, case, eva, kim)
    await planned(database, case, eva, **DONE)

    one = await eva.says(f"klar {case.number}")

    assert fields(one) == {"action": "1", "outcome": "completed"}
    assert "1. Åtgärd 1." in one.card.text
    assert "2. Åtgärd 2." not in str(one.card.content)


async def test_the_handler_says_it_of_any(
    case: Case, kim: Chat, eva: Chat, sam: Chat, database: Database
) -> None:
    await planned(database, case, eva, kim)

    form = await sam.says(f"klar {case.number}")
    answer = await sam.presses("Spara", form)
    await sam.says(f"klar {case.number} 2: Gjort i dag.")

    assert "action" not in fields(form), "which of the two is for Sam to say"
    assert says(answer, "error.action_missing")
    assert await states_of(database, case) == [OPEN, COMPLETED]


@pytest.mark.parametrize("written", ["2", "2: Gjort i dag."])
async def test_nobody_says_it_of_what_another_is_to_do(
    case: Case, kim: Chat, eva: Chat, database: Database, written: str
) -> None:
    await planned(database, case, eva, kim)
    form = await eva.says(f"klar {case.number}")

    pressed = await eva.presses("Spara", form, action="2")
    await eva.says(f"klar {case.number} {written}")

    assert says(pressed, "error.not_yours_to_do", number=case.number)
    assert await states_of(database, case) == [OPEN, OPEN]


async def test_a_number_at_the_beginning_of_what_was_done_is_no_action(
    case: Case, eva: Chat, database: Database
) -> None:
    await planned(database, case, eva)

    await eva.says(f"klar {case.number} 5 liter är upptorkade.")

    [action] = await actions_of(database, case)
    assert action.comment == "5 liter är upptorkade."


async def test_an_action_that_is_not_there_is_asked_about(
    case: Case, sam: Chat, database: Database
) -> None:
    await planned(database, case, sam)

    answer = await sam.says(f"klar {case.number} 7: Klart.")

    assert says(answer, "error.action_missing")
    assert says(answer, "settle_action.heading", number=case.number)


async def test_of_two_who_settle_the_same_the_second_sees_that_it_was_done(
    case: Case, eva: Chat, sam: Chat, database: Database
) -> None:
    await planned(database, case, eva, eva)
    forms = [await one.says(f"klar {case.number} 1") for one in (eva, sam)]

    await eva.presses("Spara", forms[0], comment="Bytt i går.")
    answer = await sam.presses(
        "Spara", forms[1], outcome="cancelled", comment="Behövs inte längre."
    )

    assert says(answer, "moved.on_meanwhile")
    assert "Behövs inte längre." in answer.card.text
    assert [one.comment for one in await actions_of(database, case)] == ["Bytt i går.", ""]


async def test_nobody_asks_what_became_of_what_is_done(
    case: Case, sam: Chat, database: Database
) -> None:
    await planned(database, case, sam, **DONE)

    answer = await sam.says(f"klar {case.number}")

    assert says(answer, "moved.on_meanwhile")
    assert says(answer, "case.heading", number=case.number)


async def test_the_handler_is_told_of_each(
    case: Case, eva: Chat, sam: Chat, database: Database
) -> None:
    await planned(database, case, eva, eva)
    handler = await make.person_id(database, sam)

    await eva.says(f"klar {case.number} 1: Klar.")
    await eva.says(f"ställ in åtgärd {case.number} 2: Behövs inte.")

    assert await promised(database) == [
        ("case_cancel_action", handler), ("case_complete_action", handler),
    ]  # fmt: skip

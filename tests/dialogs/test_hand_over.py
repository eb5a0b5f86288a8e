"""Handing over: shown first, then all of it at once, and both are told."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from domain.authority import Authority
from domain.case import State
from domain.case_action import ActionState
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make, plans
from tests.chat import Chat
from tests.dialogs.organisation import logged, notices, organisation_of, promised, roles_of
from tests.dialogs.seen import fields, on_the_wire, says
from tests.make import TODAY
from tests.promises.rows import every_row, news, statements
from tests.storage.test_organisation import stored_action


@pytest.fixture
async def robin(database: Database, authority: Authority, kim: Chat) -> Chat:
    """A handler with two open cases, one of them with an action, and a closed one."""
    chat = Chat(kim.router, "Robin Handläggare", f"{kim.entra_id[:-2]}40")
    await make.with_role(database, chat, authority, RoleName.HANDLER)
    mine = await make.person_id(database, chat)
    for state in (State.INVESTIGATING, State.IN_PROGRESS, State.CLOSED):
        case = await make.stored_case(database, authority, kim, handler_id=mine, state=state)
    await stored_action(database, case.id, authority.id, mine, ActionState.OPEN)
    return chat


@pytest.fixture
async def alva(database: Database, authority: Authority, kim: Chat) -> Chat:
    """Another handler."""
    chat = Chat(kim.router, "Alva Exempel", f"{kim.entra_id[:-2]}41")
    return await make.with_role(database, chat, authority, RoleName.HANDLER)


async def handlers(database: Database) -> list[int]:
    rows = sorted((await every_row(database))["case"], key=lambda row: row["id"])
    return [row["handler_id"] for row in rows]


async def test_what_would_move_is_shown_and_nothing_has_moved(
    ann: Chat, robin: Chat, alva: Chat, database: Database
) -> None:
    await ann.says("ansvarig Robin Handläggare för allt")
    before = await every_row(database)

    answer = await ann.says("överlåt Robin Handläggare till Alva Exempel")

    assert says(answer, "handover.question")
    for line in ("Öppna ärenden: 2", "Öppna åtgärder: 1", "Uppdrag som ansvarig: 1", "Roller: 0"):
        assert line in answer.card.text
    assert news(before, await every_row(database)) == {}


async def test_all_that_is_open_moves_at_once(
    ann: Chat, robin: Chat, alva: Chat, database: Database, authority: Authority
) -> None:
    await ann.says("ansvarig Robin Handläggare för allt")
    giver, receiver = [await make.person_id(database, one) for one in (robin, alva)]

    question = await ann.says("överlåt Robin Handläggare till Alva Exempel")
    answer = await ann.presses("Ja, överlåt", question)

    assert says(answer, "handover.done")
    # What is closed stays with whoever did it.
    assert await handlers(database) == [receiver, receiver, giver]
    [action] = (await every_row(database))["case_action"]
    assert action["owner_id"] == receiver
    [owner] = (await organisation_of(database, authority)).default_owners
    assert owner.person_id == receiver
    assert len(await roles_of(database, authority, "Robin Handläggare")) == 1


async def test_roles_move_when_they_are_asked_for(
    ann: Chat, robin: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")

    without = await ann.says("överlåt Robin Handläggare till Eva Exempel")
    await ann.says("ja, överlåt Robin Handläggare till Eva Exempel med roller")

    # Nobody gets cases without a role to see them by.
    assert says(without, "error.receiver_without_role")
    assert await roles_of(database, authority, "Robin Handläggare") == []
    [role] = await roles_of(database, authority, "Eva Exempel")
    assert (role.name, role.since) == (RoleName.HANDLER, TODAY)


async def test_every_move_is_logged_with_from_and_to(
    ann: Chat, robin: Chat, alva: Chat, database: Database
) -> None:
    pair = tuple([str(await make.person_id(database, one)) for one in (robin, alva)])

    await ann.says("ja, överlåt Robin Handläggare till Alva Exempel")

    cases = [one for one in await logged(database, "case") if one[0] == "hand_over"]
    assert cases == [("hand_over", *pair)] * 3
    fields = {row["field"] for row in (await every_row(database))["log"]}
    assert {"handler_id", "action.1.owner_id"} <= fields
    assert await logged(database, "person") == [("hand_over", *pair)]


async def test_both_are_told_who_has_what_now(
    ann: Chat, robin: Chat, alva: Chat, database: Database
) -> None:
    for one in (robin, alva):
        await one.says("hej")
    giver, receiver = [await make.person_id(database, one) for one in (robin, alva)]

    await ann.says("ja, överlåt Robin Handläggare till Alva Exempel")

    told = await promised(database)
    assert [one for one in told if one[0].startswith("handed_over")] == [
        ("handed_over_from", giver),
        ("handed_over_to", receiver),
    ]
    texts = sorted(card.text for card in await notices(database))
    assert len(texts) == 2
    assert all("Från: Robin Handläggare" in one for one in texts)
    assert all("Till: Alva Exempel" in one for one in texts)


async def test_whoever_reported_a_case_hears_that_somebody_else_handles_it(
    ann: Chat, robin: Chat, alva: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says("hej")
    handler = await make.person_id(database, robin)
    case = await make.stored_case(
        database, authority, kim, state=State.INVESTIGATING, handler_id=handler
    )

    await ann.says("ja, överlåt Robin Handläggare till Alva Exempel")

    heading = f"Ditt ärende {case.number} har fått en annan handläggare"
    assert heading in [one.heading for one in await notices(database)]


async def test_it_takes_as_many_questions_for_many_cases_as_for_few(
    ann: Chat, robin: Chat, alva: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    async def asked(giver: str, receiver: str) -> int:
        with statements(database) as counted:
            await ann.says(f"ja, överlåt {giver} till {receiver}")
        return counted.total()

    await ann.says("hej")
    few = await asked("Robin Handläggare", "Alva Exempel")
    whose = await make.person_id(database, alva)
    await make.stored_cases(database, authority, kim, 30, handler_id=whose)

    assert await asked("Alva Exempel", "Robin Handläggare") == few
    assert len({*(await handlers(database))}) == 1


async def test_by_card_what_is_wrong_is_said_and_nothing_typed_is_lost(
    ann: Chat, robin: Chat, ada: Chat
) -> None:
    form = await ann.says("överlåt")

    answer = await ann.presses(
        "Visa vad som flyttas",
        form,
        giver_name="Robin Handläggare",
        person_name="Ada Revisor",
        roles="false",
    )

    assert says(answer, "error.receiver_without_role")
    assert fields(answer)["giver_name"] == "Robin Handläggare"
    again = await ann.presses("Visa vad som flyttas", answer, roles="true")
    assert says(again, "handover.question")


async def test_names_that_are_not_quite_right_are_asked_about_one_by_one(
    ann: Chat, robin: Chat, alva: Chat, database: Database
) -> None:
    first = await ann.says("överlåt Robin till Alva")
    second = await ann.presses("Välj 1", first)
    question = await ann.presses("Välj 1", second)

    assert "Robin Handläggare" in first.card.text
    assert "Alva Exempel" in second.card.text
    assert says(question, "handover.question")


async def test_a_coordinator_moves_what_lies_in_the_own_part(
    kim: Chat, robin: Chat, alva: Chat, database: Database, authority: Authority, school: int
) -> None:
    roads = await make.stored_department(database, authority, "Gata")
    mine = await make.person_id(database, robin)
    other = await make.stored_case(database, authority, kim, handler_id=mine, department_id=roads)
    await make.with_role(database, kim, authority, RoleName.COORDINATOR, Scope.DEPARTMENT, school)

    question = await kim.says("överlåt Robin Handläggare till Alva Exempel")
    await kim.presses("Ja, överlåt", question)

    assert says(question, "handover.staying", count=1)
    assert (await handlers(database))[other.id - 1] == mine


async def test_nobody_without_the_right_hands_over(
    kim: Chat, robin: Chat, alva: Chat, database: Database
) -> None:
    before = await handlers(database)

    for someone in (kim, robin):
        answer = await someone.says("ja, överlåt Robin Handläggare till Alva Exempel")
        assert says(answer, "error.not_allowed")

    assert await handlers(database) == before


async def test_a_double_tap_moves_it_once_and_answers_the_same(
    ann: Chat, robin: Chat, alva: Chat, database: Database
) -> None:
    question = await ann.says("överlåt Robin Handläggare till Alva Exempel")
    pressed = ann.pressing("Ja, överlåt", question)

    answers = await asyncio.gather(*(ann.sends(pressed) for _ in range(4)))

    assert [on_the_wire(one) for one in answers] == [on_the_wire(answers[0])] * 4
    assert len(await logged(database, "person")) == 1


async def test_a_default_owner_whose_role_moves_leaves_no_gap(
    ann: Chat, robin: Chat, alva: Chat, database: Database, authority: Authority
) -> None:
    await ann.says("ansvarig Robin Handläggare för allt")

    await ann.says("ja, överlåt Robin Handläggare till Alva Exempel med roller")

    assert "owners_missing" not in {purpose for purpose, _ in await promised(database)}


async def test_what_somebody_reports_of_in_plans_moves_too_and_what_has_ended_stays(
    ann: Chat, kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await plans.stored(database, authority=authority)
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    giver, receiver = [await make.person_id(database, one) for one in (kim, eva)]
    before = [row for row in await tasks(database) if row["owner_id"] == giver]
    going_on = [row["id"] for row in before if row["progress"] != "completed"]

    question = await ann.says("överlåt Kim Exempel till Eva Exempel")
    await ann.presses("Ja, överlåt", question)

    after = {row["id"]: row["owner_id"] for row in await tasks(database)}
    assert f"Att rapportera i planer och åtaganden: {len(going_on)}" in question.card.text
    assert {after[one] for one in going_on} == {receiver}
    assert {after[row["id"]] for row in before if row["progress"] == "completed"} == {giver}


async def tasks(database: Database) -> list[Mapping[str, Any]]:
    return list((await every_row(database))["plan_task"])

"""Taking a case back: by its reporter, before assessment, and the record stays."""

import pytest

from domain.authority import Authority
from domain.case import State
from storage.database import Database
from tests import make
from tests.chat import Chat, Clock
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import on_the_wire, says, titles

NUMBER = "M-2026-0001"
TOO_LATE = sorted(set(State) - {State.RECEIVED, State.WITHDRAWN})


async def test_a_case_is_taken_back_after_a_question(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"status {NUMBER}")
    question = await kim.presses("Dra tillbaka")
    before = await make.cases_of(database, authority)
    answer = await kim.presses("Ja, dra tillbaka")

    assert says(question, "withdraw.heading", number=NUMBER)
    assert before == [case]
    assert says(answer, "case.withdrawn")
    assert "Läge: Återkallat" in answer.card.text
    assert titles(answer) == []


async def test_who_does_not_say_which_presses_one_of_those_that_can_be_taken_back(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    early = await make.stored_case(database, authority, kim)
    late = await make.stored_case(database, authority, kim)
    others = await make.stored_case(database, authority, sam)
    assessed = await make.stored_case(database, authority, kim, state=State.ASSESSED)

    asked = await kim.says("dra tillbaka")
    question = await kim.presses(f"Dra tillbaka {early.number}")

    assert says(asked, "cases_to_withdraw.heading")
    assert late.number in asked.card.text
    assert others.number not in asked.card.text
    assert assessed.number not in asked.card.text
    assert says(question, "withdraw.heading", number=early.number)


@on_one_database
async def test_who_has_nothing_to_take_back_is_told_until_when_it_can_be(kim: Chat) -> None:
    assert says(await kim.says("dra tillbaka mitt ärende"), "cases_to_withdraw.none")


async def test_the_record_and_its_log_stay(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"komplettera {NUMBER} en sak till")
    await kim.says(f"ja, dra tillbaka {NUMBER}")
    shown = await kim.says(f"status {NUMBER}")

    [withdrawn] = await make.cases_of(database, authority)
    assert withdrawn.state is State.WITHDRAWN
    assert withdrawn.description == case.description
    assert withdrawn.reporter_id == case.reporter_id
    assert await make.comments_on(database, case) == ["en sak till"]
    assert await make.log_of(database, case) == ["submit", "comment", "withdraw"]
    assert case.description in shown.card.text


async def test_the_question_may_be_answered_with_no(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"dra tillbaka {NUMBER}")
    answer = await kim.presses("Nej, behåll det")

    assert answer.card.heading == f"Ärende {NUMBER}"
    assert await make.cases_of(database, authority) == [case]


@on_one_database
@pytest.mark.parametrize(
    ("question", "yes"),
    [
        (f"dra tillbaka {NUMBER}", f"ja, dra tillbaka {NUMBER}"),
        (f"Dra tillbaka {NUMBER}", f"Ja dra tillbaka {NUMBER}"),
        (f"withdraw {NUMBER}", f"yes, withdraw {NUMBER}"),
        ("dra tillbaka 1", "ja, dra tillbaka 1"),
    ],
)
async def test_a_case_is_taken_back_by_words_alone(
    kim: Chat, database: Database, authority: Authority, question: str, yes: str
) -> None:
    await make.stored_case(database, authority, kim)

    asked = await kim.says(question)
    answer = await kim.says(yes)

    assert says(asked, "withdraw.heading", number=NUMBER)
    assert says(answer, "case.withdrawn")


@on_one_database
@pytest.mark.parametrize("state", TOO_LATE)
async def test_a_case_that_is_assessed_stays(
    kim: Chat, database: Database, authority: Authority, state: State
) -> None:
    case = await make.stored_case(database, authority, kim, state=state)

    shown = await kim.says(f"status {NUMBER}")
    asked = await kim.says(f"dra tillbaka {NUMBER}")
    answered = await kim.says(f"ja, dra tillbaka {NUMBER}")

    assert "Dra tillbaka" not in titles(shown)
    assert says(asked, "error.withdraw_too_late", number=NUMBER)
    assert says(answered, "error.withdraw_too_late", number=NUMBER)
    assert await make.cases_of(database, authority) == [case]


async def test_a_case_that_is_assessed_while_the_question_lies_open_stays(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"dra tillbaka {NUMBER}")
    await make.change(database, case, state=State.ASSESSED)
    answer = await kim.presses("Ja, dra tillbaka")

    [stays] = await make.cases_of(database, authority)
    assert says(answer, "error.withdraw_too_late", number=NUMBER)
    assert stays.state is State.ASSESSED
    assert await make.log_of(database, case) == ["submit"]


async def test_a_case_is_taken_back_once(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"ja, dra tillbaka {NUMBER}")
    again = await kim.says(f"ja, dra tillbaka {NUMBER}")

    assert says(again, "error.already_withdrawn", number=NUMBER)
    assert await make.log_of(database, case) == ["submit", "withdraw"]


async def test_a_double_tap_takes_it_back_once_and_answers_the_same(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"dra tillbaka {NUMBER}")
    pressed = kim.pressing("Ja, dra tillbaka")
    first = await kim.sends(pressed)
    second = await kim.sends(pressed)

    assert on_the_wire(second) == on_the_wire(first)
    assert await make.log_of(database, case) == ["submit", "withdraw"]


async def test_the_same_message_delivered_twice_is_answered_the_same(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    first = await kim.says(f"ja, dra tillbaka {NUMBER}", id="the same message")
    second = await kim.says(f"ja, dra tillbaka {NUMBER}", id="the same message")

    assert on_the_wire(second) == on_the_wire(first)


async def test_the_coordinators_are_told(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    await kim.says(f"ja, dra tillbaka {NUMBER}")

    assert await make.waiting_notices(database) == 1


async def test_a_coordinator_does_not_take_back_what_others_reported(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    asked = await sam.says(f"dra tillbaka {NUMBER}")
    answered = await sam.says(f"ja, dra tillbaka {NUMBER}")

    assert says(asked, "error.no_such_case")
    assert says(answered, "error.no_such_case")
    assert await make.cases_of(database, authority) == [case]


async def test_an_empty_code_put_into_a_card_takes_nothing_back(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await sam.says(f"komplettera {NUMBER}")
    pressed = sam.pressing("Lägg till")
    action = pressed["value"]["action"]
    action["verb"] = "withdraw_case.withdraw"
    action["data"] = {**action["data"], "code": ""}
    answer = await sam.sends(pressed)

    assert says(answer, "error.no_such_case")
    assert await make.cases_of(database, authority) == [case]


async def test_a_question_of_somebody_else_cannot_be_answered(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    question = await kim.says(f"dra tillbaka {NUMBER}")
    answer = await eva.presses("Ja, dra tillbaka", question)

    assert says(answer, "error.card_not_yours")
    assert await make.cases_of(database, authority) == [case]


async def test_a_question_from_last_month_is_not_answered(
    kim: Chat, clock: Clock, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"dra tillbaka {NUMBER}")
    clock.goes(days=30)
    answer = await kim.presses("Ja, dra tillbaka")

    assert says(answer, "error.card_old")
    assert await make.cases_of(database, authority) == [case]

"""Asking, adding and taking back by follow-up code: all that a case without a name leaves."""

import re
from dataclasses import replace

import pytest

from bot.router import Router
from domain.authority import Authority
from domain.calendar import day_only
from domain.case import State
from locales.text import text
from storage.database import Database
from tests import make
from tests.chat import NOW, Chat, Clock
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import fields, on_the_wire, says, send, titles

ADDED = "Nu ligger det två till där."
WRONG = [f"ABC-{serial}" for serial in range(222, 322) if not {"0", "1"} & set(str(serial))]


@pytest.fixture
async def code(kim: Chat) -> str:
    """The code of a case that Kim sent without a name."""
    await kim.says("rapportera")
    receipt = await send(kim, identity="anonymous")
    found = re.search(r"Din kod: (\S{7})\n", receipt.card.text)
    assert found
    return found[1]


async def guess(someone: Chat, times: int) -> None:
    for wrong in WRONG[:times]:
        await someone.says(f"status {wrong}")


# --- with the code --------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize("shape", ["status {}", "Status {}.", "visa {}", "show {}"])
async def test_whoever_has_the_code_is_told_how_it_goes(eva: Chat, code: str, shape: str) -> None:
    answer = await eva.says(shape.format(code))

    assert answer.card.heading == "Ärende M-2026-0001"
    assert "Rapporterat av: Utan namn" in answer.card.text
    assert titles(answer) == ["Komplettera", "Dra tillbaka"]


@on_one_database
@pytest.mark.parametrize("shape", ["{0}-{1}", "{0} {1}", "{0}–{1}"])
async def test_the_code_may_be_written_as_it_is_heard(kim: Chat, code: str, shape: str) -> None:
    left, right = code.lower().split("-")

    answer = await kim.says(f"status {shape.format(left, right)}")

    assert answer.card.heading == "Ärende M-2026-0001"


async def test_something_is_added_by_code_and_nobody_is_named(
    kim: Chat, sam: Chat, code: str, database: Database, authority: Authority
) -> None:
    answer = await kim.says(f"komplettera {code} {ADDED}")
    seen = await sam.says("status M-2026-0001")

    [case] = await make.cases_of(database, authority)
    comments = await database.read(lambda storage: storage.cases.comments(case, most=10))
    assert says(answer, "case.completed")
    assert f"Tillagt 20 november 2026: {ADDED}" in seen.card.text
    assert [comment.author_id for comment in comments] == [None]
    assert [comment.written_at for comment in comments] == [day_only(NOW)]


async def test_something_is_added_by_button_and_the_code_is_carried_along(
    kim: Chat, code: str, database: Database, authority: Authority
) -> None:
    await kim.says(f"status {code}")
    await kim.presses("Komplettera")
    empty = await kim.presses("Lägg till", text="")
    answer = await kim.presses("Lägg till", text=ADDED)

    [case] = await make.cases_of(database, authority)
    assert says(empty, "error.comment_missing")
    assert says(answer, "case.completed")
    assert await make.comments_on(database, case) == [ADDED]


async def test_a_case_is_taken_back_by_code(
    kim: Chat, code: str, database: Database, authority: Authority
) -> None:
    question = await kim.says(f"dra tillbaka {code}")
    answer = await kim.presses("Ja, dra tillbaka")

    [case] = await make.cases_of(database, authority)
    log = await database.read(lambda storage: storage.log.of("case", case.id, 10))
    assert says(question, "withdraw.heading", number="M-2026-0001")
    assert says(answer, "case.withdrawn")
    assert case.state is State.WITHDRAWN
    assert [entry.actor_id for entry in log] == [None, None]


async def test_a_case_is_taken_back_by_code_in_words(
    kim: Chat, code: str, database: Database, authority: Authority
) -> None:
    answer = await kim.says(f"ja, dra tillbaka {code}")

    [case] = await make.cases_of(database, authority)
    assert says(answer, "case.withdrawn")
    assert case.state is State.WITHDRAWN


async def test_the_question_by_code_may_be_answered_with_no(kim: Chat, code: str) -> None:
    await kim.says(f"dra tillbaka {code}")

    answer = await kim.presses("Nej, behåll det")

    assert answer.card.heading == "Ärende M-2026-0001"


async def test_the_buttons_of_the_receipt_carry_the_code(kim: Chat) -> None:
    await kim.says("rapportera")
    receipt = await send(kim, identity="anonymous")

    form = await kim.presses("Komplettera", receipt)
    question = await kim.presses("Dra tillbaka", receipt)

    assert says(form, "complete.heading", number="M-2026-0001")
    assert says(question, "withdraw.heading", number="M-2026-0001")


async def test_the_code_is_stored_nowhere(kim: Chat, code: str, database: Database) -> None:
    stored = await database.read(
        lambda storage: [
            tuple(row)
            for table in ("case", "log", "outbox", "submission", "draft", "guess")
            for row in storage.connection.exec_driver_sql(f'SELECT * FROM "{table}"')
        ]
    )

    assert stored
    assert code not in str(stored)
    assert code.replace("-", "") not in str(stored)


async def test_the_code_says_nothing_in_another_authority(
    kim: Chat, router: Router, code: str, database: Database
) -> None:
    await make.stored_authority(database, "Annan kommun", "another-tenant")
    stranger = Chat(router, tenant_id="another-tenant")

    answer = await stranger.says(f"status {code}")

    assert says(answer, "error.no_such_case")


# --- without it -----------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    "command", ["status {}", "komplettera {}", "komplettera {} text", "dra tillbaka {}"]
)
async def test_a_wrong_code_is_answered_like_a_number_that_is_missing(
    kim: Chat, code: str, command: str
) -> None:
    by_code = await kim.says(command.format("ABC-234"))
    by_number = await kim.says(command.format("M-2026-0999"))

    assert on_the_wire(by_code) == on_the_wire(by_number)


async def test_nine_wrong_guesses_leave_one_more(kim: Chat, code: str) -> None:
    await guess(kim, times=9)

    assert (await kim.says(f"status {code}")).card.heading == "Ärende M-2026-0001"


async def test_after_ten_wrong_guesses_the_right_code_is_refused_too(kim: Chat, code: str) -> None:
    await guess(kim, times=10)

    right, wrong = await kim.says(f"status {code}"), await kim.says("status ABC-999")

    assert says(right, "error.too_many_guesses")
    assert on_the_wire(wrong) == on_the_wire(right)


@on_one_database
@pytest.mark.parametrize(
    "command",
    ["komplettera {}", "komplettera {} text", "dra tillbaka {}", "ja, dra tillbaka {}", "visa {}"],
)
async def test_there_is_no_way_around_the_limit(
    kim: Chat, code: str, database: Database, authority: Authority, command: str
) -> None:
    await guess(kim, times=10)

    answer = await kim.says(command.format(code))

    [case] = await make.cases_of(database, authority)
    assert says(answer, "error.too_many_guesses")
    assert fields(answer) == {}
    assert case.state is State.RECEIVED
    assert await make.comments_on(database, case) == []


@on_one_database
@pytest.mark.parametrize("command", ["komplettera {}", "komplettera {} text", "dra tillbaka {}"])
async def test_every_way_of_guessing_counts(kim: Chat, code: str, command: str) -> None:
    for wrong in WRONG[:10]:
        await kim.says(command.format(wrong))

    assert says(await kim.says(f"status {code}"), "error.too_many_guesses")


async def test_the_next_day_is_fine(kim: Chat, code: str, clock: Clock) -> None:
    await guess(kim, times=10)
    clock.now = clock.now.replace(hour=22, minute=59)
    still_today = await kim.says(f"status {code}")
    clock.goes(minutes=1)  # midnight in Stockholm

    tomorrow = await kim.says(f"status {code}")

    assert says(still_today, "error.too_many_guesses")
    assert tomorrow.card.heading == "Ärende M-2026-0001"


async def test_the_guesses_of_one_do_not_stop_another(kim: Chat, eva: Chat, code: str) -> None:
    await guess(kim, times=10)

    assert (await eva.says(f"status {code}")).card.heading == "Ärende M-2026-0001"


async def test_a_new_chat_gives_no_new_guesses(kim: Chat, code: str) -> None:
    await guess(kim, times=10)
    in_group = replace(kim, kind="group")

    answer = await in_group.says(f"status {code}")

    assert answer.private is not None
    assert answer.private.heading == text("sv", "error.too_many_guesses")


async def test_right_guesses_are_not_counted(kim: Chat, code: str) -> None:
    for _ in range(12):
        answer = await kim.says(f"status {code}")

    assert answer.card.heading == "Ärende M-2026-0001"


async def test_asking_by_number_goes_on_when_the_guesses_are_used_up(
    kim: Chat, code: str, database: Database, authority: Authority
) -> None:
    named = await make.stored_case(database, authority, kim)
    await guess(kim, times=10)

    answer = await kim.says(f"status {named.number}")

    assert answer.card.heading == f"Ärende {named.number}"

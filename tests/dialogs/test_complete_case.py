"""Adding to a case: by the reporter or a coordinator, once, and never more than is read."""

from dataclasses import replace

import pytest

from domain.authority import Authority
from domain.case import ENDED, Kind, State
from storage.database import Database
from tests import make
from tests.chat import Chat, Clock
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import fields, on_the_wire, says, send

NUMBER = "M-2026-0001"
ADDED = "Nu ligger det två till där."


async def test_the_reporter_adds_to_an_own_case(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"status {NUMBER}")
    form = await kim.presses("Komplettera")
    answer = await kim.presses("Lägg till", text=ADDED)

    assert says(form, "complete.heading", number=NUMBER)
    assert says(answer, "case.completed")
    assert f"Tillagt 20 november 2026 kl. 09:15: {ADDED}" in answer.card.text
    assert await make.comments_on(database, case) == [ADDED]
    assert await make.log_of(database, case) == ["submit", "comment"]


@on_one_database
@pytest.mark.parametrize(
    "written",
    [
        f"komplettera {NUMBER} {ADDED}",
        f"Komplettera m-2026-0001 {ADDED}",
        f"komplettera 1 {ADDED}",
        f"add to {NUMBER} {ADDED}",
        f"add {NUMBER} {ADDED}",
    ],
)
async def test_it_is_added_by_words_alone(
    kim: Chat, database: Database, authority: Authority, written: str
) -> None:
    case = await make.stored_case(database, authority, kim)

    answer = await kim.says(written)

    assert says(answer, "case.completed")
    assert await make.comments_on(database, case) == [ADDED]


async def test_the_command_without_a_text_shows_the_form(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    form = await kim.says(f"komplettera {NUMBER}")

    assert says(form, "complete.heading", number=NUMBER)
    assert await make.comments_on(database, case) == []


async def test_lines_are_kept_and_blanks_around_them_are_not(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"komplettera {NUMBER}")
    await kim.presses("Lägg till", text="\n Rad ett\n  rad två \n")

    assert await make.comments_on(database, case) == ["Rad ett\n  rad två"]


@pytest.mark.parametrize("typed", ["", "  \n "])
async def test_an_empty_comment_brings_the_form_back(
    kim: Chat, database: Database, authority: Authority, typed: str
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"komplettera {NUMBER}")
    again = await kim.presses("Lägg till", text=typed)

    assert says(again, "complete.heading", number=NUMBER)
    assert says(again, "error.comment_missing")
    assert await make.comments_on(database, case) == []


async def test_a_comment_that_is_too_long_comes_back_whole(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)
    typed = "å" * 2000 + " och slutet"

    await kim.says(f"komplettera {NUMBER}")
    again = await kim.presses("Lägg till", text=typed)

    assert says(again, "error.comment_long", most=2000)
    assert fields(again)["text"] == typed
    assert await make.comments_on(database, case) == []


async def test_a_mended_comment_can_be_sent(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"komplettera {NUMBER}")
    await kim.presses("Lägg till", text="")
    answer = await kim.presses("Lägg till", text=ADDED)

    assert says(answer, "case.completed")
    assert await make.comments_on(database, case) == [ADDED]


@on_one_database
@pytest.mark.parametrize("state", sorted(ENDED))
async def test_an_ended_case_takes_nothing_more(
    kim: Chat, database: Database, authority: Authority, state: State
) -> None:
    case = await make.stored_case(database, authority, kim, state=state)

    shown = await kim.says(f"status {NUMBER}")
    answer = await kim.says(f"komplettera {NUMBER} {ADDED}")

    assert "Komplettera" not in shown.card.text
    assert says(answer, "error.case_ended", number=NUMBER)
    assert await make.comments_on(database, case) == []


async def test_nobody_is_asked_what_to_add_to_an_ended_case(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim, state=State.WITHDRAWN)

    answer = await kim.says(f"komplettera {NUMBER}")

    assert says(answer, "error.case_ended", number=NUMBER)
    assert fields(answer) == {}


async def test_a_coordinator_adds_and_the_reporter_is_told(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    answer = await sam.says(f"komplettera {NUMBER} {ADDED}")
    seen_by_kim = await kim.says(f"status {NUMBER}")

    assert says(answer, "case.completed")
    assert ADDED in seen_by_kim.card.text
    assert await make.comments_on(database, case) == [ADDED]
    assert await make.waiting_notices(database) == 1


async def test_the_reporter_adds_and_the_coordinators_are_told(
    kim: Chat, sam: Chat, ada: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    await kim.says(f"komplettera {NUMBER} {ADDED}")

    assert await make.waiting_notices(database) == 1


async def test_a_coordinator_who_adds_to_a_case_without_a_name_is_not_told_of_it(
    kim: Chat, sam: Chat, database: Database
) -> None:
    await kim.says("rapportera")
    await send(kim, identity="anonymous")
    before = await make.waiting_notices(database)

    await sam.says(f"komplettera {NUMBER} {ADDED}")

    assert await make.waiting_notices(database) == before


async def test_an_auditor_only_reads(
    kim: Chat, ada: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    asked = await ada.says(f"komplettera {NUMBER}")
    added = await ada.says(f"komplettera {NUMBER} {ADDED}")

    assert says(asked, "error.no_such_case")
    assert says(added, "error.no_such_case")
    assert await make.comments_on(database, case) == []


async def test_an_empty_code_put_into_a_card_opens_nothing(
    kim: Chat, ada: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await ada.says("rapportera")
    pressed = ada.pressing("Skicka")
    action = pressed["value"]["action"]
    nonce = action["data"]["nonce"]
    action["verb"] = "complete_case.add"
    action["data"] = {"case": NUMBER, "code": "", "text": ADDED, "nonce": nonce}
    answer = await ada.sends(pressed)

    assert says(answer, "error.no_such_case")
    assert await make.comments_on(database, case) == []


async def test_a_double_tap_adds_once(kim: Chat, database: Database, authority: Authority) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"komplettera {NUMBER}")
    pressed = kim.pressing("Lägg till", text=ADDED)
    first = await kim.sends(pressed)
    second = await kim.sends(pressed)

    assert on_the_wire(second) == on_the_wire(first)
    assert await make.comments_on(database, case) == [ADDED]


async def test_the_same_message_delivered_twice_adds_once(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    for _ in range(2):
        await kim.says(f"komplettera {NUMBER} {ADDED}", id="the same message")

    assert await make.comments_on(database, case) == [ADDED]


async def test_a_form_sent_again_with_another_text_adds_nothing_and_says_so(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    form = await kim.says(f"komplettera {NUMBER}")
    await kim.presses("Lägg till", form, text=ADDED)
    again = await kim.presses("Lägg till", form, text="Något annat.")

    assert says(again, "case.already_sent")
    assert await make.comments_on(database, case) == [ADDED]


async def test_the_same_words_in_two_messages_are_two_comments(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    for _ in range(2):
        await kim.says(f"komplettera {NUMBER} {ADDED}")

    assert await make.comments_on(database, case) == [ADDED, ADDED]


async def test_a_form_of_somebody_else_is_refused(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    form = await kim.says(f"komplettera {NUMBER}")
    answer = await sam.presses("Lägg till", form, text=ADDED)

    assert says(answer, "error.card_not_yours")
    assert await make.comments_on(database, case) == []


async def test_a_form_from_last_month_comes_back_with_what_was_typed(
    kim: Chat, clock: Clock, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await kim.says(f"komplettera {NUMBER}")
    clock.goes(days=30)
    again = await kim.presses("Lägg till", text=ADDED)

    assert says(again, "error.card_old")
    assert fields(again)["text"] == ADDED
    assert await make.comments_on(database, case) == []


async def test_the_latest_five_comments_are_shown(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    for number in range(1, 7):
        answer = await kim.says(f"komplettera {NUMBER} tillägg {number}")

    assert "tillägg 1" not in answer.card.text
    assert all(f"tillägg {number}" in answer.card.text for number in range(2, 7))


# --- the answer to what the form asks -------------------------------------------------------------


@pytest.mark.parametrize("asks", [f"komplettera {NUMBER}", f"berätta mer {NUMBER}"])
async def test_a_sentence_that_answers_the_form_goes_to_that_case(
    kim: Chat, database: Database, authority: Authority, asks: str
) -> None:
    accident = replace(make.REPORT, kind=Kind.ACCIDENT)
    case = await make.stored_case(database, authority, kim, accident)
    await kim.says(asks)

    form = await kim.says("det var ca 3 liter")
    before = await make.comments_on(database, case)
    answer = await kim.says("ja")

    assert says(form, "complete.confirm", number=NUMBER)
    assert fields(form)["text"] == "det var ca 3 liter"
    assert before == []
    assert says(answer, "case.completed")
    assert await make.comments_on(database, case) == ["det var ca 3 liter"]


@on_one_database
async def test_a_line_that_answers_what_more_there_is_to_tell_fills_in_its_form(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim, replace(make.REPORT, kind=Kind.ACCIDENT))
    await kim.says(f"berätta mer {NUMBER}")

    form = await kim.says("ämne: diesel; mängd: 3 liter")

    assert (fields(form)["substance"], fields(form)["amount"]) == ("diesel", "3 liter")


@on_one_database
async def test_what_answers_the_form_can_be_left(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"komplettera {NUMBER}")
    await kim.says("det var ca 3 liter")

    answer = await kim.says("nej")

    assert says(answer, "left_alone.heading")
    assert await make.comments_on(database, case) == []


@on_one_database
@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("mina ärenden", "my_cases.heading"),
        ("hur går det med min anmälan?", "my_cases.heading"),
        ("tusen tack för hjälpen!", "thanks.heading"),
        ("chefen tar mutor av leverantören", "misconduct.heading"),
    ],
)
async def test_what_means_something_else_is_no_answer_to_the_form(
    kim: Chat, database: Database, authority: Authority, written: str, key: str
) -> None:
    await make.stored_case(database, authority, kim)
    await kim.says(f"komplettera {NUMBER}")

    assert says(await kim.says(written), key)


@on_one_database
async def test_danger_that_answers_the_form_brings_112_first(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)
    await kim.says(f"komplettera {NUMBER}")

    form = await kim.says("nu brinner det i containern")

    assert form.card.heading == "Ring 112 först"
    assert fields(form)["text"] == "nu brinner det i containern"


@on_one_database
async def test_the_form_waits_for_a_sentence_half_an_hour(
    kim: Chat, clock: Clock, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)
    await kim.says(f"komplettera {NUMBER}")
    clock.goes(minutes=31)

    form = await kim.says("det var ca 3 liter")

    assert says(form, "report.heading")


@on_one_database
async def test_what_was_added_is_asked_for_no_more(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)
    await kim.says(f"komplettera {NUMBER}")
    await kim.presses("Lägg till", text=ADDED)

    form = await kim.says("batterier ligger i restavfallet på Parkskolan")

    assert says(form, "report.heading")

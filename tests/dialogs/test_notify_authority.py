"""Telling an authority: the bot reminds, drafts and records; a person decides and sends."""

from datetime import UTC, datetime
from typing import Any

import pytest

from domain.authority import Authority
from domain.case import Kind, Ongoing, State
from domain.person import RoleName
from storage.database import Database
from tests import chat, make
from tests.chat import Chat
from tests.dialogs.organisation import promised
from tests.dialogs.seen import fields, says, titles

NUMBER = "M-2026-0001"
URGENT: dict[str, Any] = {"kind": Kind.ACCIDENT}
TYPED = {
    "authority": "Miljönämnden",
    "on": "2026-11-20",
    "at": "09.05",
    "channel": "telefon",
    "reference": "Dnr 2026-117",
}
SEND = "Spara att det är gjort"


@pytest.fixture
async def otto(database: Database, authority: Authority, kim: Chat) -> Chat:
    """The duty officer of the authority."""
    officer = chat.colleague(kim, 25, "Otto Jour")
    return await make.with_role(database, officer, authority, RoleName.DUTY_OFFICER)


async def test_the_card_reminds_of_the_duties_there_may_be(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim, **URGENT)

    answer = await sam.says(f"status {NUMBER}")

    assert says(answer, "duty.reminder")
    assert says(answer, "duty.disturbance")
    assert says(answer, "duty.investigate_cause")
    assert not says(answer, "duty.rescue_service")
    assert "Underrätta myndighet" in titles(answer)


async def test_whoever_cannot_record_it_is_not_reminded(
    kim: Chat, ada: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim, **URGENT)

    assert not says(await kim.says(f"status {NUMBER}"), "duty.reminder")
    assert not says(await ada.says(f"status {NUMBER}"), "duty.reminder")


async def test_the_duty_officer_records_it_before_anybody_has_assessed_the_case(
    kim: Chat, otto: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, **URGENT)

    await otto.says(f"status {NUMBER}")
    form = await otto.presses("Underrätta myndighet")
    answer = await otto.presses(SEND, form, **TYPED)

    assert says(form, "duty.disturbance")
    assert says(answer, "moved.notify_authority")
    assert "Underrättad: Miljönämnden, 20 november 2026 kl. 09:05, telefon, Dnr 2026-117" in (
        answer.card.text
    )
    assert not says(answer, "duty.reminder")
    [told] = await database.read(lambda storage: storage.case_actions.notifications(case))
    assert told.notified_at == datetime(2026, 11, 20, 8, 5, tzinfo=UTC)
    assert told.by_id == await make.person_id(database, otto)
    assert (await make.cases_of(database, authority))[0].state is State.RECEIVED


async def test_the_duty_officer_sees_nothing_of_a_case_that_is_not_urgent(
    kim: Chat, otto: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    assert says(await otto.says(f"underrättat {NUMBER}"), "error.no_such_case")


async def test_the_draft_is_plain_text_to_copy_and_names_nobody(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim, **URGENT)

    await sam.says(f"underrättat {NUMBER}")
    answer = await sam.presses("Visa ett utkast att kopiera")

    assert answer.plain
    assert answer.below  # the form stays where it is
    assert "Verksamhet: Hallstorps kommun" in answer.card.text
    assert "Vad hände: Batterier ligger i restavfallet igen." in answer.card.text
    assert "Orsaker: (fyll i)" in answer.card.text
    assert "Kim" not in answer.card.text


async def test_the_time_is_now_until_another_is_filled_in(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    form = await sam.says(f"underrättat {NUMBER}")

    assert fields(form)["on"] == "2026-11-20"
    assert fields(form)["at"] == "09.15"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"at": "09.16"}, "error.notified_in_future"),
        ({"on": "2026-11-21"}, "error.notified_in_future"),
        ({"at": "nyss"}, "error.time_unreadable"),
        ({"on": "nyss"}, "error.date_unreadable"),
        ({"authority": ""}, "error.notified_whom_missing"),
        ({"reference": " "}, "error.notified_reference_missing"),
    ],
)
async def test_what_is_missing_or_wrong_is_told_in_the_form_with_all_that_was_typed(
    kim: Chat,
    sam: Chat,
    database: Database,
    authority: Authority,
    typed: dict[str, str],
    key: str,
) -> None:
    case = await make.stored_case(database, authority, kim)
    form = await sam.says(f"underrättat {NUMBER}")

    answer = await sam.presses(SEND, form, **{**TYPED, **typed})

    assert says(answer, key)
    assert fields(answer)["channel"] == "telefon"
    assert await database.read(lambda storage: storage.case_actions.notifications(case)) == ()


async def test_a_day_that_has_been_is_written_in_words(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await sam.says(
        f"underrättat {NUMBER} Länsstyrelsen; dag: igår; tid: 16.40; hur: mejl; referens: 551-117"
    )

    [told] = await database.read(lambda storage: storage.case_actions.notifications(case))
    assert told.authority == "Länsstyrelsen"
    assert told.notified_at == datetime(2026, 11, 19, 15, 40, tzinfo=UTC)


async def test_the_management_representative_is_told_that_it_was_done(
    kim: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.MANAGEMENT_REPRESENTATIVE)
    await make.stored_case(database, authority, kim, ongoing=Ongoing.YES)

    form = await sam.says(f"underrättat {NUMBER}")
    await sam.presses(SEND, form, **TYPED)

    assert await promised(database) == [
        ("case_notify_authority", await make.person_id(database, eva))
    ]

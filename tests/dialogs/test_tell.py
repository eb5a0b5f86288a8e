"""Who hears of what happens to a case, and in which words."""

from dataclasses import replace
from typing import Any

import pytest

from domain.authority import Authority
from domain.case import Case, Kind, State
from domain.person import RoleName, Scope
from storage.database import Database
from tests import chat, make
from tests.chat import Chat
from tests.dialogs.organisation import notices, promised
from tests.dialogs.seen import send
from tests.promises.rows import every_row

NUMBER = "M-2026-0001"
PLAN = (
    f"planera åtgärder {NUMBER} Ingen holk.; orsakstyp: utrustning; åtgärd: Ställ ut en holk.; "
    "ansvarig: Eva Exempel; klart: 4/12"
)


@pytest.fixture
async def robin(kim: Chat) -> Chat:
    """Somebody who will handle the case."""
    handler = chat.colleague(kim, 26, "Robin Exempel")
    await handler.says("hej")
    return handler


@pytest.fixture
async def everybody(kim: Chat, sam: Chat, eva: Chat, robin: Chat) -> dict[str, Chat]:
    found = {"kim": kim, "sam": sam, "eva": eva, "robin": robin}
    for one in found.values():
        await one.says("hej")
    return found


async def told(database: Database) -> list[str]:
    """Return what waits to be said, in words."""
    return sorted(card.heading for card in await notices(database))


async def heard(database: Database, someone: Chat) -> list[str]:
    """Return the purposes of what waits for them."""
    who = await make.person_id(database, someone)
    return [purpose for purpose, person in await promised(database) if person == who]


async def forget(database: Database) -> None:
    """Take what waits as said."""

    def settle(storage: Any) -> None:
        storage.connection.exec_driver_sql("update outbox set state = 'sent'")

    await database.write(settle)


# --- the words ------------------------------------------------------------------------------------


async def test_each_hears_it_in_the_words_of_their_part(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    kim, sam, robin = everybody["kim"], everybody["sam"], everybody["robin"]
    await make.stored_case(database, authority, kim)

    await sam.says(f"bedöm {NUMBER} typ: avvikelse; allvar: 2; kategori: avfall; anmälan: nej")
    await sam.says(f"utse handläggare {NUMBER} Robin Exempel; klart: 18/12")
    await robin.says(PLAN)

    assert set(await told(database)) == {
        f"Ditt ärende {NUMBER} är bedömt",
        f"Du har fått ärende {NUMBER} att handlägga",
        f"Ditt ärende {NUMBER} har fått en handläggare",
        f"Du har fått en åtgärd i {NUMBER}",
        f"Ditt ärende {NUMBER} är utrett, och nu åtgärdas det",
    }


async def test_when_it_must_be_done_is_told_to_whoever_does_it(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, everybody["kim"], state=State.ASSESSED, severity=2)

    await everybody["sam"].says(f"utse handläggare {NUMBER} Robin Exempel; klart: 18/12")

    by_heading = {card.heading: card.text for card in await notices(database)}
    assert "Senast: 18 december 2026" in by_heading[f"Du har fått ärende {NUMBER} att handlägga"]
    assert "Senast" not in by_heading[f"Ditt ärende {NUMBER} har fått en handläggare"]


async def test_whoever_stands_in_for_the_handler_is_told_too(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    handler = await make.person_id(database, everybody["robin"])
    instead = await make.person_id(database, everybody["eva"])
    days = (make.TODAY, make.TODAY)
    await database.write(
        lambda storage: storage.organisations.add_substitute(authority.id, handler, instead, *days)
    )
    await make.stored_case(database, authority, everybody["kim"], state=State.ASSESSED, severity=2)

    await everybody["sam"].says(f"utse handläggare {NUMBER} Robin Exempel; klart: 4/12")

    assert await heard(database, everybody["robin"]) == ["case_assign"]
    assert await heard(database, everybody["eva"]) == ["case_assign"]


async def test_the_author_of_a_suggestion_hears_every_step_up_to_carried_out(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    sam, eva = everybody["sam"], everybody["eva"]
    await make.stored_case(
        database, authority, everybody["kim"], replace(make.REPORT, kind=Kind.IMPROVEMENT)
    )

    await sam.says(f"bedöm {NUMBER} typ: förbättringsförslag; kategori: energi")
    await sam.says(f"spara till planeringen {NUMBER} budget 2028; tas upp: 2027-03-01")
    await sam.says(f"anta {NUMBER} ansvarig: Eva Exempel; klart: 4/12")
    assert f"Du ska genomföra förslaget {NUMBER}" in await told(database)
    await eva.says(f"klar {NUMBER} Det är gjort.")
    await sam.says(f"avsluta {NUMBER} Tack, nu är det gjort.")

    kim = await make.person_id(database, everybody["kim"])
    assert {purpose for purpose, person in await promised(database) if person == kim} == {
        "case_assess", "case_park", "case_adopt", "case_complete_without_check",
    }  # fmt: skip
    # The words are chosen when they are sent, and now it is done.
    assert f"Ditt förslag {NUMBER} är genomfört" in await told(database)


async def test_no_notice_holds_what_anybody_wrote(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database, authority, everybody["kim"], state=State.INVESTIGATING,
        severity=2, handler_id=await make.person_id(database, everybody["robin"]),
    )  # fmt: skip

    await everybody["robin"].says(PLAN)

    said = "".join(card.text for card in await notices(database))
    written = [case.description, case.place, "holk", "Kim", "Robin"]
    assert [words for words in written if words in said] == []


async def test_an_action_owner_without_any_role_reads_the_notice(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, everybody["kim"], state=State.ASSESSED, severity=2)

    await everybody["sam"].says(
        f"besluta åtgärd {NUMBER} orsak: Ingen holk.; åtgärd: Ställ ut en holk.; "
        "ansvarig: Eva Exempel; klart: 4/12"
    )

    told = {notice.heading: notice for notice in await notices(database)}
    assert set(told) == {
        f"Du har fått en åtgärd i {NUMBER}",
        f"Ditt ärende {NUMBER} har en åtgärd på gång",
    }
    assert "Senast: 4 december 2026" in told[f"Du har fått en åtgärd i {NUMBER}"].text


async def test_whoever_has_nothing_to_do_with_it_any_more_is_not_told(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database, authority, everybody["kim"], state=State.ASSESSED, severity=2
    )
    await everybody["sam"].says(f"utse handläggare {NUMBER} Robin Exempel; klart: 18/12")

    await make.change(database, case, handler_id=None, owner_id=None)

    assert await told(database) == [f"Ditt ärende {NUMBER} har fått en handläggare"]


# --- a new case -----------------------------------------------------------------------------------


@pytest.fixture
async def otto(database: Database, authority: Authority, kim: Chat) -> Chat:
    officer = chat.colleague(kim, 25, "Otto Jour")
    return await make.with_role(database, officer, authority, RoleName.DUTY_OFFICER)


async def reported(someone: Chat, **typed: str) -> None:
    await someone.says("rapportera")
    await send(someone, **typed)


@pytest.mark.parametrize(
    ("typed", "hears"),
    [
        ({}, []),
        ({"ongoing": "yes"}, ["case_submit"]),
        ({"kind": "accident"}, ["case_submit"]),
    ],
)
async def test_the_duty_officer_hears_of_what_may_be_urgent(
    kim: Chat, otto: Chat, database: Database, typed: dict[str, str], hears: list[str]
) -> None:
    await reported(kim, **typed)

    assert await heard(database, otto) == hears


async def test_what_is_kept_from_managers_goes_to_the_management_representative(
    kim: Chat, sam: Chat, eva: Chat, robin: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.MANAGEMENT_REPRESENTATIVE)
    await make.with_role(database, robin, authority, RoleName.COORDINATOR)
    await make.with_role(database, robin, authority, RoleName.MANAGER)

    await reported(kim, avoids_manager="true")

    assert await heard(database, eva) == ["case_submit"]
    assert await heard(database, sam) == ["case_submit"]
    assert await heard(database, robin) == []


async def test_a_coordinator_who_reports_is_told_only_where_not_to_be_told_would_tell(
    sam: Chat, database: Database
) -> None:
    await reported(sam)
    assert await heard(database, sam) == []

    await reported(sam, identity="anonymous")

    assert await heard(database, sam) == ["case_submit"]


async def test_the_coordinator_of_another_department_is_not_told(
    kim: Chat, eva: Chat, database: Database, authority: Authority, school: int
) -> None:
    roads = await make.stored_department(database, authority, "Gata")
    await make.with_role(database, eva, authority, RoleName.COORDINATOR, Scope.DEPARTMENT, roads)
    case = await make.stored_case(database, authority, kim, department_id=school)

    await kim.says(f"komplettera {case.number} En sak till.")

    assert await heard(database, eva) == []


# --- what is added, and taken back ----------------------------------------------------------------


async def test_a_comment_goes_to_the_handler_and_before_there_is_one_to_the_coordinators(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    kim, sam, robin = everybody["kim"], everybody["sam"], everybody["robin"]
    case = await make.stored_case(database, authority, kim)
    await kim.says(f"komplettera {NUMBER} En sak till.")
    assert (await heard(database, sam), await heard(database, robin)) == (["case_comment"], [])
    await forget(database)

    handler = await make.person_id(database, robin)
    await make.change(database, case, state=State.INVESTIGATING, handler_id=handler)
    await kim.says(f"komplettera {NUMBER} Och en till.")

    assert (await heard(database, sam), await heard(database, robin)) == ([], ["case_comment"])


async def test_every_comment_is_told_of_and_a_message_sent_again_only_once(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    kim, sam = everybody["kim"], everybody["sam"]
    await make.stored_case(database, authority, kim)

    await kim.says(f"komplettera {NUMBER} En sak till.", id="m-one")
    await kim.says(f"komplettera {NUMBER} En sak till.", id="m-one")
    await kim.says(f"komplettera {NUMBER} Och en till.", id="m-two")

    assert await heard(database, sam) == ["case_comment", "case_comment"]


async def test_the_reporter_hears_when_others_add_something(
    everybody: dict[str, Chat], database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, everybody["kim"])

    await everybody["sam"].says(f"komplettera {NUMBER} Vi tittar på det.")

    assert await told(database) == [f"Ditt ärende {NUMBER} har fått en komplettering"]


async def test_what_is_told_by_code_has_no_time_of_day(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await kim.says("rapportera")
    receipt = await send(kim, identity="anonymous")
    code = receipt.card.text.partition("Din kod: ")[2][:7]
    case: Case = (await make.cases_of(database, authority))[0]
    await forget(database)

    await kim.says(f"komplettera {code} En sak till.")
    await kim.says(f"ja dra tillbaka {code}")

    assert await heard(database, sam) == ["case_comment", "case_withdraw"]
    rows = (await every_row(database))["outbox"]
    assert {row["due_at"] for row in rows if row["case_id"] == case.id} == {case.received_at}

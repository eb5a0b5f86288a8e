"""Seeing who reported: those who need it, with a reason, and the log tells that they did."""

from dataclasses import replace

import pytest

from domain.authority import Authority
from domain.case import Case, Identity
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import differs
from tests.dialogs.seen import says, titles
from tests.promises.rows import every_row

NUMBER = "M-2026-0001"
SHOW, SEND = "Visa vem som rapporterade", "Visa namnet"
NAME = "Kim Exempel"
WHY = "Vi behöver veta vilken brunn det var."


@pytest.fixture
async def case(kim: Chat, database: Database, authority: Authority) -> Case:
    confidential = replace(make.REPORT, identity=Identity.CONFIDENTIAL)
    return await make.stored_case(database, authority, kim, confidential)


async def test_a_coordinator_sees_a_confidential_name_after_saying_why(
    sam: Chat, case: Case, database: Database
) -> None:
    before = await sam.says(f"status {NUMBER}")
    await sam.presses("Fler val")
    form = await sam.presses(SHOW)
    answer = await sam.presses(SEND, form, reason=WHY)
    after = await sam.says(f"status {NUMBER}")

    assert says(answer, "moved.unmask_reporter")
    assert f"Rapporterat av: {NAME}" in answer.card.text
    assert NAME not in before.card.text + form.card.text + after.card.text
    [event, reason] = [
        row
        for row in (await every_row(database))["log"]
        if row["entity"] == "case" and row["actor_id"] == await make.person_id(database, sam)
    ]
    assert (event["what"], reason["field"], reason["new"]) == ("unmask_reporter", "reason", WHY)
    assert case.version == 1


async def test_everybody_who_sees_the_case_sees_that_somebody_looked(
    kim: Chat, sam: Chat, case: Case
) -> None:
    await sam.says(f"visa namnet {case.number} {WHY}")

    answer = await kim.says(f"status {NUMBER}")

    assert says(answer, "happened.unmask_reporter")
    assert WHY not in answer.card.text


async def test_without_a_reason_no_name_is_shown(sam: Chat, case: Case, database: Database) -> None:
    form = await sam.says(f"visa namnet {case.number}")
    before = await every_row(database)

    answer = await sam.presses(SEND, form, reason=" ")

    assert says(answer, "error.reason_missing")
    assert NAME not in answer.card.text
    assert await differs(database, before) == {}


async def test_a_handler_asks_for_the_name_of_a_case_with_one(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    handler = await make.person_id(database, eva)
    await make.stored_case(database, authority, kim, handler_id=handler)

    shown = await eva.says(f"status {NUMBER}")
    answer = await eva.says(f"visa namnet {NUMBER} {WHY}")

    assert SHOW in titles(shown)
    assert NAME not in shown.card.text
    assert f"Rapporterat av: {NAME}" in answer.card.text


@pytest.mark.parametrize(
    "role", [RoleName.MANAGER, RoleName.AUDITOR, RoleName.MANAGEMENT_REPRESENTATIVE]
)
async def test_others_who_follow_the_case_never_see_a_confidential_name(
    role: RoleName, eva: Chat, case: Case, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, role)

    shown = await eva.says(f"status {NUMBER}")
    answer = await eva.says(f"visa namnet {NUMBER} {WHY}")

    assert shown.card.heading == f"Ärende {case.number}"
    assert SHOW not in titles(shown)
    assert says(answer, "error.not_yours_to_do", number=NUMBER)
    assert NAME not in shown.card.text + answer.card.text


async def test_a_coordinator_who_is_a_manager_too_does_not(
    sam: Chat, case: Case, database: Database, authority: Authority
) -> None:
    await make.with_role(database, sam, authority, RoleName.MANAGER)

    answer = await sam.says(f"visa namnet {case.number} {WHY}")

    assert says(answer, "error.not_yours_to_do", number=NUMBER)
    assert NAME not in answer.card.text


async def test_a_case_without_a_name_has_none_to_show(
    sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await kim.says("rapportera")
    await kim.presses("Skicka", None, **{**make.TYPED, "identity": "anonymous"})
    [case] = await make.cases_of(database, authority)

    answer = await sam.says(f"visa namnet {case.number} {WHY}")

    assert says(answer, "error.not_yours_to_do", number=case.number)


async def test_a_double_tap_shows_the_same_name_and_logs_it_once(
    sam: Chat, case: Case, database: Database
) -> None:
    form = await sam.says(f"visa namnet {NUMBER}")
    pressed = sam.pressing(SEND, form, reason=WHY)

    await sam.sends(pressed)
    again = await sam.sends(pressed)

    assert f"Rapporterat av: {NAME}" in again.card.text
    assert (await make.log_of(database, case)).count("unmask_reporter") == 1


async def test_a_form_that_was_sent_shows_no_name_of_another_case(
    sam: Chat, eva: Chat, case: Case, database: Database, authority: Authority
) -> None:
    confidential = replace(make.REPORT, identity=Identity.CONFIDENTIAL)
    other = await make.stored_case(database, authority, eva, confidential)
    form = await sam.says(f"visa namnet {case.number}")
    pressed = sam.pressing(SEND, form, reason=WHY)
    await sam.sends(pressed)

    pressed["value"]["action"]["data"]["case"] = other.number
    again = await sam.sends(pressed)

    assert "Eva Exempel" not in again.card.text
    assert other.number not in again.card.text


async def test_the_right_that_has_ended_shows_no_name_when_the_form_is_sent_again(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    handler = await make.person_id(database, eva)
    case = await make.stored_case(database, authority, kim, handler_id=handler)
    form = await eva.says(f"visa namnet {NUMBER}")
    pressed = eva.pressing(SEND, form, reason=WHY)
    await eva.sends(pressed)
    await make.change(database, case, handler_id=None, owner_id=None)

    again = await eva.sends(pressed)

    assert NAME not in again.card.text

"""Reporting on behalf of somebody else: a coordinator writes, and the case is theirs."""

import pytest
from sqlalchemy import delete

from domain.authority import Authority
from domain.case import Case, Identity
from locales.text import text
from storage import tables
from storage.database import Database
from tests import make
from tests.chat import Chat, colleague
from tests.dialogs.organisation import notices
from tests.dialogs.seen import says
from tests.dialogs.test_list_cases import numbers
from tests.promises.rows import every_row

SEND = text("sv", "report.send")


@pytest.fixture
async def vera(kim: Chat) -> Chat:
    """Somebody who has called the coordinator, and has the bot."""
    vera = colleague(kim, 33, "Vera Exempel")
    await vera.says("hej")
    return vera


async def reported(sam: Chat, database: Database, authority: Authority, **typed: str) -> Case:
    form = await sam.says("rapportera åt Vera Exempel")
    await sam.presses(SEND, form, **{**make.TYPED, **typed})
    return (await make.cases_of(database, authority))[-1]


async def test_the_case_is_theirs_and_the_log_says_who_wrote_it(
    sam: Chat, vera: Chat, database: Database, authority: Authority
) -> None:
    case = await reported(sam, database, authority)

    [submitted] = [row for row in (await every_row(database))["log"] if row["what"] == "submit"]
    assert case.reporter_id == await make.person_id(database, vera)
    assert submitted["actor_id"] == await make.person_id(database, sam)
    assert numbers(await vera.says("mina ärenden")) == [case.number]
    assert numbers(await sam.says("mina ärenden")) == []


async def test_they_hear_of_it_and_whoever_wrote_it_does_not(
    sam: Chat, vera: Chat, database: Database, authority: Authority
) -> None:
    await sam.says("hej")

    case = await reported(sam, database, authority)

    [told] = await notices(database)
    assert told.heading == f"Ditt ärende {case.number} har kommit in"


async def test_the_form_and_the_receipt_say_for_whom(
    sam: Chat, vera: Chat, database: Database
) -> None:
    form = await sam.says("rapportera åt Vera Exempel")
    receipt = await sam.presses(SEND, form, **make.TYPED)

    assert "Du rapporterar åt Vera Exempel." in form.card.text
    assert "Vera Exempel får besked om hur det går." in receipt.card.text


async def test_for_whom_is_asked_where_it_is_not_said_or_nobody_is_called_that(
    sam: Chat, vera: Chat
) -> None:
    asked = await sam.says("rapportera åt")
    unknown = await sam.says("rapportera åt Nisse Finnsinte")
    picked = await sam.presses(text("sv", "report_for.go_on"), asked, person_name="Vera Exempel")

    assert says(asked, "report_for.heading")
    assert says(unknown, "report_for.heading")
    assert says(picked, "report_for.whom", name="Vera Exempel")


async def test_what_was_begun_is_not_lost(sam: Chat, vera: Chat) -> None:
    await sam.says("rapportera batterier ligger i restavfallet")

    form = await sam.says("rapportera åt Vera Exempel")

    assert "batterier ligger i restavfallet" in form.card.text


async def test_with_no_name_it_is_nobodys(
    sam: Chat, vera: Chat, database: Database, authority: Authority
) -> None:
    case = await reported(sam, database, authority, identity=Identity.ANONYMOUS)

    assert case.reporter_id is None
    assert await make.person_id(database, vera) not in [
        row["actor_id"] for row in (await every_row(database))["log"]
    ]


async def test_a_card_does_not_say_for_whom(
    kim: Chat, vera: Chat, database: Database, authority: Authority
) -> None:
    person = str(await make.person_id(database, vera))
    form = await kim.says("rapportera")

    await kim.presses(SEND, form, **make.TYPED, for_id=person, for_name="Vera Exempel")

    [case] = await make.cases_of(database, authority)
    assert case.reporter_id == await make.person_id(database, kim)


async def test_with_the_right_gone_nothing_is_stored_for_another(
    kim: Chat, sam: Chat, vera: Chat, database: Database, authority: Authority
) -> None:
    form = await sam.says("rapportera åt Vera Exempel")
    await database.write(lambda storage: storage.connection.execute(delete(tables.role)))

    await sam.presses(SEND, form, **make.TYPED)
    written = await sam.says("skicka")

    cases = await make.cases_of(database, authority)
    hers = await make.person_id(database, vera)
    assert [case for case in cases if case.reporter_id == hers] == []
    assert says(written, "error.no_draft") or says(written, "error.not_allowed")

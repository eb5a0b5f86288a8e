"""Two authorities in one tenant: asked once, and what was written is carried along."""

import pytest

from bot.router import Router
from domain.authority import Authority
from storage.database import Database
from tests import chat, make
from tests.chat import Chat
from tests.dialogs.seen import fields, says, send, titles

WRITTEN = "Batterier ligger i restavfallet på Parkskolan"
DANGER = "Diesel läcker ut på gården"


@pytest.fixture
async def federation(database: Database, authority: Authority) -> Authority:
    """A second authority in the tenant."""
    return await make.stored_authority(database, "Bergslagens miljöförbund")


@pytest.fixture
def kim(router: Router, authority: Authority, federation: Authority) -> Chat:
    return Chat(router)


async def test_somebody_new_is_asked_where_they_belong(kim: Chat) -> None:
    answer = await kim.says(WRITTEN)

    assert says(answer, "authority.which")
    assert titles(answer) == ["Bergslagens miljöförbund", "Hallstorps kommun"]


async def test_the_text_is_carried_along_to_the_form(kim: Chat) -> None:
    await kim.says(WRITTEN)
    chosen = await kim.presses("Bergslagens miljöförbund")
    form = await kim.presses("Rapportera")

    assert says(chosen, "authority.chosen", name="Bergslagens miljöförbund")
    assert WRITTEN in chosen.card.text
    assert fields(form)["description"] == WRITTEN


async def test_the_case_goes_to_the_authority_that_was_chosen(
    kim: Chat, database: Database, authority: Authority, federation: Authority
) -> None:
    await kim.says(WRITTEN)
    await kim.presses("Bergslagens miljöförbund")
    await kim.presses("Rapportera")
    await send(kim)

    [case] = await make.cases_of(database, federation)
    assert case.number == "M-2026-0001"
    assert await make.cases_of(database, authority) == []


async def test_the_question_is_asked_once(kim: Chat) -> None:
    await kim.says("rapportera")
    await kim.presses("Hallstorps kommun")

    answer = await kim.says("mina ärenden")

    assert says(answer, "my_cases.heading")


@pytest.mark.parametrize(
    "written", ["myndighet Bergslagens miljöförbund", "authority bergslagens MILJÖFÖRBUND"]
)
async def test_the_answer_may_be_written(
    kim: Chat, database: Database, federation: Authority, written: str
) -> None:
    await kim.says("rapportera")
    chosen = await kim.says(written)
    form = await kim.says(WRITTEN)
    await send(kim)

    assert says(chosen, "authority.chosen", name="Bergslagens miljöförbund")
    assert fields(form)["description"] == WRITTEN
    assert len(await make.cases_of(database, federation)) == 1


async def test_the_name_of_the_authority_is_not_taken_for_a_report(kim: Chat) -> None:
    await kim.says("rapportera")
    await kim.says("myndighet Hallstorps kommun")

    form = await kim.presses("Rapportera")

    assert "description" not in fields(form)


@pytest.mark.parametrize("written", ["myndighet Ingenstans", "myndighet", "authority of no name"])
async def test_an_authority_that_does_not_exist_is_not_chosen(kim: Chat, written: str) -> None:
    await kim.says("rapportera")

    answer = await kim.says(written)
    after = await kim.says("mina ärenden")

    assert says(answer, "authority.which")
    assert says(after, "authority.which")


async def test_a_wrong_name_does_not_move_somebody_who_has_chosen(kim: Chat) -> None:
    await kim.says("rapportera")
    await kim.presses("Hallstorps kommun")

    answer = await kim.says("myndighet Ingenstans")

    assert says(answer, "authority.which")


async def test_an_authority_of_another_tenant_cannot_be_chosen(
    kim: Chat, database: Database
) -> None:
    elsewhere = await make.stored_authority(database, "Annan kommun", "another-tenant")

    await kim.says("rapportera")
    pressed = kim.pressing("Hallstorps kommun")
    pressed["value"]["action"]["data"]["authority"] = str(elsewhere.id)
    by_button = await kim.sends(pressed)
    by_name = await kim.says("myndighet Annan kommun")

    assert not says(by_button, "authority.chosen", name="Annan kommun")
    assert not says(by_name, "authority.chosen", name="Annan kommun")
    assert says(await kim.says("mina ärenden"), "authority.which")


async def test_the_authority_can_be_changed(
    kim: Chat, database: Database, authority: Authority, federation: Authority
) -> None:
    await kim.says("myndighet Hallstorps kommun")
    which = await kim.says("byt myndighet")
    await kim.presses("Bergslagens miljöförbund")
    await kim.says(WRITTEN)
    await send(kim)

    assert says(which, "authority.which")
    assert await make.cases_of(database, authority) == []
    assert len(await make.cases_of(database, federation)) == 1


async def test_a_form_made_for_one_authority_is_not_sent_to_another(
    kim: Chat, database: Database, authority: Authority, federation: Authority
) -> None:
    await kim.says("myndighet Hallstorps kommun")
    form = await kim.says(WRITTEN)
    await kim.says("myndighet Bergslagens miljöförbund")

    answer = await send(kim, form)

    assert says(answer, "error.card_not_yours")
    assert await make.cases_of(database, authority) == []
    assert await make.cases_of(database, federation) == []


async def test_danger_brings_112_before_any_question(kim: Chat) -> None:
    answer = await kim.says(DANGER)

    assert "112" in answer.card.text


async def test_danger_is_carried_along_to_the_report(kim: Chat) -> None:
    await kim.says(DANGER)
    await kim.presses("Hallstorps kommun")
    danger = await kim.presses("Rapportera")
    form = await kim.presses("Fortsätt till rapporten")

    assert danger.card.heading == "Ring 112 först"
    assert fields(form)["description"] == DANGER


async def test_help_is_given_before_the_question(kim: Chat) -> None:
    assert says(await kim.says("hjälp"), "help.heading")


async def test_a_coordinator_of_one_authority_sees_nothing_of_the_other(
    kim: Chat, database: Database, authority: Authority, federation: Authority
) -> None:
    siv = await make.with_role(database, chat.colleague(kim, 30), authority)
    await make.stored_cases(database, federation, kim, 2)

    await siv.says("myndighet Bergslagens miljöförbund")
    there = await siv.says("nya ärenden")
    await siv.says("myndighet Hallstorps kommun")
    here = await siv.says("nya ärenden")

    assert says(there, "error.not_allowed")
    assert says(here, "new_cases.none")


async def test_with_one_authority_nobody_is_asked(router: Router, database: Database) -> None:
    await make.stored_authority(database, "Annan kommun", "another-tenant")
    stranger = Chat(router, tenant_id="another-tenant")

    form = await stranger.says(WRITTEN)

    assert says(form, "report.heading")

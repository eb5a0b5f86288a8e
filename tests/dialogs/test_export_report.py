"""The workbook of a network's year, asked for in the chat."""

import io
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from domain.authority import Authority
from domain.meeting import Meeting
from domain.person import RoleName, Scope
from jobs import close_ratings
from sheets import example_network
from storage.database import Database
from tests import make
from tests.chat import Chat, Clock, actions, colleague, router
from tests.dialogs import network
from tests.dialogs.network import TODAY, days
from tests.dialogs.seen import says, titles
from tests.promises.rows import every_row
from tests.serving import Bot, bot_in_process


@pytest.fixture
async def example(database: Database, authority: Authority) -> None:
    """The network of 2022."""
    await network.bring(database, example_network.network(authority.name, TODAY))
    await database.write(lambda storage: close_ratings.close(storage, TODAY))


@pytest.fixture
async def bot(database: Database, clock: Clock) -> AsyncIterator[Bot]:
    async with bot_in_process(database, clock) as served:
        yield served


@pytest.fixture
def sited(sam: Chat, bot: Bot, database: Database, clock: Clock) -> Chat:
    return replace(sam, router=router(database, clock, site=bot.url.removesuffix("/")))


async def opened(bot: Bot, chat: Chat, title: str) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of each sheet that the button of the latest card opens."""
    assert chat.latest is not None
    content = chat.latest.card.content
    [url] = [one["url"] for one in actions(content) if one["title"] == title]
    async with bot.session.get(url) as got:
        assert got.status == 200
        assert got.content_disposition is not None
        assert got.content_disposition.filename == f"arsrapport-{title.split()[1]}.xlsx"
        book = load_workbook(io.BytesIO(await got.read()))
    return {page.title: list(page.iter_rows(values_only=True)) for page in book.worksheets}


async def test_whoever_coordinates_the_network_opens_the_year_and_the_log_says_so(
    sited: Chat, bot: Bot, example: None, database: Database
) -> None:
    answer = await sited.says("exportera årsrapport 2022")
    sheets = await opened(bot, sited, "Öppna 2022 års arbetsbok")

    assert titles(answer) == ["Öppna 2022 års arbetsbok"]
    assert len(sheets["Möten"]) == 1 + 21
    [noted] = [row for row in (await every_row(database))["log"] if row["what"] == "exported"]
    assert (noted["field"], noted["new"]) == ("annual_report", "2022")


@pytest.mark.parametrize(
    "written",
    ["exportera årsrapport", "årsrapport", "export annual report", "exportera mötena till excel"],
)
async def test_without_a_year_it_is_this_one_and_the_last(
    written: str, sited: Chat, example: None
) -> None:
    answer = await sited.says(written)

    assert titles(answer) == ["Öppna 2026 års arbetsbok", "Öppna 2025 års arbetsbok"]


async def test_marks_of_too_few_are_no_more_in_the_file_than_in_the_chat(
    sited: Chat, kim: Chat, bot: Bot, database: Database, authority: Authority, clock: Clock
) -> None:
    held: Meeting = await network.stored(database, authority, TODAY - days(1))
    for number, mark in ((61, 6), (62, 1)):
        guest = colleague(kim, number, f"Person {number}")
        await guest.says(f"jag var med {held.id}")
        await guest.says(f"betygsätt {held.id} nöjd {mark} nytta {mark}")
    clock.goes(days=8)
    closed_on = TODAY + days(8)
    await database.write(lambda storage: close_ratings.close(storage, closed_on))

    await sited.says("exportera årsrapport 2026")
    sheets = await opened(bot, sited, "Öppna 2026 års arbetsbok")

    [row] = sheets["Möten"][1:]
    assert row[11:17] == ("för få svar", None, None) * 2
    assert "Person 61" not in str(sheets)


@pytest.mark.parametrize(
    "written",
    ["exportera alla ärenden till excel", "allt ni har sparat om mig", "exportera årsrapport"],
)
async def test_others_are_told_what_there_is_instead(
    written: str, kim: Chat, example: None, database: Database
) -> None:
    answer = await kim.says(written)

    assert says(answer, "network_report.none_what")
    assert not [row for row in (await every_row(database))["log"] if row["what"] == "exported"]


async def test_who_coordinates_the_network_gets_it_and_who_coordinates_a_group_does_not(
    kim: Chat, example: None, database: Database, authority: Authority
) -> None:
    [kept] = await database.read(lambda storage: storage.networks.of(authority.id))
    group, *_ = await database.read(lambda storage: storage.networks.groups_of(kept.id))
    nima, greta = colleague(kim, 40, "Nima Nätverk"), colleague(kim, 41, "Greta Grupp")
    role = RoleName.COORDINATOR
    await make.with_role(database, nima, authority, role, Scope.NETWORK, kept.id)
    await make.with_role(database, greta, authority, role, Scope.GROUP, group.id)

    assert says(await nima.says("exportera årsrapport"), "network_report.heading")
    assert says(await greta.says("exportera årsrapport"), "network_report.none")


async def test_a_coordinator_of_cases_is_not_given_them_as_a_file(sam: Chat, example: None) -> None:
    assert says(await sam.says("exportera alla ärenden till excel"), "network_report.none")


async def test_without_an_address_that_is_said(sam: Chat, example: None) -> None:
    answer = await sam.says("exportera årsrapport")

    assert says(answer, "handout.no_site")
    assert titles(answer) == []

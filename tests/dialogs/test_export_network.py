"""A network as a workbook, for whoever coordinates all of it."""

from dataclasses import replace

import pytest
from sqlalchemy import delete

from domain.authority import Authority
from domain.network_wanted import WantedNetwork
from domain.person import RoleName, Scope
from sheets import any_workbook
from sheets.network_workbook import NetworkWorkbook
from storage import tables
from storage.database import Database
from tests import chat, make
from tests.chat import Chat, Clock
from tests.dialogs import network
from tests.dialogs.marks import on_one_database
from tests.dialogs.network import TODAY, days, meeting, wanted
from tests.dialogs.seen import says, titles
from tests.promises.rows import every_row
from tests.serving import Bot, bot_in_process


@pytest.fixture
async def there(database: Database, authority: Authority) -> WantedNetwork:
    day = TODAY + days(9)
    described = wanted(authority, (meeting("M-1", day), day))
    await network.bring(database, described)
    return described


async def keeper(database: Database, like: Chat, authority: Authority, scope: Scope) -> Chat:
    [held] = await network.every_meeting(database, authority)
    id_ = held.network.id if scope is Scope.NETWORK else held.group.id
    nina = chat.colleague(like, 41, "Nina")
    return await make.with_role(database, nina, authority, RoleName.COORDINATOR, scope, id_)


async def read(bot: Bot, url: str) -> WantedNetwork | None:
    async with bot.session.get(url) as got:
        if got.status != 200:
            return None
        found = any_workbook.read(await got.read())
        assert isinstance(found, NetworkWorkbook)
        return found.wanted


async def test_the_workbook_that_is_opened_is_the_one_that_can_be_sent_back(
    sam: Chat, database: Database, clock: Clock, authority: Authority, there: WantedNetwork
) -> None:
    async with bot_in_process(database, clock) as bot:
        site = bot.url.removesuffix("/")
        shown = await replace(sam, router=chat.router(database, clock, site=site)).says(
            "exportera nätverket"
        )
        full, empty = [one["url"] for one in chat.actions(shown.card.content)]
        opened, blank = await read(bot, full), await read(bot, empty)
        await database.write(lambda storage: bool(storage.connection.execute(delete(tables.role))))
        assert await read(bot, full) is None
        assert await read(bot, empty) is None

    assert opened is not None
    assert set(opened.rows) == set(there.rows)
    assert blank == WantedNetwork(authority=authority.name)
    log = [row for row in (await every_row(database))["log"] if row["what"] == "exported"]
    assert [(row["entity"], row["field"]) for row in log] == [("network", "workbook")]


@on_one_database
async def test_where_there_is_no_network_yet_there_is_an_empty_workbook(
    sam: Chat, database: Database, clock: Clock
) -> None:
    to_open = replace(sam, router=chat.router(database, clock, site="https://hallkoll.example.se"))

    none = await to_open.says("mitt nätverk")
    shown = await to_open.presses("Arbetsbok", none)

    assert titles(shown) == ["Öppna en tom arbetsbok"]


@on_one_database
async def test_it_is_for_whoever_coordinates_the_whole_network(
    kim: Chat,
    ann: Chat,
    database: Database,
    clock: Clock,
    authority: Authority,
    there: WantedNetwork,
) -> None:
    site = chat.router(database, clock, site="https://hallkoll.example.se")
    nina = await keeper(database, kim, authority, Scope.NETWORK)
    group = chat.colleague(kim, 42, "Gro")
    [held] = await network.every_meeting(database, authority)
    await make.with_role(
        database, group, authority, RoleName.COORDINATOR, Scope.GROUP, held.group.id
    )

    shown = await replace(nina, router=site).says("exportera nätverket")

    # Short, as a phone cuts it off; the name stands above it, and is read out with it.
    assert titles(shown) == ["Öppna arbetsboken"]
    [opens] = chat.actions(shown.card.content)
    assert opens["tooltip"] == "Öppna arbetsboken för Nätverket"
    for someone in (kim, ann, group):
        assert says(await someone.says("exportera nätverket"), "error.no_network_kept")
    assert "Arbetsbok" in titles(await nina.says("mitt nätverk"))
    assert "Arbetsbok" not in titles(await group.says("mitt nätverk"))

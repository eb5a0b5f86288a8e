"""A network that is added in the chat, by whoever coordinates the whole authority."""

import pytest

from domain.authority import Authority
from domain.person import RoleName, Scope
from storage.database import Database
from tests import chat, make
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles
from tests.promises.rows import every_row, news


async def test_a_network_begins_with_its_first_group_and_leads_on(
    sam: Chat, database: Database
) -> None:
    nothing = await sam.says("mitt nätverk")
    form = await sam.presses("Nytt nätverk", nothing)
    added = await sam.presses(
        "Lägg till nätverk", form, name="Klimatnätverket", group="Vattengruppen"
    )
    twice = await sam.presses("Lägg till nätverk", form)
    member = await sam.presses("Ny medlem", added)
    joined = await sam.presses("Lägg till medlem", member, name="Vara kommun", kind="municipality")
    meeting = await sam.presses("Nytt möte", added)

    assert says(nothing, "network.none")
    assert says(added, "network.added")
    assert twice.card.text == added.card.text
    assert titles(added) == ["Ny medlem", "Ny grupp", "Nytt möte", "Nätverk du samordnar"]
    assert says(joined, "members.added")
    assert "Vattengruppen" in str(meeting.card.content)
    rows = await every_row(database)
    [network] = rows["network"]
    assert (network["name"], network["min_answers"]) == ("Klimatnätverket", 6)
    assert [row["new"] for row in rows["log"] if row["entity"] == "network"] == [
        "Klimatnätverket", "Vattengruppen", "Vara kommun",
    ]  # fmt: skip


@on_one_database
async def test_what_the_authority_has_set_holds_from_the_beginning(
    sam: Chat, database: Database, authority: Authority
) -> None:
    await database.write(lambda storage: storage.authorities.set(authority.id, "min_group", "9"))

    await sam.says("nytt nätverk Klimatnätverket; Vattengruppen")

    [network] = (await every_row(database))["network"]
    assert network["min_answers"] == 9


@on_one_database
async def test_it_is_added_in_a_line_and_what_is_wrong_is_said_at_once(
    sam: Chat, database: Database
) -> None:
    line = await sam.says("nytt nätverk Klimatnätverket; Vattengruppen")
    before = await every_row(database)
    taken = await sam.says("new network klimatnätverket;")
    empty = await sam.says("nytt nätverk ; Vattengruppen")
    two = await sam.says("nytt nätverk Naturnätverket; Naturvårdsgruppen")

    assert says(line, "network.added")
    assert says(taken, "error.name_taken")
    assert says(taken, "error.group_missing")
    assert says(empty, "error.name_missing")
    assert "Lägg till nätverk" in titles(empty)
    assert says(two, "network.added")
    changed = news(before, await every_row(database))
    assert len(changed["network"]) == 1


@on_one_database
@pytest.mark.parametrize("words", ["medlemmar", "nytt möte", "ny grupp Vattengruppen"])
async def test_where_there_is_none_yet_a_coordinator_is_told_how_to_begin(
    words: str, sam: Chat
) -> None:
    assert says(await sam.says(words), "error.no_network_yet")
    assert says(await sam.says("hjälp"), "help.new_network_words")


@on_one_database
async def test_nobody_else_adds_one(
    kim: Chat, ann: Chat, sam: Chat, database: Database, authority: Authority, school: int
) -> None:
    form = await sam.says("nytt nätverk")
    part = await make.with_role(
        database, chat.colleague(kim, 33), authority, RoleName.COORDINATOR, Scope.DEPARTMENT, school
    )
    await sam.says("nytt nätverk Klimatnätverket; Vattengruppen")
    [network] = (await every_row(database))["network"]
    keeper = await make.with_role(
        database,
        chat.colleague(kim, 34),
        authority,
        RoleName.COORDINATOR,
        Scope.NETWORK,
        network["id"],
    )

    for someone in (kim, ann, part, keeper):
        refused = await someone.says("nytt nätverk Ett till; Gruppen")
        assert says(refused, "error.not_allowed")
        assert "nytt nätverk" not in (await someone.says("hjälp")).card.text
        forged = await someone.presses("Lägg till nätverk", form, name="X", group="Y")
        assert says(forged, "error.not_allowed")
    assert "Nytt nätverk" not in titles(await keeper.says("mitt nätverk"))
    assert len((await every_row(database))["network"]) == 1

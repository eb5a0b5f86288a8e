"""Where people are reached: one place for each, closed when it is gone, and forgotten with them."""

import pytest

from storage.conversations import Conversation
from storage.database import Database
from storage.outbox import Promise
from storage.storage import Storage
from tests.chat import NOW, TENANT

URL = "https://smba.trafficmanager.net/emea/"


async def added(
    database: Database,
    teams_id: str,
    kind: str = "personal",
    person_id: int | None = None,
    team_id: str | None = None,
    tenant_id: str = TENANT,
) -> Conversation:
    return await database.write(
        lambda s: s.conversations.add(
            teams_id, kind, tenant_id, person_id, "sv", URL, "28:bot", team_id
        )
    )


async def person(database: Database, name: str) -> int:
    return await database.write(lambda s: s.people.add(name, TENANT, f"e-{name}", f"29:{name}"))


async def open_ones(database: Database, *conversations: Conversation) -> list[str]:
    ids = [one.id for one in conversations]
    found = await database.read(lambda s: s.conversations.many(ids))
    return [one.teams_id for one in found.values() if one.open]


async def test_many_are_found_at_once_by_id_and_by_person(database: Database) -> None:
    kim, eva, ada = [await person(database, name) for name in ("kim", "eva", "ada")]
    of_kim = await added(database, "a:kim", person_id=kim)
    of_eva = await added(database, "a:eva", person_id=eva)
    await added(database, "19:group", kind="group", person_id=ada)

    by_id = await database.read(lambda s: s.conversations.many([of_kim.id, of_eva.id, 99]))
    by_person = await database.read(lambda s: s.conversations.personal_of_many([kim, eva, ada]))

    assert set(by_id) == {of_kim.id, of_eva.id}
    assert {one: chat.teams_id for one, chat in by_person.items()} == {kim: "a:kim", eva: "a:eva"}


async def test_who_has_two_chats_is_reached_in_the_newer_one(database: Database) -> None:
    kim = await person(database, "kim")
    await added(database, "a:old", person_id=kim)
    await added(database, "a:new", person_id=kim)

    many = await database.read(lambda s: s.conversations.personal_of_many([kim]))
    one = await database.read(lambda s: s.conversations.personal_of(kim))

    assert one is not None
    assert many[kim].teams_id == one.teams_id == "a:new"


async def test_a_team_that_is_gone_takes_all_its_channels_and_no_others_with_it(
    database: Database,
) -> None:
    general = await added(database, "19:general", "channel", team_id="19:general")
    waste = await added(database, "19:waste", "channel", team_id="19:general")
    another = await added(database, "19:another", "channel", team_id="19:elsewhere")
    abroad = await added(database, "19:abroad", "channel", team_id="19:general", tenant_id="other")

    await database.write(lambda s: s.conversations.close_team(TENANT, "19:general"))

    left = await open_ones(database, general, waste, another, abroad)
    assert left == ["19:another", "19:abroad"]


@pytest.mark.parametrize("kind", ["channel", "personal"])
async def test_a_channel_that_is_gone_is_closed_alone(database: Database, kind: str) -> None:
    waste = await added(database, "19:waste", kind, team_id="19:general")
    paper = await added(database, "19:paper", "channel", team_id="19:general")

    await database.write(lambda s: s.conversations.close_channel(TENANT, "19:waste"))

    left = await open_ones(database, waste, paper)
    assert left == (["19:paper"] if kind == "channel" else ["19:waste", "19:paper"])


async def test_who_is_forgotten_cannot_be_reached_and_nothing_waits_for_them(
    database: Database,
) -> None:
    kim, eva = await person(database, "kim"), await person(database, "eva")
    of_kim = await added(database, "a:kim", person_id=kim)
    of_eva = await added(database, "a:eva", person_id=eva)

    def promise(storage: Storage) -> None:
        storage.outbox.promise(
            [
                Promise("1", "welcome", NOW, NOW, person_id=kim),
                Promise("2", "welcome", NOW, NOW, conversation_id=of_kim.id),
                Promise("3", "welcome", NOW, NOW, person_id=eva),
            ]
        )

    await database.write(promise)

    await database.write(lambda s: s.erasure.erase(kim, NOW))

    assert await database.read(lambda s: s.conversations.personal_of(kim)) is None
    assert await open_ones(database, of_kim, of_eva) == ["a:eva"]
    assert await database.read(lambda s: s.outbox.counts()) == {"waiting": 1}

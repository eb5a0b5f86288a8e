"""Where to go with what is not an environmental matter."""

import pytest

from bot.router import Router
from domain.authority import Authority
from locales.text import text
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database, **make.LINKS)


@on_one_database
@pytest.mark.parametrize("written", ["fel ställe", "Fel ställe?", "wrong place"])
async def test_every_door_of_the_authority_is_shown_with_its_link(kim: Chat, written: str) -> None:
    answer = await kim.says(written)

    assert says(answer, "other_doors.heading")
    for door in ("fault_report", "work_injury", "whistleblowing", "it", "citizen_feedback"):
        title, link = text("sv", f"other_doors.{door}"), make.LINKS[f"{door}_link"]
        assert f"{title}: {link}" in answer.card.text
        assert title in titles(answer)
    assert "112" in answer.card.text


async def test_a_door_without_a_link_is_described_in_words(
    router: Router, database: Database
) -> None:
    bare = await make.stored_authority(database, "Liten kommun", "a-small-tenant")
    kim = Chat(router, tenant_id=bare.tenant_id)

    answer = await kim.says("fel ställe")

    for door in ("fault_report", "work_injury", "whistleblowing", "it"):
        assert says(answer, f"other_doors.{door}_without_link")
    assert titles(answer) == []


async def test_the_doors_are_a_button_away_from_the_form_which_stays(kim: Chat) -> None:
    await kim.says("rapportera")

    answer = await kim.presses("Fel ställe?")

    assert says(answer, "other_doors.heading")
    assert answer.below


async def test_the_doors_of_one_authority_are_not_shown_to_another(
    router: Router, database: Database, authority: Authority
) -> None:
    await make.stored_authority(
        database, "Annan kommun", "another-tenant", it_link="https://it.annan.example"
    )
    stranger = Chat(router, tenant_id="another-tenant")

    answer = await stranger.says("fel ställe")

    assert "https://it.annan.example" in answer.card.text
    assert make.LINKS["it_link"] not in answer.card.text


async def test_in_a_channel_the_doors_are_shown_there(router: Router, authority: Authority) -> None:
    in_channel = Chat(router, kind="channel")

    answer = await in_channel.says("fel ställe")

    assert says(answer, "other_doors.heading")
    assert answer.private is None

"""Saying in the chat of a Teams meeting which network meeting is held in it."""

from dataclasses import dataclass, replace

import pytest

from bot import calls
from bot.incoming import read
from domain.authority import Authority
from domain.meeting import Meeting, MeetingStatus, chat_of
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat, Clock
from tests.dialogs import network
from tests.dialogs.network import TODAY, days
from tests.dialogs.seen import says
from tests.promises.rows import every_row

CHAT = "19:meeting_TG92aXNhcyBtw7Z0ZQ@thread.v2"


@dataclass
class MeetingChat(Chat):
    """The chat of a Teams meeting, which all who are in it share."""

    kind: str = "group"

    @property
    def conversation_id(self) -> str:
        return CHAT


def in_meeting(chat: Chat) -> MeetingChat:
    return MeetingChat(chat.router, chat.name, chat.entra_id, chat.tenant_id)


@pytest.fixture
async def today(database: Database, authority: Authority) -> Meeting:
    return await network.stored(database, authority, TODAY)


async def comes(database: Database, chat: Chat, clock: Clock, key: str) -> str:
    """Somebody comes into the call; return what became of it."""
    user = {"aadObjectId": chat.entra_id, "tenantId": chat.tenant_id}
    value = {"members": [{"user": user, "meeting": {"inMeeting": True}}]}
    body = {"type": "event", "name": calls.CAME, "value": value}
    incoming = read({**in_meeting(chat).envelope(), **body})
    return await database.write(
        lambda storage: calls.note(storage, incoming, "sv", key.ljust(64, "0"), clock())
    )


async def test_from_then_on_those_who_come_are_noted_until_it_is_undone(
    sam: Chat, kim: Chat, eva: Chat, today: Meeting, database: Database, clock: Clock
) -> None:
    for chat in (kim, eva):
        await make.person_id(database, chat)
    there = in_meeting(sam)

    before = await comes(database, kim, clock, "1")
    linked = await there.says(f"koppla möte {today.id}")
    after = await comes(database, kim, clock, "2")
    undone = await there.presses("Koppla bort", linked)
    late = await comes(database, eva, clock, "3")
    again = await there.says(f"koppla bort möte {today.id}")

    assert (before, after, late) == ("ignored", "noted", "ignored")
    assert says(linked, "meeting_call.linked", number=str(today.id))
    assert says(linked, "meeting_call.noted", minutes=5)
    assert linked.private is None
    assert says(undone, "meeting_call.unlinked", number=str(today.id))
    assert says(again, "error.meeting_not_linked")
    all_ = await every_row(database)
    assert [one["source"] for one in all_["attendance"]] == ["call"]
    assert [one["what"] for one in all_["log"] if one["field"] == "chat"] == ["linked", "unlinked"]


async def test_a_series_has_one_chat_for_all_its_meetings(
    sam: Chat, kim: Chat, database: Database, authority: Authority, clock: Clock
) -> None:
    pair = [(network.meeting(f"M-{n}", TODAY + days(n)), TODAY + days(n)) for n in (0, 7)]
    await network.bring(database, network.wanted(authority, *pair))
    await make.person_id(database, kim)
    for one in await network.every_meeting(database, authority):
        await in_meeting(sam).says(f"koppla möte {one.id}")

    first = await comes(database, kim, clock, "1")
    clock.goes(days=1)
    between = await comes(database, kim, clock, "2")
    clock.goes(days=6)
    second = await comes(database, kim, clock, "3")

    assert (first, between, second) == ("noted", "ignored", "noted")
    assert len({one["day_id"] for one in (await every_row(database))["attendance"]}) == 2


@pytest.mark.parametrize("kind", ["personal", "group", "channel"])
async def test_it_is_only_said_in_the_chat_of_a_teams_meeting(
    kind: str, sam: Chat, today: Meeting, database: Database
) -> None:
    answer = await replace(sam, kind=kind).says(f"koppla möte {today.id}")

    assert says(answer, "error.only_in_meeting_chat")
    assert (await every_row(database))["meeting_chat"] == []


async def test_only_whoever_coordinates_the_meeting_links_it(
    sam: Chat, kim: Chat, ann: Chat, today: Meeting, database: Database, authority: Authority
) -> None:
    elsewhere = await make.stored_authority(database, "Alfta bolag")
    theirs = await make.with_role(database, replace(kim, entra_id="other", latest=None), elsewhere)
    of_group = replace(kim, entra_id="nima", latest=None)
    await make.with_role(
        database, of_group, authority, RoleName.COORDINATOR, Scope.GROUP, today.group.id
    )

    for chat in (kim, ann, theirs, of_group):
        await chat.says("hej")
        await chat.says(f"myndighet {authority.name}")
    for chat in (kim, ann, theirs):
        refused = await in_meeting(chat).says(f"koppla möte {today.id}")
        assert says(refused, "error.not_allowed"), chat.name
    linked = await in_meeting(of_group).says(f"koppla möte {today.id}")
    unlinked = await in_meeting(kim).says(f"koppla bort möte {today.id}")

    assert says(linked, "meeting_call.linked", number=str(today.id))
    assert says(unlinked, "error.not_allowed")
    assert len((await every_row(database))["meeting_chat"]) == 1


async def test_a_cancelled_meeting_is_not_linked(
    sam: Chat, database: Database, authority: Authority
) -> None:
    off = await network.stored(database, authority, TODAY, status=MeetingStatus.CANCELLED)

    answer = await in_meeting(sam).says(f"koppla möte {off.id}")

    assert says(answer, "error.meeting_cancelled")


@pytest.mark.parametrize(
    ("link", "chat"),
    [
        ("l/meetup-join/19%3ameeting_Ab-1_%3d%40thread.v2/0?c=%7b", "19:meeting_Ab-1_=@thread.v2"),
        ("l/meetup-join/19:meeting_Ab1@thread.v2/0", "19:meeting_Ab1@thread.v2"),
        ("meet/2345678901?p=abc", ""),
        ("l/channel/19%3aabc%40thread.tacv2/x", ""),
    ],
)
def test_a_link_tells_its_chat(link: str, chat: str) -> None:
    assert chat_of(f"https://teams.microsoft.com/{link}") == chat

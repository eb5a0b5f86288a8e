"""What Teams tells of a call is who was at the network meeting: each once, and nobody else."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import count
from typing import Any
from urllib.parse import quote

import pytest

from bot import calls
from bot.incoming import Attendee, read
from domain.attendance import Source
from domain.authority import Authority
from domain.meeting import Meeting, MeetingStatus
from locales.text import text
from storage.database import Database
from tests import make
from tests.bot import shapes
from tests.bot.shapes import MEETING, MEETING_ID
from tests.chat import TENANT, Chat, Clock
from tests.dialogs import network
from tests.dialogs.network import NATURE, OTHER_TENANT, TODAY, days, meeting, wanted
from tests.fake_teams import fake_teams
from tests.promises.rows import every_row, news, statements
from tests.serving import Bot, bot_in_process, counting

LINK = f"https://teams.microsoft.com/l/meetup-join/{quote(MEETING, safe='')}/0?context=%7b%7d"
SHORT = "https://teams.microsoft.com/meet/2345678901?p=abc"
VERA = {"aadObjectId": "vera-at-home", "email": "Vera@example.com", "name": "Vera Exempel"}
STRANGER = {"aadObjectId": "zentinel", "email": "zq@example.org", "name": "Zentinella Qvarnhjelm"}
GUEST = {"name": "Gäst"}

_ids = count(1)


@dataclass
class Call:
    """The call, as Teams tells the bot of it."""

    bot: Bot
    service_url: str

    async def tells(self, what: str, value: Any, id: str = "", chat: str = MEETING) -> None:  # noqa: A002
        activity = shapes.meeting(
            "event",
            self.service_url,
            name=f"application/vnd.microsoft.meeting{what}",
            value=value,
            id=id or f"e{next(_ids)}",
        )
        activity["conversation"]["id"] = chat
        assert (await self.bot.sends(activity)).status == 200

    async def starts(self, link: str = LINK) -> None:
        await self.tells("Start", {"Id": MEETING_ID, "JoinUrl": link, "Title": "Pulsmöte"})

    async def ends(self, **how: str) -> None:
        await self.tells("End", {"Id": MEETING_ID, "JoinUrl": LINK}, **how)

    async def comes(self, *users: Any, **how: str) -> None:
        await self.tells("ParticipantJoin", _members(users, inside=True), **how)

    async def leaves(self, *users: Any, **how: str) -> None:
        await self.tells("ParticipantLeave", _members(users, inside=False), **how)


def _members(users: Any, *, inside: bool) -> dict[str, Any]:
    seen = {"inMeeting": inside, "role": "Presenter"}
    return {"members": [{"user": user, "meeting": seen} for user in users]}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def call(database: Database, clock: Clock) -> AsyncIterator[Call]:
    async with fake_teams() as teams, bot_in_process(database, clock) as bot:
        yield Call(bot, teams.service_url)
        assert teams.said == []


@pytest.fixture
async def today(database: Database, authority: Authority) -> Meeting:
    """A meeting from nine to twelve today, with the call's link; it is a quarter past nine."""
    return await network.stored(database, authority, TODAY, link=LINK)


@pytest.fixture
async def kim(database: Database, authority: Authority) -> dict[str, str]:
    """Somebody on the staff of the owner of the network, whom the bot knows."""
    chat = Chat(None)  # type: ignore[arg-type]
    await make.person_id(database, chat)
    return {"aadObjectId": chat.entra_id, "tenantId": TENANT, "name": chat.name}


async def noted(database: Database) -> dict[str, str]:
    """Return who is noted as having been there, and by what."""
    all_ = await every_row(database)
    names = {one["id"]: one["name"] for one in all_["person"]}
    return {names[one["person_id"]]: one["source"] for one in all_["attendance"]}


async def test_whoever_comes_and_stays_is_noted_and_others_leave_no_trace(
    call: Call, today: Meeting, kim: dict[str, str], database: Database, clock: Clock
) -> None:
    people = (await every_row(database))["person"]
    await call.starts()
    await call.comes(kim, VERA, STRANGER, GUEST)
    clock.goes(minutes=40)
    await call.leaves(VERA, STRANGER)
    clock.goes(minutes=60)
    await call.ends()

    assert await noted(database) == {"Kim Exempel": "call", "Vera Exempel": "call"}
    left = await every_row(database)
    assert left["person"] == people
    assert {one["joined_at"] for one in left["attendance"]} == {None}
    assert "entinel" not in str(left)
    assert "zq@example.org" not in str(left)


async def test_whoever_only_looks_in_is_not(
    call: Call, today: Meeting, kim: dict[str, str], database: Database, clock: Clock
) -> None:
    await call.comes(kim, VERA)
    there = await noted(database)
    clock.goes(minutes=4)
    await call.leaves(kim)
    await call.ends()

    assert set(there) == {"Kim Exempel", "Vera Exempel"}
    assert await noted(database) == {}


async def test_a_trial_of_the_link_before_the_meeting_opens_does_not_count(
    call: Call, today: Meeting, kim: dict[str, str], database: Database, clock: Clock
) -> None:
    clock.goes(minutes=-120)
    await call.comes(kim, VERA)
    clock.goes(minutes=20)
    await call.leaves(kim)
    clock.goes(minutes=100)
    await call.leaves(VERA)

    assert await noted(database) == {"Vera Exempel": "call"}


async def test_the_line_that_breaks_and_comes_back_makes_no_difference(
    call: Call, today: Meeting, database: Database, clock: Clock
) -> None:
    for minutes in (10, 1, 2):
        await call.comes(VERA)
        clock.goes(minutes=minutes)
        await call.leaves(VERA)

    assert await noted(database) == {"Vera Exempel": "call"}


@pytest.mark.parametrize("first", ["self", "call"])
async def test_by_two_roads_somebody_is_one_and_what_they_said_stays(
    first: str, call: Call, today: Meeting, database: Database, clock: Clock
) -> None:
    vera = await database.read(lambda storage: storage.people.by_email(VERA["email"], TODAY))
    assert vera is not None
    say_so = lambda storage: storage.attendances.attend(today.days[0].id, [vera.id], Source.SELF)  # noqa: E731

    if first == "self":
        await database.write(say_so)
    await call.comes(VERA)
    if first == "call":
        await database.write(say_so)
    clock.goes(minutes=1)
    await call.leaves(VERA)
    await call.ends()

    assert await noted(database) == {"Vera Exempel": "self"}


async def test_the_same_event_twice_is_once(
    call: Call, today: Meeting, database: Database, clock: Clock
) -> None:
    with counting("activities") as counted:
        await call.comes(VERA, id="same")
        await call.comes(VERA, id="same")
        clock.goes(minutes=1)
        await call.leaves(VERA)
        # Delivered once more, long after: nobody has come.
        await call.comes(VERA, id="same")
        await call.ends(id="end")
        await call.ends(id="end")

    assert counted == {"noted": 3, "known": 3}
    assert await noted(database) == {}


async def test_nobody_seen_to_leave_a_call_has_stayed_after_a_day(
    call: Call, today: Meeting, database: Database, clock: Clock
) -> None:
    await call.comes(VERA)

    await database.write(lambda storage: storage.attendances.settle_calls(clock.now + days(1)))
    clock.goes(minutes=1)
    await call.ends()

    assert await noted(database) == {"Vera Exempel": "call"}


async def test_somebody_of_a_member_in_another_tenant_is_known_by_their_id(
    call: Call, today: Meeting, database: Database, clock: Clock
) -> None:
    chat = Chat(None, "Vera 51")  # type: ignore[arg-type]
    await network.member_elsewhere(database, chat)
    visiting = {"objectId": "vera-51", "tenantId": OTHER_TENANT, "name": "Vera 51"}

    await call.comes(visiting)

    assert await noted(database) == {"Vera 51": "call"}


async def test_whoever_has_nothing_to_do_with_the_network_is_not_noted(
    call: Call, today: Meeting, database: Database
) -> None:
    await make.person_id(database, Chat(None, "Nils", "nils", OTHER_TENANT))  # type: ignore[arg-type]

    await call.comes({"aadObjectId": "nils", "tenantId": OTHER_TENANT})

    assert await noted(database) == {}


# --- which meeting --------------------------------------------------------------------------------


async def test_a_link_that_does_not_tell_the_chat_is_known_when_the_call_begins(
    call: Call, database: Database, authority: Authority
) -> None:
    await network.stored(database, authority, TODAY, link=SHORT)

    await call.comes(VERA)
    before = await noted(database)
    await call.starts(SHORT)
    await call.comes(VERA)

    assert before == {}
    assert await noted(database) == {"Vera Exempel": "call"}


@pytest.mark.parametrize("link", ["", "https://example.com/mote", LINK.replace("TG92", "XX92")])
async def test_a_call_that_is_of_no_network_meeting_is_left_alone(
    link: str, call: Call, database: Database, authority: Authority
) -> None:
    await network.stored(database, authority, TODAY, link=link)
    before = await every_row(database)

    with counting("activities") as counted:
        await call.starts("")
        await call.comes(VERA)
        await call.leaves(VERA)
        await call.ends()

    assert counted == {"ignored": 4}
    # The clock of the bot goes meanwhile, and reminds of the meeting.
    assert news({**before, "outbox": []}, {**await every_row(database), "outbox": []}) == {}


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (TODAY + days(1), MeetingStatus.PLANNED),
        (TODAY - days(1), MeetingStatus.HELD),
        (TODAY, MeetingStatus.CANCELLED),
    ],
)
async def test_only_that_day_and_only_what_was_not_cancelled(
    on: Any, status: MeetingStatus, call: Call, database: Database, authority: Authority
) -> None:
    await network.stored(database, authority, on, link=LINK, status=status)

    await call.comes(VERA)

    assert await noted(database) == {}


async def test_of_two_in_one_call_that_day_it_is_the_one_at_that_time(
    call: Call, database: Database, authority: Authority, clock: Clock
) -> None:
    pair = [(meeting(code, TODAY, link=LINK, group=NATURE), TODAY) for code in ("M-1", "M-2")]
    rows = wanted(authority, *pair)
    [first, second] = rows.days
    later = type(second)("M-2", TODAY, "14:00", "16:00")
    await network.bring(database, type(rows)(**{**rows.__dict__, "days": (first, later)}))
    clock.goes(hours=5)

    await call.comes(VERA)

    [row] = (await every_row(database))["attendance"]
    meetings = {one.code: one for one in await network.every_meeting(database, authority)}
    assert row["day_id"] == meetings["M-2"].days[0].id


async def test_a_call_costs_the_same_however_many_come(
    today: Meeting, database: Database, clock: Clock
) -> None:
    async def come(count_: int) -> Counter[str]:
        crowd = [{"aadObjectId": f"p{n}", "email": f"p{n}@example.org"} for n in range(count_)]
        name = "application/vnd.microsoft.meetingParticipantJoin"
        raw = shapes.meeting("event", "", name=name, value=_members([VERA, *crowd], inside=True))
        incoming = read(raw)
        with statements(database) as asked:
            await database.write(
                lambda storage: calls.note(storage, incoming, "sv", f"{count_:064x}", clock())
            )
        return asked

    assert await come(200) == await come(2)


@pytest.mark.parametrize(
    ("value", "attendees"),
    [
        ({}, ()),
        ({"members": "nonsense"}, ()),
        ({"members": [None, 7, {}, {"user": []}]}, (Attendee(), Attendee())),
        (
            {"members": [{"user": {"objectId": "AB", "email": "A@b.se", "userPrincipalName": 7}}]},
            (Attendee("ab", ("a@b.se",)),),
        ),
    ],
)
def test_whatever_teams_says_of_who_came_is_read(value: Any, attendees: Any) -> None:
    assert read({"type": "event", "value": value}).attendees == attendees


async def test_where_the_bot_is_added_to_a_meeting_it_says_what_it_notes(
    authority: Authority, database: Database
) -> None:
    async with fake_teams() as teams, bot_in_process(database) as bot:
        await bot.sends(shapes.meeting("installationUpdate", teams.service_url, action="add"))
        await bot.has_sent_all()

        [said] = teams.said
        assert text("sv", "welcome.in_meeting") in str(said.body)

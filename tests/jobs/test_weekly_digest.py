"""The weekly digest as it is sent: to whom, when, once, and in which words (C1, E1, E5).

`HALLKOLL_WEEKS` says how many Mondays are lived through; `make soak` asks for ten years of them.
"""

import os
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from bot import set_aside
from bot.clock import Clock
from bot.outbox import OutboxWorker
from bot.presence import Presence
from domain.authority import Authority
from domain.case import State
from domain.digest import Line, Reader
from domain.person import Role, RoleName, Scope
from jobs import weekly_digest
from jobs.job import Job
from jobs.weekly_digest import Counted
from locales.text import text
from storage.database import Database
from storage.digest_section import Finder, Told
from storage.digest_sections import own_cases
from storage.digests import ChannelWish
from storage.storage import Storage
from tests import chat, make
from tests.chat import SEAL, TENANT, Chat, Reachable, actions, colleague, router
from tests.dialogs import network
from tests.fake_teams import Call, FakeTeams, fake_teams
from tests.promises.rows import every_row, statements
from tests.serving import counting, loopback_connector, send_all

WEEKS = int(os.environ.get("HALLKOLL_WEEKS", "52"))
MONDAY = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)  # half past seven in Stockholm
JOB = Job("weekly_digest", weekly_digest.times, weekly_digest.run)
HEADING = text("sv", "digest.heading", week="48", place="Hallstorps kommun")


@dataclass
class Monday:
    """An authority with a coordinator, Sam, and somebody on the staff, Kim, who has nothing to be
    told. Time stands at the slot until the test lets it go on."""

    database: Database
    teams: FakeTeams
    clock: chat.Clock
    presence: Presence
    worker: OutboxWorker
    authority: Authority
    kim: Chat
    sam: Chat

    async def passes(self, **how_long: float) -> None:
        """Let time go on, the clock look, and all be sent that is due."""
        self.clock.goes(**how_long)
        await self.looks()
        await send_all(self.worker)

    async def looks(self) -> None:
        await self.presence.keep()
        await Clock(self.database, self.presence, self.clock, jobs=[JOB]).look()

    async def outbox(self) -> list[dict[str, Any]]:
        return (await every_row(self.database))["outbox"]


@pytest.fixture
async def monday(database: Database) -> AsyncIterator[Monday]:
    clock = chat.Clock(MONDAY)
    authority = await make.stored_authority(database)
    async with fake_teams() as teams, loopback_connector() as connector:
        kim = Reachable(router(database, clock), service_url=teams.service_url)
        sam = await make.with_role(database, colleague(kim, 22), authority)
        for one in (kim, sam):
            await one.says("hej")
        await make.stored_cases(database, authority, kim, 2)
        presence = Presence(database)
        worker = OutboxWorker(database, connector, SEAL, "sv", clock, presence)
        yield Monday(database, teams, clock, presence, worker, authority, kim, sam)


# --- to whom, and in which words ------------------------------------------------------------------


async def test_who_has_something_to_be_told_gets_it_on_monday_morning_and_nobody_else(
    monday: Monday,
) -> None:
    monday.clock.goes(seconds=-1)
    await monday.passes()
    assert monday.teams.said == []

    await monday.passes(seconds=1)

    [said] = monday.teams.said
    assert said.to[0] == monday.sam.conversation_id
    assert said.heading == HEADING
    assert "2 ärenden väntar på bedömning" in str(said.card)
    assert [one["title"] for one in actions(said.card)][-1] == "Inställningar"
    assert len(await monday.outbox()) == 1, "who has nothing to be told has no row either"


async def test_each_is_told_in_their_own_language_and_as_text_who_wants_that(
    monday: Monday,
) -> None:
    await monday.sam.says("english")
    await monday.sam.says("answer with text")

    await monday.passes()

    [said] = monday.teams.said
    assert "attachments" not in said.body
    assert said.heading == text("en", "digest.heading", week="48", place="Hallstorps kommun")
    assert 'Settings: write "weekly digest settings"' in said.body["text"]


async def test_a_row_holds_ids_and_no_words(monday: Monday) -> None:
    await monday.looks()

    [row] = await monday.outbox()
    kept = {name: value for name, value in row.items() if isinstance(value, str)}
    sam = await make.person_id(monday.database, monday.sam)
    assert kept == {
        "once": f"weekly_digest/{sam}/2026-W48",
        "purpose": "weekly_digest",
        "state": "waiting",
    }


async def test_what_is_said_is_how_it_is_when_it_is_sent(monday: Monday) -> None:
    await monday.looks()
    await make.stored_cases(monday.database, monday.authority, monday.kim, 3)

    await monday.passes(minutes=7)

    assert "5 ärenden väntar på bedömning" in str(monday.teams.said[0].card)


async def test_a_role_that_ended_meanwhile_leaves_nothing_to_be_told(monday: Monday) -> None:
    await monday.looks()
    sam = await make.person_id(monday.database, monday.sam)
    role = Role(RoleName.COORDINATOR, monday.authority.id)
    ended = MONDAY.date() - timedelta(days=1)
    await monday.database.write(lambda s: s.people.end_role(sam, role, ended))

    await monday.passes()

    assert monday.teams.said == []
    assert [row["state"] for row in await monday.outbox()] == ["closed"]


async def test_whose_own_authority_is_not_here_is_told_of_the_networks_meetings(
    monday: Monday,
) -> None:
    """Vera works at a member of the network, in a tenant of its own."""
    held = await network.stored(
        monday.database, monday.authority, MONDAY.date() - timedelta(days=3)
    )
    vera = replace(
        monday.kim, name="Vera", entra_id="vera-51", tenant_id=network.OTHER_TENANT, latest=None
    )
    await vera.says("hello")
    await network.is_member(monday.database, vera)
    await vera.says("english")
    await vera.says(f"jag var med {held.id}")

    await monday.passes()

    [said] = monday.teams.to(vera.conversation_id)
    heading = text("en", "digest.heading", week="48", place=text("en", "digest.of_meetings"))
    assert said.heading == heading
    assert [one["title"] for one in actions(said.card)] == ["Rate a meeting", "Settings"]
    assert (await vera.says("veckobrev")).card.heading == heading

    await vera.says("veckobrev av")
    await monday.passes(days=7)
    assert len(monday.teams.to(vera.conversation_id)) == 1


async def test_whose_organisation_has_left_the_network_gets_none(monday: Monday) -> None:
    held = await network.stored(
        monday.database, monday.authority, MONDAY.date() - timedelta(days=3)
    )
    vera = await network.member_elsewhere(monday.database, await _greeted(monday))
    await vera.says(f"jag var med {held.id}")
    await monday.looks()
    vera_id = await make.person_id(monday.database, vera)
    await monday.database.write(lambda s: s.people.change(vera_id, organisation_id=None))

    await monday.passes()

    assert monday.teams.to(vera.conversation_id) == []


async def _greeted(monday: Monday) -> Chat:
    vera = replace(
        monday.kim, name="Vera 51", entra_id="vera-51", tenant_id=network.OTHER_TENANT, latest=None
    )
    await vera.says("hej")
    return vera


async def test_with_roles_in_two_authorities_one_digest_tells_of_both(monday: Monday) -> None:
    """Sam has chosen none of them: that is no reason to be told nothing."""
    other = await make.stored_authority(monday.database, "Bolaget AB")
    await make.with_role(monday.database, monday.sam, other)
    await make.stored_cases(monday.database, other, monday.kim, 3)

    await monday.passes()

    [said] = monday.teams.to(monday.sam.conversation_id)
    assert said.heading == text("sv", "digest.heading", week="48", place="Bolaget AB med flera")
    shown = str(said.card)
    assert "Bolaget AB: 3 ärenden väntar på bedömning" in shown
    assert "Hallstorps kommun: 2 ärenden väntar på bedömning" in shown
    assert len([row for row in await monday.outbox() if row["purpose"] == "weekly_digest"]) == 1


async def test_a_line_of_another_authority_leads_there_first(monday: Monday) -> None:
    other = await make.stored_authority(monday.database, "Bolaget AB")
    await make.with_role(monday.database, monday.sam, other)
    await make.stored_cases(monday.database, other, monday.kim, 3)
    await monday.sam.says("myndighet Hallstorps kommun")

    shown = await monday.sam.says("veckobrev")
    assert [one["title"] for one in actions(shown.card.content)].count("Byt till Bolaget AB") == 1
    here = await monday.sam.presses("Nya ärenden", shown)
    await monday.sam.presses("Byt till Bolaget AB", shown)
    there = await monday.sam.presses("Nya ärenden", await monday.sam.says("veckobrev"))

    assert ("2 ärenden" in here.card.text, "3 ärenden" in there.card.text) == (True, True)


async def test_a_section_that_goes_wrong_for_one_is_left_out_for_that_one(
    monday: Monday, monkeypatch: pytest.MonkeyPatch
) -> None:
    eva = await make.with_role(monday.database, colleague(monday.kim, 23, "Eva"), monday.authority)
    await eva.says("hej")
    await make.stored_cases(monday.database, monday.authority, monday.sam, 1)
    bad = await make.person_id(monday.database, monday.sam)
    _move(monkeypatch, own_cases.OwnCases, unless=bad)

    with counting("digest_sections_left_out") as counted:
        await monday.passes()

    sams, evas = [monday.teams.to(one.conversation_id) for one in (monday.sam, eva)]
    assert ("väntar på bedömning" in str(sams[0].card), "kommit vidare" in str(sams[0].card)) == (
        True,
        False,
    )
    assert "kommit vidare" in str(evas[0].card)
    assert counted == {"own_cases": 2}, "when it was promised, and when it was sent"


async def test_a_section_that_goes_wrong_for_all_is_soon_given_up(
    monday: Monday, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(100):
        person = colleague(monday.kim, 40 + number)
        await make.with_role(monday.database, person, monday.authority)
        await person.says("hej")
    _move(monkeypatch, own_cases.OwnCases, unless=0)

    with counting("digest_sections_left_out") as counted:
        await monday.looks()

    assert len(await monday.outbox()) == 101
    assert counted == {"own_cases": 102}, "Kim would have had nothing else"


async def test_what_is_the_databases_own_trouble_is_tried_again_as_a_whole(
    monday: Monday, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> Any:
        raise TimeoutError

    monkeypatch.setattr(own_cases.OwnCases, "lines", away)
    await monday.passes()
    assert monday.teams.said == []

    monkeypatch.undo()
    await monday.passes(minutes=1)
    assert len(monday.teams.said) == 1


def _move(monkeypatch: pytest.MonkeyPatch, finder: type[Finder], unless: int) -> None:
    """Let the section say that a case moved, to all but the one whom it goes wrong for; to nobody
    when that is 0."""

    def lines(self: Finder, _: Any, readers: Sequence[Reader], today: date) -> Iterator[Told]:
        for reader in readers:
            if reader.person.id == unless or not unless:
                raise LookupError
            yield reader, Line(own_cases.MOVED, {"count": 1, "answered": 0, "others": 1})

    monkeypatch.setattr(finder, "lines", lines)


async def test_a_bad_digest_holds_up_no_other(
    monday: Monday, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several are put together at once; each alone shows whose it is."""
    eva = await make.with_role(monday.database, colleague(monday.kim, 23, "Eva"), monday.authority)
    await eva.says("hej")
    bad = await make.person_id(monday.database, monday.sam)
    cards = weekly_digest.cards

    def fails(storage: Storage, wanted: Any, *rest: Any) -> Any:
        if any(person.id == bad for _, person, _ in wanted.values()):
            raise LookupError
        return cards(storage, wanted, *rest)

    monkeypatch.setattr(weekly_digest, "cards", fails)
    await monday.passes()

    assert [said.to[0] for said in monday.teams.said] == [eva.conversation_id]


# --- once a week ----------------------------------------------------------------------------------


@pytest.mark.timeout(120 + WEEKS)
async def test_a_year_of_weeks_brings_one_digest_each(monday: Monday) -> None:
    """Looked at every fourteen hours, by a clock that is started anew each time."""
    for _ in range(WEEKS * 12):
        await monday.looks()
        monday.clock.goes(hours=14)

    weeks = [row["once"].rpartition("/")[2] for row in await monday.outbox()]
    assert len(weeks) == len(set(weeks)) == WEEKS
    assert weeks[0] == "2026-W48"
    assert weeks[5:7] == ["2026-W53", "2027-W01"]


async def test_who_moves_it_to_later_in_the_week_gets_no_second_one(monday: Monday) -> None:
    await monday.passes()
    await monday.sam.says("veckobrev torsdag")

    for _ in range(8):
        await monday.passes(days=1)

    assert len(monday.teams.said) == 1
    await monday.passes(days=3)
    assert len(monday.teams.said) == 2, "the next comes on Thursday of the next week"


async def test_who_asks_for_it_gets_the_next_one_all_the_same(monday: Monday) -> None:
    await monday.sam.says("veckobrev")

    await monday.passes()

    assert len(monday.teams.said) == 1


async def test_on_a_holiday_it_comes_the_next_working_day(monday: Monday) -> None:
    """Easter Monday is 29 March 2027."""
    monday.clock.now = datetime(2027, 3, 29, 20, 0, tzinfo=UTC)
    await monday.passes()
    assert monday.teams.said == []

    monday.clock.now = datetime(2027, 3, 30, 5, 30, tzinfo=UTC)
    await monday.passes()

    assert len(monday.teams.said) == 1


@pytest.mark.parametrize(("hours", "sent"), [(23, 1), (25, 0)])
async def test_a_bot_that_was_down_makes_up_for_it_within_a_day(
    monday: Monday, hours: int, sent: int
) -> None:
    await monday.passes(hours=hours)

    assert len(monday.teams.said) == sent


# --- what people wish for -------------------------------------------------------------------------


async def test_who_wants_none_gets_none_and_who_wants_it_always_gets_it_always(
    monday: Monday,
) -> None:
    await monday.sam.says("veckobrev av")
    await monday.kim.says("veckobrev även tomt")

    await monday.passes()

    [said] = monday.teams.said
    assert said.to[0] == monday.kim.conversation_id
    assert "Inget nytt att berätta" in str(said.card)


async def test_who_turns_it_off_after_it_was_promised_gets_none(monday: Monday) -> None:
    await monday.looks()
    await monday.sam.says("veckobrev av")

    await monday.passes()

    assert monday.teams.said == []


async def test_who_wants_it_every_other_week_gets_it_every_other_week(monday: Monday) -> None:
    await monday.sam.says("veckobrev varannan vecka")

    for _ in range(8):
        await monday.passes(days=7)

    assert len(monday.teams.said) == 4


async def test_a_time_of_ones_own_is_kept(monday: Monday) -> None:
    await monday.sam.says("veckobrev onsdag kl 16.45")

    await monday.passes()
    await monday.passes(days=2, hours=9, minutes=14)
    assert monday.teams.said == []
    await monday.passes(minutes=1)

    assert len(monday.teams.said) == 1


@pytest.mark.parametrize("where", ["here", "in a channel"])
async def test_another_time_is_kept_from_its_next_day_on_and_not_made_up_for(
    monday: Monday, where: str
) -> None:
    """On Thursday evening Thursday's at seven has been, before anybody wished for it."""
    room = replace(monday.sam, kind="channel")
    asks, says = (monday.sam, "veckobrev") if where == "here" else (room, "veckobrev här")
    quiet = [(monday.sam, "veckobrev av")] if where != "here" else []
    for chat_, said in [*quiet, (asks, f"{says} fredag kl 16")]:
        await chat_.says(said)
    await monday.passes(days=3, hours=13)

    await asks.says(f"{says} torsdag kl 7")
    await monday.passes(minutes=1)
    assert monday.teams.said == [], "it was no wish of theirs at seven"

    await asks.says(f"{says} torsdag kl 7 varje vecka")
    await monday.passes(days=6, hours=10, minutes=29)
    assert len(monday.teams.said) == 1, "said once more it is the same wish"
    await monday.passes(days=3)
    assert len(monday.teams.said) == 1


async def test_who_wants_it_again_is_not_told_what_was_when_they_wanted_none(
    monday: Monday,
) -> None:
    """Nobody else has it at that time, so nobody was told then either."""
    await monday.sam.says("veckobrev torsdag kl 7")
    await monday.sam.says("veckobrev av")
    await monday.passes(days=3, hours=13)

    await monday.sam.says("veckobrev torsdag kl 7")
    await monday.passes(minutes=1)

    assert monday.teams.said == []


async def test_what_is_changed_of_a_digest_that_is_late_lets_it_come_all_the_same(
    monday: Monday,
) -> None:
    await monday.sam.says("veckobrev utan trend")

    await monday.passes(minutes=1)

    assert len(monday.teams.said) == 1


# --- in a channel ---------------------------------------------------------------------------------


async def _channel(monday: Monday, department: int | None) -> None:
    def add(storage: Storage) -> None:
        chat = storage.conversations.add(
            "19:room", "channel", TENANT, None, "sv", monday.teams.service_url, "28:bot"
        )
        storage.digests.save_channel(
            ChannelWish(chat.id, monday.authority.id, department_id=department)
        )

    await monday.database.write(add)


async def test_a_channel_is_told_the_figures_of_its_department(monday: Monday) -> None:
    skola = await make.stored_department(monday.database, monday.authority, "Skola")
    await make.stored_cases(
        monday.database, monday.authority, monday.kim, 4, state=State.ASSESSED, department_id=skola
    )
    await _channel(monday, skola)

    await monday.passes()

    [posted] = [said for said in monday.teams.said if not said.to]
    assert posted.heading == text("sv", "digest.heading", week="48", place="Skola")
    assert "4 öppna ärenden" in str(posted.card)
    assert actions(posted.card) == []


async def test_a_channel_that_has_nothing_to_be_told_is_told_nothing(monday: Monday) -> None:
    skola = await make.stored_department(monday.database, monday.authority, "Skola")
    await _channel(monday, skola)

    await monday.passes()

    assert [said.to for said in monday.teams.said if not said.to] == []


@pytest.mark.parametrize("kind", ["channel", "group"])
async def test_a_room_is_asked_for_it_in_the_room_and_told_until_it_wants_none(
    monday: Monday, kind: str
) -> None:
    skola = await make.stored_department(monday.database, monday.authority, "Skola")
    await make.stored_cases(
        monday.database, monday.authority, monday.kim, 2, state=State.ASSESSED, severity=4,
        department_id=skola,
    )  # fmt: skip
    room = replace(monday.sam, kind=kind)
    kept = await room.says("veckobrev här för Skola måndag kl 7.30")
    assert kept.card.heading == text("sv", "channel_digest.kept")

    await monday.passes()
    posted = _posted(monday.teams, room)
    await room.says("inget veckobrev här")
    await monday.passes(days=7)

    assert [one.heading for one in posted] == [
        text("sv", "digest.heading", week="48", place="Skola")
    ]
    told = str(posted[0].card)
    assert "2 öppna ärenden" in told
    assert "akut" not in told, "which is for those who follow the cases"
    assert "Skriv ”veckobrev” till mig" in told
    assert _posted(monday.teams, room) == posted
    assert len(monday.teams.to(monday.sam.conversation_id)) == 2, "it was a Monday all the same"


async def test_what_is_wished_for_in_a_room_is_followed(monday: Monday) -> None:
    room = replace(monday.sam, kind="channel")
    await room.says("veckobrev här måndag kl 7.30 varannan vecka även tomt utan läget")

    for _ in range(4):
        await monday.passes(days=7)

    posted = _posted(monday.teams, room)
    assert len(posted) == 2
    assert "Inget nytt att berätta" in str(posted[0].card), "there are cases, but none are wanted"


async def test_a_room_of_a_group_is_told_of_its_meetings_and_of_no_mark(monday: Monday) -> None:
    """Whoever keeps the group may ask for it, and no case is told of."""
    today = MONDAY.date()
    been, soon = today - timedelta(days=3), today + timedelta(days=9)
    await network.bring(
        monday.database,
        network.wanted(
            monday.authority,
            (network.meeting("M-1", been), been),
            (network.meeting("M-2", soon), soon),
            (network.meeting("M-3", soon, group=network.NATURE), soon),
        ),
    )
    held, *_ = await network.every_meeting(monday.database, monday.authority)
    eva = colleague(monday.kim, 31, "Eva")
    await eva.says("hej")
    scope = (RoleName.COORDINATOR, Scope.GROUP, held.group.id)
    await make.with_role(monday.database, eva, monday.authority, *scope)
    room = replace(eva, kind="channel")

    kept = await room.says(f"veckobrev här för {network.STRATEGY} måndag kl 7.30")
    assert f"{network.STRATEGY}, på måndagar" in kept.card.text
    others = ["veckobrev här", f"veckobrev här för {network.NATURE}"]
    refused = [await room.says(one) for one in others]
    await monday.passes()

    assert all(text("sv", "error.not_allowed") in one.card.text for one in refused)
    [posted] = _posted(monday.teams, room)
    told = str(posted.card)
    assert posted.heading == text("sv", "digest.heading", week="48", place=network.STRATEGY)
    assert "0 kommer, 0 kanske" in told
    assert "det går att säga vad man tyckte till och med" in told
    assert (network.NATURE in told, "bedömning" in told) == (False, False)
    assert "kommer inte hit längre" in (await room.says("inget veckobrev här")).card.text


async def test_off_in_a_room_ends_it(monday: Monday) -> None:
    room = replace(monday.sam, kind="channel")
    await room.says("veckobrev här måndag kl 7.30")

    ended = await room.says("veckobrev här av")
    await monday.passes()

    assert ended.card.heading == text("sv", "channel_digest.ended")
    assert _posted(monday.teams, room) == []


def _posted(teams: FakeTeams, room: Chat) -> list[Call]:
    """Return what was said in the room: in a channel, each in a thread of its own."""
    threads = [
        one
        for one in teams.said
        if one.body.get("channelData", {}).get("channel", {}).get("id") == room.conversation_id
    ]
    return [*teams.to(room.conversation_id), *threads]


# --- to many --------------------------------------------------------------------------------------


async def test_the_authority_is_counted_once_for_all_who_are_sent_theirs_together(
    monday: Monday,
) -> None:
    for number in range(30):
        person = colleague(monday.kim, 40 + number)
        await make.with_role(monday.database, person, monday.authority)
        await person.says("hej")
    await monday.looks()

    asked = []
    while True:
        with statements(monday.database) as counted:
            begun = await monday.worker.send_due()
            await monday.worker.finished()
        if not begun:
            break
        asked.append(counted["SELECT"])

    first, *others = asked
    assert (len(asked), len(monday.teams.said)) == (7, 31)
    assert max(others) < first - 3, asked


def test_what_was_counted_serves_for_half_a_minute_and_not_into_the_next_day() -> None:
    midnight = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)  # in Stockholm
    counted = Counted()
    at = midnight - timedelta(seconds=50)
    first = counted.at(at)

    assert counted.at(at + timedelta(seconds=29)) is first
    second = counted.at(at + timedelta(seconds=30))
    assert second is not first
    assert counted.at(midnight) is not second
    assert counted.at(at) is not second, "a clock that was set back"


# --- when Teams leaves it open --------------------------------------------------------------------


async def test_a_digest_that_may_have_arrived_is_sent_once_more_and_counted(
    monday: Monday,
) -> None:
    monday.teams.faults.append(web.Response(status=502))

    with counting("possible_duplicates") as counted:
        await monday.passes()
        await monday.passes(seconds=3)

    assert monday.teams.headings == [HEADING] * 2
    assert counted == {"weekly_digest": 1}
    [row] = await monday.outbox()
    assert (row["state"], row["in_doubt"]) == ("sent", 1)


async def test_a_digest_that_may_have_arrived_twice_is_put_aside(monday: Monday) -> None:
    monday.teams.faults += [web.Response(status=502) for _ in range(2)]

    await monday.passes()
    await monday.passes(seconds=3)
    await monday.passes(minutes=20)

    assert monday.teams.headings == [HEADING] * 2
    assert [row["state"] for row in await monday.outbox()] == ["parked"]


@pytest.mark.parametrize(
    ("later", "weeks", "said"),
    [
        ({"hours": 5}, ["48", "48"], "To be sent again: 1"),
        # Put into words by then it would be a second digest of that week.
        ({"days": 7}, ["48", "49"], "Left, as their day or week is over: 1 weekly_digest"),
    ],
    ids=["in its week", "a week later"],
)
async def test_a_digest_that_was_set_aside_is_sent_again_in_its_own_week_only(
    monday: Monday,
    capsys: pytest.CaptureFixture[str],
    later: dict[str, int],
    weeks: list[str],
    said: str,
) -> None:
    refused = web.json_response({"error": {"code": "BadSyntax"}}, status=400)
    monday.teams.faults.append(refused)
    await monday.passes()
    await monday.passes(**later)

    await set_aside.redrive(monday.database, [], monday.clock)
    await monday.passes()

    assert said in capsys.readouterr().out
    place = "Hallstorps kommun"
    assert monday.teams.headings == [
        text("sv", "digest.heading", week=week, place=place) for week in weeks
    ]


async def test_a_digest_that_comes_late_in_its_week_is_not_sent_in_the_next(
    monday: Monday,
) -> None:
    await monday.sam.says("veckobrev fredag kl 20")
    monday.clock.goes(days=5, hours=10)  # made up on Saturday evening
    await monday.looks()

    expiries = [row["expires_at"] for row in await monday.outbox()]
    assert expiries == [datetime(2026, 11, 29, 23, tzinfo=UTC)]


async def test_what_concerns_one_person_does_not_wait_for_the_digests(monday: Monday) -> None:
    for number in range(30):
        person = colleague(monday.kim, 40 + number)
        await make.with_role(monday.database, person, monday.authority)
        await person.says("hej")
    await monday.looks()
    await monday.kim.says("komplettera M-2026-0001 Nu är det värre.")

    await monday.worker.send_due()
    await monday.worker.finished()

    assert HEADING not in monday.teams.headings

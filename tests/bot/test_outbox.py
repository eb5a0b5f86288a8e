"""What the bot says on its own initiative: to whom, in which words, and what failures lead to."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import select, update

from bot import outbox
from bot.limits import Limits
from bot.outbox import MOST_TRIES, OutboxWorker, seconds_until_next
from bot.outcome import NotSent, Outcome
from bot.presence import Presence
from domain.authority import Authority
from domain.case import Case
from domain.person import Role, RoleName
from jobs import feedback
from locales.text import text
from storage import tables
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import SEAL, TENANT, Chat, Clock, Reachable, actions, colleague, router
from tests.fake_teams import FakeTeams, fake_teams
from tests.serving import bot_in_process, counting, loopback_connector, send_all

SAMS_CHAT = "a:personal-0031-1111"
CHANNEL = "19:cases@thread.tacv2"


@dataclass
class Office:
    """An authority with one coordinator, Sam, whose chat the bot can reach."""

    database: Database
    teams: FakeTeams
    clock: Clock
    worker: OutboxWorker
    presence: Presence
    authority: Authority
    reporter: Chat
    sam: Chat

    async def reports(self, **typed: str) -> Case:
        form = await self.reporter.says("rapportera")
        await self.reporter.presses(text("sv", "report.send"), form, **{**make.TYPED, **typed})
        return (await make.cases_of(self.database, self.authority))[-1]

    async def rows(self) -> list[dict[str, Any]]:
        def read(storage: Storage) -> list[dict[str, Any]]:
            found = storage.connection.execute(select(tables.outbox).order_by(tables.outbox.c.id))
            return [dict(row._mapping) for row in found]

        return await self.database.read(read)

    async def state(self) -> tuple[str, str | None]:
        """How the only row stands, and why."""
        [row] = await self.rows()
        return row["state"], row["cause"]

    async def moves_to(self, service_url: str) -> None:
        """Let all chats be reached elsewhere from now on."""
        moved = update(tables.conversation).values(service_url=service_url)
        await self.database.write(lambda storage: storage.connection.execute(moved))

    async def sends_for(self, **how_long: float) -> None:
        """Let the worker look now, and once more after that time."""
        await send_all(self.worker)
        self.clock.goes(**how_long)
        await send_all(self.worker)


class HeldBack(Limits):
    """Limits that let nothing pass until the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.free = asyncio.Event(), asyncio.Event()

    async def wait(self, conversation: str, tenant: str, patience: float | None = None) -> None:
        self.asked.set()
        await self.free.wait()


class Crowded(Limits):
    """Limits that say so many times that it would take too long."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self._left = times

    async def wait(self, conversation: str, tenant: str, patience: float | None = None) -> None:
        self._left -= 1
        if self._left >= 0:
            raise NotSent(Outcome.NOT_ACCEPTED, "own_limit", 10.5)


@dataclass
class SlowTeams:
    """A Teams that was *asked*, and *answers* when the test says so."""

    url: str
    asked: asyncio.Event
    answers: asyncio.Event


@asynccontextmanager
async def slow_teams() -> AsyncIterator[SlowTeams]:
    slow = SlowTeams("", asyncio.Event(), asyncio.Event())

    async def answers_late(request: web.Request) -> web.Response:
        slow.asked.set()
        await slow.answers.wait()
        return web.json_response({"id": "1"}, status=201)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answers_late)
    async with TestServer(app, host="127.0.0.1") as server:
        slow.url = str(server.make_url("/"))
        yield slow


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    clock = Clock()
    authority = await make.stored_authority(database, case_channel=CHANNEL)
    async with fake_teams() as teams, loopback_connector() as connector:
        own = router(database, clock)
        reporter = Reachable(own, name="Rebecka Rapportör", service_url=teams.service_url)
        sam = colleague(reporter, 31)
        presence = Presence(database)
        worker = OutboxWorker(database, connector, SEAL, "sv", clock, presence)
        found = Office(database, teams, clock, worker, presence, authority, reporter, sam)
        await make.with_role(database, sam, authority)
        await sam.says("hej")
        yield found


# --- to whom, and in which words ------------------------------------------------------------------


async def test_a_coordinator_is_told_of_a_new_case_and_can_open_it(office: Office) -> None:
    case = await office.reports()

    await send_all(office.worker)

    [told] = office.teams.said
    assert told.to == (SAMS_CHAT, "activities")
    assert told.heading == text("sv", "notice.submit", number=case.number)
    [button] = actions(told.card)
    assert button["title"] == text("sv", "notice.open")
    assert await office.state() == ("sent", None)
    opened = await office.sam.sends(
        {
            "type": "invoke",
            "name": "adaptiveCard/action",
            "value": {"action": {"verb": button["verb"], "data": button["data"]}},
        }
    )
    assert case.description in opened.card.text


async def test_a_notice_holds_nothing_that_somebody_wrote_and_nobodys_name(office: Office) -> None:
    case = await office.reports()
    await send_all(office.worker)

    said = str(office.teams.said[0].body)

    hidden = [case.description, case.place, case.immediate_action, "Rebecka", "Rapportör"]
    assert [words for words in hidden if words in said] == []


async def test_the_words_are_chosen_when_the_notice_is_sent(office: Office) -> None:
    """A language that was chosen meanwhile counts, and so does a wish for text."""
    case = await office.reports()
    await office.sam.says("english")
    await office.sam.says("answer with text")

    await send_all(office.worker)

    [told] = office.teams.said
    assert told.heading == text("en", "notice.submit", number=case.number)
    assert "attachments" not in told.body
    assert f"status {case.number}" in told.body["text"]


async def test_who_reports_is_not_told_of_their_own_report(office: Office) -> None:
    await make.with_role(office.database, office.reporter, office.authority)
    await office.reporter.says("hej")

    await office.reports()
    await send_all(office.worker)

    assert [told.to[0] for told in office.teams.said] == [SAMS_CHAT]


async def test_neither_auditors_nor_others_coordinators_are_told(office: Office) -> None:
    other = await make.stored_authority(office.database, "Alfta bolag")
    auditor, elsewhere = colleague(office.reporter, 32), colleague(office.reporter, 33)
    await make.with_role(office.database, auditor, office.authority, RoleName.AUDITOR)
    await make.with_role(office.database, elsewhere, other)
    for chat in (auditor, elsewhere):
        await chat.says("hej")
    person = await make.person_id(office.database, office.reporter)
    mine = office.authority.id
    await office.database.write(lambda s: s.people.change(person, authority_id=mine))

    await office.reports()
    await send_all(office.worker)

    assert [told.to[0] for told in office.teams.said] == [SAMS_CHAT]


async def test_a_comment_and_a_withdrawal_are_told_too(office: Office) -> None:
    case = await office.reports()
    await office.reporter.says(f"komplettera {case.number} Nu är det värre.")
    await office.reporter.says(f"ja dra tillbaka {case.number}")

    await send_all(office.worker)

    assert sorted(office.teams.headings) == sorted(
        text("sv", f"notice.{what}", number=case.number)
        for what in ("submit", "comment", "withdraw")
    )
    assert "Nu är det värre" not in str([told.body for told in office.teams.said])


async def test_the_reporter_is_told_when_a_coordinator_adds_something(office: Office) -> None:
    await office.reporter.says("hej")
    case = await office.reports()
    await send_all(office.worker)

    await office.sam.says(f"komplettera {case.number} Vi tittar på det i dag.")
    await send_all(office.worker)

    [_, told] = office.teams.said
    assert told.to[0] == office.reporter.conversation_id
    assert told.heading == text("sv", "notice.comment_reporter", number=case.number, kind=case.kind)


# --- the channel ----------------------------------------------------------------------------------


async def _in_channel(office: Office, channel: str = CHANNEL, tenant_id: str = TENANT) -> None:
    def add(storage: Storage) -> None:
        url = office.teams.service_url
        storage.conversations.add(channel, "channel", tenant_id, None, "sv", url, "28:bot")

    await office.database.write(add)


async def test_the_channel_is_told_where_one_is_set_and_the_bot_is_in_it(office: Office) -> None:
    await _in_channel(office)
    case = await office.reports()

    await send_all(office.worker)

    posted = [call for call in office.teams.said if not call.to]
    assert [call.body["channelData"]["channel"]["id"] for call in posted] == [CHANNEL]
    assert posted[0].heading == text("sv", "notice.submit", number=case.number)
    assert case.description not in str(posted[0].body)
    assert len(office.teams.said) == 2  # Sam is told as well


async def test_a_channel_that_the_bot_is_not_in_is_not_told(office: Office) -> None:
    await _in_channel(office, channel="19:another@thread.tacv2")

    await office.reports()
    await send_all(office.worker)

    assert [told.to[0] for told in office.teams.said] == [SAMS_CHAT]


async def test_a_channel_of_another_tenant_is_not_told(office: Office) -> None:
    await _in_channel(office, tenant_id="22222222-2222-2222-2222-222222222222")

    await office.reports()
    await send_all(office.worker)

    assert [told.to[0] for told in office.teams.said] == [SAMS_CHAT]


# --- who cannot be reached, or may no longer know -------------------------------------------------


async def test_who_is_not_reached_yet_is_told_as_soon_as_the_bot_is_installed(
    office: Office,
) -> None:
    late = colleague(office.reporter, 34, "Lisa")
    await make.with_role(office.database, late, office.authority)
    case = await office.reports()
    await office.sends_for(hours=30)
    assert [told.to[0] for told in office.teams.said] == [SAMS_CHAT]

    await office.presence.leave()  # the bot below takes over from this worker
    async with bot_in_process(office.database, office.clock) as bot:
        await bot.sends({**late.envelope(), "type": "installationUpdate", "action": "add"})
        await bot.has_sent_all()

    assert sorted(told.heading for told in office.teams.to(late.conversation_id)) == sorted(
        [
            text("sv", "welcome.heading"),
            text("sv", "notice.submit", number=case.number),
        ]
    )


async def test_a_role_that_ended_before_the_notice_was_sent_closes_it_unsent(
    office: Office,
) -> None:
    await office.reports()
    sam = await make.person_id(office.database, office.sam)
    role = Role(RoleName.COORDINATOR, office.authority.id)
    yesterday = make.TODAY - timedelta(days=1)
    await office.database.write(lambda s: s.people.end_role(sam, role, yesterday))

    await send_all(office.worker)

    assert office.teams.said == []
    assert (await office.state())[0] == "closed"


async def test_a_notice_nobody_could_be_told_in_time_is_closed_unsent(office: Office) -> None:
    await office.reports()

    office.clock.goes(days=15)
    await send_all(office.worker)

    assert office.teams.said == []
    assert await office.state() == ("closed", "expired")


@pytest.mark.parametrize("status", [403, 404])
async def test_a_chat_that_is_closed_to_us_is_left_alone_until_the_person_writes_again(
    office: Office, status: int
) -> None:
    error = {"error": {"code": "ConversationBlockedByUser", "message": "no"}}
    office.teams.faults.append(web.json_response(error, status=status))
    await office.reports()
    await office.sends_for(hours=1)
    assert len(office.teams.said) == 1
    assert await office.state() == ("closed", "ConversationBlockedByUser")

    await office.reports(description="Ännu en händelse vid skolan.")
    await office.sends_for(hours=1)
    assert len(office.teams.said) == 1  # nothing more is tried

    await office.sam.says("hej")
    await send_all(office.worker)

    assert office.teams.headings[1:] == [text("sv", "notice.submit", number="M-2026-0002")]


# --- when Teams does not take it ------------------------------------------------------------------


async def test_a_busy_teams_is_left_alone_for_as_long_as_it_asks(office: Office) -> None:
    office.teams.faults.append(web.Response(status=429, headers={"Retry-After": "30"}))
    await office.reports()

    await office.sends_for(seconds=29)
    assert len(office.teams.said) == 1
    office.clock.goes(seconds=1)
    await send_all(office.worker)

    assert len(office.teams.said) == 2
    assert (await office.state())[0] == "sent"


async def test_a_busy_teams_that_names_no_time_is_asked_after_two_seconds_then_four_then_eight(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "SPREAD", (1.0, 1.0))
    office.teams.faults += [web.Response(status=429) for _ in range(3)]
    await office.reports()

    tries = []
    for second in range(15):
        before = len(office.teams.said)
        await send_all(office.worker)
        tries += [second] * (len(office.teams.said) - before)
        office.clock.goes(seconds=1)

    assert tries == [0, 2, 6, 14]
    assert (await office.state())[0] == "sent"


@pytest.mark.parametrize("status", [408, 412, 500, 502, 503, 504])
async def test_an_answer_that_leaves_it_open_parks_the_notice(office: Office, status: int) -> None:
    """It may have been shown: sent again, it might be shown twice."""
    office.teams.faults.append(web.Response(status=status))
    await office.reports()

    with counting("not_sent") as counted:
        await office.sends_for(days=2)

    assert len(office.teams.said) == 1
    assert await office.state() == ("parked", str(status))
    assert counted == {"ambiguous": 1}


async def test_a_notice_that_teams_finds_wrong_is_put_aside_and_the_chat_stays_open(
    office: Office,
) -> None:
    office.teams.faults.append(web.json_response({"error": {"code": "BadSyntax"}}, status=400))
    await office.reports()
    await office.sends_for(days=2)
    assert await office.state() == ("dead", "BadSyntax")

    await office.reports(description="Ännu en händelse vid skolan.")
    await send_all(office.worker)

    assert len(office.teams.said) == 2


async def test_a_teams_that_sends_us_elsewhere_is_not_followed(office: Office) -> None:
    elsewhere = {"Location": f"{office.teams.service_url}elsewhere"}
    office.teams.faults.append(web.Response(status=307, headers=elsewhere))
    await office.reports()

    await office.sends_for(days=2)

    assert [call.to for call in office.teams.calls if call.method == "POST"] == [
        (SAMS_CHAT, "activities")
    ]
    assert (await office.state())[0] == "dead"


async def test_a_teams_that_does_not_answer_the_door_is_tried_again_but_not_forever(
    office: Office,
) -> None:
    await office.reports()
    await office.moves_to("http://127.0.0.1:9/")

    tries = 0
    while (await office.state())[0] == "waiting":
        tries += await send_all(office.worker)
        office.clock.goes(minutes=16)

    assert tries == MOST_TRIES
    assert (await office.state())[0] == "dead"


@pytest.mark.parametrize(
    ("outcome", "tries", "seconds"),
    [
        (Outcome.NOT_ACCEPTED, 1, 2),
        (Outcome.NOT_ACCEPTED, 3, 8),
        (Outcome.NOT_ACCEPTED, 5, 20),
        (Outcome.NOT_ACCEPTED, 8, 20),
        (Outcome.NOT_ACCEPTED, 9, 512),
        (Outcome.AMBIGUOUS, 1, 2),
        (Outcome.CREDENTIAL, 6, 64),
        (Outcome.CREDENTIAL, 10_000, 900),
        (None, 2, 4),
    ],
)
def test_the_next_try_waits_twice_as_long_but_what_was_not_accepted_comes_soon_at_first(
    outcome: Outcome | None, tries: int, seconds: int
) -> None:
    assert seconds_until_next(tries, outcome, 1.0) == seconds
    assert seconds_until_next(tries, outcome, 1.2) == pytest.approx(seconds * 1.2)


async def test_no_try_comes_before_teams_wants_it(office: Office) -> None:
    office.teams.faults.append(web.Response(status=429, headers={"Retry-After": "60"}))
    await office.reports()

    await office.sends_for(seconds=59)
    assert len(office.teams.calls) == 1
    await office.sends_for(seconds=1)
    assert len(office.teams.calls) == 2


async def test_a_message_that_our_own_pace_holds_back_has_not_been_tried(office: Office) -> None:
    """However often: a crowded channel is no reason to give up."""
    limits = Crowded(MOST_TRIES + 1)
    async with loopback_connector(limits) as connector:
        worker = OutboxWorker(office.database, connector, SEAL, "sv", office.clock, office.presence)
        case = await office.reports()
        with counting("not_sent") as counted:
            for _ in range(MOST_TRIES + 1):
                await send_all(worker)
                office.clock.goes(seconds=11)
            await send_all(worker)

    assert counted == {}
    assert office.teams.headings == [text("sv", "notice.submit", number=case.number)]
    [row] = await office.rows()
    assert (row["state"], row["attempts"]) == ("sent", 1)


async def test_a_row_that_cannot_be_put_into_words_is_put_aside_and_holds_up_nobody(
    office: Office,
) -> None:
    eva = colleague(office.reporter, 32, "Eva Samordnare")
    await make.with_role(office.database, eva, office.authority)
    await eva.says("hej")
    case = await office.reports()
    broken = update(tables.outbox).where(tables.outbox.c.id == 1).values(purpose="unheard_of")
    await office.database.write(lambda s: s.connection.execute(broken))

    await send_all(office.worker)
    assert office.teams.headings == [text("sv", "notice.submit", number=case.number)]
    await office.sends_for(seconds=3)
    await office.sends_for(seconds=5)

    assert [(row["state"], row["cause"]) for row in await office.rows()] == [
        ("dead", "KeyError"),
        ("sent", None),
    ]


# --- who sends ------------------------------------------------------------------------------------


async def test_two_processes_at_once_send_each_notice_once_and_share_the_pace(
    office: Office,
) -> None:
    for number in range(12):
        person = colleague(office.reporter, 40 + number)
        await make.with_role(office.database, person, office.authority)
        await person.says("hej")
    await office.reports()
    seconds = 0.0
    both = [Presence(office.database, clock=lambda: seconds) for _ in range(2)]
    for _ in range(2):  # each hears of the other
        for presence in both:
            await presence.keep()
        seconds += 10
    for presence in both:
        await presence.keep()

    async with loopback_connector() as one, loopback_connector() as another:
        workers = [
            OutboxWorker(office.database, connector, SEAL, "sv", office.clock, presence)
            for connector, presence in zip((one, another), both, strict=True)
        ]
        counts = await asyncio.gather(*(send_all(worker) for worker in workers))

    assert sum(counts) == 13
    assert min(counts) > 0
    assert len({told.to for told in office.teams.said}) == len(office.teams.said) == 13
    assert one.limits.processes == another.limits.processes == 2


async def _is_to_tell(office: Office) -> None:
    """Let the only row be one that only tells: how it goes with the case, to its reporter."""
    await office.reporter.says("hej")
    await office.reports()
    person = await make.person_id(office.database, office.reporter)
    tells = update(tables.outbox).values(purpose=feedback.PURPOSE, person_id=person)
    await office.database.write(lambda s: s.connection.execute(tells))


async def _begins_and_dies(office: Office) -> None:
    """Let a process claim what is due, and be gone."""
    dead = Presence(office.database)
    await dead.keep()
    now = office.clock()
    await office.database.write(lambda s: s.outbox.claim(now, dead.id, 5))
    await dead.leave()


async def test_what_a_dead_process_had_begun_and_only_tells_is_sent_again_and_counted(
    office: Office,
) -> None:
    """Nobody knows whether it had been sent: rather twice than not at all."""
    await _is_to_tell(office)
    await _begins_and_dies(office)

    with counting("possible_duplicates") as counted:
        await send_all(office.worker)

    assert [told.to[0] for told in office.teams.said] == [office.reporter.conversation_id]
    assert counted == {feedback.PURPOSE: 1}


async def test_what_a_dead_process_had_begun_and_asks_for_something_is_put_aside(
    office: Office,
) -> None:
    """As when Teams leaves it open whether it took it."""
    await office.reports()
    await _begins_and_dies(office)

    with counting("possible_duplicates") as counted:
        await send_all(office.worker)

    assert office.teams.said == []
    assert await office.state() == ("parked", "its process died")
    assert counted == {}


async def test_a_process_that_was_taken_for_dead_sends_nothing_that_it_had_claimed(
    office: Office,
) -> None:
    """It was stopped while its message waited for its turn, and the others took it over."""
    await _is_to_tell(office)
    limits = HeldBack()
    async with loopback_connector(limits) as connector:
        presence = Presence(office.database)
        stopped = OutboxWorker(office.database, connector, SEAL, "sv", office.clock, presence)
        await stopped.send_due()
        await limits.asked.wait()

        await office.database.write(lambda s: s.workers.leave(presence.id))
        async with loopback_connector() as healthy:
            other = OutboxWorker(office.database, healthy, SEAL, "sv", office.clock)
            await send_all(other)
        presence._told_at = float("-inf")
        await presence.keep()
        limits.free.set()
        await stopped.finished()

    assert len(office.teams.said) == 1
    assert await office.state() == ("sent", None)


async def test_what_waits_for_its_turn_when_the_bot_stops_is_given_back(office: Office) -> None:
    await office.reports()
    limits = HeldBack()
    async with loopback_connector(limits) as connector:
        worker = OutboxWorker(office.database, connector, SEAL, "sv", office.clock)
        running = asyncio.create_task(worker.run())
        await limits.asked.wait()

        worker.stop()
        limits.free.set()
        await running

    assert office.teams.said == []
    [row] = await office.rows()
    assert (row["state"], row["attempts"], row["in_doubt"]) == ("waiting", 0, 0)
    assert await office.database.read(lambda s: s.workers.beats()) == {}


async def test_what_is_on_its_way_when_the_bot_stops_is_finished(office: Office) -> None:
    await office.reports()
    async with slow_teams() as slow:
        await office.moves_to(slow.url)
        running = asyncio.create_task(office.worker.run())
        await slow.asked.wait()

        office.worker.stop()
        slow.answers.set()
        await running

    assert await office.state() == ("sent", None)


@pytest.mark.parametrize(
    "jump", [{"minutes": -5}, {"minutes": 5}, {"days": -1}, {"days": 1}], ids=str
)
async def test_a_clock_that_jumps_in_mid_send_makes_nothing_twice_and_leaves_nothing_out(
    office: Office, jump: dict[str, int]
) -> None:
    await office.reports()
    begun = office.clock.now

    async with slow_teams() as slow:
        await office.moves_to(slow.url)
        await office.worker.send_due()
        await slow.asked.wait()
        office.clock.goes(**jump)
        # Another notice, promised and due by the clock as it is now.
        await office.reports()
        assert await office.worker.send_due() == 0, "the first is still on its way"
        slow.answers.set()
        await office.worker.finished()

    await office.moves_to(office.teams.service_url)
    await send_all(office.worker)
    office.clock.now = begun
    await office.sends_for(minutes=10)

    assert [row["state"] for row in await office.rows()] == ["sent", "sent"]
    assert [call.to for call in office.teams.said] == [(SAMS_CHAT, "activities")]


async def test_a_report_over_http_is_told_of_at_once(office: Office) -> None:
    """Nobody waits for the next look of the worker: a turn that promises wakes it."""
    form = await office.reporter.says("rapportera")
    body = office.reporter.pressing(text("sv", "report.send"), form, **make.TYPED)

    async with bot_in_process(office.database, office.clock) as bot:
        await bot.sends({**office.reporter.envelope(), **body})
        async with asyncio.timeout(4):
            await bot.has_sent_all()

    assert office.teams.headings == [text("sv", "notice.submit", number="M-2026-0001")]


async def test_no_transaction_is_open_while_a_message_is_on_its_way(office: Office) -> None:
    """Another turn writes while Teams holds its answer back."""
    await office.reports()
    async with slow_teams() as slow:
        await office.moves_to(slow.url)
        await office.worker.send_due()
        async with asyncio.timeout(5):
            await slow.asked.wait()
            await office.reporter.says("svenska")
        slow.answers.set()
        await office.worker.finished()

    assert (await office.state())[0] == "sent"

"""Who reports without a name is nowhere: in no row, file, log line or metric (the sentinel)."""

import asyncio
import re
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from sqlalchemy import make_url

from bot.outbox import OutboxWorker
from domain.authority import Authority
from domain.person import Role, RoleName
from locales.text import text
from storage.database import Database, SqliteDatabase
from tests import make, shelf
from tests.chat import NOW, SEAL, TENANT, Chat, Clock, actions, colleague, inputs, router
from tests.fake_teams import FakeTeams, fake_teams
from tests.promises.rows import Rows, every_row, news
from tests.serving import Answered, Bot, BotProcess, loopback_connector, send_all
from tests.shelf import Shelf

NAME = "Zentinella Qvarnhjelm-Ödlund"
ENTRA_ID = "5e471e11-face-4bad-9dad-c0ffee5e4711"
TEAMS_ID = "29:1ZentinelTeamsIdQvarnhjelm"
CONVERSATION = "a:1ZentinelConversationQvarnhjelm"
EMAIL = "zentinella@qvarnhjelm.example"
MESSAGE = "1799zentinel"
SENTINELS = (NAME, "Qvarnhjelm", ENTRA_ID, TEAMS_ID, CONVERSATION, EMAIL, MESSAGE)
# What was begun and then written over; it is in no case and should be nowhere.
BEGUN = "Fluktbarometern visade blått i pannrummet"
WORDS = "Någon tömde en hink i dagvattenbrunnen"
ADDED = "Nu luktar det vid Gropgränd också"


LINKS = {
    "person_id", "actor_id", "reporter_id", "author_id", "handler_id", "added_by_id", "owner",
    "asker",
}  # fmt: skip

# The bot as it is served, but with every library's log turned up as far as it goes.
LOUD = """
import logging
from bot import logs

def loudly(configure=logs.configure):
    configure(logging.DEBUG)
    for name in (None, "sqlalchemy", "aiohttp", "asyncio", "asyncpg", "alembic"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    for handler in logging.root.handlers:
        handler.setLevel(logging.DEBUG)

logs.configure = loudly
from bot.__main__ import main
main()
"""


# --- the person, and the bot ----------------------------------------------------------------------


@dataclass
class Reporter:
    """The one who must not be found, in a chat with the bot over HTTP."""

    bot: Bot
    teams: FakeTeams
    kept: Shelf
    sent: int = 0

    async def does(self, type: str, **fields: Any) -> Answered:  # noqa: A002
        self.sent += 1
        answered = await self.bot.sends(
            {
                "type": type,
                "id": f"{MESSAGE}-{self.sent}",
                "locale": "sv-SE",
                "channelId": "msteams",
                "serviceUrl": self.teams.service_url,
                "from": {"id": TEAMS_ID, "name": NAME, "aadObjectId": ENTRA_ID},
                "recipient": {"id": "28:bot", "name": "Hållkoll"},
                "conversation": {
                    "id": CONVERSATION,
                    "conversationType": "personal",
                    "tenantId": TENANT,
                },
                "channelData": {"tenant": {"id": TENANT}},
                **fields,
            }
        )
        assert answered.status == 200
        return answered

    async def says(self, words: str) -> dict[str, Any]:
        """Write, and return the card that answers."""
        await self.does("message", text=words)
        return self.teams.to(CONVERSATION)[-1].card

    async def presses(self, title: str, card: dict[str, Any], **typed: str) -> dict[str, Any]:
        """Press a button on the card, and return the card that it turns into."""
        pressed = next(one for one in actions(card) if one["title"] == title)
        data = {**inputs(card), **typed, **pressed["data"]}
        action = {"type": "Action.Execute", "verb": pressed["verb"], "data": data}
        answered = await self.does("invoke", name="adaptiveCard/action", value={"action": action})
        shown: dict[str, Any] = answered.body["value"]
        return shown

    async def reports_by_card(self, *, anonymous: bool) -> dict[str, Any]:
        form = await self.says("rapportera")
        name = "anonymous" if anonymous else "named"
        typed = {**make.TYPED, "description": WORDS, "identity": name}
        return await self.presses(text("sv", "report.send"), form, **typed)

    async def reports_by_text(self, *, anonymous: bool) -> dict[str, Any]:
        await self.says(f"rapportera {BEGUN}")
        await self.says(f"vad {WORDS}")
        await self.says("plats Parkskolan")
        return await self.says("skicka utan mitt namn" if anonymous else "skicka")

    async def sends_photo(self, case: str) -> None:
        """Send one that says where and by whom it was taken, named after its owner, and open it."""
        photo = shelf.file(self.kept.put(shelf.photo()), f"{NAME}.jpg")
        await self.does("message", text=case, attachments=[photo])
        saved = self.teams.to(CONVERSATION)[-1]
        assert saved.heading == text("sv", "files.saved", count=1, number="M-2026-0001")
        status = await self.says(f"status {case}")
        [shown] = [one for one in status["body"] if one["type"] == "Image"]
        async with self.bot.session.get(shown["selectAction"]["url"]) as opened:
            picture = await opened.read()
        assert (opened.status, picture[:2]) == (200, b"\xff\xd8")
        assert [s for s in (*SENTINELS, shelf.PHONE) if s.encode() in picture] == []

    async def completes_and_withdraws_by_card(self, case: str) -> None:
        form = await self.says(f"komplettera {case}")
        await self.presses(text("sv", "complete.send"), form, text=ADDED)
        await self.says(f"status {case}")
        question = await self.says(f"dra tillbaka {case}")
        await self.presses(text("sv", "withdraw.yes"), question)

    async def completes_and_withdraws_by_text(self, case: str) -> None:
        await self.says(f"komplettera {case} {ADDED}")
        await self.says(f"ja dra tillbaka {case}")


def code_on(receipt: dict[str, Any]) -> str:
    found = re.search(r"status ([A-Z0-9]{3}-[A-Z0-9]{3})", receipt["fallbackText"])
    assert found is not None, receipt["fallbackText"]
    return found[1]


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """As everywhere, but on a PostgreSQL that a served bot accepts."""
    if request.param == "postgres":
        url: str = request.getfixturevalue("durable_url")
        return url
    path = tmp_path / "test.db"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with fake_teams() as served:
        yield served


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
def process(tmp_path: Path, database_url: str) -> Iterator[BotProcess]:
    served = BotProcess(tmp_path, database_url, program=("-c", LOUD))
    served.start()
    yield served
    served.kill()


@pytest.fixture
async def reporter(
    process: BotProcess,
    database: Database,
    authority: Authority,
    teams: FakeTeams,
    kept: Shelf,
) -> AsyncIterator[Reporter]:
    """Somebody on the authority's list who has installed the bot, with a coordinator who has."""
    await database.write(lambda storage: storage.people.add(NAME, email=EMAIL))
    teams.members[TEAMS_ID] = {"aadObjectId": ENTRA_ID, "email": EMAIL}
    await _reachable_coordinator(database, authority, teams.service_url)
    async with aiohttp.ClientSession() as session:
        bot = Bot(process.url, session, database)
        person = Reporter(bot, teams, kept)
        await person.does("installationUpdate", action="add")
        await bot.has_sent_all()
        yield person


async def _reachable_coordinator(database: Database, authority: Authority, service_url: str) -> int:
    def add(storage: Any) -> int:
        person = storage.people.add("Sam Samordnare", TENANT, "e-sam", "29:1sam")
        storage.people.give_role(person, Role(RoleName.COORDINATOR, authority.id))
        storage.conversations.add("a:1sam", "personal", TENANT, person, "sv", service_url, "28:bot")
        added: int = person
        return added

    return await database.write(add)


# --- the scan -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Traces:
    """What in new and changed rows tells of the person, or when it was done to the second."""

    words: tuple[str, ...]
    links: tuple[str, ...]
    times: tuple[str, ...]


def traces(changed: Rows, before: Rows) -> Traces:
    [person] = [row for row in before["person"] if row["entra_id"] == ENTRA_ID]
    [chat] = [row for row in before["conversation"] if row["teams_id"] == CONVERSATION]
    words, links, times = [], [], []
    for table, rows in changed.items():
        for row in rows:
            for column, value in row.items():
                where = f"{table}.{column}"
                if any(sentinel in str(value) for sentinel in (*SENTINELS, BEGUN)):
                    words.append(where)
                if column in LINKS and value == person["id"]:
                    links.append(where)
                if column == "conversation_id" and value == chat["id"]:
                    links.append(where)
                if isinstance(value, datetime) and not tells_only_the_day(value):
                    times.append(where)
    return Traces(tuple(words), tuple(links), tuple(times))


def tells_only_the_day(moment: datetime) -> bool:
    """Whether it is the very start of a day in Stockholm."""
    return moment.astimezone(ZoneInfo("Europe/Stockholm")).time() == datetime.min.time()


# --- reporting, completing and withdrawing --------------------------------------------------------


@pytest.mark.parametrize("by", ["card", "text"])
async def test_a_report_without_a_name_leaves_nothing_of_the_person(
    by: str, reporter: Reporter, database: Database, database_url: str, process: BotProcess
) -> None:
    await _empty_the_wal(database)
    before, raw_before = await every_row(database), _raw(database_url)

    await _whole_story(reporter, by, anonymous=True)
    await reporter.bot.has_sent_all()

    changed = news(before, await every_row(database))
    assert set(changed) == {
        "attachment", "attachment_content", "case", "case_comment", "case_counter", "log",
        "outbox", "submission",
    }  # fmt: skip
    assert traces(changed, before) == Traces((), (), ())
    [case] = changed["case"]
    assert (case["state"], case["description"]) == ("withdrawn", WORDS)
    assert [row["what"] for row in changed["log"]] == ["submit", "attach", "comment", "withdraw"]
    assert {row["purpose"] for row in changed["outbox"]} == {
        "case_submit", "case_attach", "case_comment", "case_withdraw",
    }  # fmt: skip
    [attached] = changed["attachment"]
    assert (attached["name"], attached["added_by_id"]) == ("", None)
    _assert_nothing_new_in_files(database_url, raw_before)
    await _assert_nothing_in_logs_and_metrics(process)


async def test_the_scan_finds_the_person_behind_a_named_report(
    reporter: Reporter, database: Database
) -> None:
    before = await every_row(database)

    await _whole_story(reporter, "card", anonymous=False)
    await reporter.bot.has_sent_all()

    found = traces(news(before, await every_row(database)), before)
    links = {"case.reporter_id", "log.actor_id", "case_comment.author_id", "attachment.added_by_id"}
    assert links <= set(found.links)
    times = {"case.received_at", "log.at", "case_comment.written_at", "attachment.added_at"}
    assert times <= set(found.times)
    assert "attachment.name" in found.words


async def test_the_scan_finds_the_words_that_name_the_person(
    reporter: Reporter, database: Database, database_url: str
) -> None:
    after = await every_row(database)
    nobody: Rows = {name: [] for name in after}

    found = traces(news(nobody, after), after)

    assert {"person.name", "person.entra_id", "person.teams_id", "person.email"} <= set(found.words)
    assert "conversation.teams_id" in found.words
    if raw := _raw(database_url):
        assert all(raw[sentinel] > 0 for sentinel in (NAME, ENTRA_ID, CONVERSATION, EMAIL))


async def _whole_story(reporter: Reporter, by: str, *, anonymous: bool) -> None:
    if by == "card":
        receipt = await reporter.reports_by_card(anonymous=anonymous)
        case = code_on(receipt) if anonymous else "M-2026-0001"
        await reporter.sends_photo(case)
        await reporter.completes_and_withdraws_by_card(case)
    else:
        receipt = await reporter.reports_by_text(anonymous=anonymous)
        case = code_on(receipt) if anonymous else "M-2026-0001"
        await reporter.sends_photo(case)
        await reporter.completes_and_withdraws_by_text(case)


async def _empty_the_wal(database: Database) -> None:
    """Move everything from the log beside the SQLite file into it, so that what is new is seen."""

    if isinstance(database, SqliteDatabase):
        with sqlite3.connect(str(database._engine.url.database)) as own:
            own.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        own.close()


def _raw(database_url: str) -> dict[str, int]:
    """Return how often each sentinel stands in the bytes of a SQLite database's files."""
    path = make_url(database_url).database
    if not database_url.startswith("sqlite") or path is None:
        return {}
    files = [Path(f"{path}{suffix}") for suffix in ("", "-wal", "-shm")]
    whole = b"".join(file.read_bytes() for file in files if file.exists())
    return {words: whole.count(words.encode()) for words in (*SENTINELS, BEGUN, WORDS)}


def _assert_nothing_new_in_files(database_url: str, before: dict[str, int]) -> None:
    after = _raw(database_url)
    if not after:
        return  # a PostgreSQL's files are its own; its rows were looked through
    assert after.pop(WORDS) > before.pop(WORDS) == 0  # the files that were read are the right ones
    assert after == before
    assert after[BEGUN] == 0


async def _assert_nothing_in_logs_and_metrics(process: BotProcess) -> None:
    status, figures = await asyncio.to_thread(process.gets, "metrics")
    assert status == 200
    assert "report_case." in figures
    assert "report_case." in process.log
    assert "attach_file.attach" in process.log
    assert "/files/" not in process.log
    assert '"logger":"sqlalchemy.engine' in process.log  # the libraries did speak
    for kept in (figures, process.log):
        found = [s for s in (*SENTINELS, BEGUN, WORDS, ADDED) if s in kept]
        assert found == []
        assert not re.search(r"\b[2-9A-Z]{3}-[2-9A-Z]{3}\b", kept)  # no follow-up code


# --- what else could tell -------------------------------------------------------------------------


async def test_a_place_that_was_given_without_a_name_is_not_offered_as_the_persons_last(
    database: Database, authority: Authority
) -> None:
    chat = Chat(router(database))
    form = await chat.says("rapportera")
    typed = {**make.TYPED, "place": "Hemliga gränd", "identity": "anonymous"}
    await chat.presses(text("sv", "report.send"), form, **typed)

    assert "Hemliga gränd" not in (await chat.says("rapportera")).card.text
    assert "M-2026" not in (await chat.says("mina ärenden")).card.text


async def test_a_coordinator_who_reports_without_a_name_is_told_of_it_like_the_others(
    database: Database, authority: Authority
) -> None:
    """To be the only one who is not told would say who it was."""
    chat = Chat(router(database))
    await make.with_role(database, chat, authority)
    await make.with_role(database, colleague(chat, 31), authority)
    form = await chat.says("rapportera")

    await chat.presses(text("sv", "report.send"), form, **{**make.TYPED, "identity": "anonymous"})

    assert await make.waiting_notices(database) == 2


async def test_a_notice_that_had_to_wait_tells_no_more_than_the_day(
    database: Database, authority: Authority, teams: FakeTeams
) -> None:
    """The notice is due at once, and Teams may ask to wait with it."""
    clock = Clock(datetime(2026, 11, 20, 14, 3, 22, 517, UTC))
    await _reachable_coordinator(database, authority, teams.service_url)
    chat = Chat(router(database, clock))
    form = await chat.says("rapportera")
    await chat.presses(text("sv", "report.send"), form, **{**make.TYPED, "identity": "anonymous"})
    teams.faults.append(aiohttp.web.Response(status=429))

    async with loopback_connector() as connector:
        worker = OutboxWorker(database, connector, SEAL, "sv", clock)
        await send_all(worker)
        clock.goes(minutes=30)
        await send_all(worker)

    assert teams.headings == [text("sv", "notice.submit", number="M-2026-0001")] * 2
    [row] = (await every_row(database))["outbox"]
    assert row["state"] == "sent"
    kept = [row[name] for name in ("due_at", "expires_at")]
    assert [at for at in kept if at is not None and not tells_only_the_day(at)] == []


async def test_only_the_day_of_an_anonymous_case_is_shown(
    database: Database, authority: Authority
) -> None:
    chat = Chat(router(database, Clock(NOW.replace(hour=6, minute=7))))
    form = await chat.says("rapportera")
    receipt = await chat.presses(
        text("sv", "report.send"), form, **{**make.TYPED, "identity": "anonymous"}
    )
    code = re.search(r"status ([A-Z0-9-]{7})", receipt.card.text)
    assert code is not None

    shown = await chat.says(f"status {code[1]}")

    assert "20 november 2026" in shown.card.text
    assert not re.search(r"\d\d:\d\d", shown.card.text)


async def test_the_code_is_kept_only_as_a_keyed_digest(
    database: Database, authority: Authority
) -> None:
    chat = Chat(router(database))
    form = await chat.says("rapportera")
    receipt = await chat.presses(
        text("sv", "report.send"), form, **{**make.TYPED, "identity": "anonymous"}
    )
    code = re.search(r"status ([A-Z0-9-]{7})", receipt.card.text)
    assert code is not None

    everything = str(await every_row(database))

    assert code[1] not in everything
    assert code[1].replace("-", "") not in everything


async def test_who_guesses_codes_is_stopped_after_ten_wrong_ones_even_with_the_right_one(
    database: Database, authority: Authority
) -> None:
    clock = Clock()
    chat = Chat(router(database, clock))
    form = await chat.says("rapportera")
    receipt = await chat.presses(
        text("sv", "report.send"), form, **{**make.TYPED, "identity": "anonymous"}
    )
    code = re.search(r"status ([A-Z0-9-]{7})", receipt.card.text)
    assert code is not None
    thief = colleague(chat, 66)

    wrong = [await thief.says(f"status KX{n}-49Q") for n in range(2, 10)]
    wrong += [await thief.says(f"status KY{n}-49Q") for n in range(2, 4)]
    eleventh = await thief.says(f"status {code[1]}")

    assert {one.card.heading for one in wrong} == {text("sv", "error.no_such_case")}
    assert eleventh.card.heading == text("sv", "error.too_many_guesses")
    assert "M-2026" in (await chat.says(f"status {code[1]}")).card.heading
    clock.goes(days=1)
    assert "M-2026" in (await thief.says(f"status {code[1]}")).card.heading

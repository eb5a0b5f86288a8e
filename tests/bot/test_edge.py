"""Who gets in, what a refusal looks like, when the bot refuses to start, and how it is doing."""

import asyncio
import re
import socket
import stat
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.settings import WrongSettings
from bot.wire import CARD
from locales.text import text
from storage import tables
from storage.database import Database, open_database
from storage.migrate import migrate
from storage.outbox import Promise, State
from storage.storage import Storage
from tests import make
from tests.bot import shapes
from tests.bot.shapes import PERSONAL
from tests.bot.signing import APP_ID, SERVICE_URL, KeyServer, key_server, token
from tests.chat import SECRET, TENANT, Clock
from tests.fake_teams import FakeTeams, fake_teams
from tests.postgres import Postgres
from tests.promises.rows import every_row, news
from tests.serving import Answered, Bot, BotProcess, bot_in_process, counting, settings

ELSEWHERE = "33333333-3333-3333-3333-333333333333"
HELP = {"step": "help.show"}
EMPTY = None


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with fake_teams() as served:
        yield served


@pytest.fixture
async def keys() -> AsyncIterator[KeyServer]:
    async with key_server() as served:
        yield served


@pytest.fixture
async def guarded(database: Database, keys: KeyServer) -> AsyncIterator[Bot]:
    """The bot as it is for real, with Teams' signing keys from the test."""
    await make.stored_authority(database)
    async with bot_in_process(
        database,
        auth="teams",
        app_id=APP_ID,
        allowed_tenants=TENANT,
        openid_url=keys.openid_url,
    ) as served:
        yield served


@pytest.fixture
async def local(database: Database) -> AsyncIterator[Bot]:
    await make.stored_authority(database)
    async with bot_in_process(database) as served:
        yield served


def asks_for_help(service_url: str = SERVICE_URL, **changes: Any) -> dict[str, Any]:
    """A button, since its answer comes in the response and needs nothing sent."""
    return {**shapes.pressed(service_url, "help.show", HELP), **changes}


def of_tenant(in_conversation: str | None, in_channel_data: str | None) -> dict[str, Any]:
    conversation = {"id": PERSONAL, "conversationType": "personal", "tenantId": in_conversation}
    data = {} if in_channel_data is None else {"tenant": {"id": in_channel_data}}
    return asks_for_help(conversation=conversation, channelData=data)


async def is_refused(
    bot: Bot, activity: dict[str, Any], status: int, reason: str, bearer: str | None
) -> None:
    """The request gets *status* and nothing else; nothing runs, is kept or is said."""
    before = await every_row(bot.database)

    with (
        counting("refused") as refused,
        counting("activities") as activities,
        counting("turns") as turns,
    ):
        answered = await bot.sends(activity, token=bearer)

    assert answered == Answered(status, EMPTY)
    assert refused == {reason: 1}
    assert activities == turns == {}
    assert news(before, await every_row(bot.database)) == {}


# --- AUTH=teams -----------------------------------------------------------------------------------


async def test_a_good_token_of_a_tenant_of_ours_gets_an_answer(guarded: Bot) -> None:
    """Without this the refusals below would show nothing."""
    answered = await guarded.sends(asks_for_help(), token=token())

    assert (answered.status, answered.body["type"]) == (200, CARD)


async def test_a_tenant_is_ours_in_whatever_case_its_id_is_written(guarded: Bot) -> None:
    answered = await guarded.sends(of_tenant(TENANT.upper(), TENANT), token=token())

    assert answered.status == 200


@pytest.mark.parametrize(
    ("bearer", "reason"),
    [
        (None, "no_token"),
        ("abc", "malformed"),
        (token(exp=1), "expired"),
        (token(aud="someone-else"), "audience"),
        (token(key="second", kid="first"), "signature"),
        (token(serviceurl="https://smba.trafficmanager.net/elsewhere/"), "service_url"),
    ],
    ids=["none", "junk", "expired", "for another", "signed by another", "for another place"],
)
async def test_a_bad_token_is_refused(guarded: Bot, bearer: str | None, reason: str) -> None:
    await is_refused(guarded, asks_for_help(), 401, reason, bearer)


async def test_nobody_is_let_in_while_there_are_no_keys(guarded: Bot, keys: KeyServer) -> None:
    keys.status = 500

    await is_refused(guarded, asks_for_help(), 401, "kid_unknown", token())


@pytest.mark.parametrize(
    ("in_conversation", "in_channel_data"),
    [
        (ELSEWHERE, ELSEWHERE),
        (ELSEWHERE, None),
        (None, ELSEWHERE),
        (TENANT, ELSEWHERE),
        (ELSEWHERE, TENANT),
        (None, None),
        ("", ""),
    ],
)
async def test_a_tenant_that_is_not_certainly_ours_is_refused(
    guarded: Bot, in_conversation: str | None, in_channel_data: str | None
) -> None:
    activity = of_tenant(in_conversation, in_channel_data)

    await is_refused(guarded, activity, 403, "tenant", token())


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil.trafficmanager.net/",
        "https://smba.trafficmanager.net:8443/",
        "https://x@smba.trafficmanager.net/",
        "http://smba.trafficmanager.net/",
        "http://127.0.0.1:9/",
        "https://127.0.0.1/",
    ],
)
async def test_a_service_url_off_the_list_is_refused_though_the_token_names_it(
    guarded: Bot, url: str
) -> None:
    bearer = token(serviceurl=url)

    await is_refused(guarded, asks_for_help(url), 403, "service_url", bearer)


# --- AUTH=local -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/emea/",
        "http://192.168.1.20:56150/_connector",
        "http://127.0.0.1.evil.example/",
        "http://evil.example/?127.0.0.1",
        "http://[::2]/",
        "ftp://127.0.0.1/",
        "",
        None,
    ],
)
async def test_a_local_bot_answers_only_to_this_machine(local: Bot, url: Any) -> None:
    await is_refused(local, asks_for_help(url), 403, "service_url", None)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
async def test_a_local_bot_asks_for_no_token(local: Bot, host: str) -> None:
    answered = await local.sends(asks_for_help(f"http://{host}:56150/_connector"))

    assert answered.status == 200


async def test_a_local_bot_may_have_tenants_of_its_own(database: Database) -> None:
    await make.stored_authority(database)

    async with bot_in_process(database, allowed_tenants=ELSEWHERE) as bot:
        await is_refused(bot, asks_for_help("http://127.0.0.1:9/"), 403, "tenant", None)


# --- other doors ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "status"),
    [("api/messages", 405), ("", 404), ("files/x", 404), ("api/messages/", 404), ("docs", 404)],
)
async def test_there_is_nothing_else_to_get(local: Bot, path: str, status: int) -> None:
    assert (await local.gets(path))[0] == status


# --- how it is doing ------------------------------------------------------------------------------


async def test_a_bot_that_can_answer_says_that_it_lives_and_is_ready(local: Bot) -> None:
    assert await local.gets("healthz") == (200, "alive\n")
    assert await local.gets("readyz") == (200, "ready\n")


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_a_bot_is_not_ready_before_the_tables_are_there(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
    if kind == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.url(server.create())
    database = open_database(url)

    async with bot_in_process(database) as bot:
        before = await bot.gets("readyz")
        assert (await bot.gets("healthz"))[0] == 200
        await migrate(database)
        after = await bot.gets("readyz")

    assert before == (503, "database: run hallkoll migrate\n")
    assert after == (200, "ready\n")
    await database.close()


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A server that may be taken down without troubling other tests."""
    server = Postgres(options={})
    yield server
    server.stop()


async def test_a_bot_whose_database_goes_away_is_unready_and_honest_until_it_is_back(
    own_postgres: Postgres, teams: FakeTeams
) -> None:
    database = open_database(own_postgres.url(own_postgres.create()))
    await migrate(database)
    await make.stored_authority(database)
    async with bot_in_process(database) as bot:
        assert (await bot.gets("readyz"))[0] == 200

        await asyncio.to_thread(own_postgres.kill)
        status, words = await bot.gets("readyz")
        told = await bot.sends(asks_for_help(teams.service_url))
        figures = await bot.gets("metrics")
        alive = await bot.gets("healthz")

        await asyncio.to_thread(own_postgres.start)
        back = await bot.gets("readyz")
        helped = await bot.sends(asks_for_help(teams.service_url))

    assert status == 503
    assert words.startswith("database: ")
    assert told.status == 200
    assert told.body["value"].startswith(text("sv", "error.unexpected", reference="")[:40])
    assert figures[0] == 200
    assert "hallkoll_outbox{" not in figures[1], "what cannot be counted is not made up"
    assert alive[0] == 200
    assert back == (200, "ready\n")
    assert helped.body["type"] == CARD
    await database.close()


async def test_the_figures_count_what_was_done_and_name_nobody(
    local: Bot, teams: FakeTeams
) -> None:
    await local.sends(shapes.personal("message", teams.service_url, text="hjälp"))
    await local.sends({**asks_for_help(teams.service_url), "from": {"id": "29:gäst"}})

    status, figures = await local.gets("metrics")

    assert status == 200
    assert 'hallkoll_turns_total{outcome="answered",step="help.show"}' in figures
    assert 'hallkoll_activities_total{outcome="guest"}' in figures
    for hidden in (shapes.PERSON, shapes.ENTRA_ID, "Lovisa", PERSONAL, TENANT):
        assert hidden not in figures


async def test_the_figures_of_the_outbox_go_down_again(local: Bot) -> None:
    now = Clock()()
    welcome = Promise("one", "welcome", now, now + timedelta(days=1))

    def put_aside(storage: Storage) -> None:
        storage.outbox.promise([welcome])
        storage.connection.execute(update(tables.outbox).values(state=State.PARKED))

    await local.database.write(put_aside)
    assert await _in_the_outbox(local) == {**dict.fromkeys(State, 0), State.PARKED: 1}

    settled = update(tables.outbox).values(state=State.SENT)
    await local.database.write(lambda storage: storage.connection.execute(settled))

    assert await _in_the_outbox(local) == {**dict.fromkeys(State, 0), State.SENT: 1}


async def _in_the_outbox(bot: Bot) -> dict[str, float]:
    """What the figures say of each state of the outbox."""
    _, figures = await bot.gets("metrics")
    found = re.findall(r'^hallkoll_outbox\{state="(\w+)"\} (\S+)$', figures, re.MULTILINE)
    return {state: float(count) for state, count in found}


# --- refusing to start ----------------------------------------------------------------------------

FOR_REAL = {
    "auth": "teams",
    "app_id": APP_ID,
    "allowed_tenants": TENANT,
    "secret_key": SECRET,
}


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({**FOR_REAL, "app_id": ""}, "HALLKOLL_APP_ID"),
        ({**FOR_REAL, "allowed_tenants": ""}, "HALLKOLL_ALLOWED_TENANTS"),
        ({**FOR_REAL, "secret_key": ""}, "HALLKOLL_SECRET_KEY"),
        ({**FOR_REAL, "openid_url": "http://keys.example/"}, "HALLKOLL_OPENID_URL"),
        ({"host": "0.0.0.0"}, "HALLKOLL_HOST"),
        ({"auth": "none"}, "HALLKOLL_AUTH"),
        ({"port": "http"}, "HALLKOLL_PORT cannot be read; write a number from 1 to 65535"),
        ({**FOR_REAL, "app_password": "x"}, "HALLKOLL_APP_TENANT_ID is missing; write "),
        ({"database_url": "nonsense"}, "HALLKOLL_DATABASE_URL"),
        ({"database_url": "sqlite+aiosqlite:////nowhere/at/all.db"}, "database"),
        ({"database_url": "postgresql+asyncpg://x@127.0.0.1:9/x"}, "database"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_bot_that_is_set_up_wrong_says_so_in_a_line_and_does_not_start(
    given: dict[str, Any], named: str, tmp_path: Path
) -> None:
    url = given.get("database_url", f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}")
    others = {name: value for name, value in given.items() if name != "database_url"}

    ended = BotProcess(tmp_path, url, **others).runs("serve")

    assert_one_clear_line(ended.returncode, ended.stderr, named)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({**FOR_REAL, "app_id": "  "}, "HALLKOLL_APP_ID"),
        ({**FOR_REAL, "app_id": "hallkoll"}, "HALLKOLL_APP_ID is no id; write "),
        ({**FOR_REAL, "app_certificate": "bot.pem"}, "HALLKOLL_APP_TENANT_ID is missing"),
        ({**FOR_REAL, "allowed_tenants": " , "}, "HALLKOLL_ALLOWED_TENANTS"),
        ({**FOR_REAL, "secret_key": "short"}, "HALLKOLL_SECRET_KEY"),
        ({**FOR_REAL, "secret_key": " " * 40}, "HALLKOLL_SECRET_KEY"),
        ({"host": "192.168.1.1"}, "HALLKOLL_HOST"),
        ({"host": "::"}, "HALLKOLL_HOST"),
        ({"host": ""}, "HALLKOLL_HOST"),
        ({"host": "127.0.0.1.evil.example"}, "HALLKOLL_HOST"),
    ],
)
def test_settings_that_only_look_right_are_refused(given: dict[str, str], named: str) -> None:
    with pytest.raises(WrongSettings, match=named):
        settings(**given).require_safe()


def test_a_port_that_is_taken_is_named(tmp_path: Path, sqlite_template: Path) -> None:
    bot = BotProcess(tmp_path, f"sqlite+aiosqlite:///{sqlite_template}")
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", bot.port))
        other.listen()

        ended = bot.runs("serve")

    assert_one_clear_line(ended.returncode, ended.stderr, f"127.0.0.1:{bot.port}")


def test_a_postgresql_that_could_lose_a_receipt_is_not_served(
    tmp_path: Path, postgres: Postgres
) -> None:
    ended = BotProcess(tmp_path, postgres.url(postgres.create())).runs("serve")

    assert_one_clear_line(ended.returncode, ended.stderr, "fsync")


def assert_one_clear_line(code: int, said: str, named: str) -> None:
    assert code == 1, said
    [line] = said.strip().splitlines()
    assert line.startswith("hallkoll: ")
    assert named in line
    assert SECRET not in said


def test_a_bot_that_is_told_to_stop_ends_well(tmp_path: Path, sqlite_template: Path) -> None:
    bot = BotProcess(tmp_path, f"sqlite+aiosqlite:///{sqlite_template}")
    bot.start()

    assert bot.stop() == 0
    assert "Traceback" not in bot.log


def test_a_local_bot_makes_its_secret_once_and_keeps_it_to_itself(
    tmp_path: Path, sqlite_template: Path
) -> None:
    kept = tmp_path / ".run" / "secret_key"
    found = []
    for _ in range(2):
        bot = BotProcess(tmp_path, f"sqlite+aiosqlite:///{sqlite_template}", secret_key="")
        bot.start()
        bot.kill()
        found.append(kept.read_text())

    assert found[0] == found[1]
    assert len(found[0]) >= 32
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600

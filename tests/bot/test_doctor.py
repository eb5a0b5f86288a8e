"""An installation that is well, and the ways in which one is not: each is found, and only it."""

import asyncio
import shutil
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from storage.database import open_database
from tests import make
from tests.bot.signing import APP_ID, KeyServer, key_server
from tests.chat import SECRET, TENANT, Chat, router
from tests.postgres import Postgres
from tests.serving import BotProcess, free_port

CHANNEL = "19:miljo@thread.tacv2"
ELSEWHERE = "22222222-2222-2222-2222-222222222222"


@dataclass
class Examined:
    """What the doctor printed, and its exit code."""

    exit_code: int
    printed: str

    @property
    def wrong(self) -> list[tuple[str, str]]:
        """What is wrong, and how to mend it."""
        lines = self.printed.splitlines()
        found = [line.removeprefix("WRONG  ") for line in lines if line.startswith("WRONG")]
        return [(what, mend) for what, _, mend in (line.rpartition("; ") for line in found)]


class Identity:
    """Where a server in Azure asks who it is."""

    def __init__(self) -> None:
        self.refuses = False
        self.answer = ""

    async def token(self, request: web.Request) -> web.Response:
        if self.answer:
            return web.Response(text=self.answer, content_type="application/json")
        if self.refuses:
            told = {"error": "invalid_request", "error_description": "no such identity"}
            return web.json_response(told, status=400)
        ends = datetime.now(UTC) + timedelta(hours=1)
        given = {"access_token": "t", "expires_on": f"{ends.timestamp():.0f}"}
        asked = {"resource": request.query["resource"], "token_type": "Bearer"}
        return web.json_response({**given, **asked})


@dataclass
class Installation:
    """A bot that is set up well, until a test breaks it."""

    folder: Path
    database_url: str
    keys: KeyServer
    identity: Identity

    async def examined(self, **changed: str) -> Examined:
        done = await asyncio.to_thread(self.bot(**changed).runs, "doctor")
        assert done.stderr == ""
        return Examined(done.returncode, done.stdout)

    def bot(self, **changed: str) -> BotProcess:
        usual = {
            "auth": "teams",
            "app_id": APP_ID,
            "managed_identity": "true",
            "allowed_tenants": TENANT,
            "secret_key": SECRET,
            "openid_url": self.keys.openid_url,
            "public_url": "https://hallkoll.example.se",
            "database_url": self.database_url,
        }
        given = {**usual, **changed}
        return BotProcess(self.folder, given.pop("database_url"), ("-m", "bot"), **given)


@pytest.fixture
async def installation(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Installation]:
    file = tmp_path / "hallkoll.db"
    shutil.copy(sqlite_template, file)
    identity = Identity()
    azure = web.Application()
    azure.router.add_get("/token", identity.token)
    async with key_server() as keys, TestServer(azure) as server:
        monkeypatch.setenv("IDENTITY_ENDPOINT", str(server.make_url("/token")))
        monkeypatch.setenv("IDENTITY_HEADER", "a header")
        yield Installation(tmp_path, f"sqlite+aiosqlite:///{file}", keys, identity)


async def set_up(
    database_url: str, *, coordinator: bool = True, reached: bool = True, in_channel: bool = True
) -> None:
    """Store an authority with a coordinator whom the bot reaches, and its channel."""
    database = open_database(database_url)
    authority = await make.stored_authority(database, case_channel=CHANNEL)
    sam = Chat(router(database), "Sam Samordnare")
    if coordinator:
        await make.with_role(database, sam, authority)
    if reached:
        await sam.says("hej")
    if in_channel:
        await database.write(
            lambda storage: storage.conversations.add(
                CHANNEL, "channel", TENANT, None, "sv", "https://smba.trafficmanager.net/emea/", "b"
            )
        )
    await database.close()


# --- well -----------------------------------------------------------------------------------------


async def test_a_good_set_up_is_all_well(installation: Installation) -> None:
    await set_up(installation.database_url)

    examined = await installation.examined()

    assert examined.wrong == []
    assert examined.exit_code == 0
    looked_at = [line.split(":")[0] for line in examined.printed.splitlines()]
    assert looked_at == [
        "ok     settings",
        "ok     port",
        "ok     files",
        "ok     signing keys",
        "ok     clock",
        "ok     credential",
        "ok     database",
        "ok     Hallstorps kommun",
        "ok     Hallstorps kommun",
    ]


async def test_a_bot_that_runs_is_not_taken_for_a_stranger(installation: Installation) -> None:
    await set_up(installation.database_url)
    bot = installation.bot()
    await asyncio.to_thread(bot.start)

    try:
        done = await asyncio.to_thread(bot.runs, "doctor")
    finally:
        await asyncio.to_thread(bot.stop)

    assert f"ok     port: the bot answers on 127.0.0.1:{bot.port}" in done.stdout
    assert done.returncode == 0


# --- settings and server --------------------------------------------------------------------------


SUCH_AS = "such as 01234567-89ab-cdef-0123-456789abcdef"


async def test_each_setting_that_is_missing_or_no_id_is_found(installation: Installation) -> None:
    await set_up(installation.database_url)
    changed = {
        "app_id": "hallkoll",
        "managed_identity": "false",
        "app_password": "hemligt",
        "allowed_tenants": f"{TENANT}, hallstorp.example",
        "admins": "kim@hallstorp.example",
        "secret_key": "hemligt",
    }

    examined = await installation.examined(**changed)

    assert [one for one in examined.wrong if one[0].startswith("settings")] == [
        (
            "settings: HALLKOLL_SECRET_KEY is too short",
            "write at least 32 characters that nobody can guess, as openssl rand -hex 32 gives",
        ),
        (
            "settings: HALLKOLL_APP_TENANT_ID is missing",
            f"write the id of the tenant where the bot is registered, {SUCH_AS}",
        ),
        (
            "settings: HALLKOLL_APP_ID is no id",
            f"write the bot's application id in Entra, {SUCH_AS}",
        ),
        (
            "settings: HALLKOLL_ALLOWED_TENANTS is no id",
            f"write the id of your tenant, {SUCH_AS}, or several with commas between",
        ),
        (
            "settings: HALLKOLL_ADMINS is no id",
            f"write object ids of people in Entra, {SUCH_AS}, with commas between",
        ),
    ]
    assert "hemligt" not in examined.printed
    assert examined.exit_code == 1


async def test_a_missing_app_id_is_found(installation: Installation) -> None:
    await set_up(installation.database_url)

    examined = await installation.examined(app_id="")

    assert examined.wrong == [
        (
            "settings: HALLKOLL_APP_ID is missing",
            f"write the bot's application id in Entra, {SUCH_AS}",
        )
    ]
    assert examined.exit_code == 1


async def test_a_bot_that_checks_no_tokens_on_a_public_address_is_found(
    installation: Installation,
) -> None:
    await set_up(installation.database_url)

    examined = await installation.examined(auth="local", host="0.0.0.0")

    assert examined.wrong == [
        (
            "settings: HALLKOLL_AUTH=local checks no tokens",
            "write 127.0.0.1 for HALLKOLL_HOST",
        )
    ]
    assert examined.exit_code == 1


async def test_each_setting_of_the_wrong_kind_is_found(installation: Installation) -> None:
    changed = {
        "port": "abc",
        "auth": "yes",
        "managed_identity": "perhaps",
        "sends_per_second": "fast",
        "conversation_limits": "seven",
        "default_language": "svenska",
    }

    examined = await installation.examined(**changed)

    assert examined.wrong == [
        (
            "settings: HALLKOLL_PORT cannot be read",
            "write a number from 1 to 65535, such as 3978",
        ),
        (
            "settings: HALLKOLL_AUTH cannot be read",
            "write teams, or local on your own machine",
        ),
        ("settings: HALLKOLL_MANAGED_IDENTITY cannot be read", "write true or false"),
        (
            "settings: HALLKOLL_SENDS_PER_SECOND cannot be read",
            "write a number above 0 and up to 50, such as 25",
        ),
        (
            "settings: HALLKOLL_CONVERSATION_LIMITS cannot be read",
            "write how many in how many seconds, such as 7/1,60/30",
        ),
        ("settings: HALLKOLL_DEFAULT_LANGUAGE cannot be read", "write sv or en"),
    ]
    assert examined.exit_code == 1


async def test_a_file_of_settings_that_is_not_utf_8_is_found(
    installation: Installation, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_bytes("HALLKOLL_DEVELOPER_NAME=Åmåls".encode("latin-1"))

    examined = await installation.examined()

    assert examined.wrong == [("settings: .env cannot be read", "save it as UTF-8")]
    assert examined.exit_code == 1


async def test_a_port_that_another_program_has_taken_is_found(installation: Installation) -> None:
    await set_up(installation.database_url)

    with socket.create_server(("127.0.0.1", 0)) as stranger:
        port = stranger.getsockname()[1]
        examined = await installation.examined(port=str(port))

    assert examined.wrong == [
        (
            f"port: another program has taken 127.0.0.1:{port}",
            "stop it, or choose another HALLKOLL_PORT",
        )
    ]
    assert examined.exit_code == 1


async def test_files_that_nobody_could_open_are_found(installation: Installation) -> None:
    await set_up(installation.database_url)

    examined = await installation.examined(public_url="")

    [(what, mend)] = examined.wrong
    assert what == "files: nobody can open what is sent to a case"
    assert "HALLKOLL_PUBLIC_URL" in mend


async def test_a_folder_for_files_that_cannot_be_written_in_is_found(
    installation: Installation,
) -> None:
    await set_up(installation.database_url)
    there = installation.folder / "hallkoll.db" / "files"

    examined = await installation.examined(files_folder=str(there))

    [(what, _)] = examined.wrong
    assert what.startswith(f"files: cannot write in HALLKOLL_FILES_FOLDER {there}")


async def test_signing_keys_that_cannot_be_fetched_are_found(installation: Installation) -> None:
    await set_up(installation.database_url)
    installation.keys.status = 503

    examined = await installation.examined()

    assert examined.wrong == [
        (
            f"signing keys: none to be had from {installation.keys.openid_url}",
            "let the server reach it, or mend HALLKOLL_OPENID_URL",
        )
    ]
    assert examined.exit_code == 1


async def test_a_clock_that_is_off_is_found(installation: Installation) -> None:
    await set_up(installation.database_url)
    late = datetime.now(UTC) + timedelta(hours=1)
    installation.keys.headers = {"Date": format_datetime(late, usegmt=True)}

    examined = await installation.examined()

    [(what, mend)] = examined.wrong
    assert what.startswith("clock: 3")
    assert what.endswith(" s off")
    assert mend == "let the server keep time by NTP"
    assert examined.exit_code == 1


async def test_a_bot_that_cannot_prove_itself_is_found(installation: Installation) -> None:
    await set_up(installation.database_url)

    examined = await installation.examined(managed_identity="false")

    [(what, mend)] = examined.wrong
    assert what == "credential: there is none"
    assert mend.startswith("to send, set HALLKOLL_APP_PASSWORD, ")
    assert examined.exit_code == 1


async def test_a_credential_that_entra_refuses_is_found(installation: Installation) -> None:
    await set_up(installation.database_url)
    installation.identity.refuses = True

    examined = await installation.examined()

    [(what, mend)] = examined.wrong
    assert what.startswith("credential: Entra gives no token (")
    assert mend == "give this server the identity whose client id is HALLKOLL_APP_ID"
    assert examined.exit_code == 1


async def test_something_else_that_answers_for_entra_is_found(installation: Installation) -> None:
    await set_up(installation.database_url)
    installation.identity.answer = '{"access_token": "t", "expires_on": null}'

    examined = await installation.examined()

    assert examined.wrong == [
        (
            "credential: Entra gives no token (the answer makes no sense: KeyError)",
            "look what answers in its place: a proxy, or IDENTITY_ENDPOINT",
        )
    ]
    assert examined.exit_code == 1


# --- database -------------------------------------------------------------------------------------


async def test_a_database_that_does_not_answer_is_found(installation: Installation) -> None:
    nobody = f"postgresql+asyncpg://bot:hemligt@127.0.0.1:{free_port()}/hallkoll"

    examined = await installation.examined(database_url=nobody)

    [(what, mend)] = examined.wrong
    assert what.startswith("database: cannot be reached (")
    assert mend == "start it, or mend HALLKOLL_DATABASE_URL"
    assert "hemligt" not in examined.printed
    assert examined.exit_code == 1


async def test_an_address_that_is_no_databases_is_found(installation: Installation) -> None:
    examined = await installation.examined(database_url="hallkoll.db")

    [(what, mend)] = examined.wrong
    assert what.startswith("database: not found (")
    assert mend == "mend HALLKOLL_DATABASE_URL"
    assert examined.exit_code == 1


@pytest.mark.parametrize("made", [False, True], ids=["no file", "a file without tables"])
async def test_a_database_that_is_not_migrated_is_found(
    installation: Installation, tmp_path: Path, made: bool
) -> None:
    file = tmp_path / "new.db"
    if made:
        file.touch()

    examined = await installation.examined(database_url=f"sqlite+aiosqlite:///{file}")

    [(what, mend)] = examined.wrong
    assert what.startswith("database: ")
    assert mend == "run: hallkoll migrate"
    assert examined.exit_code == 1
    assert file.exists() == made


async def test_a_postgresql_that_does_not_sync_is_found(
    installation: Installation, postgres: Postgres, postgres_template: str
) -> None:
    name = postgres.create(postgres_template)
    await set_up(postgres.url(name))

    examined = await installation.examined(database_url=postgres.url(name))

    assert examined.wrong == [
        (
            "database: PostgreSQL runs with fsync = off",
            "turn it on, or a receipt is lost at a power cut",
        )
    ]
    assert examined.exit_code == 1
    postgres.drop(name)


async def test_a_database_that_has_lost_a_table_is_found(
    installation: Installation, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "hallkoll.db")) as database:
        database.execute("DROP TABLE tenant")

    examined = await installation.examined()

    assert examined.wrong == [
        (
            "database: cannot be read (no such table: tenant)",
            "look whether it is whole, and restore a backup if it is not",
        )
    ]
    assert examined.exit_code == 1


@pytest.mark.parametrize(
    ("place", "complaint"),
    [
        ("{folder}/not/there/hallkoll.db", "database: cannot write in {folder}/not/there ("),
        # Nobody may make a file here, not even root, as which the tests may run.
        ("/proc/hallkoll.db", "database: cannot write in /proc ("),
        ("{folder}", "database: cannot write to {folder} ("),
    ],
    ids=["no folder", "a folder that takes no files", "a folder in the file's place"],
)
async def test_a_database_file_that_cannot_be_written_is_found(
    installation: Installation, tmp_path: Path, place: str, complaint: str
) -> None:
    url = f"sqlite+aiosqlite:///{place.format(folder=tmp_path)}"

    examined = await installation.examined(database_url=url)

    [(what, mend)] = examined.wrong
    assert what.startswith(complaint.format(folder=tmp_path))
    assert mend.endswith(", or mend HALLKOLL_DATABASE_URL")
    assert examined.exit_code == 1


# --- people ---------------------------------------------------------------------------------------


async def test_a_database_without_an_authority_is_found(installation: Installation) -> None:
    examined = await installation.examined()

    assert examined.wrong == [
        (
            "authority: there is none",
            "fill in the workbook that hallkoll export gives, and hallkoll import it",
        )
    ]
    assert examined.exit_code == 1


async def test_an_authority_whose_tenant_is_not_let_in_is_found(installation: Installation) -> None:
    await set_up(installation.database_url)

    examined = await installation.examined(allowed_tenants=ELSEWHERE)

    assert examined.wrong == [
        (
            f"Hallstorps kommun: its tenant {TENANT} is not let in",
            "add it to HALLKOLL_ALLOWED_TENANTS, or mend it in the workbook",
        )
    ]
    assert examined.exit_code == 1


async def test_an_authority_without_a_coordinator_is_found(installation: Installation) -> None:
    await set_up(installation.database_url, coordinator=False)

    examined = await installation.examined()

    assert examined.wrong == [
        ("Hallstorps kommun: no coordinator", "give somebody the role in the workbook")
    ]
    assert examined.exit_code == 1


async def test_a_coordinator_whom_the_bot_cannot_reach_is_found(
    installation: Installation,
) -> None:
    await set_up(installation.database_url, reached=False)

    examined = await installation.examined()

    assert examined.wrong == [
        (
            "Hallstorps kommun: the bot cannot reach Sam Samordnare yet",
            "ask them to open Hållkoll in Teams and write hej",
        )
    ]
    assert examined.exit_code == 1


async def test_a_channel_that_the_bot_is_not_in_is_found(installation: Installation) -> None:
    await set_up(installation.database_url, in_channel=False)

    examined = await installation.examined()

    assert examined.wrong == [
        (
            "Hallstorps kommun: the bot is not in the channel for new cases",
            "add it to that team, and mention it once in the channel",
        )
    ]
    assert examined.exit_code == 1

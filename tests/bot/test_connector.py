"""What we send: only where it may go, at Teams' pace, and with every answer understood."""

import asyncio
import json
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, TCPConnector, web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer
from azure.core.credentials import AccessToken
from azure.core.exceptions import ClientAuthenticationError
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from bot.connector import Connector, allowed_service_url
from bot.credentials import Credential, EntraCredential, NoCredential, credential
from bot.limits import Limits
from bot.outcome import NotSent, Outcome, retry_after
from bot.settings import LOOPBACK, Settings
from tests.bot.signing import private_key

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
HOSTS = frozenset({"smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"})
MESSAGE = {"type": "message", "text": "Håll koll"}


# Where it may go


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/emea/72f988bf-86f1-41af-91ab-2d7cd011db47/",
        "https://smba.trafficmanager.net/amer-client-ss.msg/",
        "https://smba.trafficmanager.net",
        "https://smba.infra.gcc.teams.microsoft.com/gcc",
    ],
)
def test_the_hosts_of_teams_are_allowed(url: str) -> None:
    assert allowed_service_url(url, HOSTS, local=False)


@pytest.mark.parametrize(
    "url",
    [
        "http://smba.trafficmanager.net/emea/",
        "HTTPS://smba.trafficmanager.net/emea/",
        "ftp://smba.trafficmanager.net/",
        "//smba.trafficmanager.net/",
        "smba.trafficmanager.net",
        "https:smba.trafficmanager.net",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil.example/smba.trafficmanager.net/",
        "https://evil.trafficmanager.net/",
        "https://x.smba.trafficmanager.net/",
        "https://*.trafficmanager.net/",
        "https://trafficmanager.net/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://user@smba.trafficmanager.net/",
        "https://user:word@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net:443/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net:443@evil.example/",
        "https://smba.trafficmanager.net:/",
        "https://smba.trafficmanager.net./",
        "https://SMBA.trafficmanager.net/",
        "https://smbа.trafficmanager.net/",  # a Cyrillic letter
        "https://smba。trafficmanager.net/",
        "https://smba.trafficmanager.net\\@evil.example/",
        "https://smba.trafficmanager.net\\.evil.example/",
        "https://evil.example\\.smba.trafficmanager.net/",
        "https://smba.trafficmanager.net%2eevil.example/",
        "https://smba.trafficmanager.net/?to=https://evil.example",
        "https://smba.trafficmanager.net?x",
        "https://smba.trafficmanager.net/#x",
        "https://smba.trafficmanager.net#@evil.example/",
        "https://evil.example#@smba.trafficmanager.net/",
        " https://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net/\n",
        "https://smba.trafficmanager.net\r\nHost: evil.example",
        "https://smba.trafficmanager.net/\t",
        "https://smba.trafficmanager.net/\0",
        "https://smba.trafficmanager.net/å",
        "https://smba.trafficmanager.net/" + "a" * 500,
        "https://127.0.0.1/",
        "https://169.254.169.254/",
        "https://[::1]/",
        "http://127.0.0.1:3978/",
        "https://",
        "https:///",
        "",
        None,
        7,
        b"https://smba.trafficmanager.net/",
        ["https://smba.trafficmanager.net/"],
        {},
    ],
)
def test_nothing_that_only_looks_like_teams_is_allowed(url: object) -> None:
    assert not allowed_service_url(url, HOSTS, local=False)
    assert not allowed_service_url(url, frozenset({"*.trafficmanager.net", ""}), local=False)


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("http://127.0.0.1:56150/_connector", True),
        ("http://localhost:3978/", True),
        ("http://[::1]:3978/", True),
        ("http://localhost", True),
        ("https://localhost:3978/", False),
        ("http://localhost:0/", False),
        ("http://localhost:65536/", False),
        ("http://localhost:99999/", False),
        ("http://localhost.evil.example/", False),
        ("http://user@localhost/", False),
        ("http://127.0.0.2/", False),
        ("http://0.0.0.0/", False),
        ("http://2130706433/", False),
        ("http://[::1].evil.example/", False),
        ("http://[::]/", False),
        ("https://smba.trafficmanager.net/", False),
    ],
)
def test_a_local_bot_speaks_to_this_machine_only(url: str, allowed: bool) -> None:
    assert allowed_service_url(url, HOSTS | LOOPBACK, local=True) is allowed


# How long to wait


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7),
        (" 7 ", 7),
        ("0", 0),
        ("1000000000", 3600),
        ("9" * 5000, 3600),
        (format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90),
        (format_datetime(NOW + timedelta(days=9), usegmt=True), 3600),
        ("Mon, 23 Nov 2026 09:31:00 +0200", 60),
        ("Mon, 23 Nov 2026 07:31:00 -0000", 60),
        (format_datetime(NOW - timedelta(seconds=90), usegmt=True), None),
        ("Mon, 23 Nov 99999999999999999999 07:30:00 GMT", None),
        ("Mon, 99 Nov 2026 07:30:00 GMT", None),
        ("-5", None),
        ("1e9", None),
        ("1.5", None),
        ("nan", None),
        ("soon", None),
        ("٧", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_read_as_seconds_or_a_date(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


# What an answer means


@dataclass
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: Any


@dataclass
class Teams:
    """The other side: answers what the test tells it to, and remembers what it was asked."""

    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    answers: list[web.Response] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        body = json.loads(await request.read())
        self.asked.append(Asked(request.method, request.raw_path, dict(request.headers), body))
        return self.answers.pop(0) if self.answers else web.json_response({"id": "1"}, status=201)


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    async with recording() as teams:
        yield teams


@asynccontextmanager
async def recording() -> AsyncIterator[Teams]:
    teams = Teams()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", teams.answer)
    async with TestServer(app) as server:
        teams.url = str(server.make_url("/emea/"))
        yield teams


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


class Tokens:
    """A credential that gives t1, and t2 after it was told that t1 was refused."""

    def __init__(self) -> None:
        self.number = 1

    async def token(self, refresh: bool = False) -> str | None:
        self.number += refresh
        return f"t{self.number}"

    async def close(self) -> None: ...


def made(session: ClientSession, credential: Credential | None = None, **options: Any) -> Connector:
    return Connector(session, credential or NoCredential(), LOOPBACK, True, **options)


def said(code: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": "what Anna wrote"}}


def dated(seconds: int) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("status", "body", "outcome", "code"),
    [
        (429, said("Throttled"), Outcome.NOT_ACCEPTED, "Throttled"),
        (429, None, Outcome.NOT_ACCEPTED, "429"),
        (408, None, Outcome.AMBIGUOUS, "408"),
        (412, said("PreconditionFailed"), Outcome.AMBIGUOUS, "PreconditionFailed"),
        (500, said("ServiceError"), Outcome.AMBIGUOUS, "ServiceError"),
        (502, None, Outcome.AMBIGUOUS, "502"),
        (503, said("ServiceUnavailable"), Outcome.AMBIGUOUS, "ServiceUnavailable"),
        (504, None, Outcome.AMBIGUOUS, "504"),
        (599, None, Outcome.AMBIGUOUS, "599"),
        (401, said("BotNotRegistered"), Outcome.CREDENTIAL, "BotNotRegistered"),
        (403, said("ConversationBlockedByUser"), Outcome.PERMANENT, "ConversationBlockedByUser"),
        (403, {"errorCode": 209, "message": "{}"}, Outcome.PERMANENT, "403"),
        (404, said("ConversationNotFound"), Outcome.PERMANENT, "ConversationNotFound"),
        (404, said("ActivityNotFoundInConversation"), Outcome.PERMANENT, None),
        (400, said("Bad Argument"), Outcome.REFUSED, "Bad Argument"),
        (413, said("MessageSizeTooBig"), Outcome.REFUSED, "MessageSizeTooBig"),
        (410, None, Outcome.REFUSED, "410"),
        (301, None, Outcome.HOSTILE, "301"),
        (304, None, Outcome.HOSTILE, "304"),
    ],
)
async def test_each_status_has_its_meaning(
    session: ClientSession, teams: Teams, status: int, body: Any, outcome: Outcome, code: str | None
) -> None:
    text = None if body is None else json.dumps(body)
    teams.answers = [web.Response(status=status, text=text)]

    with pytest.raises(NotSent) as missed:
        await made(session).send(teams.url, "a:1", MESSAGE)

    assert missed.value.outcome is outcome
    assert missed.value.code == (code or "ActivityNotFoundInConversation")
    assert "Anna" not in f"{missed.value!r} {missed.value}"
    assert len(teams.asked) == 1, "whether to try again is for the outbox to say"


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({"Retry-After": "7"}, 7, 7),
        ({"Retry-After": "0"}, 0, 0),
        ({"Retry-After": "1000000000"}, 3600, 3600),
        ({"Retry-After": dated(3000)}, 1, 3000),  # a long run may come here late
        ({"Retry-After": "-3"}, None, None),
        ({"Retry-After": "1e9"}, None, None),
        ({"Retry-After": "junk"}, None, None),
        ({}, None, None),
    ],
)
async def test_a_throttled_send_says_how_long_to_wait(
    session: ClientSession,
    teams: Teams,
    headers: dict[str, str],
    least: float | None,
    most: float | None,
) -> None:
    teams.answers = [web.json_response(said("Throttled"), status=429, headers=headers)]

    with pytest.raises(NotSent) as missed:
        await made(session).send(teams.url, "a:1", MESSAGE)

    wait = missed.value.retry_after
    assert wait is None if least is None or most is None else least <= (wait or 0) <= most


@pytest.mark.parametrize(
    "body",
    [
        "<html>502 Bad Gateway</html>",
        "[" * 30_000,
        '{"error": "text"}',
        '{"error": {"code": 7}}',
        '{"error": {"code": "two\\nlines"}}',
        '{"error": {"code": "' + "x" * 65 + '"}}',
        '{"error": {"code": "' + "x" * 70_000 + '"}}',
        "[]",
        "",
    ],
)
async def test_an_odd_error_body_is_known_by_its_status(
    session: ClientSession, teams: Teams, body: str
) -> None:
    teams.answers = [web.Response(status=403, text=body)]

    with pytest.raises(NotSent) as missed:
        await made(session).send(teams.url, "a:1", MESSAGE)

    assert (missed.value.outcome, missed.value.code) == (Outcome.PERMANENT, "403")


async def test_a_card_that_is_gone_does_not_close_the_conversation(
    session: ClientSession, teams: Teams
) -> None:
    gone = said("ActivityNotFoundInConversation")
    teams.answers = [web.json_response(gone, status=404) for _ in range(2)]

    with pytest.raises(NotSent) as updating:
        await made(session).update(teams.url, "a:1", "9", MESSAGE, tenant_id="tenant")
    with pytest.raises(NotSent) as replying:
        await made(session).send(teams.url, "a:1", MESSAGE, reply_to="9")

    assert updating.value.outcome is replying.value.outcome is Outcome.REFUSED


async def test_a_redirect_is_never_followed(session: ClientSession, teams: Teams) -> None:
    async with recording() as target:
        for status in (301, 302, 303, 307, 308):
            teams.answers = [web.Response(status=status, headers={"Location": target.url})]

            with pytest.raises(NotSent) as missed:
                await made(session, Tokens()).send(teams.url, f"a:{status}", MESSAGE)

            assert missed.value.outcome is Outcome.HOSTILE
        assert target.asked == []


# Lines that break


Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def raw(talk: Talk) -> AsyncIterator[str]:
    """A server that does with each connection exactly what *talk* does."""

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await talk(reader, writer)
        except asyncio.CancelledError:
            pass  # a test that ends while it hangs
        finally:
            writer.close()

    server = await asyncio.start_server(once, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        server.close()


async def hears(reader: asyncio.StreamReader) -> None:
    await reader.readuntil(b"}")


def cuts(writer: asyncio.StreamWriter) -> None:
    """Close so that the other side sees a reset."""
    line = writer.get_extra_info("socket")
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def test_a_line_cut_before_the_answer_is_ambiguous(session: ClientSession) -> None:
    async def cut_at_once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        cuts(writer)

    async def cut_after_the_body(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await hears(reader)
        cuts(writer)

    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await hears(reader)

    async def half_a_head(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await hears(reader)
        writer.write(b"HTTP/1.1 201 Crea")

    async def nonsense(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await hears(reader)
        writer.write(b"hello\r\n\r\n")

    for talk in (cut_at_once, cut_after_the_body, hang_up, half_a_head, nonsense):
        async with raw(talk) as url:
            with pytest.raises(NotSent) as missed:
                await made(session).send(url, "a:1", MESSAGE)

            assert missed.value.outcome is Outcome.AMBIGUOUS, talk.__name__


async def test_a_line_cut_after_the_status_has_said_what_matters(session: ClientSession) -> None:
    async def cut_in_the_body(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await hears(reader)
        writer.write(b'HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{"id":')
        await writer.drain()

    async def hang_in_the_body(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await cut_in_the_body(reader, writer)
        await reader.read()

    for talk in (cut_in_the_body, hang_in_the_body):
        async with raw(talk) as url:
            assert await made(session, timeout=0.1).send(url, "a:1", MESSAGE) == "", talk.__name__


async def test_an_answer_that_never_comes_is_ambiguous(session: ClientSession) -> None:
    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()  # until the other side hangs up

    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await hears(reader)
        while not writer.is_closing():
            writer.write(b"H")
            await asyncio.sleep(0.01)

    for talk in (hang, drip):
        async with raw(talk) as url:
            with pytest.raises(NotSent) as missed:
                await made(session, timeout=0.1).send(url, "a:1", MESSAGE)

            assert missed.value.outcome is Outcome.AMBIGUOUS, talk.__name__


async def test_nobody_listening_is_not_accepted(session: ClientSession) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))

        with pytest.raises(NotSent) as missed:
            await made(session).send(f"http://127.0.0.1:{taken.getsockname()[1]}", "a:1", MESSAGE)

    assert missed.value.outcome is Outcome.NOT_ACCEPTED


class Led(AbstractResolver):
    """Leads every name to one port of this machine, or to none at all."""

    def __init__(self, port: int | None) -> None:
        self.port = port

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        if self.port is None:
            raise OSError("no such name")
        here = ResolveResult(
            hostname=host, host="127.0.0.1", port=self.port, family=socket.AF_INET, proto=0, flags=0
        )
        return [here]

    async def close(self) -> None: ...


async def test_a_name_that_is_not_found_is_not_accepted() -> None:
    async with ClientSession(connector=TCPConnector(resolver=Led(None))) as session:
        connector = Connector(session, Tokens(), HOSTS, False)

        with pytest.raises(NotSent) as missed:
            await connector.send("https://smba.trafficmanager.net/emea/", "a:1", MESSAGE)

    assert missed.value.outcome is Outcome.NOT_ACCEPTED


async def test_a_failed_or_endless_handshake_is_not_accepted() -> None:
    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    for talk in (plain, silent):
        async with raw(talk) as url:
            led = Led(int(url.rstrip("/").rpartition(":")[2]))
            async with ClientSession(connector=TCPConnector(resolver=led)) as session:
                connector = Connector(session, Tokens(), HOSTS, False, timeout=0.2)

                with pytest.raises(NotSent) as missed:
                    await connector.send("https://smba.trafficmanager.net/", "a:1", MESSAGE)

        assert missed.value.outcome is Outcome.NOT_ACCEPTED, talk.__name__


async def test_fifty_hanging_sends_do_not_stop_a_healthy_one(teams: Teams) -> None:
    hanging = 0
    all_hang = asyncio.Event()

    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal hanging
        hanging += 1
        if hanging == 50:
            all_hang.set()
        await reader.read()

    async with raw(hang) as url, ClientSession(connector=TCPConnector(limit=0)) as session:
        connector = made(session, limits=Limits(10_000))
        sick = [asyncio.create_task(connector.send(url, f"a:{n}", MESSAGE)) for n in range(50)]
        await all_hang.wait()

        assert await connector.send(teams.url, "a:healthy", MESSAGE) == "1"
        for each in sick:
            each.cancel()
        await asyncio.wait(sick)


# What is sent


class Noted(Limits):
    """Limits that note whose turn was waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.turns: list[tuple[str, str]] = []

    async def wait(self, conversation: str, tenant: str, patience: float | None = None) -> None:
        self.turns.append((conversation, tenant))


async def test_every_call_waits_for_its_tenants_turn(session: ClientSession, teams: Teams) -> None:
    limits = Noted()
    connector = made(session)
    connector.limits = limits

    await connector.send(teams.url, "a:1", MESSAGE, tenant_id="tenant")
    await connector.update(teams.url, "a:2", "9", MESSAGE, tenant_id="tenant")
    await connector.email_of(teams.url, "a:3", "29:anna", "e-anna", tenant_id="tenant")
    await connector.open_personal(teams.url, "29:anna", "tenant", "28:bot")
    await connector.post_in_channel(teams.url, "19:x@thread.tacv2", "tenant", MESSAGE)

    chats = ["a:1", "a:2", "a:3", "29:anna", "19:x@thread.tacv2"]
    assert limits.turns == [(chat, "tenant") for chat in chats]


async def test_each_call_asks_teams_in_its_own_words(session: ClientSession, teams: Teams) -> None:
    connector = made(session)
    thread = "19:x@thread.tacv2;messageid=7"

    await connector.send(teams.url, thread, MESSAGE)
    await connector.send(teams.url.rstrip("/"), "a:1/../2", MESSAGE, reply_to="å?#")
    await connector.update(teams.url, "a:1", "9", MESSAGE, tenant_id="tenant")
    await connector.open_personal(teams.url, "29:anna", "tenant", "28:bot")
    await connector.post_in_channel(teams.url, "19:x@thread.tacv2", "tenant", MESSAGE)

    encoded = "19%3Ax%40thread.tacv2%3Bmessageid%3D7"
    assert [(each.method, each.path, each.body) for each in teams.asked] == [
        ("POST", f"/emea/v3/conversations/{encoded}/activities", MESSAGE),
        ("POST", "/emea/v3/conversations/a%3A1%2F..%2F2/activities/%C3%A5%3F%23", MESSAGE),
        ("PUT", "/emea/v3/conversations/a%3A1/activities/9", MESSAGE),
        (
            "POST",
            "/emea/v3/conversations",
            {
                "isGroup": False,
                "bot": {"id": "28:bot"},
                "members": [{"id": "29:anna"}],
                "tenantId": "tenant",
                "channelData": {"tenant": {"id": "tenant"}},
            },
        ),
        (
            "POST",
            "/emea/v3/conversations",
            {
                "isGroup": True,
                "channelData": {"channel": {"id": "19:x@thread.tacv2"}},
                "activity": MESSAGE,
                "tenantId": "tenant",
            },
        ),
    ]
    assert teams.asked[0].headers["Content-Length"] == "38", "compact, and Swedish as UTF-8"
    assert "Authorization" not in teams.asked[0].headers


@pytest.mark.parametrize(
    "body", ["{}", '{"id": 7}', "", "<html>", '{"id": "' + "x" * 70_000 + '"}']
)
async def test_a_sent_message_without_a_readable_id_is_sent_all_the_same(
    session: ClientSession, teams: Teams, body: str
) -> None:
    teams.answers = [web.Response(status=202, text=body) for _ in range(3)]
    connector = made(session)

    assert await connector.send(teams.url, "a:1", MESSAGE) == ""
    assert await connector.post_in_channel(teams.url, "19:x", "tenant", MESSAGE) == ""
    with pytest.raises(NotSent) as missed:
        await connector.open_personal(teams.url, "29:anna", "tenant", "28:bot")
    assert missed.value.outcome is Outcome.AMBIGUOUS, "there is no conversation to write to"


async def test_a_refused_token_is_renewed_once(session: ClientSession, teams: Teams) -> None:
    teams.answers = [web.Response(status=401)]

    assert await made(session, Tokens()).send(teams.url, "a:1", MESSAGE) == "1"
    assert [each.headers["Authorization"] for each in teams.asked] == ["Bearer t1", "Bearer t2"]


async def test_a_renewed_token_that_is_refused_too_is_for_an_operator(
    session: ClientSession, teams: Teams
) -> None:
    teams.answers = [web.Response(status=401) for _ in range(3)]

    with pytest.raises(NotSent) as missed:
        await made(session, Tokens()).send(teams.url, "a:1", MESSAGE)

    assert missed.value.outcome is Outcome.CREDENTIAL
    assert len(teams.asked) == 2


@pytest.mark.parametrize("url", ["https://evil.example/", "http://127.0.0.2/", "", "junk"])
async def test_no_token_is_even_fetched_for_another_host(session: ClientSession, url: str) -> None:
    class Untouched:
        async def token(self, refresh: bool = False) -> str | None:
            raise AssertionError("the token must not leave")

        async def close(self) -> None: ...

    with pytest.raises(NotSent) as missed:
        await made(session, Untouched()).send(url, "a:1", MESSAGE)

    assert (missed.value.outcome, missed.value.code) == (Outcome.REFUSED, "service_url")


@pytest.mark.parametrize("conversation", ["", ".", ".."])
async def test_an_id_that_is_no_id_is_not_sent(
    session: ClientSession, teams: Teams, conversation: str
) -> None:
    with pytest.raises(NotSent) as missed:
        await made(session).send(teams.url, conversation, MESSAGE)

    assert (missed.value.outcome, missed.value.code) == (Outcome.REFUSED, "path")
    assert teams.asked == []


# As whom


class Entra:
    """Stands in for azure-identity: each one made has its own token."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.closed = False

    async def get_token(self, *scopes: str, **options: Any) -> AccessToken:
        if self.number == 13:
            raise ClientAuthenticationError("AADSTS7000222")
        return AccessToken(f"token {self.number} for {scopes[0]}", 0)

    async def close(self) -> None:
        self.closed = True


async def test_a_refused_token_is_dropped_with_its_cache_but_not_time_and_again() -> None:
    made: list[Any] = []

    def make() -> Any:
        made.append(Entra(len(made) + 1))
        return made[-1]

    credential = EntraCredential(make)
    tokens = [await credential.token(), await credential.token(), await credential.token(True)]
    tokens += await asyncio.gather(*(credential.token(True) for _ in range(20)))
    await credential.close()

    scope = "https://api.botframework.com/.default"
    assert tokens[:3] == [f"token {number} for {scope}" for number in (1, 1, 2)]
    assert set(tokens[3:]) == {tokens[2]}
    assert all(each.closed for each in made)


async def test_no_token_from_entra_is_for_an_operator() -> None:
    made: Any = Entra(13)

    with pytest.raises(NotSent) as missed:
        await EntraCredential(lambda: made).token()

    assert missed.value.outcome is Outcome.CREDENTIAL
    assert missed.value.code == "ClientAuthenticationError"


def settings(**given: Any) -> Settings:
    # pydantic-settings takes the argument, its types do not tell.
    return Settings(_env_file=None, app_id="app", app_tenant_id="tenant", **given)  # type: ignore[call-arg]


async def test_a_local_bot_has_no_token() -> None:
    assert await credential(settings(auth="local")).token() is None


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    key = private_key("certificate")
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "hallkoll")])
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), 1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path = tmp_path / "bot.pem"
    path.write_bytes(pem + signed.public_bytes(serialization.Encoding.PEM))
    return path


async def test_the_settings_choose_the_kind_of_credential(certificate: Path) -> None:
    kinds = []
    for given in (
        {"app_password": "secret"},
        {"app_certificate": certificate, "app_password": "secret"},
        {"managed_identity": True},
    ):
        chosen = credential(settings(**given))
        assert isinstance(chosen, EntraCredential)
        entra = chosen._make()
        kinds.append(type(entra).__name__)
        await entra.close()
        await chosen.close()

    assert kinds == ["ClientSecretCredential", "CertificateCredential", "ManagedIdentityCredential"]


async def test_settings_without_a_credential_are_told_apart_when_sending() -> None:
    own = credential(settings())

    with pytest.raises(NotSent) as missed:
        await own.token()
    await own.close()

    assert (missed.value.outcome, missed.value.code) == (Outcome.CREDENTIAL, "WrongSettings")

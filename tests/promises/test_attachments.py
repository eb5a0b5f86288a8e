"""Files are fetched from Teams and nowhere else, whatever a message says of where they lie, and
written nowhere but in their folder, whatever they are called (H7). On real sockets."""

import asyncio
import contextlib
import os
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer

from bot import files
from bot.addresses import is_public
from bot.files import Fetched, Files, Hosts, Way
from bot.incoming import SentFile, read
from bot.settings import Settings
from domain.attachment import NotTaken, Read, Sent, Taken, clean_name
from domain.errors import RuleBroken
from storage.folder import Folder
from tests import shelf
from tests.bot.proxy import certified, proxy
from tests.chat import Clock
from tests.serving import settings
from tests.shelf import Shelf

# As it is run in a municipality.
TEAMS = Hosts(settings(auth="teams").hosts, settings(auth="teams").open_file_hosts, local=False)
ADDRESS = "https://kommunen-my.sharepoint.com/personal/kim/download.aspx?tempauth=v1.abc"
INLINE = "https://smba.trafficmanager.net/emea/v3/attachments/0-weu-d1/views/original"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


# --- addresses ------------------------------------------------------------------------------------


# One of each range that is not the open net, in every shape that a resolver may give it.
CLOSED = {
    "this network": "0.0.0.0",
    "this network, further in": "0.1.2.3",
    "private, ten": "10.0.0.1",
    "carrier's": "100.64.0.1",
    "this machine": "127.0.0.1",
    "this machine, further in": "127.9.9.9",
    "a cloud's metadata": "169.254.169.254",
    "a container's credentials": "169.254.170.2",
    "private, 172": "172.16.0.1",
    "private, the last of 172": "172.31.255.254",
    "protocols": "192.0.0.8",
    "documentation": "192.0.2.1",
    "private, 192": "192.168.1.1",
    "benchmarks": "198.18.0.1",
    "documentation, second": "198.51.100.1",
    "documentation, third": "203.0.113.1",
    "many at once": "224.0.0.1",
    "reserved": "240.0.0.1",
    "everybody": "255.255.255.255",
    "Azure's own machines": "168.63.129.16",
    "nothing, IPv6": "::",
    "this machine, IPv6": "::1",
    "private, IPv6": "fc00::1",
    "a cloud's metadata, IPv6": "fd00:ec2::254",
    "the wire, IPv6": "fe80::1",
    "the wire, IPv6, named": "fe80::1%eth0",
    "many at once, IPv6": "ff02::1",
    "documentation, IPv6": "2001:db8::1",
    "IPv4 in IPv6": "::ffff:10.0.0.1",
    "this machine in IPv6": "::ffff:127.0.0.1",
    "metadata, translated": "64:ff9b::a9fe:a9fe",
    "a tunnel to ten": "2002:a00:1::1",
    "a tunnel of another kind": "2001:0:a00:1::1",
    "old IPv4 in IPv6": "::127.0.0.1",
}
OPEN = ("52.96.0.1", "13.107.136.10", "2620:1ec:8f8::10", "64:ff9b::3460:1")


@dataclass
class Names(AbstractResolver):
    """Says what each name stands for, in turn, and the same at the end; *port* is where the server
    of the test listens, as none of ours can take 443."""

    answers: list[list[str]]
    port: int = 0
    asked: list[str] = field(default_factory=list)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        found = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return [
            ResolveResult(
                hostname=host,
                host=one,
                port=self.port or port,
                family=socket.AF_INET6 if ":" in one else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for one in found
        ]

    async def close(self) -> None:
        pass


class Secret:
    """A credential that shows wherever it is sent."""

    given = 1

    async def token(self, refresh: bool = False) -> str | None:
        self.given += refresh
        return f"token {self.given}"

    async def close(self) -> None:
        pass


@asynccontextmanager
async def fetching(
    names: AbstractResolver, *, vouching: Path | None = None
) -> AsyncIterator[tuple[Files, list[Any]]]:
    """What fetches files, and the sockets that it opens: each would be a connection."""
    opened: list[Any] = []
    async with files.open_session(local=False, resolver=names) as session:
        assert isinstance(session.connector, aiohttp.TCPConnector)
        session.connector._socket_factory = lambda info: _noted(opened, info)
        if vouching is not None:
            session.connector._ssl = ssl.create_default_context(cafile=vouching)
        yield Files(session, Secret(), TEAMS, Clock()), opened


def _noted(opened: list[Any], info: Any) -> socket.socket:
    opened.append(info[4][0])
    return socket.socket(info[0], info[1], info[2])


async def _one(fetcher: Files, file: SentFile) -> Sent:
    [found] = await _several(fetcher, [file])
    return found


async def _several(fetcher: Files, sent: list[SentFile]) -> Fetched:
    async with fetcher.fetch(sent, lambda number: f"{number:032x}") as found:
        return found


def why(found: Sent) -> str:
    return found.why.key if isinstance(found, NotTaken) else ""


@pytest.mark.parametrize("name", CLOSED)
async def test_nothing_is_fetched_from_an_address_that_is_not_the_open_nets(name: str) -> None:
    for answers in ([CLOSED[name]], [OPEN[0], CLOSED[name]]):
        async with fetching(Names([answers])) as (fetcher, opened):
            for file in (SentFile(ADDRESS, opened=True), SentFile(INLINE)):
                found = await _one(fetcher, file)

                assert why(found) == "file.not_fetched"
        assert opened == []


@pytest.mark.parametrize("address", OPEN)
def test_the_open_net_is_open(address: str) -> None:
    assert is_public(address)


async def test_a_server_on_this_machine_is_not_even_connected_to() -> None:
    connected: list[Any] = []
    server = await asyncio.start_server(lambda *pair: connected.append(pair), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    async with server, fetching(Names([["127.0.0.1"]], port)) as (fetcher, opened):
        found = await _one(fetcher, SentFile(ADDRESS, opened=True))

    assert (why(found), opened, connected) == ("file.not_fetched", [], [])


async def test_without_the_check_it_would_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """Found out: the same server, and a bot that believes every address."""
    monkeypatch.setattr(files, "is_public", lambda _: True)
    connected: list[Any] = []

    async def take(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connected.append(writer)
        writer.close()

    server = await asyncio.start_server(take, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    async with server, fetching(Names([["127.0.0.1"]], port)) as (fetcher, opened):
        await _one(fetcher, SentFile(ADDRESS, opened=True))

    assert opened == ["127.0.0.1"]
    assert len(connected) == 1


async def test_a_name_that_means_something_else_the_second_time_leads_nowhere_else() -> None:
    names = Names([["192.0.2.1"], ["127.0.0.1"]])
    async with fetching(names) as (fetcher, opened):
        refused = [await _one(fetcher, SentFile(ADDRESS, opened=True)) for _ in range(3)]
    assert ({why(one) for one in refused}, opened) == ({"file.not_fetched"}, [])

    names = Names([["52.96.0.1"], ["127.0.0.1"]])
    async with fetching(names) as (fetcher, opened):
        # Nothing of a test leaves this machine; what counts is where it would have gone.
        with pytest.raises(BaseException, match=r"52\.96\.0\.1"):
            await _one(fetcher, SentFile(ADDRESS, opened=True))
    assert opened == ["52.96.0.1"]
    assert names.asked == ["kommunen-my.sharepoint.com"]


# --- names ----------------------------------------------------------------------------------------


NOT_TEAMS = [
    "https://evil.example/a.jpg",
    "http://kommunen.sharepoint.com/a.jpg",
    "https://kommunen.sharepoint.com:8443/a.jpg",
    "https://kommunen.sharepoint.com.evil.example/a.jpg",
    "https://evilsharepoint.com/a.jpg",
    "https://a.b.sharepoint.com/a.jpg",
    "https://sharepoint.com/a.jpg",
    "https://.sharepoint.com/a.jpg",
    "https://kommunen.sharepoint.com@evil.example/a.jpg",
    "https://evil.example\\@kommunen.sharepoint.com/a.jpg",
    "https://evil.example/#.sharepoint.com",
    "https://kommunen.sharepoint.com\n.evil.example/",
    "https://127.0.0.1/a.jpg",
    "https://[::1]/a.jpg",
    "https://2130706433/a.jpg",
    "https://169.254.169.254/metadata/instance",
    "https://localhost/a.jpg",
    "http://127.0.0.1/a.jpg",
    "https://kommunen.sharepoint.com./a.jpg",
    "ftp://kommunen.sharepoint.com/a.jpg",
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
    "javascript:alert(1)",
    "//kommunen.sharepoint.com/a.jpg",
    "https:kommunen.sharepoint.com",
    "nonsense",
    "https://kommunen.sharepoint.com/" + "a" * 9000,
]


@pytest.mark.parametrize("url", NOT_TEAMS, ids=lambda url: url[:50])
async def test_an_address_that_is_not_teams_is_not_looked_up(url: str) -> None:
    names = Names([["52.96.0.1"]])
    async with fetching(names) as (fetcher, opened):
        for kind in (shelf.picture(url), shelf.file(url, "a.jpg")):
            [sent] = read({"attachments": [kind]}).files
            found = await _one(fetcher, sent)

            assert why(found) in ("file.not_from_teams", "file.sticker")

    assert (names.asked, opened) == ([], [])


@pytest.mark.parametrize(
    ("sent", "way"),
    [
        (SentFile(ADDRESS, opened=True), Way.OPEN),
        (SentFile("https://kommunen.sharepoint.com/sites/a", opened=True), Way.OPEN),
        (SentFile("https://Kommunen.SharePoint.com/sites/a", opened=True), Way.OPEN),
        (SentFile(INLINE), Way.WITH_TOKEN),
        # The address opens it, and what gets no token cannot lose it.
        (SentFile(INLINE, opened=True), None),
        (SentFile(ADDRESS), Way.OPEN),
        (SentFile("http://127.0.0.1:3978/a.jpg"), None),
    ],
)
def test_the_bots_token_goes_to_the_connectors_own_hosts_only(
    sent: SentFile, way: Way | None
) -> None:
    assert TEAMS.way(sent) is way


@asynccontextmanager
async def teams_own(folder: Path, seen: list[tuple[str, str]]) -> AsyncIterator[tuple[int, Path]]:
    """A server over TLS that bears the names of the connector and of SharePoint."""

    async def give(request: web.Request) -> web.Response:
        token = request.headers.get("Authorization", "")
        seen.append((request.host, token))
        refused = token == "Bearer token 1"
        return web.Response(status=401) if refused else web.Response(text="Ja.")

    app = web.Application()
    app.router.add_get("/{path:.*}", give)
    names = ("smba.trafficmanager.net", "kommunen-my.sharepoint.com")
    context, vouching = certified(folder, *names)
    server = TestServer(app, scheme="https")
    await server.start_server(ssl=context)
    assert server.port is not None
    yield server.port, vouching
    await server.close()


async def test_over_the_wire_too_and_a_token_that_was_refused_is_renewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str]] = []
    monkeypatch.setattr(files, "is_public", lambda address: address == "127.0.0.1")

    async with (
        teams_own(tmp_path, seen) as (port, vouching),
        fetching(Names([["127.0.0.1"]], port), vouching=vouching) as (fetcher, _),
    ):
        inline = await _one(fetcher, SentFile(INLINE))
        uploaded = await _one(fetcher, SentFile(ADDRESS, "a.txt", opened=True))

    assert isinstance(inline, Taken)
    assert isinstance(uploaded, Taken)
    assert seen == [
        ("smba.trafficmanager.net", "Bearer token 1"),
        ("smba.trafficmanager.net", "Bearer token 2"),
        ("kommunen-my.sharepoint.com", ""),
    ]


async def test_through_a_proxy_it_is_the_proxy_that_looks_names_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str]] = []
    names = Names([["10.0.0.1"]])

    async with teams_own(tmp_path, seen) as (port, vouching), proxy(leads_to=port) as own:
        monkeypatch.setenv("https_proxy", own.url)
        async with fetching(names, vouching=vouching) as (fetcher, _):
            found = await _one(fetcher, SentFile(ADDRESS, opened=True))
            elsewhere = await _one(fetcher, SentFile("https://evil.example/", opened=True))

    assert (why(found), why(elsewhere)) == ("", "file.not_from_teams")
    assert own.asked == ["CONNECT kommunen-my.sharepoint.com:443"]
    assert names.asked == []


def test_this_machine_is_asked_only_with_auth_local() -> None:
    here = [f"http://{host}:5000/a.jpg" for host in ("127.0.0.1", "localhost", "[::1]")]

    assert {shelf.LOCAL.way(SentFile(url)) for url in here} == {Way.OPEN}
    assert {TEAMS.way(SentFile(url)) for url in here} == {None}
    assert shelf.LOCAL.way(SentFile(ADDRESS, opened=True)) is None
    assert shelf.LOCAL.way(SentFile("http://127.0.0.1.evil.example/")) is None


def test_an_operator_may_name_the_exact_hosts() -> None:
    named = settings(auth="teams", file_hosts="kommunen.sharepoint.com, Kommunen-my.sharepoint.com")
    hosts = Hosts(named.hosts, named.open_file_hosts, local=False)

    assert hosts.way(SentFile(ADDRESS, opened=True)) is Way.OPEN
    assert hosts.way(SentFile("https://andra.sharepoint.com/a", opened=True)) is None


@pytest.mark.parametrize(
    "hosts",
    ["10.0.0.1", "*.com", "*", "https://a.example", "a.example/b", "*.*.example.com", "::1"],
)
def test_what_is_no_name_of_a_host_is_refused_in_the_settings(hosts: str) -> None:
    with pytest.raises(ValueError, match="hosts by name"):
        Settings(_env_file=None, file_hosts=hosts)  # type: ignore[call-arg]


# --- what is answered -----------------------------------------------------------------------------


@asynccontextmanager
async def local(folder: Folder | None = None) -> AsyncIterator[Files]:
    async with shelf.local_files(Clock(), folder) as fetcher:
        yield fetcher


Answered = Callable[[web.Request], Awaitable[web.StreamResponse]]


def _redirect(to: str) -> Answered:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.Response(status=302, headers={"Location": to})

    return answer


async def test_no_redirect_is_followed(kept: Shelf) -> None:
    elsewhere = kept.put(shelf.photo())
    redirected = kept.put(_redirect(elsewhere))

    async with local() as fetcher:
        found = await _one(fetcher, SentFile(redirected))

    assert why(found) == "file.not_fetched"
    assert [path for path, _ in kept.asked] == ["/thing-1"]


def _endless(says: dict[str, str]) -> Answered:
    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers=says)
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):
            while True:
                await response.write(b"x" * 65536)
        return response

    return answer


async def _packed(_: web.Request) -> web.StreamResponse:
    return web.Response(body=b"\x1f\x8b" + bytes(100), headers={"Content-Encoding": "gzip"})


async def _claims(_: web.Request) -> web.StreamResponse:
    return web.Response(status=200, body=bytes(11 * 1024 * 1024))


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (_endless({}), "file.big"),
        (_claims, "file.big"),
        (_packed, "file.not_fetched"),
    ],
    ids=["without an end", "says that it is large", "packed"],
)
async def test_no_more_is_read_than_is_allowed(answer: Answered, reason: str, kept: Shelf) -> None:
    async with local() as fetcher:
        found = await _one(fetcher, SentFile(kept.put(answer)))

    assert why(found) == reason


def _first_line(data: bytes) -> str:
    if b"\n" not in data:
        raise RuleBroken("file.damaged")
    return data.partition(b"\n")[0].decode()


async def test_what_is_only_read_is_kept_nowhere(kept: Shelf, tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    sent = [
        SentFile(kept.put(b"Namn;Dag\nKim;1"), "C:\\mapp\\lista.csv"),
        SentFile(kept.put(b"en rad")),
    ]

    async with (
        local(folder) as fetcher,
        fetcher.fetch(sent, lambda number: f"{number:032x}", _first_line) as found,
    ):
        seen, refused = found

    assert seen == Read("Namn;Dag", "lista.csv")
    assert why(refused) == "file.damaged"
    assert not any(folder.read(f"{number:032x}", preview=False) for number in range(2))


async def _never(_: web.Request) -> web.StreamResponse:
    await asyncio.sleep(60)
    return web.Response()


async def test_who_takes_too_long_is_given_up_and_what_was_done_stays_done(
    kept: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "TOGETHER_SECONDS", 0.3)
    good, slow = kept.put(b"Sedan."), kept.put(_never)

    async with local() as fetcher:
        found = await _several(fetcher, [SentFile(), SentFile(slow, "sen.txt"), SentFile(good)])

    assert [why(one) for one in found] == ["file.sticker", "file.slow", "file.slow"]


async def test_few_are_held_in_memory_at_once_and_who_must_wait_too_long_is_told(
    kept: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "TOGETHER_SECONDS", 0.2)
    nothing = [SentFile()]

    async with local() as fetcher, contextlib.AsyncExitStack() as stack:
        for _ in range(files.MOST_AT_ONCE):
            await stack.enter_async_context(fetcher.fetch(nothing, str))
        late = await _several(fetcher, nothing)
        await stack.aclose()
        again = await _several(fetcher, nothing)

    assert ([why(one) for one in late], [why(one) for one in again]) == (
        ["file.slow"], ["file.sticker"],
    )  # fmt: skip


async def test_one_bad_file_takes_no_other_along(kept: Shelf) -> None:
    good, program = kept.put(b"Ja."), kept.put(b"MZ" + bytes(99))
    sent = [SentFile(program, "x.exe"), SentFile(good, "a.txt"), SentFile(f"{kept.url}none")]

    async with local() as fetcher:
        found = await _several(fetcher, [*sent, SentFile()])

    assert [why(one) for one in found] == ["file.kind", "", "file.not_fetched", "file.sticker"]
    assert [one.name for one in found] == ["x.exe", "a.txt", "", ""]


# --- names of files -------------------------------------------------------------------------------


HOSTILE_NAMES = [
    "../../etc/cron.d/evil", "..\\..\\windows\\evil.exe", "/etc/passwd", "C:\\evil.exe",
    "\\\\server\\share\\evil", "a\0b.jpg", "CON", "nul.txt", "COM1.jpg", "LPT9", "x" * 300 + ".jpg",
    "foto\u202egpj.exe", "\u2066a\u2069.pdf", "~/.ssh/authorized_keys", "%2e%2e%2fevil", ".", "..",
    ".htaccess", "a/../../b", "$(touch evil)", "evil\n.jpg", " ", "",
]  # fmt: skip


async def test_no_name_that_somebody_gave_becomes_a_path(kept: Shelf, tmp_path: Path) -> None:
    folder, before = Folder(tmp_path / "files"), _everything(tmp_path.parent)
    folder.require_usable()
    at = kept.put(b"Ja.")
    sent = [SentFile(at, name) for name in HOSTILE_NAMES[:10]]

    async with local(folder) as fetcher:
        found = await _several(fetcher, sent)

    keys = {f"{number:032x}" for number in range(10)}
    assert all(isinstance(one, Taken) for one in found)
    inside = {tmp_path / "files", *(tmp_path / "files" / key for key in keys)}
    assert _everything(tmp_path.parent) - before == inside


@pytest.mark.parametrize("name", [one for one in HOSTILE_NAMES if one.strip()])
def test_nor_would_it_if_it_came_as_far_as_the_folder(name: str, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "files")
    folder.require_usable()

    with pytest.raises(ValueError, match="no name of ours"):
        folder.write(name, b"x", b"", Clock().now)
    with pytest.raises(ValueError, match="no name of ours"):
        folder.read(name, preview=False)
    assert _everything(tmp_path) == {tmp_path / "files"}


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_name_is_shown_on_one_line_in_the_direction_it_is_read(name: str) -> None:
    shown = clean_name(name)

    assert len(shown) <= 60
    assert shown.isprintable()
    assert not set(shown) & set("/\\\0\n\u202e\u2066\u2069")
    assert shown not in (".", "..")


def _everything(folder: Path) -> set[Path]:
    return {Path(at) / name for at, folders, names in os.walk(folder) for name in folders + names}

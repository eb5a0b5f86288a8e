"""The way out through a proxy, where a municipality has one; never to this machine itself."""

import asyncio
import base64
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from yarl import URL

from bot import outside
from bot.connector import Connector
from bot.credentials import NoCredential, credential
from bot.outcome import NotSent, Outcome
from bot.tokens import Keys
from tests.bot.proxy import certified, proxy
from tests.bot.signing import APP_ID, SERVICE_URL, KeyServer, key_server
from tests.chat import SECRET, TENANT
from tests.serving import BotProcess, free_port, settings

OPENID = "/v1/.well-known/openidconfiguration"
MICROSOFTS = ("login.botframework.com", "login.microsoftonline.com")
MESSAGE = {"type": "message", "text": "Håll koll"}


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


# --- which way ------------------------------------------------------------------------------------


PROXIES = {"https": "http://proxy.example:3128", "http": "http://other.example:8080"}


@pytest.mark.parametrize(
    ("url", "way"),
    [
        ("https://smba.trafficmanager.net/emea/", "http://proxy.example:3128"),
        ("https://login.botframework.com/v1/", "http://proxy.example:3128"),
        ("http://plain.example/", "http://other.example:8080"),
        ("https://direct.example/", None),
        ("https://in.direct.example/", None),
        ("https://notdirect.example/", "http://proxy.example:3128"),
        ("http://127.0.0.1:3978/", None),
        ("https://127.0.0.1/", None),
        ("http://127.8.9.10/", None),
        ("http://localhost:41741/msi/token/", None),
        ("http://[::1]:3978/", None),
        ("http://169.254.169.254/metadata/identity/oauth2/token", None),
        ("https://10.0.0.1/", "http://proxy.example:3128"),
        ("https://localhost.example/", "http://proxy.example:3128"),
    ],
)
def test_each_address_is_reached_as_the_environment_says(
    url: str, way: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "direct.example, .other")

    found = outside.proxy_for(URL(url), PROXIES)

    assert found == (None if way is None else URL(way))


def test_a_proxy_without_a_scheme_speaks_http() -> None:
    found = outside.proxy_for(URL("https://teams.example/"), {"https": "proxy.example:3128"})

    assert found == URL("http://proxy.example:3128")


def test_without_a_proxy_the_way_is_straight() -> None:
    assert outside.proxy_for(URL("https://teams.example/"), {}) is None


# --- to Microsoft ---------------------------------------------------------------------------------


@asynccontextmanager
async def microsoft(folder: Path) -> AsyncIterator[tuple[int, Path]]:
    """A server with Microsoft's names; give its port, and the file of who vouches for it."""
    keys = KeyServer()
    keys.jwks_uri = f"https://{MICROSOFTS[0]}/keys"
    given = {"access_token": "t", "expires_in": 3600, "token_type": "Bearer"}

    async def token(_: web.Request) -> web.Response:
        return web.json_response(given)

    app = web.Application()
    app.router.add_get(OPENID, keys._openid)
    app.router.add_get("/keys", keys._keys)
    app.router.add_post(f"/{TENANT}/oauth2/v2.0/token", token)
    context, vouching = certified(folder, *MICROSOFTS)
    server = TestServer(app, scheme="https")
    await server.start_server(ssl=context)
    assert server.port is not None
    yield server.port, vouching
    await server.close()


async def test_keys_and_tokens_are_fetched_through_the_proxy(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "bot.db"
    shutil.copy(sqlite_template, database)
    given = {
        "auth": "teams",
        "app_id": APP_ID,
        "app_tenant_id": TENANT,
        "app_password": "a password for Entra",
        "allowed_tenants": TENANT,
        "secret_key": SECRET,
    }

    async with microsoft(tmp_path) as (port, vouching), proxy(leads_to=port) as own:
        monkeypatch.setenv("HTTPS_PROXY", f"http://kommun:hemligt@127.0.0.1:{own.port}")
        monkeypatch.setenv("SSL_CERT_FILE", str(vouching))
        bot = BotProcess(tmp_path, f"sqlite+aiosqlite:///{database}", ("-m", "bot"), **given)
        done = await asyncio.to_thread(bot.runs_from_the_start, "doctor")

    for good in ("signing keys: found", "clock: ", "credential: Entra gives a token"):
        assert f"ok     {good}" in done.stdout
    assert set(own.asked) == {f"CONNECT {name}:443" for name in MICROSOFTS}
    assert own.logins == {"Basic " + base64.b64encode(b"kommun:hemligt").decode()}
    assert "hemligt" not in done.stdout + done.stderr


# --- to Teams -------------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", ["407 Proxy Authentication Required", "502 Bad Gateway"])
async def test_a_message_that_the_proxy_refuses_was_not_sent_and_may_be_sent_again(
    answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with proxy(refuses=answer) as own:
        monkeypatch.setenv("HTTPS_PROXY", own.url)
        missed = await _not_sent()

    assert missed.outcome is Outcome.NOT_ACCEPTED
    assert own.asked == ["CONNECT smba.trafficmanager.net:443"]


async def test_nor_was_one_to_a_proxy_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{free_port()}")

    assert (await _not_sent()).outcome is Outcome.NOT_ACCEPTED


async def _not_sent() -> NotSent:
    hosts = settings(auth="teams").hosts
    async with outside.open_session() as session:
        connector = Connector(session, NoCredential(), hosts, local=False)
        with pytest.raises(NotSent) as missed:
            await connector.send(SERVICE_URL, "a:1", MESSAGE)
    return missed.value


# --- to this machine ------------------------------------------------------------------------------


async def test_no_proxy_is_asked_for_what_is_on_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def token(_: web.Request) -> web.Response:
        return web.json_response({"access_token": "t", "expires_on": "9999999999", "resource": "r"})

    azure = web.Application()
    azure.router.add_get("/token", token)
    async with proxy(refuses="502 Bad Gateway") as own, key_server() as keys:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
            monkeypatch.setenv(name, own.url)
        async with TestServer(azure) as identity, outside.open_session() as session:
            monkeypatch.setenv("IDENTITY_ENDPOINT", str(identity.make_url("/token")))
            monkeypatch.setenv("IDENTITY_HEADER", "a header")
            entra = credential(settings(auth="teams", app_id=APP_ID, managed_identity=True))

            assert await Keys(session, keys.openid_url).refresh()
            assert await entra.token() == "t"
            await entra.close()

    assert own.asked == []

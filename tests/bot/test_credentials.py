"""What stands in a token's place when something else answers for Entra: never a token."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.credentials import Credential, NoToken, credential
from bot.outcome import NotSent, Outcome
from tests.serving import settings

GOOD = '{"access_token": "t", "expires_on": "9999999999", "resource": "r"}'


class Identity:
    """Where a server in Azure asks who it is."""

    def __init__(self) -> None:
        self.answer = GOOD.encode()

    async def token(self, request: web.Request) -> web.Response:
        return web.Response(body=self.answer, content_type="application/json")


@pytest.fixture
def identity() -> Identity:
    return Identity()


@pytest.fixture
async def own(identity: Identity, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Credential]:
    azure = web.Application()
    azure.router.add_get("/token", identity.token)
    async with TestServer(azure) as server:
        monkeypatch.setenv("IDENTITY_ENDPOINT", str(server.make_url("/token")))
        monkeypatch.setenv("IDENTITY_HEADER", "a header")
        made = credential(settings(auth="teams", app_id="app", managed_identity=True))
        yield made
        await made.close()


async def test_a_token_is_a_token(own: Credential) -> None:
    """Without this the refusals below would show nothing."""
    assert await own.token() == "t"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"7",
        b'"t"',
        b"<html>Sign in to the guest network</html>",
        GOOD[:30].encode(),
        b"\xff\xfe",
        b"[" * 100_000,
        GOOD.replace("access_token", "token").encode(),
        GOOD.replace("expires_on", "expires").encode(),
        GOOD.replace("resource", "thing").encode(),
        GOOD.replace('"r"', "[]").encode(),
        GOOD.replace('"t"', "null").encode(),
        GOOD.replace('"t"', "7").encode(),
        GOOD.replace('"t"', '""').encode(),
        GOOD.replace('"t"', '"a\\r\\nb"').encode(),
        GOOD.replace('"t"', '"å"').encode(),
        GOOD.replace('"9999999999"', '"soon"').encode(),
        GOOD.replace('"9999999999"', "null").encode(),
        GOOD.replace('"9999999999"', "[1]").encode(),
        GOOD.replace('"9999999999"', "1e400").encode(),
    ],
    ids=lambda answer: answer[:60].decode(errors="replace"),
)
async def test_what_is_no_token_is_for_an_operator_and_is_not_remembered(
    answer: bytes, identity: Identity, own: Credential
) -> None:
    identity.answer = answer

    with pytest.raises(NotSent) as missed:
        await own.token()
    identity.answer = GOOD.encode()

    assert missed.value.outcome is Outcome.CREDENTIAL
    assert await own.token() == "t"


async def test_an_answer_that_makes_no_sense_is_told_apart_from_a_refusal(
    identity: Identity, own: Credential
) -> None:
    identity.answer = b'{"access_token": "t", "expires_on": "9999999999"}'

    with pytest.raises(NotSent) as missed:
        await own.token()

    assert isinstance(missed.value.__cause__, NoToken)

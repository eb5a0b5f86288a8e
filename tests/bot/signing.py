"""Teams' side of a token: keys, an endpoint that describes them, and tokens signed with them."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa

APP_ID = "f5d48856-5b42-41a0-8c3a-c5f944b679b0"
ISSUER = "https://api.botframework.com"
SERVICE_URL = "https://smba.trafficmanager.net/emea/72f988bf-86f1-41af-91ab-2d7cd011db47/"


@cache
def private_key(name: str) -> rsa.RSAPrivateKey:
    """The key called *name*, made once in a test run, as making one takes a tenth of a second."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def jwk(name: str, **fields: Any) -> dict[str, Any]:
    """The public half of a key as the endpoint lists it, with its name as id."""
    listed = jwt.algorithms.RSAAlgorithm.to_jwk(private_key(name).public_key(), as_dict=True)
    return {**listed, "use": "sig", "kid": name, "endorsements": ["msteams"], **fields}


def token(
    *,
    key: str = "first",
    kid: str | None = None,
    now: float | None = None,
    app_id: str = APP_ID,
    **claims: Any,
) -> str:
    """A good token; each claim given replaces the good one, and None leaves it out."""
    issued = int(time.time() if now is None else now)
    good = {
        "iss": ISSUER,
        "aud": app_id,
        "serviceurl": SERVICE_URL,
        "nbf": issued,
        "exp": issued + 3600,
    }
    said = {name: value for name, value in {**good, **claims}.items() if value is not None}
    # Through the JWS layer, as PyJWT itself refuses to sign some of the claims we must refuse.
    return jwt.PyJWS().encode(
        json.dumps(said).encode(), private_key(key), algorithm="RS256", headers={"kid": kid or key}
    )


class KeyServer:
    """What it serves can be changed while it runs: `listed`, `status`, and `gate`, which holds
    every answer back while it is cleared; `reached` is set when someone asks."""

    def __init__(self) -> None:
        self.listed: list[Any] = [jwk("first")]
        self.status = 200
        self.headers: dict[str, str] = {}
        self.fetches = 0
        self.reached = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.openid_url = ""
        self.jwks_uri = ""

    async def _openid(self, request: web.Request) -> web.Response:
        self.fetches += 1
        self.reached.set()
        await self.gate.wait()
        said = {"jwks_uri": self.jwks_uri}
        return web.json_response(said, status=self.status, headers=self.headers)

    async def _keys(self, request: web.Request) -> web.Response:
        return web.json_response({"keys": self.listed})


@asynccontextmanager
async def key_server() -> AsyncIterator[KeyServer]:
    served = KeyServer()
    app = web.Application()
    app.router.add_get("/v1/.well-known/openidconfiguration", served._openid)
    app.router.add_get("/keys", served._keys)
    async with TestServer(app) as server:
        served.openid_url = str(server.make_url("/v1/.well-known/openidconfiguration"))
        served.jwks_uri = str(server.make_url("/keys"))
        yield served
        served.gate.set()

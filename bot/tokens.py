"""Is this request really from Teams? Signing keys, fetched and kept, and the token checked."""

import asyncio
import hashlib
import json
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import jwt
import structlog
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from bot.refused import Refused
from bot.settings import LOOPBACK, WrongSettings

CHANNEL = "msteams"
ISSUER = "https://api.botframework.com"
LEEWAY = 300.0
COOL_DOWN = 30.0
MAX_AGE = 24 * 3600.0
FETCH_LIMIT = 1024 * 1024

_SIGNATURE_ONLY: Any = {
    f"verify_{claim}": False for claim in ("exp", "nbf", "iat", "aud", "iss", "sub", "jti")
}

log = structlog.get_logger()


@dataclass(frozen=True)
class Key:
    public: RSAPublicKey
    endorsements: frozenset[str]


class Keys:
    """The signing keys by their id. Old keys serve while new ones are fetched, and for as long as
    the endpoint is dead; however many unknown ids come, it is asked once per cool-down."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        openid_url: str,
        *,
        clock: Callable[[], float] = time.monotonic,
        cool_down: float = COOL_DOWN,
        timeout: float = 5.0,
    ) -> None:
        if not _may_fetch(openid_url, local=True):
            raise WrongSettings("HALLKOLL_OPENID_URL must be https (http only on 127.0.0.1)")
        self._session = session
        self._openid_url = openid_url
        self._clock = clock
        self._cool_down = cool_down
        self._timeout = timeout
        self._keys: dict[str, Key] = {}
        self._fetched_at = self._tried_at = float("-inf")
        self._fetching: asyncio.Task[None] | None = None

    async def get(self, kid: str) -> Key | None:
        if kid not in self._keys:
            await self.refresh()
        elif self._clock() - self._fetched_at > MAX_AGE:
            self._start_fetch()
        return self._keys.get(kid)

    async def refresh(self) -> bool:
        """Fetch now, unless it was tried a moment ago; whether any key is known afterwards."""
        if fetching := self._start_fetch():
            await asyncio.shield(fetching)  # one who gives up must not take it from the others
        return bool(self._keys)

    async def close(self) -> None:
        if self._fetching:
            self._fetching.cancel()
            await asyncio.wait([self._fetching])

    def _start_fetch(self) -> asyncio.Task[None] | None:
        """The fetch under way, a new one, or None while cooling down."""
        if self._fetching is None or self._fetching.done():
            if self._clock() - self._tried_at < self._cool_down:
                return None
            self._tried_at = self._clock()
            self._fetching = asyncio.create_task(self._fetch())
        return self._fetching

    async def _fetch(self) -> None:
        try:
            async with asyncio.timeout(self._timeout):
                keys = await self._download()
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, RecursionError) as error:
            log.warning("signing_keys_not_fetched", error=type(error).__name__)
        else:
            self._keys, self._fetched_at = keys, self._clock()

    async def _download(self) -> dict[str, Key]:
        jwks_uri = str((await self._json(self._openid_url)).get("jwks_uri"))
        if not _may_fetch(jwks_uri, local=self._openid_url.startswith("http:")):
            raise ValueError("jwks_uri is not https")
        listed = (await self._json(jwks_uri)).get("keys")
        entries = listed if isinstance(listed, list) else []
        keys = dict(found for entry in entries if (found := _key(entry)))
        if not keys:
            raise ValueError("no usable key")
        return keys

    async def _json(self, url: str) -> dict[str, Any]:
        async with self._session.get(url, allow_redirects=False) as response:
            if response.status != 200:
                raise ValueError(f"status {response.status}")
            body = bytearray()
            async for chunk in response.content.iter_any():
                body += chunk
                if len(body) > FETCH_LIMIT:
                    raise ValueError("too large")
        found = json.loads(body)
        return found if isinstance(found, dict) else {}


def _may_fetch(url: str, *, local: bool) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" or (
        local and parts.scheme == "http" and parts.hostname in LOOPBACK
    )


def _key(entry: Any) -> tuple[str, Key] | None:
    """The id and key in one entry of a key set; None for what we would never verify with."""
    if not isinstance(entry, dict) or (entry.get("kty"), entry.get("use", "sig")) != ("RSA", "sig"):
        return None
    kid, endorsements = entry.get("kid"), entry.get("endorsements")
    if not isinstance(kid, str) or not isinstance(endorsements, list):
        return None
    try:
        public = jwt.PyJWK(entry, algorithm="RS256").key
    except jwt.PyJWTError:
        return None
    if not isinstance(public, RSAPublicKey) or public.key_size < 2048:
        return None
    return kid, Key(public, frozenset(name for name in endorsements if isinstance(name, str)))


@dataclass(frozen=True)
class _Verified:
    """What a well signed token says, as far as later turns must look at it again."""

    kid: str
    key: Key
    service_url: str
    not_before: float
    expires: float


class Tokens:
    """Checks the token of each request. A good one is remembered by its hash, as Teams sends the
    same token for an hour: the signature is not verified again, what can change is."""

    def __init__(
        self,
        keys: Keys,
        app_id: str,
        *,
        clock: Callable[[], float] = time.time,
        remember: int = 2000,
    ) -> None:
        if not app_id:
            raise WrongSettings("HALLKOLL_APP_ID is empty, so no token could be checked")
        self._keys = keys
        self._app_id = app_id
        self._clock = clock
        self._remember = remember
        self._seen: OrderedDict[bytes, _Verified] = OrderedDict()

    async def check(self, authorization: str | None, activity: Mapping[str, Any]) -> None:
        """Return if Teams sent *activity*; otherwise raise `Refused` with status 401."""
        token = _bearer(authorization)
        if activity.get("channelId") != CHANNEL:
            raise Refused(401, "channel")
        service_url = activity.get("serviceUrl")
        if not isinstance(service_url, str) or not service_url:
            raise Refused(401, "service_url_missing")

        digest = hashlib.sha256(token.encode()).digest()
        # Taken out here and put back only when everything holds.
        seen = self._seen.pop(digest, None)
        if seen is None or await self._keys.get(seen.kid) != seen.key:
            seen = await self._verify(token)

        now = self._clock()
        if now >= seen.expires + LEEWAY:
            raise Refused(401, "expired")
        if now < seen.not_before - LEEWAY:
            raise Refused(401, "not_yet_valid")
        if seen.service_url.removesuffix("/") != service_url.removesuffix("/"):
            raise Refused(401, "service_url")
        self._seen[digest] = seen
        if len(self._seen) > self._remember:
            self._seen.popitem(last=False)

    async def _verify(self, token: str) -> _Verified:
        try:
            header = jwt.get_unverified_header(token)
        except (jwt.PyJWTError, ValueError):
            raise Refused(401, "malformed") from None
        # Before any key is looked at: the header must not choose how it is verified.
        if header.get("alg") != "RS256":
            raise Refused(401, "algorithm")
        kid = header.get("kid")
        if not isinstance(kid, str):
            raise Refused(401, "kid_missing")
        key = await self._keys.get(kid)
        if key is None:
            raise Refused(401, "kid_unknown")
        if CHANNEL not in key.endorsements:
            raise Refused(401, "endorsement")
        try:
            # The signature only: PyJWT reads its own clock, and takes a list as audience.
            claims = jwt.decode(token, key.public, algorithms=["RS256"], options=_SIGNATURE_ONLY)
        except (jwt.PyJWTError, ValueError):
            raise Refused(401, "signature") from None
        if claims.get("iss") != ISSUER:
            raise Refused(401, "issuer")
        if claims.get("aud") != self._app_id:
            raise Refused(401, "audience")
        service_url = claims.get("serviceurl", claims.get("serviceUrl"))
        if not isinstance(service_url, str):
            raise Refused(401, "service_url")
        not_before, expires = _seconds(claims.get("nbf", 0)), _seconds(claims.get("exp"))
        return _Verified(kid, key, service_url, not_before, expires)


def _bearer(authorization: str | None) -> str:
    scheme, _, token = (authorization or "").partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token or not token.isascii():
        raise Refused(401, "no_token")
    return token


def _seconds(value: Any) -> float:
    # The bound also turns away NaN, which would compare as never expired, and infinity.
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e12:
        raise Refused(401, "time")
    return float(value)

"""What the bot sends to Teams: where it may go, how fast, as whom, and what an answer means."""

import asyncio
import json
import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

import aiohttp
from aiolimiter import AsyncLimiter
from yarl import URL

from bot.settings import LOOPBACK, Settings, WrongSettings

if TYPE_CHECKING:
    from azure.core.credentials_async import AsyncTokenCredential

SCOPE = "https://api.botframework.com/.default"
ANSWER_LIMIT = 64 * 1024
LONGEST_WAIT = 3600.0

# One strict shape instead of a URL parser: parsers disagree about \, @ and control characters.
_SERVICE_URL = re.compile(
    r"(https?)://([a-z0-9.-]+|\[::1\])(?::([0-9]{1,5}))?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?"
)
_CODE = re.compile(r"[A-Za-z0-9_. -]{1,64}")


def allowed_service_url(url: object, hosts: frozenset[str], *, local: bool) -> bool:
    """Whether our token and people's words may go to *url*."""
    if not isinstance(url, str) or len(url) > 500:
        return False
    found = _SERVICE_URL.fullmatch(url)
    if found is None:
        return False
    scheme, host, port = found.groups()
    if local:
        return scheme == "http" and host.strip("[]") in LOOPBACK and 0 < int(port or 80) < 65536
    return scheme == "https" and port is None and host in hosts


class Outcome(StrEnum):
    """What became of a message, which decides what may be done next."""

    SENT = "sent"
    NOT_ACCEPTED = "not_accepted"  # certainly not shown: try again
    AMBIGUOUS = "ambiguous"  # perhaps shown: trying again may show it twice
    CREDENTIAL = "credential"  # no valid token of ours: an operator must look
    PERMANENT = "permanent"  # the conversation is closed to us
    HOSTILE = "hostile"  # sent us elsewhere: never followed
    REFUSED = "refused"  # our own mistake: no retry, the conversation stays open


_BY_STATUS = {
    401: Outcome.CREDENTIAL,
    403: Outcome.PERMANENT,
    404: Outcome.PERMANENT,
    408: Outcome.AMBIGUOUS,
    412: Outcome.AMBIGUOUS,
    429: Outcome.NOT_ACCEPTED,
}
_BY_HUNDRED = {2: Outcome.SENT, 3: Outcome.HOSTILE, 4: Outcome.REFUSED}


class NotSent(Exception):
    def __init__(self, outcome: Outcome, code: str, retry_after: float | None = None) -> None:
        # Never the message of an error body: it may quote what a person wrote.
        super().__init__(f"{outcome} ({code})")
        self.outcome = outcome
        self.code = code
        self.retry_after = retry_after


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds to wait by a Retry-After header; None when it says nothing usable."""
    value = (value or "").strip()
    if re.fullmatch(r"[0-9]+", value):
        return min(float(value), LONGEST_WAIT)
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    seconds = (at.replace(tzinfo=at.tzinfo or UTC) - now).total_seconds()
    return min(seconds, LONGEST_WAIT) if seconds >= 0 else None


class Credential(Protocol):
    async def token(self, refresh: bool = False) -> str | None:
        """The bearer token to send; with *refresh*, not the one that was just refused."""

    async def close(self) -> None: ...


class NoCredential:
    async def token(self, refresh: bool = False) -> str | None:  # noqa: ARG002 – as the others
        return None

    async def close(self) -> None:
        pass


class EntraCredential:
    """A token from Entra, cached by azure-identity; a new cache when Teams refused the token."""

    def __init__(self, make: Callable[[], "AsyncTokenCredential"], cool_down: float = 30.0) -> None:
        self._make = make
        self._cool_down = cool_down
        self._current: AsyncTokenCredential | None = None
        self._renewed_at = float("-inf")
        self._lock = asyncio.Lock()

    async def token(self, refresh: bool = False) -> str | None:
        from azure.core.exceptions import AzureError

        try:
            async with asyncio.timeout(10), self._lock:
                now = asyncio.get_running_loop().time()
                # A hundred sends refused at once are one refused token.
                if refresh and now - self._renewed_at > self._cool_down:
                    self._renewed_at = now
                    await self._drop()
                if self._current is None:
                    self._current = self._make()
                return (await self._current.get_token(SCOPE)).token
        except (AzureError, TimeoutError, ValueError, OSError, WrongSettings) as error:
            raise NotSent(Outcome.CREDENTIAL, type(error).__name__) from error

    async def close(self) -> None:
        async with self._lock:
            await self._drop()

    async def _drop(self) -> None:
        if self._current is not None:
            await self._current.close()
            self._current = None


def credential(settings: Settings) -> Credential:
    if settings.auth == "local":
        return NoCredential()
    from azure.identity import aio  # slow to import, and needed only here

    def make() -> "AsyncTokenCredential":
        tenant, app = settings.app_tenant_id, settings.app_id
        if settings.managed_identity:
            return aio.ManagedIdentityCredential(client_id=app)
        if settings.app_certificate:
            return aio.CertificateCredential(tenant, app, str(settings.app_certificate))
        if settings.app_password:
            return aio.ClientSecretCredential(tenant, app, settings.app_password.get_secret_value())
        raise WrongSettings(
            "to send, set HALLKOLL_APP_PASSWORD, HALLKOLL_APP_CERTIFICATE or "
            "HALLKOLL_MANAGED_IDENTITY"
        )

    return EntraCredential(make)


class Limits:
    """Teams' limits, kept on our side. A conversation may get 7 in 1 s, 8 in 2 s, 60 in 30 s and
    1,800 in an hour: six at once and then one every 2.02 s stays under all four."""

    def __init__(
        self,
        per_second: float = 25,
        burst: float = 6,
        spacing: float = 2.02,
        *,
        patience: float = 10.0,
        remember: int = 1000,
    ) -> None:
        # Evenly spaced: a bucket of 25 would let 50 out in its first second.
        self._all = AsyncLimiter(1, 1 / per_second)
        self._burst = burst
        self._spacing = spacing
        self._patience = patience
        self._remember = remember
        self._conversations: OrderedDict[str, AsyncLimiter] = OrderedDict()

    async def wait(self, conversation: str) -> None:
        """Return when one more may be sent; `NotSent` when that would take too long."""
        limiter = self._conversations.pop(conversation, None) or AsyncLimiter(
            self._burst, self._burst * self._spacing
        )
        self._conversations[conversation] = limiter
        if len(self._conversations) > self._remember:
            self._conversations.popitem(last=False)
        try:
            async with asyncio.timeout(self._patience):
                # A crowded conversation queues alone, without taking from the others.
                await limiter.acquire()
                await self._all.acquire()
        except TimeoutError:
            raise NotSent(Outcome.NOT_ACCEPTED, "own_limit", self._spacing) from None


@dataclass(frozen=True)
class _Answer:
    status: int
    body: dict[str, Any]
    retry_after: float | None

    @property
    def id(self) -> str:
        found = self.body.get("id")
        return found if isinstance(found, str) else ""

    @property
    def code(self) -> str:
        error = self.body.get("error")
        code = error.get("code") if isinstance(error, dict) else None
        return code if isinstance(code, str) and _CODE.fullmatch(code) else str(self.status)


class Connector:
    """Sends to the connector service of Teams. Each method raises `NotSent` unless it was done."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        credential: Credential,
        hosts: frozenset[str],
        local: bool,
        *,
        limits: Limits | None = None,
        timeout: float = 10.0,
    ) -> None:
        self._session = session
        self._credential = credential
        self._hosts = hosts
        self._local = local
        self._limits = limits or Limits()
        # Connecting has less time than the whole, so that running out while connecting is seen as
        # such: then nothing was sent.
        self._timeout = aiohttp.ClientTimeout(total=timeout, connect=timeout / 2)

    async def send(
        self,
        service_url: str,
        conversation_id: str,
        activity: dict[str, Any],
        reply_to: str | None = None,
    ) -> str:
        """The id of the new activity, or "" when Teams gave none."""
        path = ["conversations", conversation_id, "activities", *([reply_to] if reply_to else [])]
        return (await self._call("POST", service_url, path, activity, conversation_id)).id

    async def update(
        self, service_url: str, conversation_id: str, activity_id: str, activity: dict[str, Any]
    ) -> None:
        path = ["conversations", conversation_id, "activities", activity_id]
        await self._call("PUT", service_url, path, activity, conversation_id)

    async def open_personal(
        self, service_url: str, teams_id: str, tenant_id: str, bot_id: str
    ) -> str:
        """The id of the conversation with one person: a new one, or the one there already is."""
        wanted = {
            "isGroup": False,
            "bot": {"id": bot_id},
            "members": [{"id": teams_id}],
            "tenantId": tenant_id,
            "channelData": {"tenant": {"id": tenant_id}},
        }
        answer = await self._call("POST", service_url, ["conversations"], wanted, teams_id)
        if not answer.id:
            raise NotSent(Outcome.AMBIGUOUS, "no_conversation_id")
        return answer.id

    async def post_in_channel(
        self, service_url: str, channel_id: str, tenant_id: str, activity: dict[str, Any]
    ) -> str:
        """The id of the new thread's conversation, or "" when Teams gave none."""
        wanted = {
            "isGroup": True,
            "channelData": {"channel": {"id": channel_id}},
            "activity": activity,
            "tenantId": tenant_id,
        }
        return (await self._call("POST", service_url, ["conversations"], wanted, channel_id)).id

    async def _call(
        self,
        method: str,
        service_url: str,
        path: list[str],
        body: dict[str, Any],
        conversation: str,
    ) -> _Answer:
        if not allowed_service_url(service_url, self._hosts, local=self._local):
            raise NotSent(Outcome.REFUSED, "service_url")
        if not all(part.strip(".") for part in path):
            raise NotSent(Outcome.REFUSED, "path")  # "" or ".." would be another address
        address = "/".join([service_url.removesuffix("/"), "v3", *(quote(p, "") for p in path)])
        await self._limits.wait(conversation)
        token = await self._credential.token()
        answer = await self._request(method, address, body, token)
        if answer.status == 401 and token is not None:
            token = await self._credential.token(refresh=True)
            answer = await self._request(method, address, body, token)

        by_hundred = _BY_HUNDRED.get(answer.status // 100, Outcome.AMBIGUOUS)
        outcome = _BY_STATUS.get(answer.status, by_hundred)
        if answer.status == 404 and answer.code == "ActivityNotFoundInConversation" and path[3:]:
            outcome = Outcome.REFUSED  # the activity we named is gone, not the conversation
        if outcome is not Outcome.SENT:
            raise NotSent(outcome, answer.code, answer.retry_after)
        return answer

    async def _request(
        self, method: str, address: str, body: dict[str, Any], token: str | None
    ) -> _Answer:
        headers = {"Content-Type": "application/json; charset=utf-8"}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        try:
            async with self._session.request(
                method,
                URL(address, encoded=True),
                data=json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(),
                headers=headers,
                allow_redirects=False,
                timeout=self._timeout,
            ) as response:
                wait = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
                return _Answer(response.status, await _json(response), wait)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(Outcome.NOT_ACCEPTED, type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError) as error:
            raise NotSent(Outcome.AMBIGUOUS, type(error).__name__) from None


async def _json(response: aiohttp.ClientResponse) -> dict[str, Any]:
    """The object in the body; {} when there is none, as the status has said what matters."""
    body = bytearray()
    try:
        async for chunk in response.content.iter_any():
            body += chunk
            if len(body) > ANSWER_LIMIT:
                return {}
        found = json.loads(body)
    except (aiohttp.ClientError, OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}

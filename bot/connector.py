"""What the bot sends to Teams, and where it may go."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import aiohttp
from yarl import URL

from bot.credentials import Credential
from bot.limits import Limits
from bot.outcome import NotSent, Outcome, meaning, retry_after
from bot.settings import LOOPBACK
from bot.wire import encode

ANSWER_LIMIT = 64 * 1024

# One strict shape instead of a URL parser: parsers disagree about \, @ and control characters.
_SERVICE_URL = re.compile(
    r"(https?)://([a-z0-9.-]+|\[::1\])(?::([0-9]{1,5}))?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?"
)
_CODE = re.compile(r"[A-Za-z0-9_. -]{1,64}")


def allowed_service_url(url: object, hosts: frozenset[str], *, local: bool) -> bool:
    """Whether our token and people's words may go to *url*."""
    return isinstance(url, str) and len(url) <= 500 and _is_allowed(url, hosts, local)


@lru_cache(maxsize=100)
def _is_allowed(url: str, hosts: frozenset[str], local: bool) -> bool:
    found = _SERVICE_URL.fullmatch(url)
    if found is None:
        return False
    scheme, host, port = found.groups()
    if local:
        return scheme == "http" and host.strip("[]") in LOOPBACK and 0 < int(port or 80) < 65536
    return scheme == "https" and port is None and host in hosts


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
        self.limits = limits or Limits()
        # Connecting has less time than the whole, so that running out while connecting is seen as
        # such: then nothing was sent.
        self._timeout = aiohttp.ClientTimeout(total=timeout, connect=timeout / 2)

    async def send(
        self,
        service_url: str,
        conversation_id: str,
        activity: dict[str, Any],
        reply_to: str | None = None,
        *,
        tenant_id: str = "",
        waited: bool = False,
    ) -> str:
        """The id of the new activity, or "" when Teams gave none. *waited* says that the caller has
        waited for its turn."""
        path = ["conversations", conversation_id, "activities", *([reply_to] if reply_to else [])]
        pace = None if waited else (conversation_id, tenant_id)
        return (await self._call("POST", service_url, path, activity, pace)).id

    async def update(
        self,
        service_url: str,
        conversation_id: str,
        activity_id: str,
        activity: dict[str, Any],
        *,
        tenant_id: str,
    ) -> None:
        path = ["conversations", conversation_id, "activities", activity_id]
        await self._call("PUT", service_url, path, activity, (conversation_id, tenant_id))

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
        pace = (teams_id, tenant_id)
        answer = await self._call("POST", service_url, ["conversations"], wanted, pace)
        if not answer.id:
            raise NotSent(Outcome.AMBIGUOUS, "no_conversation_id")
        return answer.id

    async def post_in_channel(
        self,
        service_url: str,
        channel_id: str,
        tenant_id: str,
        activity: dict[str, Any],
        *,
        waited: bool = False,
    ) -> str:
        """The id of the new thread's conversation, or "" when Teams gave none."""
        wanted = {
            "isGroup": True,
            "channelData": {"channel": {"id": channel_id}},
            "activity": activity,
            "tenantId": tenant_id,
        }
        pace = None if waited else (channel_id, tenant_id)
        return (await self._call("POST", service_url, ["conversations"], wanted, pace)).id

    async def answers(self, service_url: str, conversation_id: str, bot_id: str) -> bool:
        """Whether there is anybody to send to, found out by a question that nobody sees."""
        path = ["conversations", conversation_id, "members", bot_id]
        try:
            await self._call("GET", service_url, path, None, None)
        except NotSent as error:
            return error.outcome in (Outcome.PERMANENT, Outcome.REFUSED)
        return True

    async def email_of(
        self,
        service_url: str,
        conversation_id: str,
        teams_id: str,
        entra_id: str,
        *,
        tenant_id: str,
    ) -> str:
        """The e-mail address that the tenant has for somebody; "" when unknown."""
        path = ["conversations", conversation_id, "members", teams_id]
        try:
            pace = (conversation_id, tenant_id)
            member = (await self._call("GET", service_url, path, None, pace)).body
        except NotSent:
            return ""  # the person is known by their Entra id all the same
        if str(member.get("aadObjectId") or member.get("objectId")).casefold() != entra_id:
            return ""
        found = member.get("email") or member.get("userPrincipalName")
        return found if isinstance(found, str) and len(found) <= 320 else ""

    async def _call(
        self,
        method: str,
        service_url: str,
        path: list[str],
        body: dict[str, Any] | None,
        pace: tuple[str, str] | None,
    ) -> _Answer:
        """*pace* names the conversation and tenant whose turn is waited for first."""
        if not allowed_service_url(service_url, self._hosts, local=self._local):
            raise NotSent(Outcome.REFUSED, "service_url")
        if not all(part.strip(".") for part in path):
            raise NotSent(Outcome.REFUSED, "path")  # "" or ".." would be another address
        address = "/".join([service_url.removesuffix("/"), "v3", *(quote(p, "") for p in path)])
        if pace is not None:
            await self.limits.wait(*pace)
        token = await self._credential.token()
        answer = await self._request(method, address, body, token)
        if answer.status == 401 and token is not None:
            token = await self._credential.token(refresh=True)
            answer = await self._request(method, address, body, token)

        outcome = meaning(answer.status, answer.code, names_activity=len(path) > 3)
        if outcome is not Outcome.SENT:
            raise NotSent(outcome, answer.code, answer.retry_after)
        return answer

    async def _request(
        self, method: str, address: str, body: dict[str, Any] | None, token: str | None
    ) -> _Answer:
        headers = {"Content-Type": "application/json; charset=utf-8"}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        try:
            async with self._session.request(
                method,
                URL(address, encoded=True),
                data=None if body is None else encode(body),
                headers=headers,
                allow_redirects=False,
                timeout=self._timeout,
            ) as response:
                wait = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
                return _Answer(response.status, await _json(response), wait)
        except (
            aiohttp.ClientConnectorError,
            aiohttp.ConnectionTimeoutError,
            aiohttp.ClientHttpProxyError,  # refused by the proxy, before anything was sent
        ) as error:
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

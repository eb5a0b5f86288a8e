"""As whom the bot sends: a token from Entra, or none with AUTH=local."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

import aiohttp

from bot import outside
from bot.outcome import NotSent, Outcome
from bot.settings import Settings, WrongSettings

if TYPE_CHECKING:
    from azure.core.credentials_async import AsyncTokenCredential

SCOPE = "https://api.botframework.com/.default"


class NoToken(Exception):
    """What came in a token's place is none."""


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

    def __init__(
        self,
        make: Callable[[], "AsyncTokenCredential"],
        cool_down: float = 30.0,
        session: aiohttp.ClientSession | None = None,
    ) -> None:
        self._make = make
        self._cool_down = cool_down
        self._session = session
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
                return await self._ask(self._current)
        except (AzureError, TimeoutError, ValueError, OSError, WrongSettings, NoToken) as error:
            raise NotSent(Outcome.CREDENTIAL, type(error).__name__) from error

    async def _ask(self, source: "AsyncTokenCredential") -> str:
        from azure.core.exceptions import AzureError

        try:
            found: Any = (await source.get_token(SCOPE)).token
        except (AzureError, OSError):
            raise
        except Exception as error:  # it trips over an odd answer in many ways
            raise NoToken(f"the answer makes no sense: {type(error).__name__}") from error
        if isinstance(found, str) and found and found.isascii() and found.isprintable():
            return found
        await self._drop()  # else it is kept for as long as it says that it is good
        raise NoToken("the answer makes no sense: what should be a token is none")

    async def close(self) -> None:
        async with self._lock:
            await self._drop()
            if self._session is not None:
                await self._session.close()

    async def _drop(self) -> None:
        if self._current is not None:
            await self._current.close()
            self._current = None


def credential(settings: Settings) -> Credential:
    if settings.auth == "local":
        return NoCredential()
    # Slow to import, and needed only here.
    from azure.core.pipeline.transport import AioHttpTransport
    from azure.identity import aio

    session = outside.open_session(auto_decompress=False)  # azure-identity unpacks by itself

    def make() -> "AsyncTokenCredential":
        tenant, app = settings.app_tenant_id, settings.app_id
        secret = settings.app_password.get_secret_value()
        if not (settings.managed_identity or settings.app_certificate or secret):
            raise WrongSettings(
                "to send, set HALLKOLL_APP_PASSWORD, HALLKOLL_APP_CERTIFICATE or "
                "HALLKOLL_MANAGED_IDENTITY"
            )
        way = AioHttpTransport(session=session, session_owner=False)
        if settings.managed_identity:
            return aio.ManagedIdentityCredential(client_id=app, transport=way)
        if settings.app_certificate:
            path = str(settings.app_certificate)
            return aio.CertificateCredential(tenant, app, path, transport=way)
        return aio.ClientSecretCredential(tenant, app, secret, transport=way)

    return EntraCredential(make, session=session)

"""As whom the bot sends: a token from Entra, or none with AUTH=local."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from bot.outcome import NotSent, Outcome
from bot.settings import Settings, WrongSettings

if TYPE_CHECKING:
    from azure.core.credentials_async import AsyncTokenCredential

SCOPE = "https://api.botframework.com/.default"


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

"""Where every part meets the others, and nowhere else."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

import aiohttp
import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot import files, lasting, metrics, outside
from bot.activities import Activities
from bot.adapter import Adapter
from bot.body import read_activity
from bot.clock import Clock
from bot.connector import Connector, allowed_service_url
from bot.credentials import credential
from bot.handouts import Handouts
from bot.incoming import Incoming, tenant_of
from bot.limits import Limits
from bot.opened import OpenedFiles
from bot.outbox import OutboxWorker
from bot.presence import Presence
from bot.refused import Refused
from bot.router import Router
from bot.settings import Settings, WrongSettings
from bot.tokens import Keys, Tokens
from bot.wire import encode
from domain.seal import Seal
from storage.database import Database, durability, open_database
from storage.folder import Folder
from storage.migrate import is_current
from storage.outbox import State
from storage.storage import Storage

log = structlog.get_logger()

# How long a turn under way may take to finish when the bot is told to stop: twice this, as aiohttp
# waits so often. All in all the bot must be gone within half a minute.
FAREWELL_SECONDS = 7.0
# Afterwards, for what is still on its way: its own time is up by then, whatever happens.
LAST_SECONDS = 12.0
LEAVING_SECONDS = 2.0
# A line on which nothing happens, or half a header has come. Longer than a proxy keeps an idle one.
IDLE_SECONDS = 75.0


class App:
    """The running bot: HTTP in front, the outbox behind, one database under both."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        settings.require_safe()
        self._settings = settings
        self._database = database
        self._now = now
        self._outbox: OutboxWorker | None = None

    def build(self) -> web.Application:
        app = web.Application(client_max_size=0)
        app.router.add_post("/api/messages", self._messages)
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/readyz", self._readyz)
        app.router.add_get("/metrics", self._metrics)
        app.router.add_get("/files/{token}", self._file)
        app.router.add_get("/files/made/{token}", self._handout)
        app.cleanup_ctx.append(self._parts)
        app.on_shutdown.append(self._last_messages)
        return app

    async def _last_messages(self, _: web.Application) -> None:
        """Begin to send no more while the turns under way are finished."""
        if self._outbox is not None:
            self._outbox.stop()

    async def _parts(self, _: web.Application) -> AsyncIterator[None]:
        """Make what lives as long as the server does, and take it down in order."""
        settings = self._settings
        local = settings.auth == "local"
        async with contextlib.AsyncExitStack() as stack:
            session = await stack.enter_async_context(
                # No limit: a hundred sends that hang must not keep the signing keys waiting.
                outside.open_session(connector=aiohttp.TCPConnector(limit=0))
            )
            own = credential(settings)
            stack.push_async_callback(own.close)
            limits = Limits(settings.sends_per_second, settings.conversation_windows)
            connector = Connector(session, own, settings.hosts, local, limits=limits)
            self._tokens: Tokens | None = None
            if not local:
                keys = Keys(session, settings.openid_url)
                stack.push_async_callback(keys.close)
                self._tokens = Tokens(keys, settings.app_id)
            presence, seal = Presence(self._database), Seal(secret_key(settings))
            self._outbox = outbox = OutboxWorker(
                self._database, connector, seal, settings.default_language, self._now, presence
            )
            clock = Clock(self._database, presence, self._now, outbox.wake)
            folder = files.folder_of(settings)
            self._opened = OpenedFiles(self._database, seal, self._now, settings.tenants, folder)
            self._handouts = Handouts(self._database, seal, self._now, settings.tenants)
            fetching = await stack.enter_async_context(files.open_session(local=local))
            hosts = files.Hosts(settings.hosts, settings.open_file_hosts, local)
            fetched = files.Files(fetching, own, hosts, self._now, folder)
            router = Router(
                self._database,
                seal,
                settings.default_language,
                settings.administrators,
                self._now,
                self._find_email(connector),
                fetched.fetch,
                settings.site,
            )
            self._activities = Activities(self._database, router, connector, outbox.wake)
            self._adapter = Adapter(connector)
            sweeping = asyncio.create_task(self._sweep(folder)) if folder else None
            sending = asyncio.create_task(outbox.run())
            waking = asyncio.create_task(clock.run())
            yield
            waking.cancel()
            if sweeping is not None:
                sweeping.cancel()
            # A job under way is taken back before its database is closed.
            await asyncio.wait([sending, waking], timeout=LAST_SECONDS)
            sending.cancel()
            await asyncio.wait([sending], timeout=LEAVING_SECONDS)

    async def _sweep(self, folder: Folder) -> None:
        """Remove the files of turns that were taken back."""
        try:
            keys = await self._database.read(_keys_of_files)
            await asyncio.to_thread(folder.sweep, keys, self._now())
        except Exception as error:  # noqa: BLE001 - next time, then: nothing waits for it
            log.error("files not swept", error=type(error).__name__)

    async def _messages(self, request: web.Request) -> web.Response:
        try:
            raw = await read_activity(request)
            await self._check(request, raw)
        except Refused as refused:
            metrics.REFUSED.labels(refused.reason).inc()
            return web.Response(status=refused.status)
        try:
            body = await self._adapter.process(raw, self._activities.on_turn)
        except Exception as error:  # noqa: BLE001 - never 5xx: Teams would send it again
            log.error("turn lost", error=type(error).__name__)
            metrics.ACTIVITIES.labels("lost").inc()
            body = None
        if body is None:
            return web.Response(status=200)
        return web.Response(body=encode(body), content_type="application/json")

    async def _check(self, request: web.Request, raw: dict[str, Any]) -> None:
        """Raise `Refused` unless the activity is from Teams, of a tenant of ours."""
        if self._tokens is not None:
            await self._tokens.check(request.headers.get("Authorization"), raw)
        tenants = self._settings.tenants
        if tenants and tenant_of(raw) not in tenants:
            raise Refused(403, "tenant")
        local = self._settings.auth == "local"
        if not allowed_service_url(raw.get("serviceUrl"), self._settings.hosts, local=local):
            raise Refused(403, "service_url")

    async def _file(self, request: web.Request) -> web.Response:
        return await self._opened.answer(request.match_info["token"])

    async def _handout(self, request: web.Request) -> web.Response:
        return await self._handouts.answer(request.match_info["token"])

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def _readyz(self, _: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(1.5):
                current = await is_current(self._database)
        except Exception as error:  # noqa: BLE001 - whatever it is, we are not ready
            return web.Response(status=503, text=f"database: {type(error).__name__}\n")
        if not current:
            return web.Response(status=503, text="database: run hallkoll migrate\n")
        return web.Response(text="ready\n")

    async def _metrics(self, _: web.Request) -> web.Response:
        try:
            counts = await self._database.read(lambda storage: storage.outbox.counts())
        except Exception as error:  # noqa: BLE001 - the other figures still tell something
            log.error("metrics", error=type(error).__name__)
            metrics.OUTBOX.clear()
        else:
            # Each of them: a state that is empty by now has no rows to be counted.
            for state in State:
                metrics.OUTBOX.labels(state).set(counts.get(state, 0))
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    def _find_email(self, connector: Connector) -> Callable[[Incoming], Awaitable[str]]:
        async def find(incoming: Incoming) -> str:
            return await connector.email_of(
                incoming.service_url,
                incoming.conversation_id,
                incoming.sender_id,
                incoming.entra_id,
                tenant_id=incoming.tenant_id,
            )

        return find


def _keys_of_files(storage: Storage) -> frozenset[str]:
    return storage.attachments.keys()


def secret_key(settings: Settings) -> str:
    """Return the key that seals cards; with AUTH=local it is made at the first start and kept."""
    given = settings.secret_key.get_secret_value()
    if given or settings.auth != "local":
        return given
    path = Path(".run") / "secret_key"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(token_urlsafe(32), encoding="ascii")
    return path.read_text(encoding="ascii")


async def serve(settings: Settings) -> None:
    """Serve until told to stop."""
    settings.require_safe()
    database = open_database(settings.database_url)
    try:
        try:
            weak = await durability(database)
        except Exception as error:
            raise WrongSettings(
                f"the database cannot be reached ({type(error).__name__}); "
                "check HALLKOLL_DATABASE_URL"
            ) from error
        if weak:
            raise WrongSettings(f"a receipt could be lost at a power cut: {weak}")
        told_to_stop = asyncio.Event()
        for signal_ in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(signal_, told_to_stop.set)
        runner = web.AppRunner(
            App(settings, database).build(),
            access_log=None,
            shutdown_timeout=FAREWELL_SECONDS,
            keepalive_timeout=IDLE_SECONDS,
            # After a refusal the rest of a body is not waited for.
            lingering_time=2,
        )
        await runner.setup()
        lasting.keep_program()
        try:
            await _listen(runner, settings)
            await told_to_stop.wait()
            log.info("stopping")
        finally:
            await runner.cleanup()
    finally:
        await database.close()


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        raise WrongSettings(f"cannot listen on {where}: {error.strerror}") from error
    log.info("listening", host=settings.host, port=settings.port, auth=settings.auth)

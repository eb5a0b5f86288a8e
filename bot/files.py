"""Files that people send: fetched from Teams and nowhere else, within limits, and looked into."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from urllib.request import getproxies

import aiohttp
import structlog
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot import metrics, outside
from bot.addresses import CheckedResolver, is_own, is_public
from bot.credentials import Credential
from bot.incoming import SentFile
from bot.outcome import NotSent
from bot.settings import LOOPBACK, Settings, WrongSettings
from dialogs.turn import Reader
from domain.attachment import MOST, MOST_BYTES, NotTaken, Read, Sent, Taken, clean_name
from domain.errors import RuleBroken
from files.safely import look_through
from storage.folder import Folder

log = structlog.get_logger()

Fetched = tuple[Sent, ...]

# Teams sends a message again when it has had no answer for some fifteen seconds.
TOGETHER_SECONDS = 12.0
EACH_SECONDS = 8.0
# Messages whose files are in memory at once, until they are stored; others wait for their turn.
MOST_AT_ONCE = 3

# One strict shape instead of a URL parser: parsers disagree about \, @ and control characters.
_URL = re.compile(
    r"(https?)://([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[::1\])(?::([0-9]{1,5}))?"
    r"(?:[/?][A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?"
)


class Way(Enum):
    """How an address may be asked."""

    OPEN = auto()
    WITH_TOKEN = auto()


@dataclass(frozen=True)
class Hosts:
    """*own* are Teams' connectors, which alone get our token; *open* are those where the address
    itself opens the file."""

    own: frozenset[str]
    open: frozenset[str]
    local: bool

    def way(self, file: SentFile) -> Way | None:
        """Return how the file may be fetched; None when it may not."""
        found = _URL.fullmatch(file.url)
        if found is None:
            return None
        scheme, host, port = found[1], found[2].casefold(), found[3]
        if self.local:
            own = scheme == "http" and host.strip("[]") in LOOPBACK and 0 < int(port or 80) < 65536
            return Way.OPEN if own else None
        if scheme != "https" or port not in (None, "443"):
            return None
        if host in self.own and not file.opened:
            return Way.WITH_TOKEN
        # One name in front of the domain: a tenant's, and nothing that only ends alike.
        within = "*." + host.partition(".")[2]
        return Way.OPEN if host in self.open or within in self.open else None


def open_session(*, local: bool, resolver: AbstractResolver | None = None) -> aiohttp.ClientSession:
    """Return the session that files are fetched in. *resolver* is who is asked for addresses."""
    proxies = {URL(one if "://" in one else f"//{one}").host or "" for one in getproxies().values()}
    checked = CheckedResolver(
        resolver or aiohttp.ThreadedResolver(), is_own if local else is_public, proxies
    )
    return outside.open_session(
        connector=aiohttp.TCPConnector(resolver=checked, use_dns_cache=False, limit=20),
        # What is packed could unpack to anything.
        auto_decompress=False,
        headers={"Accept-Encoding": "identity"},
        timeout=aiohttp.ClientTimeout(total=EACH_SECONDS),
    )


def folder_of(settings: Settings) -> Folder | None:
    """Return the folder that files are kept in; raise `WrongSettings` unless it can be used."""
    if settings.files_folder is None:
        return None
    folder = Folder(settings.files_folder)
    try:
        folder.require_usable()
    except OSError as error:
        raise WrongSettings(
            f"cannot write in HALLKOLL_FILES_FOLDER {settings.files_folder}: {error.strerror}"
        ) from error
    return folder


class Files:
    def __init__(
        self,
        session: aiohttp.ClientSession,
        credential: Credential,
        hosts: Hosts,
        now: Callable[[], datetime],
        folder: Folder | None = None,
    ) -> None:
        self._session = session
        self._credential = credential
        self._hosts = hosts
        self._now = now
        self._folder = folder
        self._turns = asyncio.Semaphore(MOST_AT_ONCE)

    @asynccontextmanager
    async def fetch(
        self,
        sent: Sequence[SentFile],
        name: Callable[[int], str],
        reader: Reader | None = None,
    ) -> AsyncIterator[Fetched]:
        """Yield what became of each file; never raises. *name* makes our own name for the first,
        the second and so on; what goes to a *reader* is kept nowhere and needs none. Until the
        block ends others wait: files are held in memory."""
        done: list[Sent] = []
        async with AsyncExitStack() as stack:
            try:
                async with asyncio.timeout(TOGETHER_SECONDS):
                    await stack.enter_async_context(self._turns)
                    for number, file in enumerate(sent):
                        done.append(await self._take(file, name(number), number, reader))
            except TimeoutError:
                late = sent[len(done) :]
                done += [NotTaken(RuleBroken("file.slow"), clean_name(one.name)) for one in late]
            for one in done:
                metrics.FILES.labels(one.why.key if isinstance(one, NotTaken) else "taken").inc()
            yield tuple(done)

    async def _take(self, file: SentFile, key: str, number: int, reader: Reader | None) -> Sent:
        name = clean_name(file.name)
        if number >= MOST:
            return NotTaken(RuleBroken("file.too_many_at_once", most=MOST), name)
        try:
            data = await self._read(file)
            if reader is not None:
                return Read(await asyncio.to_thread(reader, data), name)
            found = await asyncio.to_thread(look_through, data)
            size = len(found.content)
            if self._folder is None:
                return Taken(key, found.type, size, found.content, found.preview, name)
            await asyncio.to_thread(
                self._folder.write, key, found.content, found.preview, self._now()
            )
            return Taken(key, found.type, size, b"", b"", name)
        except RuleBroken as broken:
            return NotTaken(broken, name)
        except OSError as error:
            # Of the folder; its path says nothing of anybody, but the words of an error may.
            log.error("file not kept", error=type(error).__name__)
            return NotTaken(RuleBroken("file.folder_failed"), name)

    async def _read(self, file: SentFile) -> bytes:
        if not file.url:
            raise RuleBroken("file.sticker")
        way = self._hosts.way(file)
        if way is None:
            raise RuleBroken("file.not_from_teams")
        try:
            token = await self._credential.token() if way is Way.WITH_TOKEN else None
            data = await self._ask(file.url, token)
            if data is None and token is not None:
                data = await self._ask(file.url, await self._credential.token(refresh=True))
        except (aiohttp.ClientError, TimeoutError, OSError, NotSent, ValueError) as error:
            log.warning("file not fetched", error=type(error).__name__)
            raise RuleBroken("file.not_fetched") from None
        if data is None:
            raise RuleBroken("file.not_fetched")
        return data

    async def _ask(self, url: str, token: str | None) -> bytes | None:
        """Return what lies at *url*, or None when the token was refused."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with self._session.get(
            URL(url, encoded=True), headers=headers, allow_redirects=False
        ) as response:
            if response.status == 401:
                return None
            if response.status != 200 or "Content-Encoding" in response.headers:
                raise RuleBroken("file.not_fetched")
            return await _within_limits(response)


async def _within_limits(response: aiohttp.ClientResponse) -> bytes:
    too_big = RuleBroken("file.big", most=MOST_BYTES // 1024 // 1024)
    if (response.content_length or 0) > MOST_BYTES:
        raise too_big
    data = bytearray()
    async for chunk in response.content.iter_any():
        data += chunk
        if len(data) > MOST_BYTES:
            raise too_big
    return bytes(data)

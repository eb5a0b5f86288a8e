"""Looks over an installation, and says of each thing that is wrong how to mend it."""

import asyncio
import errno
import logging
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
from yarl import URL

from bot import logs, outside
from bot.credentials import NoToken, credential
from bot.files import folder_of
from bot.outcome import NotSent
from bot.settings import Settings, WrongSettings, read
from bot.tokens import Keys
from domain.authority import Authority
from domain.calendar import local_day
from domain.person import Person, RoleName
from storage.database import Database, durability, open_database
from storage.migrate import is_current
from storage.storage import Storage

# Tokens are good or bad within five minutes; a clock that is further off refuses good ones.
MOST_SECONDS_OFF = 120
PATIENCE = 10.0


@dataclass(frozen=True)
class Finding:
    good: bool
    words: str


def ok(words: str) -> Finding:
    return Finding(True, words)


def wrong(what: str, mend: str) -> Finding:
    return Finding(False, f"{what}; {mend}")


async def examine() -> bool:
    """Print what was looked at; return whether anything is wrong."""
    logs.configure(logging.CRITICAL)  # what the parts would log is said below, in words
    healthy = True
    async for finding in _findings():
        print(f"{'ok    ' if finding.good else 'WRONG '} {finding.words}")
        healthy = healthy and finding.good
    return not healthy


async def _findings() -> AsyncIterator[Finding]:
    try:
        settings = read()
    except WrongSettings as broken:
        for finding in _complaints(broken):
            yield finding
        return
    for finding in _safe(settings):
        yield finding
    yield await _port(settings)
    yield _files(settings)
    if settings.auth == "teams":
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with outside.open_session(timeout=timeout) as session:
            yield await _keys(settings, session)
            if clock := await _clock(settings, session):
                yield clock
        yield await _sending(settings)
    async for finding in _database(settings):
        yield finding


def _safe(settings: Settings) -> Iterator[Finding]:
    try:
        settings.require_safe()
    except WrongSettings as broken:
        yield from _complaints(broken)
    else:
        yield ok(f"settings: nothing required is missing with AUTH={settings.auth}")


def _complaints(broken: WrongSettings) -> Iterator[Finding]:
    return (Finding(False, f"settings: {one}") for one in broken.args)


def _files(settings: Settings) -> Finding:
    try:
        folder_of(settings)
    except WrongSettings as broken:
        return wrong(f"files: {broken}", "let the bot's user write there")
    if not settings.site:
        what = "files: nobody can open what is sent to a case"
        return wrong(what, "set HALLKOLL_PUBLIC_URL to the bot's https address")
    where = f"in {settings.files_folder}" if settings.files_folder else "in the database"
    return ok(f"files: kept {where}, opened at {settings.site}")


async def _port(settings: Settings) -> Finding:
    where = f"{settings.host}:{settings.port}"
    loop = asyncio.get_running_loop()
    try:
        server = await loop.create_server(
            asyncio.Protocol, settings.host, settings.port, start_serving=False
        )
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            what = f"port: cannot listen on {where} ({_reason(error)})"
            return wrong(what, "change HALLKOLL_HOST or HALLKOLL_PORT")
    else:
        server.close()
        return ok(f"port: {where} is free")
    if await _is_the_bot(settings):
        return ok(f"port: the bot answers on {where}")
    what = f"port: another program has taken {where}"
    return wrong(what, "stop it, or choose another HALLKOLL_PORT")


async def _is_the_bot(settings: Settings) -> bool:
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - asked there, not served
    host = everywhere.get(settings.host, settings.host)
    address = URL.build(scheme="http", host=host, port=settings.port, path="/healthz")
    timeout = aiohttp.ClientTimeout(total=2)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(address) as response,
        ):
            return await response.text() == "alive\n"
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return False


async def _keys(settings: Settings, session: aiohttp.ClientSession) -> Finding:
    try:
        keys = Keys(session, settings.openid_url)
    except WrongSettings as broken:
        return wrong(f"signing keys: {broken}", "leave it out to get Microsoft's")
    try:
        if await keys.refresh():
            return ok("signing keys: found")
    finally:
        await keys.close()
    what = f"signing keys: none to be had from {settings.openid_url}"
    return wrong(what, "let the server reach it, or mend HALLKOLL_OPENID_URL")


async def _clock(settings: Settings, session: aiohttp.ClientSession) -> Finding | None:
    """Compare with the clock of whoever has the keys; None when nobody says what it shows."""
    try:
        async with session.get(settings.openid_url, allow_redirects=False) as response:
            told = parsedate_to_datetime(response.headers.get("Date", ""))
        off = abs((datetime.now(UTC) - told).total_seconds())
    except (aiohttp.ClientError, TimeoutError, ValueError, TypeError):
        return None
    if off > MOST_SECONDS_OFF:
        return wrong(f"clock: {off:.0f} s off", "let the server keep time by NTP")
    return ok(f"clock: {off:.0f} s off")


async def _sending(settings: Settings) -> Finding:
    own = credential(settings)
    try:
        await own.token()
    except NotSent as refused:
        cause = refused.__cause__ or refused
        if isinstance(cause, WrongSettings):
            return wrong("credential: there is none", str(cause))
        what = f"credential: Entra gives no token ({_reason(cause)})"
        if isinstance(cause, NoToken):
            return wrong(what, "look what answers in its place: a proxy, or IDENTITY_ENDPOINT")
        if settings.managed_identity:
            return wrong(what, "give this server the identity whose client id is HALLKOLL_APP_ID")
        mend = "check HALLKOLL_APP_ID, HALLKOLL_APP_TENANT_ID and the secret or certificate"
        return wrong(what, mend)
    finally:
        await own.close()
    return ok("credential: Entra gives a token")


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    if trouble := _trouble_with_file(settings.database_url):
        yield trouble
        return
    try:
        database = open_database(settings.database_url)
    except Exception as error:  # noqa: BLE001 - whatever it is, the operator must hear it
        yield wrong(f"database: not found ({_reason(error)})", "mend HALLKOLL_DATABASE_URL")
        return
    try:
        async for finding in _contents(database, settings):
            yield finding
    finally:
        await database.close()


def _trouble_with_file(url: str) -> Finding | None:
    """Return what is wrong with the file of a SQLite database, if anything; it is not created."""
    if not url.startswith("sqlite"):
        return None
    file = Path(urlsplit(url).path[1:])
    if file == Path() or file.name == ":memory:":
        return wrong("database: gone at every restart", "name a file in HALLKOLL_DATABASE_URL")
    try:
        # SQLite keeps a journal beside the file, so the folder must take new ones.
        with tempfile.TemporaryFile(dir=file.parent):
            pass
    except OSError as error:
        what = f"database: cannot write in {file.parent.resolve()} ({error.strerror})"
        return wrong(what, "let the bot's user write there, or mend HALLKOLL_DATABASE_URL")
    try:
        with file.open("r+b"):
            return None
    except FileNotFoundError:
        return wrong(f"database: {file.resolve()} is not there yet", "run: hallkoll migrate")
    except OSError as error:
        what = f"database: cannot write to {file.resolve()} ({error.strerror})"
        return wrong(what, "let the bot's user write to it, or mend HALLKOLL_DATABASE_URL")


async def _contents(database: Database, settings: Settings) -> AsyncIterator[Finding]:
    try:
        async with asyncio.timeout(PATIENCE):
            current = await is_current(database)
            weak = await durability(database)
    except Exception as error:  # noqa: BLE001 - as above
        what = f"database: cannot be reached ({_reason(error)})"
        yield wrong(what, "start it, or mend HALLKOLL_DATABASE_URL")
        return
    if weak:
        yield wrong(f"database: {weak}", "turn it on, or a receipt is lost at a power cut")
    if not current:
        yield wrong("database: its tables are not of this version", "run: hallkoll migrate")
        return
    if not weak:
        yield ok("database: reached, tables up to date, commits survive a power cut")
    today = local_day(datetime.now(UTC))
    try:
        async with asyncio.timeout(PATIENCE):
            seen = await database.read(lambda storage: _see(storage, today))
    except Exception as error:  # noqa: BLE001 - as above
        what = f"database: cannot be read ({_reason(error)})"
        yield wrong(what, "look whether it is whole, and restore a backup if it is not")
        return
    if not seen:
        mend = "fill in the workbook that hallkoll export gives, and hallkoll import it"
        yield wrong("authority: there is none", mend)
    for one in seen:
        for finding in _authority(one, settings):
            yield finding


@dataclass(frozen=True)
class _Seen:
    """An authority, its coordinators, and whether the bot is in the channel for new cases."""

    authority: Authority
    reached: list[Person]
    unreached: list[Person]
    in_channel: bool


def _see(storage: Storage, today: date) -> list[_Seen]:
    found = []
    for authority in storage.authorities.all():
        people = storage.people.with_role(authority.id, [RoleName.COORDINATOR], today)
        reached = storage.conversations.reached([person.id for person in people])
        chat = storage.conversations.by_teams_id(authority.settings.case_channel)
        found.append(
            _Seen(
                authority=authority,
                reached=[person for person in people if person.id in reached],
                unreached=[person for person in people if person.id not in reached],
                in_channel=chat is not None and chat.open and chat.tenant_id == authority.tenant_id,
            )
        )
    return found


def _authority(seen: _Seen, settings: Settings) -> Iterator[Finding]:
    name, tenant_id = seen.authority.name, seen.authority.tenant_id
    if settings.tenants and tenant_id not in settings.tenants:
        what = f"{name}: its tenant {tenant_id} is not let in"
        yield wrong(what, "add it to HALLKOLL_ALLOWED_TENANTS, or mend it in the workbook")
    if not seen.reached and not seen.unreached:
        yield wrong(f"{name}: no coordinator", "give somebody the role in the workbook")
    if seen.reached:
        yield ok(f"{name}: {len(seen.reached)} coordinator(s) reached")
    for person in seen.unreached:
        what = f"{name}: the bot cannot reach {person.name} yet"
        yield wrong(what, "ask them to open Hållkoll in Teams and write hej")
    if not seen.authority.settings.case_channel:
        return
    if seen.in_channel:
        yield ok(f"{name}: new cases go to the channel")
    else:
        what = f"{name}: the bot is not in the channel for new cases"
        yield wrong(what, "add it to that team, and mention it once in the channel")


def _reason(error: BaseException) -> str:
    """Return the first line of what *error* says, or its kind."""
    lines = str(getattr(error, "orig", None) or error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__

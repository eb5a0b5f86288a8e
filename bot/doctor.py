"""Looks over an installation, and says of each thing that is wrong how to mend it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

import aiohttp

from bot.settings import Settings, WrongSettings
from domain.authority import Authority
from domain.calendar import local_day
from domain.person import Person, RoleName
from storage.database import Database, durability, open_database
from storage.migrate import is_current
from storage.storage import Storage

# Tokens are good or bad within five minutes; a clock that is further off refuses good ones.
MOST_SECONDS_OFF = 120


async def examine(settings: Settings) -> bool:
    """Print what was looked at; return whether anything is wrong."""
    wrong = False
    async for good, words in _findings(settings):
        print(f"{'ok    ' if good else 'WRONG '} {words}")
        wrong = wrong or not good
    return wrong


async def _findings(settings: Settings) -> AsyncIterator[tuple[bool, str]]:
    try:
        settings.require_safe()
    except WrongSettings as broken:
        yield False, str(broken)
    else:
        yield True, f"settings: AUTH={settings.auth}, listening on {settings.host}:{settings.port}"
    if settings.auth == "teams":
        async for finding in _keys(settings):
            yield finding
    database = open_database(settings.database_url)
    try:
        async for finding in _database(database):
            yield finding
    finally:
        await database.close()


async def _keys(settings: Settings) -> AsyncIterator[tuple[bool, str]]:
    timeout = aiohttp.ClientTimeout(total=10)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(settings.openid_url, allow_redirects=False) as response,
        ):
            described = await response.json(content_type=None)
            sent_at = response.headers.get("Date", "")
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        yield (
            False,
            (
                f"signing keys: {settings.openid_url} does not answer ({type(error).__name__}); "
                "let the server reach it on port 443"
            ),
        )
        return
    if not isinstance(described, dict) or "jwks_uri" not in described:
        yield (
            False,
            f"signing keys: {settings.openid_url} describes no keys; check HALLKOLL_OPENID_URL",
        )
        return
    yield True, "signing keys: found"
    try:
        off = abs((datetime.now(UTC) - parsedate_to_datetime(sent_at)).total_seconds())
    except (TypeError, ValueError):
        return
    good = off <= MOST_SECONDS_OFF
    yield good, f"clock: {off:.0f} s off" + ("" if good else "; let the server keep time by NTP")


async def _database(database: Database) -> AsyncIterator[tuple[bool, str]]:
    try:
        async with asyncio.timeout(10):
            current = await is_current(database)
    except Exception as error:  # noqa: BLE001 - whatever it is, the operator must hear it
        kind = type(error).__name__
        yield False, f"database: cannot be reached ({kind}); check HALLKOLL_DATABASE_URL"
        return
    if not current:
        yield False, "database: the tables are not those of this version; run: hallkoll migrate"
        return
    weak = await durability(database)
    yield not weak, f"database: {weak or 'reached, tables up to date, commits survive a power cut'}"
    today = local_day(datetime.now(UTC))
    for authority, reached, unreached in await database.read(lambda s: _coordinators(s, today)):
        if not reached and not unreached:
            yield False, f"{authority.name}: no coordinator; give somebody the role in the workbook"
        if reached:
            yield True, f"{authority.name}: {len(reached)} coordinator(s) reached"
        for person in unreached:
            yield (
                False,
                (
                    f"{authority.name}: the bot cannot reach {person.name} yet; ask them to open "
                    "Hållkoll in Teams and write hej"
                ),
            )


def _coordinators(
    storage: Storage, today: date
) -> list[tuple[Authority, list[Person], list[Person]]]:
    found = []
    for authority in storage.authorities.all():
        people = storage.people.with_role(authority.id, [RoleName.COORDINATOR], today)
        reached = storage.conversations.reached([person.id for person in people])
        found.append(
            (
                authority,
                [person for person in people if person.id in reached],
                [person for person in people if person.id not in reached],
            )
        )
    return found

"""Who is slow is cut off, and holds up nobody else: clients (G8), and the signing keys (G3)."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot import app as bot_app
from bot.body import DEADLINE
from bot.tokens import Keys
from storage.database import Database
from tests import make
from tests.bot import shapes
from tests.bot.signing import APP_ID, SERVICE_URL, KeyServer, key_server, token
from tests.chat import TENANT
from tests.serving import Bot, BotProcess, bot_in_process

HELP = shapes.pressed(SERVICE_URL, "help.show", {"step": "help.show"})
LONGEST_STALL = 0.2

# The bot as it is served, but for how long it waits.
SOON_TIRED = """
from functools import partial
from bot import app
app.IDLE_SECONDS = 0.5
app.read_activity = partial(app.read_activity, deadline=0.5)
from bot.__main__ import main
main()
"""


# --- slow clients ---------------------------------------------------------------------------------


HEAD = b"POST /api/messages HTTP/1.1\r\nHost: bot\r\n"
WITH_BODY = HEAD + b"Content-Length: 1000\r\n\r\n{"


async def cut_after(port: int, begun: bytes, drips: bytes = b"") -> tuple[float, bytes]:
    """Begin a request and never end it; return when the bot hung up, and what it said."""
    incoming, outgoing = await asyncio.open_connection("127.0.0.1", port)
    started = time.monotonic()
    outgoing.write(begun)

    async def drip() -> None:
        while True:
            outgoing.write(drips)
            await asyncio.sleep(0.05)

    dripping = asyncio.create_task(drip())
    try:
        async with asyncio.timeout(30):
            said = await incoming.read()
    except ConnectionResetError:
        said = b""
    finally:
        dripping.cancel()
        outgoing.close()
    return time.monotonic() - started, said


async def test_a_slow_client_is_cut_off_and_the_others_are_served(
    tmp_path: Path, sqlite_template: Path
) -> None:
    bot = BotProcess(tmp_path, f"sqlite+aiosqlite:///{sqlite_template}", ("-c", SOON_TIRED))
    await asyncio.to_thread(bot.start)
    try:
        silent, half, dripped, stalled, trickled = await asyncio.gather(
            cut_after(bot.port, b""),
            cut_after(bot.port, HEAD),
            cut_after(bot.port, HEAD + b"X-Slow: ", drips=b"x"),
            cut_after(bot.port, WITH_BODY),
            cut_after(bot.port, WITH_BODY, drips=b" "),
        )
        alive = await asyncio.to_thread(bot.gets, "healthz")
    finally:
        bot.kill()

    for seconds, said in (silent, half, dripped):
        assert (seconds < 3, said) == (True, b"")
    for seconds, said in (stalled, trickled):
        assert seconds < 5
        assert said.startswith(b"HTTP/1.1 408 ")
    assert alive == (200, "alive\n")


def test_nobody_may_be_slow_for_long() -> None:
    assert DEADLINE <= 5
    assert bot_app.IDLE_SECONDS <= 75


# --- slow keys ------------------------------------------------------------------------------------


@pytest.fixture
async def keys() -> AsyncIterator[KeyServer]:
    async with key_server() as served:
        yield served


@asynccontextmanager
async def guarded(database: Database, keys: KeyServer) -> AsyncIterator[Bot]:
    """The bot as it is for real, that asks for keys whenever it meets an unknown one."""
    await make.stored_authority(database)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bot_app, "Keys", partial(Keys, cool_down=0.0))
        async with bot_in_process(
            database,
            auth="teams",
            app_id=APP_ID,
            allowed_tenants=TENANT,
            openid_url=keys.openid_url,
        ) as served:
            yield served


async def longest_stall(of: Any) -> float:
    """Return for how long at most nothing else could run while *of* was."""
    working = asyncio.ensure_future(of)
    longest, last = 0.0, time.monotonic()
    while not working.done():
        await asyncio.sleep(0.005)
        now = time.monotonic()
        longest, last = max(longest, now - last), now
    await working
    return longest


async def while_the_keys_hang(bot: Bot, keys: KeyServer) -> None:
    """Serve those whose key is known while a stranger waits for keys that do not come."""
    keys.reached.clear()
    keys.gate.clear()
    stranger = asyncio.create_task(bot.sends(HELP, token=token(key="second")))
    await keys.reached.wait()
    statuses = [(await bot.sends(HELP, token=token(jti=str(n)))).status for n in range(20)]
    assert not stranger.done(), "still waiting, while the others were served"
    keys.gate.set()
    assert statuses == [200] * 20
    assert (await stranger).status == 401


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_keys_that_do_not_come_hold_up_nobody_whose_key_is_known(
    database: Database, keys: KeyServer
) -> None:
    async with guarded(database, keys) as bot:
        assert (await bot.sends(HELP, token=token())).status == 200

        # The shortest of three counts, as others share the machine.
        stalls = [await longest_stall(while_the_keys_hang(bot, keys)) for _ in range(3)]

    assert min(stalls) < LONGEST_STALL


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_fetch_that_blocks_would_be_seen(
    database: Database, keys: KeyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def blocking(self: Keys, url: str) -> dict[str, Any]:
        time.sleep(2 * LONGEST_STALL)  # noqa: ASYNC251 - the bug to be seen
        raise ValueError("as requests.get would")

    monkeypatch.setattr(Keys, "_json", blocking)
    async with guarded(database, keys) as bot:
        stall = await longest_stall(bot.sends(HELP, token=token()))

    assert stall > LONGEST_STALL

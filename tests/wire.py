"""A wire between the bot and a server that may fall silent: nothing comes through, nobody is told.

So looks a firewall that has forgotten a connection, and a server whose machine is gone.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass
class _Line:
    """One connection through the wire."""

    silent: bool
    heard: int = 0


class Wire:
    """Connections to `port` reach the server, until the wire is told otherwise."""

    def __init__(self, server_port: int) -> None:
        self.port = 0
        self._server_port = server_port
        self._silent = False
        self._fatal: tuple[bytes, ...] = ()
        self._let_through = False
        self._lines: list[_Line] = []
        self._at_work: set[asyncio.Task[None]] = set()

    def leads_to(self, server_port: int) -> None:
        """Let new connections reach another server, as an address that moves does."""
        self._server_port = server_port

    def falls_silent(self) -> None:
        """Let nothing through any more, on any line that is there or will be made."""
        self._silent = True
        for line in self._lines:
            line.silent = True

    def falls_silent_after(self, *words: bytes, let_through: bool) -> None:
        """Let the line fall silent on which *words* have been sent to the server, one after the
        other: after the last of them when it is *let_through*, so that only the answer is lost,
        else before it."""
        self._fatal, self._let_through = words, let_through
        for line in self._lines:
            line.heard = 0

    @property
    def has_fallen_silent(self) -> bool:
        return any(line.silent for line in self._lines)

    def is_mended(self) -> None:
        """Let new lines through. Those that fell silent stay so."""
        self._silent = False

    async def carry(self, bot: asyncio.StreamReader, to_bot: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._at_work.add(task)
        line = _Line(self._silent)
        self._lines.append(line)
        try:
            server, to_server = await asyncio.open_connection("127.0.0.1", self._server_port)
        except OSError:  # nobody there: the bot hears that too
            to_bot.transport.abort()
            self._at_work.discard(task)
            return
        try:
            await asyncio.gather(
                self._carry_there(line, bot, to_server), _carry_back(line, server, to_bot)
            )
        except (asyncio.CancelledError, ConnectionError):
            pass  # the test is over, or an end has gone
        finally:
            for end in (to_bot, to_server):
                end.transport.abort()
            self._at_work.discard(task)

    async def _carry_there(
        self, line: _Line, bot: asyncio.StreamReader, to_server: asyncio.StreamWriter
    ) -> None:
        while said := await bot.read(65536):
            while line.heard < len(self._fatal) and self._fatal[line.heard] in said:
                line.heard += 1
            fatal = 0 < len(self._fatal) == line.heard
            if fatal:
                self._fatal = ()
            if not line.silent and (self._let_through or not fatal):
                to_server.write(said)
            line.silent = line.silent or fatal
        if not line.silent:
            to_server.close()

    async def end(self) -> None:
        for task in self._at_work:
            task.cancel()
        await asyncio.gather(*self._at_work)


async def _carry_back(
    line: _Line, server: asyncio.StreamReader, to_bot: asyncio.StreamWriter
) -> None:
    while said := await server.read(65536):
        if not line.silent:
            to_bot.write(said)
    if not line.silent:
        to_bot.close()


@asynccontextmanager
async def wire_to(server_port: int) -> AsyncIterator[Wire]:
    wire = Wire(server_port)
    async with await asyncio.start_server(wire.carry, "127.0.0.1", 0) as listening:
        wire.port = listening.sockets[0].getsockname()[1]
        yield wire
        listening.close()
        await wire.end()

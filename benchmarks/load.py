"""Teams' side under load: turns sent over keep-alive connections, and a connector for replies.

Both are bare protocols, so that they need less of their core than the bot needs of its own.
"""

import asyncio
import contextlib
import re
import statistics
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import cast
from urllib.parse import unquote

PATIENCE = 30.0
WARM_UP = 0.4

_CONVERSATION = re.compile(rb"/conversations/([^/ ]+)/activities")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_TAKEN = (
    b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"
    b'{"id":"1"}'
)


@dataclass(frozen=True)
class Sent:
    """A turn as it goes over the wire, and the conversation that it is of."""

    conversation_id: str
    request: bytes


@dataclass
class Measured:
    """What one cell found: the seconds of each turn in it, how many were *answered* in each
    conversation with those of the warm-up, and the answers that were not what they should be."""

    seconds: float
    answered: Counter[str] = field(default_factory=Counter)
    taken: list[float] = field(default_factory=list)
    wrong: list[bytes] = field(default_factory=list)

    @property
    def per_second(self) -> float:
        return len(self.taken) / self.seconds

    def milliseconds(self, percent: int) -> float:
        """Return the percentile *percent*, or NaN when hardly anything was answered."""
        if len(self.taken) < 2:
            return float("nan")
        return statistics.quantiles(self.taken, n=100, method="inclusive")[percent - 1] * 1000


class _Http(asyncio.Protocol):
    """Cuts what arrives into messages; every side here says how long its body is."""

    def __init__(self) -> None:
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head = self._buffer.find(b"\r\n\r\n")
        if head < 0:
            return
        length = _LENGTH.search(self._buffer, 0, head + 2)
        end = head + 4 + (int(length[1]) if length else 0)
        if len(self._buffer) >= end:
            message, self._buffer = self._buffer[:end], self._buffer[end:]
            self.message(message)

    def message(self, message: bytes) -> None:
        raise NotImplementedError


class _Sender(_Http):
    """Sends a turn, waits for its answer, sends the next."""

    def __init__(
        self,
        turns: Iterator[Sent],
        expected: bytes,
        measured: Measured,
        begins: float,
        done: Callable[[], None],
    ) -> None:
        super().__init__()
        self._turns = turns
        self._expected = expected
        self._measured = measured
        self._begins = begins
        self._ends = begins + measured.seconds
        self._done = done

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._send()

    def connection_lost(self, _: Exception | None) -> None:
        self._done()

    def message(self, message: bytes) -> None:
        now = time.perf_counter()
        self._measured.answered[self._sent.conversation_id] += 1
        if not message.startswith(b"HTTP/1.1 20") or self._expected not in message:
            self._measured.wrong.append(message)
        elif self._begins <= now < self._ends:
            self._measured.taken.append(now - self._sent_at)
        if now < self._ends:
            self._send()
        else:
            self.transport.close()

    def _send(self) -> None:
        self._sent = next(self._turns)
        self._sent_at = time.perf_counter()
        self.transport.write(self._sent.request)


async def run(
    port: int, turns: Iterator[Sent], expected: bytes, concurrency: int, seconds: float
) -> Measured:
    """Keep *concurrency* turns under way for *seconds*; each answer must hold *expected*."""
    loop = asyncio.get_running_loop()
    measured = Measured(seconds)
    begins = time.perf_counter() + WARM_UP
    over: list[asyncio.Future[None]] = [loop.create_future() for _ in range(concurrency)]
    for each in over:
        sender = partial(_Sender, turns, expected, measured, begins, partial(_end, each))
        await loop.create_connection(sender, "127.0.0.1", port)
    _, hanging = await asyncio.wait(over, timeout=WARM_UP + seconds + PATIENCE)
    measured.wrong += [b"no answer"] * len(hanging)
    return measured


def missing(asked: Mapping[str, int], replied: Mapping[str, int]) -> int:
    """Return how many were asked and not replied to. What is told to somebody else, or more than
    was asked, makes up for nothing."""
    return sum(max(0, count - replied.get(who, 0)) for who, count in asked.items())


def _end(each: asyncio.Future[None]) -> None:
    if not each.done():
        each.set_result(None)


@dataclass
class FakeConnector:
    """Takes every message after *delay* seconds, and counts them by conversation."""

    delay: float = 0.0
    taken: Counter[str] = field(default_factory=Counter)
    port: int = 0

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        async with await loop.create_server(lambda: _Taker(self), "127.0.0.1", 0) as server:
            self.port = server.sockets[0].getsockname()[1]
            yield
            server.close()

    @property
    def service_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/emea/"


class _Taker(_Http):
    def __init__(self, connector: FakeConnector) -> None:
        super().__init__()
        self._connector = connector

    def message(self, message: bytes) -> None:
        # What comes by another way than to a conversation is nobody's reply.
        if found := _CONVERSATION.search(message, 0, message.find(b"\r\n")):
            self._connector.taken[unquote(found[1].decode())] += 1
        if self._connector.delay:
            asyncio.get_running_loop().call_later(self._connector.delay, self._answer)
        else:
            self._answer()

    def _answer(self) -> None:
        self.transport.write(_TAKEN)

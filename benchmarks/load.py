"""Teams' side under load: turns sent over keep-alive connections, and a connector for replies.

Both are bare protocols, so that they need less of their core than the bot needs of its own.
"""

import asyncio
import re
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

PATIENCE = 30.0
WARM_UP = 0.4

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_TAKEN = (
    b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"
    b'{"id":"1"}'
)


@dataclass
class Measured:
    """What one cell found: the seconds of each turn in it, how many were *answered* with those of
    the warm-up, and the answers that were not what they should be."""

    seconds: float
    answered: int = 0
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
        self.transport = transport

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
        turns: Iterator[bytes],
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
        self._measured.answered += 1
        if not message.startswith(b"HTTP/1.1 20") or self._expected not in message:
            self._measured.wrong.append(message)
        elif self._begins <= now < self._ends:
            self._measured.taken.append(now - self._sent_at)
        if now < self._ends:
            self._send()
        else:
            self.transport.close()

    def _send(self) -> None:
        turn = next(self._turns)
        self._sent_at = time.perf_counter()
        self.transport.write(turn)


async def run(
    port: int, turns: Iterator[bytes], expected: bytes, concurrency: int, seconds: float
) -> Measured:
    """Keep *concurrency* turns under way for *seconds*; each answer must hold *expected*."""
    loop = asyncio.get_running_loop()
    measured = Measured(seconds)
    begins = time.perf_counter() + WARM_UP
    over: list[asyncio.Future[None]] = [loop.create_future() for _ in range(concurrency)]
    for each in over:
        await loop.create_connection(
            lambda each=each: _Sender(
                turns, expected, measured, begins, lambda: each.done() or each.set_result(None)
            ),
            "127.0.0.1",
            port,
        )
    _, hanging = await asyncio.wait(over, timeout=WARM_UP + seconds + PATIENCE)
    measured.wrong += [b"no answer"] * len(hanging)
    return measured


@dataclass
class FakeConnector:
    """Takes every message after *delay* seconds, and counts them."""

    delay: float = 0.0
    taken: int = 0
    port: int = 0

    async def start(self) -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Taker(self), "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]

    @property
    def service_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/emea/"


class _Taker(_Http):
    def __init__(self, connector: FakeConnector) -> None:
        super().__init__()
        self._connector = connector

    def message(self, _: bytes) -> None:
        self._connector.taken += 1
        if self._connector.delay:
            asyncio.get_running_loop().call_later(self._connector.delay, self._answer)
        else:
            self._answer()

    def _answer(self) -> None:
        self.transport.write(_TAKEN)

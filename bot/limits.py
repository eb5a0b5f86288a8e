"""How fast the bot may send."""

import asyncio
import math
import time
from collections import OrderedDict, deque
from collections.abc import Iterable, Sequence

from bot.outcome import NotSent, Outcome

# So many, in so many seconds.
Window = tuple[int, float]

# A little under what Teams takes (7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour): on their way
# messages come closer together than they were sent.
CONVERSATION: tuple[Window, ...] = ((6, 1), (7, 2), (55, 30), (1700, 3600))


class Limits:
    """Teams' limits, kept on our side: for each tenant, and for each conversation.

    Each of several *processes* takes its share, so that together they stay under them too. Where
    there is not one a second for each, they take turns by the clock: this is the *nth* of them.
    """

    def __init__(
        self,
        per_second: float = 25,
        conversation: Sequence[Window] = CONVERSATION,
        *,
        patience: float = 10.0,
        remember: int = 2000,
    ) -> None:
        self._per_second = per_second
        self._conversation = conversation
        self._longest = max((most for most, _ in conversation), default=1)
        self._patience = patience
        self._remember = remember
        self._sent: OrderedDict[str, deque[float]] = OrderedDict()
        self.processes, self.nth = 1, 0

    async def wait(self, conversation: str, tenant: str, patience: float | None = None) -> None:
        """Return when one more may be sent; `NotSent` when that would take too long, which for a
        crowded conversation may be another *patience*."""
        # A crowded conversation queues alone, without taking from the others.
        chat, here = f"chat {conversation}", self._patience if patience is None else patience
        await self._turn(chat, self.windows, here, self.apart)
        # Evenly spaced: 25 at once would be 50 in one second around the turn of two.
        pace = [(1, self.processes / self._per_second)]
        await self._turn(f"tenant {tenant}", pace, self._patience)

    @property
    def windows(self) -> list[Window]:
        """What this process may send to one conversation."""
        shares = [(most // self.processes, most, seconds) for most, seconds in self._conversation]
        # Where there is not one for each, each has one now and then.
        return [
            (share, seconds) if share else (1, seconds * self.processes / most)
            for share, most, seconds in shares
        ]

    @property
    def apart(self) -> float:
        """How many seconds apart the processes take their turns in one conversation; 0 where none
        need wait for another."""
        scarce = (s / most for most, s in self._conversation if most < self.processes)
        return max(scarce, default=0.0)

    async def _turn(
        self, key: str, windows: Sequence[Window], patience: float, apart: float = 0.0
    ) -> None:
        now = asyncio.get_running_loop().time()
        sent = self._sent.pop(key, None) or deque(maxlen=self._longest)
        self._sent[key] = sent
        if len(self._sent) > self._remember:
            self._sent.popitem(last=False)
        at = free_at(sent, windows, now)
        if at - now > patience:
            raise NotSent(Outcome.NOT_ACCEPTED, "own_limit", at - now)
        if apart:
            clock = time.time() - now
            at = in_turn(at + clock, apart, self.nth, self.processes) - clock
        sent.append(at)
        if at > now:
            await asyncio.sleep(at - now)


def free_at(sent: Sequence[float], windows: Iterable[Window], now: float) -> float:
    """Return when the next one may follow those that were, or will be, *sent* at these times."""
    # Not before the one before it, whatever this process' share was then.
    each = ((1, 0.0), *windows)
    return max([now, *(sent[-most] + seconds for most, seconds in each if most <= len(sent))])


def in_turn(at: float, apart: float, nth: int, processes: int) -> float:
    """Return when from *at* on, of a clock that all *processes* share, it is the turn of the *nth*
    of them, where turns are so many seconds *apart*."""
    first, around = nth * apart, processes * apart
    return first + math.ceil((at - first) / around) * around

"""How fast the bot may send."""

import asyncio
from collections import OrderedDict

from aiolimiter import AsyncLimiter

from bot.outcome import NotSent, Outcome


class Limits:
    """Teams' limits, kept on our side. A conversation may get 7 in 1 s, 8 in 2 s, 60 in 30 s and
    1,800 in an hour: six at once and then one every 2.02 s stays under all four."""

    def __init__(
        self,
        per_second: float = 25,
        burst: float = 6,
        spacing: float = 2.02,
        *,
        patience: float = 10.0,
        remember: int = 1000,
    ) -> None:
        # Evenly spaced: a bucket of 25 would let 50 out in its first second.
        self._all = AsyncLimiter(1, 1 / per_second)
        self._burst = burst
        self._spacing = spacing
        self._patience = patience
        self._remember = remember
        self._conversations: OrderedDict[str, AsyncLimiter] = OrderedDict()

    async def wait(self, conversation: str) -> None:
        """Return when one more may be sent; `NotSent` when that would take too long."""
        limiter = self._conversations.pop(conversation, None) or AsyncLimiter(
            self._burst, self._burst * self._spacing
        )
        self._conversations[conversation] = limiter
        if len(self._conversations) > self._remember:
            self._conversations.popitem(last=False)
        try:
            async with asyncio.timeout(self._patience):
                # A crowded conversation queues alone, without taking from the others.
                await limiter.acquire()
                await self._all.acquire()
        except TimeoutError:
            raise NotSent(Outcome.NOT_ACCEPTED, "own_limit", self._spacing) from None

"""Whether the connector of Teams is there at all. While it is not, nobody storms it."""

import time
from collections.abc import Callable

from bot.outcome import NotSent, Outcome

# So many different conversations in a row that failed, and it is not they who are sick.
SICK = 5
# In seconds; each of several processes asks once in so many times the first of them.
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0

_NOT_THERE = frozenset(
    {Outcome.NOT_ACCEPTED, Outcome.AMBIGUOUS, Outcome.CREDENTIAL, Outcome.HOSTILE}
)


class Breaker:
    """Closed, everything is sent. Open, nothing is, but now and then it is asked whether it answers
    questions; once it does, a single message is tried, and then all are sent again.

    Several *processes* ask in turns: together no more often than one would.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed: set[str] = set()
        self._pause = FIRST_PAUSE
        self._asks_at = 0.0
        self.open = False
        self.trying = False
        self.processes = 1

    @property
    def asks_in(self) -> float:
        """In how many seconds it is time to ask."""
        return max(0.0, self._asks_at - self._clock())

    def answered(self, *, yes: bool) -> None:
        """Note the answer to the question: a message is tried, or the pause grows."""
        if yes:
            self.open, self.trying = False, True
        else:
            self._opens()

    def sent(self) -> None:
        """Note that a message was taken, or turned down by somebody who understood it."""
        self._failed.clear()
        self._pause = FIRST_PAUSE
        self.open = self.trying = False

    def failed(self, conversation: str, error: NotSent) -> None:
        if error.outcome not in _NOT_THERE:
            self.sent()
        elif error.code != "own_limit":
            self._failed.add(conversation)
            if self.trying or (not self.open and len(self._failed) >= SICK):
                self._pause = max(self._pause, min(error.retry_after or 0.0, LONGEST_PAUSE))
                self._opens()

    def _opens(self) -> None:
        self.open, self.trying = True, False
        self._asks_at = self._clock() + max(self._pause, self.processes * FIRST_PAUSE)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)

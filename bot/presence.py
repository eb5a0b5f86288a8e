"""That this process lives, told to the others, and which of them do.

Each process counts beats up in the database. One that has not for a while is taken for dead, and
what it was sending is for the others. A while is measured on each process's own clock that only
goes forward, so that no clock that is set, or set wrong, makes anybody dead.
"""

import time
from collections.abc import Callable
from secrets import token_hex

import structlog

from storage.database import Database
from storage.storage import Storage

log = structlog.get_logger()

# Silent for so long is dead. After half of that a process begins nothing more by itself: what it
# has begun is over when the others take it up again.
DEAD_AFTER = 30.0
BEATS_MEANWHILE = 6


class Presence:
    """*id* names this process as long as the others take it for alive."""

    def __init__(
        self,
        database: Database,
        dead_after: float = DEAD_AFTER,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._dead_after = dead_after
        self._clock = clock
        self._heard: dict[str, tuple[int, float]] = {}
        self._told_at = self._known_from = float("-inf")
        self.beat = dead_after / BEATS_MEANWHILE
        self.id = ""
        # How many processes there are, to share what all of them together may do, and which of them
        # this is, counted in an order that is the same for all.
        self.processes, self.nth = 1, 0

    @property
    def sure(self) -> bool:
        """Whether the others certainly know of this process, and take it for alive."""
        now = self._clock()
        return now >= self._known_from and now - self._told_at < self._dead_after / 2

    async def keep(self) -> bool:
        """Tell that this process lives, and hear who else does, if it is time to; say whether it
        was."""
        at = self._clock()
        if at - self._told_at < self.beat:
            return False
        before = self.id
        self.id, beats = await self._database.write(lambda storage: self._tell(storage, at))
        self._told_at = at
        if self.id != before:
            # The others make room for a newcomer when they hear of it, at their next beat.
            self._known_from = at if len(beats) == 1 else at + 1.5 * self.beat
        heard = self._heard
        self._heard = {
            one: heard[one] if one in heard and heard[one][0] == count else (count, at)
            for one, count in beats.items()
        }
        self.processes, self.nth = len(beats), sorted(beats).index(self.id)
        return True

    async def leave(self) -> None:
        """Tell that this process is gone, so that nobody waits for it."""
        own, self.id, self._told_at = self.id, "", float("-inf")
        if own:
            await self._database.write(lambda storage: storage.workers.leave(own))

    def _tell(self, storage: Storage, at: float) -> tuple[str, dict[str, int]]:
        own = self.id
        if not own or not storage.workers.beat(own):
            # A new name: under the old one it may still be sending what others have taken over.
            own = token_hex(16)
            storage.workers.join(own)
        for other, (beats, since) in self._heard.items():
            if other != own and at - since >= self._dead_after:
                storage.workers.bury(other, beats)
        return own, storage.workers.beats()

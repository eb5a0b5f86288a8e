"""Sends what was promised: claim, put into words, send with no transaction open, settle."""

import asyncio
import contextlib
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog

from bot import metrics, wire
from bot.breaker import Breaker
from bot.connector import Connector
from bot.outcome import NotSent, Outcome
from bot.presence import Presence
from domain.seal import Seal
from jobs.notices import SENT_AGAIN_IN_DOUBT, Notice, put_into_words
from jobs.weekly_digest import Counted
from storage import awaiting
from storage.database import Database, Job
from storage.outbox import Claimed, State
from storage.storage import Storage

log = structlog.get_logger()

# Few at a time: after a crash nobody knows of those under way whether they arrived. One that is
# not answered soon makes room for another, so that the pace is kept however slow Teams is, and a
# chat that hangs holds up nobody; but not without end.
TOGETHER = 5
SOON = 0.1
MOST_UNDER_WAY = 60
# Asking the database for a few at once costs no more than for one.
FEW = 3

# Whatever keeps failing is put aside at last, also what kills every process that tries it.
MOST_TRIES = 20
WORDS_TRIES = 3
FIRST_WAIT = 2.0
LONGEST_WAIT = 900.0
# A Teams that is only busy, or cannot be reached, is not so for long; but all tries must not be
# spent in a few minutes.
LONGEST_AT_FIRST = 20.0
FIRST_TRIES = 8
# All wait a little more or less, so that what failed together does not come again together.
SPREAD = (0.8, 1.2)

# What becomes of a message that Teams did not certainly take.
_SETTLED = {
    Outcome.AMBIGUOUS: State.PARKED,
    Outcome.REFUSED: State.DEAD,
    Outcome.HOSTILE: State.DEAD,
    Outcome.PERMANENT: State.CLOSED,
}


@dataclass(eq=False)
class _Sending:
    """One message under way; *begun_at* is when it left, on the clock that only goes forward."""

    claimed: Claimed
    begun_at: float | None = None


def seconds_until_next(attempts: int, outcome: Outcome | None, spread: float) -> float:
    """Return how long to wait after so many tries, of which the last had that *outcome*."""
    at_first = outcome is Outcome.NOT_ACCEPTED and attempts <= FIRST_TRIES
    longest = LONGEST_AT_FIRST if at_first else LONGEST_WAIT
    # A large power of two would be more than a float holds.
    return spread * min(FIRST_WAIT * 2.0 ** min(attempts - 1, 20), longest)


class OutboxWorker:
    def __init__(
        self,
        database: Database,
        connector: Connector,
        seal: Seal,
        default_language: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        presence: Presence | None = None,
    ) -> None:
        self._database = database
        self._connector = connector
        self._seal = seal
        self._default_language = default_language
        self._now = now
        self._presence = presence or Presence(database)
        self._breaker = Breaker()
        self._counted = Counted()
        self._under_way: dict[asyncio.Task[None], _Sending] = {}
        self._woken = asyncio.Event()
        self._stopping = False

    def wake(self) -> None:
        """Look at once: something was just promised."""
        self._woken.set()

    def stop(self) -> None:
        """Finish what is under way and begin no more; then `run` returns."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        try:
            while not self._stopping:
                self._woken.clear()
                try:
                    await self.send_due()
                    pause = await self._pause()
                except Exception as error:  # noqa: BLE001 - the next look may go better
                    log.error("outbox", error=type(error).__name__)
                    pause = self._presence.beat
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self._woken.wait()
            await self.finished()
        finally:
            for task in self._under_way:
                task.cancel()
            await self._presence.leave()

    async def send_due(self) -> int:
        """Begin to send as much of what is due as there is room for; return how many."""
        if await self._presence.keep():
            await self._recover()
        limits = self._connector.limits
        self._breaker.processes = limits.processes = self._presence.processes
        limits.nth = self._presence.nth
        metrics.TEAMS_AWAY.set(self._breaker.open)
        room = self._room()
        if not room or not await self._is_there():
            return 0
        now, worker = self._now(), self._presence.id
        claimed = await self._database.write(lambda s: s.outbox.claim(now, worker, room))
        if claimed:
            notices = await self._words(claimed)
            for one in claimed:
                self._begin(one, notices[one.id])
        return len(claimed)

    async def finished(self) -> None:
        """Return when nothing is under way any more."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def _recover(self) -> None:
        worker, under_way = self._presence.id, [one.claimed.id for one in self._under_way.values()]
        now = self._now()
        found = await self._database.write(
            lambda s: s.outbox.recover(worker, under_way, SENT_AGAIN_IN_DOUBT, now)
        )
        if found.again or found.parked:
            log.warning("taken over from the dead", again=found.again, parked=found.parked)

    async def _words(self, claimed: list[Claimed]) -> dict[int, Notice | Exception | None]:
        now = self._now()
        try:
            return await self._database.read(
                lambda storage: put_into_words(
                    storage, claimed, now, self._default_language, self._counted
                )
            )
        except Exception:
            for one in claimed:
                await self._release(one)
            raise

    def _room(self) -> int:
        """Return how many more may be begun."""
        if not self._presence.sure:
            return 0
        if self._breaker.trying:
            return 0 if self._under_way else 1
        answered_by = time.monotonic() - SOON
        hanging = sum(
            one.begun_at is not None and one.begun_at < answered_by
            for one in self._under_way.values()
        )
        room = min(TOGETHER - len(self._under_way) + hanging, MOST_UNDER_WAY - len(self._under_way))
        return room if room >= FEW or len(self._under_way) == hanging else 0

    async def _is_there(self) -> bool:
        """Whether Teams answers; if it did not, ask again when it is time to."""
        if not self._breaker.open:
            return True
        if self._breaker.asks_in:
            return False
        now = self._now()
        chat = await self._database.read(lambda storage: storage.outbox.somebody_waiting(now))
        yes = chat is None or await self._connector.answers(
            chat.service_url, chat.teams_id, chat.bot_id
        )
        self._breaker.answered(yes=yes)
        return yes

    async def _pause(self) -> float:
        """Return how long nothing will happen unless something wakes us."""
        if self._breaker.open:
            return min(self._breaker.asks_in, self._presence.beat)
        if self._under_way:
            return SOON if self._room() else SOON / FEW
        now = self._now()
        due = await self._database.read(lambda storage: storage.outbox.next_due(now))
        beat = self._presence.beat
        return min((due - now).total_seconds(), beat) if due else beat

    def _begin(self, claimed: Claimed, notice: Notice | Exception | None) -> None:
        sending = _Sending(claimed)
        task = asyncio.create_task(self._send(sending, notice))
        self._under_way[task] = sending
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        del self._under_way[task]
        self._woken.set()

    async def _send(self, sending: _Sending, notice: Notice | Exception | None) -> None:
        claimed = sending.claimed
        if claimed.expires_at <= self._now():
            await self._settle(claimed, State.CLOSED, "expired")
        elif claimed.attempts > MOST_TRIES:
            await self._settle(claimed, State.PARKED, "tried too often")
        elif isinstance(notice, Exception):
            await self._no_words(claimed, notice)
        elif notice is None:
            await self._settle(claimed, State.CLOSED, "no longer wanted")
        else:
            await self._in_its_turn(sending, notice)

    async def _in_its_turn(self, sending: _Sending, notice: Notice) -> None:
        claimed, chat, presence = sending.claimed, notice.conversation, self._presence
        try:
            # What waits for its chat holds no place of the few meanwhile.
            await self._connector.limits.wait(chat.teams_id, chat.tenant_id, patience=SOON)
        except NotSent as too_many:
            # Our own pace is no failed try, and nothing that Teams has said.
            await self._release(claimed, too_many.retry_after)
            return
        if self._stopping or not presence.sure or claimed.worker != presence.id:
            await self._release(claimed)  # not, or no longer, for this process to send
            return
        try:
            await self._deliver(sending, notice)
        except NotSent as error:
            await self._not_sent(claimed, notice, error)
        else:
            await self._sent(claimed, notice)

    async def _deliver(self, sending: _Sending, notice: Notice) -> None:
        """Send; raises `NotSent`."""
        chat = notice.conversation
        sending.begun_at = time.monotonic()
        body = wire.message(notice.card, plain=notice.plain)
        to = self._connector
        try:
            if chat.kind == "channel":
                channel = (chat.service_url, chat.teams_id, chat.tenant_id)
                await to.post_in_channel(*channel, body, waited=True)
            else:
                await to.send(chat.service_url, chat.teams_id, body, waited=True)
        except NotSent:
            raise
        except Exception as error:
            raise NotSent(Outcome.AMBIGUOUS, type(error).__name__) from error

    async def _sent(self, claimed: Claimed, notice: Notice) -> None:
        self._breaker.sent()
        metrics.SENT.labels(claimed.purpose).inc()
        if claimed.in_doubt:
            metrics.POSSIBLE_DUPLICATES.labels(claimed.purpose).inc()
        now, chat = self._now(), notice.conversation

        def save(storage: Storage) -> None:
            storage.outbox.settle(claimed, State.SENT, now)
            if notice.awaits is not None:
                kept = awaiting.write(self._seal, chat, notice.awaits, now)
                storage.conversations.change(chat.id, awaiting=kept)

        await self._until_saved(save)

    async def _not_sent(self, claimed: Claimed, notice: Notice, error: NotSent) -> None:
        metrics.NOT_SENT.labels(error.outcome).inc()
        log.warning("not sent", outbox_id=claimed.id, outcome=error.outcome, code=error.code)
        chat = notice.conversation
        self._breaker.failed(chat.teams_id, error)
        in_doubt = error.outcome is Outcome.AMBIGUOUS
        once_more = in_doubt and not claimed.in_doubt and claimed.purpose in SENT_AGAIN_IN_DOUBT
        if error.outcome is Outcome.PERMANENT:
            await self._until_saved(lambda s: s.conversations.change(chat.id, open=False))
        if error.outcome in _SETTLED and not once_more:
            await self._settle(claimed, _SETTLED[error.outcome], error.code)
        elif claimed.attempts >= MOST_TRIES:
            await self._settle(claimed, State.DEAD, error.code)
        else:
            await self._postpone(claimed, error.code, error, in_doubt=in_doubt)

    async def _no_words(self, claimed: Claimed, error: Exception) -> None:
        log.error("notice", outbox_id=claimed.id, error=type(error).__name__)
        if claimed.attempts >= WORDS_TRIES:
            await self._settle(claimed, State.DEAD, type(error).__name__)
        else:
            await self._postpone(claimed, type(error).__name__)

    async def _postpone(
        self,
        claimed: Claimed,
        cause: str,
        error: NotSent | None = None,
        *,
        in_doubt: bool = False,
    ) -> None:
        outcome, asked = (error.outcome, error.retry_after or 0.0) if error else (None, 0.0)
        wait = seconds_until_next(claimed.attempts, outcome, random.uniform(*SPREAD))  # noqa: S311
        due_at = self._now() + timedelta(seconds=max(asked, wait))
        await self._until_saved(
            lambda storage: storage.outbox.postpone(claimed, due_at, cause, in_doubt=in_doubt)
        )

    async def _release(self, claimed: Claimed, wait: float | None = None) -> None:
        due_at = None
        if wait:
            # A whole second, so that two that wait for the same moment keep their order.
            due_at = (self._now() + timedelta(seconds=1 + wait)).replace(microsecond=0)
        await self._until_saved(lambda storage: storage.outbox.release(claimed, due_at))

    async def _settle(self, claimed: Claimed, state: State, cause: str | None = None) -> None:
        now = self._now()
        await self._until_saved(lambda storage: storage.outbox.settle(claimed, state, now, cause))

    async def _until_saved(self, job: Job[object]) -> None:
        """Save how it went, however long that takes: nobody else knows it."""
        while True:
            try:
                await self._database.write(job)
            except Exception as error:  # noqa: BLE001 - whatever it is, the database may come back
                log.error("not saved", error=type(error).__name__)
                await asyncio.sleep(1)
            else:
                return

"""Sends what was promised: claim, put into words, send with no transaction open, settle."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from secrets import token_hex

import structlog

from bot import metrics, wire
from bot.connector import Connector
from bot.outcome import NotSent, Outcome
from domain.calendar import local_day
from jobs.notices import Notice, put_into_words
from storage.database import Database
from storage.outbox import Claimed, State
from storage.storage import Storage

log = structlog.get_logger()

# Few at a time: after a crash nobody knows of those under way whether they arrived.
TOGETHER = 5
LEASE = timedelta(seconds=60)
LOOKS_EVERY = 5.0
MOST_TRIES = 20
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=15)

# What becomes of a message that Teams did not certainly take.
_SETTLED = {
    Outcome.AMBIGUOUS: State.PARKED,
    Outcome.REFUSED: State.DEAD,
    Outcome.HOSTILE: State.DEAD,
    Outcome.PERMANENT: State.CLOSED,
}


class OutboxWorker:
    def __init__(
        self,
        database: Database,
        connector: Connector,
        default_language: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._database = database
        self._connector = connector
        self._default_language = default_language
        self._now = now
        self._woken = asyncio.Event()
        self._stopping = False

    def wake(self) -> None:
        """Look at once: something was just promised."""
        self._woken.set()

    def stop(self) -> None:
        """Finish what is under way, then return from `run`."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        while not self._stopping:
            self._woken.clear()
            try:
                while not self._stopping and await self.send_due():
                    pass
            except Exception as error:  # noqa: BLE001 - the next look may go better
                log.error("outbox", error=type(error).__name__)
            try:
                await asyncio.wait_for(self._woken.wait(), LOOKS_EVERY)
            except TimeoutError:
                continue

    async def send_due(self) -> int:
        """Send a handful of what is due; return how many there were."""
        now = self._now()
        due = await self._database.write(
            lambda storage: storage.outbox.claim(now, LEASE, token_hex(16), TOGETHER)
        )
        await asyncio.gather(*(self._send(claimed) for claimed in due))
        return len(due)

    async def _send(self, claimed: Claimed) -> None:
        today = local_day(self._now())
        if claimed.expires_at <= self._now():
            await self._settle(claimed, State.CLOSED, "expired")
            return
        try:
            notice = await self._database.read(
                lambda storage: put_into_words(storage, claimed, today, self._default_language)
            )
        except Exception as error:  # noqa: BLE001 - one bad row must not stop the others
            log.error("notice", outbox_id=claimed.id, error=type(error).__name__)
            await self._settle(claimed, State.DEAD, type(error).__name__)
            return
        if notice is None:
            await self._settle(claimed, State.CLOSED, "no longer wanted")
            return
        try:
            await self._deliver(notice)
        except NotSent as error:
            metrics.NOT_SENT.labels(error.outcome).inc()
            await self._not_sent(claimed, notice, error)
        else:
            await self._settle(claimed, State.SENT)

    async def _deliver(self, notice: Notice) -> None:
        chat = notice.conversation
        body = wire.message(notice.card, plain=notice.plain)
        if chat.kind == "channel":
            await self._connector.post_in_channel(
                chat.service_url, chat.teams_id, chat.tenant_id, body
            )
        else:
            await self._connector.send(chat.service_url, chat.teams_id, body)

    async def _not_sent(self, claimed: Claimed, notice: Notice, error: NotSent) -> None:
        log.warning("not sent", outbox_id=claimed.id, outcome=error.outcome, code=error.code)
        if error.outcome in _SETTLED:
            if error.outcome is Outcome.PERMANENT:
                await self._close(notice)
            await self._settle(claimed, _SETTLED[error.outcome], error.code)
            return
        if claimed.attempts >= MOST_TRIES:
            await self._settle(claimed, State.DEAD, error.code)
            return
        wait = min(FIRST_WAIT * 2 ** (claimed.attempts - 1), LONGEST_WAIT)
        wait = max(wait, timedelta(seconds=error.retry_after or 0))
        due_at = self._now() + wait
        await self._database.write(
            lambda storage: storage.outbox.postpone(claimed, due_at, error.code)
        )

    async def _settle(self, claimed: Claimed, state: State, cause: str | None = None) -> None:
        now = self._now()
        await self._database.write(
            lambda storage: storage.outbox.settle(claimed, state, now, cause)
        )

    async def _close(self, notice: Notice) -> None:
        def job(storage: Storage) -> None:
            storage.conversations.change(notice.conversation.id, open=False)

        await self._database.write(job)

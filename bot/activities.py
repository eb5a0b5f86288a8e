"""What each kind of activity leads to. Unknown ones are counted and answered politely."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import stamina
import structlog
from botbuilder.core import TurnContext

from bot import calls, metrics, people, wire
from bot.adapter import INCOMING, INVOKE_BODY, outgoing
from bot.connector import Connector
from bot.incoming import Incoming
from bot.outcome import NotSent, Outcome
from bot.router import Answer, Router
from cards import help as help_cards
from cards import message as message_cards
from domain.calendar import local_day
from locales.text import text
from storage.database import Database
from storage.outbox import Promise
from storage.storage import Storage

log = structlog.get_logger()

# Somebody is waiting, and Teams for its answer: what takes longer is not tried again.
LONGEST_PAUSE = 5.0
WELCOME_LIVES = timedelta(days=7)
GONE = frozenset({"teamDeleted", "teamHardDeleted"})


class Activities:
    def __init__(
        self,
        database: Database,
        router: Router,
        connector: Connector,
        wake_outbox: Callable[[], None],
    ) -> None:
        self._database = database
        self._router = router
        self._connector = connector
        self._wake_outbox = wake_outbox

    async def on_turn(self, context: TurnContext) -> None:
        incoming: Incoming = context.turn_state[INCOMING]
        outcome = await self._outcome(context, incoming)
        metrics.ACTIVITIES.labels(outcome).inc()
        # An invoke must be answered with a body, whatever it was.
        if incoming.type == "invoke":
            context.turn_state.setdefault(INVOKE_BODY, {})

    async def _outcome(self, context: TurnContext, incoming: Incoming) -> str:
        handler = {
            "message": self._message,
            "invoke": self._invoke,
            "installationUpdate": self._installation,
            "conversationUpdate": self._conversation,
            "event": self._event,
        }.get(incoming.type)
        if handler is None or not incoming.conversation_id or not incoming.tenant_id:
            return "ignored"
        return await handler(context, incoming)

    async def _message(self, context: TurnContext, incoming: Incoming) -> str:
        if not incoming.entra_id:
            card = help_cards.guest(self._router.language(incoming))
            await self._send(context, wire.message(card, plain=False))
            return "guest"
        if incoming.files and incoming.is_private:
            await self._shows_that_it_works(context)
        answer = await self._router.answer(incoming)
        await self._say(context, incoming, answer)
        return "answered"

    async def _invoke(self, context: TurnContext, incoming: Incoming) -> str:
        language = self._router.language(incoming)
        if incoming.name != "adaptiveCard/action":
            context.turn_state[INVOKE_BODY] = _not_here(incoming.name, language)
            return "not_here"
        if not incoming.entra_id:
            words = help_cards.guest(language).heading
            context.turn_state[INVOKE_BODY] = wire.toast(words)
            return "guest"
        answer = await self._router.answer(incoming)
        context.turn_state[INVOKE_BODY] = await self._pressed(context, incoming, answer)
        return "answered"

    async def _installation(self, _: TurnContext, incoming: Incoming) -> str:
        if incoming.action in ("add", "add-upgrade"):
            return await self._added(incoming)
        if incoming.action == "remove":
            return await self._removed(incoming)
        return "ignored"

    async def _conversation(self, _: TurnContext, incoming: Incoming) -> str:
        if incoming.bot_added:
            return await self._added(incoming)
        if incoming.bot_removed or incoming.event in GONE:
            return await self._removed(incoming)
        if incoming.event == "channelDeleted":
            await self._database.write(lambda storage: people.channel_gone(storage, incoming))
            return "removed"
        return "ignored"

    async def _event(self, _: TurnContext, incoming: Incoming) -> str:
        if incoming.name not in calls.TOLD:
            return "ignored"
        language, now = self._router.language(incoming), self._router.now()
        key = self._router.event_key(incoming)

        def job(storage: Storage, _: bool, __: str | None) -> str:
            return calls.note(storage, incoming, language, key, now)

        return await self._router.run(job, incoming, writes=True)

    async def _added(self, incoming: Incoming) -> str:
        now = self._router.now()
        language = self._router.language(incoming)

        def job(storage: Storage, _: bool, email: str | None) -> str:
            place = people.added(storage, incoming, language, local_day(now), email)
            if place is None:
                return "known"
            welcome = Promise(
                # A team is told of twice, in two of its channels.
                once=f"welcome/{incoming.team_id or place.id}/{place.times_added}",
                purpose="welcome",
                due_at=now,
                expires_at=now + WELCOME_LIVES,
                conversation_id=place.id,
                person_id=place.person_id,
            )
            storage.outbox.promise([welcome])
            return "welcomed"

        outcome = await self._router.run(job, incoming, writes=True)
        self._wake_outbox()
        return outcome

    async def _removed(self, incoming: Incoming) -> str:
        await self._database.write(lambda storage: people.removed(storage, incoming))
        return "removed"

    async def _say(self, context: TurnContext, incoming: Incoming, answer: Answer) -> None:
        """Answer a message."""
        if answer.wrote:
            self._wake_outbox()
        if answer.private is not None and not await self._say_in_private(incoming, answer):
            card = message_cards.not_reached_in_private(answer.language)
            await self._send(context, wire.message(card, plain=answer.plain))
            return
        await self._send(context, wire.message(answer.card, plain=answer.plain))

    async def _pressed(
        self, context: TurnContext, incoming: Incoming, answer: Answer
    ) -> dict[str, Any]:
        """Return the body that answers a pressed button."""
        if answer.wrote:
            self._wake_outbox()
        if answer.private is not None and not await self._say_in_private(incoming, answer):
            card = message_cards.not_reached_in_private(answer.language)
            return wire.toast(card.text)
        if answer.toast:
            return wire.toast(answer.card.text)
        if not answer.below and not answer.plain:
            return wire.changed_card(answer.card)
        if await self._send(context, wire.message(answer.card, plain=answer.plain)):
            return wire.toast(text(answer.language, "private.below"))
        return wire.changed_card(answer.card)

    async def _say_in_private(self, incoming: Incoming, answer: Answer) -> bool:
        assert answer.private is not None
        body = wire.message(answer.private, plain=answer.plain)
        try:
            chat = answer.private_chat
            chat_id = chat.teams_id if chat else await self._open_private(incoming)
            service_url = chat.service_url if chat else incoming.service_url
            async for attempt in stamina.retry_context(_may_try_again, attempts=3, timeout=8):
                with attempt:
                    await self._connector.send(
                        service_url, chat_id, body, tenant_id=incoming.tenant_id
                    )
        except NotSent as error:
            _count(error)
            return False
        return True

    async def _open_private(self, incoming: Incoming) -> str:
        return await self._connector.open_personal(
            incoming.service_url, incoming.sender_id, incoming.tenant_id, incoming.bot_id
        )

    async def _shows_that_it_works(self, context: TurnContext) -> None:
        """Files may take longer to fetch than somebody waits without a sign."""
        try:
            await context.send_activity(outgoing({"type": "typing"}))
        except NotSent as error:
            _count(error)

    async def _send(self, context: TurnContext, body: dict[str, Any]) -> bool:
        """Send to where the turn came from; say whether Teams took it."""
        try:
            async for attempt in stamina.retry_context(_may_try_again, attempts=3, timeout=8):
                with attempt:
                    await context.send_activity(outgoing(body))
        except NotSent as error:
            _count(error)
            return False
        return True


def _may_try_again(error: Exception) -> bool | float:
    """Only what was certainly not shown is sent again; return how long Teams asked to wait."""
    if not isinstance(error, NotSent) or error.outcome is not Outcome.NOT_ACCEPTED:
        return False
    wait = error.retry_after or 0.0
    return wait <= LONGEST_PAUSE and (wait or True)


def _count(error: NotSent) -> None:
    metrics.NOT_SENT.labels(error.outcome).inc()
    log.warning("not sent", outcome=error.outcome, code=error.code)


def _not_here(name: str, language: str) -> dict[str, Any]:
    """Return what an invoke gets that this bot has nothing for, in the shape that it expects."""
    words = text(language, "not_here")
    if name.startswith("composeExtension/"):
        return {"composeExtension": {"type": "message", "text": words}}
    if name.startswith("task/"):
        return {"task": {"type": "message", "value": words}}
    if name == "application/search":
        kind = "application/vnd.microsoft.search.searchResponse"
        return {"statusCode": 200, "type": kind, "value": {"results": []}}
    return {}

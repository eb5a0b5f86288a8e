"""Between Teams and the framework: activities in as `TurnContext`, activities out through our own
connector client. Neither msrest nor a blocking client is on this path."""

from collections.abc import Awaitable, Callable
from typing import Any

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import (
    Activity,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
    ResourceResponse,
)

from bot.connector import Connector
from bot.incoming import Incoming, read

INCOMING = "hallkoll.incoming"
INVOKE_BODY = "hallkoll.invoke_body"


class Adapter(BotAdapter):
    def __init__(self, connector: Connector) -> None:
        super().__init__()
        self._connector = connector

    async def process(
        self, raw: dict[str, Any], on_turn: Callable[[TurnContext], Awaitable[None]]
    ) -> dict[str, Any] | None:
        """Run one turn of the activity *raw*; return the body that answers an invoke."""
        incoming = read(raw)
        context = TurnContext(self, _activity(incoming))
        context.turn_state[INCOMING] = incoming
        await self.run_pipeline(context, on_turn)
        body: dict[str, Any] | None = context.turn_state.get(INVOKE_BODY)
        return body

    async def send_activities(
        self, context: TurnContext, activities: list[Activity]
    ) -> list[ResourceResponse]:
        """Send each in turn; raises `NotSent`."""
        incoming: Incoming = context.turn_state[INCOMING]
        sent = []
        for activity in activities:
            body = _wire(activity)
            found = await self._connector.send(
                incoming.service_url,
                incoming.conversation_id,
                body,
                tenant_id=incoming.tenant_id,
            )
            sent.append(ResourceResponse(id=found))
        return sent

    async def update_activity(self, context: TurnContext, activity: Activity) -> None:
        incoming: Incoming = context.turn_state[INCOMING]
        await self._connector.update(
            incoming.service_url,
            incoming.conversation_id,
            activity.id,
            _wire(activity),
            tenant_id=incoming.tenant_id,
        )

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        """The bot takes nothing back that it has said."""
        raise NotImplementedError


def _activity(incoming: Incoming) -> Activity:
    """Return what the framework and its middleware look at."""
    return Activity(
        type=incoming.type,
        id=incoming.id,
        name=incoming.name,
        text=incoming.text,
        locale=incoming.locale,
        channel_id="msteams",
        service_url=incoming.service_url,
        conversation=ConversationAccount(
            id=incoming.conversation_id,
            conversation_type=incoming.conversation_kind,
            tenant_id=incoming.tenant_id,
        ),
        from_property=ChannelAccount(
            id=incoming.sender_id,
            name=incoming.sender_name,
            aad_object_id=incoming.entra_id,
        ),
        recipient=ChannelAccount(id=incoming.bot_id),
    )


def outgoing(body: dict[str, Any]) -> Activity:
    """Return *body* as the framework carries it; it reaches the wire as it is."""
    activity = Activity(type=body["type"])
    activity.additional_properties = {"body": body}
    return activity


def _wire(activity: Activity) -> dict[str, Any]:
    """Return what goes on the wire, also of an activity that some middleware made."""
    body = (activity.additional_properties or {}).get("body")
    return body if isinstance(body, dict) else {"type": activity.type, "text": activity.text or ""}

"""An echo bot on the Microsoft 365 Agents SDK, checking no tokens. Started with its port."""

import sys

from aiohttp import web
from microsoft_agents.activity import AdaptiveCardInvokeResponse
from microsoft_agents.hosting.aiohttp import CloudAdapter
from microsoft_agents.hosting.core import ActivityHandler, ClaimsIdentity


class Echo(ActivityHandler):
    async def on_message_activity(self, turn_context):
        await turn_context.send_activity(turn_context.activity.text)

    async def on_adaptive_card_invoke(self, turn_context, invoke_value):  # noqa: ARG002
        return AdaptiveCardInvokeResponse(
            status_code=200, type="application/vnd.microsoft.card.adaptive", value={}
        )


# Without tokens there is no connection to choose, but the adapter insists on a chooser.
ADAPTER = CloudAdapter(connection_manager=object())
NOBODY = ClaimsIdentity()
ECHO = Echo()


async def messages(request: web.Request) -> web.Response:
    request["claims_identity"] = NOBODY
    return await ADAPTER.process(request, ECHO)


if __name__ == "__main__":
    app = web.Application()
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)

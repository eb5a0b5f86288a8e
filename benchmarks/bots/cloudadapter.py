"""An echo bot on botbuilder's CloudAdapter, checking no tokens. Started with its port."""

import sys

from aiohttp import web
from botbuilder.core import ActivityHandler
from botbuilder.integration.aiohttp import (
    CloudAdapter,
    ConfigurationBotFrameworkAuthentication,
    cloud_adapter,
)
from botbuilder.schema import AdaptiveCardInvokeResponse

# The one defect mended: the body is serialized already, and once more is an AttributeError and 500.
cloud_adapter.serializer_helper = lambda body: body


class NoRegistration:
    APP_TYPE = "MultiTenant"
    APP_ID = APP_PASSWORD = APP_TENANTID = ""


class Echo(ActivityHandler):
    async def on_message_activity(self, turn_context):
        await turn_context.send_activity(turn_context.activity.text)

    async def on_adaptive_card_invoke(self, turn_context, invoke_value):  # noqa: ARG002
        return AdaptiveCardInvokeResponse(
            status_code=200, type="application/vnd.microsoft.card.adaptive", value={}
        )


ADAPTER = CloudAdapter(ConfigurationBotFrameworkAuthentication(NoRegistration()))
ECHO = Echo()


async def messages(request: web.Request) -> web.Response:
    return await ADAPTER.process(request, ECHO)


if __name__ == "__main__":
    app = web.Application()
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)

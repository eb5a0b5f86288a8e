"""The upper bound: an aiohttp handler that answers, and nothing else. Started with its port."""

import sys

import aiohttp
from aiohttp import web

ANSWER = {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": {}}
SESSION = web.AppKey("session", aiohttp.ClientSession)


async def messages(request: web.Request) -> web.Response:
    activity = await request.json()
    if activity["type"] == "invoke":
        return web.json_response(ANSWER)
    to = f"{activity['serviceUrl']}v3/conversations/{activity['conversation']['id']}/activities"
    reply = {"type": "message", "text": activity["text"]}
    async with request.app[SESSION].post(to, json=reply) as answer:
        await answer.read()
    return web.Response()


async def session(app: web.Application):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as opened:
        app[SESSION] = opened
        yield


if __name__ == "__main__":
    app = web.Application()
    app.cleanup_ctx.append(session)
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)

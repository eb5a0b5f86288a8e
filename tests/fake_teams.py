"""Teams' side of what the bot sends: a server on loopback that writes down every call."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from aiohttp import web
from aiohttp.test_utils import TestServer

Members = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Call:
    """One call that the bot made; *to* names the parts of the address after /v3/conversations."""

    method: str
    to: tuple[str, ...]
    body: Any

    @property
    def message(self) -> dict[str, Any]:
        """What a person sees of it: the message sent, or the one that begins a new thread."""
        shown: dict[str, Any] = self.body.get("activity", self.body)
        return shown

    @property
    def heading(self) -> str:
        """The first line of what was said; "" for a call that says nothing."""
        said: str = self.message.get("summary") or self.message.get("text") or ""
        return said.partition("\n")[0]

    @property
    def card(self) -> dict[str, Any]:
        shown: dict[str, Any] = self.message["attachments"][0]["content"]
        return shown


@dataclass
class FakeTeams:
    """*faults* are answered, in turn, to messages instead of taking them; *members* is whom it
    knows by Teams id."""

    service_url: str = ""
    calls: list[Call] = field(default_factory=list)
    faults: list[web.Response] = field(default_factory=list)
    members: Members = field(default_factory=dict)

    @property
    def said(self) -> list[Call]:
        """The calls that put words before somebody."""
        return [call for call in self.calls if call.heading]

    @property
    def headings(self) -> list[str]:
        return [call.heading for call in self.said]

    def to(self, conversation_id: str) -> list[Call]:
        return [call for call in self.said if call.to[:1] == (conversation_id,)]

    async def _take(self, request: web.Request) -> web.Response:
        parts = request.rel_url.raw_path.removeprefix("/v3/conversations").strip("/").split("/")
        to = tuple(unquote(part) for part in parts if part)
        body = await request.json() if request.can_read_body else {}
        call = Call(request.method, to, body)
        self.calls.append(call)
        if request.method == "GET":
            member = self.members.get(to[-1])
            return web.json_response(member, status=200 if member else 404)
        if self.faults:
            return self.faults.pop(0)
        if not to and "members" in body:
            return web.json_response({"id": f"a:with-{body['members'][0]['id']}"}, status=201)
        return web.json_response({"id": f"{len(self.calls)}"}, status=201)


@asynccontextmanager
async def fake_teams() -> AsyncIterator[FakeTeams]:
    teams = FakeTeams()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", teams._take)
    async with TestServer(app, host="127.0.0.1") as server:
        teams.service_url = str(server.make_url("/"))
        yield teams

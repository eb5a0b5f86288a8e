"""Somebody who writes to the bot and presses its buttons, through the real router and database."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from bot.incoming import Incoming, read
from bot.router import Answer, Router
from domain.seal import Seal
from storage.database import Database

TENANT = "11111111-1111-1111-1111-111111111111"
NOW = datetime(2026, 11, 20, 8, 15, tzinfo=UTC)
SECRET = "a secret that only tests know, and that is long enough"
SEAL = Seal(SECRET)

_ids = count(1)


class Clock:
    """Time, as the test says it is."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def goes(self, **how_long: float) -> None:
        self.now += timedelta(**how_long)


@dataclass
class Chat:
    """One person's chat with the bot. `says` and `presses` return the answer."""

    router: Router
    name: str = "Kim Exempel"
    entra_id: str = "00000000-0000-0000-0000-000000000020"
    tenant_id: str = TENANT
    kind: str = "personal"
    locale: str = "sv-SE"
    latest: Answer | None = field(default=None, repr=False)

    @property
    def conversation_id(self) -> str:
        return f"a:{self.kind}-{self.entra_id[-4:]}-{self.tenant_id[:4]}"

    async def says(self, text: str, id: str = "") -> Answer:  # noqa: A002
        return await self._turn({"type": "message", "text": text, "id": id or f"m{next(_ids)}"})

    async def presses(self, title: str, answer: Answer | None = None, **typed: str) -> Answer:
        """Press the button *title* on *answer* (or the latest), with the fields as they stand
        there except for what is *typed*."""
        body = self.pressing(title, answer, **typed)
        return await self.sends(body)

    async def sends(self, body: dict[str, Any]) -> Answer:
        return await self._turn(body)

    def pressing(self, title: str, answer: Answer | None = None, **typed: str) -> dict[str, Any]:
        """Return the body that Teams sends when the button is pressed."""
        shown = answer or self.latest
        assert shown is not None
        card = (shown.private or shown.card).content
        action = next(one for one in actions(card) if title in (one["title"], one.get("tooltip")))
        fields = inputs(card) if action["associatedInputs"] == "auto" else {}
        data = {**fields, **typed, **action["data"]}
        return {
            "type": "invoke",
            "name": "adaptiveCard/action",
            "id": f"i{next(_ids)}",
            "value": {"action": {"type": "Action.Execute", "verb": action["verb"], "data": data}},
        }

    async def _turn(self, body: dict[str, Any]) -> Answer:
        self.latest = await self.router.answer(self.incoming(body))
        return self.latest

    def incoming(self, body: dict[str, Any]) -> Incoming:
        return read({**self.envelope(), **body})

    def envelope(self) -> dict[str, Any]:
        """Return what surrounds everything this person does."""
        return {
            "channelId": "msteams",
            "serviceUrl": "https://smba.trafficmanager.net/emea/",
            "locale": self.locale,
            "from": {"id": f"29:{self.entra_id}", "name": self.name, "aadObjectId": self.entra_id},
            "recipient": {"id": "28:bot", "name": "Hållkoll"},
            "conversation": {
                "id": self.conversation_id,
                "conversationType": {"group": "groupChat"}.get(self.kind, self.kind),
                "tenantId": self.tenant_id,
            },
            "channelData": {"tenant": {"id": self.tenant_id}},
        }


def actions(card: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every button of the card, wherever it sits."""
    found: list[dict[str, Any]] = [
        one for element in card["body"] for one in element.get("actions", [])
    ]
    return [*found, *card.get("actions", [])]


def inputs(card: dict[str, Any]) -> dict[str, str]:
    """Return the fields as they stand, as a client would send them."""
    fields = [one for one in card["body"] if one["type"].startswith("Input.")]
    return {one["id"]: one["value"] for one in fields if "value" in one}


@dataclass
class Reachable(Chat):
    """Somebody whose Teams is the fake one."""

    service_url: str = ""

    def envelope(self) -> dict[str, Any]:
        return {**super().envelope(), "serviceUrl": self.service_url}


def router(database: Database, clock: Clock | None = None, **kwargs: Any) -> Router:
    return Router(database, SEAL, "sv", now=clock or Clock(), **kwargs)


def colleague(chat: Chat, number: int, name: str = "Sam Samordnare") -> Chat:
    """Return the chat of somebody else in the same tenant."""
    return replace(chat, name=name, entra_id=f"{chat.entra_id[:-2]}{number:02}", latest=None)

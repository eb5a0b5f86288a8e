"""What people do, as the bytes that Teams would send."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import Any

from benchmarks.load import Sent
from benchmarks.store import BOT, TENANT, Filled, Person
from domain.seal import Seal

Fields = dict[str, Any]

# As long as a nonce is.
_GAP = "n" * 58


@dataclass(frozen=True)
class Turns:
    """A kind of turn; *expected* stands in every right answer to it. A message is answered with a
    reply to the connector."""

    name: str
    sent: Iterator[Sent]
    expected: bytes

    @property
    def replies(self) -> bool:
        return self.name in ("message", "help")

    @property
    def promises(self) -> bool:
        """Whether each tells somebody else something, from the outbox."""
        return self.name == "report"


@dataclass(frozen=True)
class Sender:
    """Teams, as far as a bot knows it: where to answer, and the token it sends, if any."""

    service_url: str
    token: str
    seal: Seal

    def message(self, filled: Filled) -> Turns:
        return self._same("message", filled.people, b"", _said("hjälp"))

    def invoke(self, filled: Filled) -> Turns:
        return self._same("invoke", filled.people, b"statusCode", _pressed("my_cases.show"))

    def help(self, filled: Filled) -> Turns:
        return self._same("help", filled.people, b"", _said("hjälp"))

    def my_cases(self, filled: Filled) -> Turns:
        return self._same("my cases", filled.people, b"M-20", _pressed("my_cases.show"))

    def new_cases(self, filled: Filled) -> Turns:
        pressed = _pressed("list_cases.new")
        return self._same("nya ärenden", [filled.coordinator], b"M-2025-", pressed)

    def report(self, filled: Filled) -> Turns:
        """A form that is sent, each with a nonce of its own."""
        day = (datetime.now(UTC) - timedelta(days=2)).date()
        typed = {
            "kind": "deviation",
            "description": "Batterier ligger i restavfallet igen.",
            "place": "Parkskolan, miljörummet",
            "ongoing": "no",
            "occurred_on": day.isoformat(),
            "immediate_action": "Tog upp dem och ställde dem åt sidan.",
            "identity": "named",
            "avoids_manager": "false",
            "nonce": _GAP,
        }
        pressed = _pressed("report_case.submit", **typed)
        forms = [(person, self._post(person, pressed)) for person in filled.people]

        def sent() -> Iterator[Sent]:
            for person, form in cycle(forms):
                owner = f"{person.id}/{filled.authority_id}"
                nonce = self.seal.mint(owner, datetime.now(UTC))
                whole = form.replace(_GAP.encode(), nonce.encode(), 1)
                yield Sent(person.conversation_id, whole)

        # The number is one of this year's: those that were there before are older.
        return Turns("report", sent(), f"M-{datetime.now(UTC).year}-".encode())

    def _same(self, name: str, people: list[Person], expected: bytes, fields: Fields) -> Turns:
        posts = [Sent(one.conversation_id, self._post(one, fields)) for one in people]
        return Turns(name, cycle(posts), expected)

    def _post(self, person: Person, fields: Fields) -> bytes:
        body = json.dumps({**self._envelope(person), **fields}, ensure_ascii=False).encode()
        token = f"Authorization: Bearer {self.token}\r\n" if self.token else ""
        head = (
            f"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n{token}"
            f"Content-Type: application/json; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body

    def _envelope(self, person: Person) -> Fields:
        return {
            "id": "1767765488332",
            "timestamp": "2026-10-08T06:04:59.89Z",
            "localTimestamp": "2026-10-08T08:04:59.89+02:00",
            "localTimezone": "Europe/Stockholm",
            "locale": "sv-SE",
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": {"id": person.teams_id, "name": "Åsa Öberg", "aadObjectId": person.entra_id},
            "recipient": {"id": BOT, "name": "Hållkoll"},
            "entities": [
                {
                    "type": "clientInfo",
                    "locale": "sv-SE",
                    "country": "SE",
                    "platform": "Web",
                    "timezone": "Europe/Stockholm",
                }
            ],
            "conversation": {
                "id": person.conversation_id,
                "conversationType": "personal",
                "tenantId": TENANT,
            },
            "channelData": {"tenant": {"id": TENANT}},
        }


def _said(words: str) -> Fields:
    html = {"contentType": "text/html", "content": f"<p>{words}</p>"}
    return {"type": "message", "text": words, "textFormat": "plain", "attachments": [html]}


def _pressed(step: str, **data: str) -> Fields:
    action = {
        "type": "Action.Execute",
        "title": "Tryck",
        "verb": step,
        "data": {**data, "step": step},
    }
    return {
        "type": "invoke",
        "name": "adaptiveCard/action",
        "replyToId": "1767765488332",
        "value": {"action": action, "trigger": "manual"},
    }

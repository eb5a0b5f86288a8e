"""A room full of people who say that they are there, and what they thought, over real sockets."""

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from domain.meeting import Meeting
from domain.rating import MARKS
from storage.database import Database
from tests.bot import shapes
from tests.chat import TENANT
from tests.promises.rows import every_row

Body = Mapping[str, Any]


@dataclass
class Door:
    """Where the bot is reached, each time over a line of one's own; *took* are the seconds of every
    turn, and *wrong* what was answered that should not have been."""

    url: str
    session: aiohttp.ClientSession
    token: str = ""
    took: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    async def takes(self, activity: Body) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        begun = time.perf_counter()
        address = f"{self.url}api/messages"
        async with self.session.post(address, json=activity, headers=headers) as got:
            answer = await got.json() if got.content_type == "application/json" else None
        self.took.append(time.perf_counter() - begun)
        if got.status != 200:
            self.wrong.append(f"HTTP {got.status}")
        return answer


@dataclass(frozen=True)
class Guest:
    """Somebody whom the bot has never heard of."""

    number: int
    service_url: str

    @property
    def conversation_id(self) -> str:
        return f"a:guest-{self.number}"

    @property
    def marks(self) -> dict[str, int]:
        satisfied, useful = self.number % len(MARKS), self.number * 5 // 2 % len(MARKS)
        return {"satisfaction": MARKS[satisfied], "usefulness": MARKS[useful]}

    async def checks_in(self, door: Door, code: str) -> None:
        said = {"id": f"m{self.number}", "text": f"Jag är här {code}"}
        await door.takes(shapes.personal("message", self.service_url, **self._mine(), **said))

    async def rates(self, door: Door, meeting: Meeting) -> None:
        """Tap both answers, each on the card that is there."""
        secret = ""
        for question, mark in self.marks.items():
            data = {"meeting": str(meeting.id), "secret": secret, question: str(mark)}
            data["step"] = "rate_meeting.rate"
            answer = await door.takes(
                shapes.pressed(self.service_url, "rate_meeting.rate", data, **self._mine())
            )
            card = answer.get("value") if answer else None
            if not isinstance(card, dict) or "body" not in card:
                door.wrong.append(f"{answer!r}"[:300])
                return
            secret = next(_secrets(card), "")

    def _mine(self) -> dict[str, Any]:
        entra_id = f"00000000-0000-0000-0001-{self.number:012}"
        sender = {"id": f"29:{entra_id}", "name": f"Person {self.number}", "aadObjectId": entra_id}
        kind = {"conversationType": "personal", "tenantId": TENANT}
        return {"from": sender, "conversation": {"id": self.conversation_id, **kind}}


def _secrets(card: Mapping[str, Any]) -> Iterator[str]:
    return (
        action["data"]["secret"]
        for element in card["body"]
        for action in element.get("actions", [])
        if action["data"].get("secret")
    )


async def lost(database: Database, guests: Sequence[Guest]) -> dict[str, int]:
    """Return how many of what the *guests* did is not there, or is there too often."""
    rows = await every_row(database)
    kept = Counter[tuple[str, int]]()
    for row in rows["rating_count"]:
        kept[row["question"], row["mark"]] += row["answers"]
    given = Counter(pair for one in guests for pair in one.marks.items())
    wrong = sum(abs(kept[key] - given[key]) for key in kept.keys() | given.keys())
    return {
        "attendance": len(guests) - len(rows["attendance"]),
        "rating_given": len(guests) - len(rows["rating_given"]),
        "marks": wrong,
    }

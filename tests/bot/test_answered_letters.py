"""A question that the bot sent by itself is answered with a word or two, like those of a turn."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date

import pytest

from bot.outbox import OutboxWorker
from domain.authority import Authority
from domain.case import State
from domain.meeting import Meeting
from jobs import happened_again, meeting_letters
from storage.database import Database
from storage.outbox import Promise
from tests import make
from tests.chat import NOW, SEAL, Chat, Clock, Reachable, router
from tests.dialogs import network
from tests.dialogs.marks import on_one_database
from tests.dialogs.network import TODAY, days
from tests.dialogs.seen import says
from tests.fake_teams import fake_teams
from tests.serving import loopback_connector, send_all


@dataclass
class Town:
    database: Database
    authority: Authority
    worker: OutboxWorker
    sam: Chat

    async def asks(self, purpose: str, *, case_id: int | None = None, about_id: int = 0) -> None:
        """Send Sam a question."""
        promise = Promise(
            once="asked",
            purpose=purpose,
            due_at=NOW,
            expires_at=NOW + days(7),
            authority_id=self.authority.id,
            person_id=await make.person_id(self.database, self.sam),
            case_id=case_id,
            about_id=about_id,
        )
        await self.database.write(lambda storage: storage.outbox.promise([promise]))
        assert await send_all(self.worker) == 1


@pytest.fixture
async def town(database: Database) -> AsyncIterator[Town]:
    clock = Clock()
    authority = await make.stored_authority(database)
    async with fake_teams() as teams, loopback_connector() as connector:
        sam = Reachable(router(database, clock), "Sam Exempel", service_url=teams.service_url)
        await make.with_role(database, sam, authority)
        await sam.says("hej")
        worker = OutboxWorker(database, connector, SEAL, "sv", clock)
        yield Town(database, authority, worker, sam)


@on_one_database
@pytest.mark.parametrize(("word", "key"), [("ja", "again.linked"), ("nej", "again.thanks")])
async def test_yes_and_no_say_whether_it_has_happened_again(
    town: Town, word: str, key: str
) -> None:
    case = await make.stored_case(
        town.database, town.authority, town.sam, state=State.CLOSED, closed_at=NOW
    )
    await town.asks(happened_again.PURPOSE, case_id=case.id)

    answer = await town.sam.says(word)

    assert says(answer, key, number=case.number)


@on_one_database
@pytest.mark.parametrize(
    ("word", "key"), [("ja", "registered.yes"), ("nej", "registered.no"), ("hej", "help.heading")]
)
async def test_yes_and_no_say_whether_one_comes_to_the_meeting(
    town: Town, word: str, key: str
) -> None:
    planned = await meeting_of(town, TODAY + days(14))
    await town.asks(meeting_letters.INVITATION, about_id=planned.id)

    answer = await town.sam.says(word)

    assert says(answer, key)


@on_one_database
async def test_two_numbers_are_the_marks_of_the_meeting_that_was_asked_about(town: Town) -> None:
    held = await meeting_of(town, TODAY - days(1))
    await town.sam.says(f"jag var med {held.id}")
    await town.asks(meeting_letters.QUESTION, about_id=held.id)

    answer = await town.sam.says("5 och 6")

    assert says(answer, "rating.mine", mark=5)
    assert says(answer, "rating.mine", mark=6)


async def meeting_of(town: Town, on: date) -> Meeting:
    """Store a meeting of Sam's network on that day."""
    found = await network.stored(town.database, town.authority, on)
    await network.is_member(town.database, town.sam)
    return found

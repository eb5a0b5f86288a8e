"""An authority at work, with a clock that the test lets go on, and all that its people are told."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.clock import Clock
from bot.outbox import OutboxWorker
from bot.presence import Presence
from domain.authority import Authority
from domain.calendar import local
from domain.case import Case
from domain.periods import moment
from domain.person import RoleName
from jobs import reminders
from jobs.job import Job
from storage.database import Database
from tests import chat, make
from tests.chat import SEAL, Chat, Reachable, colleague, router
from tests.fake_teams import FakeTeams, fake_teams
from tests.serving import loopback_connector, send_all

# Before, within and after the hours when people are reminded.
LOOKS = (time(7, 59), time(8, 1), time(15, 59), time(16, 0))
JOB = Job("reminders", reminders.times, reminders.run)


@dataclass(frozen=True)
class Heard:
    """What one person was told at once."""

    at: datetime
    who: str
    card: str

    @property
    def on(self) -> date:
        return local(self.at).date()


@dataclass
class Life:
    """Sam coordinates, Robin handles, Eva has things to do and Kim is on the staff."""

    database: Database
    authority: Authority
    teams: FakeTeams
    clock: chat.Clock
    presence: Presence
    worker: OutboxWorker
    people: dict[str, Chat]
    heard: list[Heard] = field(default_factory=list)

    def __getitem__(self, who: str) -> Chat:
        return self.people[who]

    async def id_of(self, who: str) -> int:
        return await make.person_id(self.database, self[who])

    async def case(self, **changes: Any) -> Case:
        return await make.stored_case(self.database, self.authority, self["kim"], **changes)

    async def action(self, case: Case, owner: str, due_on: date) -> None:
        action = make.action(owner_id=await self.id_of(owner), due_on=due_on)
        await self.database.write(lambda storage: storage.case_actions.add(case, [action]))

    async def goes_until(self, last: date, *, down: Collection[date] = ()) -> None:
        """Let time go on through *last*, with nobody there on the days *down*."""
        day = local(self.clock.now).date() + timedelta(days=1)
        while day <= last:
            for at in LOOKS:
                self.clock.now = moment(day, at)
                if day not in down:
                    await self.looks()
            day += timedelta(days=1)

    async def looks(self) -> None:
        await self.promises()
        await self.sends()

    async def promises(self) -> None:
        await self.presence.keep()
        await Clock(self.database, self.presence, self.clock, jobs=[JOB]).look()

    async def sends(self) -> None:
        before = len(self.teams.said)
        await send_all(self.worker)
        names = {one.conversation_id: who for who, one in self.people.items()}
        self.heard += [
            Heard(self.clock.now, names[one.to[0]], str(one.card))
            for one in self.teams.said[before:]
            if one.heading.startswith("Påminnelse")
        ]

    def days_of(self, number: str, who: str, words: str = "") -> list[str]:
        """Return the days on which somebody was told of the case, as "12-04"."""
        return [
            f"{one.on:%m-%d}"
            for one in self.heard
            if one.who == who and number in one.card and words in one.card
        ]


@asynccontextmanager
async def working_life(database: Database) -> AsyncIterator[Life]:
    clock = chat.Clock()
    authority = await make.stored_authority(database)
    async with fake_teams() as teams, loopback_connector() as connector:
        kim = Reachable(router(database, clock), service_url=teams.service_url)
        people: dict[str, Chat] = {
            "kim": kim,
            "sam": await make.with_role(database, colleague(kim, 22, "Sam Exempel"), authority),
            "robin": await make.with_role(
                database, colleague(kim, 23, "Robin Exempel"), authority, RoleName.HANDLER
            ),
            "eva": colleague(kim, 24, "Eva Exempel"),
        }
        for one in people.values():
            await one.says("hej")
        presence = Presence(database)
        worker = OutboxWorker(database, connector, SEAL, "sv", clock, presence)
        yield Life(database, authority, teams, clock, presence, worker, people)

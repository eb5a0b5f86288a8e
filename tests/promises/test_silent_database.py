"""The line to PostgreSQL falls silent, and nobody is told (D2): people are, and it goes on after.

A turn under way is answered within ten seconds, and what it could not save is not acknowledged.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest

from bot.wire import CARD
from domain.authority import Authority
from locales.text import text
from storage import database as storage_database
from storage.database import (
    POSTGRES_CONNECTIONS,
    POSTGRES_SECONDS,
    Database,
    open_database,
)
from tests import make
from tests.bot import shapes
from tests.chat import Chat, colleague, router
from tests.postgres import Postgres
from tests.serving import Answered, Bot, bot_in_process
from tests.wire import Wire, wire_to

SERVICE_URL = "http://127.0.0.1:9/"  # nobody listens: these turns send nothing
NOT_SAVED = text("sv", "error.unexpected", reference="")[:40]
WITHIN = 10.0
# More than the bot has lines to write on, and fewer than to read on, so that some lie idle.
FORMS, READERS = POSTGRES_CONNECTIONS + 2, POSTGRES_CONNECTIONS - 2


@dataclass
class Place:
    """A bot whose database is at the far end of a wire, and an authority with staff."""

    bot: Bot
    wire: Wire
    beside: Database
    authority: Authority
    kim: Chat

    async def form(self, chat: Chat) -> dict[str, Any]:
        """Return what Teams sends when a form is filled in and sent."""
        shown = await chat.says("rapportera")
        body = chat.pressing(text("sv", "report.send"), shown, **make.TYPED)
        return {**chat.envelope(), **body, "serviceUrl": SERVICE_URL}

    async def numbers(self) -> list[str]:
        return [case.number for case in await make.cases_of(self.beside, self.authority)]


# Less than two seconds is too little on a machine that has other work to do.
@pytest.fixture(params=[2, pytest.param(POSTGRES_SECONDS, marks=pytest.mark.crash)])
def patience(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """How long the bot waits for an answer: little, or as it does for real."""
    monkeypatch.setattr(storage_database, "POSTGRES_SECONDS", request.param)


@pytest.fixture
async def place(patience: None, postgres: Postgres, postgres_template: str) -> AsyncIterator[Place]:
    name = postgres.create(postgres_template)
    beside = open_database(postgres.url(name))
    authority = await make.stored_authority(beside)
    async with wire_to(postgres.port) as wire:
        far = open_database(postgres.url(name).replace(str(postgres.port), str(wire.port)))
        async with bot_in_process(far) as bot:
            yield Place(bot, wire, beside, authority, Chat(router(beside)))
        await far.close()
    await beside.close()
    postgres.drop(name)


async def timed(sending: Any) -> tuple[Any, float]:
    begun = time.monotonic()
    return await sending, time.monotonic() - begun


def heading(answered: Answered) -> str:
    value = answered.body["value"]
    return str(value if isinstance(value, str) else value["body"][0]["text"])


async def test_whoever_is_at_it_is_told_in_ten_seconds_and_helped_once_the_line_is_back(
    place: Place,
) -> None:
    forms = [await place.form(colleague(place.kim, 40 + n)) for n in range(FORMS)]
    asks = shapes.pressed(SERVICE_URL, "help.show", {"step": "help.show"})
    turns = [*forms, *[asks] * READERS]
    await asyncio.gather(*(place.bot.sends(asks) for _ in turns))  # every connection is made

    place.wire.falls_silent()
    *told, (ready, _), (alive, waited) = await asyncio.gather(
        *(timed(place.bot.sends(body)) for body in turns),
        timed(place.bot.gets("readyz")),
        timed(place.bot.gets("healthz")),
    )
    place.wire.is_mended()
    helped = await asyncio.gather(*(timed(place.bot.sends(body)) for body in turns))

    assert [answered.status for answered, _ in told] == [200] * len(turns)
    assert {heading(answered)[:40] for answered, _ in told} == {NOT_SAVED}
    assert max(seconds for _, seconds in told) < WITHIN
    assert ready[0] == 503
    assert alive == (200, "alive\n")
    assert waited < 1, "the loop was held up"
    assert {answered.body["type"] for answered, _ in helped} == {CARD}
    assert max(seconds for _, seconds in helped) < WITHIN
    numbers = await place.numbers()
    assert {heading(answered).rpartition(" ")[2] for answered, _ in helped[:FORMS]} == set(numbers)
    assert len(numbers) == FORMS


@pytest.mark.parametrize("arrives", [False, True], ids=["commit is lost", "its answer is lost"])
async def test_a_commit_that_nobody_answers_is_no_receipt_and_what_is_sent_again_is_one_case(
    arrives: bool, place: Place
) -> None:
    body, others = await place.form(place.kim), await place.form(colleague(place.kim, 31))

    written = make.TYPED["description"].encode()
    place.wire.falls_silent_after(written, b"COMMIT", let_through=arrives)
    told, seconds = await timed(place.bot.sends(body))
    # The number that was taken must not be held for hours by a transaction that nobody ends.
    meanwhile = await place.bot.sends(others)
    again = await place.bot.sends({**body, "id": "again"})

    assert place.wire.has_fallen_silent
    assert heading(told).startswith(NOT_SAVED)
    assert seconds < WITHIN
    numbers = await place.numbers()
    assert len(numbers) == 2
    assert {heading(one).rpartition(" ")[2] for one in (meanwhile, again)} == set(numbers)

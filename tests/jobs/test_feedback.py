"""Whoever reported an open case hears of it at least once a month."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.authority import Authority
from domain.case import Case, State
from domain.case_moves import Event
from jobs import feedback
from locales.text import text
from storage.database import Database
from storage.storage import Storage
from tests import chat, make
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.organisation import notices
from tests.dialogs.seen import says

# A Friday, when the case comes in, in the hour that the clock in Stockholm keeps in winter.
REPORTED = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def kim(database: Database, authority: Authority) -> Chat:
    kim = Chat(chat.router(database, chat.Clock(REPORTED)))
    await kim.says("hej")
    return kim


@pytest.fixture
async def case(database: Database, authority: Authority, kim: Chat) -> Case:
    return await make.stored_case(database, authority, kim)


async def days_told(database: Database, days: int, first: int = 1) -> list[date]:
    """Let so many days pass, and return on which of them somebody was told."""
    told = []
    for number in range(first, first + days):
        now = AT + timedelta(days=number)
        before = len(await notices(database))
        await feedback.run(database, feedback.AT.latest(now), now, lambda _: None)
        if len(await notices(database)) > before:
            told.append(now.date())
    return told


@on_one_database
async def test_when_nothing_happens_it_is_told_every_thirty_days_on_a_day_that_people_work(
    database: Database, case: Case
) -> None:
    told = await days_told(database, 100)

    # A Sunday waits for the Monday; from there it is another thirty days.
    assert told == [date(2026, 12, 21), date(2027, 1, 20), date(2027, 2, 19)]
    [first, *_] = await notices(database)
    assert first.heading == text("sv", "notice.feedback", number=case.number, kind="deviation")
    assert make.TYPED["description"] not in first.text


async def test_what_happened_meanwhile_begins_the_days_anew(
    database: Database, authority: Authority, case: Case, kim: Chat
) -> None:
    clock = chat.Clock(REPORTED + timedelta(days=20))
    sam = await make.with_role(
        database,
        Chat(chat.router(database, clock), "Sam Exempel", kim.entra_id[:-2] + "22"),
        authority,
    )
    await sam.says(f"bedöm {case.number} typ: avvikelse; allvar: 2; anmälan: nej; kategori: avfall")

    told = await days_told(database, 60)

    assert told[0] == date(2027, 1, 11)


@on_one_database
@pytest.mark.parametrize("state", [State.CLOSED, State.DISMISSED, State.WITHDRAWN])
async def test_nothing_is_told_of_what_has_ended(
    database: Database, case: Case, state: State
) -> None:
    await make.change(database, case, state=state)

    assert await days_told(database, 70) == []


async def test_nobody_is_told_of_a_case_without_a_name(
    database: Database, authority: Authority, kim: Chat
) -> None:
    form = await kim.says("rapportera")
    await kim.presses("Skicka", form, **{**make.TYPED, "identity": "anonymous"})

    assert await days_told(database, 70) == []


@on_one_database
async def test_an_authority_says_how_long_and_rests_in_its_summer_pause(
    database: Database, authority: Authority, case: Case
) -> None:
    settings = {"feedback_days": "10", "pause_from": "11-28", "pause_until": "12-15"}

    def change(storage: Storage) -> None:
        for name, value in settings.items():
            storage.authorities.set(authority.id, name, value)

    await database.write(change)

    assert (await days_told(database, 40))[:2] == [date(2026, 12, 16), date(2026, 12, 28)]


async def test_the_log_of_the_case_says_that_it_was_told(
    database: Database, case: Case, kim: Chat
) -> None:
    await days_told(database, 40)

    assert Event.FEEDBACK in await make.log_of(database, case)
    assert says(await kim.says(f"status {case.number}"), "happened.feedback")

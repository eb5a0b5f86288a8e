"""Which processes live: told by beats, judged by each one's own clock, and never by the time."""

import pytest

from bot.presence import Presence
from storage.database import Database


class Ticking:
    """A clock that only goes forward, as far as the test says."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


def process(database: Database, clock: Ticking) -> Presence:
    return Presence(database, dead_after=30.0, clock=clock)


async def beats_of(database: Database) -> dict[str, int]:
    return await database.read(lambda storage: storage.workers.beats())


async def test_one_alone_is_sure_at_once_and_has_everything_to_itself(
    database: Database, clock: Ticking
) -> None:
    alone = process(database, clock)
    assert not alone.sure

    await alone.keep()

    assert (alone.sure, alone.processes) == (True, 1)
    assert await beats_of(database) == {alone.id: 0}


async def test_it_tells_no_more_often_than_it_has_to(database: Database, clock: Ticking) -> None:
    alone = process(database, clock)

    told = []
    for _ in range(12):
        told.append(await alone.keep())
        clock.seconds += 2.5

    assert told == [True, False] * 6
    assert await beats_of(database) == {alone.id: 5}


async def test_a_newcomer_waits_until_the_others_have_made_room(
    database: Database, clock: Ticking
) -> None:
    old, new = process(database, clock), process(database, clock)
    await old.keep()
    clock.seconds += 3
    await new.keep()
    assert (old.processes, new.processes, new.sure) == (1, 2, False)

    clock.seconds += 5
    await old.keep()
    await new.keep()
    clock.seconds += 3

    assert (old.processes, new.processes, new.sure) == (2, 2, True)
    assert {old.nth, new.nth} == {0, 1}, "in an order that is the same for both"


async def test_one_that_is_silent_is_buried_by_another_but_not_too_soon(
    database: Database, clock: Ticking
) -> None:
    alive, silent = process(database, clock), process(database, clock)
    await silent.keep()
    await alive.keep()

    for _ in range(5):
        clock.seconds += 5
        await alive.keep()
        assert set(await beats_of(database)) == {alive.id, silent.id}
    clock.seconds += 5
    await alive.keep()

    assert set(await beats_of(database)) == {alive.id}
    assert alive.processes == 1


async def test_one_that_was_held_up_knows_that_it_may_not_go_on(
    database: Database, clock: Ticking
) -> None:
    held_up = process(database, clock)
    await held_up.keep()
    was = held_up.id

    clock.seconds += 15

    before = held_up.sure
    await held_up.keep()
    assert (before, held_up.sure) == (False, True)
    assert held_up.id == was


async def test_one_that_was_buried_alive_comes_back_under_another_name(
    database: Database, clock: Ticking
) -> None:
    alive, stopped = process(database, clock), process(database, clock)
    await stopped.keep()
    await alive.keep()
    was = stopped.id
    for _ in range(7):
        clock.seconds += 5
        await alive.keep()

    await stopped.keep()

    assert stopped.id != was
    assert not stopped.sure, "it is a newcomer"
    assert set(await beats_of(database)) == {alive.id, stopped.id}


async def test_one_that_leaves_is_gone_at_once(database: Database, clock: Ticking) -> None:
    alive, leaving = process(database, clock), process(database, clock)
    await leaving.keep()
    await alive.keep()

    await leaving.leave()

    assert set(await beats_of(database)) == {alive.id}
    assert not leaving.sure
    await leaving.leave()  # again does no harm

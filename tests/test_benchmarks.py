"""The benchmark still runs: each kind of turn, on a small store, for a moment."""

import os

import pytest

from benchmarks import growth, load, processes, profiling, room
from benchmarks.stage import stage
from benchmarks.turns import Row, measure
from storage.database import open_database

pytestmark = pytest.mark.crash


async def test_each_kind_of_turn_is_measured_and_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "BOT_CORE", min(os.sched_getaffinity(0)))
    monkeypatch.setattr(load, "WARM_UP", 0.0)
    async with stage(with_postgres=False) as around:
        bot, filled = await around.ours("SQLite", 40)
        try:
            sender = around.sender
            kinds = (sender.help, sender.my_cases, sender.report)
            rows = [Row(bot, kind(filled)) for kind in kinds]
            for row in rows:
                await measure(around, row, 2, 0.1)
            database = open_database(bot.database_url)
            left = await database.read(lambda storage: storage.outbox.counts())
            await database.close()
        finally:
            bot.stop()

    found = [one for row in rows for one in row.found[2]]
    assert [one.wrong for one in found] == [[], [], []]
    assert min(one.answered.total() for one in found) > 0
    assert left.keys() <= {"sent"}
    assert growth.SIZES
    assert profiling.PARTS


async def test_a_small_room_is_measured_and_nothing_of_it_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "BOT_CORE", min(os.sched_getaffinity(0)))
    monkeypatch.setattr(room, "PEOPLE", 3)
    monkeypatch.setattr(room, "CASES", 20)
    async with stage(with_postgres=False) as around:
        name, *_, lost = await room._of(around, "SQLite", 0.0)

    assert (name, lost) == ("SQLite, at once", "0")


def test_a_reply_that_goes_to_somebody_else_is_missed() -> None:
    asked, replied = {"kim": 2, "sam": 1}, {"kim": 1, "sam": 5}

    assert load.missing(asked, replied) == 1

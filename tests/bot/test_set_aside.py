"""What an operator does with messages that were set aside, by the command line."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from storage import tables
from storage.database import open_database
from storage.outbox import Promise, State
from storage.storage import Storage
from tests.chat import NOW
from tests.serving import BotProcess


@pytest.fixture
async def bot(tmp_path: Path, sqlite_template: Path) -> BotProcess:
    """A bot with a message in each state; the ids follow the order of the states."""
    shutil.copy(sqlite_template, tmp_path / "bot.db")
    url = f"sqlite+aiosqlite:///{tmp_path}/bot.db"
    database = open_database(url)

    def fill(storage: Storage) -> None:
        storage.workers.join("w")
        for state in (State.PARKED, State.DEAD, State.SENT):
            storage.outbox.promise([Promise(state, "case_submit", NOW, NOW)])
            [claimed] = storage.outbox.claim(NOW, "w", 1)
            storage.outbox.settle(claimed, state, NOW, f"cause of {state}")
        storage.outbox.promise([Promise("waits", "welcome", NOW, NOW + timedelta(days=1))])

    await database.write(fill)
    await database.close()
    return BotProcess(tmp_path, url)


def test_what_was_set_aside_is_listed_with_why_and_the_rest_counted(bot: BotProcess) -> None:
    listed = bot.runs("outbox", "list")

    assert listed.stdout.splitlines() == [
        "1  parked  case_submit  2026-11-20  1 tries: cause of parked",
        "2  dead  case_submit  2026-11-20  1 tries: cause of dead",
        "waiting: 1, sending: 0, sent: 1, parked: 1, dead: 1, closed: 0",
    ]


def test_any_state_may_be_asked_for(bot: BotProcess) -> None:
    listed = bot.runs("outbox", "list", "--state", "waiting")

    assert listed.stdout.startswith("4  waiting  welcome  due 2026-11-20 09:15  0 tries\n")
    assert bot.runs("outbox", "list", "--state", "lost").returncode == 2


def test_one_is_sent_again_and_may_be_shown_twice(bot: BotProcess) -> None:
    done = bot.runs("outbox", "redrive", "1")

    assert (done.returncode, done.stdout) == (0, "To be sent again: 1\n")
    listed = bot.runs("outbox", "list", "--state", "waiting").stdout
    assert "case_submit" in listed
    assert "0 tries, perhaps shown 1 times" in listed


def test_all_are_sent_again_but_none_that_was_sent(bot: BotProcess) -> None:
    done = bot.runs("outbox", "redrive", "--all")

    assert (done.returncode, done.stdout) == (0, "To be sent again: 2\n")
    assert bot.runs("outbox", "list").stdout.startswith(
        "waiting: 3, sending: 0, sent: 1, parked: 0"
    )


async def test_what_has_had_its_day_is_left_and_that_is_said(
    bot: BotProcess, tmp_path: Path
) -> None:
    """The digest of a week that is over would be a second one of this week."""
    digest = update(tables.outbox).where(tables.outbox.c.id == 2).values(purpose="weekly_digest")
    database = open_database(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    await database.write(lambda storage: storage.connection.execute(digest))
    await database.close()
    left = "Left, as their day or week is over: 1 weekly_digest\n"

    done = bot.runs("outbox", "redrive", "2")
    assert (done.returncode, done.stdout) == (1, f"To be sent again: 0\n{left}")
    done = bot.runs("outbox", "redrive", "--all")
    assert (done.returncode, done.stdout) == (0, f"To be sent again: 1\n{left}")


@pytest.mark.parametrize(
    ("arguments", "code"), [((), 2), (("1", "--all"), 2), (("3",), 1), (("99",), 1)]
)
def test_what_cannot_be_sent_again_is_refused(
    bot: BotProcess, arguments: tuple[str, ...], code: int
) -> None:
    assert bot.runs("outbox", "redrive", *arguments).returncode == code

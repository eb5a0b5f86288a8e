"""A job that an operator starts by the command line."""

import shutil
from pathlib import Path

import pytest

from tests.serving import BotProcess

AT = "2026-11-23T07:45"


@pytest.fixture
def bot(tmp_path: Path, sqlite_template: Path) -> BotProcess:
    shutil.copy(sqlite_template, tmp_path / "bot.db")
    url = f"sqlite+aiosqlite:///{tmp_path}/bot.db"
    return BotProcess(tmp_path, url)


def test_what_was_due_then_is_done_once(bot: BotProcess) -> None:
    first = bot.runs("job", "weekly_digest", "--at", AT)
    again = bot.runs("job", "weekly_digest", "--at", AT)

    assert first.stdout == "weekly_digest 2026-W48/1/07:30: done\n"
    assert again.stdout == "weekly_digest: nothing was due that is not over already\n"


def test_a_job_that_there_is_not_is_wrong_use(bot: BotProcess) -> None:
    found = bot.runs("job", "tea")

    assert (found.returncode, found.stdout) == (2, "")
    assert "weekly_digest" in found.stderr

"""What lives as long as the bot does is not gone through again for garbage."""

import gc
from collections.abc import Iterator

import pytest

from bot import lasting
from storage.database import Database
from tests.chat import Chat, router


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    done: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: done.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    lasting.keep.cache_clear()
    yield done
    lasting.keep.cache_clear()


def test_the_program_is_kept_without_the_garbage_of_its_start(kept: list[str]) -> None:
    lasting.keep_program()

    assert kept == ["collect", "freeze"]


async def test_the_tables_of_words_are_kept_once_they_are_read(
    database: Database, kept: list[str]
) -> None:
    chat = Chat(router(database))

    await chat.says("vad är klockan")
    await chat.says("vad är klockan nu")

    assert kept == ["freeze"]

"""What the bot can do, and what it says when it does not understand."""

import re

import pytest

from bot.router import Router
from cards.help import Group
from locales.text import LANGUAGES, text
from storage.database import Database
from tests.cards.walk import written_commands
from tests.chat import Chat, actions
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import fields, says, titles

# What may be written stands in quotation marks.
_QUOTED = re.compile('["”]([^"”]+)["”]')


@on_one_database
@pytest.mark.parametrize(
    "written",
    ["hjälp", "Hjälp!", "hjalp", "help", "?", "hej", "Hej!", "vad kan du göra", "hello", "hi",
     "what can you do", "hejsan", "god morgon", ""],
)  # fmt: skip
async def test_help_is_given(kim: Chat, written: str) -> None:
    answer = await kim.says(written)

    assert says(answer, "help.heading")
    assert titles(answer) == ["Rapportera", "Mina ärenden", "Fel ställe?", "English"]


async def test_a_coordinator_is_shown_the_lists_too(sam: Chat) -> None:
    answer = await sam.says("hjälp")

    assert says(answer, "help.followed_words")
    assert titles(answer) == ["Rapportera", "Mina ärenden", "Nya ärenden", "English"]


@on_one_database
@pytest.mark.parametrize("group", Group)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_whatever_help_says_can_be_written_is_understood(
    sam: Chat, language: str, group: Group
) -> None:
    await sam.says({"sv": "svenska", "en": "english"}[language])
    phrases = _QUOTED.findall(text(language, f"help.{group}_words"))

    answers = [await sam.says(phrase) for phrase in phrases]

    assert phrases
    for phrase, answer in zip(phrases, answers, strict=True):
        assert not says(answer, "not_understood.heading", language), phrase
        assert not says(answer, "help.heading", language), phrase


async def test_what_is_not_understood_is_shown_and_can_be_reported(kim: Chat) -> None:
    written = "var slänger man **batterier**?"

    answer = await kim.says(written)
    form = await kim.presses("Rapportera")

    assert says(answer, "not_understood.heading")
    assert f"”{written}”" in answer.card.text
    assert fields(form)["description"] == written


async def test_what_is_not_understood_can_be_reported_in_writing_too(kim: Chat) -> None:
    written = "var slänger man batterier?"

    answer = await kim.says(written)
    [command] = written_commands(answer.card.text, "Rapportera")
    form = await kim.says(command)

    assert fields(form).get("description") == written


async def test_a_long_text_that_is_not_understood_is_answered_too(kim: Chat) -> None:
    written = "blå elefanter dansar " * 160

    answer = await kim.says(written)
    form = await kim.presses("Rapportera")

    assert says(answer, "not_understood.heading")
    # A report may hold 2,000: the rest stands in the person's own message, and the card says so.
    assert fields(form)["description"] == written.strip()[:2001]
    assert says(form, "report.cut")


async def test_thanks_are_answered(kim: Chat) -> None:
    assert says(await kim.says("tack!"), "thanks.heading")


async def test_a_button_that_the_bot_does_not_know_is_answered_with_help(kim: Chat) -> None:
    help_ = await kim.says("hjälp")
    pressed = kim.pressing("Rapportera", help_)
    pressed["value"]["action"]["verb"] = "report_case.no_such_step"

    answer = await kim.sends(pressed)

    assert says(answer, "not_understood.heading")


async def test_a_tenant_without_an_authority_is_told_so(router: Router, database: Database) -> None:
    stranger = Chat(router, tenant_id="a-tenant-that-nobody-added")

    answer = await stranger.says("hej")

    assert says(answer, "not_set_up.heading")
    assert actions(answer.card.content) == []


async def test_help_in_a_channel_is_given_there(router: Router, kim: Chat) -> None:
    in_channel = Chat(router, kind="channel")

    answer = await in_channel.says("hjälp")

    assert says(answer, "help.heading")
    assert answer.private is None

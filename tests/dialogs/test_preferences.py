"""What a person chooses for themselves: the language, and cards or plain text."""

import pytest

from bot.router import Router
from domain.authority import Authority
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles


@pytest.mark.parametrize("written", ["english", "English", "engelska"])
async def test_english_is_chosen_and_kept(kim: Chat, written: str) -> None:
    chosen = await kim.says(written)
    after = await kim.says("hjälp")

    assert says(chosen, "language.chosen", "en")
    assert says(after, "help.heading", "en")


@on_one_database
@pytest.mark.parametrize("written", ["svenska", "Svenska!", "swedish"])
async def test_swedish_is_chosen_back(kim: Chat, written: str) -> None:
    await kim.says("english")
    chosen = await kim.says(written)
    after = await kim.says("help")

    assert says(chosen, "language.chosen", "sv")
    assert says(after, "help.heading", "sv")


async def test_the_language_is_changed_and_changed_back_by_button(kim: Chat) -> None:
    await kim.says("hjälp")
    english = await kim.presses("English")
    await kim.says("help")
    swedish = await kim.presses("Svenska")

    assert says(english, "language.chosen", "en")
    assert says(swedish, "language.chosen", "sv")


@on_one_database
@pytest.mark.parametrize(
    ("locale", "language"),
    [("sv-SE", "sv"), ("sv", "sv"), ("en-GB", "en"), ("en-US", "en"), ("fi-FI", "sv"), ("", "sv")],
)
async def test_until_then_the_language_is_that_of_the_client_or_swedish(
    router: Router, authority: Authority, locale: str, language: str
) -> None:
    kim = Chat(router, locale=locale)

    answer = await kim.says("?")

    assert says(answer, "help.heading", language)


async def test_the_chosen_language_goes_before_that_of_the_client(
    router: Router, authority: Authority
) -> None:
    kim = Chat(router, locale="en-US")

    await kim.says("svenska")
    answer = await kim.says("help")

    assert says(answer, "help.heading", "sv")


async def test_the_choice_is_ones_own(kim: Chat, eva: Chat) -> None:
    await kim.says("english")
    await kim.says("svara med text")

    answer = await eva.says("hjälp")

    assert says(answer, "help.heading", "sv")
    assert not answer.plain


@on_one_database
@pytest.mark.parametrize("written", ["svara med text", "Svara med text.", "answer with text"])
async def test_text_is_chosen_and_kept(kim: Chat, written: str) -> None:
    chosen = await kim.says(written)
    after = await kim.says("rapportera")

    assert says(chosen, "plain.on")
    assert after.plain
    assert "Vad har hänt?" in after.card.text


@on_one_database
@pytest.mark.parametrize("written", ["svara med kort", "answer with cards"])
async def test_cards_are_chosen_back(kim: Chat, written: str) -> None:
    await kim.says("svara med text")
    chosen = await kim.says(written)
    after = await kim.says("rapportera")

    assert says(chosen, "plain.off")
    assert not after.plain
    assert "Skicka" in titles(after)


async def test_the_choice_of_text_holds_from_its_own_answer_on(kim: Chat) -> None:
    text = await kim.says("svara med text")
    cards = await kim.says("svara med kort")

    assert text.plain
    assert not cards.plain


async def test_a_mistake_is_told_as_text_to_those_who_want_text(kim: Chat) -> None:
    await kim.says("svara med text")

    refused = await kim.says("nya ärenden")
    missing = await kim.says("status M-2026-0999")

    assert says(refused, "error.not_allowed")
    assert refused.plain
    assert missing.plain


async def test_a_mistake_is_told_in_the_chosen_language(kim: Chat) -> None:
    await kim.says("english")

    refused = await kim.says("nya ärenden")
    again = await kim.says("skicka")

    assert says(refused, "error.not_allowed", "en")
    assert says(again, "error.no_draft", "en")


@on_one_database
@pytest.mark.parametrize("language", ["", "fi", "xx", "EN"])
async def test_a_language_that_the_bot_does_not_speak_becomes_swedish(
    kim: Chat, language: str
) -> None:
    await kim.says("hjälp")
    pressed = kim.pressing("English")
    pressed["value"]["action"]["data"]["language"] = language

    answer = await kim.sends(pressed)

    assert says(answer, "language.chosen", "sv")

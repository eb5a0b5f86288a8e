"""What a person sees of an answer, and what they send."""

from typing import Any

from bot import wire
from bot.router import Answer
from locales.text import text
from tests import chat
from tests.chat import Chat
from tests.make import TYPED


def on_the_wire(answer: Answer) -> dict[str, Any]:
    """Return all that the person's client gets, to the last letter."""
    return {
        "card": wire.message(answer.card, plain=False),
        "text": answer.card.text,
        "private": answer.private and wire.message(answer.private, plain=False),
        "below": answer.below,
        "toast": answer.toast,
        "plain": answer.plain,
    }


def fields(answer: Answer) -> dict[str, str]:
    """Return the fields of the card as they stand."""
    return chat.inputs(answer.card.content)


def titles(answer: Answer) -> list[str]:
    """Return the titles of the card's buttons."""
    return [action["title"] for action in chat.actions(answer.card.content)]


def says(answer: Answer, key: str, language: str = "sv", /, **values: str | int) -> bool:
    """Return whether the answer holds the text of *key*."""
    return text(language, key, **values) in answer.card.text


async def send(someone: Chat, form: Answer | None = None, /, **changes: str) -> Answer:
    """Send the form (or the latest) with nothing wrong in it except for *changes*."""
    return await someone.presses("Skicka", form, **{**TYPED, **changes})

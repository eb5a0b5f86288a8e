"""Short answers: why something could not be done, or where it goes on."""

from collections.abc import Iterable

from cards.card import MOST_SHOWN, Card, card, quoted, said
from domain.errors import RuleBroken
from locales.text import text


def refused(language: str, key: str, **values: str | int) -> Card:
    return card(language, text(language, key, **values))


def no_such_case(language: str, written: str = "") -> Card:
    """The same whether the case is missing or not for the reader; *written* is not lost."""
    return card(
        language,
        text(language, "error.no_such_case"),
        quoted(written[:MOST_SHOWN]) if written else None,
    )


def broken(language: str, wrong: Iterable[RuleBroken]) -> Card:
    first, *rest = (text(language, one.key, **one.values) for one in wrong)
    return card(language, first, *(said(words) for words in rest))


def went_wrong(language: str, reference: str) -> Card:
    """Something unexpected happened; nothing was saved. *reference* finds it in the log."""
    return refused(language, "error.unexpected", reference=reference)


def goes_on_in_private(language: str) -> Card:
    return refused(language, "private.goes_on")


def not_reached_in_private(language: str) -> Card:
    return card(
        language, text(language, "private.not_reached"), said(text(language, "private.how"))
    )

"""The authority's own words for how something stands."""

from collections.abc import Sequence

from cards.card import Card, Part, button, card, fact, in_line, said, small, together
from cards.plan_words import called
from domain.plan_rows import StatusWord
from domain.plan_status import Forecast, Scale
from locales.text import text


def shown(language: str, words: Sequence[StatusWord], removed: str = "") -> Card:
    """Each word with what it means, and a button that takes it away."""
    return card(
        language,
        text(language, "status_words.heading"),
        said(text(language, "status_words.removed", word=removed)) if removed else None,
        said(text(language, "status_words.none")) if not words else None,
        *(_word(language, one) for one in words),
        small(text(language, "status_words.explained")),
    )


def _word(language: str, one: StatusWord) -> Part:
    taken_away = button(
        language,
        text(language, "status_words.remove", word=one.word),
        "keep_words.remove",
        text(language, "command.remove_word", word=one.word),
        {"word": one.word},
    )
    return together(fact(one.word, _means(language, one)), in_line(taken_away))


def _means(language: str, one: StatusWord) -> str:
    parts = [called(language, one.progress)]
    if one.forecast != Forecast.UNKNOWN:
        parts.append(called(language, one.forecast))
    if one.scale and one.scale != Scale.NOT_RELEVANT:
        parts.append(text(language, "status_words.scale", letter=one.scale))
    return ", ".join(parts)

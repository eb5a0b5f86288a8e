"""What is answered when someone has chosen language, or cards or text."""

from cards.card import Card, card, said
from locales.text import text


def language_chosen(language: str) -> Card:
    return card(
        language, text(language, "language.chosen"), said(text(language, "language.change_back"))
    )


def plain_chosen(language: str, *, plain: bool) -> Card:
    name = "plain.on" if plain else "plain.off"
    return card(language, text(language, name), said(text(language, f"{name}_change_back")))

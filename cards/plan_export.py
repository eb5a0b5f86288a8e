"""The workbook of plans, on its way out."""

from cards.card import Card, card, link, said, small
from locales.text import text


def shown(language: str, url: str) -> Card:
    """*url* is where it is opened; "" where the bot has no address."""
    return card(
        language,
        text(language, "plan_export.heading"),
        said(text(language, "plan_export.what")),
        small(text(language, "network_report.lives" if url else "handout.no_site")),
        buttons=[link(text(language, "plan_export.open"), url) if url else None],
    )

"""The calendar file of a meeting."""

from cards.card import Card, card, link, said, small
from cards.meeting import about
from cards.meeting_list import open_button
from domain.meeting import Meeting
from locales.text import text


def shown(language: str, meeting: Meeting, url: str) -> Card:
    """*url* is where it is opened; "" where the bot has no address."""
    return card(
        language,
        text(language, "calendar.heading", number=str(meeting.id)),
        *about(language, meeting),
        said(text(language, "calendar.what" if url else "handout.no_site")),
        small(text(language, "calendar.changes")) if url else None,
        buttons=[
            link(text(language, "calendar.open"), url) if url else None,
            open_button(language, meeting.id),
        ],
    )

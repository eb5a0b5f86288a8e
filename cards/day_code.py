"""The code of a meeting's day: shown to whoever keeps the meeting, and what became of one that was
written."""

from dataclasses import dataclass
from datetime import date

from cards.card import Card, button, card, fact, large, link, picture, said, small
from cards.meeting import day_and_time
from cards.meeting_list import open_button
from domain.meeting import Day, Meeting
from locales.text import day, text


@dataclass(frozen=True)
class Shown:
    """*chat* opens the chat with the code in it; *picture* and *screen* are the QR code of that
    link. Each is "" where the bot cannot give it."""

    code: str
    day: Day
    chat: str = ""
    picture: str = ""
    screen: str = ""


def draft(language: str, code: str) -> str:
    """Return what is written to say that one is there."""
    return text(language, "day_code.draft", code=code)


def shown(language: str, meeting: Meeting, of: Shown) -> Card:
    number = str(meeting.id)
    on_screen = link(text(language, "day_code.screen"), of.screen)
    seen = text(language, "day_code.seen", number=number)
    return card(
        language,
        text(language, "day_code.heading", number=number),
        fact(text(language, "meeting.theme"), meeting.theme),
        fact(text(language, "meeting.when"), day_and_time(language, of.day)),
        large(of.code),
        said(text(language, "day_code.how", draft=draft(language, of.code))),
        picture(of.picture, seen, on_screen) if of.picture else None,
        small(text(language, "day_code.today" if of.picture else "day_code.no_site")),
        buttons=[
            on_screen if of.screen else None,
            link(text(language, "day_code.chat"), of.chat) if of.chat else None,
            open_button(language, meeting.id),
        ],
    )


def wrong(language: str, code: str) -> Card:
    return card(
        language,
        text(language, "day_code.wrong", code=code),
        said(text(language, "day_code.wrong_what")),
        buttons=[
            button(
                language,
                text(language, "upcoming_meetings.button"),
                "list_meetings.upcoming",
                text(language, "command.upcoming_meetings"),
                keeps=True,
            )
        ],
    )


def over(language: str, meeting: Meeting, on: date) -> Card:
    """The code was right on another day, of which it may still be said."""
    return card(
        language,
        text(language, "day_code.over", day=day(language, on)),
        said(text(language, "day_code.over_what", day=day(language, on))),
        buttons=[open_button(language, meeting.id)],
    )


def not_a_member(language: str) -> Card:
    """Nothing is said of a meeting that is not theirs to see."""
    return card(
        language,
        text(language, "day_code.not_a_member"),
        said(text(language, "day_code.not_a_member_what")),
    )

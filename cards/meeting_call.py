"""That a network meeting is held in a Teams meeting, said in its chat."""

from cards.card import Card, button, card, said, small
from cards.meeting import about
from domain.attendance import SHORTEST
from domain.meeting import Meeting
from locales.text import text


def linked(language: str, meeting: Meeting) -> Card:
    number = str(meeting.id)
    minutes = int(SHORTEST.total_seconds()) // 60
    return card(
        language,
        text(language, "meeting_call.linked", number=number),
        *about(language, meeting),
        said(text(language, "meeting_call.noted", minutes=minutes)),
        small(text(language, "meeting_call.others")),
        buttons=[
            button(
                language,
                text(language, "meeting_call.unlink"),
                "link_meeting.unlink",
                text(language, "command.unlink_meeting", number=number),
                {"meeting": number},
            )
        ],
    )


def unlinked(language: str, meeting: Meeting) -> Card:
    number = str(meeting.id)
    return card(
        language,
        text(language, "meeting_call.unlinked", number=number),
        buttons=[
            button(
                language,
                text(language, "meeting_call.link"),
                "link_meeting.link",
                text(language, "command.link_meeting", number=number),
                {"meeting": number},
            )
        ],
    )

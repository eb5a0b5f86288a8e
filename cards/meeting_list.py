"""Lists of meetings, ten at a time."""

from collections.abc import Sequence

from cards.card import Button, Card, Part, button, card, fact, in_line, said, small, together
from cards.meeting import kind_and_place, span
from cards.organised import shown_below, turning
from domain.meeting import MeetingLine, MeetingStatus
from domain.page import Page
from locales.text import text


def upcoming(language: str, page: Page[MeetingLine], *, keeps: bool = False) -> Card:
    """*keeps* is for whoever coordinates some of them: from here they find what else they may
    do."""
    own = shown_below(language, "my_meetings.button", "list_meetings.mine", "command.my_meetings")
    past_ones = shown_below(
        language, "past_meetings.button", "list_meetings.past", "command.past_meetings"
    )
    others = [own, past_ones, *([network_button(language)] if keeps else [])]
    return _listed(language, page, "upcoming_meetings", "list_meetings.upcoming", others)


def mine(language: str, page: Page[MeetingLine]) -> Card:
    return _listed(
        language, page, "my_meetings", "list_meetings.mine", [_upcoming_button(language)]
    )


def past(language: str, page: Page[MeetingLine], *, keeps: bool = False) -> Card:
    others = [_upcoming_button(language), *([network_button(language)] if keeps else [])]
    return _listed(language, page, "past_meetings", "list_meetings.past", others)


def _upcoming_button(language: str) -> Button:
    return shown_below(
        language, "upcoming_meetings.button", "list_meetings.upcoming", "command.upcoming_meetings"
    )


def network_button(language: str) -> Button:
    return shown_below(language, "network.button", "keep_network.show", "command.network")


def found(language: str, page: Page[MeetingLine]) -> Card:
    """Show what was asked for; all of several, for the person to say which."""
    upcoming_ones = [_upcoming_button(language)]
    heading = text(language, "found_meetings.heading")
    if not page.total:
        nothing = said(text(language, "found_meetings.none"))
        return card(language, heading, nothing, buttons=upcoming_ones)
    return card(
        language,
        heading,
        said(text(language, "found_meetings.which", total=page.total)),
        *(_line(language, one) for one in page.things),
        small(text(language, "found_meetings.narrower")) if page.last > 1 else None,
        buttons=upcoming_ones,
    )


def open_button(language: str, meeting_id: int) -> Button:
    number = str(meeting_id)
    return button(
        language,
        text(language, "meeting_list.open", number=number),
        "show_meeting.show",
        text(language, "command.meeting", number=number),
        {"meeting": number},
        keeps=True,
    )


def _listed(
    language: str, page: Page[MeetingLine], name: str, step: str, others: Sequence[Button]
) -> Card:
    heading = text(language, f"{name}.heading")
    if not page.total:
        return card(language, heading, said(text(language, f"{name}.none")), buttons=others)
    count = text(language, "meeting_list.count", total=page.total, page=page.number, last=page.last)
    return card(
        language,
        heading,
        said(count),
        *(_line(language, one) for one in page.things),
        buttons=[*turning(language, page, step, f"command.{name}"), *others],
    )


def _line(language: str, one: MeetingLine) -> Part:
    about = f"{one.theme}. {one.group}. {kind_and_place(language, one)}"
    if one.status is MeetingStatus.CANCELLED:
        about = f"{text(language, 'meeting_status.cancelled')}. {about}"
    return together(fact(span(language, one), about), in_line(open_button(language, one.id)))

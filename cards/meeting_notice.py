"""What the bot says of a meeting on its own initiative. The heading may be read on a lock screen,
and tells no more than the day."""

from cards import rating as rating_cards
from cards.card import Button, Card, Part, button, card, fact, in_line, link, said, small
from cards.meeting import about, calendar_button, coming_buttons, numbered
from cards.meeting_list import open_button
from domain.attendance import Registration
from domain.meeting import Meeting
from locales.text import day, text


def invitation(language: str, meeting: Meeting) -> Card:
    return card(
        language,
        _heading(language, "invitation", meeting),
        numbered(language, meeting),
        *about(language, meeting),
        in_line(*coming_buttons(language, meeting)),
        buttons=[open_button(language, meeting.id), calendar_button(language, meeting)],
    )


def reminder(language: str, meeting: Meeting, mine: Registration | None) -> Card:
    """*mine* is what the reader has answered, who may still change it."""
    return _to_come(language, "reminder", meeting, mine)


def changed(language: str, meeting: Meeting, mine: Registration | None) -> Card:
    """For those who may come, who may change their minds."""
    what = said(text(language, "meeting_notice.changed_what"))
    return _to_come(language, "changed", meeting, mine, what)


def question(language: str, meeting: Meeting, *, again: bool) -> Card:
    """The questions themselves: one tap in the letter answers."""
    key = "question_again" if again else "question"
    return rating_cards.form(language, rating_cards.View(meeting), _heading(language, key, meeting))


def results(language: str, meeting: Meeting, to_read: int = 0) -> Card:
    """*to_read* are how many comments wait for the reader, who coordinates the meeting."""
    return card(
        language,
        _heading(language, "results", meeting),
        numbered(language, meeting),
        fact(text(language, "meeting.theme"), meeting.theme),
        small(text(language, "meeting_notice.results_what")),
        said(text(language, "review.waits", count=to_read)) if to_read else None,
        buttons=[
            _of(language, meeting, "results.button", "meeting_results.show", "command.results"),
            _of(language, meeting, "comments.button", "review_comments.show", "command.comments")
            if to_read
            else None,
        ],
    )


def cancelled(language: str, meeting: Meeting) -> Card:
    return card(
        language,
        _heading(language, "cancelled", meeting),
        numbered(language, meeting),
        *about(language, meeting),
        buttons=[calendar_button(language, meeting)],
    )


def _to_come(
    language: str,
    name: str,
    meeting: Meeting,
    mine: Registration | None,
    what: Part | None = None,
) -> Card:
    return card(
        language,
        _heading(language, name, meeting),
        numbered(language, meeting),
        what,
        *about(language, meeting),
        fact(text(language, "coming.mine"), text(language, f"coming.{mine.answer}"))
        if mine
        else None,
        in_line(*coming_buttons(language, meeting)),
        buttons=[
            link(text(language, "meeting.link"), meeting.link) if meeting.link else None,
            open_button(language, meeting.id),
            calendar_button(language, meeting),
        ],
    )


def _heading(language: str, name: str, meeting: Meeting) -> str:
    return text(language, f"meeting_notice.{name}", day=day(language, meeting.first_on))


def _of(language: str, meeting: Meeting, title: str, step: str, command: str) -> Button:
    number = str(meeting.id)
    return button(
        language,
        text(language, title),
        step,
        text(language, command, number=number),
        {"meeting": number},
        keeps=True,
    )

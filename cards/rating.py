"""The two questions about a meeting. The card that answers is the receipt: it carries, and nothing
else does, what the marks can be changed with."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.card import (
    MOST_CARRIED,
    Card,
    Part,
    button,
    card,
    complaint,
    fact,
    in_line,
    said,
    small,
    text_input,
    together,
)
from cards.meeting import numbered
from domain.attendance import window_ends_on
from domain.errors import RuleBroken
from domain.meeting import Meeting
from domain.rating import LONGEST_COMMENT, MARKS, NO_MARKS, Marks, Question
from locales.text import day, text


@dataclass(frozen=True)
class View:
    """*marks* are those that were given; *secret* is what only this card carries. A letter carries
    none: the card that answers does."""

    meeting: Meeting
    secret: str = ""
    marks: Marks = NO_MARKS
    note: str = ""
    wrong: Sequence[RuleBroken] = ()


def form(language: str, view: View, heading: str = "") -> Card:
    number = str(view.meeting.id)
    last = day(language, window_ends_on(view.meeting))
    return card(
        language,
        heading or text(language, "rating.heading", day=day(language, view.meeting.first_on)),
        numbered(language, view.meeting),
        *(complaint(language, one) for one in view.wrong),
        said(text(language, view.note)) if view.note else None,
        fact(text(language, "meeting.theme"), view.meeting.theme),
        small(text(language, "rating.scale")),
        *(_question(language, view, question) for question in Question),
        small(text(language, "rating.without_name", day=last)),
        buttons=[
            button(
                language,
                text(language, "rating.to_comment"),
                "rate_meeting.ask_comment",
                text(language, "command.comment", number=number),
                {"meeting": number},
                keeps=True,
            )
        ],
    )


def comment_form(
    language: str, meeting: Meeting, written: str = "", wrong: Sequence[RuleBroken] = ()
) -> Card:
    number = str(meeting.id)
    return card(
        language,
        text(language, "rating.comment_heading", day=day(language, meeting.first_on)),
        numbered(language, meeting),
        *(complaint(language, one) for one in wrong),
        fact(text(language, "meeting.theme"), meeting.theme),
        text_input(
            "text",
            text(language, "rating.comment"),
            written[:MOST_CARRIED],
            most=LONGEST_COMMENT,
            many_lines=True,
            placeholder=text(language, "rating.no_names"),
            words=text(language, "rating.comment_written", number=number),
        ),
        buttons=[
            button(
                language,
                text(language, "rating.send_comment"),
                "rate_meeting.comment",
                text(language, "command.comment_example", number=number),
                {"meeting": number},
                sends=True,
            )
        ],
    )


def given_before(language: str, meeting: Meeting) -> Card:
    """For whoever has answered and does not come with the receipt: it alone can change it."""
    return card(
        language,
        text(language, "rating.given_heading", day=day(language, meeting.first_on)),
        numbered(language, meeting),
        said(text(language, "rating.given_what")),
    )


def commented(language: str, meeting: Meeting) -> Card:
    return card(
        language,
        text(language, "rating.commented", day=day(language, meeting.first_on)),
        numbered(language, meeting),
        said(text(language, "rating.commented_what")),
    )


def nothing_to_rate(language: str) -> Card:
    return card(
        language,
        text(language, "rating.nothing_heading"),
        said(text(language, "rating.nothing_what")),
        buttons=[
            button(
                language,
                text(language, "past_meetings.button"),
                "list_meetings.past",
                text(language, "command.past_meetings"),
                keeps=True,
            )
        ],
    )


def refused(language: str, meeting: Meeting, wrong: Sequence[RuleBroken]) -> Card:
    """Say why the meeting cannot be rated."""
    return card(
        language,
        text(language, "rating.heading", day=day(language, meeting.first_on)),
        numbered(language, meeting),
        *(complaint(language, one) for one in wrong),
        fact(text(language, "meeting.theme"), meeting.theme),
    )


def _question(language: str, view: View, question: Question) -> Part:
    number = str(view.meeting.id)
    given = view.marks.of(question)
    buttons = in_line(
        *(
            button(
                language,
                text(language, f"rating.{question}_mark", mark=mark),
                "rate_meeting.rate",
                text(language, f"command.{question}", number=number, mark=mark),
                {"meeting": number, "secret": view.secret, question.value: str(mark)},
            )
            for mark in MARKS
        )
    )
    mine = [said(text(language, "rating.mine", mark=given))] if given else []
    return together(said(text(language, f"rating.{question}_asked")), *mine, buttons)

"""Whom, and which day, is meant by who notes that somebody else was there, or takes that back."""

from collections.abc import Collection, Sequence

from cards.card import Button, Card, button, card, fact, said
from cards.meeting import about
from cards.organised import numbered
from domain.meeting import Day, Meeting
from domain.person import Named
from locales.text import day, text

# Both steps ask in the same way: what each is called, and the command that is written instead.
NOTE, REMOVE = "note_attendance.note", "note_attendance.remove"
_WHICH_DAY = {
    NOTE: "note_attendance.note_which_day",
    REMOVE: "note_attendance.remove_which_day",
}
_COMMANDS = {NOTE: "command.note_attendance", REMOVE: "command.remove_attendance"}
_COMMANDS_OF_DAY = {
    NOTE: "command.note_attendance_of_day",
    REMOVE: "command.remove_attendance_of_day",
}
MOST_OFFERED = 10


def which_person(
    language: str, step: str, meeting: Meeting, people: Sequence[Named], number: str
) -> Card:
    """*number* is that of the day that was asked for, if any was."""
    return card(
        language,
        text(language, "note_attendance.which_person"),
        *about(language, meeting),
        buttons=[
            _choice(language, step, meeting, one, f"{one.name}, {_apart(language, one)}", number)
            for one in people[:MOST_OFFERED]
        ],
    )


def which_day(
    language: str, step: str, meeting: Meeting, who: Named, days: Collection[Day]
) -> Card:
    numbered_days = [(str(at), one) for at, one in enumerate(meeting.days, start=1) if one in days]
    return card(
        language,
        text(language, _WHICH_DAY[step]),
        fact(text(language, "note_attendance.who"), who.name),
        *about(language, meeting),
        None if numbered_days else said(text(language, "note_attendance.no_day")),
        buttons=[
            _choice(language, step, meeting, who, day(language, one.on), number)
            for number, one in numbered_days
        ],
    )


def _choice(
    language: str, step: str, meeting: Meeting, who: Named, title: str, number: str
) -> Button:
    about_day = {"day": number} if number else {}
    commands = _COMMANDS_OF_DAY if number else _COMMANDS
    about_whom = {"number": str(meeting.id), "person": str(who.id)}
    command = text(language, commands[step], **about_whom, **about_day)
    data = {"meeting": str(meeting.id), "person": str(who.id), **about_day}
    return button(language, title, step, command, data)


def _apart(language: str, one: Named) -> str:
    """Return what tells namesakes apart."""
    return one.email or numbered(language, one.id)

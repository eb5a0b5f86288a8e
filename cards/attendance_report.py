"""An attendance report from Teams: how one is sent, what it would note, and what it noted."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.card import (
    Button,
    Card,
    Part,
    button,
    card,
    complaint,
    fact,
    said,
    small,
)
from cards.meeting import day_and_time
from cards.meeting_list import open_button
from domain.attendance import SHORTEST
from domain.attendance_import import Sorted
from domain.attendance_report import Report
from domain.errors import RuleBroken
from domain.meeting import Day, Meeting
from locales.text import day, text

# Of more names than a phone shows, so many and how many more.
MOST_NAMES = 60


@dataclass(frozen=True)
class View:
    """What a report would note of a day. *name* is the report's, for the button that approves it;
    *counted* is what the day's count becomes, if it changes."""

    name: str
    report: Report
    meeting: Meeting
    on: Day
    people: Sorted
    counted: int | None = None


@dataclass(frozen=True)
class Saved:
    new: int
    already: int
    unknown: int


def explained(language: str) -> Card:
    """How a report is sent."""
    return card(
        language,
        text(language, "attendance_report.how"),
        said(text(language, "attendance_report.download")),
        said(text(language, "attendance_report.send")),
    )


def refused(language: str, why: RuleBroken) -> Card:
    """Why the file cannot be used, and what to do instead."""
    return card(
        language,
        text(language, "attendance_report.refused"),
        complaint(language, why),
        said(text(language, "attendance_report.download")),
        small(text(language, "attendance_report.for_a_case")),
    )


def which(
    language: str, report: Report, offered: Sequence[tuple[Meeting, Day]], *, fits: bool
) -> Card:
    """Ask which meeting the report is of; *fits* says that those offered were on its day."""
    several = "attendance_report.several" if fits else "attendance_report.none_fits"
    return card(
        language,
        text(language, "attendance_report.which"),
        *_about(language, report),
        said(text(language, several)),
        said(text(language, "attendance_report.by_number")),
        buttons=[*(_choice(language, *one) for one in offered), _discard(language)],
    )


def preview(language: str, view: View, nonce: str) -> Card:
    people = view.people
    uncertain = [one.name for one in people.new if one.id in people.by_name]
    return card(
        language,
        text(language, "attendance_report.preview", count=len(people.new)),
        fact(text(language, "meeting.theme"), view.meeting.theme),
        fact(text(language, "meeting.group"), view.meeting.group.name),
        fact(text(language, "meeting.when"), day_and_time(language, view.on)),
        *_about(language, view.report),
        None
        if view.on.on in view.report.days
        else complaint(language, RuleBroken("attendance_report.other_day")),
        _names(language, "new", [one.name for one in people.new]),
        _names(language, "by_name", uncertain),
        _names(language, "already", [one.name for one in people.already]),
        _names(language, "unknown", people.unknown),
        said(text(language, "attendance_report.unknown_how", number=str(view.meeting.id)))
        if people.unknown
        else None,
        _names(language, "brief", people.brief, minutes=int(SHORTEST.total_seconds()) // 60),
        said(text(language, "attendance_report.unread", count=view.report.unread))
        if view.report.unread
        else None,
        said(text(language, "attendance_report.counted", count=view.counted))
        if view.counted
        else None,
        small(text(language, "attendance_report.nothing_yet")),
        buttons=[
            button(
                language,
                text(language, "attendance_report.approve"),
                "import_attendance.approve",
                text(language, "command.attendance_report_yes"),
                {"report": view.name, "nonce": nonce},
            ),
            button(
                language,
                text(language, "attendance_report.other"),
                "import_attendance.other",
                text(language, "command.attendance_report_other"),
            ),
            _discard(language),
        ],
    )


def saved(language: str, meeting: Meeting, counts: Saved) -> Card:
    return card(
        language,
        text(language, "attendance_report.saved", count=counts.new),
        fact(text(language, "meeting.theme"), meeting.theme),
        said(text(language, "attendance_report.were_noted", count=counts.already))
        if counts.already
        else None,
        said(text(language, "attendance_report.not_noted", count=counts.unknown))
        if counts.unknown
        else None,
        buttons=[open_button(language, meeting.id)],
    )


def discarded(language: str, *, was_there: bool) -> Card:
    key = "attendance_report.discarded" if was_there else "attendance_report.none_waits"
    return card(language, text(language, key))


def _about(language: str, report: Report) -> list[Part]:
    """Return what the report says of itself."""
    either = f" {text(language, 'attendance_report.or')} "
    days = either.join(day(language, one) for one in report.days)
    times = f"{report.starts:%H:%M}–{report.ends:%H:%M}"
    named = f"{report.title}. " if report.title else ""
    return [fact(text(language, "attendance_report.report"), f"{named}{days}, {times}")]


def _names(language: str, kind: str, names: Sequence[str], **values: int) -> Part | None:
    if not names:
        return None
    label = text(language, f"attendance_report.{kind}", count=len(names), **values)
    shown = ", ".join(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        more = len(names) - MOST_NAMES
        shown = f"{shown} {text(language, 'attendance_report.and_more', count=more)}"
    return fact(label, shown)


def _choice(language: str, meeting: Meeting, on: Day) -> Button:
    number, at = str(meeting.id), str(meeting.days.index(on) + 1)
    return button(
        language,
        text(
            language,
            "attendance_report.choose",
            theme=meeting.theme[:60],
            day=day(language, on.on),
        ),
        "import_attendance.look",
        text(language, "command.attendance_report", number=number, day=at),
        {"meeting": number, "day": at},
    )


def _discard(language: str) -> Button:
    return button(
        language,
        text(language, "attendance_report.discard"),
        "import_attendance.discard",
        text(language, "command.attendance_report_no"),
    )

"""One meeting."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from cards.card import Button, Card, Part, button, card, complaint, fact, in_line, link, said, small
from domain.attendance import Coming, Count, Registration, has_ended
from domain.calendar import STOCKHOLM, local_day
from domain.errors import RuleBroken
from domain.meeting import Day, Meeting, MeetingLine, MeetingStatus
from locales.text import day, text


@dataclass(frozen=True)
class Note:
    """What was just done, as a key; a day or a time among the *values* is put into words here."""

    key: str
    values: Mapping[str, str | date] = field(default_factory=dict)


@dataclass(frozen=True)
class View:
    """A meeting as one person sees it: their own answer, the days that they may say now that they
    are or were at and those on which they said so, and for whoever *keeps* it the counts, and
    how many comments wait to be read."""

    meeting: Meeting
    now: datetime
    mine: Registration | None = None
    answers: Mapping[Coming, int] = field(default_factory=dict)
    open_days: Sequence[Day] = ()
    attended: frozenset[int] = frozenset()
    counts: Sequence[Count] = ()
    keeps: bool = False
    may_rate: bool = False
    to_read: int = 0
    note: Note | None = None
    wrong: Sequence[RuleBroken] = ()

    @property
    def today(self) -> date:
        return local_day(self.now)

    @property
    def over(self) -> bool:
        return has_ended(self.meeting, self.now)

    @property
    def shows_code(self) -> bool:
        """Whether the code of the day is to be had from here."""
        today = self.today in [one.on for one in self.meeting.days]
        return self.keeps and today and self.meeting.status is not MeetingStatus.CANCELLED

    @property
    def to_come(self) -> bool:
        return not self.over and self.meeting.status is not MeetingStatus.CANCELLED


def shown(language: str, view: View) -> Card:
    meeting = view.meeting
    return card(
        language,
        # Not its theme or its group, which are anybody's text: a lock screen shows it.
        text(language, "meeting.heading", day=day(language, meeting.first_on)),
        numbered(language, meeting),
        *(complaint(language, one) for one in view.wrong),
        said(noted(language, view.note)) if view.note else None,
        *about(language, meeting),
        *_coming(language, view),
        *_counts(language, view),
        _was_there(language, view),
        said(text(language, "review.waits", count=view.to_read)) if view.to_read else None,
        in_line(*attend) if (attend := list(_attend(language, view))) else None,
        in_line(*own) if (own := list(_own(language, view))) else None,
        buttons=[
            link(text(language, "meeting.link"), meeting.link) if meeting.link else None,
            link(text(language, "meeting.docs"), meeting.docs_link) if meeting.docs_link else None,
            _of(language, meeting, "rate", "rate_meeting.ask") if view.may_rate else None,
            _of(language, meeting, "results", "meeting_results.show") if view.over else None,
            _of(language, meeting, "comments", "review_comments.show") if view.to_read else None,
            _of(language, meeting, "count", "count_meeting.ask") if view.keeps else None,
            _of(language, meeting, "change_meeting", "plan_meeting.ask_change")
            if view.keeps and meeting.status is not MeetingStatus.CANCELLED
            else None,
            _of(language, meeting, "cancel_meeting", "cancel_meeting.ask")
            if view.keeps and view.to_come and meeting.status is MeetingStatus.PLANNED
            else None,
        ],
    )


def numbered(language: str, meeting: Meeting) -> Part:
    """Return what the meeting is called in a command."""
    return small(text(language, "meeting.number", number=str(meeting.id)))


def cancel_question(language: str, meeting: Meeting) -> Card:
    number = str(meeting.id)
    subject = {"meeting": number}
    return card(
        language,
        text(language, "cancel_meeting.heading", number=number),
        said(text(language, "cancel_meeting.explained")),
        *about(language, meeting),
        buttons=[
            button(
                language,
                text(language, "cancel_meeting.yes"),
                "cancel_meeting.cancel",
                text(language, "command.cancel_meeting_yes", number=number),
                subject,
            ),
            button(
                language,
                text(language, "cancel_meeting.no"),
                "show_meeting.show",
                text(language, "command.meeting", number=number),
                subject,
            ),
        ],
    )


def span(language: str, meeting: Meeting | MeetingLine) -> str:
    """Return the days: "20 maj 2022", or "18 maj 2022 till 19 maj 2022"."""
    first, last = day(language, meeting.first_on), day(language, meeting.last_on)
    return first if first == last else text(language, "meeting.days", first=first, last=last)


def kind_and_place(language: str, meeting: Meeting | MeetingLine) -> str:
    """Return "Fysiskt, Skövde"."""
    kind = text(language, f"meeting_kind.{meeting.kind}")
    return f"{kind}, {meeting.place}" if meeting.place else kind


def day_and_time(language: str, one: Day) -> str:
    """Return "20 maj 2022, 09:00–15:00"."""
    times = "–".join(time for time in (one.starts, one.ends) if time)
    return f"{day(language, one.on)}, {times}" if times else day(language, one.on)


def about(language: str, meeting: Meeting) -> list[Part]:
    """Return what the meeting is about, when and where."""
    days = "; ".join(day_and_time(language, one) for one in meeting.days)
    return [
        fact(text(language, "meeting.theme"), meeting.theme),
        fact(text(language, "meeting.group"), meeting.group.name),
        fact(text(language, "meeting.when"), days),
        fact(text(language, "meeting.form"), kind_and_place(language, meeting)),
        fact(text(language, "meeting.status"), text(language, f"meeting_status.{meeting.status}")),
    ]


def noted(language: str, note: Note) -> str:
    return text(language, note.key, **{n: _in_words(language, v) for n, v in note.values.items()})


def _in_words(language: str, value: str | date) -> str:
    if isinstance(value, datetime):
        return value.astimezone(STOCKHOLM).strftime("%H:%M")
    return day(language, value) if isinstance(value, date) else value


def coming_buttons(language: str, meeting: Meeting) -> list[Button]:
    number = str(meeting.id)
    return [
        button(
            language,
            text(language, f"coming.{answer}"),
            "attend_meeting.answer",
            text(language, f"command.coming_{answer}", number=number),
            {"meeting": number, "answer": answer.value},
        )
        for answer in (Coming.YES, Coming.NO, Coming.MAYBE)
    ]


def _coming(language: str, view: View) -> Iterable[Part]:
    if not view.to_come:
        return
    if view.mine:
        answer = text(language, f"coming.{view.mine.answer}")
        party = text(language, "coming.party", count=view.mine.party)
        mine = answer if view.mine.party < 2 else f"{answer}, {party}"
        yield fact(text(language, "coming.mine"), mine)
    yes, maybe = view.answers.get(Coming.YES, 0), view.answers.get(Coming.MAYBE, 0)
    if yes or maybe or not view.attended:
        yield small(text(language, "coming.count", yes=yes, maybe=maybe))
    if not view.attended:
        yield in_line(*coming_buttons(language, view.meeting))


def _counts(language: str, view: View) -> Iterable[Part]:
    for count in view.counts:
        if not count.known:
            continue
        words = text(language, "attended.count", count=count.reported)
        if organisations := count.reported_organisations:
            words += ", " + text(language, "attended.organisations", count=organisations)
        if view.keeps and count.day.head_count is not None:
            counted = count.day.head_count
            words += ". " + text(
                language,
                "attended.difference",
                names=count.names,
                counted=counted,
                difference=abs(counted - count.names),
            )
        if view.keeps and count.day.organisations is not None:
            known, counted = count.organisations, count.day.organisations
            words += ". " + text(
                language,
                "attended.difference_organisations",
                names=known,
                counted=counted,
                difference=abs(counted - known),
            )
        yield fact(day(language, count.day.on), words)


def _was_there(language: str, view: View) -> Part | None:
    days = [one for one in view.meeting.days if one.id in view.attended]
    if not days:
        return None
    named = ", ".join(day(language, one.on) for one in days)
    return said(text(language, "attended.mine", days=named))


def _attend(language: str, view: View) -> Iterable[Button]:
    number = str(view.meeting.id)
    for at, one in enumerate(view.meeting.days, start=1):
        if one not in view.open_days or one.id in view.attended:
            continue
        today = one.on == view.today
        key = "attended.button" if today else "attended.button_late"
        yield button(
            language,
            text(language, key, day=day(language, one.on)),
            "attend_meeting.here",
            text(language, "command.here", number=number, day=str(at)),
            {"meeting": number, "day": str(at)},
        )


def _own(language: str, view: View) -> Iterable[Button]:
    """Return what one takes along: into the calendar, and for whoever keeps it into the room."""
    if not view.over:
        yield calendar_button(language, view.meeting)
    if view.shows_code:
        yield _of(language, view.meeting, "day_code", "show_code.show")


def calendar_button(language: str, meeting: Meeting) -> Button:
    return _of(language, meeting, "calendar", "add_to_calendar.show")


def _of(language: str, meeting: Meeting, name: str, step: str) -> Button:
    number = str(meeting.id)
    return button(
        language,
        text(language, f"{name}.button"),
        step,
        text(language, f"command.{name}", number=number),
        {"meeting": number},
        keeps=True,
    )

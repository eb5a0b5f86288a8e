"""A meeting as its coordinator plans it: what a form holds, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.errors import RuleBroken
from domain.filled_in import FilledIn
from domain.meeting import Day, Group, Meeting, MeetingKind, MeetingStatus, Network

# A meeting of more days is several.
MOST_DAYS = 5
AHEAD = timedelta(days=800)
# What a form holds; the group only where the meeting is new.
FIELDS = ("theme", "kind", "place", "on", "until", "starts", "ends", "link", "docs_link")


@dataclass(frozen=True)
class Span:
    """The first and last day of a meeting, None where that cannot be read."""

    on: date | None
    until: date | None


def filled(meeting: Meeting) -> dict[str, str]:
    """Return the form that the meeting would come of."""
    first = meeting.days[0]
    return {
        "theme": meeting.theme,
        "kind": meeting.kind,
        "place": meeting.place,
        "on": meeting.first_on.isoformat(),
        "until": "" if meeting.last_on == meeting.first_on else meeting.last_on.isoformat(),
        "starts": first.starts,
        "ends": first.ends,
        "link": meeting.link,
        "docs_link": meeting.docs_link,
    }


def plan(before: Meeting, typed: Mapping[str, str], span: Span, today: date) -> Meeting:
    """Return what *before* becomes when the form is sent, or raise `FormRefused`. Only what is
    changed becomes another: a day keeps its own times unless it had those that are changed. A
    meeting that has begun keeps its days: people are noted on them."""
    form = FilledIn()
    news = replace(
        before,
        theme=form.line("theme", typed.get("theme", ""), "error.theme_missing"),
        kind=form.one_of("kind", typed.get("kind", ""), MeetingKind, "error.form_missing"),
        place=form.line("place", typed.get("place", "")),
        link=form.link("link", typed.get("link", "")),
        docs_link=form.link("docs_link", typed.get("docs_link", "")),
    )
    starts, ends = (_clock(form, name, typed) for name in ("starts", "ends"))
    days = _timed(before, _days(form, before, span, today), starts, ends)
    if any(_is_backwards(day) for day in days if day not in before.days):
        form.wrong("error.ends_before_it_starts", "ends")
    form.refuse_if_wrong()
    return replace(news, days=days)


def is_news(before: Meeting, after: Meeting) -> bool:
    """Whether those who may come have something new to know."""
    return _known(before) != _known(after)


def _known(meeting: Meeting) -> tuple[object, ...]:
    times = tuple((day.on, day.starts, day.ends) for day in meeting.days)
    links = meeting.link, meeting.docs_link
    return meeting.theme, meeting.kind, meeting.place, *links, meeting.status, times


def moved(meeting: Meeting, on: date | None) -> Span:
    """Return the same days from another first one."""
    return Span(on, on and on + (meeting.last_on - meeting.first_on))


def new_in(network: Network, group: Group, code: str) -> Meeting:
    """Return a meeting of which nothing is known yet."""
    kind, status = MeetingKind.PHYSICAL, MeetingStatus.PLANNED
    return Meeting(0, network, group, code, "", kind, "", "", "", status, ())


def next_code(year: int, taken: frozenset[str]) -> str:
    """Return what the next meeting that is added in the chat is called in a workbook."""
    return next(
        code for number in range(1, len(taken) + 2) if (code := f"{year}-{number:02}") not in taken
    )


def check_may_change(meeting: Meeting) -> None:
    if meeting.status is MeetingStatus.CANCELLED:
        raise RuleBroken("error.meeting_cancelled")


def _days(form: FilledIn, before: Meeting, span: Span, today: date) -> list[date]:
    on, until = span.on, span.until or span.on
    if on is None or until is None:
        form.wrong("error.meeting_day_missing", "on")
        return []
    if before.days and (on, until) == (before.first_on, before.last_on):
        return [day.on for day in before.days]
    days = _between(before, on, until)
    if before.days and before.first_on <= today:
        form.wrong("error.meeting_begun", "on")
    elif not today <= on <= today + AHEAD:
        form.wrong("error.meeting_day_wrong", "on")
    elif until < on or len(days) > MOST_DAYS:
        form.wrong("error.meeting_days_wrong", "until", most=MOST_DAYS)
    return days[:MOST_DAYS]


def _between(before: Meeting, on: date, until: date) -> list[date]:
    """Return the days of the meeting when it goes from *on* to *until*. One that is moved keeps its
    gaps, and so does one that gets more days or fewer."""
    if before.days and until - on == before.last_on - before.first_on:
        return [on + (day.on - before.first_on) for day in before.days]
    every = [on + timedelta(days=more) for more in range(min(until - on, AHEAD).days + 1)]
    had = [day.on for day in before.days]
    gaps = {day for day in every if had and had[0] < day < had[-1] and day not in had}
    return [day for day in every if day not in gaps - {on, until}]


def _timed(before: Meeting, days: list[date], starts: str, ends: str) -> tuple[Day, ...]:
    """Return the days with the times of those that they come of; *starts* and *ends* stand where
    the first day's times stood."""
    if not before.days:
        return tuple(Day(0, on, starts, ends) for on in days)
    first = before.days[0]
    kept = {day.on: day for day in before.days}
    alike = [kept.get(on, first) for on in days]
    if len(days) == len(before.days):
        alike = list(before.days)
    return tuple(
        replace(
            kept.get(on, Day(0, on)),
            starts=starts if like.starts == first.starts else like.starts,
            ends=ends if like.ends == first.ends else like.ends,
        )
        for on, like in zip(days, alike, strict=True)
    )


def _is_backwards(day: Day) -> bool:
    return bool(day.ends) and day.ends <= day.starts


def _clock(form: FilledIn, field: str, typed: Mapping[str, str]) -> str:
    written = typed.get(field, "").strip()
    return form.clock(field, written) if written else ""

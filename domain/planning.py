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
    """Return what *before* becomes when the form is sent, or raise `FormRefused`. A meeting that
    has begun keeps its days: people are noted on them."""
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
    if ends and ends <= starts:
        form.wrong("error.ends_before_it_starts", "ends")
    days = _days(form, before, span, today)
    form.refuse_if_wrong()
    kept = {day.on: day for day in before.days}
    return replace(
        news,
        days=tuple(replace(kept.get(on, Day(0, on)), starts=starts, ends=ends) for on in days),
    )


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
    days = [on + timedelta(days=more) for more in range(max(0, (until - on).days) + 1)]
    if days == [day.on for day in before.days]:
        return days
    if before.days and before.first_on <= today:
        form.wrong("error.meeting_begun", "on")
    elif not today <= on <= today + AHEAD:
        form.wrong("error.meeting_day_wrong", "on")
    elif until < on or len(days) > MOST_DAYS:
        form.wrong("error.meeting_days_wrong", "until", most=MOST_DAYS)
    return days[:MOST_DAYS]


def _clock(form: FilledIn, field: str, typed: Mapping[str, str]) -> str:
    written = typed.get(field, "").strip()
    return form.clock(field, written) if written else ""

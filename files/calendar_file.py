"""A meeting as a file for the calendar (RFC 5545): one event for each day of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import STOCKHOLM
from domain.meeting import Day, Meeting, MeetingStatus
from domain.seal import Seal
from locales.text import text

# Octets on a line, its end not among them.
_LINE = 75
# As the clocks are changed in the whole of the European Union since 1996.
_TIMEZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE"""


def write(meeting: Meeting, language: str, seal: Seal, now: datetime) -> bytes:
    """Return the meeting as it is *now*. A calendar that has an earlier file takes this one in its
    place: the days have the same names in both, and a revision that grows."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Hållkoll//Hållkoll//SV",
        "CALSCALE:GREGORIAN",
        *_TIMEZONE.splitlines(),
        *(
            line
            for number, day in enumerate(meeting.days, start=1)
            for line in _event(meeting, number, day, language, seal, now)
        ),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def _event(
    meeting: Meeting, number: int, day: Day, language: str, seal: Seal, now: datetime
) -> Iterator[str]:
    cancelled = meeting.status is MeetingStatus.CANCELLED
    summary = meeting.theme
    if len(meeting.days) > 1:
        of = len(meeting.days)
        summary = text(language, "calendar.day_of", theme=summary, number=number, days=of)
    if cancelled:
        summary = text(language, "calendar.cancelled", theme=summary)
    yield "BEGIN:VEVENT"
    # By its place among the days and not its date: a day that is moved stays itself.
    yield f"UID:{seal.digest('calendar', str(meeting.id), str(number))[:32]}@hallkoll"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{meeting.revision}"
    yield from _when(day)
    yield f"SUMMARY:{_escaped(summary)}"
    if meeting.place or meeting.link:
        yield f"LOCATION:{_escaped(meeting.place or meeting.link)}"
    yield f"DESCRIPTION:{_escaped(_about(meeting, language))}"
    if meeting.link:
        yield f"URL:{_printable(meeting.link)}"
    yield f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"


def _when(day: Day) -> Iterator[str]:
    if not day.starts:
        # The end is the first day that is no part of it.
        yield f"DTSTART;VALUE=DATE:{day.on:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{day.on + timedelta(days=1):%Y%m%d}"
        return
    yield f"DTSTART;{_local(day.on, day.starts)}"
    # Without one it is not known how long it lasts.
    if day.ends > day.starts:
        yield f"DTEND;{_local(day.on, day.ends)}"


def _local(on: date, clock: str) -> str:
    at = datetime.combine(on, time.fromisoformat(clock))
    return f"TZID={STOCKHOLM.key}:{at:%Y%m%dT%H%M%S}"


def _about(meeting: Meeting, language: str) -> str:
    facts = {
        text(language, "meeting.group"): f"{meeting.group.name}, {meeting.network.name}",
        text(language, "meeting.form"): text(language, f"meeting_kind.{meeting.kind}"),
        text(language, "meeting.link"): meeting.link,
        text(language, "meeting.docs"): meeting.docs_link,
    }
    lines = [f"{label}: {value}" for label, value in facts.items() if value]
    return "\n".join([*lines, text(language, "calendar.in_chat", number=str(meeting.id))])


def _escaped(words: str) -> str:
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return "\\n".join(map(_printable, words.splitlines()))


def _printable(words: str) -> str:
    return "".join(sign for sign in words if sign.isprintable())


def _folded(line: str) -> bytes:
    """Return the line as lines of at most 75 octets, which no letter lies across."""
    folded, room = b"", _LINE
    for sign in line:
        octets = sign.encode("utf-8", "replace")
        if len(octets) > room:
            folded, room = folded + b"\r\n ", _LINE - 1
        folded, room = folded + octets, room - len(octets)
    return folded + b"\r\n"

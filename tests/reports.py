"""Attendance reports as Teams writes them and as people save them anew. Everybody in them is
invented."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from tests import shelf
from tests.chat import Chat
from tests.shelf import Shelf

ENGLISH = (
    "1. Summary", "Meeting title", "Attended participants", "Start time", "End time",
    "Meeting duration", "2. Participants", "Name", "First Join", "Last Leave",
    "In-Meeting Duration", "Email", "Participant ID (UPN)", "Role", "3. In-Meeting Activities",
    "Organizer",
)  # fmt: skip
GERMAN = (
    "1. Zusammenfassung", "Besprechungstitel", "Teilgenommen", "Startzeit", "Endzeit",
    "Besprechungsdauer", "2. Teilnehmer", "Name", "Erster Beitritt", "Letztes Verlassen",
    "Dauer der Teilnahme", "E-Mail", "Teilnehmer-ID (UPN)", "Rolle", "3. Aktivitäten",
    "Organisator",
)  # fmt: skip
# No Swedish report was to be found: these words are a guess, and must not matter.
SWEDISH = (
    "1. Sammanfattning", "Mötets titel", "Deltagare", "Starttid", "Sluttid", "Mötets längd",
    "2. Deltagare", "Namn", "Anslöt först", "Lämnade sist", "Tid i mötet", "E-post",
    "Deltagar-ID (UPN)", "Roll", "3. Aktiviteter i mötet", "Arrangör",
)  # fmt: skip
AMERICAN, BRITISH, ISO, DOTS = (
    "%m/%d/%y, %I:%M:%S %p", "%d/%m/%Y, %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d.%m.%y, %H:%M:%S"
)  # fmt: skip
DAY = datetime.combine(date(2026, 11, 19), time(9, 2))


@dataclass(frozen=True)
class One:
    """Somebody in a report; *after* and *minutes* are when they came and how long they stayed."""

    name: str
    email: str = ""
    minutes: int = 60
    after: int = 0


def rows(
    people: Sequence[One],
    *,
    begins: datetime = DAY,
    title: str = "Pulsmöte",
    words: Sequence[str] = ENGLISH,
    dates: str = ISO,
    hours: str = "h m s",
) -> list[list[str]]:
    """The newest kind of report, in three sections."""

    def at(minutes: int) -> str:
        return (begins + timedelta(minutes=minutes)).strftime(dates)

    hour, minute, second = hours.split()

    def lasted(minutes: int) -> str:
        return f"{minutes // 60}{hour} {minutes % 60}{minute} 0{second}"

    ends = max([one.after + one.minutes for one in people], default=0)
    summary, named, count, starts, done, length, second_heading, *columns = words
    heads, third_heading, role = columns[:7], columns[7], columns[8]
    stays = [
        [one.name, at(one.after), at(one.after + one.minutes), lasted(one.minutes)]
        for one in people
    ]
    addresses = [one.email for one in people]
    return [
        [summary],
        [named, title],
        [count, str(len(people))],
        [starts, at(0)],
        [done, at(ends)],
        [length, lasted(ends)],
        [],
        [second_heading],
        heads,
        *([*stay, to, to, role] for stay, to in zip(stays, addresses, strict=True)),
        [],
        [third_heading],
        [*heads[:5], heads[6]],
        *([*stay, to, role] for stay, to in zip(stays, addresses, strict=True)),
    ]


def written(
    rows: Sequence[Sequence[str]], encoding: str = "utf-16", separator: str = "\t"
) -> bytes:
    """The file; as Teams writes it unless something else is said."""
    out = io.StringIO()
    widest = max(len(row) for row in rows) if separator != "\t" else 0
    # Excel fills every line out to the same width.
    filled = [[*row, *[""] * (widest - len(row))] for row in rows]
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(filled)
    return out.getvalue().encode(encoding)


def teams(*people: One, **how: Any) -> bytes:
    return written(rows(people, **how))


async def drop(
    someone: Chat, kept: Shelf, data: bytes, name: str = "rapport.csv", text: str = ""
) -> Any:
    """Drop the file in the chat."""
    return await shelf.send(someone, shelf.file(kept.put(data), name), text=text)

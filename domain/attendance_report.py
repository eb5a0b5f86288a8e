"""An attendance report from Teams, read by its structure: its sections, and what stands in each
cell. No word is looked for, as the report is in the language of whoever had the meeting; and people
save it anew, in other encodings and with other separators."""

import csv
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from domain.errors import RuleBroken
from domain.folding import fold

MOST_BYTES = 5 * 1024 * 1024
MOST_PEOPLE = 5_000
# Each of whom may have come and gone some times.
MOST_LINES = 20_000
LONGEST_LINE = 10_000
LONGEST_NAME = 80
MOST_ADDRESSES = 4
# Nobody sits longer in one meeting; a span that does shows that its dates are read wrongly.
LONGEST_MEETING = timedelta(hours=36)


@dataclass(frozen=True)
class Participant:
    """Somebody in the report; whoever is only a guest has no *addresses*."""

    name: str
    addresses: tuple[str, ...]
    seconds: int


@dataclass(frozen=True)
class Report:
    """*days* are those on which the meeting may have begun, most likely first: 10/8 is said of one
    in August and of one in October. *unread* are rows that nothing could be made of."""

    title: str
    days: tuple[date, ...]
    starts: time
    ends: time
    people: tuple[Participant, ...]
    unread: int = 0

    def until(self, today: date) -> "Report":
        """Return the report without the days that it cannot be of, as they are to come."""
        been = tuple(day for day in self.days if day <= today)
        return replace(self, days=been or self.days)

    def plain(self) -> dict[str, Any]:
        """Return the same as JSON can say it."""
        return {
            "title": self.title,
            "days": [day.isoformat() for day in self.days],
            "starts": self.starts.isoformat(),
            "ends": self.ends.isoformat(),
            "people": [[one.name, list(one.addresses), one.seconds] for one in self.people],
            "unread": self.unread,
        }

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Report":
        return cls(
            plain["title"],
            tuple(map(date.fromisoformat, plain["days"])),
            time.fromisoformat(plain["starts"]),
            time.fromisoformat(plain["ends"]),
            tuple(Participant(name, tuple(to), count) for name, to, count in plain["people"]),
            plain["unread"],
        )


def read(data: bytes) -> Report:
    """Return what stands in the report, or raise `RuleBroken` with a plain reason."""
    lines = _lines(_text(data))
    found = [_find(_rows(lines, separator)) for separator in "\t;,"]
    table = max(found, key=lambda one: len(one.rows))
    if not table.rows:
        raise RuleBroken("attendance_report.no_table")
    stays = _timed(table.rows)
    if not stays:
        raise RuleBroken("attendance_report.no_times")
    first = next(iter(stays.values()))
    people = _people(first)
    if len(people) > MOST_PEOPLE:
        raise RuleBroken("attendance_report.crowd", most=MOST_PEOPLE)
    return Report(
        title=table.title,
        days=tuple(
            dict.fromkeys(min(one.joined for one in read).date() for read in stays.values())
        ),
        starts=min(one.joined for one in first).time(),
        ends=max(one.left for one in first).time(),
        people=people,
        unread=table.unread,
    )


# --- text -----------------------------------------------------------------------------------------

_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def _text(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise RuleBroken("attendance_report.big", most=MOST_BYTES // 1024 // 1024)
    if data.startswith(b"PK"):
        raise RuleBroken("attendance_report.workbook")
    text = _decoded(data)
    if text is None or _NO_TEXT.search(text):
        raise RuleBroken("attendance_report.no_text")
    if not text.strip():
        raise RuleBroken("attendance_report.empty")
    return text


def _decoded(data: bytes) -> str | None:
    """Return *data* read as Teams or Excel may have written it, or None when it is no text."""
    for encoding in _encodings(data):
        try:
            return data.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    return None


def _encodings(data: bytes) -> Sequence[str]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ("utf-16",)
    beginning = data[:400]
    # Of Latin letters every other byte is nothing.
    if beginning[1::2].count(0) > len(beginning) // 4:
        return ("utf-16-le",)
    if beginning[::2].count(0) > len(beginning) // 4:
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def _lines(text: str) -> list[str]:
    lines = re.split(r"\r\n|\r|\n", text)
    if len(lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in lines):
        raise RuleBroken("attendance_report.long", most=MOST_LINES)
    return lines


def _rows(lines: Sequence[str], separator: str) -> list[list[str]]:
    return [[_clean(cell) for cell in _cells(line, separator)] for line in lines]


def _cells(line: str, separator: str) -> list[str]:
    # Line by line, and a quote that is never closed is only a sign: it swallows nothing.
    if line.count('"') % 2:
        return line.split(separator)
    return next(csv.reader([line], delimiter=separator), [])


def _clean(cell: str) -> str:
    if cell.startswith("="):
        raise RuleBroken("attendance_report.formula")
    # Without signs that are not seen, such as those that turn the direction of reading.
    seen = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in cell)
    return " ".join(seen.split())


# --- sections -------------------------------------------------------------------------------------


class _Table(NamedTuple):
    title: str
    rows: list["_Row"]
    unread: int


class _Row(NamedTuple):
    """A line about somebody. Where *acted*, it says that they came or went, at the one moment."""

    name: str
    addresses: tuple[str, ...]
    moments: tuple["_Moment", ...]
    leaves_at: time | None
    seconds: int | None
    acted: bool = False


def _find(rows: Sequence[Sequence[str]]) -> _Table:
    """Return the first section that is about people; what came before is about the meeting."""
    title = ""
    for section in _sections(rows):
        read = [_row(cells) for cells in section]
        people = [row for row in read if row]
        # The line above the first of them says what the columns are.
        first = read.index(people[0]) if people else len(read) + 1
        title = title or _title(section[: max(0, first - 1)])
        if people:
            return _Table(title, people, len(read) - first - len(people))
    return _Table(title, [], 0)


def _sections(rows: Sequence[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    """Yield what lies between blank lines and headings."""
    section: list[Sequence[str]] = []
    for cells in rows:
        if sum(map(bool, cells)) > 1:
            section.append(cells)
        elif section:
            yield section
            section = []
    if section:
        yield section


def _title(section: Sequence[Sequence[str]]) -> str:
    """Return the first value that is words, and no number, time or duration."""
    for cells in section:
        value = next(filter(None, cells[1:]), "")
        if value and not (value.isdecimal() or _moment(value) or _seconds(value) is not None):
            return value[:LONGEST_NAME]
    return ""


def _row(cells: Sequence[str]) -> _Row | None:
    """Return what the line says of somebody; None when it says nothing."""
    name, rest = cells[0][:LONGEST_NAME], [cell for cell in cells[1:] if cell]
    moments = tuple(moment for cell in rest if (moment := _moment(cell)))
    if not name or len(rest) < 2 or not moments or _moment(name):
        return None
    durations = [count for cell in rest if (count := _seconds(cell)) is not None]
    clocks = [clock for cell in rest if (clock := _clock(cell))]
    addresses = [one for cell in rest for one in addresses_in(cell)]
    return _Row(
        name,
        tuple(dict.fromkeys(addresses))[:MOST_ADDRESSES],
        moments,
        clocks[0] if clocks else None,
        durations[0] if durations else None,
        acted=len(rest) == 2 and _moment(rest[1]) is not None and len(moments) == 1,
    )


_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
# A guest's name in the tenant that they visit, made of their address at home.
_GUEST = re.compile(r"(.+)_([^_]+\.[^_]+)#ext#@.+")


def addresses_in(cell: str) -> Iterator[str]:
    """Yield the address that *cell* is, and of a guest's also the one at home."""
    if _ADDRESS.fullmatch(cell):
        address = cell.casefold()
        yield address
        if guest := _GUEST.fullmatch(address):
            yield f"{guest[1]}@{guest[2]}"


# --- times ----------------------------------------------------------------------------------------


class _Moment(NamedTuple):
    """Three numbers that make a day, in an order that is not known yet."""

    numbers: tuple[str, str, str]
    clock: time
    halved: bool  # the day has two halves of twelve hours


class _Stay(NamedTuple):
    row: _Row
    joined: datetime
    left: datetime

    @property
    def seconds(self) -> int:
        known = self.row.seconds
        return int((self.left - self.joined).total_seconds()) if known is None else known


_CLOCK = r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([ap])\.?\s?m\.?)?"
_TIME = re.compile(_CLOCK, re.IGNORECASE)
_DAY_AND_TIME = re.compile(
    rf"(\d{{1,4}})([./-])\s?(\d{{1,2}})\2\s?(\d{{1,4}})\.?(?:,?\s|T){_CLOCK}", re.IGNORECASE
)
_DURATION = re.compile(r"(?:\d+\s*[^\W\d]+\.?\s*)+")
_PART = re.compile(r"(\d+)\s*([^\W\d]+)")
# How the words for them begin where Teams is spoken: timmar, Stunden, uur, godzin.
_HOURS, _MINUTES, _SECONDS = ("h", "t", "st", "u", "g"), ("m",), ("s",)
_YEAR_FIRST, _DAY_FIRST, _MONTH_FIRST = (0, 1, 2), (2, 1, 0), (2, 0, 1)


def _moment(cell: str) -> _Moment | None:
    found = _DAY_AND_TIME.fullmatch(cell)
    clock = _time(*found.group(5, 6, 7, 8)) if found else None
    if found is None or clock is None:
        return None
    return _Moment((found[1], found[3], found[4]), clock, bool(found[8]))


def _clock(cell: str) -> time | None:
    """Return a time without a day."""
    found = _TIME.fullmatch(cell)
    return _time(*found.groups()) if found else None


def _time(hour: str, minute: str, second: str | None, half: str | None) -> time | None:
    hours = int(hour) % 12 + 12 * (half.casefold() == "p") if half else int(hour)
    try:
        return time(hours, int(minute), int(second or 0))
    except ValueError:
        return None


def _seconds(cell: str) -> int | None:
    """Return a duration such as "1 tim 5 min" in seconds; None in an unknown language."""
    if not _DURATION.fullmatch(cell):
        return None
    total = 0
    for number, word in _PART.findall(cell):
        unit = word.casefold()
        if unit.startswith(_HOURS):
            total += 3600 * int(number[:6])
        elif unit.startswith(_MINUTES):
            total += 60 * int(number[:6])
        elif unit.startswith(_SECONDS):
            total += int(number[:6])
        else:
            return None
    return total


def _timed(rows: Sequence[_Row]) -> dict[tuple[int, int, int], list[_Stay]]:
    """Return the stays by each order of day, month and year that all the dates can be read in, the
    likeliest first."""
    halved = any(moment.halved for row in rows for moment in row.moments)
    likely = (_MONTH_FIRST, _DAY_FIRST) if halved else (_DAY_FIRST, _MONTH_FIRST)
    found = {}
    for order in (_YEAR_FIRST, *likely):
        try:
            stays = _stays(rows, order)
        except ValueError:  # no such day
            continue
        joined = [one.joined for one in stays]
        if max(joined) - min(joined) <= LONGEST_MEETING:
            found[order] = stays
    return found


def _stays(rows: Sequence[_Row], order: tuple[int, int, int]) -> list[_Stay]:
    moments = [[_at(moment, order) for moment in row.moments] for row in rows]
    last = max(map(max, moments))
    if rows[0].acted:
        return list(_between(rows, [one[0] for one in moments], last))
    return [_stay(row, at, last) for row, at in zip(rows, moments, strict=True)]


def _stay(row: _Row, at: Sequence[datetime], last: datetime) -> _Stay:
    joined = at[0]
    if len(at) > 1:
        return _Stay(row, joined, max(joined, at[1]))
    if row.leaves_at is None:  # still there when the report was made
        return _Stay(row, joined, last)
    left = datetime.combine(joined.date(), row.leaves_at)
    return _Stay(row, joined, left if left >= joined else left + timedelta(days=1))


def _between(rows: Sequence[_Row], moments: Sequence[datetime], last: datetime) -> Iterator[_Stay]:
    """Yield the stays of a report that has a line for each time that somebody came or went."""
    by_name: dict[str, list[tuple[datetime, _Row]]] = {}
    for row, at in zip(rows, moments, strict=True):
        by_name.setdefault(row.name, []).append((at, row))
    for acts in by_name.values():
        acts.sort(key=lambda act: act[0])
        left = [at for at, _ in acts[1::2]]
        for (joined, row), until in zip(acts[::2], [*left, last], strict=False):
            yield _Stay(row, joined, until)


def _at(moment: _Moment, order: tuple[int, int, int]) -> datetime:
    """Return the moment in that order; raise `ValueError` where it is none."""
    written = [moment.numbers[place] for place in order]
    if len(written[0]) not in (2, 4) or (order is _YEAR_FIRST) != (len(moment.numbers[0]) == 4):
        raise ValueError("no year")
    year, month, day = map(int, written)
    return datetime.combine(date(year + 2000 if year < 100 else year, month, day), moment.clock)


# --- people ---------------------------------------------------------------------------------------


def _people(stays: Collection[_Stay]) -> tuple[Participant, ...]:
    """Return each person once, in the order of the report."""
    found: dict[str, Participant] = {}
    for stay in stays:
        addresses = stay.row.addresses
        key = addresses[0] if addresses else fold(stay.row.name) or stay.row.name
        before = found.get(key)
        name = before.name if before else stay.row.name
        found[key] = Participant(name, addresses, stay.seconds + (before.seconds if before else 0))
    return tuple(found.values())

"""Calendar files, read by a calendar that is not ours."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from domain.meeting import Day, Meeting, MeetingStatus
from files import calendar_file
from tests.cards.meeting_cards import MEETING
from tests.chat import NOW, SEAL

# As long as they may be, and with everything that means something in such a file.
HOSTILE = "Å;b,c\\d: ”e”\r\nBEGIN:VEVENT\nSUMMARY:f\x00 \N{BRAIN} " + "ö" * 200


def written(meeting: Meeting, language: str = "sv") -> bytes:
    return calendar_file.write(meeting, language, SEAL, NOW)


def events(meeting: Meeting, language: str = "sv") -> list[Any]:
    [calendar] = Calendar.from_ical(written(meeting, language), multiple=True)
    assert calendar.errors == []
    found: list[Any] = calendar.walk("VEVENT")
    for event in found:
        assert event.errors == []
    return found


def on(day: Day) -> Meeting:
    return replace(MEETING, days=(day,))


def test_each_day_is_an_event_with_its_own_time() -> None:
    first, second = events(MEETING)

    assert first["SUMMARY"] == "Sotenäs Symbioscentrum, dag 1 av 2"
    assert first.decoded("DTSTART").astimezone(UTC) == datetime(2026, 12, 2, 8, tzinfo=UTC)
    assert first.decoded("DTEND").astimezone(UTC) == datetime(2026, 12, 2, 14, tzinfo=UTC)
    assert second.decoded("DTSTART").astimezone(UTC) == datetime(2026, 12, 3, 7, 30, tzinfo=UTC)
    assert "DTEND" not in second
    assert first["LOCATION"] == "Kungshamn"
    assert first["STATUS"] == "CONFIRMED"
    assert "Miljöstrategigruppen, Nätverket" in first["DESCRIPTION"]
    assert "möte 17" in first["DESCRIPTION"]


@pytest.mark.parametrize(
    ("on_day", "starts"),
    [
        (date(2026, 3, 28), datetime(2026, 3, 28, 8, tzinfo=UTC)),
        (date(2026, 3, 29), datetime(2026, 3, 29, 7, tzinfo=UTC)),
        (date(2026, 7, 1), datetime(2026, 7, 1, 7, tzinfo=UTC)),
        (date(2026, 10, 24), datetime(2026, 10, 24, 7, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 8, tzinfo=UTC)),
    ],
)
def test_nine_o_clock_is_nine_o_clock_in_stockholm_whatever_the_season(
    on_day: date, starts: datetime
) -> None:
    [event] = events(on(Day(1, on_day, "09:00", "12:00")))
    [calendar] = Calendar.from_ical(written(on(Day(1, on_day, "09:00"))), multiple=True)
    [zone] = calendar.timezones

    # By the clock that every reader has, and by the rules that the file brings along.
    assert event.decoded("DTSTART").astimezone(UTC) == starts
    local = datetime(on_day.year, on_day.month, on_day.day, 9)  # noqa: DTZ001 - as it stands there
    assert local - zone.to_tz(lookup_tzid=False).utcoffset(local) == starts.replace(tzinfo=None)


def test_a_day_without_a_time_is_the_whole_day() -> None:
    [event] = events(on(Day(1, date(2026, 12, 31))))

    assert event.decoded("DTSTART") == date(2026, 12, 31)
    assert event.decoded("DTEND") == date(2027, 1, 1)


def test_a_meeting_that_is_moved_or_cancelled_takes_the_place_of_the_one_before() -> None:
    moved = replace(
        MEETING, revision=3, days=(Day(8, date(2027, 1, 12)), Day(9, date(2027, 1, 13)))
    )
    cancelled = replace(moved, revision=4, status=MeetingStatus.CANCELLED)

    versions = [events(one) for one in (MEETING, moved, cancelled)]

    assert [[one["UID"] for one in of] for of in versions] == [
        [one["UID"] for one in versions[0]]
    ] * 3
    assert len({one["UID"] for one in versions[0]}) == 2
    assert [of[0]["SEQUENCE"] for of in versions] == [0, 3, 4]
    assert versions[2][0]["STATUS"] == "CANCELLED"
    assert versions[2][0]["SUMMARY"].startswith("Inställt: ")


def test_another_meeting_is_another_event() -> None:
    other = replace(MEETING, id=18)

    assert not {one["UID"] for one in events(MEETING)} & {one["UID"] for one in events(other)}


def test_whatever_somebody_wrote_stays_within_its_line() -> None:
    link = "https://example.com/mote;a,b?c=d"
    hostile = replace(MEETING, theme=HOSTILE, place=HOSTILE, link=link, days=MEETING.days[:1])

    raw = written(hostile)
    [event] = events(hostile)

    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode()
    read = HOSTILE.replace("\r\n", "\n").replace("\x00", "")
    assert event["SUMMARY"] == read
    assert event["LOCATION"] == read
    assert event["URL"] == link


def test_it_is_written_in_the_language_of_whoever_asked() -> None:
    [event, _] = events(MEETING, "en")

    assert event["SUMMARY"] == "Sotenäs Symbioscentrum, day 1 of 2"
    assert "In person" in event["DESCRIPTION"]

"""Which meetings, who comes, and what was thought of them."""

import re

from understanding import numbers, scores
from understanding.parameters.found import Found, year
from understanding.signs import Reading


def meetings(reading: Reading) -> Found:
    yield from _which_meeting(reading, theme=False)
    if reading.says("digital"):
        yield "kind", "digital"
    elif reading.says("physical"):
        yield "kind", "physical"
    if reading.when.month:
        yield "month", reading.when.month
    when = reading.when
    if when.period and not when.period.endswith("_year"):
        yield "when", when.period
    elif when.day:
        yield "when", when.day
    elif reading.says("material"):
        yield "when", "past"
    elif reading.says("next_one"):
        yield "when", "next"
    elif reading.says("coming", "am_signed_up", "into_calendar") and not when.month:
        yield "when", "upcoming"
    yield from year(reading)


def attendance(reading: Reading) -> Found:
    yield from _which_meeting(reading, theme=True)
    if reading.when.day:
        yield "date", reading.when.day
    elif day := numbers.meeting_day(reading.folded):
        yield "day", day
    if headcount := numbers.headcount(reading.folded):
        yield "headcount", headcount
    if _was_absent(reading):
        yield "response", "absent"
    elif reading.says("sign_off"):
        yield "response", "no"
    elif reading.says("was_there"):
        yield "response", "attended"
    else:
        yield "response", "yes"
    if municipality := reading.named.get("municipality_name"):
        place = reading.named.get("meeting_place")
        if not place or place.positions != municipality.positions:
            yield "municipality", municipality.name or municipality.written


_BUT = re.compile(r"\b(?:men|fast|but|though)\b")


def _was_absent(reading: Reading) -> bool:
    """Whether somebody says that they were not there: "could not be there the whole day" may come
    after that one was."""
    denied, there = (set(reading.at.get(one, ())) for one in ("was_not_there", "was_there"))
    return bool(denied) and not (there - denied and _BUT.search(reading.folded))


def rating(reading: Reading) -> Found:
    yield from _which_meeting(reading, theme=True)
    if reading.when.day and not scores.only_marks(reading.text):
        yield "date", reading.when.day
    if reading.scores.satisfaction is not None:
        yield "satisfaction", reading.scores.satisfaction
    if reading.scores.usefulness is not None:
        yield "usefulness", reading.scores.usefulness
    if reading.says("change"):
        yield "change", True


_COUNTS = {"tre": 3, "three": 3, "fem": 5, "five": 5, "tio": 10, "ten": 10}
_HOW_MANY = re.compile(rf"\b(?:topp|top|de|the) (\d{{1,2}}|{'|'.join(_COUNTS)})\b")


def results(reading: Reading) -> Found:
    yield from _which_meeting(reading, theme=True)
    if reading.says("survey"):
        yield "type", "annual_survey"
    if found := re.search(r"\b(?:sedan|sen|fran|since|from) (20\d\d)\b", reading.folded):
        yield "from_year", int(found[1])
    else:
        yield from year(reading)
    if reading.when.month:
        yield "month", reading.when.month
    if reading.says("attendance") or reading.says("how_many"):
        total = re.search(
            r"\b(?:total\w*|sammanlagt|in total|altogether|summa|hela)\b", reading.folded
        )
        yield "field", "total_attendance" if total else "attendance"
    elif reading.says("usefulness") and not reading.says("satisfaction"):
        yield "field", "usefulness"
    elif reading.says("satisfaction"):
        yield "field", "satisfaction"
    if reading.says("best", "worst"):
        yield "sort", "satisfaction_desc" if reading.says("best") else "satisfaction_asc"
    if found := _HOW_MANY.search(reading.folded):
        yield "limit", _COUNTS.get(found[1]) or int(found[1])


def _which_meeting(reading: Reading, *, theme: bool) -> Found:
    group = reading.named.get("group_name")
    place = reading.named.get("meeting_place")
    about = reading.named.get("meeting_theme")
    if group:
        yield "group", group.name or group.written
    if place:
        yield "place", place.name or place.written
    if theme and about and not place and not (group and about.positions <= group.positions):
        yield "theme", about.name or about.written

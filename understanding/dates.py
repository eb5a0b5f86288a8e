"""Days and periods in what people write, as tokens; and tokens as days, against a clock."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.folding import fold
from understanding.words import meant_by

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_NAMES = meant_by("weekdays")
MONTHS = {name: int(number) for name, number in meant_by("months").items()}
# Days and periods, as tokens.
TIMES = meant_by("times")
_SAID = re.compile(rf"\b(?:{'|'.join(sorted(TIMES, key=len, reverse=True))})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_SLASH = re.compile(r"(?<![\d/.,-])(\d{1,2})/(\d{1,2})(?:[/ -](\d{4}))?(?![\d/])")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"\b(?:den )?(\d{{1,2}}) ?(?:[ea]|st|nd|rd|th)? (?:of )?({_MONTH})\b(?: (\d{{4}}))?"
)
_MONTH_DAY = re.compile(rf"\b({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?! (?:ar|kl))(?: (\d{{4}}))?")
_DAY_ALONE = re.compile(r"\b(?:den|the) (\d{1,2})(?:[ea]|st|nd|rd|th)?\b(?! (?:ars|liter))")
_WEEK = re.compile(r"\b(?:vecka|v|week)\.? ?(\d{1,2})\b(?: (\d{4}))?")
_AGO = re.compile(
    r"\b(\w+) (dag|dar|veck|manad)\w* (?:sedan|sen)\b|\b(\w+) (day|week|month)s? ago\b"
)
_AHEAD = re.compile(
    r"\bom (\w+) (dag|dar|veck|manad)\w*\b|\b(?:in|within) (\w+) (day|week|month)s?\b"
)
_LAST_DAY = re.compile(rf"\b(?:i|forra|last) ({'|'.join(_DAY_NAMES)})s?\b")
_NEXT_DAY = re.compile(rf"\b(?:pa|nasta|next|on|this) ({'|'.join(_DAY_NAMES)})\b")
_YEAR = re.compile(r"(?<![\d-])(20[0-4]\d)(?![\d-])")
# A day of the week that stands alone; after these words it is another thing that is said.
_DAY_BARE = re.compile(
    rf"(?<!varje )(?<!till )(?<!every )(?<!each )(?<!to )\b({'|'.join(_DAY_NAMES)})\b"
)
_MONTH_ALONE = re.compile(
    rf"\b(?:i|in|under|for|during|till|innan|fore|senast|before|by) ({_MONTH})\b"
    rf"|\b({_MONTH})(?= 20\d\d|$)"
)
_CLOCK = re.compile(r"\b(?:kl|klockan|at)\.? ?(\d{1,2})(?:[:.](\d{2}))?\b|\b(\d{1,2}):(\d{2})\b")
# "Sat" and "sun" are other words too, where nothing else says that they are days.
SHORT_DAY = 3
_UNITS = {"da": "days", "ve": "weeks", "we": "weeks", "ma": "months", "mo": "months"}
_COUNTS = {word: int(number) for word, number in meant_by("counts").items()}


@dataclass(frozen=True)
class When:
    """What a text says of time: a *day* and a *period* as tokens, a *month* ("10"), a *year*, a
    time of day (*clock*, "08:00") and a day of the week (*weekday*, "friday")."""

    day: str = ""
    period: str = ""
    month: str = ""
    year: int = 0
    clock: str = ""
    weekday: str = ""


@dataclass(frozen=True)
class Period:
    """The days from *first* to *last*; a single day is both."""

    first: date
    last: date


_DAYS = ("day_before_yesterday", "day_after_tomorrow", "yesterday", "tomorrow", "this_morning",
         "last_night", "today")  # fmt: skip


def find(text: str) -> When:
    """Return what *text* says of time; what it does not say is empty."""
    folded = fold(text)
    said = [TIMES[words] for words in _SAID.findall(folded)]
    years = _YEAR.findall(text)
    return When(
        day=_day(text, folded, said),
        period=next((one for one in said if one not in _DAYS), "") or _week(folded),
        month=_month(text, folded),
        year=int(years[0]) if years else 0,
        clock=_clock(text.casefold()),
        weekday=next((_DAY_NAMES[word] for word in _day_words(folded)), ""),
    )


def _day(text: str, folded: str, said: list[str]) -> str:
    return _numbered_day(text, folded) or _named_day(folded, said)


def _numbered_day(text: str, folded: str) -> str:
    if found := _ISO.search(text):
        return found[0]
    if (found := _SLASH.search(text)) and int(found[2]) in range(1, 13):
        return as_token(found[3], int(found[2]), int(found[1]))
    if found := _DAY_MONTH.search(folded):
        return as_token(found[3], MONTHS[found[2]], int(found[1]))
    if found := _MONTH_DAY.search(folded):
        return as_token(found[3], MONTHS[found[1]], int(found[2]))
    return ""


def _named_day(folded: str, said: list[str]) -> str:
    if day := next((one for one in _DAYS if one in said), ""):
        return day
    for pattern, towards in ((_AGO, "ago"), (_AHEAD, "ahead")):
        if found := pattern.search(folded):
            count, unit = found[1] or found[3], (found[2] or found[4])[:2]
            number = int(count) if count.isdecimal() else _COUNTS.get(count, 0)
            return f"{number}_{_UNITS[unit]}_{towards}" if number else ""
    if found := _LAST_DAY.search(folded):
        return f"last_{_DAY_NAMES[found[1]]}"
    if found := _NEXT_DAY.search(folded):
        return f"next_{_DAY_NAMES[found[1]]}"
    if found := _DAY_ALONE.search(folded):
        return f"day-{int(found[1]):02}" if 1 <= int(found[1]) <= 31 else ""
    found = _DAY_BARE.search(folded)
    return _DAY_NAMES[found[1]] if found else ""


def as_token(year: str | None, month: int, day: int) -> str:
    """Return a day as `resolve` takes it; "" where no month has so many."""
    if not 1 <= day <= 31:
        return ""
    return f"{year}-{month:02}-{day:02}" if year else f"{month:02}-{day:02}"


def _week(folded: str) -> str:
    found = _WEEK.search(folded)
    if not found or not 1 <= int(found[1]) <= 53:
        return ""
    return f"{found[2]}-week-{int(found[1]):02}" if found[2] else f"week-{int(found[1]):02}"


def _month(text: str, folded: str) -> str:
    found = _MONTH_ALONE.search(folded)
    if not found or (found[2] and _numbered_day(text, folded)):
        return ""
    return f"{MONTHS[found[1] or found[2]]:02}"


def _clock(text: str) -> str:
    found = _CLOCK.search(text)
    if not found:
        return ""
    hours, minutes = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else ""


def _day_words(folded: str) -> list[str]:
    ends = ("arna", "ar", "s", "smorgon", "smorgnar")
    found = []
    for word in folded.split():
        forms = (word, *(word.removesuffix(end) for end in ends))
        found += [form for form in forms if form in _DAY_NAMES and len(form) > SHORT_DAY]
    return found


# --- against the clock ----------------------------------------------------------------------------


def resolve(said: str, today: date, *, ahead: bool = False) -> Period | None:
    """Return the days that *said* stands for as seen from *today* in Stockholm; None if none.

    A day without a year is the latest one that has been, or with *ahead* the next that comes.
    """
    try:
        return (
            _named(said, today)
            or _weekly(said, today, ahead=ahead)
            or _yearly(said, today, ahead=ahead)
            or _counted(said, today, ahead=ahead)
        )
    except (ValueError, OverflowError):  # 31 February, or beyond all calendars
        return None


def _named(said: str, today: date) -> Period | None:
    days = {
        "today": 0, "this_morning": 0, "yesterday": -1, "last_night": -1, "tomorrow": 1,
        "day_before_yesterday": -2, "day_after_tomorrow": 2,
    }  # fmt: skip
    if said in days:
        return _one(today + timedelta(days=days[said]))
    shift, _, unit = said.partition("_")
    by = {"last": -1, "this": 0, "next": 1}.get(shift)
    monday = today - timedelta(days=today.weekday())
    if by is None:
        return None
    if unit == "week":
        first = monday + timedelta(weeks=by)
        return Period(first, first + timedelta(days=6))
    if unit == "month":
        return _month_of(today, by)
    if unit == "year":
        return Period(date(today.year + by, 1, 1), date(today.year + by, 12, 31))
    if unit in WEEKDAYS:
        away = (WEEKDAYS.index(unit) - today.weekday()) % 7
        return _one(today + timedelta(days=(away or 7) if by > 0 else away - 7))
    return None


def _weekly(said: str, today: date, *, ahead: bool) -> Period | None:
    """Return the days that come back every week: the latest, or with *ahead* the next."""
    if said == "next_weekend":
        return _weekly("weekend", today + timedelta(days=1), ahead=True)
    if said not in (*WEEKDAYS, "weekend"):
        return None
    weekday, length = (5, 2) if said == "weekend" else (WEEKDAYS.index(said), 1)
    first = today - timedelta(days=(today.weekday() - weekday) % 7)
    last = first + timedelta(days=length - 1)
    week = timedelta(weeks=ahead and last < today)
    return Period(first + week, last + week)


def _yearly(said: str, today: date, *, ahead: bool) -> Period | None:
    """Return the days that come back every year: the latest, or with *ahead* the next."""
    if said not in _YEARLY:
        return None
    found = [_YEARLY[said](today.year + years) for years in (-1, 0, 1)]
    if ahead:
        return next(one for one in found if one.last >= today)
    return next(one for one in reversed(found) if one.first <= today)


def _between(first: tuple[int, int], last: tuple[int, int]) -> Callable[[int], Period]:
    """Return the days from one month and day to another, of any year."""
    longer = last < first
    return lambda year: Period(date(year, *first), date(year + longer, *last))


def _midsummer(year: int) -> Period:
    return _one(next(d for d in (date(year, 6, 19 + n) for n in range(7)) if d.weekday() == 4))


def _easter(year: int) -> Period:
    """Return Good Friday to Easter Monday (the calculus of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    sunday = date(year, month, day + 1)
    return Period(sunday - timedelta(days=2), sunday + timedelta(days=1))


_YEARLY: Mapping[str, Callable[[int], Period]] = {
    "christmas": _between((12, 24), (12, 26)),
    # The day that is too late, when something is to be done before it.
    "turn_of_year": _between((1, 1), (1, 1)),
    "new_year": _between((12, 31), (1, 1)),
    "easter": _easter,
    "midsummer": _midsummer,
    "spring": _between((3, 1), (5, 31)),
    "summer": _between((6, 1), (8, 31)),
    "autumn": _between((9, 1), (11, 30)),
}


def _counted(said: str, today: date, *, ahead: bool) -> Period | None:
    if found := re.fullmatch(r"(\d+)_(days|weeks|months)_(ago|ahead)", said):
        days = int(found[1]) * {"days": 1, "weeks": 7, "months": 30}[found[2]]
        return _one(today + timedelta(days=-days if found[3] == "ago" else days))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", said):
        return _one(date.fromisoformat(said))
    if found := re.fullmatch(r"(\d{2})-(\d{2})", said):
        return _one(_nearest(today, int(found[1]), int(found[2]), ahead=ahead))
    if found := re.fullmatch(r"day-(\d{2})", said):
        return _one(_day_of_month(today, int(found[1]), ahead=ahead))
    if found := re.fullmatch(r"(?:(\d{4})-)?week-(\d{2})", said):
        monday = date.fromisocalendar(int(found[1] or today.isocalendar().year), int(found[2]), 1)
        return Period(monday, monday + timedelta(days=6))
    if re.fullmatch(r"\d{4}", said):
        return Period(date(int(said), 1, 1), date(int(said), 12, 31))
    return None


def _one(day: date) -> Period:
    return Period(day, day)


def month_after(day: date, by: int) -> date:
    """Return the first day of the month that comes *by* months after that of *day*."""
    years, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    return date(years, month + 1, 1)


def _month_of(today: date, by: int) -> Period:
    first = month_after(today, by)
    return Period(first, month_after(first, 1) - timedelta(days=1))


def _nearest(today: date, month: int, day: int, *, ahead: bool) -> date:
    this_year = date(today.year, month, day)
    if ahead and this_year < today:
        return this_year.replace(year=today.year + 1)
    return this_year if ahead or this_year <= today else this_year.replace(year=today.year - 1)


def _day_of_month(today: date, day: int, *, ahead: bool) -> date:
    """Return the next or latest month's *day*; a month that is too short is passed over."""
    for months in range(12):
        first = _month_of(today, months if ahead else -months).first
        try:
            found = first.replace(day=day)
        except ValueError:
            continue
        if (found >= today) if ahead else (found <= today):
            return found
    raise ValueError(day)

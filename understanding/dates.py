"""Days and periods in what people write, as tokens; and tokens as days, against a clock."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.folding import fold

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_NAMES = {
    name: day
    for day, names in zip(
        WEEKDAYS,
        (
            "mandag monday mon mandagen",
            "tisdag tuesday tue tisdagen",
            "onsdag wednesday wed onsdagen",
            "torsdag thursday thu torsdagen tors",
            "fredag friday fri fredagen",
            "lordag saturday sat lordagen",
            "sondag sunday sun sondagen",
        ),
        strict=True,
    )
    for name in names.split()
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "mars march",
            "april apr",
            "maj may",
            "juni june jun",
            "juli july jul",
            "augusti august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# As folded; the longest first where one is the beginning of another.
WORDS = {
    "day_before_yesterday": r"i ?forrgar|forrgar|day before yesterday",
    "day_after_tomorrow": r"i ?overmorgon|overmorgon|day after tomorrow",
    "yesterday": r"i ?gar(?: kvall| eftermiddag| natt)?|igarkvall|yesterday",
    "tomorrow": r"i ?morgon|imorrn|i morron|imorron|imoron|tomorrow",
    "this_morning": r"(?:i|nu i) ?(?:morse|morses)|imorse|this morning",
    "last_night": r"i ?natt|inatt|last night",
    "today": r"i ?dag|idag|today",
    "next_week": r"nasta vecka|next week|kommande vecka",
    "last_week": r"forra veckan|i forra veckan|last week|forra vecka",
    "this_week": r"(?:i|denna|den har) veckan?|this week",
    "next_month": r"nasta manad|next month",
    "last_month": r"forra manaden|last month",
    "this_month": r"(?:denna|den har|i) manad(?:en)?|this month",
    "last_year": r"i ?fjol|ifjor|i fjor|forra aret|last year|ifjol",
    "next_year": r"nasta ar|next year",
    "this_year": r"i ?ar|iar|det har aret|detta ar|this year",
    "weekend": r"(?:i|under|forra|hela|over) helgen|the weekend|this weekend|last weekend|"
    r"helger(?:na)?|weekends?",
    "midsummer": r"midsommar(?:afton|en|helgen)?|midsummer",
    "christmas": r"jul(?:en|afton|lovet)?|christmas",
    "new_year": r"nyar(?:et|safton)?|new year(?:s|s eve)?",
    "easter": r"pask(?:en|lovet)?|easter",
    "summer": r"sommaren|semestern|summer",
    "autumn": r"hosten|i host|autumn",
    "spring": r"varen|i var\b|the spring|this spring",
}
_WORD = {token: re.compile(rf"\b(?:{pattern})\b") for token, pattern in WORDS.items()}
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_SLASH = re.compile(r"(?<![\d/.,-])(\d{1,2})/(\d{1,2})(?:[/ -](\d{4}))?(?![\d/])")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"\b(?:den )?(\d{{1,2}}) ?(?:[ea]|st|nd|rd|th)? (?:of )?({_MONTH})\b(?: (\d{{4}}))?"
)
_MONTH_DAY = re.compile(rf"\b({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?! (?:ar|kl))(?: (\d{{4}}))?")
_DAY_ALONE = re.compile(r"\b(?:den|the) (\d{1,2})(?:[ea]|st|nd|rd|th)?\b(?! (?:ars|liter))")
_WEEK = re.compile(r"\b(?:vecka|v|week)\.? ?(\d{1,2})\b(?: (\d{4}))?")
_AGO = re.compile(r"\bfor (\w+) (dag|dar|veck|manad)\w* sedan|\b(\w+) (day|week|month)s? ago")
_LAST_DAY = re.compile(rf"\b(?:i|forra|last) ({'|'.join(_DAY_NAMES)})s?\b")
_NEXT_DAY = re.compile(rf"\b(?:pa|nasta|next|on|this) ({'|'.join(_DAY_NAMES)})\b")
_YEAR = re.compile(r"(?<![\d-])(20[0-4]\d)(?![\d-])")
_MONTH_ALONE = re.compile(
    rf"\b(?:i|in|under|for|during|till|innan|fore|senast|before|by) ({_MONTH})\b"
)
_CLOCK = re.compile(r"\b(?:kl|klockan|at)\.? ?(\d{1,2})(?:[:.](\d{2}))?\b|\b(\d{1,2}):(\d{2})\b")
_UNITS = {"da": "days", "ve": "weeks", "we": "weeks", "ma": "months", "mo": "months"}
_COUNTS = {
    word: number
    for number, words in enumerate(
        ("noll zero", "en ett one a", "tva two", "tre three", "fyra four", "fem five", "sex six",
         "sju seven", "atta eight", "nio nine", "tio ten")
    )
    for word in words.split()
}  # fmt: skip


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
    said = [token for token in WORDS if _WORD[token].search(folded)]
    years = _YEAR.findall(text)
    return When(
        day=_day(text, folded, said),
        period=next((one for one in said if one not in _DAYS), "") or _week(folded),
        month=_month(folded),
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
        return _written(found[3], int(found[2]), int(found[1]))
    if found := _DAY_MONTH.search(folded):
        return _written(found[3], MONTHS[found[2]], int(found[1]))
    if found := _MONTH_DAY.search(folded):
        return _written(found[3], MONTHS[found[1]], int(found[2]))
    return ""


def _named_day(folded: str, said: list[str]) -> str:
    # "i förrgår" holds "går", "i övermorgon" holds "morgon": the longer stand first.
    if day := next((one for one in _DAYS if one in said), ""):
        return day
    if found := _AGO.search(folded):
        count, unit = found[1] or found[3], (found[2] or found[4])[:2]
        number = _COUNTS.get(count, int(count) if count.isdecimal() else 0)
        return f"{number}_{_UNITS[unit]}_ago" if number else ""
    if found := _LAST_DAY.search(folded):
        return f"last_{_DAY_NAMES[found[1]]}"
    if found := _NEXT_DAY.search(folded):
        return f"next_{_DAY_NAMES[found[1]]}"
    found = _DAY_ALONE.search(folded)
    return f"day-{int(found[1]):02}" if found and 1 <= int(found[1]) <= 31 else ""


def _written(year: str | None, month: int, day: int) -> str:
    if not 1 <= day <= 31:
        return ""
    return f"{year}-{month:02}-{day:02}" if year else f"{month:02}-{day:02}"


def _week(folded: str) -> str:
    found = _WEEK.search(folded)
    if not found or not 1 <= int(found[1]) <= 53:
        return ""
    return f"{found[2]}-week-{int(found[1]):02}" if found[2] else f"week-{int(found[1]):02}"


def _month(folded: str) -> str:
    found = _MONTH_ALONE.search(folded)
    return f"{MONTHS[found[1]]:02}" if found else ""


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
        found += [form for form in forms if form in _DAY_NAMES and len(form) > 3]
    return found


# --- against the clock ----------------------------------------------------------------------------


def resolve(said: str, today: date, *, ahead: bool = False) -> Period | None:
    """Return the days that *said* stands for as seen from *today* in Stockholm; None if none.

    A day without a year is the latest one that has been, or with *ahead* the next that comes.
    """
    try:
        return _named(said, today) or _counted(said, today, ahead=ahead)
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
    if said == "weekend":
        saturday = monday + timedelta(days=5)
        saturday -= timedelta(days=7) if saturday > today else timedelta()
        return Period(saturday, saturday + timedelta(days=1))
    if said == "midsummer":
        eve = next(d for d in (date(today.year, 6, 19 + n) for n in range(7)) if d.weekday() == 4)
        return _one(eve)
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


def _counted(said: str, today: date, *, ahead: bool) -> Period | None:
    if found := re.fullmatch(r"(\d+)_(days|weeks|months)_ago", said):
        days = {"days": 1, "weeks": 7, "months": 30}[found[2]]
        return _one(today - timedelta(days=int(found[1]) * days))
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

"""The span of days that something is asked of, and where in the text it is said: "i fjol", "oktober
2025", "senaste 30 dagarna", "sedan mars"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.folding import fold
from understanding.dates import MONTHS, TIMES, Period, as_token, month_after, resolve


@dataclass(frozen=True)
class Span:
    """The days from *first* to *last*, which stand from *start* to *end* in the text; without a
    *last* it goes on."""

    first: date
    last: date | None
    start: int
    end: int


def find(text: str, today: date) -> Span | None:
    """Return the first span that *text* speaks of, as seen from *today*: one that is named, or all
    from one to another."""
    flat = "".join(map(_flat, text))
    spans = list(_named(flat, today))
    if not spans:
        return None
    named, whole = spans[0], _joined(flat, spans, today)
    if whole is not None:
        return whole
    since = _SINCE.search(flat[: named.start])
    return replace(named, last=None, start=since.start()) if since else named


def _named(flat: str, today: date) -> Iterator[Span]:
    """Return what is named, the surest first."""
    for pattern, meaning in _PATTERNS:
        for found in pattern.finditer(flat):
            try:
                period = meaning(found, today)
            except (ValueError, OverflowError):  # 31 February, or beyond all calendars
                continue
            if period is not None:
                yield Span(period.first, period.last, found.start(), found.end())


def _joined(flat: str, spans: Sequence[Span], today: date) -> Span | None:
    """Return the span from the first of *spans* to what comes after it, or to it from what comes
    before."""
    for joint in _JOINT.finditer(flat):
        begins = next((one for one in spans if one.end == joint.start()), None)
        ends = next((one for one in spans if one.start == joint.end()), None)
        if begins is None or ends is None or spans[0] not in (begins, ends):
            continue
        led = _LED.search(flat[: begins.start])
        if joint[0].strip() in _AND and not (led and led[1] in _BETWEEN):
            continue
        first, last = _from(flat, begins, ends, today), ends.last
        if last is None or first > last:
            return None
        return Span(first, last, led.start() if led else begins.start, ends.end)
    return None


def _from(flat: str, begins: Span, ends: Span, today: date) -> date:
    """Return the first day of two spans: whoever names a year names it once, at the end."""
    written = flat[begins.start : begins.end]
    year = _ENDS_WITH_YEAR.search(flat[ends.start : ends.end])
    if year and not _ENDS_WITH_YEAR.search(written):
        same = next(_named(f"{written} {year[0]}", today), None)
        return same.first if same else begins.first
    if ends.last is not None and begins.first > ends.last:
        # "November till februari" begins the year before.
        return begins.first.replace(year=begins.first.year - 1)
    return begins.first


def _flat(sign: str) -> str:
    """Return one sign for one, so that places in the text stay the same."""
    folded = fold(sign)
    small = sign.lower()
    return folded if len(folded) == 1 else small if len(small) == 1 else " "


def _days_of_month(found: re.Match[str], today: date) -> Period | None:
    first, last = (
        resolve(as_token(found[4], MONTHS[found[3]], int(found[one])), today) for one in (1, 2)
    )
    return Period(first.first, last.last) if first and last and first.first <= last.last else None


def _day_of_month(found: re.Match[str], today: date) -> Period | None:
    return resolve(as_token(found[3], MONTHS[found[2]], int(found[1])), today)


def _slashed(found: re.Match[str], today: date) -> Period | None:
    return resolve(as_token(found[3], int(found[2]), int(found[1])), today)


def _one_day(found: re.Match[str], _: date) -> Period:
    day = date.fromisoformat(found[0])
    return Period(day, day)


def _latest(found: re.Match[str], today: date) -> Period:
    days = _DAYS[found[2][:2]] * int(found[1].strip() or 1)
    return Period(today - timedelta(days=days - 1), today)


def _quarter(found: re.Match[str], today: date) -> Period:
    year = int(found[2]) if found[2] else today.year
    first = date(year, int(found[1]) * 3 - 2, 1)
    if not found[2] and first > today:
        first = first.replace(year=year - 1)
    return Period(first, month_after(first, 3) - timedelta(days=1))


def _month(found: re.Match[str], today: date) -> Period:
    first = date(int(found[2]) if found[2] else today.year, MONTHS[found[1]], 1)
    if not found[2] and first > today:
        first = first.replace(year=first.year - 1)
    return Period(first, month_after(first, 1) - timedelta(days=1))


def _week(found: re.Match[str], today: date) -> Period | None:
    if found[2]:
        return resolve(f"{found[2]}-week-{int(found[1]):02}", today)
    week = resolve(f"week-{int(found[1]):02}", today)
    if week is None or week.first <= today:
        return week
    return resolve(f"{today.year - 1}-week-{int(found[1]):02}", today)


def _year(found: re.Match[str], today: date) -> Period | None:
    return resolve(found[0], today)


def _word(token: str) -> Callable[[re.Match[str], date], Period | None]:
    return lambda _, today: resolve(token, today)


def _called(token: str) -> str:
    """Return a pattern of all the words for *token*, the longest first."""
    return "|".join(sorted((words for words in TIMES if TIMES[words] == token), key=len)[::-1])


_DAYS = {"da": 1, "ve": 7, "we": 7, "ma": 30, "mo": 30, "ar": 365, "ye": 365}
_SINCE = re.compile(r"\b(?:sedan|sen|fran och med|fran|since|from) $")
_LED = re.compile(r"\b(fran och med|fran|from|mellan|between) $")
_BETWEEN = frozenset({"mellan", "between"})
_AND = frozenset({"och", "and"})
_JOINT = re.compile(r" (?:till och med|till|to|until|och|and) | ?[-–] ?")
_ENDS_WITH_YEAR = re.compile(r"\b20\d\d$")
_DAY = r"(20\d\d-\d\d-\d\d)"
_NAMED = "|".join(sorted(MONTHS, key=len, reverse=True))
# Seen from today, and none that only says when in the year.
_SAID = (
    "day_before_yesterday", "yesterday", "today", "last_week", "this_week", "last_month",
    "this_month", "last_year", "this_year",
)  # fmt: skip
_PATTERNS = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (rf"\b{_DAY}\b", _one_day),
        (rf"\b(?:den )?(\d{{1,2}}) ?(?:-|–|till|to) ?(\d{{1,2}}) ({_NAMED})\b(?: (20\d\d)\b)?",
         _days_of_month),
        (rf"\b(?:den )?(\d{{1,2}})(?:[ :]?[ea]|st|nd|rd|th)? ({_NAMED})\b(?: (20\d\d)\b)?",
         _day_of_month),
        (r"(?<![\d/.,-])(\d{1,2})/(\d{1,2})(?:[/ -](20\d\d))?(?![\d/])", _slashed),
        (r"\b(?:de )?(?:senaste|last|past) (\d{1,3}) (dag|veck|manad|ar|day|week|month|year)\w*",
         _latest),
        (r"\b(?:det |den )?(?:senaste|past)( )(dag|veck|manad|ar|day|week|month|year)\w*", _latest),
        (r"\b(?:kvartal|quarter|q) ?([1-4])\b(?: (20\d\d)\b)?", _quarter),
        (rf"\b(?:(?:i|in|under|during) )?({_NAMED})\b(?: (20\d\d)\b)?", _month),
        (r"\b(?:vecka|week|v)\.? ?(\d{1,2})\b(?: (20\d\d)\b)?", _week),
        *((rf"\b(?:{_called(token)})\b", _word(token)) for token in _SAID),
        (r"(?<![\d-])20[0-4]\d(?![\d-])", _year),
    )
)  # fmt: skip

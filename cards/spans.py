"""Spans of days, as people say them."""

from datetime import date, timedelta

from locales.text import day, month, text, yearly


def days(language: str, first: date, last: date) -> str:
    """Return "28 november–18 december 2026", and both years where there are two."""
    if first.year == last.year:
        return f"{yearly(language, f'{first:%m-%d}')}–{day(language, last)}"
    return f"{day(language, first)} – {day(language, last)}"


def span(language: str, first: date | None, last: date | None) -> str:
    """Return "2025", "October 2025", one day or the days on both ends; "" for all time."""
    if first is None:
        return text(language, "span.until", day=day(language, last)) if last else ""
    if last is None:
        return text(language, "span.since", day=day(language, first))
    if first == last:
        return day(language, first)
    after = last + timedelta(days=1)
    if first.day == 1 and after.day == 1 and after - first <= timedelta(days=31):
        return month(language, first)
    if (first.month, first.day, after) == (1, 1, date(first.year + 1, 1, 1)):
        return str(first.year)
    return text(language, "span.between", first=day(language, first), last=day(language, last))

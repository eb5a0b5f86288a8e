"""Which days are worked in Sweden, and counting them.

The rules of 2005 and later: the national day is a holiday, the Monday after Pentecost is none.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate

SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Not Saturdays, Sundays, public holidays, or the eves of Midsummer, Christmas and New Year."""
    return day.weekday() < SATURDAY and day not in _free_days(day.year)


def working_days_after(day: date, count: int) -> date:
    """Return the working day that comes *count* working days after *day*."""
    while count > 0:
        day += timedelta(days=1)
        if is_working_day(day):
            count -= 1
    return day


def working_day_from(day: date) -> date:
    """Return *day*, or the first working day after it."""
    return day if is_working_day(day) else working_days_after(day, 1)


def speaks_until(day: date) -> date:
    """Return the last day before the next that is worked: what is said on a Friday must do until
    Sunday."""
    return working_days_after(day, 1) - timedelta(days=1)


def reminder_due(day: date, today: date, before: Iterable[int]) -> int | None:
    """Return which reminder of *day* is due *today*, of those so many days *before* it: the last
    only, if others were missed, and early rather than on a day that nobody works. None where it is
    too early, or the day has been."""
    if day < today or not is_working_day(today):
        return None
    left = (day - speaks_until(today)).days
    return next((days for days in sorted(before) if left <= days), None)


def working_days_between(day: date, later: date) -> int:
    """Return how many working days have come after *day* until and including *later*."""
    if later <= day:
        return 0
    whole_years = sum(_worked(year)[-1] for year in range(day.year, later.year))
    return whole_years + _worked_until(later) - _worked_until(day)


# Of thousands of cases the days are the same few hundred.
@lru_cache(maxsize=4096)
def _worked_until(day: date) -> int:
    """Return how many working days there are of the year of *day*, until and including it."""
    return _worked(day.year)[day.timetuple().tm_yday]


@lru_cache(maxsize=64)
def _worked(year: int) -> tuple[int, ...]:
    """Return how many working days there are until and including each day of the year; the last is
    of all."""
    first, following = date(year, 1, 1), date(year + 1, 1, 1)
    days = (first + timedelta(days=number) for number in range((following - first).days))
    return tuple(accumulate(map(is_working_day, days), initial=0))


@lru_cache(maxsize=8)
def _free_days(year: int) -> frozenset[date]:
    """Return the holidays and eves that may fall on a weekday; the others never do."""
    easter = _easter(year)
    return frozenset(
        {
            date(year, 1, 1),
            date(year, 1, 6),
            easter - timedelta(days=2),  # Good Friday
            easter + timedelta(days=1),  # Easter Monday
            easter + timedelta(days=39),  # Ascension Day
            date(year, 5, 1),
            date(year, 6, 6),
            _midsummer_eve(year),
            date(year, 12, 24),
            date(year, 12, 25),
            date(year, 12, 26),
            date(year, 12, 31),
        }
    )


def _midsummer_eve(year: int) -> date:
    """The Friday from 19 to 25 June."""
    first = date(year, 6, 19)
    return first + timedelta(days=(SATURDAY - 1 - first.weekday()) % 7)


def _easter(year: int) -> date:
    """Easter Sunday, by the method of Meeus, Jones and Butcher; its letters are theirs."""
    a = year % 19
    b, c = divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)

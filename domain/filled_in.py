"""Reading what was filled in: everything that is wrong is gathered, so it is mended in one go."""

import re
from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from domain.errors import FormRefused, RuleBroken
from domain.working_days import is_working_day, working_days_after

E = TypeVar("E", bound=StrEnum)
S = TypeVar("S", bound=str)

LONGEST_TEXT = 2000
LONGEST_LINE = 200
LONGEST_LINK = 500
LATEST_YEARS = 10
# What was to be done longer ago than this is a mistake in the year.
LONG_AGO = timedelta(days=366)

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])", re.ASCII)


class FilledIn:
    """Reads field by field. What is wrong is noted and something harmless returned in its place;
    `refuse_if_wrong` comes last.

    *missing* is the key of what is said where nothing, or nothing known, was filled in.
    """

    def __init__(self) -> None:
        self._wrong: list[RuleBroken] = []

    def wrong(self, key: str, field: str = "", **values: str | int) -> None:
        self._wrong.append(RuleBroken(key, field=field, **values))

    def refuse_if_wrong(self) -> None:
        if self._wrong:
            raise FormRefused(*self._wrong)

    def text(self, field: str, typed: str, missing: str = "") -> str:
        """Return running text, which may be left out when there is no *missing*."""
        return self._no_longer(field, typed.strip(), LONGEST_TEXT, missing)

    def line(self, field: str, typed: str, missing: str = "") -> str:
        """Return a name or the like, on one line."""
        return self._no_longer(field, " ".join(typed.split()), LONGEST_LINE, missing)

    def link(self, field: str, typed: str) -> str:
        link = typed.strip()
        safe = link.startswith("https://") and len(link) <= LONGEST_LINK and " " not in link
        if link and not safe:
            self.wrong("error.link_wrong", field)
        return link

    def one_of(self, field: str, typed: str, choices: type[E], missing: str) -> E:
        if typed in set(choices):
            return choices(typed)
        self.wrong(missing, field)
        return next(iter(choices))

    def one_or_none(self, field: str, typed: str, choices: type[E]) -> E | None:
        return self.one_of(field, typed, choices, "error.choice_unknown") if typed else None

    def several(self, field: str, typed: str, choices: Collection[S]) -> frozenset[S]:
        """Return what was chosen of many, written with commas between."""
        chosen = {one.strip() for one in typed.split(",")} - {""}
        if not chosen <= set(choices):
            self.wrong("error.choice_unknown", field)
        return frozenset(one for one in choices if one in chosen)

    def number(self, field: str, typed: str, most: int, missing: str) -> int:
        """Return a whole number from 1 to *most*."""
        typed = typed.strip()
        if typed.isascii() and typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= most:
            return int(typed)
        self.wrong(missing, field)
        return 1

    def number_or_none(self, field: str, typed: str, most: int) -> int | None:
        return self.number(field, typed, most, "error.choice_unknown") if typed.strip() else None

    def somebody(self, field: str, person_id: int | None, missing: str) -> int:
        if person_id is None:
            self.wrong(missing, field)
            return 0
        return person_id

    def day_to_come(
        self, field: str, typed: str, today: date, missing: str, anyway: str = ""
    ) -> date:
        """Return a day to come. One that nobody works, or that has been but not long ago, is asked
        about: it is taken when *anyway* is that very day, as the form holds it when the answer was
        yes."""
        typed = typed.strip()
        if not typed:
            self.wrong(missing, field)
            return today
        try:
            day = date.fromisoformat(typed)
        except ValueError:
            self.wrong("error.date_unreadable", field)
            return today
        wanted = anyway.strip() == day.isoformat()
        if day < today - LONG_AGO:
            self.wrong("error.day_past", field)
        elif day.year > today.year + LATEST_YEARS:
            self.wrong("error.day_far", field, years=LATEST_YEARS)
        elif day < today and not wanted:
            self.wrong("error.day_over", field, day=day.isoformat())
        elif not is_working_day(day) and not wanted:
            following = working_days_after(day, 1)
            self.wrong(
                "error.day_free", field, day=day.isoformat(), following=following.isoformat()
            )
        return day

    def clock(self, field: str, typed: str) -> str:
        """Return a time of day, as 08:05."""
        found = _CLOCK.fullmatch(typed.strip())
        if not found:
            self.wrong("error.time_unreadable", field)
            return "00:00"
        return f"{int(found[1]):02}:{found[2]}"

    def _no_longer(self, field: str, text: str, most: int, missing: str) -> str:
        if missing and not text:
            self.wrong(missing, field)
        if len(text) > most:
            self.wrong("error.text_long", field, most=most, length=len(text))
        return text

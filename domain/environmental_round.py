"""Environmental rounds: once a year each managerial area is walked through. Which areas there are,
which of them had theirs, and what is noted of one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.access import Followed
from domain.errors import RuleBroken
from domain.filled_in import FilledIn
from domain.organisation import Place


@dataclass(frozen=True)
class EnvironmentalRound:
    """A round was made on *held_on*, and looked at what *focus* says, where that was told."""

    id: int
    held_on: date
    focus: str = ""


@dataclass(frozen=True)
class Area:
    """A managerial area: a department or a unit with a manager of its own, and its *round* of the
    year (docs/decisions/0016-what-a-managerial-area-is.md)."""

    place: Place
    department_id: int
    department: str
    unit: str = ""
    round: EnvironmentalRound | None = None

    @property
    def name(self) -> str:
        return f"{self.department}, {self.unit}" if self.unit else self.department


def within(areas: Iterable[Area], followed: Followed) -> list[Area]:
    """Return the areas that lie in what is *followed*."""
    return [
        one
        for one in areas
        if followed.everywhere
        or one.department_id in followed.departments
        or (one.unit and one.place.id in followed.units)
    ]


def done(areas: Iterable[Area]) -> int:
    """Return in how many areas the round of the year is done."""
    return sum(one.round is not None for one in areas)


def lacking_first(areas: Iterable[Area]) -> list[Area]:
    return sorted(areas, key=lambda one: one.round is not None)


def meant(areas: Sequence[Area], place: Place) -> Area:
    """Return the area at *place*, of those that may be noted; where none is said, the only one."""
    if place.id is None and len(areas) == 1:
        return areas[0]
    found = next((one for one in areas if one.place == place), None)
    if found is None:
        key = "error.which_area" if place.id is None else "error.no_area_of_yours"
        raise RuleBroken(key, field="place")
    return found


def noted(typed: Mapping[str, str], held_on: date | None, today: date) -> tuple[date, str]:
    """Return the day and the focus that are noted, or raise `FormRefused`. A round that is older
    than last year's is a mistake in the year."""
    form = FilledIn()
    focus = form.line("focus", typed.get("focus", ""))
    if held_on is None:
        form.wrong("error.environmental_round_day_missing", "held_on")
    elif held_on > today:
        form.wrong("error.date_in_future", "held_on")
    elif held_on.year < today.year - 1:
        form.wrong("error.environmental_round_old", "held_on", year=str(today.year - 1))
    form.refuse_if_wrong()
    assert held_on is not None
    return held_on, focus

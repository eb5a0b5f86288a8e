"""How many cases there are of each kind, place by place, and what of it somebody may know."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from domain.access import Followed
from domain.case_listing import Listing


class Place(NamedTuple):
    """Where cases belong, apart from those whose reporter avoids managers."""

    department_id: int | None
    unit_id: int | None
    avoids_manager: bool


@dataclass(frozen=True)
class Numbers:
    """How many cases are on each list, and since when the oldest new one waits."""

    on: Mapping[Listing, int] = field(default_factory=dict)
    oldest_new: datetime | None = None


def covers(followed: Followed, place: Place) -> bool:
    """Whether cases in *place* are among those *followed*."""
    if place.avoids_manager and not followed.spared:
        return False
    if followed.everywhere or place.department_id in followed.departments:
        return True
    if place.department_id is None and place.unit_id is None:
        return followed.unplaced
    return place.unit_id in followed.units


def total(numbers: Mapping[Place, Numbers], followed: Followed) -> Numbers:
    """Return the numbers of all places that are *followed*, together."""
    mine = [one for place, one in numbers.items() if covers(followed, place)]
    return Numbers(
        {listing: sum(one.on[listing] for one in mine) for listing in Listing},
        oldest_new=min((one.oldest_new for one in mine if one.oldest_new), default=None),
    )


def total_series(
    counts: Mapping[Place, tuple[int, ...]], followed: Followed, length: int
) -> tuple[int, ...]:
    """Return each position of the series, added up over the places that are *followed*."""
    mine = [series for place, series in counts.items() if covers(followed, place)]
    return tuple(sum(series[n] for series in mine) for n in range(length))


class Reason(StrEnum):
    """Why a case is red, the worst first."""

    LATE = "late"
    ACUTE = "acute"
    SERIOUS = "serious"
    TO_NOTIFY = "to_notify"


_OF_SEVERITY: Mapping[int | None, Reason] = {4: Reason.ACUTE, 3: Reason.SERIOUS}


class Dated(NamedTuple):
    """A case that may be named, and the day by which what comes next in it must have been done."""

    place: Place
    number: str
    due_on: date | None
    severity: int | None

    def reason(self, today: date) -> Reason:
        """Return why this case, which is red, is so."""
        if self.due_on is not None and self.due_on < today:
            return Reason.LATE
        return _OF_SEVERITY.get(self.severity, Reason.TO_NOTIFY)


def worst_first(red: Iterable[Dated], followed: Followed, today: date) -> list[Dated]:
    """Return the red cases among those *followed*, and of those that are late the latest first."""
    order = list(Reason)
    mine = (one for one in red if covers(followed, one.place))
    return sorted(
        mine, key=lambda one: (order.index(one.reason(today)), one.due_on or today, one.number)
    )


class Kept(NamedTuple):
    """How *many* cases of one category in one place of an event there are, of which the *newest*
    was received then."""

    place: Place
    where: tuple[str, str]
    many: int
    newest: datetime


def repeats(kept: Iterable[Kept], followed: Followed, since: datetime) -> int:
    """Return how many times something has happened again since then: where, and of what category,
    there is more than one case among those *followed*, and a new one."""
    mine = [one for one in kept if covers(followed, one.place)]
    many = Counter[tuple[str, str]]()
    for one in mine:
        many[one.where] += one.many
    return len({one.where for one in mine if many[one.where] > 1 and one.newest >= since})

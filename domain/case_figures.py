"""Figures of cases: how many, of what, how long it took, and what became of them.

More reports are no worse: they say that people tell. Nothing here weighs one figure against
another.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from statistics import median
from typing import NamedTuple

from domain.access import Followed
from domain.calendar import local_day
from domain.case import Category, Kind, Source
from domain.case_listing import Listing
from domain.case_numbers import Kept, Numbers, Place, covers, repeats, total, total_series
from domain.organisation import Organisation
from domain.organisation import Place as Where
from domain.person import Scope
from domain.working_days import working_days_between

# More months than this are shown as years.
MOST_MONTHS = 24


class Measure(StrEnum):
    RECEIVED = "received"
    CLOSED = "closed"
    OPEN = "open"
    LATE = "late"


class Division(StrEnum):
    """What figures may be divided by."""

    KIND = "kind"
    CATEGORY = "category"
    DEPARTMENT = "department"
    SEVERITY = "severity"
    SOURCE = "source"
    ASPECT = "aspect"
    MONTH = "month"


class Counts(NamedTuple):
    """How many were *received* and *closed* in the time that is asked of, and are *open* and *late*
    now. Of those received, how many have no name, and what became of the suggestions; of those
    closed, whether the cause was found, the effect checked, and the reporter answered."""

    received: int = 0
    closed: int = 0
    open: int = 0
    late: int = 0
    anonymous: int = 0
    cause_asked: int = 0
    with_cause: int = 0
    effect_asked: int = 0
    with_effect: int = 0
    with_feedback: int = 0
    suggested: int = 0
    adopted: int = 0
    declined: int = 0
    done: int = 0


class Cell(NamedTuple):
    """Cases that are alike in all that figures are divided by."""

    place: Place
    kind: str
    category: str | None
    severity: int | None
    source: str
    aspect: str
    counts: Counts


class Took(NamedTuple):
    """When a case was received, assessed and closed."""

    place: Place
    received_at: datetime
    assessed_at: datetime | None
    closed_at: datetime | None


class Days(NamedTuple):
    """The median of working days that something took, and of how *many*."""

    median: float
    many: int


def steps(first: date, last: date) -> tuple[date, ...]:
    """Return the first days of the months from *first* to *last*, or of the years if they are
    many."""
    if in_years(first, last):
        return tuple(max(first, date(year, 1, 1)) for year in range(first.year, last.year + 1))
    begun = first.year * 12 + first.month - 1
    return tuple(
        max(first, date((begun + n) // 12, (begun + n) % 12 + 1, 1))
        for n in range(_months(first, last))
    )


def in_years(first: date, last: date) -> bool:
    """Whether the time is too long to be shown month by month."""
    return _months(first, last) > MOST_MONTHS


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


@dataclass(frozen=True)
class Figures:
    """*total* of everything, the *divided* by each division but months, and *series* by those."""

    total: Counts
    divided: Mapping[Division, Mapping[str | int | None, Counts]]
    series: tuple[tuple[date, int], ...]
    to_assess: Days | None
    to_close: Days | None
    repeats: int


def figures(
    cells: Iterable[Cell],
    took: Iterable[Took],
    kept: Iterable[Kept],
    received: Mapping[Place, tuple[int, ...]],
    on_lists: Mapping[Place, Numbers],
    followed: Followed,
    span: tuple[datetime, datetime],
    begun: Sequence[date],
    departments: Iterable[int],
) -> Figures:
    """Return the figures of the cases that are *followed*; *received* holds how many came in from
    each of the days *begun* to the next, and *span* is all that time. How many came in, and are
    open and late now, is counted by what the weekly digest counts with. Those of *departments* are
    told where there is nothing too."""
    mine = [cell for cell in cells if covers(followed, cell.place)]
    since, until = span
    times = [one for one in took if covers(followed, one.place)]
    series = total_series(received, followed, len(begun))
    expected = {**_EXPECTED, Division.DEPARTMENT: tuple(departments)}
    now = total(on_lists, followed).on
    whole = _sum(cell.counts for cell in mine)
    return Figures(
        total=whole._replace(
            received=sum(series), open=now[Listing.OPEN], late=now[Listing.LATE]
        ),
        divided={
            division: _by(mine, key, expected.get(division, ()))
            for division, key in _KEYS.items()
        },
        series=tuple(zip(begun, series, strict=True)),
        to_assess=_days((one.received_at, one.assessed_at) for one in times
                        if one.assessed_at is not None and since <= one.assessed_at < until),
        to_close=_days((one.received_at, one.closed_at) for one in times
                       if one.closed_at is not None and since <= one.closed_at < until),
        repeats=repeats(kept, followed, since),
    )  # fmt: skip


def narrowed(followed: Followed, places: Iterable[Where], organisation: Organisation) -> Followed:
    """Return what is *followed* of *places*."""
    wanted = frozenset(places)
    if not wanted:
        return followed
    departments = frozenset(
        department.id
        for department in organisation.departments
        if Where(Scope.DEPARTMENT, department.id) in wanted
        and (followed.everywhere or department.id in followed.departments)
    )
    units = frozenset(
        unit.id
        for unit in organisation.units
        if wanted & set(organisation.around(Where(Scope.UNIT, unit.id)))
        and (
            followed.everywhere
            or unit.department_id in followed.departments
            or unit.id in followed.units
        )
    )
    return Followed(departments=departments, units=units, spared=followed.spared)


def is_outside(followed: Followed, places: Iterable[Where], organisation: Organisation) -> bool:
    """Whether any of *places* is looked at from above, by one who holds no role in it."""
    own = {Where(Scope.DEPARTMENT, one) for one in followed.departments}
    own |= {Where(Scope.UNIT, one) for one in followed.units}
    return any(not own & set(organisation.around(place)) for place in places)


def _by(
    cells: Iterable[Cell], key: Callable[[Cell], str | int | None], expected: Iterable[str | int]
) -> dict[str | int | None, Counts]:
    """Return the counts by *key*, those that are *expected* also where there is none."""
    found: dict[str | int | None, list[Counts]] = {one: [] for one in expected}
    for cell in cells:
        found.setdefault(key(cell), []).append(cell.counts)
    return {one: _sum(counts) for one, counts in found.items()}


def _sum(counts: Iterable[Counts]) -> Counts:
    return Counts(*(sum(column) for column in zip(*counts, Counts(), strict=True)))


def _days(spans: Iterable[tuple[datetime, datetime]]) -> Days | None:
    took = [working_days_between(local_day(one), local_day(other)) for one, other in spans]
    return Days(median(took), len(took)) if took else None


_KEYS: Mapping[Division, Callable[[Cell], str | int | None]] = {
    Division.KIND: lambda cell: cell.kind,
    Division.CATEGORY: lambda cell: cell.category,
    Division.DEPARTMENT: lambda cell: cell.place.department_id,
    Division.SEVERITY: lambda cell: cell.severity,
    Division.SOURCE: lambda cell: cell.source,
    Division.ASPECT: lambda cell: cell.aspect,
}
# That nothing was reported of a kind is a figure too.
_EXPECTED: Mapping[Division, Sequence[str | int]] = {
    Division.KIND: list(Kind),
    Division.CATEGORY: list(Category),
    Division.SEVERITY: [1, 2, 3, 4],
    Division.SOURCE: list(Source),
}

"""What of the figures somebody is shown: of others' departments no small counts, and nothing that
they could be worked out from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from domain.access import Followed
from domain.case import Kind
from domain.case_figures import Cell, Counts, Days, Division, Figures, Measure
from domain.case_numbers import covers
from domain.organisation import Organisation
from domain.organisation import Place as Where
from domain.person import Scope
from domain.small_groups import LEAST, Shown, is_small, kept_apart

# What a count is of: a value of a division, or the day that a month begins.
Key = str | int | date | None
# Which part of which whole is a share, and what that is a part of.
SHARES: Mapping[str, tuple[str, str, Measure]] = {
    "anonymous": ("anonymous", "received", Measure.RECEIVED),
    "with_cause": ("with_cause", "cause_asked", Measure.CLOSED),
    "with_effect": ("with_effect", "effect_asked", Measure.CLOSED),
    "with_feedback": ("with_feedback", "closed", Measure.CLOSED),
}
_SUGGESTIONS = ("suggested", "adopted", "declined", "done")


@dataclass(frozen=True)
class Outside:
    """The view of somebody who holds no role in what they ask of: of which measures they may know
    the total, and the *least* count that they are told."""

    may_know: frozenset[Measure]
    least: int


@dataclass(frozen=True)
class FiguresShown:
    """*counts* by the names of `Counts`, None for one that is hidden; *shares* in per cent of how
    many. *least* is the smallest count that is shown, 0 where all are."""

    least: int
    counts: Mapping[str, int | None]
    shares: Mapping[str, tuple[int, int]]
    kinds: Shown[Key]
    series: Shown[Key]
    to_assess: Days | None
    to_close: Days | None
    repeats: int | None


def view_from_outside(
    cells: Collection[Cell],
    followed: Followed,
    places: Collection[Where],
    organisation: Organisation,
    least: int,
) -> Outside:
    """Return what may be known of *places* by one who follows what they lie in: no total that is
    pooled with others where the whole is divided."""
    mine = [cell for cell in cells if covers(followed, cell.place)]
    around = {one for place in places for one in organisation.around(place)}
    hidden = {
        measure
        for measure in Measure
        for place in around
        if place.id is not None
        and place.id in _beside(mine, place, measure, organisation, least).pool
    }
    return Outside(frozenset(Measure) - hidden, max(least, LEAST))


def shown(figures: Figures, outside: Outside | None) -> FiguresShown:
    """Return what is shown of *figures*: all, to one who is not *outside* of what they are of."""
    total = figures.total._asdict()
    if outside is None:
        counts: Mapping[str, int | None] = total
        kinds = divided(figures, Division.KIND, outside)[Measure.RECEIVED]
        return FiguresShown(
            least=0,
            counts=counts,
            shares=_shares(figures.total, tuple(Measure), 0),
            kinds=kinds,
            series=Shown(dict(figures.series)),
            to_assess=figures.to_assess,
            to_close=figures.to_close,
            repeats=figures.repeats,
        )
    least, may_know = outside.least, outside.may_know
    kinds = divided(figures, Division.KIND, outside).get(Measure.RECEIVED, Shown({}))
    knows = Measure.RECEIVED in may_know
    hidden: set[str] = {measure for measure in Measure if measure not in may_know}
    if Kind.IMPROVEMENT not in kinds.each:
        hidden |= set(_SUGGESTIONS)
    return FiguresShown(
        least=least,
        counts={
            name: None if name in hidden or is_small(count, least) else count
            for name, count in total.items()
        },
        shares=_shares(figures.total, may_know, least),
        kinds=kinds,
        series=kept_apart(dict(figures.series), least) if knows else Shown({}),
        to_assess=_days(figures.to_assess, least) if knows else None,
        to_close=_days(figures.to_close, least) if Measure.CLOSED in may_know else None,
        repeats=None if is_small(figures.repeats, least) or not knows else figures.repeats,
    )


def divided(
    figures: Figures,
    division: Division,
    outside: Outside | None,
    own: frozenset[int] = frozenset(),
    least: int = LEAST,
) -> dict[Measure, Shown[Key]]:
    """Return each measure divided by *division*. Departments that are somebody's *own* are shown as
    they are, and the others without what is less than *least*; what may not be known as a whole is
    not divided either."""
    parts = figures.divided[division]
    found: dict[Measure, Shown[Key]] = {}
    for measure in Measure:
        counts: dict[Key, int] = {key: int(getattr(one, measure)) for key, one in parts.items()}
        if outside is None and division is Division.DEPARTMENT:
            found[measure] = _departments(counts, own, least)
        elif outside is None:
            found[measure] = Shown(counts)
        elif measure in outside.may_know and not is_small(sum(counts.values()), outside.least):
            found[measure] = kept_apart(counts, outside.least)
    return found


def _departments(counts: Mapping[Key, int], own: frozenset[int], least: int) -> Shown[Key]:
    others = {key: count for key, count in counts.items() if key not in own}
    apart = kept_apart(others, least)
    each = {key: counts[key] for key in counts if key in own or key in apart.each}
    return Shown(each, apart.pool, apart.pooled)


def _beside(
    cells: Collection[Cell],
    place: Where,
    measure: Measure,
    organisation: Organisation,
    least: int,
) -> Shown[int | None]:
    """Return the counts of *place* and of those that lie beside it."""
    if place.scope is Scope.DEPARTMENT:
        counts: dict[int | None, int] = {one.id: 0 for one in organisation.departments}
        for cell in cells:
            within = cell.place.department_id
            counts[within] = counts.get(within, 0) + int(getattr(cell.counts, measure))
        return kept_apart(counts, least)
    department = organisation.around(place)[1].id
    counts = {one.id: 0 for one in organisation.units if one.department_id == department}
    for cell in cells:
        if cell.place.department_id == department:
            unit = cell.place.unit_id
            counts[unit] = counts.get(unit, 0) + int(getattr(cell.counts, measure))
    return kept_apart(counts, least)


def _shares(total: Counts, may_know: Collection[Measure], least: int) -> dict[str, tuple[int, int]]:
    found = {}
    for name, (part, whole, measure) in SHARES.items():
        of, many = getattr(total, whole), getattr(total, part)
        # A share of few, or of nearly all, tells how many those are.
        telling = (many, of - many, of, int(getattr(total, measure)) - of)
        hidden = least and any(is_small(count, least) for count in telling)
        if of and measure in may_know and not hidden:
            found[name] = (round(100 * many / of), of)
    return found


def _days(days: Days | None, least: int) -> Days | None:
    return None if days is None or days.many < least else days

"""What of the figures somebody is shown: small counts only of what is their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.case_figures import Counts, Days, Division, Figures, Measure
from domain.small_groups import LEAST, Shown, is_small, kept_apart

# What a count is of: a value of a division, or the day that a month begins.
Key = str | int | date | None
# Which part of which whole is a share.
SHARES: Mapping[str, tuple[str, str]] = {
    "anonymous": ("anonymous", "received"),
    "with_cause": ("with_cause", "cause_asked"),
    "with_effect": ("with_effect", "effect_asked"),
    "with_feedback": ("with_feedback", "closed"),
}


@dataclass(frozen=True)
class FiguresShown:
    """*counts* by the names of `Counts`, None for a small one that is hidden; *shares* in per cent
    of how many. *least* is the smallest count that is shown, 0 where all are."""

    least: int
    counts: Mapping[str, int | None]
    shares: Mapping[str, tuple[int, int]]
    kinds: Shown[Key]
    series: Shown[Key]
    to_assess: Days | None
    to_close: Days | None
    repeats: int | None


def shown(figures: Figures, least: int, *, outside: bool) -> FiguresShown:
    """Return what is shown of *figures*, to one who is *outside* of what they are about or not."""
    kept = max(least, LEAST) if outside else 0
    total = figures.total
    few = outside and is_small(total.received, kept)
    return FiguresShown(
        least=kept,
        counts={name: _seen(count, kept) for name, count in total._asdict().items()},
        shares={} if few else _shares(total, kept),
        kinds=Shown({}) if few else divided(figures, Division.KIND, least, outside=outside)[
            Measure.RECEIVED
        ],
        series=Shown({}) if few else _apart(dict(figures.series), kept),
        to_assess=_days(figures.to_assess, kept),
        to_close=_days(figures.to_close, kept),
        repeats=_seen(figures.repeats, kept),
    )  # fmt: skip


def divided(
    figures: Figures,
    division: Division,
    least: int,
    own: frozenset[int] = frozenset(),
    *,
    outside: bool,
) -> dict[Measure, Shown[Key]]:
    """Return each measure divided by *division*. Of departments, those that are somebody's *own*
    are shown as they are; a measure that is small as a whole is not divided."""
    parts = figures.divided[division]
    found: dict[Measure, Shown[Key]] = {}
    for measure in Measure:
        counts: dict[Key, int] = {key: int(getattr(one, measure)) for key, one in parts.items()}
        if outside and is_small(sum(counts.values()), least):
            continue
        if division is Division.DEPARTMENT and not outside:
            found[measure] = _departments(counts, own, least)
        else:
            found[measure] = _apart(counts, least if outside else 0)
    return found


def _departments(counts: Mapping[Key, int], own: frozenset[int], least: int) -> Shown[Key]:
    others = {key: count for key, count in counts.items() if key not in own}
    apart = kept_apart(others, least)
    each = {key: counts[key] for key in counts if key in own or key in apart.each}
    return Shown(each, apart.pool, apart.pooled)


def _apart(counts: Mapping[Key, int], least: int) -> Shown[Key]:
    return kept_apart(counts, least) if least else Shown(dict(counts))


def _seen(count: int, least: int) -> int | None:
    return None if least and is_small(count, least) else count


def _shares(total: Counts, least: int) -> dict[str, tuple[int, int]]:
    found = {}
    for name, (part, whole) in SHARES.items():
        of, many = getattr(total, whole), getattr(total, part)
        # A share of few, or of nearly all, tells how many those are.
        hidden = least and (is_small(many, least) or is_small(of - many, least))
        if of and not hidden:
            found[name] = (round(100 * many / of), of)
    return found


def _days(days: Days | None, least: int) -> Days | None:
    return None if days is None or days.many < least else days

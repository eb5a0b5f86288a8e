"""Figures of cases: a chart, and the same in words. No figure is coloured: more reports are no
worse, and none may only mean that nobody told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cards.card import Button, Card, Part, bars, button, card, fact, said, small, together
from cards.spans import span
from domain.case import Kind
from domain.case_figures import Days, Division, Measure, in_years
from domain.figures_shown import SHARES, FiguresShown, Key
from domain.small_groups import LEAST, Shown
from locales.text import month, number, text

# Nothing is said of more aspects than this, so that all of it can be read.
MOST_ROWS = 15
# Months are on the first card.
BUTTONS = tuple(one for one in Division if one is not Division.MONTH)


@dataclass(frozen=True)
class About:
    """What the figures are of: *places* by name, none for the whole authority, and the days.
    *written* is what was asked, and *undivided* the same without what it divides by.
    *passed_over* are words of it that the figures are not narrowed by."""

    places: Sequence[str]
    first: date
    last: date
    written: str
    undivided: str
    passed_over: Sequence[str] = ()


def shown(language: str, about: About, figures: FiguresShown) -> Card:
    """Everything at once, month by month."""
    return card(
        language,
        text(language, "figures.heading", span=span(language, about.first, about.last)),
        _of(language, about),
        _passed_over(language, about),
        together(*_counts(language, figures)),
        _kinds(language, figures),
        _series(language, about, figures),
        together(*took) if (took := list(_took(language, figures))) else None,
        together(*_suggestions(language, figures)),
        small(text(language, "figures.zero")) if _nothing_told(figures) else None,
        _hidden(language, figures.least),
        small(text(language, "figures.more")),
        buttons=[_divide(language, about, one) for one in BUTTONS],
    )


def divided(
    language: str,
    about: About,
    division: Division,
    parts: Mapping[Measure, Shown[Key]],
    departments: Mapping[int, str],
    least: int,
) -> Card:
    """The figures divided by one thing."""
    named = {
        key: _name(language, division, key, departments)
        for one in parts.values()
        for key in (*one.each, *one.pool)
    }
    sections = [_measure(language, measure, one, named) for measure, one in parts.items()]
    pooled = any(one.pool for one in parts.values()) or len(parts) < len(Measure)
    received = parts.get(Measure.RECEIVED, Shown({}))
    return card(
        language,
        text(
            language,
            "figures.heading_divided",
            division=text(language, f"division.{division}").lower(),
            span=span(language, about.first, about.last),
        ),
        _of(language, about),
        _passed_over(language, about),
        *sections,
        small(text(language, "figures.zero")) if 0 in received.each.values() else None,
        _hidden(language, max(least, LEAST) if pooled else 0),
        small(text(language, "figures.more")),
        buttons=(_whole(language, about),),
    )


def _of(language: str, about: About) -> Part | None:
    if not about.places:
        return None
    return fact(text(language, "figures.of"), ", ".join(about.places))


def _passed_over(language: str, about: About) -> Part | None:
    """Say that the figures are of more than was asked for."""
    if not about.passed_over:
        return None
    words = " ".join(about.passed_over)
    search = text(language, "command.find_cases", search=words)
    return said(text(language, "figures.passed_over", words=words, search=search))


def _counts(language: str, figures: FiguresShown) -> Iterator[Part]:
    for measure in Measure:
        yield fact(text(language, f"measure.{measure}"), _count(language, figures, measure))


def _count(language: str, figures: FiguresShown, name: str) -> str:
    return _or_few(language, figures.counts[name], figures.least)


def _or_few(language: str, count: int | None, least: int) -> str:
    return text(language, "figures.few", least=least) if count is None else str(count)


def _kinds(language: str, figures: FiguresShown) -> Part | None:
    """How many of each kind: accidents and deviations never in one figure."""
    if not figures.kinds.each and not figures.kinds.pool:
        return None
    names: dict[Key, str] = {kind: text(language, f"kind.{kind}_many") for kind in Kind}
    return together(*_rows(language, figures.kinds, names))


def _series(language: str, about: About, figures: FiguresShown) -> Part | None:
    years = in_years(about.first, about.last)
    names: dict[Key, str] = {
        day: str(day.year) if years else month(language, day)
        for day in (*figures.series.each, *figures.series.pool)
        if isinstance(day, date)
    }
    words = text(language, "figures.by_year" if years else "figures.by_month")
    if len(names) < 2:
        return None
    return _chart(language, words, figures.series, names)


def _took(language: str, figures: FiguresShown) -> Iterator[Part]:
    for name, days in (("to_assess", figures.to_assess), ("to_close", figures.to_close)):
        if days is not None:
            yield fact(text(language, f"figures.{name}"), _days(language, days))
    for name in SHARES:
        if name in figures.shares:
            share, many = figures.shares[name]
            words = text(language, "figures.share", share=share, many=many)
            yield fact(text(language, f"figures.{name}"), words)
    yield fact(text(language, "figures.repeats"), _or_few(language, figures.repeats, figures.least))


def _days(language: str, days: Days) -> str:
    return text(language, "figures.days", days=number(language, days.median), many=days.many)


def _suggestions(language: str, figures: FiguresShown) -> Iterator[Part]:
    yield said(text(language, "figures.suggestions"))
    for name in ("suggested", "adopted", "declined", "done"):
        yield fact(text(language, f"figures.{name}"), _count(language, figures, name))


def _nothing_told(figures: FiguresShown) -> bool:
    return figures.counts["received"] == 0 or 0 in figures.kinds.each.values()


def _measure(language: str, measure: Measure, counts: Shown[Key], names: Mapping[Key, str]) -> Part:
    words = text(language, f"measure.{measure}")
    if measure is Measure.RECEIVED:
        return _chart(language, words, counts, names)
    some = {key: count for key, count in counts.each.items() if count}
    if not some and not counts.pool:
        return fact(words, text(language, "figures.none"))
    rows = _rows(language, Shown(some, counts.pool, counts.pooled), names)
    return together(said(words), *rows)


def _chart(language: str, words: str, counts: Shown[Key], names: Mapping[Key, str]) -> Part:
    """A chart of the counts that are shown each by itself, and a row for the pool."""
    marks = [(names[key], count) for key, count in list(counts.each.items())[:MOST_ROWS]]
    pool = _rows(language, Shown({}, counts.pool, counts.pooled), names)
    return together(bars(words, marks), *pool) if marks else together(said(words), *pool)


def _rows(language: str, counts: Shown[Key], names: Mapping[Key, str]) -> list[Part]:
    rows = [fact(names[key], str(count)) for key, count in list(counts.each.items())[:MOST_ROWS]]
    if counts.pool:
        together_named = ", ".join(names[key] for key in counts.pool)
        rows.append(fact(together_named, text(language, "figures.together", count=counts.pooled)))
    return rows


def _hidden(language: str, least: int) -> Part | None:
    return small(text(language, "figures.hidden", least=least)) if least else None


def _name(language: str, division: Division, key: Key, departments: Mapping[int, str]) -> str:
    if key is None or key == "":
        return text(language, f"figures.no_{division}")
    match division:
        case Division.DEPARTMENT:
            return next(name for id_, name in departments.items() if id_ == key)
        case Division.KIND:
            return text(language, f"kind.{key}_many")
        case Division.CATEGORY:
            return text(language, f"category.{key}")
        case Division.SEVERITY:
            return text(language, f"severity.{key}")
        case Division.SOURCE:
            return text(language, f"source.{key}")
    return str(key)


def _divide(language: str, about: About, division: Division) -> Button:
    search = f"{about.undivided} {text(language, f'division.{division}').lower()}".strip()
    return button(
        language,
        text(language, f"division.{division}"),
        "count_cases.show",
        text(language, "command.figures", search=search),
        {"search": search},
        keeps=True,
    )


def _whole(language: str, about: About) -> Button:
    return button(
        language,
        text(language, "figures.whole"),
        "count_cases.show",
        text(language, "command.figures", search=about.undivided).strip(),
        {"search": about.undivided},
        keeps=True,
    )

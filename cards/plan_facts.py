"""What else a plan has: milestones, indicators, environmental aspects and governing documents."""

from collections import Counter
from datetime import date

from cards.card import Card, Part, card, fact, said, small
from cards.organised import turning
from cards.plan import kept_in, of_year
from cards.plan_words import shortened
from domain.page import cut
from domain.plan_facts import Met, Validity, coming, met, validity, weight
from domain.plan_rows import Aspect, Better, Document, Indicator, Milestone, Precision
from locales.text import day, month, text

_SIGNS = {Met.YES: "✓", Met.NO: "✕", Met.UNKNOWN: "?"}
_VALID_SIGNS = {
    Validity.VALID: "✓",
    Validity.EXPIRED: "■",
    Validity.UNTIL_REPLACED: "↻",
    Validity.UNKNOWN: "?",
}


def milestones(
    language: str,
    every: tuple[Milestone, ...],
    today: date,
    number: int = 1,
    year: int | None = None,
) -> Card:
    """Those to come first; those that have been after them, the latest first. All of them, or those
    of one *year*."""
    ahead = coming(every, today)
    been = [one for one in reversed(every) if one not in ahead]
    page = cut((*ahead, *been), number)
    return card(
        language,
        of_year(text(language, "milestones.heading"), year),
        said(text(language, "milestones.count", total=len(every), ahead=len(ahead)))
        if every
        else said(
            text(language, "milestones.none_of", year=str(year))
            if year
            else text(language, "milestones.none")
        ),
        *(_milestone(language, one, today) for one in page.things),
        buttons=turning(
            language, page, "ask_facts.milestones", "command.milestones_of", year=str(year)
        )
        if year
        else turning(language, page, "ask_facts.milestones", "command.milestones"),
    )


def indicators(
    language: str, every: tuple[Indicator, ...], number: int = 1, year: int | None = None
) -> Card:
    """The latest year first, each with what was aimed for and what came of it: all of them, or
    those of one *year*."""
    page = cut(every, number)
    latest = [one for one in every if one.year == every[0].year]
    counted = Counter(met(one) for one in latest)
    return card(
        language,
        of_year(text(language, "indicators.heading"), year),
        said(
            text(
                language,
                "indicators.count",
                total=len(latest),
                met=counted[Met.YES],
                year=str(latest[0].year),
            )
        )
        if latest
        else said(
            text(language, "indicators.none_of", year=str(year))
            if year
            else text(language, "indicators.none")
        ),
        *(_indicator(language, one) for one in page.things),
        small(text(language, "indicators.ambiguous"))
        if any(one.better == Better.AMBIGUOUS for one in page.things)
        else None,
        buttons=turning(
            language, page, "ask_facts.indicators", "command.indicators_of", year=str(year)
        )
        if year
        else turning(language, page, "ask_facts.indicators", "command.indicators"),
    )


def aspects(language: str, every: tuple[Aspect, ...], number: int = 1) -> Card:
    """The significant environmental aspects, with their sums for the worse and for the better."""
    page, sums = cut(every, number), weight(every)
    return card(
        language,
        text(language, "aspects.heading"),
        said(
            text(
                language,
                "aspects.count",
                total=len(every),
                negative=sums.negative,
                positive=sums.positive,
            )
        )
        if every
        else said(text(language, "aspects.none")),
        *(_aspect(language, one) for one in page.things),
        buttons=turning(language, page, "ask_facts.aspects", "command.aspects"),
    )


def documents(language: str, every: tuple[Document, ...], today: date, number: int = 1) -> Card:
    """The governing documents; those that have expired say so, first."""
    order = list(Validity)
    order.sort(key=lambda one: one is not Validity.EXPIRED)
    page = cut(sorted(every, key=lambda one: order.index(validity(one, today))), number)
    counted = Counter(validity(one, today) for one in every)
    return card(
        language,
        text(language, "documents.heading"),
        said(
            text(
                language,
                "documents.count",
                total=len(every),
                expired=counted[Validity.EXPIRED],
                replaced=counted[Validity.UNTIL_REPLACED],
            )
        )
        if every
        else said(text(language, "documents.none")),
        *(_document(language, one, today) for one in page.things),
        buttons=(
            *turning(language, page, "ask_facts.documents", "command.documents"),
            *(kept_in(language, one.link) for one in page.things[:1]),
        ),
    )


def _milestone(language: str, one: Milestone, today: date) -> Part:
    when = _span(language, one)
    kind = text(language, f"milestone_kind.{one.kind}")
    about = f"{one.name}. {kind}" + (f", {one.place}" if one.place else "")
    if one.last_on < today:
        return fact(when, f"{about}. {text(language, 'milestones.been')}")
    days = (one.first_on - today).days
    key = "milestones.days" if days > 0 else "milestones.now"
    return fact(when, f"{about}. {text(language, key, days=max(days, 0))}")


def _span(language: str, one: Milestone) -> str:
    """Return the days, or only the months where no more was decided."""
    words = month if one.precision == Precision.MONTH else day
    first, last = words(language, one.first_on), words(language, one.last_on)
    return first if first == last else text(language, "meeting.days", first=first, last=last)


def _indicator(language: str, one: Indicator) -> Part:
    reached = met(one)
    values = text(
        language,
        "indicators.line",
        target=one.target_printed or one.target or "–",
        result=one.result_printed or one.result or "–",
    )
    words = f"{_SIGNS[reached]} {text(language, f'met.{reached}')}. {values}"
    if one.unit:
        words += f" ({one.unit})"
    if one.lowest or one.highest:
        words += ". " + text(language, "indicators.spread", low=one.lowest, high=one.highest)
    if one.comment:
        words += f". {shortened(one.comment, 200)}"
    return fact(f"{one.name} ({one.year})", words)


def _aspect(language: str, one: Aspect) -> Part:
    points = [
        text(language, f"aspects.{name}", points=value, most=one.most)
        for name, value in (("negative", one.negative), ("positive", one.positive))
        if value is not None
    ]
    control = text(language, f"aspects.control_{one.control}")
    direct = text(language, "aspects.direct" if one.direct else "aspects.indirect")
    return fact(f"{one.category}: {one.name}", ", ".join([*points, control, direct]))


def _document(language: str, one: Document, today: date) -> Part:
    state = validity(one, today)
    words = f"{_VALID_SIGNS[state]} {text(language, f'validity.{state}')}"
    if one.valid_until is not None:
        words += f" ({text(language, 'documents.until', day=day(language, one.valid_until))})"
    if one.followed_up_in:
        words += f". {text(language, 'plan.followed_up_in')}: {one.followed_up_in}"
    return fact(one.name, words)

"""What else a plan has: milestones, indicators, environmental aspects and governing documents."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cards.card import Button, Card, Part, button, card, fact, in_line, said, small, together
from cards.organised import turning
from cards.plan import kept_in, of_year
from cards.plan_words import shortened
from domain.digest import Lead
from domain.page import Page, cut
from domain.plan_facts import (
    RENEWED_BEFORE,
    Left,
    Met,
    Unit,
    Validity,
    coming,
    left,
    met,
    validity,
    weight,
)
from domain.plan_rows import Aspect, Better, Document, Indicator, Milestone, Precision
from locales.text import day, month, text


@dataclass(frozen=True)
class Narrowed:
    """That only some of *all* are shown: those that are *asked* for, as it was *written* or by a
    step of their own."""

    written: str | Lead
    asked: tuple[str, ...]
    all: int


_SIGNS = {Met.YES: "✓", Met.NO: "✕", Met.UNKNOWN: "?"}
_VALID_SIGNS = {
    Validity.VALID: "✓",
    Validity.COMING: "○",
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
    language: str,
    every: tuple[Indicator, ...],
    number: int = 1,
    year: int | None = None,
    narrowed: Narrowed | None = None,
) -> Card:
    """The latest year first, each with what was aimed for and what came of it: all of them, those
    of one *year*, or those that are asked for."""
    page = cut(every, number)
    return card(
        language,
        of_year(text(language, "indicators.heading"), year),
        _narrowed(language, narrowed, len(every))
        if narrowed
        else said(_indicators_counted(language, every, year)),
        *(_indicator(language, one) for one in page.things),
        small(text(language, "indicators.ambiguous"))
        if any(one.better == Better.AMBIGUOUS for one in page.things)
        else None,
        buttons=_of_narrowed(language, narrowed, page, "indicators")
        if narrowed
        else turning(
            language, page, "ask_facts.indicators", "command.indicators_of", year=str(year)
        )
        if year
        else turning(language, page, "ask_facts.indicators", "command.indicators"),
    )


def _indicators_counted(language: str, every: Sequence[Indicator], year: int | None) -> str:
    latest = [one for one in every if one.year == every[0].year]
    if latest:
        reached = sum(met(one) is Met.YES for one in latest)
        of = str(latest[0].year)
        return text(language, "indicators.count", total=len(latest), met=reached, year=of)
    if year:
        return text(language, "indicators.none_of", year=str(year))
    return text(language, "indicators.none")


def aspects(
    language: str,
    every: tuple[Aspect, ...],
    number: int = 1,
    narrowed: Narrowed | None = None,
) -> Card:
    """The significant environmental aspects, with their sums for the worse and for the better."""
    page, sums = cut(every, number), weight(every)
    return card(
        language,
        text(language, "aspects.heading"),
        _narrowed(language, narrowed, len(every)) if narrowed else None,
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
        else None
        if narrowed
        else said(text(language, "aspects.none")),
        *(_aspect(language, one) for one in page.things),
        buttons=_of_narrowed(language, narrowed, page, "aspects")
        if narrowed
        else turning(language, page, "ask_facts.aspects", "command.aspects"),
    )


def documents(
    language: str,
    every: tuple[Document, ...],
    today: date,
    number: int = 1,
    narrowed: Narrowed | None = None,
) -> Card:
    """The governing documents; those that have expired say so, first."""
    order = list(Validity)
    order.sort(key=lambda one: one is not Validity.EXPIRED)
    page = cut(sorted(every, key=lambda one: order.index(validity(one, today))), number)
    counted = Counter(validity(one, today) for one in every)
    return card(
        language,
        text(language, "documents.heading"),
        _narrowed(language, narrowed, len(every))
        if narrowed
        else said(
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
        buttons=_of_narrowed(language, narrowed, page, "documents")
        if narrowed
        else turning(language, page, "ask_facts.documents", "command.documents"),
    )


def _narrowed(language: str, narrowed: Narrowed, many: int) -> Part:
    """Say how the question was understood, and how many of all that is."""
    asked = ", ".join(text(language, f"facts.{one}") for one in narrowed.asked)
    return said(text(language, "facts.narrowed", asked=asked, many=many, all=narrowed.all))


def _of_narrowed(
    language: str, narrowed: Narrowed, page: Page[Any], name: str
) -> tuple[Button, ...]:
    step = f"ask_facts.{name}"
    every = button(
        language, text(language, "facts.every"), step, text(language, f"command.{name}"), keeps=True
    )
    if isinstance(narrowed.written, Lead):
        lead = narrowed.written
        return (*turning(language, page, lead.step, f"command.{lead.command}"), every)
    more = turning(language, page, step, f"command.find_{name}", search=narrowed.written)
    return (*more, every)


def to_renew(language: str, documents: Sequence[Document], today: date, number: int = 1) -> Card:
    """The governing documents that have expired or soon will, the one that ended first first."""
    page = cut(sorted(documents, key=lambda one: (one.valid_until or today, one.name)), number)
    expired = sum(validity(one, today) is Validity.EXPIRED for one in documents)
    counted = text(
        language,
        "documents_to_renew.count",
        expired=expired,
        soon=len(documents) - expired,
        days=RENEWED_BEFORE.days,
    )
    return card(
        language,
        text(language, "documents_to_renew.heading"),
        said(counted if documents else text(language, "documents_to_renew.none")),
        *(_document(language, one, today) for one in page.things),
        buttons=(
            *turning(language, page, "ask_facts.to_renew", "command.documents_to_renew"),
            button(
                language,
                text(language, "documents_to_renew.all"),
                "ask_facts.documents",
                text(language, "command.documents"),
                keeps=True,
            ),
        ),
    )


def _milestone(language: str, one: Milestone, today: date) -> Part:
    when = span(language, one)
    kind = text(language, f"milestone_kind.{one.kind}")
    about = f"{one.name}. {kind}" + (f", {one.place}" if one.place else "")
    shown = fact(when, f"{about}. {_when(language, one, today)}")
    return _with_link(language, shown, one.link, "milestone_letter.link")


def span(language: str, one: Milestone) -> str:
    """Return the days, "3 november 2025 till 21 november 2025", or only the months where no more
    was decided."""
    words = month if one.precision == Precision.MONTH else day
    first, last = words(language, one.first_on), words(language, one.last_on)
    return first if first == last else text(language, "meeting.days", first=first, last=last)


def how_long(language: str, one: Milestone, today: date) -> str:
    """Return how long it is to the last day: "13 dagar kvar", "ungefär 6 veckor kvar"."""
    time = left(one, today)
    if time is None:
        return text(language, "milestones.been")
    if time == Left(Unit.DAYS, 0):
        key = "milestones.today" if one.first_on == one.last_on else "milestones.last_day"
        return text(language, key)
    return text(language, f"milestones.left_{time.unit}", count=time.count)


def _when(language: str, one: Milestone, today: date) -> str:
    until = how_long(language, one, today)
    # A day is not under way, it is that day.
    if one.first_on < one.last_on and one.first_on <= today < one.last_on:
        return text(language, "milestones.under_way", left=until)
    return until


def _with_link(language: str, shown: Part, url: str, title: str = "plan.open_there") -> Part:
    pressed = kept_in(language, url, title)
    return together(shown, in_line(pressed)) if pressed else shown


def _followed_up(language: str, where: str) -> str:
    return f". {text(language, 'plan.followed_up_in')}: {where}" if where else ""


def _of_department(language: str, department: str) -> str:
    return f". {text(language, 'plan.department')}: {department}" if department else ""


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
        words += f". {shortened(one.comment, 200).rstrip('.')}"
    words += _of_department(language, one.department)
    words += _followed_up(language, one.followed_up_in)
    return _with_link(language, fact(f"{one.name} ({one.year})", words), one.link)


def _aspect(language: str, one: Aspect) -> Part:
    points = [
        text(language, f"aspects.{name}", points=value, most=one.most)
        for name, value in (("negative", one.negative), ("positive", one.positive))
        if value is not None
    ]
    control = text(language, f"aspects.control_{one.control}")
    direct = text(language, "aspects.direct" if one.direct else "aspects.indirect")
    words = ", ".join([*points, control, direct])
    words += _of_department(language, one.department)
    words += _followed_up(language, one.followed_up_in)
    return _with_link(language, fact(f"{one.category}: {one.name}", words), one.link)


def _document(language: str, one: Document, today: date) -> Part:
    state = validity(one, today)
    words = f"{_VALID_SIGNS[state]} {text(language, f'validity.{state}')}"
    days = [
        text(language, key, day=day(language, when))
        for key, when in (
            ("documents.from", one.valid_from),
            ("documents.until", one.valid_until),
        )
        if when is not None
    ]
    words += f" ({' '.join(days)})" if days else ""
    words += _followed_up(language, one.followed_up_in)
    return _with_link(language, fact(one.name, words), one.link)

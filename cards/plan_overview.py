"""How everything of a plan stands: as a chart, and the same in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cards.card import Card, Part, card, fact, said, small, stacked, together
from cards.plan import list_button
from cards.plan_list import overview_button, search_button, understood
from cards.plan_words import COLOURS, SIGNS, called, passed, with_late
from domain.plan_asked import Asked, Divided, Division, Summary, Word, summed
from domain.plan_status import Light
from locales.text import text

# What is one part; more would not be read on a phone.
MOST_PARTS = 30
_STAND_OUT = {
    Word.AT_RISK: Light.YELLOW,
    Word.DELAYED: Light.RED,
    Word.UNREPORTED: Light.WHITE,
}


def shown(
    language: str,
    division: Division,
    parts: Sequence[Divided],
    asked: Asked,
    named: Mapping[str, str],
    years: Sequence[int],
    beside: int | None,
) -> Card:
    """How many adoptions, or items of commitments by step, stand how: part by part, of those that
    are as *asked* for, by names that are *named*. *years* are those that there is something of, and
    *beside* is the year's contract if this is a plan, or the plan if it is a contract."""
    heading = text(language, f"plan_overview.{division}_heading", year=str(asked.year or ""))
    narrowed = understood(language, replace(asked, year=None), named)
    if not parts:
        return card(
            language,
            heading,
            narrowed,
            said(_nothing(language, division, asked, years)),
            buttons=(overview_button(language, division.value),) if years else (),
        )
    of = {
        one: beside if (one is Division.STEP) is not (division is Division.STEP) else asked.year
        for one in Division
    }
    summaries = [
        (_name(language, division, one.name), summed(one.tallies)) for one in parts[:MOST_PARTS]
    ]
    many = sum(one.many for _, one in summaries)
    return card(
        language,
        heading,
        narrowed,
        said(text(language, f"plan_overview.{division}_counted", many=many)),
        stacked(
            text(language, "plan_overview.chart"),
            [(name, _segments(language, summary)) for name, summary in summaries],
            {
                called(language, word).capitalize(): COLOURS[light]
                for word, light in _STAND_OUT.items()
            },
        ),
        together(
            *(part for name, one in summaries for part in _words(language, division, name, one))
        ),
        small(text(language, "plan_overview.several_areas"))
        if division is Division.FOCUS_AREA
        else None,
        small(text(language, "plan_overview.unreported")),
        buttons=(
            *(
                overview_button(language, one.value, of[one])
                for one in Division
                if one is not division
            ),
            search_button(language, "plan_overview.late", "command.late", of[Division.STATUS]),
            list_button(language, of[Division.STATUS]),
        ),
    )


def _nothing(language: str, division: Division, asked: Asked, years: Sequence[int]) -> str:
    """Return why there is nothing: of that year, of what was asked for, or at all."""
    if not years:
        return text(language, "plan_list.nothing_there")
    if asked.year in years:
        return text(language, "plan_overview.nothing_so")
    key = "plan_overview.no_contract" if division is Division.STEP else "plan_overview.no_plan"
    return text(language, key, year=str(asked.year), years=", ".join(map(str, years)))


def _words(language: str, division: Division, name: str, summary: Summary) -> Iterator[Part]:
    """A line for each part with how many it has; what is not divided has one for each word."""
    if division is not Division.STATUS:
        yield fact(f"{name} ({summary.many})", with_late(language, summary))
        return
    for word, many in summary.words.items():
        yield fact(f"{SIGNS[word]} {called(language, word).capitalize()}", str(many))
    if summary.passed:
        yield said(passed(language, summary))


def _segments(language: str, summary: Summary) -> list[tuple[str, int]]:
    return [(called(language, word).capitalize(), many) for word, many in summary.words.items()]


def _name(language: str, division: Division, name: str) -> str:
    if division is Division.STEP:
        return text(language, f"step.{name}")
    if division is Division.STATUS:
        return text(language, "plan_overview.all")
    return name or text(language, f"plan_overview.no_{division}")

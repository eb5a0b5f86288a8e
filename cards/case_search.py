"""What a search found, how it was understood, and what to try when it found nothing."""

from collections.abc import Iterator, Mapping, Sequence

from cards import case_list
from cards.card import Button, Card, Part, button, card, fact, said, small, together
from cards.organised import turning
from cards.spans import span
from domain.case_line import CaseLine
from domain.case_search import Search
from domain.page import Page
from locales.text import text


def found(
    language: str,
    page: Page[CaseLine],
    search: Search,
    named: Mapping[str, Sequence[str]],
    written: str,
    without: Mapping[str, str],
) -> Card:
    """*named* are the places and owners that were looked for, and the words as they were *written*
    in the text; *without* is that text with one part less, for each part that may be too much."""
    if not page.total:
        return card(
            language,
            _heading(language, search),
            *_named(language, named),
            said(text(language, "find_cases.none")),
            small(text(language, "find_cases.try")),
            buttons=tuple(_fewer(language, without)),
        )
    return card(
        language,
        _heading(language, search),
        *_named(language, named),
        said(text(language, "case_list.count", total=page.total, page=page.number, last=page.last)),
        *(case_list.line(language, case) for case in page.things),
        buttons=turning(language, page, "find_cases.show", "command.find_cases", search=written),
    )


def own(language: str, page: Page[CaseLine], search: Search, written: str) -> Card:
    """Some of the person's own cases, as *written* asks for."""
    heading = text(language, "my_cases.some", parts=_said(language, search))
    every = button(
        language,
        text(language, "my_cases.every"),
        "my_cases.show",
        text(language, "command.my_cases"),
        keeps=True,
    )
    if not page.total:
        return card(language, heading, said(text(language, "my_cases.none_such")), buttons=(every,))
    return card(
        language,
        heading,
        said(text(language, "case_list.count", total=page.total, page=page.number, last=page.last)),
        *(case_list.line(language, case) for case in page.things),
        buttons=(
            every,
            *turning(language, page, "my_cases.show", "command.some_of_my_cases", search=written),
        ),
    )


def _heading(language: str, search: Search) -> str:
    """Return how the search was understood, but for what is somebody's own words."""
    parts = _said(language, search) or text(language, "find_cases.all")
    return text(language, "find_cases.heading", parts=parts)


def _said(language: str, search: Search) -> str:
    return ", ".join(part for part in _parts(language, search) if part)


def _parts(language: str, search: Search) -> Iterator[str]:
    for listing in sorted(search.listings):
        yield text(language, f"listing.{listing}")
    for severity in sorted(search.severities):
        yield text(language, "find_cases.severity", severity=severity)
    for kind in sorted(search.kinds):
        yield text(language, f"kind.{kind}_many").lower()
    for state in sorted(search.states):
        yield text(language, f"state.{state}").lower()
    for category in sorted(search.categories):
        yield text(language, f"category.{category}").lower()
    yield span(language, search.first, search.last)


def _named(language: str, named: Mapping[str, Sequence[str]]) -> list[Part]:
    lines = [
        fact(text(language, f"find_cases.{part}"), ", ".join(names))
        for part, names in named.items()
        if names
    ]
    return [together(*lines)] if lines else []


def _fewer(language: str, without: Mapping[str, str]) -> Iterator[Button]:
    for part, less in without.items():
        yield button(
            language,
            text(language, f"find_cases.without_{part}"),
            "find_cases.show",
            text(language, "command.find_cases", search=less),
            {"search": less},
            keeps=True,
        )

"""Who stands in for whom, and when; the form that says so."""

from collections.abc import Iterable, Mapping

from cards import organised
from cards.card import Card, Part, button, card, complaint, fact, in_line, said, small, together
from domain.errors import RuleBroken
from domain.organisation import Organisation, Substitute
from domain.page import Page
from locales.text import text


def listed(
    language: str,
    organisation: Organisation,
    page: Page[Substitute],
    may_end: frozenset[int],
    note: str = "",
) -> Card:
    """Those now and those to come; *may_end* are ids of those that the reader may end."""
    return card(
        language,
        text(language, "substitutes.heading"),
        said(text(language, note)) if note else None,
        said(text(language, "substitutes.none")) if not page.total else None,
        *(_line(language, organisation, one, ends=one.id in may_end) for one in page.things),
        buttons=(
            *organised.turning(language, page, "set_substitute.show", "command.substitutes"),
            organised.shown_below(
                language, "set_substitute.button", "set_substitute.ask", "command.set_substitute"
            ),
        ),
    )


def form(
    language: str,
    organisation: Organisation,
    nonce: str,
    typed: Mapping[str, str],
    wrong: Iterable[RuleBroken] = (),
    *,
    for_others: bool,
) -> Card:
    """*for_others* asks who is away; others than administrators set a substitute for themselves."""
    name = "command.set_substitute_for_example" if for_others else "command.set_substitute_example"
    example = text(language, name)
    known = organisation.people.values()
    return card(
        language,
        text(language, "set_substitute.heading"),
        *(complaint(language, broken) for broken in wrong),
        organised.person_fields(language, "person", known, typed, example),
        organised.person_fields(language, "away", known, typed, example) if for_others else None,
        organised.day_field(language, "organised.since", "since", typed, example),
        organised.day_field(language, "organised.until", "until", typed, example),
        small(text(language, "set_substitute.explained")),
        buttons=(
            button(
                language,
                text(language, "set_substitute.send"),
                "set_substitute.begin",
                example,
                {"nonce": nonce},
                sends=True,
            ),
        ),
    )


def _line(language: str, organisation: Organisation, one: Substitute, *, ends: bool) -> Part:
    told = text(
        language,
        "substitutes.line",
        substitute=organisation.name(one.substitute_id),
        away=organisation.name(one.person_id),
    )
    shown = fact(told, organised.days(language, one.since, one.until))
    if not ends:
        return shown
    end = button(
        language,
        text(language, "end_substitute.button", id=str(one.id)),
        "set_substitute.end",
        text(language, "command.end_substitute", id=str(one.id)),
        {"id": str(one.id)},
    )
    return together(shown, in_line(end))

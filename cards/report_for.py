"""For whom a report is written."""

from collections.abc import Iterable, Mapping

from cards import organised
from cards.card import Card, button, card, complaint, small
from domain.errors import RuleBroken
from domain.person import Named
from locales.text import text


def form(
    language: str,
    known: Iterable[Named],
    typed: Mapping[str, str],
    wrong: Iterable[RuleBroken] = (),
) -> Card:
    example = text(language, "command.report_for_example")
    return card(
        language,
        text(language, "report_for.heading"),
        *(complaint(language, broken) for broken in wrong),
        organised.person_fields(language, "person", known, typed, example),
        small(text(language, "report_for.explained")),
        buttons=(
            button(
                language,
                text(language, "report_for.go_on"),
                "report_for.start",
                example,
                sends=True,
            ),
        ),
    )

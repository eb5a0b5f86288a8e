"""Files that leave the chat, and why there are no others."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.card import Card, Part, button, card, fact, in_line, link, said, small, together
from locales.text import text


@dataclass(frozen=True)
class Report:
    """What the report of a network's *year* is written from, at *url*; "" where the bot has no
    address."""

    network: str
    year: int
    url: str = ""


def shown(language: str, reports: Sequence[Report]) -> Card:
    opened = all(one.url for one in reports)
    return card(
        language,
        text(language, "network_report.heading"),
        said(text(language, "network_report.what")),
        *(_report(language, one) for one in reports),
        small(text(language, "network_report.lives" if opened else "handout.no_site")),
    )


def none(language: str) -> Card:
    """Nothing that this person may have, and what there is instead."""
    return card(
        language,
        text(language, "network_report.none"),
        said(text(language, "network_report.none_what")),
        small(text(language, "network_report.my_data")),
        buttons=[
            button(
                language,
                text(language, "my_cases.button"),
                "my_cases.show",
                text(language, "command.my_cases"),
                keeps=True,
            )
        ],
    )


def _report(language: str, one: Report) -> Part:
    about = fact(one.network, str(one.year))
    title = text(language, "network_report.open", year=str(one.year))
    return together(about, in_line(link(title, one.url))) if one.url else about

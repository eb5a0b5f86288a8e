"""The workbook of a network, on its way out."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.card import Card, Part, card, fact, in_line, link, said, small, together
from locales.text import text


@dataclass(frozen=True)
class Workbook:
    """The workbook of a network, at *url*; "" where the bot has no address."""

    network: str
    url: str = ""


def shown(language: str, workbooks: Sequence[Workbook], empty: str = "") -> Card:
    """*empty* is where one for another network is opened, for those who may add that."""
    opened = bool(empty) or any(one.url for one in workbooks)
    return card(
        language,
        text(language, "network_export.heading"),
        said(text(language, "network_export.what")),
        *(_workbook(language, one) for one in workbooks),
        together(
            said(text(language, "network_export.empty_what")),
            in_line(link(text(language, "network_export.empty"), empty)),
        )
        if empty
        else None,
        small(text(language, "network_report.lives" if opened else "handout.no_site")),
    )


def _workbook(language: str, one: Workbook) -> Part:
    about = fact(text(language, "members.network"), one.network)
    if not one.url:
        return about
    opens = link(
        text(language, "network_export.open"),
        one.url,
        named=text(language, "network_export.open_of", name=one.network),
    )
    return together(about, in_line(opens))

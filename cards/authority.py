"""The question of which authority a person belongs to, where a tenant holds several."""

from collections.abc import Iterable

from cards.begin_report import begin_report
from cards.card import MOST_CARRIED, MOST_SHOWN, Card, button, card, in_line, quoted, said, warning
from domain.authority import Authority
from locales.text import text


def which(
    language: str, authorities: Iterable[Authority], written: str, *, danger_first: bool = False
) -> Card:
    """*written* is what the person wrote; it is carried along by every button."""
    choices = tuple(authorities)
    carried = written[: MOST_CARRIED // max(1, len(choices))]
    return card(
        language,
        text(language, "authority.which"),
        warning(text(language, "danger.call")) if danger_first else None,
        said(text(language, "authority.why")),
        *(
            in_line(
                button(
                    language,
                    one.name,
                    "choose_authority.choose",
                    f"{text(language, 'command.authority')} {one.name}",
                    {"authority": str(one.id), "text": carried},
                )
            )
            for one in choices
        ),
    )


def chosen(language: str, authority: Authority, written: str) -> Card:
    return card(
        language,
        text(language, "authority.chosen", name=authority.name),
        said(text(language, "authority.change_back")),
        quoted(written[:MOST_SHOWN]) if written else None,
        buttons=(
            begin_report(language, written),
            button(
                language,
                text(language, "help.button"),
                "help.show",
                text(language, "command.help"),
                keeps=True,
            ),
        ),
    )

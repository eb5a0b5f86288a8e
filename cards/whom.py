"""The question whom a name stands for: the bot never guesses."""

from collections.abc import Mapping, Sequence

from cards import organised
from cards.card import Card, button, card, fact, in_line, said, together
from domain.person import Named
from locales.text import text


def which(
    language: str,
    written: str,
    near: Sequence[Named],
    step: str,
    field: str,
    data: Mapping[str, str],
    command: Mapping[int, str],
) -> Card:
    """Each button does what was asked, with that person: *data* holds the rest of it, and
    *command* the words for each by the person's id."""
    return card(
        language,
        text(language, "whom.heading"),
        fact(text(language, "whom.written"), written),
        said(text(language, "whom.explained")),
        *(
            together(
                fact(f"{at}. {one.name}", one.email or organised.numbered(language, one.id)),
                in_line(
                    button(
                        language,
                        text(language, "whom.choose", at=at),
                        step,
                        command[one.id],
                        {**data, field: organised.numbered(language, one.id)},
                    )
                ),
            )
            for at, one in enumerate(near, start=1)
        ),
    )

"""What the bot says of a case on its own initiative. No free text and no name of a reporter:
notices are read on lock screens and passed on."""

from cards.card import Card, button, card, fact, together
from domain.case import Case
from locales.text import day, text


def shown(language: str, case: Case, purpose: str) -> Card:
    """*purpose* says what happened: case_received, case_commented or case_withdrawn."""
    return card(
        language,
        text(language, f"notice.{purpose}", number=case.number),
        together(
            fact(text(language, "case.kind"), text(language, f"kind.{case.kind}")),
            fact(text(language, "case.ongoing"), text(language, f"ongoing.{case.ongoing}")),
            fact(text(language, "case.state"), text(language, f"state.{case.state}")),
            fact(text(language, "case.occurred_on"), day(language, case.occurred_on)),
        ),
        buttons=(
            button(
                language,
                text(language, "notice.open"),
                "show_case.show",
                text(language, "command.status", case=case.number),
                {"case": case.number},
                keeps=True,
            ),
        ),
    )

"""The question whether something has happened again, a while after its case was closed."""

from cards.card import Card, button, card, fact, said, small, together
from domain.case import Case
from locales.text import day, text


def asked(language: str, case: Case, *, reopens: bool) -> Card:
    """No free text: notices are read on lock screens. *reopens* says whether the reader may open
    the case again themselves."""
    number = case.number
    return card(
        language,
        text(language, "again.heading", number=number),
        said(text(language, "again.what")),
        together(
            fact(text(language, "case.kind"), text(language, f"kind.{case.kind}")),
            fact(text(language, "case.occurred_on"), day(language, case.occurred_on)),
        ),
        buttons=(
            button(
                language,
                text(language, "notice.open"),
                "show_case.show",
                text(language, "command.status", case=number),
                {"case": number},
                keeps=True,
            ),
            button(
                language,
                text(language, "again.reopen"),
                "reopen_case.ask",
                text(language, "command.reopen_case", case=number),
                {"case": number},
                keeps=True,
            )
            if reopens
            else None,
            button(
                language,
                text(language, "again.report"),
                "report_again.start",
                text(language, "command.again", case=number),
                {"case": number},
                keeps=True,
            ),
            button(
                language,
                text(language, "again.no"),
                "report_again.not_again",
                text(language, "command.not_again", case=number),
                {"case": number},
            ),
        ),
    )


def thanks(language: str, case: Case) -> Card:
    return card(
        language,
        text(language, "again.thanks", number=case.number),
        small(text(language, "again.later")),
    )

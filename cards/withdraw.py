"""The question before a case is taken back."""

from cards.card import Card, button, card, fact, said
from domain.case import Case
from locales.text import text


def question(language: str, case: Case, nonce: str, code: str) -> Card:
    subject = {"code": code} if code else {"case": case.number}
    named = code or case.number
    return card(
        language,
        text(language, "withdraw.heading", number=case.number),
        said(text(language, "withdraw.explained")),
        fact(text(language, "case.place"), case.place),
        buttons=(
            button(
                language,
                text(language, "withdraw.yes"),
                "withdraw_case.withdraw",
                text(language, "command.withdraw_yes", case=named),
                {"nonce": nonce, **subject},
            ),
            button(
                language,
                text(language, "withdraw.no"),
                "show_case.show",
                text(language, "command.status", case=named),
                subject,
            ),
        ),
    )

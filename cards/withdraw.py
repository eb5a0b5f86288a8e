"""The question before a case is taken back."""

from cards.card import Button, Card, button, card, fact, said
from domain.case import Case
from locales.text import text


def asks(language: str, number: str, code: str = "", *, named: bool = False) -> Button:
    """The button that leads to the question; *named* where several stand beside each other."""
    title = "withdraw.this" if named else "withdraw.button"
    return button(
        language,
        text(language, title, number=number),
        "withdraw_case.ask",
        text(language, "command.withdraw", case=code or number),
        {"code": code} if code else {"case": number},
        keeps=True,
    )


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

"""The form that adds something to a case."""

from collections.abc import Iterable

from cards import attachment
from cards.card import MOST_SHOWN, Card, button, card, complaint, said, small, text_input
from domain.case import Case
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_TEXT
from locales.text import text


def form(
    language: str,
    case: Case,
    nonce: str,
    code: str,
    written: str = "",
    wrong: Iterable[RuleBroken] = (),
) -> Card:
    subject = {"code": code} if code else {"case": case.number}
    command = text(language, "command.complete", case=code or case.number)
    complaints = [complaint(language, broken) for broken in wrong]
    confirm = written and not code and not complaints
    return card(
        language,
        text(language, "complete.heading", number=case.number),
        *complaints,
        said(text(language, "complete.confirm", number=case.number)) if confirm else None,
        text_input(
            "text",
            text(language, "complete.label"),
            written[:MOST_SHOWN],
            required=text(language, "error.comment_missing"),
            most=LONGEST_TEXT,
            many_lines=True,
            words=written,
        ),
        small(f"{text(language, 'complete.files')} {attachment.how(language, code)}"),
        small(text(language, "report.nothing_sensitive")),
        buttons=(
            button(
                language,
                text(language, "complete.send"),
                "complete_case.add",
                f"{command} {text(language, 'complete.your_text')}",
                {"nonce": nonce, **subject},
                sends=True,
            ),
        ),
    )

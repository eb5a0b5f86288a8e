"""The duty to tell an authority, and the draft of what to tell: a person sends it, never the
bot."""

from collections.abc import Iterable

from cards.card import Card, Part, button, card, in_line, quoted, said
from domain.case import Case
from domain.notification import Duty, Line
from locales.text import text


def reminder(language: str, duties: Iterable[Duty]) -> tuple[Part, ...]:
    """What there may be a duty to do."""
    return (
        said(text(language, "duty.reminder")),
        *(said(f"• {text(language, f'duty.{one}')}") for one in duties),
    )


def above(language: str, case: Case, duties: Iterable[Duty]) -> tuple[Part, ...]:
    """What stands above the fields in which it is recorded that an authority was told."""
    drafted_as_text = button(
        language,
        text(language, "notify_authority.draft"),
        "notify_authority.draft",
        text(language, "command.draft", case=case.number),
        {"case": case.number},
        keeps=True,
    )
    return (
        *reminder(language, duties),
        in_line(drafted_as_text),
        said(text(language, "notify_authority.then")),
    )


def draft(language: str, case: Case, lines: Iterable[Line]) -> Card:
    """The message as text to copy."""
    heading = text(language, "notify_authority.draft_heading", number=case.number)
    return card(language, heading, quoted(drafted(language, lines)))


def drafted(language: str, lines: Iterable[Line]) -> str:
    unknown = text(language, "notification.fill_in")
    return "\n".join(f"{text(language, line.key)}: {line.value or unknown}" for line in lines)

"""What is shown before anything else when there may be danger. The bot never says it has called."""

from cards.card import Card, button, card, led_by, said, warning
from domain.authority import Authority
from locales.text import text


def first_112(language: str, authority: Authority, *, goes_on: bool) -> Card:
    """The 112 text; *goes_on* offers the form that waits behind it."""
    after = "danger.report_after" if goes_on else "danger.report_in_private"
    return card(
        language,
        text(language, "danger.heading"),
        warning(words(language, authority)),
        said(text(language, after)),
        buttons=(
            button(
                language,
                text(language, "danger.go_on"),
                "report_case.resume",
                text(language, "command.go_on"),
            ),
        )
        if goes_on
        else (),
    )


def above(language: str, authority: Authority | None, shown: Card) -> Card:
    """The 112 text, and below it what would have been *shown* alone. A visitor has another
    environment office than that of the *authority* that they visit."""
    heading = text(language, "danger.heading")
    return led_by(language, heading, warning(words(language, authority)), shown)


def words(language: str, authority: Authority | None) -> str:
    phone = authority.settings.environment_office_phone if authority else ""
    if phone:
        return text(language, "danger.call_with_phone", phone=phone)
    return text(language, "danger.call")

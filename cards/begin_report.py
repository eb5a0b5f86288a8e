"""The button that begins a report, wherever it stands."""

from cards.card import MOST_CARRIED, Button, button
from locales.text import text

# A longer text is not repeated in the written command.
LONGEST_WRITTEN = 200


def begin_report(
    language: str,
    words: str = "",
    *,
    place: str = "",
    title: str = "report.button",
    keeps: bool = True,
) -> Button:
    """A new report with what was written and where, so that nothing is written twice; *title* is a
    key."""
    command = text(language, "command.report")
    if len(words) <= LONGEST_WRITTEN:
        command = " ".join((command, *words.split()))
    told = {"text": words[:MOST_CARRIED], "place": place}
    carried = {name: value for name, value in told.items() if value}
    return button(
        language, text(language, title), "report_case.start", command, carried, keeps=keeps
    )

"""The summer pause of an authority: when it is, and the form that sets it."""

from collections.abc import Iterable, Mapping
from datetime import date

from cards import organised
from cards.card import Card, button, card, complaint, said, small
from domain.errors import RuleBroken
from domain.summer_pause import Pause
from locales.text import text, yearly


def form(
    language: str,
    pause: Pause,
    today: date,
    typed: Mapping[str, str],
    wrong: Iterable[RuleBroken] = (),
) -> Card:
    """*typed* stands in the fields where something was, and else the *pause* there is."""
    example = text(language, "command.summer_pause_example")
    now = {"since": _next(pause.since, today), "until": _next(pause.until, today)}
    filled = {name: typed.get(name) or day for name, day in now.items()}
    return card(
        language,
        text(language, "summer_pause.heading"),
        *(complaint(language, broken) for broken in wrong),
        said(_told(language, pause)),
        organised.day_field(language, "organised.since", "since", filled, example),
        organised.day_field(language, "organised.until", "until", filled, example),
        small(text(language, "summer_pause.explained")),
        buttons=(
            button(
                language,
                text(language, "summer_pause.send"),
                "summer_pause.keep",
                example,
                sends=True,
            ),
            button(
                language,
                text(language, "summer_pause.end"),
                "summer_pause.end",
                text(language, "command.no_summer_pause"),
            )
            if pause.since
            else None,
        ),
    )


def kept(language: str, pause: Pause) -> Card:
    return card(
        language,
        text(language, "summer_pause.kept"),
        said(_told(language, pause)),
        small(text(language, "summer_pause.explained")),
    )


def ended(language: str) -> Card:
    return card(
        language, text(language, "summer_pause.ended"), said(text(language, "summer_pause.none"))
    )


def _told(language: str, pause: Pause) -> str:
    if not pause.since or not pause.until:
        return text(language, "summer_pause.none")
    since, until = yearly(language, pause.since), yearly(language, pause.until)
    return text(language, "summer_pause.told", since=since, until=until)


def _next(day: str, today: date) -> str:
    """Return the day of this year, or of the next when it has been, as a date field holds it."""
    if not day:
        return ""
    year = today.year if day >= f"{today:%m-%d}" else today.year + 1
    return f"{year}-{day}"

"""Environmental rounds: how many are done, in which areas one is lacking, and the form that notes
one."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from cards import organised
from cards.begin_report import begin_report
from cards.card import (
    Button,
    Card,
    Part,
    button,
    card,
    choice_input,
    complaint,
    fact,
    in_line,
    said,
    small,
    text_input,
    together,
)
from domain.environmental_round import Area, done, lacking_first
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE
from domain.organisation import Place
from domain.page import cut
from locales.text import day, text


def listed(
    language: str,
    areas: Sequence[Area],
    notable: Collection[Place],
    year: int,
    today: date,
    number: int = 1,
    note: str = "",
) -> Card:
    """Those that lack one first; the *notable* have a button each, for whoever may note it."""
    page = cut(lacking_first(areas), number)
    return card(
        language,
        text(language, "environmental_rounds.heading", year=str(year)),
        said(text(language, note)) if note else None,
        said(
            text(language, "environmental_rounds.count", done=done(areas), all=len(areas))
            if areas
            else text(language, "environmental_rounds.none")
        ),
        *(_line(language, one, year, today, may_note=one.place in notable) for one in page.things),
        small(text(language, "environmental_rounds.explained")),
        buttons=organised.turning(
            language,
            page,
            "environmental_rounds.show",
            "command.environmental_rounds_of",
            year=str(year),
        ),
    )


def form(
    language: str,
    areas: Sequence[Area],
    area: Area | None,
    typed: Mapping[str, str],
    today: date,
    wrong: Iterable[RuleBroken] = (),
) -> Card:
    """*areas* are those to choose among; none is chosen beforehand but *area*."""
    example = text(language, "command.note_environmental_round_example")
    label = text(language, "environmental_round.where")
    focus = text(language, "environmental_round.focus")
    choices = [(organised.place_value(one.place), one.name) for one in areas]
    return card(
        language,
        text(language, "environmental_round.heading"),
        *(complaint(language, broken) for broken in wrong),
        choice_input(
            "place",
            label,
            choices,
            organised.place_value(area.place) if area else "",
            required=text(language, "error.which_area"),
            words=organised.written(language, label, area.name if area else "", example),
        ),
        organised.day_field(language, "environmental_round.day", "held_on", typed, example),
        text_input(
            "focus",
            focus,
            typed.get("focus", ""),
            most=LONGEST_LINE,
            placeholder=text(language, "environmental_round.focus_example"),
            words=organised.written(language, focus, typed.get("focus", ""), example),
        ),
        buttons=(
            button(
                language,
                text(language, "environmental_round.send"),
                "environmental_rounds.note",
                example,
                sends=True,
            ),
            _take_back(language, area, area.round.held_on.year) if area and area.round else None,
            _list(language, today.year, today),
        ),
    )


def noted(language: str, area: Area, held_on: date, focus: str, today: date) -> Card:
    """The receipt, which leads on to what the round found."""
    return card(
        language,
        text(language, "environmental_round.noted"),
        fact(text(language, "environmental_round.where"), area.name),
        fact(text(language, "environmental_round.day"), day(language, held_on)),
        fact(text(language, "environmental_round.looked_at"), focus) if focus else None,
        said(text(language, "environmental_round.found")),
        buttons=(
            begin_report(language, place=area.name, title="environmental_round.report"),
            _note(language, area, held_on.year, today, changes=True),
            _take_back(language, area, held_on.year),
            _list(language, held_on.year, today),
        ),
    )


def _line(language: str, area: Area, year: int, today: date, *, may_note: bool) -> Part:
    shown = fact(area.name, _told(language, area))
    if not may_note:
        return shown
    changes = area.round is not None
    return together(shown, in_line(_note(language, area, year, today, changes=changes)))


def _told(language: str, area: Area) -> str:
    if area.round is None:
        return text(language, "environmental_rounds.lacking")
    held_on, focus = day(language, area.round.held_on), area.round.focus
    return f"{held_on} ({focus})" if focus else held_on


def _note(language: str, area: Area, year: int, today: date, *, changes: bool) -> Button:
    of_year = {"year": str(year)} if year != today.year else {}
    command = text(language, "command.note_environmental_round", place=area.name)
    return button(
        language,
        text(language, "environmental_round.change" if changes else "environmental_round.note"),
        "environmental_rounds.ask",
        " ".join([command, *of_year.values()]),
        {"place": organised.place_value(area.place), **of_year},
        keeps=True,
        named=text(
            language,
            "environmental_round.change_of" if changes else "environmental_round.note_of",
            place=area.name,
        ),
    )


def _take_back(language: str, area: Area, year: int) -> Button:
    return button(
        language,
        text(language, "environmental_round.take_back"),
        "environmental_rounds.take_back",
        text(language, "command.take_back_environmental_round", place=area.name, year=str(year)),
        {"place": organised.place_value(area.place), "year": str(year)},
    )


def _list(language: str, year: int, today: date) -> Button:
    of_year = {"year": str(year)} if year != today.year else {}
    command = text(language, "command.environmental_rounds")
    return button(
        language,
        text(language, "environmental_rounds.button"),
        "environmental_rounds.show",
        " ".join([command, *of_year.values()]),
        of_year,
        keeps=True,
    )

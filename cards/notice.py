"""What the bot says of a case on its own initiative. No free text and no name of a reporter:
notices are read on lock screens and passed on."""

from collections.abc import Iterator
from datetime import date

from cards import case_words
from cards.card import Button, Card, Part, button, card, fact, link, said, together
from domain import access
from domain.case import Case
from domain.case_moves import Event
from locales.text import day, text


def followed(language: str, case: Case, event: Event) -> Card:
    """What has happened to a case, to one who reported the same event after somebody else had."""
    return card(
        language,
        text(language, "notice.followed", number=case.number),
        together(
            fact(text(language, "case.state"), case_words.state(language, case)),
            fact(text(language, "notice.what"), text(language, f"happened.{event}")),
        ),
        buttons=(_open(language, case),),
    )


def shown(
    language: str,
    case: Case,
    event: Event,
    part: access.Part | None = None,
    due: date | None = None,
    door_link: str = "",
) -> Card:
    """*event* is what happened, and *part* as what the reader hears of it: None is for those who
    follow the case. *due* is when what they have to do must be done, and *door_link* leads to where
    the matter belongs instead."""
    told = f"{event}_{part}" if part else event
    due_day = [fact(text(language, "case.due"), day(language, due))] if due else []
    door = text(language, f"door.{case.door}") if case.door else ""
    return card(
        language,
        text(language, f"notice.{told}", number=case.number, kind=case.kind),
        together(
            fact(text(language, "case.kind"), text(language, f"kind.{case.kind}")),
            fact(text(language, "case.ongoing"), text(language, f"ongoing.{case.ongoing}")),
            fact(text(language, "case.state"), case_words.state(language, case)),
            fact(text(language, "case.occurred_on"), day(language, case.occurred_on)),
            *_instead(language, case, event, door),
            *due_day,
        ),
        buttons=(_open(language, case), link(door, door_link) if door_link else None),
    )


def _instead(language: str, case: Case, event: Event, door: str) -> Iterator[Part]:
    """Say why it is no case here, or where it belongs."""
    if event is Event.DISMISS and case.dismissal:
        yield fact(text(language, "case.dismissal"), text(language, f"dismissal.{case.dismissal}"))
    if event in (Event.DISMISS, Event.REFER) and door:
        yield fact(text(language, "case.door"), door)


def how_it_stands(language: str, case: Case) -> Card:
    """To whoever reported it, when nothing has happened for a while."""
    return card(
        language,
        text(language, "notice.feedback", number=case.number, kind=case.kind),
        said(text(language, "notice.feedback_open")),
        together(
            fact(text(language, "case.kind"), text(language, f"kind.{case.kind}")),
            fact(text(language, "case.state"), case_words.state(language, case)),
            fact(text(language, "case.with"), case_words.held_by(language, case)),
            fact(text(language, "case.occurred_on"), day(language, case.occurred_on)),
        ),
        buttons=(_open(language, case),),
    )


def _open(language: str, case: Case) -> Button:
    return button(
        language,
        text(language, "notice.open"),
        "show_case.show",
        text(language, "command.status", case=case.number),
        {"case": case.number},
        keeps=True,
    )

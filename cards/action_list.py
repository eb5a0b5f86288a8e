"""What somebody has to do in cases, ten at a time."""

from datetime import date

from cards import case_list
from cards.card import Card, Part, card, fact, in_line, said, together
from cards.organised import turning
from domain.case_action import Action, Due
from domain.page import Page
from locales.text import day, text


def mine(language: str, page: Page[tuple[str, Action]], today: date) -> Card:
    """*page* holds actions, each with the number of its case."""
    return _listed(language, page, today, "my_actions", "my_actions.show")


def due(language: str, page: Page[tuple[str, Action]], due: Due, today: date) -> Card:
    """Those of them that are late, or due soon."""
    name = "my_late_actions" if due is Due.LATE else "my_next_actions"
    return _listed(language, page, today, name, f"my_actions.{due}")


def _listed(
    language: str, page: Page[tuple[str, Action]], today: date, name: str, step: str
) -> Card:
    heading = text(language, f"{name}.heading")
    if not page.total:
        return card(language, heading, said(text(language, f"{name}.none")))
    count = text(language, "action_list.count", total=page.total, page=page.number, last=page.last)
    return card(
        language,
        heading,
        said(count),
        *(_line(language, number, action, today) for number, action in page.things),
        buttons=turning(language, page, step, f"command.{name}"),
    )


def _line(language: str, number: str, action: Action, today: date) -> Part:
    key = "action_list.late" if action.due_on < today else "action_list.due"
    due = text(language, key, day=day(language, action.due_on))
    about = f"{case_list.shortened(action.text)} {due}"
    return together(fact(number, about), in_line(case_list.open_button(language, number)))

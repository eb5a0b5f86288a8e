"""What somebody has to do in cases and in plans, ten at a time."""

from datetime import date

from cards import case_list
from cards.card import Card, Part, card, fact, in_line, said, together
from cards.organised import turning
from cards.plan import item_button, open_task
from cards.plan_words import stands_today
from domain.page import Page
from domain.plan_asked import TaskLine, ToDo
from locales.text import day, text


def mine(language: str, page: Page[ToDo], today: date) -> Card:
    if not page.total:
        return card(
            language,
            text(language, "my_actions.heading"),
            said(text(language, "my_actions.none")),
        )
    count = text(language, "action_list.count", total=page.total, page=page.number, last=page.last)
    return card(
        language,
        text(language, "my_actions.heading"),
        said(count),
        *(_line(language, one, today) for one in page.things),
        buttons=turning(language, page, "my_actions.show", "command.my_actions"),
    )


def _line(language: str, one: ToDo, today: date) -> Part:
    if one.kind == "case":
        return _of_case(language, one, today)
    about = f"{case_list.shortened(one.name)}. {stands_today(language, one.standing, today)}"
    if one.kind == "item":
        label = text(language, "plan.open_item", number=one.number)
        return together(fact(label, about), in_line(item_button(language, one.number)))
    label = text(language, "plan.open_action", number=one.number)
    where = f"{label}, {one.department}" if one.department else label
    opens = open_task(language, TaskLine(one.id, one.kind, one.name, one.number, one.standing))
    return together(fact(where, about), in_line(opens))


def _of_case(language: str, one: ToDo, today: date) -> Part:
    due_on = one.standing.due_on or today
    key = "action_list.late" if due_on < today else "action_list.due"
    about = f"{case_list.shortened(one.name)} {text(language, key, day=day(language, due_on))}"
    return together(fact(one.number, about), in_line(case_list.open_button(language, one.number)))

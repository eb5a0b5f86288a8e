"""What somebody has to do in cases and in plans, ten at a time."""

from datetime import date

from cards import case_list
from cards.card import Card, Part, card, fact, in_line, said, together
from cards.organised import turning
from cards.plan import item_button, open_task
from cards.plan_words import stands_today
from cards.status_report import report_button
from domain.case_action import Due
from domain.page import Page
from domain.plan_asked import TaskLine, ToDo
from locales.text import day, text


def mine(language: str, page: Page[ToDo], today: date) -> Card:
    return _listed(language, page, today, "my_actions", "my_actions.show")


def due(language: str, page: Page[ToDo], due: Due, today: date) -> Card:
    """What of it is late, or due soon."""
    name = "my_late_actions" if due is Due.LATE else "my_next_actions"
    return _listed(language, page, today, name, f"my_actions.{due}")


def _listed(language: str, page: Page[ToDo], today: date, name: str, step: str) -> Card:
    heading = text(language, f"{name}.heading")
    if not page.total:
        return card(language, heading, said(text(language, f"{name}.none")))
    count = text(language, "action_list.count", total=page.total, page=page.number, last=page.last)
    return card(
        language,
        heading,
        said(count),
        *(_line(language, one, today) for one in page.things),
        buttons=turning(language, page, step, f"command.{name}"),
    )


def _line(language: str, one: ToDo, today: date) -> Part:
    if one.kind == "case":
        return _of_case(language, one, today)
    about = f"{case_list.shortened(one.name)}. {stands_today(language, one.standing, today)}"
    if one.kind == "item":
        label = text(language, "plan.open_item", number=one.number)
        opens = item_button(language, one)
        return together(
            fact(label, about), in_line(opens, report_button(language, one.code, label))
        )
    label = text(language, "plan.open_action", number=one.number)
    where = f"{label}, {one.department}" if one.department else label
    opens = open_task(language, TaskLine(one.id, one.kind, one.name, one.number, one.standing))
    reports = report_button(language, one.code, f"{where}: {one.name}")
    return together(fact(where, about), in_line(opens, reports))


def _of_case(language: str, one: ToDo, today: date) -> Part:
    due_on = one.standing.due_on or today
    key = "action_list.late" if due_on < today else "action_list.due"
    about = f"{case_list.shortened(one.name)} {text(language, key, day=day(language, due_on))}"
    return together(fact(one.number, about), in_line(case_list.open_button(language, one.number)))

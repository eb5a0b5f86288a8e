"""What somebody is reminded of, all of it on one card, each thing with its answers beside it. No
free text: notices are read on lock screens and passed on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cards import case_list
from cards.card import Button, Card, Part, button, card, in_line, said, small, together
from cards.case_moves import MOVES_TO, Leads
from domain.case import State
from domain.case_action import ActionState
from domain.case_moves import Event
from domain.reminder import ENOUGH, Item, Key, Matter
from locales.text import day, text

# So many have their buttons; there is no room on a card for those of more.
MOST_ANSWERED = 6
# And so many are named at all. What is left over stands in the lists that the card leads to.
MOST_NAMED = 40

_E = Event
_ANSWERS: Mapping[Matter, tuple[Event, ...]] = {
    Matter.ACTION: (_E.CHANGE_DUE, _E.PASS_ON, _E.SNOOZE),
    Matter.INVESTIGATION: (_E.CHANGE_DUE, _E.PASS_ON, _E.SNOOZE),
    Matter.EFFECT_CHECK: (_E.VERIFY_EFFECTIVE, _E.CHANGE_DUE, _E.PASS_ON, _E.SNOOZE),
    Matter.PARKED: (_E.ADOPT, _E.DECLINE, _E.CHANGE_DUE, _E.PASS_ON, _E.SNOOZE),
    Matter.UNANSWERED_ACTION: (_E.CHANGE_DUE, _E.PASS_ON),
    Matter.UNANSWERED_INVESTIGATION: (_E.CHANGE_DUE, _E.PASS_ON),
    Matter.NOT_ASSESSED: (_E.ASSESS,),
}


MAY_BE_LATE = frozenset({Matter.ACTION, Matter.INVESTIGATION, Matter.EFFECT_CHECK})


@dataclass(frozen=True)
class Line:
    """One thing: *number* is that of an action in its case, and *owner* who has it. It is *mine*
    when the reader has it, or stands in for whoever does."""

    key: Key
    item: Item
    number: str = ""
    owner: str = ""
    mine: bool = False


def shown(language: str, lines: Sequence[Line], today: date) -> Card:
    count = len(lines)
    left = count - MOST_NAMED
    # A case that several lines are about is opened from the first of them.
    first = {line.item.case.number: place for place, line in reversed([*enumerate(lines)])}
    return card(
        language,
        text(language, "reminder.heading", count=count),
        *(
            _answered(language, one, today, opens=first[one.item.case.number] == place)
            for place, one in enumerate(lines[:MOST_ANSWERED])
        ),
        *(_named(language, one, today) for one in lines[MOST_ANSWERED:MOST_NAMED]),
        said(text(language, "reminder.more", count=left)) if left > 0 else None,
        small(text(language, "reminder.explained")),
        buttons=(
            button(
                language,
                text(language, "digest.open_my_actions"),
                "my_actions.show",
                text(language, "command.my_actions"),
                keeps=True,
            )
            if count > MOST_ANSWERED
            else None,
        ),
    )


def _answered(language: str, line: Line, today: date, *, opens: bool) -> Part:
    number = line.item.case.number
    buttons = [
        *_done(language, line),
        *(_answer(language, MOVES_TO[event], line) for event in _answers(line)),
        *([case_list.open_button(language, number)] if opens else []),
    ]
    return together(_named(language, line, today), in_line(*buttons))


def _named(language: str, line: Line, today: date) -> Part:
    item, key = line.item, line.key
    late = key.matter in MAY_BE_LATE and key.due_on < today
    told = f"{key.matter}_late" if late else key.matter
    values: dict[str, str] = {"number": item.case.number, "day": day(language, key.due_on)}
    if line.number:
        values["action"] = line.number
    if key.matter in (Matter.UNANSWERED_ACTION, Matter.UNANSWERED_INVESTIGATION):
        values |= {"owner": line.owner, "count": str(ENOUGH)}
    words = text(language, f"reminder.{told}", **values)
    if item.owner_id is not None and key.matter is item.matter and not line.mine:
        words += " " + text(language, "reminder.with_other", owner=line.owner)
    return said(words)


def _answers(line: Line) -> tuple[Event, ...]:
    if line.key.matter is not Matter.NOBODYS:
        return _ANSWERS[line.key.matter]
    if line.item.case.state is State.INVESTIGATING:
        return (_E.PASS_ON,)
    return (_E.ADOPT, _E.DECLINE, _E.PARK) if line.item.case.suggestion else (_E.ASSIGN,)


def _done(language: str, line: Line) -> list[Button]:
    """Return the answer that it is done, where the reader may give it."""
    if not line.mine:
        return []
    if line.key.matter is Matter.ACTION:
        done = Leads("settle_action.ask", "do.done", "command.settle_action")
        return [_answer(language, done, line, outcome=str(ActionState.COMPLETED))]
    if line.key.matter is Matter.INVESTIGATION:
        return [_answer(language, MOVES_TO[Event.PLAN_ACTIONS], line)]
    return []


def _answer(language: str, to: Leads, line: Line, **more: str) -> Button:
    """Return the button that begins an answer. What it is about stands in its title too, as the
    card may hold others that are called the same."""
    case = line.item.case.number
    about = f"{case} {line.number}".strip()
    action = {"action": line.number} if line.number else {}
    return button(
        language,
        text(language, "reminder.answer", title=text(language, to.title), about=about),
        to.step,
        text(language, to.command, case=about),
        {"case": case, **action, **more},
        keeps=True,
    )

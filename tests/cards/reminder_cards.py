"""The cards of reminders and of the summer pause, as rows of every_card.py."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from cards import reminder as reminder_cards
from cards import summer_pause as summer_pause_cards
from cards.card import Card
from cards.reminder import Line
from domain.case import Case, Kind, State
from domain.errors import RuleBroken
from domain.reminder import Item, Key, Matter
from domain.summer_pause import Pause
from tests import make
from tests.make import TODAY

PAUSE = Pause("07-01", "08-15")
ROBIN = "Robin Exempel"
SOON, PAST = TODAY + timedelta(days=7), TODAY - timedelta(days=7)

ACTION = make.action(id=7, due_on=SOON)
LATE = make.action(id=8, due_on=PAST)
AT_WORK = make.case(state=State.IN_PROGRESS)
INVESTIGATED = make.case(number="M-2026-0043", state=State.INVESTIGATING, handler_id=5)
CHECKED = make.case(number="M-2026-0044", state=State.AWAITING_VERIFICATION)
IDEA = make.case(number="M-2026-0045", kind=Kind.IMPROVEMENT, state=State.PARKED)
NEW = make.case(number="M-2026-0046")
ASSESSED = make.case(number="M-2026-0047", state=State.ASSESSED)


def _about(case: Case, matter: Matter, due_on: date, *, mine: bool = False) -> Line:
    return Line(Key(matter, case.id, due_on), Item(case), owner=ROBIN, mine=mine)


def _action(number: int, matter: Matter = Matter.ACTION, *, mine: bool = True) -> Line:
    action = (ACTION, LATE)[number - 1]
    item = Item(AT_WORK, action, (ACTION, LATE))
    return Line(Key(matter, action.id, action.due_on), item, str(number), ROBIN, mine=mine)


OWN = (
    _action(2),
    _action(1),
    _about(INVESTIGATED, Matter.INVESTIGATION, PAST, mine=True),
    _about(replace(INVESTIGATED, number="M-2026-0048"), Matter.INVESTIGATION, SOON, mine=True),
)
OF_COORDINATORS = (
    _about(CHECKED, Matter.EFFECT_CHECK, SOON),
    _about(replace(CHECKED, number="M-2026-0049"), Matter.EFFECT_CHECK, PAST),
    _about(IDEA, Matter.PARKED, TODAY),
)
ALARMS = (
    _action(1, mine=False),
    _action(2, Matter.UNANSWERED_ACTION, mine=False),
    _about(INVESTIGATED, Matter.UNANSWERED_INVESTIGATION, PAST),
    _about(NEW, Matter.NOT_ASSESSED, PAST),
)
NOBODYS = (
    _about(ASSESSED, Matter.NOBODYS, PAST),
    _about(replace(IDEA, state=State.ASSESSED), Matter.NOBODYS, PAST),
    _about(INVESTIGATED, Matter.NOBODYS, PAST),
)
MANY = tuple(
    _about(replace(NEW, number=f"M-2026-{number:04}"), Matter.NOT_ASSESSED, PAST)
    for number in range(1, reminder_cards.MOST_NAMED + 4)
)

_shown = partial(reminder_cards.shown, today=TODAY)
_form = partial(summer_pause_cards.form, pause=PAUSE, today=TODAY, typed={})

REMINDER_CARDS: Mapping[str, partial[Card]] = {
    "reminder.shown, own": partial(_shown, lines=OWN),
    "reminder.shown, one": partial(_shown, lines=OWN[:1]),
    "reminder.shown, to a coordinator": partial(_shown, lines=OF_COORDINATORS),
    "reminder.shown, alarms": partial(_shown, lines=ALARMS),
    "reminder.shown, of nobody": partial(_shown, lines=NOBODYS),
    "reminder.shown, many": partial(_shown, lines=MANY),
    "summer_pause.form": partial(_form),
    "summer_pause.form, none yet": partial(_form, pause=Pause()),
    "summer_pause.form, refused": partial(
        _form,
        typed={"since": "2027-06-21"},
        wrong=[RuleBroken("error.pause_until_missing", field="until")],
    ),
    "summer_pause.kept": partial(summer_pause_cards.kept, pause=PAUSE),
    "summer_pause.ended": partial(summer_pause_cards.ended),
}

"""Plan what is to be done: the cause that was found, and an action or why there is none."""

from collections.abc import Sequence

from dialogs import filling, moving, organised
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_handling
from domain.access import Act
from domain.case import Answer
from domain.case_action import ActionKind
from domain.case_forms import PLAN
from domain.case_handling import NEED_A_CAUSE, Plan
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def plan(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.PLAN_ACTIONS)
    filled = Filled(turn, storage, PLAN)
    typed = moving.typed(Plan, filled.turn, action=filled.action())
    moved = filled.decide(lambda: case_handling.plan_actions(held.case, typed, turn.today))
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.PLAN_ACTIONS, Event.PLAN_ACTIONS)
    must = case.kind in NEED_A_CAUSE
    form = PLAN if must else PLAN.optional("root_cause", "cause_category")
    # Of a case that is investigated once more, what was known before.
    proposed = {
        "root_cause": case.root_cause,
        "cause_category": case.cause_category or "",
        "action_kind": ActionKind.CORRECTIVE,
        "similar_elsewhere": case.similar_elsewhere or Answer.UNCLEAR,
        "similar_where": case.similar_where,
    }
    organisation = organised.load(turn, storage)
    return filling.form(turn, form, case, wrong, proposed, organisation)

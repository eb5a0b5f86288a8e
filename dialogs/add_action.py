"""Decide on one more action, while others are under way."""

from collections.abc import Sequence

from dialogs import filling, moving, organised
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_handling
from domain.access import Act
from domain.case_action import ActionKind
from domain.case_forms import ADD_ACTION
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def add(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.ADD_ACTION)
    filled = Filled(turn, storage, ADD_ACTION)
    action = filled.action()
    moved = filled.decide(lambda: case_handling.add_action(held.case, action, turn.today))
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.ADD_ACTION, Event.ADD_ACTION)
    form = ADD_ACTION.without("action_kind") if case.suggestion else ADD_ACTION
    organisation = organised.load(turn, storage)
    proposed = {"action_kind": ActionKind.CORRECTIVE}
    return filling.form(turn, form, case, wrong, proposed, organisation)

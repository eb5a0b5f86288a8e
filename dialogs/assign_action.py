"""Decide on an action at once, where a simple fault has a known cause."""

from collections.abc import Sequence

from dialogs import filling, moving, organised
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_handling
from domain.access import Act
from domain.case_action import ActionKind
from domain.case_forms import ASSIGN_ACTION
from domain.case_handling import KnownCause
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def assign(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.ASSIGN)
    filled = Filled(turn, storage, ASSIGN_ACTION)
    typed = moving.typed(KnownCause, filled.turn, action=filled.action())
    moved = filled.decide(lambda: case_handling.assign_action(held.case, typed, turn.today))
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.ASSIGN, Event.ASSIGN_ACTION)
    proposed = {"action_kind": ActionKind.CORRECTIVE}
    organisation = organised.load(turn, storage)
    return filling.form(turn, ASSIGN_ACTION, case, wrong, proposed, organisation)

"""Close a light case whose fault was mended at once."""

from collections.abc import Sequence

from dialogs import filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_ending
from domain.access import Act
from domain.case_ending import Closing
from domain.case_forms import CLOSE
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def close(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.CLOSE)
    filled = Filled(turn, storage, CLOSE)
    typed = moving.typed(Closing, filled.turn, lesson=filled.yes("lesson"))
    moved = filled.decide(lambda: case_ending.close_as_handled(held.case, typed, turn.now))
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.CLOSE, Event.CLOSE_AS_HANDLED)
    known = ["immediate_action"] if case.immediate_action else []
    return filling.form(turn, CLOSE.without(*known), case, wrong)

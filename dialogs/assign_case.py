"""Give a case to somebody who finds out the cause."""

from collections.abc import Sequence

from dialogs import filling, moving, organised
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_handling, deadlines
from domain.access import Act
from domain.case_forms import ASSIGN
from domain.case_handling import Assignment
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def assign(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.ASSIGN)
    filled = Filled(turn, storage, ASSIGN)
    typed = moving.typed(Assignment, filled.turn, handler_id=filled.somebody("handler"))
    moved = filled.decide(lambda: case_handling.assign(held.case, typed, turn.today))
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.ASSIGN, Event.ASSIGN)
    due_on = deadlines.investigation(turn.today, turn.authority.settings)
    organisation = organised.load(turn, storage)
    return filling.form(turn, ASSIGN, case, wrong, {"due_on": due_on.isoformat()}, organisation)

"""Open a closed case again, when the same thing has happened once more."""

from collections.abc import Sequence

from dialogs import filling, moving, organised
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_ending, deadlines
from domain.access import Act
from domain.case_forms import REOPEN
from domain.case_handling import Assignment
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def reopen(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.REOPEN)
    filled = Filled(turn, storage, REOPEN)
    handler_id = filled.somebody("handler", instead=held.case.handler_id)
    typed = moving.typed(Assignment, filled.turn, handler_id=handler_id)
    moved = filled.decide(
        lambda: case_ending.reopen(held.case, filled["reason"], typed, turn.today)
    )
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.REOPEN, Event.REOPEN)
    due_on = deadlines.investigation(turn.today, turn.authority.settings)
    organisation = organised.load(turn, storage)
    return filling.form(turn, REOPEN, case, wrong, {"due_on": due_on.isoformat()}, organisation)

"""Keep a suggestion until a planning round."""

from collections.abc import Sequence

from dialogs import filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import suggestion
from domain.access import Act
from domain.case_forms import PARK
from domain.case_moves import Event
from domain.errors import RuleBroken
from domain.suggestion import Parking
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def park(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.ASSESS)
    filled = Filled(turn, storage, PARK)
    typed = moving.typed(Parking, filled.turn)
    moved = filled.decide(lambda: suggestion.park(held.case, typed, turn.today))
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.ASSESS, Event.PARK)
    return filling.form(turn, PARK, case, wrong)

"""Adopt a suggestion: somebody carries it out by a day."""

from collections.abc import Sequence

from dialogs import filling, moving, organised
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import suggestion
from domain.access import Act
from domain.case_forms import ADOPT
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def adopt(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.ASSESS)
    filled = Filled(turn, storage, ADOPT)
    action = filled.action()
    moved = filled.decide(lambda: suggestion.adopt(held.case, action, turn.today))
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.ASSESS, Event.ADOPT)
    organisation = organised.load(turn, storage)
    return filling.form(turn, ADOPT, case, wrong, organisation=organisation)

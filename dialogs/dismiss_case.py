"""Dismiss what is no case, and say why."""

from collections.abc import Sequence

from dialogs import filling, link_cases, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_assessment
from domain.access import Act
from domain.case import Dismissal
from domain.case_assessment import Dismissing
from domain.case_forms import DISMISS
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def dismiss(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.ASSESS)
    filled = Filled(turn, storage, DISMISS)
    same = filled.another("same_as", held.case)
    typed = moving.typed(Dismissing, filled.turn)
    moved = filled.decide(lambda: case_assessment.dismiss(held.case, typed, turn.now))
    if same is not None and moved.case.dismissal is Dismissal.DUPLICATE:
        # What is itself a duplicate leads on to what was first.
        first = storage.case_links.first_of(same) or same
        storage.case_links.add_duplicate(held.case.id, first.id)
        link_cases.log(turn, storage, held.case, first)
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.ASSESS, Event.DISMISS)
    return filling.form(turn, DISMISS, case, wrong)

"""Refer a case to where it belongs."""

from collections.abc import Sequence

from dialogs import filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_assessment
from domain.access import Act
from domain.case_assessment import Referral
from domain.case_forms import REFER
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def refer(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.ASSESS)
    filled = Filled(turn, storage, REFER)
    typed = moving.typed(Referral, filled.turn)
    moved = filled.decide(lambda: case_assessment.refer(held.case, typed, turn.now))
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.ASSESS, Event.REFER)
    return filling.form(turn, REFER, case, wrong)

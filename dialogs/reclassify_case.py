"""Change what a case is; its number stays."""

from collections.abc import Sequence

from dialogs import filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_assessment
from domain.access import Act
from domain.case_forms import RECLASSIFY
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def reclassify(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.RECLASSIFY)
    filled = Filled(turn, storage, RECLASSIFY)
    moved = filled.decide(
        lambda: case_assessment.reclassify(held.case, filled["kind"], filled["reason"])
    )
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.RECLASSIFY, Event.RECLASSIFY)
    return filling.form(turn, RECLASSIFY, case, wrong, {"kind": case.kind})

"""Change how serious a case is."""

from collections.abc import Sequence

from dialogs import filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_assessment
from domain.access import Act
from domain.case_forms import CHANGE_SEVERITY
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def change(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.RECLASSIFY)
    filled = Filled(turn, storage, CHANGE_SEVERITY)
    moved = filled.decide(
        lambda: case_assessment.change_severity(held.case, filled["severity"], filled["reason"])
    )
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.RECLASSIFY, Event.CHANGE_SEVERITY)
    known = {"severity": str(case.severity)} if case.severity else {}
    return filling.form(turn, CHANGE_SEVERITY, case, wrong, known)

"""Say that all actions are done, and which day somebody sees whether they helped."""

from collections.abc import Sequence

from dialogs import filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_handling, deadlines
from domain.access import Act
from domain.case_forms import COMPLETE_ACTIONS
from domain.case_gates import begin
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def complete(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.COMPLETE_ACTIONS)
    filled = Filled(turn, storage, COMPLETE_ACTIONS)
    moved = filled.decide(
        lambda: case_handling.complete_actions(
            held.case, held.actions, filled["check_on"], turn.today, filled["anyway"]
        )
    )
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    held = moving.load(turn, storage, Act.COMPLETE_ACTIONS)
    begin(Event.COMPLETE_ACTIONS, held.case, held.actions)
    day = deadlines.effect_check(held.actions, turn.today, turn.authority.settings)
    return filling.form(turn, COMPLETE_ACTIONS, held.case, wrong, {"check_on": day.isoformat()})

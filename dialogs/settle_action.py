"""Say of one action that it is done, or that it will not be."""

from collections.abc import Sequence

from cards import case_form as case_form_cards
from dialogs import answering, filling, moving
from dialogs.filling import Filled
from dialogs.moving import Held
from dialogs.turn import Reply, Turn
from domain import access, case_handling
from domain.access import Act
from domain.case_action import Action, ActionState
from domain.case_forms import SETTLE
from domain.case_gates import begin
from domain.case_handling import Settling
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def settle(turn: Turn, storage: Storage) -> Reply:
    held, own = _load(turn, storage)
    filled = Filled(turn, storage, SETTLE)
    # Where there is but one, it need not be said which.
    action = answering.chosen(held, own, filled["action"] or answering.only(own))
    typed = moving.typed(Settling, filled.turn)
    settled = filled.decide(
        lambda: case_handling.settle_action(held.case, action, typed, turn.today)
    )
    return moving.change_action(turn, storage, settled)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    held, own = _load(turn, storage)
    offered = case_form_cards.offered_actions(own)
    proposed = {"action": answering.only(own), "outcome": ActionState.COMPLETED}
    return filling.form(turn, SETTLE, held.case, wrong, proposed, offered={"action": offered})


def _load(turn: Turn, storage: Storage) -> tuple[Held, dict[str, Action]]:
    """Return the case, and the actions of it that are the person's to settle, by number."""
    held = moving.load(turn, storage, Act.COMPLETE_ACTIONS)
    begin(Event.COMPLETE_ACTION, held.case, held.actions)
    own = access.settleable(turn.person, held.case, held.actions)
    answering.require_own(held, own)
    return held, own

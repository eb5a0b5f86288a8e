"""See whether the actions helped: the case is closed, or its cause looked for once more."""

from collections.abc import Sequence

from dialogs import filling, moving, organised
from dialogs.filling import Filled
from dialogs.moving import Held
from dialogs.turn import Reply, Turn
from domain import case_ending, deadlines
from domain.access import Act
from domain.case import Effect
from domain.case_ending import NotEffective, Verification
from domain.case_forms import VERIFY
from domain.case_handling import Assignment
from domain.case_moves import Event, Moved
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def verify(turn: Turn, storage: Storage) -> Reply:
    held = moving.load(turn, storage, Act.VERIFY_EFFECT)
    filled = Filled(turn, storage, VERIFY)
    not_enough = filled["effect"] in (Effect.PARTIAL, Effect.NONE)
    return moving.save(turn, storage, (_once_more if not_enough else _helped)(held, filled))


def _helped(held: Held, filled: Filled) -> Moved:
    turn = filled.turn
    typed = moving.typed(Verification, turn, lesson=filled.yes("lesson"))
    return filled.decide(
        lambda: case_ending.verify_effective(
            held.case, held.actions, typed, turn.person.id, turn.now
        )
    )


def _once_more(held: Held, filled: Filled) -> Moved:
    turn = filled.turn
    handler_id = filled.somebody("handler", instead=held.case.handler_id)
    typed = NotEffective(
        filled["effect"],
        filled["evidence"],
        moving.typed(Assignment, turn, handler_id=handler_id),
    )
    return filled.decide(
        lambda: case_ending.verify_not_effective(
            held.case, held.actions, typed, turn.person.id, turn.today
        )
    )


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.VERIFY_EFFECT, Event.VERIFY_EFFECTIVE)
    due_on = deadlines.investigation(turn.today, turn.authority.settings)
    organisation = organised.load(turn, storage)
    return filling.form(turn, VERIFY, case, wrong, {"due_on": due_on.isoformat()}, organisation)

"""Give an action, or what comes next in the case, to somebody else."""

from collections.abc import Sequence

from dialogs import answering, filling, organised
from dialogs.answering import Asked
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import access, case_answers
from domain.access import Act
from domain.case import State
from domain.case_forms import PASS_ON
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage

# What somebody must be allowed to do to have it.
_NEEDS = {State.AWAITING_VERIFICATION: Act.VERIFY_EFFECT, State.PARKED: Act.ASSESS}


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def pass_on(turn: Turn, storage: Storage) -> Reply:
    asked = answering.load(turn, storage, Event.PASS_ON)
    filled = Filled(turn, storage, asked.form(PASS_ON))
    action = asked.action(filled["action"])
    receiver = filled.somebody("receiver")
    able = receiver is None or _can(turn, storage, asked, receiver)
    return answering.save(
        turn, storage, filled, lambda: case_answers.pass_on(asked.case, action, receiver, able=able)
    )


def _can(turn: Turn, storage: Storage, asked: Asked, receiver: int) -> bool:
    """Whether *receiver* may do what is passed on: the check is for those who own no action."""
    act = _NEEDS.get(asked.case.state)
    if act is None:
        return True
    person = storage.people.many([receiver], turn.today).get(receiver)
    return person is not None and access.may_do(person, act, asked.case, asked.held.actions)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    asked = answering.load(turn, storage, Event.PASS_ON)
    organisation = organised.load(turn, storage)
    return answering.form(turn, PASS_ON, asked, wrong, organisation=organisation)

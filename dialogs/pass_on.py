"""Give an action, or an investigation, to somebody else."""

from collections.abc import Sequence

from dialogs import answering, filling, organised
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_answers
from domain.case_forms import PASS_ON
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def pass_on(turn: Turn, storage: Storage) -> Reply:
    asked = answering.load(turn, storage, Event.PASS_ON)
    filled = Filled(turn, storage, asked.form(PASS_ON))
    action = asked.action(filled["action"])
    receiver = filled.somebody("receiver")
    return answering.save(
        turn, storage, filled, lambda: case_answers.pass_on(asked.case, action, receiver)
    )


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    asked = answering.load(turn, storage, Event.PASS_ON)
    organisation = organised.load(turn, storage)
    return answering.form(turn, PASS_ON, asked, wrong, organisation=organisation)

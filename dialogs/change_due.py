"""Set another day for what is to be done, and say why."""

from collections.abc import Sequence

from dialogs import answering, filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_answers
from domain.case_answers import NewDay
from domain.case_forms import CHANGE_DUE
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def change(turn: Turn, storage: Storage) -> Reply:
    asked = answering.load(turn, storage, Event.CHANGE_DUE)
    filled = Filled(turn, storage, asked.form(CHANGE_DUE))
    action = asked.action(filled["action"])
    typed = moving.typed(NewDay, filled.turn)
    return answering.save(
        turn,
        storage,
        filled,
        lambda: case_answers.change_due(asked.case, action, typed, turn.today),
    )


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    asked = answering.load(turn, storage, Event.CHANGE_DUE)
    return answering.form(turn, CHANGE_DUE, asked, wrong)

"""See who reported a case, after saying why; the log tells who saw it."""

from collections.abc import Sequence

from dialogs import filling, moving, show_case
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import access, case_handling
from domain.access import Act
from domain.case import Case
from domain.case_forms import UNMASK
from domain.errors import RuleBroken
from storage.storage import Storage

NOTE = "moved.unmask_reporter"


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def unmask(turn: Turn, storage: Storage) -> Reply:
    case = _load(turn, storage)
    filled = Filled(turn, storage, UNMASK)
    moved = filled.decide(lambda: case_handling.unmask_reporter(case, filled["reason"]))
    saved = storage.cases.move(moved, turn.at, turn.actor_id)
    return Reply(show_case.shown(turn, storage, saved, NOTE, unmasked=True), stored=case.number)


def unmasked_again(turn: Turn, storage: Storage, number: str, changed: bool) -> Reply:
    """Show the name of the case that was asked about then, whichever the form names now."""
    case = storage.cases.find(turn.authority.id, number)
    if case is None or not access.may_unmask_reporter(turn.person, case):
        return moving.done_again(turn, storage, number, changed)
    return Reply(show_case.shown(turn, storage, case, NOTE, unmasked=True), stored=number)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    return filling.form(turn, UNMASK, _load(turn, storage), wrong)


def _load(turn: Turn, storage: Storage) -> Case:
    case = moving.load(turn, storage, Act.UNMASK_REPORTER).case
    if not access.may_unmask_reporter(turn.person, case):
        raise RuleBroken("error.not_yours_to_do", number=case.number)
    return case

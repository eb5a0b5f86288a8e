"""Ask, as the one who reported it, that a closed case is opened again."""

from collections.abc import Sequence
from datetime import date

from dialogs import filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_ending, deadlines
from domain.access import Act
from domain.calendar import local_day
from domain.case import Case
from domain.case_forms import ASK_TO_REOPEN
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return moving.unknown(turn, storage) or filling.ask(turn, storage, _form)


def send(turn: Turn, storage: Storage) -> Reply:
    if unknown := moving.unknown(turn, storage):
        return unknown
    case = moving.load(turn, storage, Act.ASK_TO_REOPEN).case
    filled = Filled(turn, storage, ASK_TO_REOPEN)
    moved = filled.decide(
        lambda: case_ending.ask_to_reopen(case, filled["reason"], _until(turn, case), turn.now)
    )
    return moving.save(turn, storage, moved)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.ASK_TO_REOPEN, Event.ASK_TO_REOPEN)
    case_ending.require_in_time(case, _until(turn, case), turn.today)
    return filling.form(turn, ASK_TO_REOPEN, case, wrong)


def _until(turn: Turn, case: Case) -> date:
    # One that is not closed is refused for that.
    closed_on = local_day(case.closed_at or turn.now)
    return deadlines.reopening(closed_on, turn.authority.settings)

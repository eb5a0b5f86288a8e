"""Tell what only an accident needs to be known of: as its reporter, after the receipt, or as those
who handle it."""

from collections.abc import Sequence
from dataclasses import asdict, fields, replace

from dialogs import complete_case, filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_handling
from domain.access import Act
from domain.accident import Accident
from domain.awaited import Awaited, Expected
from domain.case_forms import DESCRIBE_ACCIDENT
from domain.case_moves import Event
from domain.errors import RuleBroken
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form; what is written and fills in none of it goes to the case as it is."""
    if unknown := moving.unknown(turn, storage):
        return unknown
    added = complete_case.ask(turn, storage) if filling.is_unread(turn, DESCRIBE_ACCIDENT) else None
    # It awaits nothing of those who may not add to the case: they are told that below.
    if added is not None and added.awaits is not None:
        return added
    shown = filling.ask(turn, storage, _form)
    awaits = Awaited(Expected.TEXT, "describe_accident.ask", {"case": turn.data.get("case", "")})
    return replace(shown, awaits=None if turn.by_code else awaits)


def describe(turn: Turn, storage: Storage) -> Reply:
    if unknown := moving.unknown(turn, storage):
        return unknown
    case = moving.load(turn, storage, Act.DESCRIBE_ACCIDENT).case
    filled = Filled(turn, storage, DESCRIBE_ACCIDENT)
    # What is not mentioned, as in a written line, stays as it is known.
    typed = {one.name: filled.turn.data.get(one.name) for one in fields(Accident)}
    known = {name: value for name, value in typed.items() if value is not None}
    told = Accident(**{**asdict(case.accident), **known})
    return moving.save(
        turn, storage, filled.decide(lambda: case_handling.describe_accident(case, told))
    )


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    case = filling.begun(turn, storage, Act.DESCRIBE_ACCIDENT, Event.DESCRIBE_ACCIDENT)
    return filling.form(turn, DESCRIBE_ACCIDENT, case, wrong, asdict(case.accident))

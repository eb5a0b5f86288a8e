"""Hear no more of something for a week, a month, or until a day."""

from collections.abc import Sequence
from contextlib import suppress

from dialogs import answering, filling, moving
from dialogs.filling import Filled
from dialogs.turn import Reply, Turn
from domain import case_answers
from domain.case_answers import Snooze, Wait
from domain.case_forms import SNOOZE
from domain.case_moves import Event
from domain.errors import RuleBroken
from domain.reminder import Item
from storage.storage import Storage
from understanding import organising


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return filling.ask(turn, storage, _form)


def snooze(turn: Turn, storage: Storage) -> Reply:
    asked = answering.load(turn, storage, Event.SNOOZE)
    filled = Filled(turn, storage, asked.form(SNOOZE))
    action = asked.action(filled["action"])
    typed = _day_alone(moving.typed(Snooze, filled.turn), turn)
    until = filled.decide(lambda: case_answers.snooze(asked.case, typed, turn.today))
    storage.reminders.snooze(Item(asked.case, action, asked.held.actions), until)
    storage.log.write(
        "case",
        asked.case.id,
        Event.SNOOZE,
        turn.at,
        authority_id=asked.case.authority_id,
        actor_id=turn.actor_id,
        field="snoozed_until",
        new=until.isoformat(),
    )
    return moving.done(turn, storage, asked.case, f"moved.{Event.SNOOZE}")


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return filling.again(turn, storage, _form, broken)


def _day_alone(typed: Snooze, turn: Turn) -> Snooze:
    """Return *typed*, where a day was written instead of how long."""
    if typed.wait and typed.wait not in set(Wait):
        with suppress(RuleBroken):
            if day := organising.read_coming_day(typed.wait, turn.today, "until"):
                return Snooze(Wait.UNTIL, day.isoformat(), typed.anyway or day.isoformat())
    return typed


def _form(turn: Turn, storage: Storage, wrong: Sequence[RuleBroken]) -> Reply:
    asked = answering.load(turn, storage, Event.SNOOZE)
    return answering.form(turn, SNOOZE, asked, wrong, {"wait": Wait.WEEK})

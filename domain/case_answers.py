"""Answers to a reminder other than that it is done: another day, somebody else, or not now."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.case import Case, State
from domain.case_action import Action
from domain.case_gates import begin
from domain.case_handling import ChangedAction
from domain.case_moves import Event, Moved
from domain.errors import RuleBroken
from domain.filled_in import FilledIn
from domain.reminder import Item
from domain.working_days import working_day_from


class Wait(StrEnum):
    """How long somebody wants to hear no more of something."""

    WEEK = "week"
    MONTH = "month"
    UNTIL = "until"


@dataclass(frozen=True)
class NewDay:
    """As filled in. *anyway* is the day again, where nobody works then and it is wanted all the
    same."""

    due_on: str = ""
    reason: str = ""
    anyway: str = ""


@dataclass(frozen=True)
class Snooze:
    """As filled in."""

    wait: str = ""
    until: str = ""
    anyway: str = ""


def change_due(
    case: Case, action: Action | None, typed: NewDay, today: date
) -> Moved | ChangedAction:
    """Another day, and why."""
    begin(Event.CHANGE_DUE, case)
    form = FilledIn()
    day = form.day_to_come("due_on", typed.due_on, today, "error.new_due_missing", typed.anyway)
    why = form.text("reason", typed.reason, "error.reason_missing")
    if day == Item(case, action).due_on:
        form.wrong("error.same_day", "due_on")
    form.refuse_if_wrong()
    if action is None:
        return Moved(Event.CHANGE_DUE, case, _due(case, day), why)
    _require_open(action)
    return ChangedAction(Event.CHANGE_DUE, case, action, replace(action, due_on=day), why)


def pass_on(
    case: Case, action: Action | None, to_id: int | None, *, able: bool = True
) -> Moved | ChangedAction:
    """Somebody else has it from now on, who must be *able* to do it: an action, the investigation,
    the check of the effect, or what was parked."""
    begin(Event.PASS_ON, case)
    form = FilledIn()
    receiver = form.somebody("receiver", to_id, "error.receiver_missing")
    if receiver == Item(case, action).owner_id:
        form.wrong("error.has_it_already", "receiver")
    if not able:
        form.wrong("error.receiver_may_not", "receiver")
    form.refuse_if_wrong()
    if action is None and case.state is State.INVESTIGATING:
        return Moved(Event.PASS_ON, case, replace(case, handler_id=receiver))
    if action is None:
        return Moved(Event.PASS_ON, case, replace(case, keeper_id=receiver))
    _require_open(action)
    return ChangedAction(Event.PASS_ON, case, action, replace(action, owner_id=receiver))


def snooze(case: Case, typed: Snooze, today: date) -> date:
    """Return the day from which reminders may come again."""
    begin(Event.SNOOZE, case)
    form = FilledIn()
    wait = form.one_of("wait", typed.wait, Wait, "error.wait_missing")
    until = today
    if typed.wait == Wait.UNTIL:
        until = form.day_to_come(
            "until", typed.until, today, "error.snoozed_until_missing", typed.anyway
        )
        if typed.until.strip() and until == today:
            form.wrong("error.day_past", "until")
    form.refuse_if_wrong()
    days = {Wait.WEEK: 7, Wait.MONTH: 30}
    return until if wait is Wait.UNTIL else working_day_from(today + timedelta(days=days[wait]))


def _due(case: Case, day: date) -> Case:
    """Return the case with another day for what comes next in it."""
    match case.state:
        case State.INVESTIGATING:
            return replace(case, due_on=day)
        case State.AWAITING_VERIFICATION:
            return replace(case, check_on=day)
        case _:
            return replace(case, parked_until=day)


def _require_open(action: Action) -> None:
    if not action.open:
        raise RuleBroken("error.action_settled")

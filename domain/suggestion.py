"""Suggestions: adopted, declined with a reason, or kept until a planning round."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain import case_action
from domain.case import Case, Decision
from domain.case_action import ActionKind, NewAction
from domain.case_gates import begin
from domain.case_moves import Event, Moved
from domain.filled_in import LONGEST_TEXT, FilledIn


@dataclass(frozen=True)
class Parking:
    """As filled in. *anyway* is the day again, where nobody works then and it is wanted all the
    same."""

    planning_round: str = ""
    until: str = ""
    anyway: str = ""


def adopt(case: Case, typed: NewAction, today: date) -> Moved:
    """Somebody carries it out by a day; what they do is the suggestion, where nothing else is
    written."""
    state = begin(Event.ADOPT, case)
    form = FilledIn()
    text = typed.text if typed.text.strip() else case.description[:LONGEST_TEXT]
    whole = replace(typed, text=text, kind=ActionKind.IMPROVEMENT)
    action = case_action.read(form, whole, case, today)
    form.refuse_if_wrong()
    adopted = replace(case, state=state, decision=Decision.ADOPTED, parked_until=None)
    return Moved(Event.ADOPT, case, adopted, actions=(action,))


def decline(case: Case, reason: str, now: datetime) -> Moved:
    """The reason is what the author is told."""
    state = begin(Event.DECLINE, case)
    form = FilledIn()
    why = form.text("reason", reason, "error.decline_reason_missing")
    form.refuse_if_wrong()
    declined = replace(
        case,
        state=state,
        decision=Decision.DECLINED,
        feedback=why,
        parked_until=None,
        closed_at=now,
    )
    return Moved(Event.DECLINE, case, declined)


def park(case: Case, typed: Parking, today: date) -> Moved:
    state = begin(Event.PARK, case)
    form = FilledIn()
    parked = replace(
        case,
        state=state,
        planning_round=form.line(
            "planning_round", typed.planning_round, "error.planning_round_missing"
        ),
        parked_until=form.day_to_come(
            "until", typed.until, today, "error.parked_until_missing", typed.anyway
        ),
    )
    form.refuse_if_wrong()
    return Moved(Event.PARK, case, parked)

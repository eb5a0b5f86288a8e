"""How a case ends, and how it begins again."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from domain.calendar import local_day
from domain.case import Case, Effect, State
from domain.case_action import Action
from domain.case_gates import begin
from domain.case_handling import Assignment, again
from domain.case_moves import Event, Moved
from domain.errors import RuleBroken
from domain.filled_in import FilledIn


@dataclass(frozen=True)
class Closing:
    """As filled in: what the reporter is told, and whether others should learn from it.

    *immediate_action* is for what was done at once, where the report does not tell.
    """

    feedback: str = ""
    lesson: bool = False
    immediate_action: str = ""


@dataclass(frozen=True)
class Verification:
    """As filled in by whoever has seen that the actions helped."""

    effect: str = ""
    evidence: str = ""
    feedback: str = ""
    lesson: bool = False


@dataclass(frozen=True)
class NotEffective:
    """As filled in by whoever has seen that they did not, or not enough. Who has had no handler
    needs one now."""

    effect: str = ""
    reason: str = ""
    assignment: Assignment = field(default_factory=Assignment)


def withdraw(case: Case, now: datetime) -> Moved:
    """Taken back by its reporter; only before assessment, and the record stays."""
    if case.state is State.WITHDRAWN:
        raise RuleBroken("error.already_withdrawn", number=case.number)
    if case.state is not State.RECEIVED:
        raise RuleBroken("error.withdraw_too_late", number=case.number)
    state = begin(Event.WITHDRAW, case)
    return Moved(Event.WITHDRAW, case, replace(case, state=state, closed_at=now))


def close_as_handled(case: Case, typed: Closing, now: datetime) -> Moved:
    """What was done at once was enough."""
    state = begin(Event.CLOSE_AS_HANDLED, case)
    form = FilledIn()
    done = case.immediate_action or form.text(
        "immediate_action", typed.immediate_action, "error.immediate_action_missing"
    )
    closed = _closed(form, replace(case, state=state, immediate_action=done), typed, now)
    form.refuse_if_wrong()
    return Moved(Event.CLOSE_AS_HANDLED, case, closed)


def complete_without_check(
    case: Case, actions: Collection[Action], typed: Closing, now: datetime
) -> Moved:
    """What is light, or a suggestion, is closed when all is done."""
    state = begin(Event.COMPLETE_WITHOUT_CHECK, case, actions)
    form = FilledIn()
    closed = _closed(form, replace(case, state=state), typed, now)
    form.refuse_if_wrong()
    return Moved(Event.COMPLETE_WITHOUT_CHECK, case, closed)


def verify_effective(
    case: Case, actions: Collection[Action], typed: Verification, by_id: int, now: datetime
) -> Moved:
    """The actions helped, says somebody who owns none of them."""
    state = begin(Event.VERIFY_EFFECTIVE, case)
    _require_other_than_owner(actions, by_id)
    form = FilledIn()
    effect = form.one_of("effect", typed.effect, Effect, "error.effect_missing")
    if typed.effect and effect is not Effect.GOOD:
        form.wrong("error.effect_not_good", "effect")
    verified = replace(
        case,
        state=state,
        effect=effect,
        evidence=form.text("evidence", typed.evidence, "error.evidence_missing"),
        checked_by_id=by_id,
    )
    closed = _closed(form, verified, Closing(typed.feedback, typed.lesson), now)
    form.refuse_if_wrong()
    return Moved(Event.VERIFY_EFFECTIVE, case, closed)


def verify_not_effective(
    case: Case, actions: Collection[Action], typed: NotEffective, by_id: int, today: date
) -> Moved:
    """They did not help, or not enough: the cause is looked for once more."""
    state = begin(Event.VERIFY_NOT_EFFECTIVE, case)
    _require_other_than_owner(actions, by_id)
    form = FilledIn()
    effect = form.one_of("effect", typed.effect, Effect, "error.effect_missing")
    if typed.effect == Effect.GOOD:
        form.wrong("error.effect_good", "effect")
    reason = form.text("reason", typed.reason, "error.reason_missing")
    investigated = again(form, case, typed.assignment, today)
    form.refuse_if_wrong()
    judged = replace(investigated, state=state, effect=effect, evidence=reason, checked_by_id=by_id)
    return Moved(Event.VERIFY_NOT_EFFECTIVE, case, judged, reason)


def require_in_time(case: Case, until: date, today: date) -> None:
    """Raise `RuleBroken` when it is too late for the reporter to ask."""
    if today > until:
        raise RuleBroken("error.reopen_too_late", number=case.number)


def ask_to_reopen(case: Case, reason: str, until: date, now: datetime) -> Moved:
    """The reporter says why it should be opened again, no later than *until*; a coordinator
    decides."""
    begin(Event.ASK_TO_REOPEN, case)
    require_in_time(case, until, local_day(now))
    form = FilledIn()
    why = form.text("reason", reason, "error.reason_missing")
    form.refuse_if_wrong()
    return Moved(Event.ASK_TO_REOPEN, case, case, why)


def reopen(case: Case, reason: str, typed: Assignment, today: date) -> Moved:
    """The same event again."""
    state = begin(Event.REOPEN, case)
    form = FilledIn()
    why = form.text("reason", reason, "error.reason_missing")
    reopened = again(form, case, typed, today)
    form.refuse_if_wrong()
    unchecked = replace(reopened, state=state, effect=None, evidence="", checked_by_id=None)
    return Moved(Event.REOPEN, case, unchecked, why)


def _closed(form: FilledIn, case: Case, typed: Closing, now: datetime) -> Case:
    return replace(
        case,
        feedback=form.text("feedback", typed.feedback, "error.feedback_missing"),
        lesson=typed.lesson,
        closed_at=now,
    )


def _require_other_than_owner(actions: Collection[Action], by_id: int) -> None:
    if any(action.owner_id == by_id for action in actions):
        raise RuleBroken("error.own_action")

"""Handling: who finds out the cause, what is to be done about it, and that it was done."""

from dataclasses import dataclass, field, replace
from datetime import date

from domain import accident, case_action
from domain.accident import Accident
from domain.case import Answer, Case, Cause, Kind
from domain.case_action import Action, ActionKind, ActionState, NewAction
from domain.case_gates import begin
from domain.case_moves import Event, Moved, Recipient, told
from domain.errors import FormRefused, RuleBroken
from domain.filled_in import FilledIn
from domain.history import Change, changes

# Where something went wrong, or might have, there is a cause to find.
NEED_A_CAUSE = frozenset({Kind.DEVIATION, Kind.ACCIDENT, Kind.NEAR_MISS})


@dataclass(frozen=True)
class Assignment:
    """As filled in. *anyway* is the due date again, where nobody works that day and it is wanted
    all the same."""

    handler_id: int | None = None
    due_on: str = ""
    anyway: str = ""


@dataclass(frozen=True)
class KnownCause:
    """As filled in, for a simple fault: its cause, and the action that mends it."""

    root_cause: str = ""
    cause_category: str = ""
    action: NewAction = field(default_factory=NewAction)


@dataclass(frozen=True)
class Plan:
    """As filled in: the cause, and an action or the reason why there is none."""

    root_cause: str = ""
    cause_category: str = ""
    similar_elsewhere: str = Answer.UNCLEAR
    similar_where: str = ""
    action: NewAction = field(default_factory=NewAction)
    no_action_reason: str = ""


@dataclass(frozen=True)
class Settling:
    """As filled in: whether an action is done or will not be, and how or why."""

    outcome: str = ""
    comment: str = ""


@dataclass(frozen=True)
class ChangedAction:
    """An action as it was *before*, and as it is now: settled, put off, or somebody else's."""

    event: Event
    case: Case
    before: Action
    action: Action
    reason: str = ""

    @property
    def head(self) -> Change | None:
        """What the event itself did to the action, if it settled it."""
        if self.before.state is self.action.state:
            return None
        return Change(f"action.{self.action.id}.state", self.before.state, self.action.state)

    @property
    def changes(self) -> tuple[Change, ...]:
        why = [Change("reason", None, self.reason, personal=True)] if self.reason else []
        return (*changes(self.before, self.action, f"action.{self.action.id}."), *why)

    @property
    def told(self) -> frozenset[Recipient]:
        return told(self.event, self.case, self.case)


def assign(case: Case, typed: Assignment, today: date) -> Moved:
    state = begin(Event.ASSIGN, case)
    form = FilledIn()
    assigned = _assigned(form, replace(case, state=state), typed, today)
    form.refuse_if_wrong()
    return Moved(Event.ASSIGN, case, assigned)


def assign_action(case: Case, typed: KnownCause, today: date) -> Moved:
    """The short way for a simple fault: its cause is known, and somebody mends it."""
    state = begin(Event.ASSIGN_ACTION, case)
    form = FilledIn()
    moved = replace(
        case,
        state=state,
        root_cause=form.text("root_cause", typed.root_cause, "error.root_cause_missing"),
        cause_category=form.one_or_none("cause_category", typed.cause_category, Cause),
    )
    action = case_action.read(form, typed.action, case, today)
    form.refuse_if_wrong()
    return Moved(Event.ASSIGN_ACTION, case, moved, actions=(action,))


def plan_actions(case: Case, typed: Plan, today: date) -> Moved:
    state = begin(Event.PLAN_ACTIONS, case)
    form = FilledIn()
    must = case.kind in NEED_A_CAUSE
    planned = replace(
        case,
        state=state,
        root_cause=form.text(
            "root_cause", typed.root_cause, "error.root_cause_missing" if must else ""
        ),
        cause_category=form.one_of(
            "cause_category", typed.cause_category, Cause, "error.cause_category_missing"
        )
        if must
        else form.one_or_none("cause_category", typed.cause_category, Cause),
        similar_elsewhere=form.one_of(
            "similar_elsewhere", typed.similar_elsewhere, Answer, "error.choice_unknown"
        ),
        similar_where=form.text("similar_where", typed.similar_where),
    )
    if typed.action.begun:
        actions: tuple[Action, ...] = (case_action.read(form, typed.action, case, today),)
    else:
        missing = "error.no_action_and_no_reason"
        reason = form.text("no_action_reason", typed.no_action_reason, missing)
        planned, actions = replace(planned, no_action_reason=reason), ()
    form.refuse_if_wrong()
    return Moved(Event.PLAN_ACTIONS, case, planned, actions=actions)


def add_action(case: Case, typed: NewAction, today: date) -> Moved:
    """One more, while others are under way. The case is saved with it, so that it cannot have been
    said at the same moment that all actions are done."""
    begin(Event.ADD_ACTION, case)
    form = FilledIn()
    whole = replace(typed, kind=ActionKind.IMPROVEMENT) if case.suggestion else typed
    action = case_action.read(form, whole, case, today)
    form.refuse_if_wrong()
    return Moved(Event.ADD_ACTION, case, case, actions=(action,))


def complete_action(case: Case, action: Action, comment: str, today: date) -> ChangedAction:
    begin(Event.COMPLETE_ACTION, case)
    done = case_action.complete(action, comment, today)
    return ChangedAction(Event.COMPLETE_ACTION, case, action, done)


def cancel_action(case: Case, action: Action, reason: str, today: date) -> ChangedAction:
    begin(Event.CANCEL_ACTION, case)
    cancelled = case_action.cancel(action, reason, today)
    return ChangedAction(Event.CANCEL_ACTION, case, action, cancelled)


def settle_action(case: Case, action: Action, typed: Settling, today: date) -> ChangedAction:
    match typed.outcome:
        case ActionState.COMPLETED:
            return complete_action(case, action, typed.comment, today)
        case ActionState.CANCELLED:
            return cancel_action(case, action, typed.comment, today)
        case _:
            raise FormRefused(RuleBroken("error.outcome_missing", field="outcome"))


def complete_actions(
    case: Case, actions: tuple[Action, ...], check_on: str, today: date, anyway: str = ""
) -> Moved:
    """All that was planned is done, or cancelled; now the day to see whether it helped is set."""
    state = begin(Event.COMPLETE_ACTIONS, case, actions)
    form = FilledIn()
    day = form.day_to_come("check_on", check_on, today, "error.check_day_missing", anyway)
    form.refuse_if_wrong()
    return Moved(Event.COMPLETE_ACTIONS, case, replace(case, state=state, check_on=day))


def describe_accident(case: Case, typed: Accident) -> Moved:
    begin(Event.DESCRIBE_ACCIDENT, case)
    described = replace(case, accident=accident.check(typed))
    return Moved(Event.DESCRIBE_ACCIDENT, case, described)


def unmask_reporter(case: Case, reason: str) -> Moved:
    """Somebody needs the reporter's name, and says why; the case stays as it is."""
    begin(Event.UNMASK_REPORTER, case)
    form = FilledIn()
    why = form.text("reason", reason, "error.reason_missing")
    form.refuse_if_wrong()
    return Moved(Event.UNMASK_REPORTER, case, case, why)


def again(form: FilledIn, case: Case, typed: Assignment, today: date) -> Case:
    """Return the case with a new round of investigation begun. It has its handler already, unless
    it never had one; what is wrong is noted in *form*."""
    known = typed if typed.handler_id else replace(typed, handler_id=case.handler_id)
    begun = replace(
        case,
        round=case.round + 1,
        check_on=None,
        no_action_reason="",
        feedback="",
        lesson=False,
        decision=None,
        closed_at=None,
    )
    return _assigned(form, begun, known, today)


def _assigned(form: FilledIn, case: Case, typed: Assignment, today: date) -> Case:
    return replace(
        case,
        handler_id=form.somebody("handler", typed.handler_id, "error.handler_missing"),
        due_on=form.day_to_come("due_on", typed.due_on, today, "error.due_missing", typed.anyway),
    )

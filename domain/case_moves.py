"""What may happen to a case: one table of moves, who may make each, and whom it tells."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from domain import access
from domain.access import Act, Part
from domain.case import OPEN, Case, State
from domain.case_action import Action
from domain.history import Change, brought, changes
from domain.notification import Notification
from domain.person import Person


class Event(StrEnum):
    SUBMIT = "submit"
    ASSESS = "assess"
    DISMISS = "dismiss"
    REFER = "refer"
    WITHDRAW = "withdraw"
    ASSIGN = "assign"
    ASSIGN_ACTION = "assign_action"
    CLOSE_AS_HANDLED = "close_as_handled"
    PLAN_ACTIONS = "plan_actions"
    COMPLETE_ACTIONS = "complete_actions"
    VERIFY_EFFECTIVE = "verify_effective"
    VERIFY_NOT_EFFECTIVE = "verify_not_effective"
    REOPEN = "reopen"
    NOTIFY_AUTHORITY = "notify_authority"
    COMMENT = "comment"
    ATTACH = "attach"
    RECLASSIFY = "reclassify"
    CHANGE_SEVERITY = "change_severity"
    ADOPT = "adopt"
    DECLINE = "decline"
    PARK = "park"
    COMPLETE_WITHOUT_CHECK = "complete_without_check"

    # Beside the table: what moves no case, but belongs to its life.
    ASK_TO_REOPEN = "ask_to_reopen"
    DESCRIBE_ACCIDENT = "describe_accident"
    ADD_ACTION = "add_action"
    COMPLETE_ACTION = "complete_action"
    CANCEL_ACTION = "cancel_action"
    UNMASK_REPORTER = "unmask_reporter"
    HAND_OVER = "hand_over"
    LINK = "link"
    CHANGE_DUE = "change_due"
    PASS_ON = "pass_on"  # noqa: S105 - no password
    SNOOZE = "snooze"
    FEEDBACK = "feedback"


class Recipient(StrEnum):
    """Whom a move tells. The owner is told of what becomes theirs; coordinators are those who
    follow the case; of action owners those whose actions the move brought."""

    REPORTER = "reporter"
    OWNER = "owner"
    HANDLER = "handler"
    ACTION_OWNERS = "action_owners"
    COORDINATORS = "coordinators"
    MANAGEMENT_REPRESENTATIVE = "management_representative"
    DUTY_OFFICER = "duty_officer"
    KEEPER = "keeper"


@dataclass(frozen=True)
class Move:
    """A row of the table: *event* takes a case from one of the states *sources* to *target*, or
    leaves it where it is (None)."""

    event: Event
    sources: frozenset[State]
    target: State | None
    act: Act
    tells: frozenset[Recipient] = frozenset()


@dataclass(frozen=True)
class Moved:
    """What a move made of a case: as it was *before* and is now, with new *actions*, which have no
    id yet."""

    event: Event
    before: Case
    case: Case
    reason: str = ""
    actions: tuple[Action, ...] = ()
    notification: Notification | None = None

    @property
    def head(self) -> Change | None:
        """What the event itself did to the case, if it took it to another state."""
        if self.before.state is self.case.state:
            return None
        return Change("state", self.before.state, self.case.state)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What to log beside the event itself: every field that is not as it was, why, and what was
        recorded. New actions are logged when they have their ids."""
        why = [Change("reason", None, self.reason, personal=True)] if self.reason else []
        recorded = brought(self.notification, "notification.") if self.notification else ()
        return (*changes(self.before, self.case), *why, *recorded)

    @property
    def told(self) -> frozenset[Recipient]:
        return told(self.event, self.before, self.case)


def _move(
    event: Event, sources: State | Collection[State], target: State | None, act: Act,
    *tells: Recipient,
) -> Move:  # fmt: skip
    several = frozenset({sources} if isinstance(sources, State) else sources)
    return Move(event, several, target, act, frozenset(tells))


_R, _S, _E = Recipient, State, Event

MOVES: tuple[Move, ...] = (
    _move(_E.SUBMIT, (), _S.RECEIVED, Act.REPORT, _R.REPORTER, _R.OWNER, _R.COORDINATORS),
    _move(_E.ASSESS, _S.RECEIVED, _S.ASSESSED, Act.ASSESS, _R.REPORTER, _R.OWNER),
    _move(_E.DISMISS, _S.RECEIVED, _S.DISMISSED, Act.ASSESS, _R.REPORTER),
    _move(_E.REFER, _S.RECEIVED, _S.REFERRED, Act.ASSESS, _R.REPORTER),
    _move(_E.WITHDRAW, _S.RECEIVED, _S.WITHDRAWN, Act.WITHDRAW, _R.COORDINATORS),
    _move(_E.ASSIGN, _S.ASSESSED, _S.INVESTIGATING, Act.ASSIGN, _R.HANDLER, _R.REPORTER),
    # Not in the table of the rules here and below, but the reporter hears of each step.
    _move(
        _E.ASSIGN_ACTION, _S.ASSESSED, _S.IN_PROGRESS, Act.ASSIGN, _R.ACTION_OWNERS, _R.REPORTER
    ),
    _move(_E.CLOSE_AS_HANDLED, _S.ASSESSED, _S.CLOSED, Act.CLOSE, _R.REPORTER),
    _move(
        _E.PLAN_ACTIONS, _S.INVESTIGATING, _S.IN_PROGRESS, Act.PLAN_ACTIONS,
        _R.ACTION_OWNERS, _R.REPORTER,
    ),
    _move(
        _E.COMPLETE_ACTIONS, _S.IN_PROGRESS, _S.AWAITING_VERIFICATION, Act.COMPLETE_ACTIONS,
        _R.COORDINATORS, _R.REPORTER,
    ),
    _move(
        _E.VERIFY_EFFECTIVE, _S.AWAITING_VERIFICATION, _S.CLOSED, Act.VERIFY_EFFECT, _R.REPORTER
    ),
    _move(
        _E.VERIFY_NOT_EFFECTIVE, _S.AWAITING_VERIFICATION, _S.INVESTIGATING, Act.VERIFY_EFFECT,
        _R.HANDLER, _R.REPORTER,
    ),
    _move(_E.REOPEN, _S.CLOSED, _S.INVESTIGATING, Act.REOPEN, _R.HANDLER, _R.REPORTER),
    _move(
        # The table of the rules waits until the case is assessed; the duty to tell does not.
        _E.NOTIFY_AUTHORITY, OPEN, None, Act.RECORD_NOTIFICATION, _R.MANAGEMENT_REPRESENTATIVE,
    ),
    _move(_E.COMMENT, OPEN, None, Act.COMMENT, _R.HANDLER, _R.REPORTER),
    _move(_E.ATTACH, OPEN, None, Act.COMMENT, _R.HANDLER, _R.REPORTER),
    _move(_E.RECLASSIFY, OPEN, None, Act.RECLASSIFY, _R.HANDLER, _R.REPORTER, _R.OWNER),
    _move(_E.CHANGE_SEVERITY, OPEN, None, Act.RECLASSIFY, _R.HANDLER),
    _move(_E.ADOPT, _S.ASSESSED, _S.IN_PROGRESS, Act.ASSESS, _R.REPORTER, _R.ACTION_OWNERS),
    _move(_E.DECLINE, _S.ASSESSED, _S.CLOSED, Act.ASSESS, _R.REPORTER),
    _move(_E.PARK, _S.ASSESSED, _S.PARKED, Act.ASSESS, _R.REPORTER),
    _move(_E.ADOPT, _S.PARKED, _S.IN_PROGRESS, Act.ASSESS, _R.REPORTER, _R.ACTION_OWNERS),
    _move(_E.DECLINE, _S.PARKED, _S.CLOSED, Act.ASSESS, _R.REPORTER),
    _move(_E.COMPLETE_WITHOUT_CHECK, _S.IN_PROGRESS, _S.CLOSED, Act.CLOSE, _R.REPORTER),
)  # fmt: skip

# What is done beside the table, in the same shape.
BESIDE: tuple[Move, ...] = (
    _move(_E.ASK_TO_REOPEN, _S.CLOSED, None, Act.ASK_TO_REOPEN, _R.COORDINATORS),
    _move(_E.DESCRIBE_ACCIDENT, OPEN, None, Act.DESCRIBE_ACCIDENT),
    _move(_E.ADD_ACTION, _S.IN_PROGRESS, None, Act.ADD_ACTION, _R.ACTION_OWNERS),
    _move(_E.COMPLETE_ACTION, _S.IN_PROGRESS, None, Act.COMPLETE_ACTIONS, _R.HANDLER),
    _move(_E.CANCEL_ACTION, _S.IN_PROGRESS, None, Act.COMPLETE_ACTIONS, _R.HANDLER),
    _move(
        _E.CHANGE_DUE,
        {_S.INVESTIGATING, _S.IN_PROGRESS, _S.AWAITING_VERIFICATION, _S.PARKED},
        None,
        Act.ANSWER_REMINDER,
        _R.HANDLER,
    ),
    _move(_E.PASS_ON, _S.INVESTIGATING, None, Act.ANSWER_REMINDER, _R.HANDLER, _R.REPORTER),
    _move(_E.PASS_ON, _S.IN_PROGRESS, None, Act.ANSWER_REMINDER, _R.ACTION_OWNERS),
    _move(
        _E.PASS_ON,
        {_S.AWAITING_VERIFICATION, _S.PARKED},
        None,
        Act.ANSWER_REMINDER,
        _R.KEEPER,
    ),
    _move(
        _E.SNOOZE,
        {_S.INVESTIGATING, _S.IN_PROGRESS, _S.AWAITING_VERIFICATION, _S.PARKED},
        None,
        Act.ANSWER_REMINDER,
    ),
    _move(_E.UNMASK_REPORTER, tuple(State), None, Act.UNMASK_REPORTER),
)


# The events that somebody is told of.
TELLING: frozenset[Event] = frozenset(move.event for move in (*MOVES, *BESIDE) if move.tells)

# The events by which whoever reported a case hears of it.
HEARD: frozenset[Event] = frozenset(
    {Event.FEEDBACK, *(one.event for one in (*MOVES, *BESIDE) if Recipient.REPORTER in one.tells)}
)

# What somebody is told first, who is more than one of them.
_HEAR = {
    Part.ACTION_OWNER: Recipient.ACTION_OWNERS,
    Part.HANDLER: Recipient.HANDLER,
    Part.OWNER: Recipient.OWNER,
    Part.REPORTER: Recipient.REPORTER,
}


def row(event: Event, state: State | None) -> Move | None:
    """Return the row by which *event* may happen to a case in *state*, which is None before there
    is a case."""
    return next(
        (
            move
            for move in (*MOVES, *BESIDE)
            if move.event is event and (state in move.sources or not move.sources)
        ),
        None,
    )


def hearers(event: Event) -> tuple[Part, ...]:
    """Return the parts in a case that are told of *event*."""
    tells = {one for move in (*MOVES, *BESIDE) if move.event is event for one in move.tells}
    return tuple(part for part, recipient in _HEAR.items() if recipient in tells)


def heard_as(event: Event, parts: Collection[Part]) -> Part | None:
    """Return as what somebody with *parts* in a case hears of *event*; None as one who follows
    it."""
    return next((part for part in hearers(event) if part in parts), None)


def told(event: Event, before: Case | None, after: Case) -> frozenset[Recipient]:
    """Return whom *event* tells. Whoever did it knows already, and is for the caller to leave out.

    Where a handler is to be told and there is none, the coordinators are. The reporter of an
    anonymous case cannot be told: they ask with their code.
    """
    move = row(event, before.state if before else None)
    tells = set(move.tells) if move else set()
    was_urgent = before is not None and access.may_be_urgent(before)
    if access.may_be_urgent(after) and not was_urgent:
        tells.add(Recipient.DUTY_OFFICER)
    if after.owner_id is None or (before is not None and before.owner_id == after.owner_id):
        tells.discard(Recipient.OWNER)
    if event is Event.SUBMIT and after.avoids_manager:
        tells.add(Recipient.MANAGEMENT_REPRESENTATIVE)
    if event is Event.VERIFY_EFFECTIVE and after.serious:
        tells.add(Recipient.MANAGEMENT_REPRESENTATIVE)
    if event is Event.RECLASSIFY and before is not None and not _is_news(before, after):
        tells.discard(Recipient.REPORTER)
    if Recipient.HANDLER in tells and after.handler_id is None:
        tells = tells - {Recipient.HANDLER} | {Recipient.COORDINATORS}
    if after.reporter_id is None:
        tells.discard(Recipient.REPORTER)
    return frozenset(tells)


def tells_reporter(event: Event, state: State | None) -> bool:
    """Whether *event* tells the reporter of a case in *state*; then it tells those too who reported
    the same event after them."""
    move = row(event, state)
    return move is not None and Recipient.REPORTER in move.tells


def _is_news(before: Case, after: Case) -> bool:
    """Whether what was changed in the assessment concerns the reporter: what it is, and whose."""
    told = ("kind", "department_id", "unit_id")
    return any(getattr(before, name) != getattr(after, name) for name in told)


def may_see_who(person: Person, case: Case, event: Event, actor_id: int | None) -> bool:
    """Whether the log may name who did *event*: not where it would give the reporter away. What no
    reporter does as such is told with the name of whoever did it, even if they reported it too."""
    acts = {access.RIGHTS[move.act] for move in (*MOVES, *BESIDE) if move.event is event}
    by_reporters = any(one.everyone or Part.REPORTER in one.parts for one in acts)
    return not by_reporters or access.may_see_actor(person, case, actor_id)

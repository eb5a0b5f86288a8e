"""Corrective and preventive actions: what is to be done about a case, by whom and when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.case import Case
from domain.errors import RuleBroken
from domain.filled_in import FilledIn


class ActionKind(StrEnum):
    """What removes the cause, what stops it elsewhere, and what carries out a suggestion."""

    CORRECTIVE = "corrective"
    PREVENTIVE = "preventive"
    IMPROVEMENT = "improvement"


class ActionState(StrEnum):
    OPEN = "open"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class Due(StrEnum):
    """Which of somebody's open actions: those whose day has passed, or comes within `SOON`."""

    LATE = "late"
    SOON = "soon"


SOON = timedelta(days=14)


@dataclass(frozen=True)
class Action:
    """One action of a case, planned in one *round* of it.

    *comment* says how it was completed, or why it was cancelled; *settled_on* when.
    """

    id: int
    case_id: int
    version: int
    round: int
    kind: ActionKind
    text: str
    owner_id: int
    due_on: date
    resource_need: str = ""
    state: ActionState = ActionState.OPEN
    settled_on: date | None = None
    comment: str = ""

    @property
    def open(self) -> bool:
        return self.state is ActionState.OPEN


@dataclass(frozen=True)
class NewAction:
    """An action as filled in. *anyway* is the due date again, where nobody works that day and it
    is wanted all the same."""

    text: str = ""
    owner_id: int | None = None
    due_on: str = ""
    kind: str = ActionKind.CORRECTIVE
    resource_need: str = ""
    anyway: str = ""

    @property
    def begun(self) -> bool:
        return bool(self.text.strip() or self.due_on.strip() or self.owner_id is not None)


def read(form: FilledIn, typed: NewAction, case: Case, today: date) -> Action:
    """Return the action that was filled in, not yet stored; what is wrong is noted in *form*."""
    return Action(
        id=0,
        case_id=case.id,
        version=1,
        round=case.round,
        kind=form.one_of("kind", typed.kind, ActionKind, "error.action_kind_missing"),
        text=form.text("text", typed.text, "error.action_text_missing"),
        owner_id=form.somebody("owner", typed.owner_id, "error.action_owner_missing"),
        due_on=form.day_to_come(
            "due_on", typed.due_on, today, "error.action_due_missing", typed.anyway
        ),
        resource_need=form.text("resource_need", typed.resource_need),
    )


def complete(action: Action, comment: str, today: date) -> Action:
    """Return *action* done; a *comment* may say how."""
    _require_open(action)
    form = FilledIn()
    said = form.text("comment", comment)
    form.refuse_if_wrong()
    return replace(action, state=ActionState.COMPLETED, settled_on=today, comment=said)


def cancel(action: Action, reason: str, today: date) -> Action:
    """Return *action* as one that will not be done, which needs a reason."""
    _require_open(action)
    form = FilledIn()
    why = form.text("reason", reason, "error.cancel_reason_missing")
    form.refuse_if_wrong()
    return replace(action, state=ActionState.CANCELLED, settled_on=today, comment=why)


def numbered(actions: Iterable[Action]) -> dict[str, Action]:
    """Return a case's actions by the number that each has on the case's card."""
    return {str(number): action for number, action in enumerate(actions, start=1)}


def open_actions(actions: Iterable[Action]) -> tuple[Action, ...]:
    return tuple(action for action in actions if action.open)


def last_settled(actions: Iterable[Action]) -> date | None:
    """Return the day that the last of the actions was completed or cancelled."""
    return max((one.settled_on for one in actions if one.settled_on), default=None)


def _require_open(action: Action) -> None:
    if not action.open:
        raise RuleBroken("error.action_settled")

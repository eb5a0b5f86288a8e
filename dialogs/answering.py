"""What the answers to a reminder have in common: of a case with actions it is one of those, and of
any other what comes next in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cards import case_form as case_form_cards
from dialogs import filling, moving
from dialogs.filling import Filled
from dialogs.moving import Held
from dialogs.turn import Reply, Turn
from domain import access
from domain.access import Act
from domain.case import Case, State
from domain.case_action import Action, numbered, open_actions
from domain.case_gates import begin
from domain.case_handling import ChangedAction
from domain.case_moves import Event, Moved
from domain.errors import FormRefused, RuleBroken
from domain.form import Form
from domain.organisation import Organisation
from storage.storage import Storage


@dataclass(frozen=True)
class Asked:
    """The case, and the actions of it that the person may answer for, by number."""

    held: Held
    own: Mapping[str, Action]

    @property
    def case(self) -> Case:
        return self.held.case

    @property
    def of_action(self) -> bool:
        return self.case.state is State.IN_PROGRESS

    def form(self, whole: Form) -> Form:
        return whole if self.of_action else whole.without("action")

    def action(self, number: str) -> Action | None:
        """Return the action that is meant; where there is but one, it need not be said which."""
        if not self.of_action:
            return None
        return chosen(self.held, self.own, number or only(self.own))


def load(turn: Turn, storage: Storage, event: Event) -> Asked:
    held = moving.load(turn, storage, Act.ANSWER_REMINDER)
    begin(event, held.case, held.actions)
    own = access.answerable(turn.person, held.case, held.actions)
    asked = Asked(held, own)
    if asked.of_action:
        require_own(held, own)
    elif not access.may_answer(turn.person, held.case):
        raise RuleBroken("error.not_yours_to_do", number=held.case.number)
    return asked


def form(
    turn: Turn,
    whole: Form,
    asked: Asked,
    wrong: Sequence[RuleBroken],
    proposed: Mapping[str, str] | None = None,
    organisation: Organisation | None = None,
) -> Reply:
    """Return the form, with the one action chosen where there is but one."""
    first = {"action": only(asked.own)} if asked.of_action else {}
    offered = {"action": case_form_cards.offered_actions(asked.own)}
    return filling.form(
        turn,
        asked.form(whole),
        asked.case,
        wrong,
        {**first, **(proposed or {})},
        organisation,
        offered=offered,
    )


def save(
    turn: Turn, storage: Storage, filled: Filled, rule: Callable[[], Moved | ChangedAction]
) -> Reply:
    decided = filled.decide(rule)
    if isinstance(decided, ChangedAction):
        return moving.change_action(turn, storage, decided)
    return moving.save(turn, storage, decided)


def require_own(held: Held, own: Mapping[str, Action]) -> None:
    """Raise `RuleBroken` when none of the case's actions is the person's."""
    if not own:
        key = "error.not_yours_to_do" if open_actions(held.actions) else "error.action_settled"
        raise RuleBroken(key, number=held.case.number)


def chosen(held: Held, own: Mapping[str, Action], number: str) -> Action:
    """Return the action with that *number*, or raise `RuleBroken` when it cannot be the one."""
    action = numbered(held.actions).get(number)
    if action is None:
        raise FormRefused(RuleBroken("error.action_missing", field="action"))
    if not action.open:
        raise RuleBroken("error.action_settled", number=held.case.number)
    if number not in own:
        raise RuleBroken("error.not_yours_to_do", number=held.case.number)
    return action


def only(own: Mapping[str, Action]) -> str:
    """Return the number of the one action there is; nothing where there are several."""
    return next(iter(own)) if len(own) == 1 else ""

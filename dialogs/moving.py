"""What the steps that move a case have in common: load it, let the rules decide, save it, tell
those whom it concerns, and show how it stands now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from cards import message as message_cards
from cards.card import Part
from dialogs import show_case, tell, whom
from dialogs.find_case import find
from dialogs.turn import Reply, Turn
from dialogs.whom import Whom
from domain import access
from domain.access import Act
from domain.case import Case
from domain.case_action import Action
from domain.case_handling import ChangedAction
from domain.case_moves import Moved
from domain.errors import RuleBroken
from storage.storage import Storage

D = TypeVar("D")
Beside = Callable[[Turn, Storage, Case], Sequence[Part]]

# What is wrong when the case is no longer as the card showed it.
MOVED_ON = frozenset(
    {
        "error.case_moved_on",
        "error.changed_meanwhile",
        "error.case_ended",
        "error.action_settled",
    }
)


# What is wrong when somebody may see the case, and it is another who may do this, or whose card it
# is that they press.
NOT_THEIRS = frozenset({"error.not_yours_to_do", "error.own_action", "error.card_not_yours"})


@dataclass(frozen=True)
class Held:
    """A case that a move is about, with its actions."""

    case: Case
    actions: tuple[Action, ...]


def load(turn: Turn, storage: Storage, act: Act) -> Held:
    """Return the case that the turn is about.

    Raises `RuleBroken`: the same for one that is not there and one that may not be seen, and
    another for one that may be seen and not moved. Nobody has a case by its code but the reporter,
    and nothing else is looked for by one: a wrong code must be counted, so `unknown` comes first.
    """
    if turn.by_code and not access.may_by_code(act):
        raise RuleBroken("error.no_such_case")
    case = find(turn, storage)
    if case is None:
        raise RuleBroken("error.no_such_case")
    actions = tuple(storage.case_actions.of(case))
    if not turn.by_code and not access.may_do(turn.person, act, case, actions):
        barred = access.is_barred(turn.person, act, case, actions)
        key = "error.own_action" if barred else "error.not_yours_to_do"
        raise RuleBroken(key, number=case.number)
    return Held(case, actions)


def unknown(turn: Turn, storage: Storage) -> Reply | None:
    """Return the answer to a code that is no case's, if it is none. It is counted, so it must not
    raise: nothing of the turn would be saved."""
    if turn.by_code and find(turn, storage) is None:
        return Reply(message_cards.no_such_case(turn.language, written(turn)))
    return None


def typed(form: type[D], turn: Turn, **known: Any) -> D:
    """Return *form*, a dataclass of what is filled in, with the turn's fields of the same names;
    *known* are those that are no text."""
    wanted = {one.name for one in fields(form)} - known.keys()  # type: ignore[arg-type]
    return form(**{name: turn.data[name] for name in wanted if name in turn.data}, **known)


def somebody(turn: Turn, storage: Storage, field: str) -> Whom | None:
    """Return the person that *field* names, or None where it was left empty.

    Raises `Unsure` when the person must say who was meant.
    """
    named = turn.data.get(field, "").strip() or turn.data.get(f"{field}_name", "").strip()
    return whom.find(turn, storage, field) if named else None


def save(turn: Turn, storage: Storage, moved: Moved, beside: Beside | None = None) -> Reply:
    """Save what the rules made of the case, tell of it, and show it, with what is to be seen
    *beside* it."""
    case = storage.cases.move(moved, turn.at, turn.actor_id)
    tell.of_move(turn, storage, moved, case)
    more = beside(turn, storage, case) if beside else ()
    return done(turn, storage, case, f"moved.{moved.event}", more)


def change_action(turn: Turn, storage: Storage, changed: ChangedAction) -> Reply:
    """The same for one action of a case."""
    storage.case_actions.change(changed, turn.at, turn.actor_id)
    tell.of_move(turn, storage, changed, changed.case)
    return done(turn, storage, changed.case, f"moved.{changed.event}")


def done(turn: Turn, storage: Storage, case: Case, note: str, beside: Sequence[Part] = ()) -> Reply:
    shown = show_case.shown(turn, storage, case, note, beside=beside)
    return Reply(shown, stored=case.number)


def done_again(turn: Turn, storage: Storage, number: str, changed: bool) -> Reply:
    """Answer a form that was sent already: with the case as it is now."""
    case = find(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    note = "case.already_sent" if changed else "moved.already"
    return Reply(show_case.shown(turn, storage, case, note), stored=number)


def moved_on(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply | None:
    """Return the case as it is now, with what had been typed, when *broken* says that it is no
    longer as the card showed it; else None."""
    if broken.key not in MOVED_ON:
        return None
    case = find(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    return Reply(show_case.shown(turn, storage, case, "moved.on_meanwhile", written(turn)))


def instead(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply | None:
    """Return the case as it is, and why nothing was done, when *broken* says that it is not the
    person's to do; None where it is something else, or the case may not be seen."""
    if broken.key not in NOT_THEIRS or turn.by_code:
        return None
    case = find(turn, storage)
    return None if case is None else Reply(show_case.shown(turn, storage, case, broken.key))


def written(turn: Turn) -> str:
    """Return the running text that was typed in the form, so that none of it is lost."""
    return "\n".join(value for value in turn.data.values() if " " in value.strip())

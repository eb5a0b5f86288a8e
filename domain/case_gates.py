"""What keeps a move from happening now, and what is left: what a person can do with a case."""

from collections.abc import Collection, Iterable
from datetime import date

from domain import access
from domain.access import Act
from domain.case import Case, Flag, Kind, State
from domain.case_action import Action, open_actions
from domain.case_moves import BESIDE, MOVES, Event, Move, row
from domain.errors import RuleBroken
from domain.person import Person

# The severity that needs no check of the effect, and may be closed as handled at once.
LIGHT = 1

_SUGGESTIONS_ONLY = frozenset({Event.ADOPT, Event.DECLINE, Event.PARK})
# A suggestion is decided on, not investigated, and its effect need not be checked.
_NO_SUGGESTIONS = frozenset(
    {Event.ASSIGN, Event.ASSIGN_ACTION, Event.CLOSE_AS_HANDLED, Event.COMPLETE_ACTIONS}
)
_ALL_SETTLED = frozenset({Event.COMPLETE_ACTIONS, Event.COMPLETE_WITHOUT_CHECK})


def begin(event: Event, case: Case, actions: Iterable[Action] = ()) -> State:
    """Return the state that *event* takes the case to, or raise `RuleBroken` when it cannot happen
    now: the case has moved on since it was shown, or something must come first."""
    move = row(event, case.state)
    if move is None:
        raise RuleBroken("error.case_moved_on", number=case.number)
    if shut := _shut(event, case, actions):
        raise shut
    return move.target or case.state


def available(
    case: Case,
    actions: Collection[Action],
    person: Person,
    reopen_until: date | None,
    today: date,
    *,
    by_code: bool = False,
) -> tuple[Event, ...]:
    """Return what *person* can do with the case now, and nothing else, in the order of the table.

    Whoever has come *by_code* is the reporter and nobody else. A reporter may ask for a closed case
    to be opened again until *reopen_until*.
    """
    return tuple(
        move.event
        for move in (*MOVES, *BESIDE)
        if case.state in move.sources
        and _shut(move.event, case, actions) is None
        and _may(move, case, actions, person, by_code=by_code)
        and (move.event is not Event.ASK_TO_REOPEN or _in_time(reopen_until, today))
    )


def _may(
    move: Move, case: Case, actions: Collection[Action], person: Person, *, by_code: bool
) -> bool:
    if by_code:
        return access.may_by_code(move.act)
    if move.event is Event.UNMASK_REPORTER:
        return access.may_unmask_reporter(person, case)
    if move.event in (Event.COMPLETE_ACTION, Event.CANCEL_ACTION):
        return any(access.may_settle(person, case, one) for one in open_actions(actions))
    if move.act is Act.ANSWER_REMINDER:
        left = open_actions(actions) if case.state is State.IN_PROGRESS else (None,)
        return any(access.may_answer(person, case, one) for one in left)
    return access.may_do(person, move.act, case, actions)


def _shut(event: Event, case: Case, actions: Iterable[Action]) -> RuleBroken | None:
    """Return what keeps *event* from happening, whatever is filled in."""
    key = ""
    if event in _SUGGESTIONS_ONLY and not case.suggestion:
        key = "error.only_suggestions"
    elif event in _NO_SUGGESTIONS and case.suggestion:
        key = "error.no_suggestions"
    elif event is Event.CLOSE_AS_HANDLED and case.severity != LIGHT:
        key = "error.only_light"
    elif event is Event.COMPLETE_WITHOUT_CHECK and not (case.suggestion or case.severity == LIGHT):
        key = "error.check_needed"
    elif event is Event.RECLASSIFY and case.state is State.PARKED:
        # Nothing leads on from there but for a suggestion.
        key = "error.reclassify_parked"
    elif event is Event.DESCRIBE_ACCIDENT and not _is_accident(case):
        key = "error.only_accidents"
    elif event in _ALL_SETTLED and (left := len(open_actions(actions))):
        return RuleBroken("error.actions_open", count=left)
    return RuleBroken(key, number=case.number) if key else None


def _is_accident(case: Case) -> bool:
    released = {Flag.RELEASE, Flag.CONTAMINATION} & case.flags
    return case.kind is Kind.ACCIDENT or bool(released)


def _in_time(reopen_until: date | None, today: date) -> bool:
    return reopen_until is not None and today <= reopen_until

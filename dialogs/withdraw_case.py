"""Take a case back, before anyone has assessed it. The record stays."""

from cards import case_list as case_list_cards
from cards import message as message_cards
from cards import withdraw as withdraw_cards
from dialogs import show_case, tell
from dialogs.find_case import find
from dialogs.turn import Reply, Turn
from domain import access, case_ending
from domain.awaited import Awaited, Expected
from domain.case import Case, State
from domain.case_listing import horizon
from domain.case_search import Search
from storage.storage import Storage

# What can still be taken back.
_NOT_ASSESSED = Search(states=frozenset({State.RECEIVED}))


def which(turn: Turn, storage: Storage) -> Reply:
    page = storage.case_lists.of_reporter(
        turn.authority.id,
        turn.person.id,
        horizon(turn.today, turn.authority.settings),
        _NOT_ASSESSED,
        turn.page,
        spared=access.is_spared(turn.person, turn.authority.id),
    )
    return Reply(case_list_cards.to_withdraw(turn.language, page))


def ask(turn: Turn, storage: Storage) -> Reply:
    """Ask once more before it is done."""
    case = _own(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    case_ending.withdraw(case, turn.now)
    question = withdraw_cards.question(turn.language, case, turn.nonce(), turn.code)
    # A code ties nothing to the chat that it was written in.
    yes = Awaited(Expected.YES, "withdraw_case.withdraw", {"case": case.number})
    return Reply(question, awaits=None if turn.by_code else yes)


def withdraw(turn: Turn, storage: Storage) -> Reply:
    case = _own(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    moved = case_ending.withdraw(case, turn.at)
    withdrawn = storage.cases.move(moved, turn.at, turn.actor_id)
    tell.of_move(turn, storage, moved, withdrawn)
    return Reply(show_case.shown(turn, storage, withdrawn, "case.withdrawn"), stored=case.number)


def withdraw_again(turn: Turn, storage: Storage, number: str, changed: bool) -> Reply:  # noqa: ARG001 - there is no content to change
    case = _own(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    return Reply(show_case.shown(turn, storage, case, "case.withdrawn"), stored=number)


def _own(turn: Turn, storage: Storage) -> Case | None:
    case = find(turn, storage)
    own = case is not None and (turn.by_code or case.reporter_id == turn.person.id)
    return case if own else None

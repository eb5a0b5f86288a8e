"""Take a case back, before anyone has assessed it. The record stays."""

from cards import message as message_cards
from cards import withdraw as withdraw_cards
from dialogs import show_case, tell
from dialogs.find_case import find
from dialogs.turn import Reply, Turn
from domain import calendar
from domain import case as case_rules
from domain.case import Case
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Ask once more before it is done."""
    case = _own(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    case_rules.withdraw(case)
    return Reply(withdraw_cards.question(turn.language, case, turn.nonce(), turn.code))


def withdraw(turn: Turn, storage: Storage) -> Reply:
    case = _own(turn, storage)
    if case is None:
        return Reply(message_cards.no_such_case(turn.language))
    by_code = turn.by_code
    at = calendar.day_only(turn.now) if by_code else turn.now
    actor_id = None if by_code else turn.person.id
    withdrawn = storage.cases.save(case_rules.withdraw(case))
    storage.log.write(
        "case",
        case.id,
        "withdraw",
        at,
        authority_id=case.authority_id,
        actor_id=actor_id,
        field="state",
        old=case.state,
        new=withdrawn.state,
    )
    tell.coordinators(turn, storage, withdrawn, "case_withdrawn", at, actor_id)
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

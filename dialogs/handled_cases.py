"""The open cases that the person handles, oldest first: all, those whose cause is to be found, or
those that wait for somebody else; and those whose effect they were asked to check."""

from cards import case_list as case_list_cards
from dialogs.turn import Reply, Turn
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    page = storage.case_lists.of_handlers(turn.authority.id, _handlers(turn), turn.page)
    return Reply(case_list_cards.handled(turn.language, page))


def without_cause(turn: Turn, storage: Storage) -> Reply:
    page = storage.case_lists.without_cause(turn.authority.id, _handlers(turn), turn.page)
    return Reply(case_list_cards.without_cause(turn.language, page))


def waiting(turn: Turn, storage: Storage) -> Reply:
    page = storage.case_lists.waiting(turn.authority.id, _handlers(turn), turn.page)
    return Reply(case_list_cards.waiting(turn.language, page))


def to_check(turn: Turn, storage: Storage) -> Reply:
    """Those whose effect is theirs to check this week."""
    page = storage.case_lists.to_check(turn.authority.id, _handlers(turn), turn.today, turn.page)
    return Reply(case_list_cards.my_checks(turn.language, page))


def _handlers(turn: Turn) -> frozenset[int]:
    # Whoever stands in for somebody handles theirs too.
    return turn.person.acts_as(turn.authority.id)

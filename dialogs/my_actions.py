"""The actions that the person has to do, the one that is due first on top: all of them, those that
are late, or those that are due soon."""

from cards import action_list as action_list_cards
from dialogs.turn import Reply, Turn
from domain.case_action import Due
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    page = storage.case_actions.open_of_owners(turn.authority.id, _owners(turn), turn.page)
    return Reply(action_list_cards.mine(turn.language, page, turn.today))


def late(turn: Turn, storage: Storage) -> Reply:
    return _due(turn, storage, Due.LATE)


def soon(turn: Turn, storage: Storage) -> Reply:
    return _due(turn, storage, Due.SOON)


def _due(turn: Turn, storage: Storage, due: Due) -> Reply:
    page = storage.case_actions.due_of_owners(
        turn.authority.id, _owners(turn), due, turn.today, turn.page
    )
    return Reply(action_list_cards.due(turn.language, page, due, turn.today))


def _owners(turn: Turn) -> frozenset[int]:
    # Whoever stands in for somebody does what they have to do.
    return turn.person.acts_as(turn.authority.id)

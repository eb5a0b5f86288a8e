"""The authority's cases, for those who follow them."""

from cards import case_list as case_list_cards
from dialogs.turn import Reply, Turn
from domain.access import departments_followed
from domain.case import OPEN, State
from storage.storage import Storage


def new(turn: Turn, storage: Storage) -> Reply:
    """Cases that wait for assessment, oldest first."""
    page = storage.case_lists.in_states(
        turn.authority.id,
        [State.RECEIVED],
        turn.page,
        departments_followed(turn.person, turn.authority.id),
        oldest_first=True,
    )
    return Reply(case_list_cards.new(turn.language, page))


def open_cases(turn: Turn, storage: Storage) -> Reply:
    """All cases that are not ended, newest first."""
    page = storage.case_lists.in_states(
        turn.authority.id,
        OPEN,
        turn.page,
        departments_followed(turn.person, turn.authority.id),
    )
    return Reply(case_list_cards.open_cases(turn.language, page))

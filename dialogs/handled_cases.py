"""The open cases that the person handles, oldest first."""

from cards import case_list as case_list_cards
from dialogs.turn import Reply, Turn
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    # Whoever stands in for somebody handles theirs too.
    handlers = turn.person.acts_as(turn.authority.id)
    page = storage.case_lists.of_handlers(turn.authority.id, handlers, turn.page)
    return Reply(case_list_cards.handled(turn.language, page))

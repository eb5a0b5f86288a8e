"""What the person has to do in cases and in plans, what is due first on top."""

from cards import action_list as action_list_cards
from dialogs.turn import Reply, Turn
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    # Whoever stands in for somebody does what they have to do.
    owners = turn.person.acts_as(turn.authority.id)
    page = storage.plan_lists.to_do(turn.authority.id, owners, turn.page)
    return Reply(action_list_cards.mine(turn.language, page, turn.today))

"""Show where to go with what is not an environmental matter."""

from cards import other_doors as other_doors_cards
from dialogs.turn import Reply, Turn
from storage.storage import Storage


def show(turn: Turn, _: Storage) -> Reply:
    return Reply(other_doors_cards.shown(turn.language, turn.authority))

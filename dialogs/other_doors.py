"""Show where to go with what is not an environmental matter, and what the bot does not answer."""

from cards import other_doors as other_doors_cards
from dialogs.turn import Reply, Turn
from storage.storage import Storage


def show(turn: Turn, _: Storage) -> Reply:
    """Show every door, and first the one that fits what was written."""
    door, words = turn.data.get("door", ""), turn.data.get("text", "").strip()
    return Reply(other_doors_cards.shown(turn.language, turn.authority, door, words))


def misconduct(turn: Turn, _: Storage) -> Reply:
    """Point to those who may hear of bribes and harassment. Nothing of it is stored here."""
    return Reply(other_doors_cards.misconduct(turn.language, turn.authority))


def names(turn: Turn, _: Storage) -> Reply:
    """Who has reported is told to nobody who asks for it."""
    return Reply(other_doors_cards.names(turn.language))

"""Say what the bot can do, also when it did not understand."""

from cards import help as help_cards
from dialogs.turn import Reply, Turn
from domain.access import Act, may
from storage.storage import Storage


def show(turn: Turn, _: Storage) -> Reply:
    return Reply(help_cards.shown(turn.language, lists=_lists(turn)))


def not_understood(turn: Turn, _: Storage) -> Reply:
    words = turn.data.get("text", "").strip()
    return Reply(help_cards.not_understood(turn.language, words, lists=_lists(turn)))


def thanks(turn: Turn, _: Storage) -> Reply:
    return Reply(help_cards.you_are_welcome(turn.language))


def _lists(turn: Turn) -> bool:
    return may(turn.person, turn.authority.id, Act.LIST_CASES)

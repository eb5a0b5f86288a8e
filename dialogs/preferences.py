"""What a person chooses for themselves: language, and cards or plain text."""

from cards import preferences as preferences_cards
from dialogs.turn import Reply, Turn
from storage.storage import Storage


def language(turn: Turn, storage: Storage) -> Reply:
    # "byt språk" names none: the other one is meant.
    other = "sv" if turn.language == "en" else "en"
    chosen = "en" if turn.data.get("language", other) == "en" else "sv"
    storage.people.change(turn.person.id, language=chosen)
    return Reply(preferences_cards.language_chosen(chosen))


def plain(turn: Turn, storage: Storage) -> Reply:
    """Answer with text only, or with cards again."""
    wanted = turn.data.get("plain") == "true"
    storage.people.change(turn.person.id, plain=wanted)
    return Reply(preferences_cards.plain_chosen(turn.language, plain=wanted), plain=wanted)

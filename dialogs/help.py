"""Say what the bot can do, also when it did not understand."""

from cards import help as help_cards
from cards.help import FOR_ALL, Group
from dialogs import meetings
from dialogs.turn import Reply, Turn
from domain.access import Act, may
from domain.awaited import Awaited, Expected
from storage.storage import Storage
from understanding.intents import PLACE, Intent


def show(turn: Turn, storage: Storage) -> Reply:
    return Reply(help_cards.shown(turn.language, _groups(turn, storage)))


def not_understood(turn: Turn, _: Storage) -> Reply:
    words = turn.data.get("text", "").strip()
    return Reply(help_cards.not_understood(turn.language, words, lists=_lists(turn)))


def which(turn: Turn, _: Storage) -> Reply:
    """Ask which of the likely meanings is meant; the text goes along."""
    known = {*Intent, PLACE}
    meanings = [one for one in turn.data.get("meanings", "").split(",") if one in known]
    words = turn.data.get("text", "").strip()
    if not meanings:
        return not_understood(turn, _)
    data = {"meanings": ",".join(meanings), "text": words}
    return Reply(
        help_cards.which(turn.language, words, meanings),
        awaits=Awaited(Expected.CHOICE, "help.meant", data),
    )


def meant(turn: Turn, storage: Storage) -> Reply:
    """The router has put the step that was meant in the place of this one; a meaning that it does
    not know is not understood."""
    return not_understood(turn, storage)


def left_alone(turn: Turn, _: Storage) -> Reply:
    """Nothing is done: the answer was no."""
    return Reply(help_cards.left_alone(turn.language))


def thanks(turn: Turn, _: Storage) -> Reply:
    return Reply(help_cards.you_are_welcome(turn.language))


def _groups(turn: Turn, storage: Storage) -> set[Group]:
    """Return what the person may ask for: most is for everyone."""
    own = {group for group, act in _FOR_SOME.items() if may(turn.person, turn.authority.id, act)}
    if meetings.keeps_some(turn, storage):
        own = {*own - {Group.NEW_NETWORK}, Group.NETWORKS}
    return {*FOR_ALL, *own}


def _lists(turn: Turn) -> bool:
    return may(turn.person, turn.authority.id, Act.LIST_CASES)


_FOR_SOME = {
    Group.FOLLOWED: Act.LIST_CASES,
    Group.ROUNDS: Act.KEEP_PLANS,
    Group.NEW_NETWORK: Act.ADD_NETWORKS,
    Group.ORGANISED: Act.SEE_ROLES,
}

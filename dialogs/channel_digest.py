"""The digest of a department or of the whole authority, in a channel or group chat."""

from cards import digest as digest_cards
from dialogs.turn import Reply, Turn
from domain import digest_wish
from domain.access import followed
from domain.digest import Wish
from domain.errors import RuleBroken
from domain.folding import fold
from storage.digest_sections import ROWS
from storage.digests import ChannelWish
from storage.storage import Storage


def begin(turn: Turn, storage: Storage) -> Reply:
    """Send it here from now on."""
    place = _place(turn)
    wish = digest_wish.changed(Wish(), turn.data, ROWS)
    department_id = _department(turn, storage)
    storage.digests.save_channel(ChannelWish(place, turn.authority.id, department_id, wish.slot))
    name = storage.organisations.place_name(department_id, None) or turn.authority.name
    kept = digest_cards.channel_kept(turn.language, name, wish)
    return Reply(kept)


def end(turn: Turn, storage: Storage) -> Reply:
    if not storage.digests.end_channel(_place(turn)):
        raise RuleBroken("error.no_channel_digest")
    return Reply(digest_cards.channel_ended(turn.language))


def _place(turn: Turn) -> int:
    if turn.place is None:
        raise RuleBroken("error.only_in_channel")
    return turn.place


def _department(turn: Turn, storage: Storage) -> int | None:
    """Return the department that was named, None for the whole authority; only of what the person
    may list can a channel be told."""
    may_list = followed(turn.person, turn.authority.id)
    asked = fold(turn.data.get("department", ""))
    if not asked:
        if not may_list.everywhere:
            raise RuleBroken("error.not_allowed")
        return None
    departments = storage.authorities.departments(turn.authority.id)
    found = next((one for one in departments if fold(one.name) == asked), None)
    if found is None:
        raise RuleBroken("error.department_unknown", field="department")
    if not may_list.everywhere and found.id not in may_list.departments:
        raise RuleBroken("error.not_allowed")
    return found.id

"""The digest of a department, of a group of a network or of the whole authority, in a channel or
group chat."""

from cards import digest as digest_cards
from dialogs.turn import Reply, Turn
from domain import digest_wish
from domain.access import Act, followed, may
from domain.digest import Wish, for_channels
from domain.errors import RuleBroken
from domain.folding import fold
from domain.meeting import Group, may_keep_group
from storage.digest_sections import ROWS
from storage.digests import ChannelWish
from storage.storage import Storage

# Of others a channel is told nothing in any case.
_SECTIONS = [section for section, rows in ROWS.items() if for_channels({section: rows})]


def begin(turn: Turn, storage: Storage) -> Reply:
    """Send it here from now on; or no more, when that is what is wished for."""
    groups = _groups(turn, storage)
    if not groups and not may(turn.person, turn.authority.id, Act.TELL_CHANNELS):
        raise RuleBroken("error.not_allowed")
    place = _place(turn)
    wish = digest_wish.changed(Wish(), turn.data, _SECTIONS)
    if not wish.wanted:
        return end(turn, storage)
    name, asked = turn.authority.name, fold(turn.data.get("department", ""))
    department_id = group_id = None
    if group := next((one for one in groups if fold(one.name) == asked), None):
        name, group_id = group.name, group.id
    elif department_id := _department(turn, storage, asked):
        name = storage.organisations.place_name(department_id, None) or name
    before = storage.digests.channel(place)
    wish = digest_wish.begun(wish, before.wish if before else None, turn.now)
    storage.digests.save_channel(
        ChannelWish(place, turn.authority.id, wish, department_id, group_id)
    )
    return Reply(digest_cards.channel_kept(turn.language, name, wish))


def end(turn: Turn, storage: Storage) -> Reply:
    """Send it here no more; whoever keeps the group that it is of may say so too."""
    of = storage.digests.channel(turn.place) if turn.place else None
    kept = of is not None and of.group_id in {one.id for one in _groups(turn, storage)}
    if not kept and not may(turn.person, turn.authority.id, Act.TELL_CHANNELS):
        raise RuleBroken("error.not_allowed")
    if not storage.digests.end_channel(_place(turn)):
        raise RuleBroken("error.no_channel_digest")
    return Reply(digest_cards.channel_ended(turn.language))


def _place(turn: Turn) -> int:
    if turn.place is None:
        raise RuleBroken("error.only_in_channel")
    return turn.place


def _groups(turn: Turn, storage: Storage) -> list[Group]:
    """Return the groups whose meetings the person keeps."""
    networks = {one.id: one for one in storage.networks.of(turn.authority.id)}
    groups = storage.networks.groups_in(list(networks))
    return [one for one in groups if may_keep_group(turn.person, networks[one.network_id], one)]


def _department(turn: Turn, storage: Storage, asked: str) -> int | None:
    """Return the department that was named, None for the whole authority; only of what the person
    may list can a channel be told."""
    may_list = followed(turn.person, turn.authority.id)
    if not may(turn.person, turn.authority.id, Act.TELL_CHANNELS):
        raise RuleBroken("error.not_allowed")
    if not asked:
        if not may_list.everywhere:
            raise RuleBroken("error.not_allowed")
        return None
    departments = storage.authorities.departments(turn.authority.id)
    found = next((one for one in departments if fold(one.name) == asked), None)
    if found is None:
        raise RuleBroken("error.department_or_group_unknown", field="department")
    if not may_list.everywhere and found.id not in may_list.departments:
        raise RuleBroken("error.not_allowed")
    return found.id

"""Groups of a network: for its coordinators."""

from cards import member as member_cards
from dialogs import meetings, members
from dialogs.turn import Reply, Turn
from domain.errors import RuleBroken, complaints
from domain.organising import check_name
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form for another group."""
    return _form(turn, storage)


def add(turn: Turn, storage: Storage) -> Reply:
    name, named = meetings.network_apart(turn.data.get("text", ""))
    network = meetings.kept_one(turn, storage, named or turn.data.get("network", ""))
    storage.authorities.hold(turn.authority.tenant_id)
    taken = [one.name for one in storage.networks.groups_of(network.id)]
    checked = check_name(name or turn.data.get("name", ""), taken)
    added = storage.networks.add_group(network.id, checked)
    members.log(turn, storage, network, "added", "group", new=checked)
    return Reply(member_cards.group_added(turn.language, network, checked), stored=str(added))


def added_again(turn: Turn, storage: Storage, group_id: str, changed: bool) -> Reply:  # noqa: ARG001 - the group tells what was added
    networks = {one.id: one for one in meetings.kept(turn, storage)}
    groups = {str(one.id): one for one in storage.networks.groups_in(networks)}
    group = groups[group_id]
    return Reply(member_cards.group_added(turn.language, networks[group.network_id], group.name))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return _form(turn, storage, broken)


def _form(turn: Turn, storage: Storage, broken: RuleBroken | None = None) -> Reply:
    networks = meetings.kept(turn, storage)
    wrong = complaints(broken) if broken else ()
    form = member_cards.group_form(turn.language, networks, turn.nonce(), turn.data, wrong)
    return Reply(form)

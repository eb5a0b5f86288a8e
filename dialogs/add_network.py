"""Another network, with its first group: for whoever coordinates the whole authority. Members,
meetings and more groups come when it is there."""

from cards import network as network_cards
from dialogs import meetings, members
from dialogs.turn import Reply, Turn
from domain.errors import RuleBroken, complaints
from domain.filled_in import LONGEST_LINE
from domain.organising import check_network
from storage.storage import Storage


def ask(turn: Turn, _: Storage) -> Reply:
    """Show the form."""
    return _form(turn)


def add(turn: Turn, storage: Storage) -> Reply:
    storage.authorities.hold(turn.authority.tenant_id)
    typed = _typed(turn)
    taken = [one.name for one in storage.networks.of(turn.authority.id)]
    name, group = check_network(typed["name"], typed["group"], taken)
    # What the authority has set when a network begins holds for as long as it is there.
    least = turn.authority.settings.min_group
    network_id = storage.networks.add(turn.authority.id, name, least)
    storage.networks.add_group(network_id, group)
    network = meetings.kept_one(turn, storage, str(network_id))
    members.log(turn, storage, network, "added", "network", new=name)
    members.log(turn, storage, network, "added", "group", new=group)
    return Reply(network_cards.added(turn.language, network, [group]), stored=str(network_id))


def added_again(turn: Turn, storage: Storage, network_id: str, changed: bool) -> Reply:  # noqa: ARG001 - the network tells what was added
    network = meetings.kept_one(turn, storage, network_id)
    groups = [one.name for one in storage.networks.groups_of(network.id)]
    return Reply(network_cards.added(turn.language, network, groups))


def form_again(turn: Turn, _: Storage, broken: RuleBroken) -> Reply:
    return _form(turn, broken)


def _form(turn: Turn, broken: RuleBroken | None = None) -> Reply:
    wrong = complaints(broken) if broken else ()
    typed = {name: value[:LONGEST_LINE] for name, value in _typed(turn).items()}
    least = turn.authority.settings.min_group
    return Reply(network_cards.new_form(turn.language, least, turn.nonce(), typed, wrong))


def _typed(turn: Turn) -> dict[str, str]:
    """Return the fields of the form, or of "Klimatnätverket; Vattengruppen"."""
    if line := turn.data.get("text", ""):
        name, _, group = line.partition(";")
        return {"name": name.strip(), "group": group.strip()}
    return {name: turn.data.get(name, "") for name in ("name", "group")}

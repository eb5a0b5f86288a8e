"""What the steps about meetings have in common: what somebody sees, and what they mean."""

from collections.abc import Collection

from dialogs.turn import Turn
from domain.access import Act, may
from domain.errors import RuleBroken
from domain.folding import fold
from domain.meeting import (
    Group,
    Meeting,
    Network,
    Sight,
    may_keep_group,
    may_keep_network,
    may_keep_some,
    sight,
)
from domain.person import RoleName, Scope
from storage.storage import Storage


def seen(turn: Turn) -> Sight:
    return sight(turn.person, turn.authority.id, turn.authority.tenant_id, turn.today)


def load(turn: Turn, storage: Storage) -> Meeting:
    """Return the meeting that is asked for by its number, if the person may see it."""
    number = turn.data.get("meeting", "")
    # Longer numbers than any meeting has would not fit the column.
    known = number.isascii() and number.isdecimal() and len(number) < 16
    meeting = storage.meetings.find(int(number), seen(turn)) if known else None
    if meeting is None:
        raise RuleBroken("error.no_such_meeting")
    return meeting


def kept(turn: Turn, storage: Storage) -> list[Network]:
    """Return the networks that the person coordinates, or raise `RuleBroken`."""
    networks = storage.networks.of(turn.authority.id)
    found = [one for one in networks if may_keep_network(turn.person, one)]
    if not found:
        raise none_kept(turn, networks)
    return found


def none_kept(turn: Turn, networks: Collection[Network]) -> RuleBroken:
    """Return why there is none to keep, of the authority's *networks*."""
    may_add = not networks and may(turn.person, turn.authority.id, Act.ADD_NETWORKS)
    return RuleBroken("error.no_network_yet" if may_add else "error.no_network_kept")


def keeps_some(turn: Turn, storage: Storage) -> bool:
    """Whether the person coordinates a network here, or a group of one."""
    roles = turn.person.roles_in(turn.authority.id)
    if not any(role.name is RoleName.COORDINATOR for role in roles):
        return False
    return any(may_keep_some(turn.person, one) for one in storage.networks.of(turn.authority.id))


def keeps_whole(turn: Turn, storage: Storage) -> bool:
    """Whether the person coordinates a whole network here, or may add one."""
    if may(turn.person, turn.authority.id, Act.ADD_NETWORKS):
        return True
    roles = turn.person.roles_in(turn.authority.id)
    if not any(role.scope is Scope.NETWORK for role in roles):
        return False
    return any(may_keep_network(turn.person, one) for one in storage.networks.of(turn.authority.id))


def kept_groups(turn: Turn, storage: Storage) -> dict[Network, list[Group]]:
    """Return the networks that the person coordinates, or a group of, each with the groups that
    they do; or raise `RuleBroken`."""
    networks = storage.networks.of(turn.authority.id)
    groups = storage.networks.groups_in([one.id for one in networks])
    found = {
        network: [
            one
            for one in groups
            if one.network_id == network.id and may_keep_group(turn.person, network, one)
        ]
        for network in networks
    }
    kept_some = {
        network: own
        for network, own in found.items()
        if own or may_keep_network(turn.person, network)
    }
    if not kept_some:
        raise none_kept(turn, networks)
    return kept_some


def kept_one(turn: Turn, storage: Storage, named: str) -> Network:
    """Return the one of them that is chosen or named; one alone is meant."""
    networks = kept(turn, storage)
    alike = [one for one in networks if named in (str(one.id), "")] or [
        one for one in networks if fold(named) == fold(one.name)
    ]
    if len(alike) != 1:
        raise RuleBroken("error.which_network", field="network")
    return alike[0]


def network_apart(line: str) -> tuple[str, str]:
    """Return a written line without the network that is named on it, and that name: "Vattengruppen;
    nätverk Klimatnätverket"."""
    parts = [one.strip() for one in line.split(";")]
    named = [one for one in parts if one.partition(" ")[0].casefold() in _NETWORK]
    rest = "; ".join(one for one in parts if one not in named)
    return rest, named[0].partition(" ")[2].strip() if named else ""


_NETWORK = ("nätverk", "network")

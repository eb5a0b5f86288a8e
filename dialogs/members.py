"""What the steps about members of a network have in common.

A member is named by the numbers of the network and of the organisation, "2-12": an organisation may
be a member of several networks, also of other authorities'.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from cards import member as member_cards
from cards.member import View
from dialogs import meetings
from dialogs.turn import Reply, Turn
from domain.errors import RuleBroken, complaints
from domain.meeting import Group, Network, may_keep_network
from domain.membership import Contact, MemberLine
from storage.storage import Storage


def load(turn: Turn, storage: Storage) -> MemberLine:
    """Return the member that is named, of a network that the person coordinates."""
    return _named(turn, storage, meetings.kept(turn, storage))


def load_seen(turn: Turn, storage: Storage) -> MemberLine:
    """Return the member that is named, of a network that the person coordinates or a group of: then
    they keep its contacts in that group."""
    return _named(turn, storage, meetings.kept_groups(turn, storage))


def _named(turn: Turn, storage: Storage, kept: Iterable[Network]) -> MemberLine:
    network_id, _, organisation_id = turn.data.get("member", "").partition("-")
    network = {str(one.id): one for one in kept}.get(network_id)
    # Longer numbers than any organisation has would not fit the column.
    known = organisation_id.isascii() and organisation_id.isdecimal() and len(organisation_id) < 16
    if network is None or not known:
        raise RuleBroken("error.no_such_member")
    line = storage.networks.member_line(network.id, int(organisation_id))
    if line is None:
        raise RuleBroken("error.no_such_member")
    return line


def shown(
    turn: Turn,
    storage: Storage,
    line: MemberLine,
    note: str = "",
    wrong: RuleBroken | None = None,
) -> Reply:
    groups = meetings.kept_groups(turn, storage)[line.network]
    view = View(
        line,
        contacts(storage, line, groups),
        groups,
        whole=may_keep_network(turn.person, line.network),
        note=note,
        wrong=complaints(wrong) if wrong else (),
    )
    return Reply(member_cards.shown(turn.language, view))


def contacts(storage: Storage, line: MemberLine, groups: Collection[Group]) -> list[Contact]:
    """Return the contacts of the member in those groups."""
    of_member = storage.networks.contacts_of(line.network.id, line.organisation_id)
    among = {one.id for one in groups}
    return [one for one in of_member if one.group_id in among]


def shown_by_number(turn: Turn, storage: Storage, number: str, note: str) -> Reply:
    line = load_seen(replace(turn, data={"member": number}), storage)
    return replace(shown(turn, storage, line, note), stored=number)


def log(
    turn: Turn,
    storage: Storage,
    network: Network,
    what: str,
    field: str,
    old: str = "",
    new: str = "",
    *,
    personal: bool = False,
) -> None:
    storage.log.write(
        "network",
        network.id,
        what,
        turn.now,
        authority_id=network.authority_id,
        actor_id=turn.person.id,
        field=field,
        old=old,
        new=new,
        personal=personal,
    )

"""What the steps about members of a network have in common.

A member is named by the numbers of the network and of the organisation, "2-12": an organisation may
be a member of several networks, also of other authorities'.
"""

from dataclasses import replace

from cards import member as member_cards
from cards.member import View
from dialogs import meetings
from dialogs.turn import Reply, Turn
from domain.errors import RuleBroken, complaints
from domain.meeting import Network
from domain.membership import MemberLine
from storage.storage import Storage


def load(turn: Turn, storage: Storage) -> MemberLine:
    """Return the member that is named, of a network that the person coordinates."""
    network_id, _, organisation_id = turn.data.get("member", "").partition("-")
    networks = {str(one.id): one for one in meetings.kept(turn, storage)}
    network = networks.get(network_id)
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
    contacts = storage.networks.contacts_of(line.network.id, line.organisation_id)
    groups = storage.networks.groups_of(line.network.id)
    told = complaints(wrong) if wrong else ()
    return Reply(member_cards.shown(turn.language, View(line, contacts, groups, note, told)))


def shown_by_number(turn: Turn, storage: Storage, number: str, note: str) -> Reply:
    line = load(replace(turn, data={"member": number}), storage)
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

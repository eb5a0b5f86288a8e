"""Bring in a network by workbook: look at what would change, then change all of it or nothing. The
chat and the command line do it by the same functions."""

from datetime import date, datetime

from dialogs import export_network, meetings, save_network
from dialogs.turn import Turn
from domain import network_import
from domain.access import Act, may
from domain.authority import Authority
from domain.calendar import local_day
from domain.errors import FormRefused, RuleBroken
from domain.imported import Origin, complaint, unknown
from domain.meeting import Network
from domain.network_import import NetworkPlan, called
from domain.network_wanted import WantedDay, WantedNetwork
from sheets.network_workbook import NetworkWorkbook
from storage.storage import Storage


def owner_of(storage: Storage, wanted: WantedNetwork) -> Authority | None:
    """Return the one authority of that name."""
    named = [
        one for one in storage.authorities.all() if called(one.name) == called(wanted.authority)
    ]
    return named[0] if len(named) == 1 else None


def look_at(
    storage: Storage, owner: Authority | None, workbook: NetworkWorkbook, today: date
) -> NetworkPlan:
    """Return what an import would do for the network's *owner*, and everything that is wrong in the
    workbook."""
    wanted = workbook.wanted
    wrong = list(workbook.complaints)
    if owner is None:
        if wanted.authority:
            wrong.append(RuleBroken("import.owner_unknown", written=wanted.authority[:200]))
        return network_import.plan(wanted, None, WantedNetwork(), wrong, workbook.notes)
    network = _network(storage, owner, wanted)
    current = export_network.described(storage, network) if network else WantedNetwork()
    wrong += _taken(storage, wanted, today)
    noted = _noted(storage, network) if network else frozenset[WantedDay]()
    id_ = network.id if network else None
    return network_import.plan(wanted, id_, current, wrong, workbook.notes, noted)


def carry_out(
    storage: Storage,
    owner: Authority,
    plan: NetworkPlan,
    now: datetime,
    actor_id: int | None = None,
) -> int:
    """Do what *plan* says, and return the network's id. If something else has changed since it was
    made, nothing is done: what was approved is no longer what would happen."""
    if plan.complaints:
        raise FormRefused(*plan.complaints)
    storage.authorities.hold(owner.tenant_id)
    fresh = look_at(storage, owner, NetworkWorkbook(plan.brought), local_day(now))
    if fresh.complaints or fresh.changes != plan.changes:
        raise RuleBroken("import.changed_meanwhile")
    return save_network.save(storage, fresh, owner, now, actor_id)


# --- in the chat ----------------------------------------------------------------------------------


def look_at_own(turn: Turn, storage: Storage, workbook: NetworkWorkbook) -> NetworkPlan:
    """Return what an import would do, if the network is the person's to change. Nothing is said of
    any other, not even whether it is there."""
    if refused := refusal(turn, storage, workbook.wanted):
        wrong = (*workbook.complaints, refused)
        return network_import.plan(workbook.wanted, None, WantedNetwork(), wrong, workbook.notes)
    return look_at(storage, turn.authority, workbook, turn.today)


def refusal(turn: Turn, storage: Storage, wanted: WantedNetwork) -> RuleBroken | None:
    """Return why the network is not the person's to change, if it is not."""
    ours = turn.authority.name
    if wanted.authority and called(wanted.authority) != called(ours):
        return RuleBroken("import.network_elsewhere", written=wanted.authority[:200], ours=ours)
    if may(turn.person, turn.authority.id, Act.ADD_NETWORKS):
        return None
    kept = {called(one.name): one.name for one in meetings.kept(turn, storage)}
    if wanted.name and called(wanted.name) not in kept:
        return unknown(Origin(), "import.network_not_yours", wanted.name, list(kept.values()))
    return None


def _network(storage: Storage, owner: Authority, wanted: WantedNetwork) -> Network | None:
    networks = storage.networks.of(owner.id)
    return next((one for one in networks if called(one.name) == called(wanted.name)), None)


def _taken(storage: Storage, wanted: WantedNetwork, today: date) -> list[RuleBroken]:
    """Complain of contacts who belong to another organisation: nobody is moved by a stranger's
    workbook."""
    there = storage.people.with_emails([one.email for one in wanted.contacts], today)
    by_email = {person.email: person for person in there}
    names = storage.networks.organisation_names(
        [person.organisation_id for person in there if person.organisation_id]
    )
    wrong = []
    for one in wanted.contacts:
        person = by_email.get(one.email)
        held = names.get(person.organisation_id or 0, "") if person else ""
        if held and called(held) != called(one.organisation):
            wrong.append(complaint(one.origin, "import.contact_elsewhere", written=one.email))
    return wrong


def _noted(storage: Storage, network: Network) -> frozenset[WantedDay]:
    """Return the days on which somebody is noted or counted."""
    of = storage.meetings.of_network(network.id)
    counts = storage.attendances.counts_of(of)
    return frozenset(
        export_network.day_of(one, count.day)
        for one in of
        for count in counts[one.id]
        if count.known
    )

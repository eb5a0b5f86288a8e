"""Contacts of a member: who belongs to it, and is invited to meetings. For coordinators of the
network, and for those of a group among its own."""

from collections.abc import Mapping

from cards import member as member_cards
from dialogs import meetings, members
from dialogs.turn import Reply, Turn
from domain.errors import FormRefused, RuleBroken, complaints
from domain.filled_in import LONGEST_LINE
from domain.folding import fold
from domain.meeting import Group, may_keep_network
from domain.membership import MemberLine
from domain.person import Person
from storage.storage import Storage
from understanding import whom as naming


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form for another contact."""
    return _form(turn, storage)


def add(turn: Turn, storage: Storage) -> Reply:
    """Let somebody belong to the member, and be invited to meetings of one group or of all."""
    line = members.load_seen(turn, storage)
    typed = _typed(turn)
    groups = _groups(turn, storage, line, typed["group"])
    person_id = _person(turn, storage, line, typed)
    there = {(one.person_id, one.group_id) for one in storage.networks.contacts(line.network.id)}
    for group in groups:
        if (person_id, group.id) in there:
            continue
        storage.networks.set_contact(group.id, person_id)
        _log(turn, storage, line, "added", new=f"{typed['name']}, {group.name}")
    return members.shown(turn, storage, line, "members.contact_added")


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return _form(turn, storage, broken)


def remove(turn: Turn, storage: Storage) -> Reply:
    """Invite somebody no more to meetings of the groups that the person coordinates. Who is a
    contact of no group belongs to the member no more."""
    line = members.load_seen(turn, storage)
    written = turn.data.get("text", "").removeprefix("nr ").removeprefix("no ")
    named = turn.data.get("person", "") or written
    groups = meetings.kept_groups(turn, storage)[line.network]
    contacts = members.contacts(storage, line, groups)
    found = next((one for one in contacts if str(one.person_id) == named.strip()), None)
    if found is None:
        raise RuleBroken("error.no_such_contact")
    if not storage.networks.end_contact([one.id for one in groups], found.person_id):
        storage.people.change(found.person_id, organisation_id=None)
    _log(turn, storage, line, "removed", old=found.name)
    return members.shown(turn, storage, line, "members.contact_removed")


def member_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return members.shown(turn, storage, members.load_seen(turn, storage), wrong=broken)


def _groups(turn: Turn, storage: Storage, line: MemberLine, named: str) -> list[Group]:
    """Return the group that is chosen or named; where none is, all that the person coordinates."""
    groups = meetings.kept_groups(turn, storage)[line.network]
    if not groups:
        raise RuleBroken("error.no_group_yet", field="group")
    if not named:
        return groups
    alike = [one for one in groups if named == str(one.id) or fold(named) == fold(one.name)]
    if len(alike) != 1:
        raise RuleBroken("error.which_group", field="group")
    return alike


def _person(turn: Turn, storage: Storage, line: MemberLine, typed: Mapping[str, str]) -> int:
    """Return who the contact is; somebody new is known by the e-mail until they write."""
    email = naming.read_email(typed["email"])
    wrong = []
    if not typed["name"] or len(typed["name"]) > LONGEST_LINE:
        wrong.append(RuleBroken("error.contact_name", field="name"))
    if not email:
        wrong.append(RuleBroken("error.contact_email", field="email"))
    if wrong:
        raise FormRefused(*wrong)
    known = storage.people.by_email(email, turn.today)
    if known is None:
        new = Person(0, typed["name"], email=email, organisation_id=line.organisation_id)
        return storage.people.add_many([new])[0]
    if known.organisation_id not in (None, line.organisation_id):
        # Nobody is moved by a stranger.
        raise RuleBroken("error.contact_elsewhere", field="email")
    storage.people.change(known.id, organisation_id=line.organisation_id)
    return known.id


def _form(turn: Turn, storage: Storage, broken: RuleBroken | None = None) -> Reply:
    line = members.load_seen(turn, storage)
    groups = meetings.kept_groups(turn, storage)[line.network]
    typed, wrong = _typed(turn), complaints(broken) if broken else ()
    whole = may_keep_network(turn.person, line.network)
    form = member_cards.contact_form(turn.language, line, groups, typed, wrong, whole=whole)
    return Reply(form)


def _typed(turn: Turn) -> dict[str, str]:
    """Return the fields of the form, or of "Vera Exempel vera@example.com; Naturvårdsgruppen"."""
    line = turn.data.get("text", "")
    if not line:
        return {name: turn.data.get(name, "").strip() for name in ("name", "email", "group")}
    who, _, group = line.partition(";")
    return {
        "name": naming.without_email(who).strip(" ,"),
        "email": naming.read_email(who),
        "group": group.strip(),
    }


def _log(
    turn: Turn, storage: Storage, line: MemberLine, what: str, old: str = "", new: str = ""
) -> None:
    members.log(turn, storage, line.network, what, "contact", old, new, personal=True)

"""Departments and units: added, and given other names. None goes away: cases lie in them."""

from cards import department as department_cards
from cards.card import Card
from dialogs import organised
from dialogs.turn import Reply, Turn
from domain import organising
from domain.access import Act, may
from domain.errors import RuleBroken, complaints
from domain.organisation import EVERYWHERE, Place
from domain.person import Scope
from storage.storage import Storage
from understanding import organising as written


def show(turn: Turn, storage: Storage) -> Reply:
    return Reply(_listed(turn, storage))


def ask_new(turn: Turn, storage: Storage) -> Reply:
    """Show the form for another department or unit."""
    return Reply(_new_form(turn, storage))


def add(turn: Turn, storage: Storage) -> Reply:
    organisation = organised.load(turn, storage)
    inside = written.read_place(turn.data.get("department", ""), organisation)
    if inside.scope is Scope.UNIT:
        raise RuleBroken("error.where_unknown", field="department")
    taken = [
        organisation.short_name(one)
        for one in organisation.places()
        if organisation.around(one)[1] == inside
    ]
    name = organising.check_name(turn.data.get("name", ""), taken)
    if inside.id is None:
        added = storage.authorities.add_department(turn.authority.id, name)
        _log(turn, storage, Place(Scope.DEPARTMENT, added), "added", "", name)
    else:
        added = storage.organisations.add_unit(turn.authority.id, inside.id, name)
        _log(turn, storage, Place(Scope.UNIT, added), "added", "", name)
    return Reply(_listed(turn, storage, "add_department.done"), stored=str(added))


def added_again(turn: Turn, storage: Storage, _: str, changed: bool) -> Reply:  # noqa: ARG001 - the list tells what was added
    return Reply(_listed(turn, storage, "add_department.done"))


def new_form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return Reply(_new_form(turn, storage, *complaints(broken)))


def ask_name(turn: Turn, storage: Storage) -> Reply:
    """Show the form for another name."""
    return Reply(_name_form(turn, storage))


def rename(turn: Turn, storage: Storage) -> Reply:
    organisation = organised.load(turn, storage)
    place = written.read_place(turn.data.get("place", ""), organisation)
    if place == EVERYWHERE:
        raise RuleBroken("error.where_unknown", field="place")
    old = organisation.short_name(place)
    taken = [
        organisation.short_name(one)
        for one in organisation.places()
        if organisation.around(one)[1:] == organisation.around(place)[1:] and one != place
    ]
    name = organising.check_name(turn.data.get("name", ""), taken)
    storage.organisations.rename(place, name)
    _log(turn, storage, place, "renamed", old, name)
    return Reply(_listed(turn, storage, "rename.done"), stored=str(place.id))


def renamed_again(turn: Turn, storage: Storage, _: str, changed: bool) -> Reply:  # noqa: ARG001 - the list tells the name
    return Reply(_listed(turn, storage, "rename.done"))


def name_form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    return Reply(_name_form(turn, storage, *complaints(broken)))


def _listed(turn: Turn, storage: Storage, note: str = "") -> Card:
    changes = may(turn.person, turn.authority.id, Act.KEEP_DEPARTMENTS)
    organisation = organised.load(turn, storage)
    return department_cards.listed(turn.language, organisation, note, changes=changes)


def _new_form(turn: Turn, storage: Storage, *wrong: RuleBroken) -> Card:
    organisation = organised.load(turn, storage)
    return department_cards.new_form(turn.language, organisation, turn.nonce(), turn.data, wrong)


def _name_form(turn: Turn, storage: Storage, *wrong: RuleBroken) -> Card:
    organisation = organised.load(turn, storage)
    return department_cards.name_form(turn.language, organisation, turn.nonce(), turn.data, wrong)


def _log(turn: Turn, storage: Storage, place: Place, what: str, old: str, new: str) -> None:
    assert place.id is not None
    storage.log.write(
        place.scope,
        place.id,
        what,
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        field="name",
        old=old,
        new=new,
    )

"""Who has which role: everyone's, or one person's."""

from cards import role as role_cards
from cards.role import Holder
from dialogs import organised, whom
from dialogs.turn import Reply, Turn
from dialogs.whom import Unsure
from domain.organisation import Organisation, Place
from domain.page import cut
from domain.person import Held, Named
from domain.role_rights import may_give
from locales.text import text
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    organisation = organised.load(turn, storage)
    everyone = (holder(turn, organisation, person) for person in organisation.people.values())
    holders = [one for one in everyone if one.roles]
    return Reply(role_cards.listed(turn.language, organisation, cut(holders, turn.page)))


def person(turn: Turn, storage: Storage) -> Reply:
    try:
        found = whom.find(turn, storage, "person").named
    except Unsure as unsure:
        return Reply(organised.ask_whom(turn, "see_roles.person", unsure, _command(turn)))
    organisation = organised.load(turn, storage)
    return Reply(role_cards.held_by(turn.language, organisation, holder(turn, organisation, found)))


def holder(turn: Turn, organisation: Organisation, found: Named) -> Holder:
    """Return the person with all roles, and which of them may be ended here."""
    held = tuple(one for one in organisation.held if one.person_id == found.id)
    ending = frozenset(
        one.id for one in held if may_give(turn.person, organisation, one.role.name, _place(one))
    )
    return Holder(found, held, tuple(organisation.lent_to(found.id)), ending)


def _place(held: Held) -> Place:
    return Place(held.role.scope, held.role.scope_id)


def _command(turn: Turn) -> organised.Command:
    return lambda data: f"{text(turn.language, 'command.roles')} {data['person']}"

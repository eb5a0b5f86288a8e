"""End a role, after a question: the right is gone at once, and what was done under it stays."""

from dataclasses import replace

from cards import role as role_cards
from dialogs import organised, see_roles, tell_organisation, whom
from dialogs.turn import Reply, Turn
from dialogs.whom import Unsure
from domain import organising
from domain.errors import RuleBroken
from domain.organisation import Organisation, Place
from domain.person import Held, Named
from locales.text import text
from storage.storage import Storage
from understanding import organising as written


def ask(turn: Turn, storage: Storage) -> Reply:
    """Ask once more; where several roles may be meant, show the person's roles to choose among."""
    organisation = organised.load(turn, storage)
    try:
        matching = _matching(turn, storage, organisation)
    except Unsure as unsure:
        return Reply(organised.ask_whom(turn, "end_role.ask", unsure, _command(turn)))
    held = matching[0]
    person = organisation.people[held.person_id]
    if len(matching) > 1:
        mine = see_roles.holder(turn, organisation, person)
        return Reply(role_cards.held_by(turn.language, organisation, mine))
    organising.end(turn.person, organisation, held)
    return Reply(role_cards.end_question(turn.language, organisation, person, held, turn.nonce()))


def end(turn: Turn, storage: Storage) -> Reply:
    organisation = organised.load(turn, storage)
    held, *others = _matching(turn, storage, organisation)
    if others:
        raise RuleBroken("error.role_unsure")
    last_day = organising.end(turn.person, organisation, held)
    storage.people.date_role(held.id, held.role.since, last_day)
    storage.log.write(
        "role",
        held.id,
        "ended",
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        field="until",
        old=str(held.role.until or ""),
        new=str(last_day),
        personal=True,
    )
    tell_organisation.gaps(turn, storage, organised.load(turn, storage))
    ended = replace(held, role=replace(held.role, until=last_day))
    return _ended(turn, organisation, organisation.people[held.person_id], ended)


def ended_again(turn: Turn, storage: Storage, role_id: str, changed: bool) -> Reply:  # noqa: ARG001 - there is no content to change
    held = storage.people.role(int(role_id))
    if held is None:
        raise RuleBroken("error.role_gone")
    people = storage.people.named(turn.authority.tenant_id, turn.authority.id)
    person = next((one for one in people if one.id == held.person_id), Named(held.person_id, ""))
    return _ended(turn, organised.load(turn, storage), person, held)


def _ended(turn: Turn, organisation: Organisation, person: Named, held: Held) -> Reply:
    card = role_cards.ended(turn.language, organisation, person, held.role)
    return Reply(card, stored=str(held.id))


def _matching(turn: Turn, storage: Storage, organisation: Organisation) -> list[Held]:
    """Return the roles that are meant: by a button's id, or by role, person and place."""
    asked = turn.data.get("held", "")
    if asked:
        found = [one for one in organisation.held if str(one.id) == asked]
    else:
        name = written.read_role(turn.data.get("role", ""))
        person = whom.find(turn, storage, "person").named
        found = [
            one for one in organisation.held if (one.person_id, one.role.name) == (person.id, name)
        ]
        if turn.data.get("place"):
            place = organised.place_or_circle(turn, organisation)
            found = [one for one in found if Place(one.role.scope, one.role.scope_id) == place]
    if not found:
        raise RuleBroken("error.role_gone")
    return found


def _command(turn: Turn) -> organised.Command:
    return lambda data: text(
        turn.language,
        "command.end_role",
        what=text(
            turn.language, "command.held_role", role=data.get("role", ""), person=data["person"]
        ),
    )

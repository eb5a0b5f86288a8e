"""Give somebody a role."""

from collections.abc import Mapping

from cards import role as role_cards
from cards.card import Card
from dialogs import organised, tell_organisation, whom
from dialogs.turn import Reply, Turn
from dialogs.whom import Unsure, Whom
from domain import organising
from domain.errors import RuleBroken, complaints
from domain.organisation import EVERYWHERE, Organisation
from domain.organising import Giving
from domain.person import Named, RoleName
from domain.role_rights import roles_given_by
from locales.text import text
from storage.storage import Storage
from understanding import organising as written


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return Reply(_form(turn, storage))


def give(turn: Turn, storage: Storage) -> Reply:
    organisation = organised.load(turn, storage)
    found, wanted = _read(turn, storage, organisation)
    role = organising.give(turn.person, organisation, found.named.id, wanted)
    person = whom.remember(turn, storage, found)
    [added] = storage.people.give_roles([(person.id, role)])
    storage.log.write(
        "role",
        added,
        "given",
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        new=role.name,
        personal=True,
    )
    tell_organisation.somebody(turn, storage, person.id, "role_given", added)
    return Reply(role_cards.given(turn.language, organisation, person, role), stored=str(added))


def given_again(turn: Turn, storage: Storage, role_id: str, changed: bool) -> Reply:  # noqa: ARG001 - the receipt tells what was given
    held = storage.people.role(int(role_id))
    organisation = organised.load(turn, storage)
    if held is None:
        raise RuleBroken("error.role_gone")
    person = organisation.people.get(held.person_id, Named(held.person_id, ""))
    return Reply(role_cards.given(turn.language, organisation, person, held.role), stored=role_id)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    if isinstance(broken, Unsure):
        nonce = turn.nonce()
        asked = organised.ask_whom(turn, "give_role.give", broken, _command(turn), nonce=nonce)
        return Reply(asked)
    return Reply(_form(turn, storage, *complaints(broken)))


def _read(turn: Turn, storage: Storage, organisation: Organisation) -> tuple[Whom, Giving]:
    typed, data = organised.Typed(), turn.data
    found = typed.tried(lambda: whom.find(turn, storage, "person"), Whom(Named(0, "")))
    wanted = Giving(
        name=typed.tried(lambda: written.read_role(data.get("role", "")), RoleName.HANDLER),
        place=typed.tried(lambda: organised.place_or_circle(turn, organisation), EVERYWHERE),
        since=typed.tried(
            lambda: written.read_coming_day(data.get("since", ""), turn.today, "since"), None
        ),
        until=typed.tried(
            lambda: written.read_coming_day(data.get("until", ""), turn.today, "until"), None
        ),
    )
    typed.refuse_if_wrong()
    return found, wanted


def _form(turn: Turn, storage: Storage, *wrong: RuleBroken) -> Card:
    organisation = organised.load(turn, storage)
    return role_cards.form(
        turn.language,
        organisation,
        roles_given_by(turn.person, turn.authority.id),
        organised.places(turn, organisation, circles=True),
        turn.nonce(),
        organised.as_on_card(turn, organisation),
        wrong,
    )


def _command(turn: Turn) -> organised.Command:
    def command(data: Mapping[str, str]) -> str:
        role, person = data.get("role", ""), data["person"]
        said = text(turn.language, "command.give_role_to", role=role, person=person)
        return said + organised.in_place(turn, data) + organised.days(turn, data)

    return command

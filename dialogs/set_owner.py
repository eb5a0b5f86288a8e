"""Default owners: whose a new case is before it has a handler, by place and kind."""

from collections.abc import Mapping

from cards import owner as owner_cards
from cards.card import Card
from dialogs import organised, whom
from dialogs.turn import Reply, Turn
from dialogs.whom import Unsure, Whom
from domain import organising
from domain.case import Kind
from domain.errors import RuleBroken, complaints
from domain.organisation import EVERYWHERE, Organisation, Place, gaps
from domain.page import cut
from domain.person import Named
from domain.role_rights import may_keep
from locales.text import text
from storage.storage import Storage
from understanding import organising as written


def show(turn: Turn, storage: Storage) -> Reply:
    return Reply(_listed(turn, storage))


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the form."""
    return Reply(_form(turn, storage))


def appoint(turn: Turn, storage: Storage) -> Reply:
    organisation = organised.load(turn, storage)
    typed = organised.Typed()
    found = typed.tried(lambda: whom.find(turn, storage, "person"), Whom(Named(0, "")))
    place, kind = _what(turn, organisation, typed)
    typed.refuse_if_wrong()
    before = organising.own(turn.person, organisation, place, kind, found.named.id)
    added = storage.organisations.set_owner(turn.authority.id, place, kind, found.named.id)
    old = str(before.person_id) if before else ""
    _log(turn, storage, added, "appointed", old, str(found.named.id))
    return Reply(_listed(turn, storage, "set_owner.done"), stored=str(added))


def appointed_again(turn: Turn, storage: Storage, _: str, changed: bool) -> Reply:  # noqa: ARG001 - the list tells what was set
    return Reply(_listed(turn, storage, "set_owner.done"))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    if isinstance(broken, Unsure):
        nonce = turn.nonce()
        asked = organised.ask_whom(turn, "set_owner.appoint", broken, _command(turn), nonce=nonce)
        return Reply(asked)
    return Reply(_form(turn, storage, *complaints(broken)))


def drop(turn: Turn, storage: Storage) -> Reply:
    """Let nobody in particular own what comes in there: the next in order does."""
    organisation = organised.load(turn, storage)
    typed = organised.Typed()
    place, kind = _what(turn, organisation, typed)
    typed.refuse_if_wrong()
    before = organising.owner_at(organisation, place, kind)
    if before is None or not may_keep(turn.person, organisation, place):
        raise RuleBroken("error.owner_gone")
    storage.organisations.drop_owner(turn.authority.id, place, kind)
    _log(turn, storage, before.id, "dropped", str(before.person_id), "")
    return Reply(_listed(turn, storage, "drop_owner.done"))


def _what(
    turn: Turn, organisation: Organisation, typed: organised.Typed
) -> tuple[Place, Kind | None]:
    place = typed.tried(lambda: organised.place(turn, organisation), EVERYWHERE)
    return place, typed.tried(lambda: written.read_kind(turn.data.get("kind", "")), None)


def _listed(turn: Turn, storage: Storage, note: str = "") -> Card:
    organisation = organised.load(turn, storage)
    kept = frozenset(
        one.id
        for one in organisation.default_owners
        if may_keep(turn.person, organisation, one.place)
    )
    page = cut(organisation.default_owners, turn.page)
    return owner_cards.listed(turn.language, organisation, page, gaps(organisation), kept, note)


def _form(turn: Turn, storage: Storage, *wrong: RuleBroken) -> Card:
    organisation = organised.load(turn, storage)
    return owner_cards.form(
        turn.language,
        organisation,
        organised.places(turn, organisation),
        turn.nonce(),
        organised.as_on_card(turn, organisation),
        wrong,
    )


def _log(turn: Turn, storage: Storage, owner_id: int, what: str, old: str, new: str) -> None:
    storage.log.write(
        "default_owner",
        owner_id,
        what,
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        field="person_id",
        old=old,
        new=new,
        personal=True,
    )


def _command(turn: Turn) -> organised.Command:
    def command(data: Mapping[str, str]) -> str:
        said = text(
            turn.language,
            "command.set_owner_of",
            person=data["person"],
            kind=data.get("kind", ""),
        )
        return said + organised.in_place(turn, data)

    return command

"""The person that a form or a command is about: picked, written by name, or new to the bot."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.turn import Turn
from domain.errors import RuleBroken
from domain.filled_in import LONGEST_LINE
from domain.folding import fold
from domain.person import Named, Person
from storage.storage import Storage
from understanding import organising
from understanding import whom as naming


class Unsure(RuleBroken):
    """Several may be meant, or one who is called something else: the person must say who."""

    def __init__(self, field: str, written: str, near: Sequence[Named]) -> None:
        super().__init__("error.person_unsure", field=field)
        self.written = written
        self.near = tuple(near)


@dataclass(frozen=True)
class Whom:
    """Somebody the bot knows, or (with the id 0) one it is to remember."""

    named: Named
    new: Person | None = None


def find(turn: Turn, storage: Storage, field: str) -> Whom:
    """Return whom *field* names: one picked in the directory, or else one written.

    Raises `Unsure` rather than guess. Another authority's people are not found by name.
    """
    picked = turn.data.get(field, "").strip()
    written = turn.data.get(f"{field}_name", "").strip()
    if entra_id := naming.read_entra_id(picked):
        return _picked(turn, storage, field, entra_id, written)
    if fold(picked or written) in organising.ME:
        return Whom(Named(turn.person.id, turn.person.name, turn.person.email or ""))
    return _written(turn, storage, field, picked or written)


def remember(turn: Turn, storage: Storage, whom: Whom) -> Named:
    """Return the person, stored if they were new, to be recognised at their first message."""
    if whom.new is None:
        return whom.named
    [added] = storage.people.add_many([whom.new])
    storage.log.write(
        "person",
        added,
        "added",
        turn.now,
        authority_id=turn.authority.id,
        actor_id=turn.person.id,
        new=whom.new.name,
        personal=True,
    )
    return Named(added, whom.new.name, whom.new.email or "")


def _picked(turn: Turn, storage: Storage, field: str, entra_id: str, name: str) -> Whom:
    known = storage.people.by_entra_id(turn.authority.tenant_id, entra_id, turn.today)
    if known is not None:
        return Whom(Named(known.id, known.name, known.email or ""))
    # Teams sends the id of the one who was picked and nothing else.
    if not name:
        raise RuleBroken("error.person_new", field=f"{field}_name")
    return _new(turn, field, name, entra_id=entra_id)


def _written(turn: Turn, storage: Storage, field: str, written: str) -> Whom:
    if not written:
        raise RuleBroken("error.person_missing", field=field)
    people = storage.people.named(turn.authority.tenant_id, turn.authority.id)
    found = naming.find(written, people)
    if found.one is not None:
        return Whom(found.one)
    if found.near:
        raise Unsure(field, written, found.near)
    email, name = naming.read_email(written), naming.without_email(written)
    if email and name and storage.people.by_email(email, turn.today) is None:
        return _new(turn, field, name, email=email)
    raise RuleBroken("error.person_unknown", field=field)


def _new(
    turn: Turn, field: str, name: str, entra_id: str | None = None, email: str | None = None
) -> Whom:
    if len(name) > LONGEST_LINE:
        raise RuleBroken("error.text_long", field=field, most=LONGEST_LINE, length=len(name))
    person = Person(
        id=0,
        name=name,
        tenant_id=turn.authority.tenant_id,
        entra_id=entra_id,
        email=email,
        authority_id=turn.authority.id,
    )
    return Whom(Named(0, name, email or ""), person)

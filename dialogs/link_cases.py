"""Cases that belong together: pointed out where they are alike, and linked."""

from cards import look_alikes as look_alike_cards
from cards.card import Part
from dialogs import moving
from dialogs.turn import Reply, Turn
from domain import access
from domain.access import Act
from domain.case import Case, State
from domain.case_link import LinkKind, Near, may_be_alike
from domain.case_moves import Event
from domain.case_number import read_number
from domain.errors import RuleBroken
from storage.storage import Storage
from understanding.alike import same_place

MOST_POINTED_OUT = 3


def link(turn: Turn, storage: Storage) -> Reply:
    """Note that two cases belong together."""
    held = moving.load(turn, storage, Act.ASSESS)
    other = another(turn, storage, held.case, turn.data.get("other") or turn.data.get("text", ""))
    storage.case_links.add(held.case.id, other.id, LinkKind.ALIKE)
    log(turn, storage, held.case, other)
    return moving.done(turn, storage, held.case, "moved.link")


def linked_again(turn: Turn, storage: Storage, number: str, changed: bool) -> Reply:
    return moving.done_again(turn, storage, number, changed)


def alike(turn: Turn, storage: Storage, case: Case) -> list[Part]:
    """Return what may be the same event as the case, of what the person follows."""
    followed = access.followed(turn.person, turn.authority.id)
    near: list[Near] = [
        one
        for one in storage.case_links.near(case, followed)
        if may_be_alike(case.category, one) and same_place(case.place, one.place)
    ]
    waits = case.state is State.RECEIVED
    return look_alike_cards.pointed_out(
        turn.language, case.number, near[:MOST_POINTED_OUT], turn.nonce, waits=waits
    )


def another(turn: Turn, storage: Storage, case: Case, written: str) -> Case:
    """Return the other case that is meant, or raise `RuleBroken`: the same for one that is not
    there and one that may not be seen."""
    number = read_number(written.strip(), turn.today.year)
    if number is None:
        raise RuleBroken("error.other_case_missing", field="same_as")
    other = storage.cases.find(turn.authority.id, number)
    if other is None or not access.may_see(turn.person, other):
        raise RuleBroken("error.no_such_other_case", field="same_as", number=number)
    if other.id == case.id:
        raise RuleBroken("error.same_case", field="same_as")
    return other


def log(turn: Turn, storage: Storage, case: Case, other: Case) -> None:
    """Note the link in the log of both, each with the number of the other."""
    for one, number in ((case, other.number), (other, case.number)):
        storage.log.write(
            "case",
            one.id,
            Event.LINK,
            turn.at,
            authority_id=case.authority_id,
            actor_id=turn.actor_id,
            field="link",
            new=number,
        )

"""Promises of messages about the organisation, written with the change that they are about."""

from collections.abc import Iterator

from dialogs.tell import NOTICE_LIVES
from dialogs.turn import Turn
from domain import organisation as rules
from domain.organisation import Organisation, Place
from domain.person import RoleName
from storage.outbox import Promise
from storage.storage import Storage


def somebody(turn: Turn, storage: Storage, person_id: int, purpose: str, about_id: int) -> None:
    """Tell one person of something that is theirs from now on; not of what they did themselves."""
    if person_id != turn.person.id:
        promise = _promise(turn, purpose, f"{purpose}/{about_id}", person_id, about_id)
        storage.outbox.promise([promise])


def handed_over(turn: Turn, storage: Storage, giver_id: int, receiver_id: int) -> None:
    """Tell both, whoever did it."""
    storage.outbox.promise(
        [
            _promise(turn, "handed_over_to", f"handed_over/{turn.key}", receiver_id, giver_id),
            _promise(turn, "handed_over_from", f"handed_over/{turn.key}", giver_id, receiver_id),
        ]
    )


def gaps(turn: Turn, storage: Storage, organisation: Organisation) -> None:
    """Tell the coordinators whom it concerns that a default owner has left, once for each."""
    storage.outbox.promise(
        _promise(
            turn, "owners_missing", f"owners_missing/{one.id}/{one.person_id}", person_id, one.id
        )
        for one in rules.gaps(organisation)
        for person_id in set(_keepers(organisation, one.place))
    )


def _keepers(organisation: Organisation, place: Place) -> Iterator[int]:
    """Return the nearest coordinators, or else the administrators."""
    for around in organisation.around(place):
        if near := list(organisation.holders({RoleName.COORDINATOR}, around)):
            yield from near
            return
    yield from organisation.holders({RoleName.ADMINISTRATOR})
    yield from organisation.administrators


def _promise(turn: Turn, purpose: str, once: str, person_id: int, about_id: int) -> Promise:
    return Promise(
        once=f"{once}/person/{person_id}",
        purpose=purpose,
        due_at=turn.now,
        expires_at=turn.now + NOTICE_LIVES,
        authority_id=turn.authority.id,
        person_id=person_id,
        about_id=about_id,
    )

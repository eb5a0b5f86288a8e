"""Promises of messages: who is told what, written with the thing that they are told about."""

from datetime import datetime, timedelta

from dialogs.turn import Turn
from domain import access
from domain.case import Case
from domain.person import RoleName
from storage.outbox import Promise
from storage.storage import Storage

NOTICE_LIVES = timedelta(days=14)


def coordinators(
    turn: Turn,
    storage: Storage,
    case: Case,
    purpose: str,
    at: datetime,
    actor_id: int | None,
    once: str = "",
) -> None:
    """Tell the coordinators who follow the case, and their channel of new cases.

    Whoever did it is not told, if that is known: of a case without a name it must not be. *once*
    sets apart what may happen to one case several times.
    """
    follow = [
        person
        for person in storage.people.with_role(
            turn.authority.id, [RoleName.COORDINATOR], turn.today
        )
        if access.may_see(person, case) and person.id != actor_id
    ]
    promises = [
        _promise(case, purpose, at, once, f"person/{person.id}", person_id=person.id)
        for person in follow
    ]
    channel = turn.authority.settings.case_channel
    if channel and purpose == "case_received":
        chat = storage.conversations.by_teams_id(channel)
        if chat is not None and chat.tenant_id == turn.authority.tenant_id:
            promises.append(
                _promise(case, purpose, at, once, f"chat/{chat.id}", conversation_id=chat.id)
            )
    storage.outbox.promise(promises)


def reporter(storage: Storage, case: Case, purpose: str, at: datetime, once: str) -> None:
    """Tell the reporter, if there is one to tell."""
    if case.reporter_id is not None:
        to = f"person/{case.reporter_id}"
        promise = _promise(case, purpose, at, once, to, person_id=case.reporter_id)
        storage.outbox.promise([promise])


def _promise(
    case: Case,
    purpose: str,
    at: datetime,
    once: str,
    to: str,
    person_id: int | None = None,
    conversation_id: int | None = None,
) -> Promise:
    return Promise(
        once=f"{purpose}/{case.id}/{once}/{to}",
        purpose=purpose,
        due_at=at,
        expires_at=at + NOTICE_LIVES,
        authority_id=case.authority_id,
        person_id=person_id,
        conversation_id=conversation_id,
        case_id=case.id,
    )

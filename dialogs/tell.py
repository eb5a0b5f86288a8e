"""Promises of messages: who is told what, written with the thing that they are told about."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from dialogs.turn import Turn
from domain import access
from domain.case import Case
from domain.case_handling import ChangedAction
from domain.case_moves import Event, Moved, Recipient, tells_reporter, told
from domain.person import RoleName
from storage.outbox import Promise
from storage.storage import Storage

NOTICE_LIVES = timedelta(days=14)

_ROLES = {
    Recipient.COORDINATORS: RoleName.COORDINATOR,
    Recipient.MANAGEMENT_REPRESENTATIVE: RoleName.MANAGEMENT_REPRESENTATIVE,
    Recipient.DUTY_OFFICER: RoleName.DUTY_OFFICER,
}


def of_new_case(turn: Turn, storage: Storage, case: Case) -> None:
    """Tell those whom a new case concerns, and the channel of new cases."""
    people = _concerned(turn, storage, told(Event.SUBMIT, None, case), case)
    # Whoever has written it knows, if that is known: of a case without a name it must not be.
    knows = turn.person.id if case.reporter_id is not None else None
    channel = turn.authority.settings.case_channel
    chat = storage.conversations.by_teams_id(channel) if channel else None
    ours = chat is not None and chat.tenant_id == turn.authority.tenant_id
    storage.outbox.promise(
        [
            *_to_people(Event.SUBMIT, case, case.received_at, "", people - {knows}),
            *([_to_channel(case, chat.id)] if chat is not None and ours else []),
        ]
    )


def of_move(turn: Turn, storage: Storage, moved: Moved | ChangedAction, case: Case) -> None:
    """Tell those whom the move concerns; *case* is as it was saved."""
    actions = moved.actions if isinstance(moved, Moved) else (moved.action,)
    owners = [one.owner_id for one in actions]
    people = _concerned(turn, storage, moved.told, case, owners)
    before = moved.before if isinstance(moved, Moved) else moved.case
    people |= _followers(storage, case, moved.event, before)
    _promise(turn, storage, moved.event, case, people)


def of_addition(turn: Turn, storage: Storage, event: Event, case: Case) -> None:
    """Tell those whom it concerns of a comment, or of files."""
    people = _concerned(turn, storage, told(event, case, case), case)
    people |= _followers(storage, case, event, case)
    _promise(turn, storage, event, case, people)


def of_hand_over(turn: Turn, storage: Storage, case_ids: Collection[int]) -> None:
    """Tell those who reported the cases that somebody else handles them now."""
    purpose = f"case_{Event.PASS_ON}"
    storage.outbox.promise(
        Promise(
            once=f"{purpose}/{case_id}/{turn.key}/person/{reporter_id}",
            purpose=purpose,
            due_at=turn.now,
            expires_at=turn.now + NOTICE_LIVES,
            authority_id=turn.authority.id,
            person_id=reporter_id,
            case_id=case_id,
            bulk=True,
        )
        for case_id, reporter_id in storage.cases.reporters(case_ids)
        if reporter_id != turn.person.id
    )


def _followers(storage: Storage, case: Case, event: Event, before: Case) -> frozenset[int | None]:
    """Return those who reported the same event as the case, where its reporter is told."""
    if not tells_reporter(event, before.state):
        return frozenset()
    return frozenset(storage.case_links.followers(case.id))


def _concerned(
    turn: Turn,
    storage: Storage,
    recipients: Collection[Recipient],
    case: Case,
    owners: Iterable[int] = (),
) -> frozenset[int | None]:
    """Return the people that *recipients* are, and those who stand in for whoever is to act."""
    found: set[int | None] = set()
    if Recipient.REPORTER in recipients:
        found.add(case.reporter_id)
    acting: set[int] = set()
    if Recipient.HANDLER in recipients and case.handler_id is not None:
        acting.add(case.handler_id)
    if Recipient.OWNER in recipients and case.owner_id is not None:
        acting.add(case.owner_id)
    if Recipient.KEEPER in recipients and case.keeper_id is not None:
        acting.add(case.keeper_id)
    if Recipient.ACTION_OWNERS in recipients:
        acting.update(owners)
    if acting:
        found |= acting | storage.people.stand_ins(turn.authority.id, acting, turn.today)
    if names := [role for recipient, role in _ROLES.items() if recipient in recipients]:
        holders = storage.people.with_role(turn.authority.id, names, turn.today)
        found.update(person.id for person in holders if access.may_see(person, case))
    return frozenset(found)


def _promise(
    turn: Turn, storage: Storage, event: Event, case: Case, people: frozenset[int | None]
) -> None:
    """Whoever did it knows already and is not told, if that is known: of a case without a name it
    must not be."""
    others = people - {turn.actor_id}
    storage.outbox.promise(_to_people(event, case, turn.at, turn.key, others))


def _to_people(
    event: Event, case: Case, at: datetime, once: str, people: Iterable[int | None]
) -> list[Promise]:
    """*once* sets apart what may happen to one case several times."""
    purpose = f"case_{event}"
    return [
        Promise(
            once=f"{purpose}/{case.id}/{once}/person/{one}",
            purpose=purpose,
            due_at=at,
            expires_at=at + NOTICE_LIVES,
            authority_id=case.authority_id,
            person_id=one,
            case_id=case.id,
        )
        for one in sorted(one for one in people if one is not None)
    ]


def _to_channel(case: Case, conversation_id: int) -> Promise:
    purpose = f"case_{Event.SUBMIT}"
    return Promise(
        once=f"{purpose}/{case.id}//chat/{conversation_id}",
        purpose=purpose,
        due_at=case.received_at,
        expires_at=case.received_at + NOTICE_LIVES,
        authority_id=case.authority_id,
        conversation_id=conversation_id,
        case_id=case.id,
    )

"""Who is speaking, and where: from the signed activity and the database, never from a card."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from bot.incoming import Incoming
from domain.authority import Authority
from domain.person import Person, Role, RoleName
from storage.conversations import Conversation
from storage.storage import Storage


@dataclass(frozen=True)
class Known:
    """A person, the conversation it was said in, and the authorities of the person's tenant; or,
    where it has none and the person *visits*, those whose networks their organisation is in."""

    person: Person
    conversation: Conversation
    authorities: tuple[Authority, ...]
    visits: bool = False

    @property
    def authority(self) -> Authority | None:
        """The one the person belongs to; None while that is not known."""
        if len(self.authorities) == 1 or (self.visits and self.authorities):
            return self.authorities[0]
        return next((one for one in self.authorities if one.id == self.person.authority_id), None)


class MustWrite(Exception):
    """Something about the person or the conversation is new, and this turn may only read."""


class Stranger(Exception):
    """The person is new, and Teams should be asked for the e-mail address first."""


def recognise(
    storage: Storage,
    incoming: Incoming,
    language: str,
    today: date,
    administrators: Collection[str],
    *,
    writes: bool,
    email: str | None = None,
) -> Known:
    """Return who is behind *incoming*, with the roles of *today*.

    Raises `MustWrite` when something must be remembered first and *writes* is false, and `Stranger`
    for somebody new of whom *email* is not known yet: it finds those whom an authority has put on
    its list. "" means that Teams has none.
    """
    person = storage.people.by_entra_id(incoming.tenant_id, incoming.entra_id, today)
    news = {} if person is None else _news(person, incoming)
    if person is None and email is None:
        raise Stranger
    if (person is None or news) and not writes:
        raise MustWrite
    if person is None:
        person = _new_person(storage, incoming, today, email or "")
    elif news:
        storage.people.change(person.id, **news)
    conversation = remember_place(storage, incoming, language, person, writes=writes)
    authorities = tuple(storage.authorities.of_tenant(incoming.tenant_id))
    if not authorities:
        own = person.organisation_id or storage.people.organisation_of_tenant(incoming.tenant_id)
        hosts = storage.networks.hosts(own, today) if own else []
        visited = tuple(storage.authorities.get(one) for one in hosts)
        return Known(replace(person, organisation_id=own), conversation, visited, visits=bool(own))
    if incoming.entra_id in administrators:
        given = tuple(Role(RoleName.ADMINISTRATOR, authority.id) for authority in authorities)
        person = replace(person, roles=person.roles + given)
    known = Known(person, conversation, authorities)
    if person.organisation_id is None and known.authority is not None:
        # Whose staff the network's member is.
        person = replace(person, organisation_id=known.authority.organisation_id)
    return replace(known, person=person)


def remember_place(
    storage: Storage, incoming: Incoming, language: str, person: Person | None, *, writes: bool
) -> Conversation:
    """Return the conversation, kept up to date: how it is reached, and that it is open."""
    person_id = person.id if person is not None and incoming.is_private else None
    known = storage.conversations.by_teams_id(incoming.place_id)
    if known is None:
        if not writes:
            raise MustWrite
        return storage.conversations.add(
            incoming.place_id,
            incoming.conversation_kind,
            incoming.tenant_id,
            person_id,
            language,
            incoming.service_url,
            incoming.bot_id,
            incoming.team_id or None,
        )
    wanted: dict[str, str | int | bool | None] = {
        "service_url": incoming.service_url,
        "bot_id": incoming.bot_id,
        "open": True,
        **({"person_id": person_id, "language": language} if incoming.is_private else {}),
        **({"team_id": incoming.team_id} if incoming.team_id else {}),
    }
    news = {name: value for name, value in wanted.items() if getattr(known, name) != value}
    if not news:
        return known
    if not writes:
        raise MustWrite
    storage.conversations.change(known.id, **news)
    return replace(known, **news)  # type: ignore[arg-type]


def added(
    storage: Storage, incoming: Incoming, language: str, today: date, email: str | None
) -> Conversation | None:
    """Note that the bot was added here; return the conversation if it is to be welcomed.

    Teams tells of one adding twice, in either order, and the local client at every page load.
    """
    before = storage.conversations.by_teams_id(incoming.place_id)
    if incoming.is_private and incoming.entra_id:
        known = recognise(storage, incoming, language, today, (), writes=True, email=email)
        place = known.conversation
    else:
        place = remember_place(storage, incoming, language, None, writes=True)
    if place.times_added and (before is None or before.open):
        return None
    return storage.conversations.count_adding(place)


def removed(storage: Storage, incoming: Incoming) -> None:
    """Note that the bot was removed here: nothing more is sent until it is added again."""
    place = storage.conversations.by_teams_id(incoming.place_id)
    if place is not None and place.open:
        storage.conversations.change(place.id, open=False)
    if incoming.team_id:
        storage.conversations.close_team(incoming.tenant_id, incoming.team_id)


def channel_gone(storage: Storage, incoming: Incoming) -> None:
    """Note that a channel is no more; the others of its team are."""
    storage.conversations.close_channel(incoming.tenant_id, incoming.channel_id)


def _news(person: Person, incoming: Incoming) -> dict[str, str | int | bool | None]:
    seen = {"name": incoming.sender_name, "teams_id": incoming.sender_id}
    return {name: value for name, value in seen.items() if value and getattr(person, name) != value}


def _new_person(storage: Storage, incoming: Incoming, today: date, email: str) -> Person:
    name = incoming.sender_name
    who = (incoming.tenant_id, incoming.entra_id, incoming.sender_id)
    listed = storage.people.by_email(email, today) if email else None
    if (
        listed is None
        or listed.entra_id is not None
        or listed.tenant_id not in (None, incoming.tenant_id)
    ):
        name = name or incoming.entra_id
        # Nobody can have given a role to somebody who was not there.
        return Person(storage.people.add(name, *who), name, *who)
    seen = dict(zip(("tenant_id", "entra_id", "teams_id"), who, strict=True))
    seen["name"] = name or listed.name
    storage.people.change(listed.id, **seen)
    return replace(listed, **seen)  # type: ignore[arg-type]

"""What the outbox says, put into words when it is sent, so that it is never stale."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cards import help as help_cards
from cards import notice as notice_cards
from cards.card import Card
from domain import access
from domain.person import Person
from storage.conversations import Conversation
from storage.outbox import Claimed
from storage.storage import Storage


@dataclass(frozen=True)
class Notice:
    """A card and where it goes; *plain* is for those who want no cards."""

    conversation: Conversation
    card: Card
    plain: bool = False


def put_into_words(
    storage: Storage, claimed: Claimed, today: date, default_language: str
) -> Notice | None:
    """Return what to send for *claimed*, or None when it no longer concerns the recipient."""
    person = _recipient(storage, claimed, today)
    conversation = _conversation(storage, claimed)
    if conversation is None or not conversation.open:
        return None
    language = (person.language if person else None) or conversation.language or default_language
    card = PURPOSES[claimed.purpose](storage, claimed, conversation, person, language)
    if card is None:
        return None
    return Notice(conversation, card, plain=person.plain if person else False)


def _welcome(
    storage: Storage, _: Claimed, to: Conversation, person: Person | None, language: str
) -> Card:
    if to.kind != "personal":
        return help_cards.welcome_in_channel(language)
    authorities = storage.authorities.of_tenant(to.tenant_id)
    mine = [one for one in authorities if person and one.id == person.authority_id]
    known = mine or (authorities if len(authorities) == 1 else [])
    return help_cards.welcome(language, known[0] if known else None)


def _case(
    storage: Storage, claimed: Claimed, to: Conversation, person: Person | None, language: str
) -> Card | None:
    case = storage.cases.get(claimed.case_id) if claimed.case_id is not None else None
    if case is None:
        return None
    if person is not None and not access.may_see(person, case):
        return None  # the role has ended since it was promised
    if person is None and to.kind != "channel":
        return None
    return notice_cards.shown(language, case, claimed.purpose)


Render = Callable[[Storage, Claimed, Conversation, Person | None, str], Card | None]

PURPOSES: dict[str, Render] = {
    "welcome": _welcome,
    "case_received": _case,
    "case_commented": _case,
    "case_withdrawn": _case,
}


def _recipient(storage: Storage, claimed: Claimed, today: date) -> Person | None:
    if claimed.person_id is None:
        return None
    return storage.people.get(claimed.person_id, today)


def _conversation(storage: Storage, claimed: Claimed) -> Conversation | None:
    if claimed.conversation_id is not None:
        return storage.conversations.get(claimed.conversation_id)
    if claimed.person_id is not None:
        return storage.conversations.personal_of(claimed.person_id)
    return None

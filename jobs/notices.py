"""What the outbox says, put into words when it is sent, so that it is never stale."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from cards import again as again_cards
from cards import help as help_cards
from cards import notice as notice_cards
from cards import organisation_notice as organisation_cards
from cards.card import Card
from domain import access
from domain import organisation as organisation_rules
from domain.access import Act, Part
from domain.awaited import Awaited, Expected
from domain.calendar import local_day
from domain.case import Case, State
from domain.case_action import Action, open_actions
from domain.case_moves import TELLING, Event, heard_as
from domain.meeting import is_meeting_chat, sight
from domain.organisation import Organisation
from domain.person import Person
from jobs import (
    feedback,
    happened_again,
    meeting_letters,
    reminders,
    round_letters,
    surveys,
    weekly_digest,
)
from jobs.weekly_digest import Counted
from storage.conversations import Conversation
from storage.meeting_letters import CANCELLED, CHANGED
from storage.outbox import Claimed
from storage.report_rounds import OPENED
from storage.sections import Sections
from storage.storage import Storage

_OF_A_CASE = "case_"


@dataclass(frozen=True)
class Notice:
    """A card and where it goes; *plain* is for those who want no cards. *awaits* is the answer that
    a question waits for in the chat."""

    conversation: Conversation
    card: Card
    plain: bool = False
    awaits: Awaited | None = None


@dataclass(frozen=True)
class Question:
    """A card that may be answered with a word or two."""

    card: Card
    awaits: Awaited


@dataclass(frozen=True)
class Reader:
    """Who reads a notice, and where; in a channel no *person* is known."""

    conversation: Conversation
    person: Person | None
    language: str
    now: datetime

    @property
    def today(self) -> date:
        return local_day(self.now)


def put_into_words(
    storage: Storage,
    claimed: Collection[Claimed],
    now: datetime,
    default_language: str,
    counted: Counted,
) -> dict[int, Notice | Exception | None]:
    """Return by id what to send, or None for what no longer concerns the recipient. What goes
    wrong with one holds up no other."""
    today = local_day(now)
    people = storage.people.many([one.person_id for one in claimed if one.person_id], today)
    private = storage.conversations.personal_of_many(list(people))
    chats = storage.conversations.many(
        [one.conversation_id for one in claimed if one.conversation_id]
    )
    words: dict[int, Notice | Exception | None] = dict.fromkeys(one.id for one in claimed)
    readers: list[tuple[Claimed, Reader]] = []
    for one in claimed:
        person = people.get(one.person_id or 0)
        chat = chats.get(one.conversation_id or 0) or private.get(one.person_id or 0)
        if chat is not None and chat.open:
            language = (person.language if person else None) or chat.language or default_language
            readers.append((one, Reader(chat, person, language, now)))
    # Digests are put together together: one by one each would count the whole authority.
    together = [(one, reader) for one, reader in readers if one.purpose == weekly_digest.PERSONAL]
    digests = _digests(storage, together, now, counted)
    for one, reader in readers:
        try:
            said = digests[one.id] if one.id in digests else _words(storage, one, reader)
            words[one.id] = None if said is None else _notice(said, reader)
        except Exception as error:  # noqa: BLE001 - it is this message's alone
            words[one.id] = error
    return words


def _notice(words: Card | Question, reader: Reader) -> Notice:
    plain = reader.person.plain if reader.person else False
    if isinstance(words, Question):
        return Notice(reader.conversation, words.card, plain, words.awaits)
    return Notice(reader.conversation, words, plain)


def _words(storage: Storage, claimed: Claimed, reader: Reader) -> Card | Question | None:
    return PURPOSES[claimed.purpose](storage, claimed, reader)


def _digests(
    storage: Storage, rows: Collection[tuple[Claimed, Reader]], now: datetime, counted: Counted
) -> Mapping[int, Card | None]:
    wanted = {
        one.id: (one, reader.person, reader.language) for one, reader in rows if reader.person
    }
    if not wanted:
        return {}
    try:
        return weekly_digest.cards(storage, wanted, now, counted.at(now))
    except Exception:  # noqa: BLE001 - each alone shows whose it is
        counted.forget()
        return {}


def _welcome(storage: Storage, _: Claimed, reader: Reader) -> Card:
    to, person = reader.conversation, reader.person
    if is_meeting_chat(to.teams_id):
        return help_cards.welcome_in_meeting(reader.language)
    if to.kind != "personal":
        return help_cards.welcome_in_channel(reader.language)
    authorities = storage.authorities.of_tenant(to.tenant_id)
    mine = [one for one in authorities if person and one.id == person.authority_id]
    known = mine or (authorities if len(authorities) == 1 else [])
    return help_cards.welcome(reader.language, known[0] if known else None)


def _case(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    case = storage.cases.get(claimed.case_id) if claimed.case_id is not None else None
    if case is None:
        return None
    event = Event(claimed.purpose.removeprefix(_OF_A_CASE))
    if reader.person is None:
        in_channel = reader.conversation.kind == "channel"
        return notice_cards.shown(reader.language, case, event) if in_channel else None
    actions = storage.case_actions.of(case)
    if not access.may_see(reader.person, case, actions):
        # Or the role has ended since it was promised.
        return _to_follower(storage, reader, reader.person, case, event)
    left = open_actions(actions)
    part = heard_as(event, access.parts_in(reader.person, case, left))
    due = _due(reader.person, case, left, part)
    link = ""
    if event in (Event.DISMISS, Event.REFER):
        settings = storage.authorities.get(case.authority_id).settings
        link = str(getattr(settings, f"{case.door}_link", ""))
    return notice_cards.shown(reader.language, case, event, part, due, link)


def _to_follower(
    storage: Storage, reader: Reader, person: Person, case: Case, event: Event
) -> Card | None:
    """Return what somebody hears who reported the same event as the case."""
    followers = storage.case_links.followers(case.id)
    if person.id not in followers or not access.may_follow_first(person, case):
        return None
    return notice_cards.followed(reader.language, case, event)


def _due(person: Person, case: Case, left: Collection[Action], part: Part | None) -> date | None:
    """Return when what the person has to do in the case must be done."""
    if part is Part.HANDLER:
        return case.due_on if case.state is State.INVESTIGATING else None
    if part is Part.ACTION_OWNER:
        mine = person.acts_as(case.authority_id)
        return min((one.due_on for one in left if one.owner_id in mine), default=None)
    return None


def _happened_again(storage: Storage, claimed: Claimed, reader: Reader) -> Question | None:
    case = storage.cases.get(claimed.case_id) if claimed.case_id is not None else None
    if case is None or reader.person is None or case.state is not State.CLOSED:
        return None  # it has been opened again since it was promised
    if not access.may_see(reader.person, case, storage.case_actions.of(case)):
        return None
    reopens = access.may_do(reader.person, Act.REOPEN, case)
    about = {"case": case.number}
    return Question(
        again_cards.asked(reader.language, case, reopens=reopens),
        Awaited(Expected.YES, "report_again.start", about, if_no=("report_again.not_again", about)),
    )


def _feedback(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    if claimed.case_id is None or reader.person is None:
        return None
    return feedback.card(storage, claimed.case_id, reader.person, reader.language)


def _role_given(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    organisation = _organisation(storage, claimed, reader)
    held = next((one for one in organisation.held if one.id == claimed.about_id), None)
    if held is None:
        return None  # it has ended since it was promised
    return organisation_cards.role_given(reader.language, organisation, held.role)


def _substitute_set(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    organisation = _organisation(storage, claimed, reader)
    found = (one for one in organisation.substitutes if one.id == claimed.about_id)
    substitute = next(found, None)
    if substitute is None:
        return None
    return organisation_cards.substitute_set(reader.language, organisation, substitute)


def _handed_over(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    other = storage.people.get(claimed.about_id or 0, reader.today)
    if other is None or reader.person is None:
        return None
    to_reader = claimed.purpose == "handed_over_to"
    giver, receiver = (other, reader.person) if to_reader else (reader.person, other)
    return organisation_cards.handed_over(
        reader.language, giver.name, receiver.name, to_reader=to_reader
    )


def _owners_missing(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    organisation = _organisation(storage, claimed, reader)
    gaps = organisation_rules.gaps(organisation)
    return organisation_cards.owners_missing(reader.language, organisation, gaps) if gaps else None


def _digest(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    if reader.person is None:
        return None
    alone = {claimed.id: (claimed, reader.person, reader.language)}
    return weekly_digest.cards(storage, alone, reader.now, Sections())[claimed.id]


def _channel_digest(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    return weekly_digest.channel_card(storage, claimed, reader.language, reader.now)


def _reminder(storage: Storage, _: Claimed, reader: Reader) -> Card | None:
    if reader.person is None:
        return None
    return reminders.card(storage, reader.person, reader.language, reader.today)


def _meeting(storage: Storage, claimed: Claimed, reader: Reader) -> Card | Question | None:
    person, authority_id = reader.person, claimed.authority_id
    if person is None or authority_id is None:
        return None
    tenant_id = storage.authorities.get(authority_id).tenant_id
    ours = person.authority_id in (None, authority_id)
    person = replace(person, organisation_id=storage.people.organisation_of(person))
    seen = sight(person, authority_id if ours else 0, tenant_id, reader.today)
    meeting_id = claimed.about_id or 0
    card = meeting_letters.card(storage, claimed.purpose, meeting_id, person, reader.language, seen)
    awaits = meeting_letters.awaits(claimed.purpose, meeting_id)
    return Question(card, awaits) if card is not None and awaits is not None else card


def _survey(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    if reader.person is None:
        return None
    return surveys.card(
        storage,
        claimed.purpose,
        claimed.about_id or 0,
        reader.person,
        reader.language,
        reader.today,
    )


def _round(storage: Storage, claimed: Claimed, reader: Reader) -> Card | None:
    if reader.person is None:
        return None
    return round_letters.card(
        storage,
        claimed.purpose,
        claimed.about_id or 0,
        reader.person,
        reader.language,
        reader.today,
    )


def _organisation(storage: Storage, claimed: Claimed, reader: Reader) -> Organisation:
    assert claimed.authority_id is not None
    return storage.organisations.of(claimed.authority_id, reader.today)


Render = Callable[[Storage, Claimed, Reader], Card | Question | None]

PURPOSES: dict[str, Render] = {
    "welcome": _welcome,
    **{f"{_OF_A_CASE}{event}": _case for event in TELLING},
    happened_again.PURPOSE: _happened_again,
    feedback.PURPOSE: _feedback,
    "role_given": _role_given,
    "substitute_set": _substitute_set,
    "handed_over_to": _handed_over,
    "handed_over_from": _handed_over,
    "owners_missing": _owners_missing,
    reminders.PURPOSE: _reminder,
    **dict.fromkeys(
        (
            meeting_letters.INVITATION,
            meeting_letters.REMINDER,
            meeting_letters.QUESTION,
            meeting_letters.AGAIN,
            meeting_letters.RESULTS,
            CANCELLED,
            CHANGED,
        ),
        _meeting,
    ),
    surveys.INVITATION: _survey,
    surveys.REMINDER: _survey,
    surveys.UNOPENED: _survey,
    **dict.fromkeys(
        (
            OPENED,
            round_letters.REMINDER,
            round_letters.OVER,
            round_letters.MILESTONE,
        ),
        _round,
    ),
    surveys.RESULTS: _survey,
    weekly_digest.PERSONAL: _digest,
    weekly_digest.CHANNEL: _channel_digest,
}

# What only tells, and may rather be shown twice than not at all, when nobody knows whether it
# arrived: whoever is not told that a meeting is cancelled goes there. The others welcome somebody
# or ask them to do something, and nearly always it did arrive: an operator decides.
SENT_AGAIN_IN_DOUBT = frozenset(
    {
        weekly_digest.PERSONAL,
        weekly_digest.CHANNEL,
        CANCELLED,
        CHANGED,
        meeting_letters.RESULTS,
        surveys.RESULTS,
        feedback.PURPOSE,
    }
)

# What is worth telling some days late too, when an operator sends it again. The others are of a
# day, a week or a meeting: said after that they would be wrong, or be said twice.
WORTH_TELLING_LATE = frozenset(
    {
        "welcome",
        *(f"{_OF_A_CASE}{event}" for event in TELLING),
        happened_again.PURPOSE,
        feedback.PURPOSE,
        "role_given",
        "substitute_set",
        "handed_over_to",
        "handed_over_from",
        "owners_missing",
        meeting_letters.RESULTS,
        surveys.RESULTS,
    }
)

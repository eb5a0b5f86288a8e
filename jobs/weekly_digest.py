"""The weekly digest: promised to everyone who has something to be told, and put into words when it
is sent."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial

from cards import digest as digest_cards
from cards.card import Card
from domain.authority import Authority
from domain.calendar import local_day
from domain.digest import Digest, Reader, Wish
from domain.periods import Regular, Slot, Weekly, end_of, monday_of, week_of
from domain.person import Person
from jobs.job import Finish
from storage.database import Database
from storage.digests import Recipient
from storage.outbox import Claimed, Promise
from storage.sections import Sections
from storage.storage import Storage

PERSONAL, CHANNEL = "weekly_digest", "channel_digest"
# So many are looked at together; between them others get their turn.
TOGETHER = 200
# What is older is no news, and Monday's is not read on Thursday.
LIVES = timedelta(days=2)
# For so long what was counted for one digest serves the next ones.
NEWS_AFTER = timedelta(seconds=30)


class Counted:
    """What was counted of late: all who are sent their digest in the same half minute are told the
    same figures, and the authority is counted once for them."""

    def __init__(self) -> None:
        self._sections, self._since = Sections(), datetime.min.replace(tzinfo=UTC)

    def at(self, now: datetime) -> Sections:
        fresh = timedelta(0) <= now - self._since < NEWS_AFTER
        if not fresh or local_day(now) != local_day(self._since):
            self.forget()
            self._since = now
        return self._sections

    def forget(self) -> None:
        """Count anew: what broke off may have left half of it."""
        self._sections, self._since = Sections(), datetime.min.replace(tzinfo=UTC)


def times(storage: Storage) -> set[Regular]:
    return set(storage.digests.slots())


async def run(database: Database, slot: Slot, now: datetime, finish: Finish) -> None:
    """Promise a digest to everybody whose time it is, all of them together or none."""
    authorities = await database.read(lambda storage: storage.authorities.all())
    sections, promises = Sections(), list[Promise]()
    batch = await database.read(partial(_some, slot, 0))
    while batch:
        promised = partial(_promised, batch, authorities, slot, now, sections)
        promises += await database.read(promised)
        batch = await database.read(partial(_some, slot, batch[-1].conversation_id))

    def save(storage: Storage) -> None:
        storage.outbox.promise(promises)
        storage.outbox.promise(_to_channels(slot, now, storage))
        finish(storage)

    await database.write(save)


def _some(slot: Slot, after: int, storage: Storage) -> list[Recipient]:
    return storage.digests.recipients(_at(slot), after, TOGETHER)


def _at(slot: Slot) -> Weekly:
    assert isinstance(slot.regular, Weekly)
    return slot.regular


def _promised(
    recipients: Sequence[Recipient],
    authorities: Sequence[Authority],
    slot: Slot,
    now: datetime,
    sections: Sections,
    storage: Storage,
) -> list[Promise]:
    """Return what is promised to those of *recipients* who have something to be told."""
    today = local_day(now)
    due = [one for one in recipients if one.wish.is_due(slot)]
    people = storage.people.many([one.person_id for one in due], today)
    readers = storage.digests.readers(people.values(), authorities, today)
    digests = storage.digests.compose(readers, now, sections)
    return [
        Promise(
            # A week has one digest, whatever day somebody moves theirs to meanwhile.
            once=f"{PERSONAL}/{reader.person.id}/{week_of(local_day(slot.at))}",
            purpose=PERSONAL,
            due_at=slot.at,
            expires_at=_expires_at(slot, now),
            authority_id=reader.authority.id,
            person_id=reader.person.id,
            bulk=True,
        )
        for reader in readers
        if reader.main and _says_something(digests[reader.person.id], reader.wish)
    ]


def _expires_at(slot: Slot, now: datetime) -> datetime:
    """Return until when it is news: never longer than its week, as it tells of the week it is."""
    sunday = monday_of(local_day(slot.at)) + timedelta(days=6)
    return min(now + LIVES, end_of(sunday))


def _to_channels(slot: Slot, now: datetime, storage: Storage) -> list[Promise]:
    return [
        Promise(
            once=f"{CHANNEL}/{one.conversation_id}/{week_of(local_day(slot.at))}",
            purpose=CHANNEL,
            due_at=slot.at,
            expires_at=_expires_at(slot, now),
            authority_id=one.authority_id,
            conversation_id=one.conversation_id,
            bulk=True,
        )
        for one in storage.digests.channels(_at(slot))
        if one.wish.is_due(slot)
    ]


def cards(
    storage: Storage,
    wanted: Mapping[int, tuple[Claimed, Person, str]],
    now: datetime,
    sections: Sections,
) -> dict[int, Card | None]:
    """Return by row the digest of each person, in their language; None where there is nothing to
    say any more."""
    today = local_day(now)
    people = {person.id: person for _, person, _ in wanted.values()}
    readers = storage.digests.readers(people.values(), storage.authorities.all(), today)
    digests = storage.digests.compose(readers, now, sections)
    reading: dict[int, list[Reader]] = {person_id: [] for person_id in people}
    for reader in readers:
        reading[reader.person.id].append(reader)
    return {
        row: _card(reading[person.id], digests, language, today)
        for row, (_, person, language) in wanted.items()
    }


def channel_card(storage: Storage, claimed: Claimed, language: str, now: datetime) -> Card | None:
    of = storage.digests.channel(claimed.conversation_id or 0)
    if of is None:
        return None  # it has ended since it was promised
    authority = storage.authorities.get(of.authority_id)
    digest = storage.digests.of_channel(authority, of, now)
    if not _says_something(digest, of.wish):
        return None
    group = storage.networks.group_name(of.group_id) if of.group_id else ""
    place = group or storage.organisations.place_name(of.department_id, None) or authority.name
    return digest_cards.in_channel(language, place, digest, local_day(now))


def _card(
    readers: Sequence[Reader], digests: Mapping[int, Digest], language: str, today: date
) -> Card | None:
    if not readers:
        return None  # they belong nowhere any more
    digest = digests[readers[0].person.id]
    if not _says_something(digest, readers[0].wish):
        return None
    return digest_cards.shown(language, readers, digest, today)


def _says_something(digest: Digest, wish: Wish) -> bool:
    return wish.wanted and (digest.worth_sending or wish.even_if_nothing)

"""The weekly digest: what it says to whom, who is to get it, and what they wish for."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cache
from typing import Any

from sqlalchemy import Boolean, Connection, Row, Table, bindparam, delete, or_, select
from sqlalchemy.dialects import sqlite

from domain import digest
from domain.access import Followed
from domain.authority import Authority
from domain.digest import Digest, Line, Reader, Wish
from domain.periods import Weekly
from domain.person import Person
from storage import tables
from storage.digest_sections import ROWS
from storage.insert_or import insert_or
from storage.networks import Networks
from storage.sections import Sections

_USUAL = Wish()
_EVERY = digest.every(ROWS)


@dataclass(frozen=True)
class Recipient:
    """Somebody whom the bot reaches in a private chat, and what they wish for."""

    conversation_id: int
    person_id: int
    wish: Wish


@dataclass(frozen=True)
class ChannelWish:
    """A channel or group chat that gets a digest: of one department, of one group of a network, or
    of the whole authority."""

    conversation_id: int
    authority_id: int
    wish: Wish = _USUAL
    department_id: int | None = None
    group_id: int | None = None


class Digests:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def readers(
        self, people: Collection[Person], authorities: Sequence[Authority], today: date
    ) -> list[Reader]:
        """Return what each of the people reads in their digest, as they wish for it."""
        wishes = self.wishes_of([one.id for one in people])
        tenants = {one.tenant_id for one in authorities}
        # Whoever's own authority is not here may be in a network of one that is.
        visitors = {one.organisation_id or 0 for one in people if one.tenant_id not in tenants}
        hosts = Networks(self._connection).hosts_of(visitors, today) if visitors else {}
        return [
            reader
            for one in people
            for reader in digest.readers(
                one, authorities, hosts.get(one.organisation_id or 0, ()), wishes[one.id]
            )
        ]

    def compose(
        self, readers: Sequence[Reader], now: datetime, sections: Sections
    ) -> dict[int, Digest]:
        """Return each person's digest, in a number of statements that does not grow with the
        readers."""
        wanted = {_key(reader): frozenset(digest.wanted(reader, ROWS)) for reader in readers}
        authorities = Counter(reader.person.id for reader in readers)
        found: dict[int, list[Line]] = {person_id: [] for person_id in authorities}
        for name, rows in ROWS.items():
            concerned = [one for one in readers if not wanted[_key(one)].isdisjoint(rows)]
            for reader, line in sections.lines(name, self._connection, concerned, now):
                if line.row not in wanted[_key(reader)]:
                    continue
                several = authorities[reader.person.id] > 1 and not reader.visiting
                told = replace(line, of=reader.authority) if several and not line.row.own else line
                found[reader.person.id].append(told)
        return {one: digest.put_together(lines, _EVERY) for one, lines in found.items()}

    def of_channel(self, authority: Authority, of: ChannelWish, now: datetime) -> Digest:
        """Return what a channel is told."""
        sections = Sections()
        if of.group_id is not None:
            found = sections.in_groups_channel(self._connection, authority.id, of.group_id, now)
        else:
            followed = Followed(
                everywhere=of.department_id is None,
                departments=frozenset([of.department_id] if of.department_id else []),
            )
            found = sections.in_channel(self._connection, authority, followed, now)
        return digest.put_together(found, digest.for_channels(ROWS, of.wish.without))

    def wishes_of(self, person_ids: Collection[int]) -> dict[int, Wish]:
        """Return what each of the people wishes for, or what is usual."""
        rows = self._connection.execute(_WISHES, {"person_ids": list(person_ids)})
        found = {row.person_id: _wish(row, wanted=row.wanted) for row in rows}
        return {**dict.fromkeys(person_ids, _USUAL), **found}

    def save_wish(self, person_id: int, wish: Wish) -> None:
        row = {
            "person_id": person_id,
            "wanted": wish.wanted,
            **_choices(wish),
        }
        self._connection.execute(_save_wish(self._connection.dialect.name), row)

    def slots(self) -> set[Weekly]:
        """Return every time of the week that somebody gets a digest."""
        rows = [*self._connection.execute(_SLOTS), *self._connection.execute(_CHANNEL_SLOTS)]
        return {_USUAL.slot} | {_slot(row) for row in rows}

    def recipients(self, slot: Weekly, after: int, most: int) -> list[Recipient]:
        """Return up to *most* of those who get theirs at that time, from the conversation *after*
        on."""
        wanted = {**_time(slot), "usual": slot == _USUAL.slot, "after": after, "most": most}
        return [
            Recipient(
                conversation_id=row.conversation_id,
                person_id=row.its_person,
                wish=_USUAL if row.wanted is None else _wish(row, wanted=row.wanted),
            )
            for row in self._connection.execute(_RECIPIENTS, wanted)
        ]

    def channels(self, slot: Weekly) -> list[ChannelWish]:
        """Return the channels that get theirs at that time."""
        return [_channel(row) for row in self._connection.execute(_CHANNELS, _time(slot))]

    def channel(self, conversation_id: int) -> ChannelWish | None:
        row = self._connection.execute(_CHANNEL, {"conversation_id": conversation_id}).first()
        return _channel(row) if row else None

    def save_channel(self, wish: ChannelWish) -> None:
        row = {
            "conversation_id": wish.conversation_id,
            "authority_id": wish.authority_id,
            "department_id": wish.department_id,
            "group_id": wish.group_id,
            **_choices(wish.wish),
        }
        self._connection.execute(_save_channel(self._connection.dialect.name), row)

    def end_channel(self, conversation_id: int) -> bool:
        """Send the channel no more; False when it got none."""
        ended = self._connection.execute(_END_CHANNEL, {"its_id": conversation_id})
        return ended.rowcount == 1


def _key(reader: Reader) -> tuple[int, int]:
    return reader.person.id, reader.authority.id


def _choices(wish: Wish) -> dict[str, int | str | bool | datetime | None]:
    return {
        **_time(wish.slot),
        "weeks": wish.weeks,
        "without": ",".join(sorted(wish.without)),
        "even_if_nothing": wish.even_if_nothing,
        "since": wish.since,
    }


def _wish(row: Row[Any], *, wanted: bool) -> Wish:
    return Wish(
        wanted=wanted,
        weekday=row.weekday,
        at=time.fromisoformat(row.at),
        weeks=row.weeks,
        without=frozenset(row.without.split(",")) - {""},
        even_if_nothing=row.even_if_nothing,
        since=row.since,
    )


def _channel(row: Row[Any]) -> ChannelWish:
    wish = _wish(row, wanted=True)
    return ChannelWish(row.conversation_id, row.authority_id, wish, row.department_id, row.group_id)


def _slot(row: Row[Any]) -> Weekly:
    return Weekly(row.weekday, time.fromisoformat(row.at))


def _time(slot: Weekly) -> dict[str, int | str]:
    return {"weekday": slot.weekday, "at": f"{slot.at:%H:%M}"}


_DIGEST, _CHANNEL_DIGEST = tables.digest_wish.c, tables.channel_digest.c
_CHAT = tables.conversation.c
_WISHES = select(tables.digest_wish).where(
    _DIGEST.person_id.in_(bindparam("person_ids", expanding=True))
)
_SLOTS = select(_DIGEST.weekday, _DIGEST.at).where(_DIGEST.wanted.is_(True)).distinct()
_CHANNEL_SLOTS = select(_CHANNEL_DIGEST.weekday, _CHANNEL_DIGEST.at).distinct()
_AT_THAT_TIME = (_DIGEST.weekday == bindparam("weekday")) & (_DIGEST.at == bindparam("at"))
_RECIPIENTS = (
    select(
        _CHAT.id.label("conversation_id"),
        _CHAT.person_id.label("its_person"),
        tables.digest_wish,
    )
    .outerjoin(tables.digest_wish, _DIGEST.person_id == _CHAT.person_id)
    .where(
        _CHAT.id > bindparam("after"),
        _CHAT.kind == "personal",
        _CHAT.person_id.is_not(None),
        _CHAT.open.is_(True),
        or_(
            _DIGEST.wanted.is_(True) & _AT_THAT_TIME,
            _DIGEST.person_id.is_(None) & bindparam("usual", type_=Boolean),
        ),
    )
    .order_by(_CHAT.id)
    .limit(bindparam("most"))
)
_CHANNELS = (
    select(tables.channel_digest)
    .join(tables.conversation, _CHAT.id == _CHANNEL_DIGEST.conversation_id)
    .where(
        _CHANNEL_DIGEST.weekday == bindparam("weekday"),
        _CHANNEL_DIGEST.at == bindparam("at"),
        _CHAT.open.is_(True),
    )
    .order_by(_CHANNEL_DIGEST.conversation_id)
)
_CHANNEL = select(tables.channel_digest).where(
    _CHANNEL_DIGEST.conversation_id == bindparam("conversation_id")
)
_END_CHANNEL = delete(tables.channel_digest).where(
    _CHANNEL_DIGEST.conversation_id == bindparam("its_id")
)


@cache
def _save_wish(dialect: str) -> sqlite.Insert:
    return _insert_or_replace(dialect, tables.digest_wish, ["person_id"])


@cache
def _save_channel(dialect: str) -> sqlite.Insert:
    return _insert_or_replace(dialect, tables.channel_digest, ["conversation_id"])


def _insert_or_replace(dialect: str, table: Table, key: list[str]) -> sqlite.Insert:
    new = insert_or(dialect, table)
    news = {column.name: new.excluded[column.name] for column in table.c if column.name not in key}
    return new.on_conflict_do_update(index_elements=key, set_=news)

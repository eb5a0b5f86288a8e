"""The outbox as rows: promised once, claimed by one, settled by whoever holds the lease."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from domain.person import Role, RoleName
from storage import tables
from storage.conversations import Conversation
from storage.database import Database, open_database
from storage.outbox import Claimed, Promise, State
from storage.storage import Storage
from tests import make
from tests.chat import NOW, TENANT

LEASE = timedelta(seconds=60)
TODAY = make.TODAY


async def reached(database: Database, name: str = "sam") -> int:
    """Add a person with an open personal chat; return the person's id."""

    def add(storage: Storage) -> int:
        person = storage.people.add(name, TENANT, f"e-{name}", f"29:{name}")
        storage.conversations.add(
            f"a:{name}", "personal", TENANT, person, "sv", "http://127.0.0.1:9/", "28:bot"
        )
        return person

    return await database.write(add)


def promise(once: str, person: int | None, **changes: Any) -> Promise:
    values: dict[str, Any] = {
        "purpose": "case_received",
        "due_at": NOW,
        "expires_at": NOW + timedelta(days=14),
        "person_id": person,
        **changes,
    }
    return Promise(once, **values)


async def promised(database: Database, *promises: Promise) -> None:
    await database.write(lambda storage: storage.outbox.promise(promises))


async def claim(
    database: Database, now: datetime = NOW, fence: str = "mine", most: int = 5
) -> list[Claimed]:
    return await database.write(lambda storage: storage.outbox.claim(now, LEASE, fence, most))


async def settle(database: Database, claimed: Claimed, state: State = State.SENT) -> bool:
    return await database.write(lambda storage: storage.outbox.settle(claimed, state, NOW))


async def states(database: Database) -> dict[str, int]:
    return await database.read(lambda storage: storage.outbox.counts())


# --- promised -------------------------------------------------------------------------------------


async def test_the_same_promise_twice_is_one(database: Database) -> None:
    person = await reached(database)

    await promised(database, promise("one", person), promise("one", person))
    await promised(database, promise("one", person), promise("two", person))

    assert await states(database) == {"waiting": 2}


async def test_the_same_promise_made_at_once_is_one(database: Database) -> None:
    person = await reached(database)

    await asyncio.gather(*(promised(database, promise("one", person)) for _ in range(10)))

    assert await states(database) == {"waiting": 1}


async def test_a_promise_in_a_turn_that_fails_is_none(database: Database) -> None:
    person = await reached(database)

    def fails(storage: Storage) -> None:
        storage.outbox.promise([promise("one", person)])
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(fails)

    assert await states(database) == {}


# --- claimed --------------------------------------------------------------------------------------


async def test_what_is_due_is_claimed_oldest_first_and_no_more_than_asked(
    database: Database,
) -> None:
    person = await reached(database)
    hours = {"b": 2, "a": 3, "c": 1, "later": -1}
    due = {name: NOW - timedelta(hours=ago) for name, ago in hours.items()}
    await promised(database, *(promise(name, person, due_at=at) for name, at in due.items()))

    first = await claim(database, most=2)
    second = await claim(database, most=2)
    third = await claim(database, most=2)

    assert [len(first), len(second), len(third)] == [2, 1, 0]
    assert await _once(database, first) == ["a", "b"]
    assert await _once(database, second) == ["c"]


async def test_two_that_claim_at_once_get_different_rows(database_url: str) -> None:
    """Two processes on one database, each with its own connections."""
    databases = [open_database(database_url) for _ in range(2)]
    person = await reached(databases[0])
    await promised(databases[0], *(promise(f"{n}", person) for n in range(60)))

    async def claims(database: Database, fence: str) -> list[int]:
        taken: list[int] = []
        while found := await claim(database, fence=fence, most=3):
            taken += [one.id for one in found]
        return taken

    taken = await asyncio.gather(
        *(claims(database, f"worker{n}") for n, database in enumerate(databases * 2))
    )

    everything = [id_ for one in taken for id_ in one]
    assert len(everything) == len(set(everything)) == 60
    for database in databases:
        await database.close()


async def test_whom_the_bot_cannot_reach_is_not_claimed_until_they_have_installed_it(
    database: Database,
) -> None:
    stranger = await database.write(lambda s: s.people.add("Kim", TENANT, "e-kim", "29:kim"))
    await promised(database, promise("one", stranger))
    assert await claim(database) == []

    await database.write(
        lambda s: s.conversations.add(
            "a:kim", "personal", TENANT, stranger, "sv", "http://127.0.0.1:9/", "28:bot"
        )
    )

    assert len(await claim(database)) == 1


async def test_a_chat_that_is_closed_is_not_claimed_and_one_in_a_group_does_not_count(
    database: Database,
) -> None:
    person = await reached(database)

    def leave_and_meet_in_a_group(storage: Storage) -> None:
        chat = storage.conversations.personal_of(person)
        assert chat is not None
        storage.conversations.change(chat.id, open=False)
        storage.conversations.add(
            "19:group", "group", TENANT, person, "sv", "http://127.0.0.1:9/", "28:bot"
        )

    await database.write(leave_and_meet_in_a_group)
    await promised(database, promise("one", person))

    assert await claim(database) == []


async def test_a_channel_is_claimed_by_its_conversation(database: Database) -> None:
    def add(storage: Storage) -> Conversation:
        return storage.conversations.add(
            "19:channel", "channel", TENANT, None, "sv", "http://127.0.0.1:9/", "28:bot"
        )

    channel = await database.write(add)
    await promised(database, promise("one", None, conversation_id=channel.id))

    assert [one.conversation_id for one in await claim(database)] == [channel.id]


async def test_what_has_expired_is_claimed_even_if_nobody_can_be_reached(
    database: Database,
) -> None:
    """So that it is closed, and does not wait forever."""
    stranger = await database.write(lambda s: s.people.add("Kim", TENANT, "e-kim", "29:kim"))
    await promised(database, promise("one", stranger, expires_at=NOW + timedelta(days=1)))

    assert await claim(database, NOW + timedelta(hours=23)) == []
    assert len(await claim(database, NOW + timedelta(days=1))) == 1


# --- leases ---------------------------------------------------------------------------------------


async def test_a_lease_that_runs_out_hands_the_row_over(database: Database) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [first] = await claim(database, fence="first")
    assert await claim(database, NOW + timedelta(seconds=59), fence="second") == []

    [second] = await claim(database, NOW + LEASE, fence="second")

    assert (second.id, second.attempts) == (first.id, 2)


async def test_who_has_lost_the_lease_can_settle_nothing(database: Database) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [first] = await claim(database, fence="first")
    [second] = await claim(database, NOW + LEASE, fence="second")

    assert not await settle(database, first, State.DEAD)
    assert not await database.write(
        lambda s: s.outbox.postpone(first, NOW + timedelta(hours=1), "late")
    )
    assert await states(database) == {"sending": 1}
    assert await settle(database, second)
    assert await states(database) == {"sent": 1}


async def test_who_has_settled_once_can_not_settle_again(database: Database) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [claimed] = await claim(database)

    assert await settle(database, claimed)
    assert not await settle(database, claimed, State.DEAD)
    assert await states(database) == {"sent": 1}


async def test_what_is_postponed_waits_until_then(database: Database) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [claimed] = await claim(database)

    later = NOW + timedelta(minutes=5)
    await database.write(lambda s: s.outbox.postpone(claimed, later, "429"))

    assert await claim(database, NOW + timedelta(minutes=4)) == []
    [again] = await claim(database, later)
    assert again.attempts == 2


@pytest.mark.parametrize("state", [State.SENT, State.PARKED, State.DEAD, State.CLOSED])
async def test_what_is_settled_is_never_claimed_again(database: Database, state: State) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [claimed] = await claim(database)

    await settle(database, claimed, state)

    assert await claim(database, NOW + timedelta(days=400)) == []
    [row] = await _rows(database)
    assert (row["state"], row["settled_on"], row["fence"], row["lease_until"]) == (
        state, TODAY, None, None,
    )  # fmt: skip


# --- what a row holds -----------------------------------------------------------------------------


async def test_a_row_holds_ids_and_no_words(database: Database) -> None:
    authority = await make.stored_authority(database)
    person = await reached(database)
    await database.write(
        lambda s: s.people.give_role(person, Role(RoleName.COORDINATOR, authority.id))
    )
    await promised(database, promise("one", person, authority_id=authority.id))
    [claimed] = await claim(database)
    await settle(database, claimed)

    [row] = await _rows(database)
    kept = {name for name, value in row.items() if isinstance(value, str)}
    assert kept == {"once", "purpose", "state"}


async def test_times_come_back_as_they_were_promised(database: Database) -> None:
    person = await reached(database)
    at = datetime(2026, 11, 20, 8, 15, 3, 141592, UTC)

    await promised(database, promise("one", person, due_at=at))

    [row] = await _rows(database)
    assert row["due_at"] == at


async def _rows(database: Database) -> list[dict[str, Any]]:
    def read(storage: Storage) -> list[dict[str, Any]]:
        found = storage.connection.execute(select(tables.outbox).order_by(tables.outbox.c.id))
        return [dict(row._mapping) for row in found]

    return await database.read(read)


async def _once(database: Database, claimed: list[Claimed]) -> list[str]:
    by_id = {row["id"]: row["once"] for row in await _rows(database)}
    due = {row["once"]: row["due_at"] for row in await _rows(database)}
    return sorted((by_id[one.id] for one in claimed), key=lambda name: due[name])

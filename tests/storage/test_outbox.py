"""The outbox as rows: promised once, claimed by one, settled by whoever has claimed it last."""

import asyncio
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, text

from domain.person import Role, RoleName
from storage import tables
from storage.conversations import Conversation
from storage.database import Database, open_database
from storage.outbox import Claimed, Promise, Recovered, Redriven, State
from storage.storage import Storage
from tests import make
from tests.chat import NOW, TENANT
from tests.storage.looked_at import looked_at

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


async def all_reached(database: Database, number: int, many: int) -> list[int]:
    """Add *many* people at once; return their ids."""
    names = [f"{number}/{one}" for one in range(many)]
    people = [
        {"tenant_id": TENANT, "entra_id": name, "name": name, "plain": False} for name in names
    ]
    chat = {
        "kind": "personal", "tenant_id": TENANT, "language": "sv", "bot_id": "28:bot",
        "service_url": "http://127.0.0.1:9/", "open": True, "times_added": 1,
    }  # fmt: skip

    def add(storage: Storage) -> list[int]:
        added = insert(tables.person).returning(tables.person.c.id)
        ids = list(storage.connection.scalars(added, people))
        chats = [{**chat, "teams_id": f"a:{one}", "person_id": one} for one in ids]
        storage.connection.execute(insert(tables.conversation), chats)
        return ids

    return await database.write(add)


def promise(once: str, person: int | None, **changes: Any) -> Promise:
    values: dict[str, Any] = {
        "purpose": "case_submit",
        "due_at": NOW,
        "expires_at": NOW + timedelta(days=14),
        "person_id": person,
        **changes,
    }
    return Promise(once, **values)


async def promised(database: Database, *promises: Promise) -> None:
    await database.write(lambda storage: storage.outbox.promise(promises))


async def claim(
    database: Database, now: datetime = NOW, worker: str = "mine", most: int = 5
) -> list[Claimed]:
    """Claim as a process that lives."""

    def job(storage: Storage) -> list[Claimed]:
        if worker not in storage.workers.beats():
            storage.workers.join(worker)
        return storage.outbox.claim(now, worker, most)

    return await database.write(job)


async def dies(
    database: Database, worker: str, again: Collection[str] = ("case_submit",)
) -> Recovered:
    """Let a process die and another take over; return what becomes of what it was sending."""

    def job(storage: Storage) -> Recovered:
        storage.workers.leave(worker)
        return storage.outbox.recover("another", [], again, NOW)

    return await database.write(job)


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
    hours = {"b": 2, "a": 3, "c": 1, "later": -1}
    due = {name: NOW - timedelta(hours=ago) for name, ago in hours.items()}
    people = {name: await reached(database, f"p{name}") for name in hours}
    await promised(database, *(promise(n, people[n], due_at=at) for n, at in due.items()))

    first = await claim(database, most=2)
    second = await claim(database, most=2)
    third = await claim(database, most=2)

    assert await _once(database, first) == ["a", "b"]
    assert await _once(database, second) == ["c"]
    assert third == []


async def test_no_more_is_claimed_than_asked_however_the_server_goes_about_it(
    database: Database,
) -> None:
    """PostgreSQL may ask once for each row what the rows are that may be claimed, if it thinks that
    quicker; the rows that it has just locked are then passed over, and it finds others."""
    for number in range(20):
        await promised(database, promise(f"{number}", await reached(database, f"p{number}")))

    def claims(storage: Storage) -> list[Claimed]:
        storage.workers.join("mine")
        if storage.connection.dialect.name == "postgresql":
            for way in ("hashagg", "hashjoin", "mergejoin", "sort", "material", "memoize"):
                storage.connection.execute(text(f"SET LOCAL enable_{way} = off"))
        return storage.outbox.claim(NOW, "mine", 3)

    assert len(await database.write(claims)) == 3


async def test_what_concerns_one_person_goes_before_what_is_sent_to_many(
    database: Database,
) -> None:
    people = [await reached(database, f"p{number}") for number in range(4)]
    earlier = NOW - timedelta(hours=1)
    many = [promise(f"b{p}", p, due_at=earlier, bulk=True) for p in people]
    await promised(database, *many, promise("own", people[3]))

    claimed = await claim(database, most=3)

    # The last has one of each, and the one of many waits for the other.
    assert await _once(database, claimed) == [f"b{people[0]}", f"b{people[1]}", "own"]


async def test_who_gets_several_gets_them_one_at_a_time_and_in_order(database: Database) -> None:
    person = await reached(database)
    await promised(database, *(promise(f"{n}", person) for n in range(3)))
    got = []

    for _ in range(3):
        [one] = await claim(database)
        assert await claim(database) == [], "while one is on its way, the next is not"
        got += await _once(database, [one])
        await settle(database, one)

    assert got == ["0", "1", "2"]


async def test_what_was_put_off_holds_up_what_follows_it_to_the_same_person_and_no_other(
    database: Database,
) -> None:
    sam, eva = await reached(database), await reached(database, "eva")
    await promised(database, promise("first", sam), promise("second", sam), promise("eva's", eva))
    claimed = await claim(database)
    first, hers = claimed
    await database.write(lambda s: s.outbox.postpone(first, NOW + timedelta(minutes=1), "429"))

    assert await _once(database, [hers]) == ["eva's"]
    assert await claim(database) == []
    assert await _once(database, await claim(database, NOW + timedelta(minutes=1))) == ["first"]


async def test_what_is_promised_for_later_holds_up_nothing(database: Database) -> None:
    person = await reached(database)
    tomorrow = NOW + timedelta(days=1)
    await promised(database, promise("tomorrow", person, due_at=tomorrow), promise("now", person))

    assert await _once(database, await claim(database)) == ["now"]


async def test_what_stands_behind_nobody_is_not_left_waiting(database: Database) -> None:
    """As when the one before it was settled, or forgotten, at the moment that it was promised."""
    person = await reached(database)
    await promised(database, promise("first", person), promise("second", person))
    gone = delete(tables.outbox).where(tables.outbox.c.once == "first")
    await database.write(lambda storage: storage.connection.execute(gone))
    assert await claim(database) == []

    await database.write(lambda storage: storage.outbox.recover("mine", [], [], NOW))

    assert await _once(database, await claim(database)) == ["second"]


@pytest.mark.parametrize("under_way", [False, True])
async def test_no_more_rows_are_looked_at_however_many_wait_for_one_person(
    database: Database, under_way: bool
) -> None:
    sam, eva = await reached(database), await reached(database, "eva")
    await claim(database)  # so that its worker is known
    rows: list[int] = []
    for number, backlog in enumerate((50, 2000)):
        await promised(database, *(promise(f"{number}/{n}", sam) for n in range(backlog)))
        await promised(database, promise(f"{number}/eva's", eva))
        if under_way and not rows:
            await claim(database, most=1)  # Sam's, who gets no other from then on
        await _analyze(database)

        rows.append(await _rows_looked_at(database))

        for one in await claim(database):
            await settle(database, one)
    few, many = rows
    assert 0 < many < few + 20, rows


async def test_a_promise_to_many_looks_at_each_row_at_most_a_few_times(database: Database) -> None:
    """Even if nobody had anything waiting when the database last looked how much there is."""
    await _analyze(database)
    people = await all_reached(database, 0, 1000)
    promises = [promise(f"{one}", one, bulk=True) for one in people]

    rows = await looked_at(database, "outbox", lambda storage: storage.outbox.promise(promises))

    assert rows < 20 * len(people)


async def test_no_more_rows_are_looked_at_however_many_people_are_to_be_told(
    database: Database,
) -> None:
    """Nor before the database knows how much there is: the digests of a whole town are there all at
    once, and are sent in the same minute."""
    await claim(database)  # so that its worker is known
    rows = []
    for number, many in enumerate((20, 2000)):
        people = await all_reached(database, number, many)
        await promised(database, *(promise(f"{one}", one, bulk=True) for one in people))
        rows.append(await _rows_looked_at(database))

    few, many = rows
    assert 0 < many < few + 20, rows


async def test_a_channel_too_gets_one_at_a_time(database: Database) -> None:
    channel = await _channel(database)
    await promised(database, *(promise(f"{n}", None, conversation_id=channel.id) for n in range(2)))

    assert len(await claim(database)) == 1
    assert await claim(database) == []


async def test_four_that_claim_at_once_get_different_rows(database_url: str) -> None:
    """Two processes on one database, each with its own connections."""
    databases = [open_database(database_url) for _ in range(2)]
    people = [await reached(databases[0], f"p{number}") for number in range(60)]
    await promised(databases[0], *(promise(f"{n}", person) for n, person in enumerate(people)))

    async def claims(database: Database, worker: str) -> list[int]:
        taken: list[int] = []
        while found := await claim(database, worker=worker, most=3):
            taken += [one.id for one in found]
        return taken

    taken = await asyncio.gather(
        *(claims(database, f"worker{n}") for n, database in enumerate(databases * 2))
    )

    everything = [id_ for one in taken for id_ in one]
    assert len(everything) == len(set(everything)) == 60
    for database in databases:
        await database.close()


async def test_four_that_claim_at_once_never_have_two_of_one_persons(database_url: str) -> None:
    databases = [open_database(database_url) for _ in range(4)]
    person = await reached(databases[0])
    await promised(databases[0], *(promise(f"{n}", person) for n in range(20)))
    under_way, most, sent = 0, 0, 0

    async def sends(database: Database, worker: str) -> None:
        nonlocal under_way, most, sent
        while sent < 20:
            for one in await claim(database, worker=worker):
                under_way += 1
                most = max(most, under_way)
                await asyncio.sleep(0)
                under_way -= 1
                sent += 1
                await settle(database, one)

    await asyncio.gather(*(sends(database, f"w{n}") for n, database in enumerate(databases)))

    assert (sent, most) == (20, 1)
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
    channel = await _channel(database)
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


# --- who may say how it went ----------------------------------------------------------------------


async def test_what_the_dead_were_sending_is_taken_over_and_in_doubt(database: Database) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [first] = await claim(database, worker="first")
    assert await claim(database, worker="second") == []

    assert await dies(database, "first") == Recovered(again=1, parked=0)

    [second] = await claim(database, worker="second")
    assert (second.id, second.attempts, second.in_doubt) == (first.id, 2, 1)


async def test_what_the_dead_were_sending_is_put_aside_if_it_is_not_to_be_sent_again(
    database: Database,
) -> None:
    """And the next to the same person goes on."""
    person = await reached(database)
    digest = promise("digest", await reached(database, "eva"), purpose="weekly_digest")
    await promised(database, promise("one", person), promise("next", person), digest)
    assert len(await claim(database, worker="dead")) == 2

    recovered = await dies(database, "dead", ["weekly_digest"])

    assert recovered == Recovered(again=1, parked=1)
    [entry] = await database.read(lambda s: s.outbox.entries([State.PARKED], 10))
    assert (entry.cause, entry.attempts, entry.settled_on) == ("its process died", 1, TODAY)
    assert await _once(database, await claim(database)) == ["next", "digest"]


async def test_what_the_living_are_sending_is_left_to_them_whatever_the_clock_says(
    database: Database,
) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [one] = await claim(database, worker="alive")

    assert await dies(database, "another that lived") == Recovered(again=0, parked=0)
    assert await claim(database, NOW + timedelta(days=1), worker="second") == []
    assert await settle(database, one)


async def test_who_has_been_taken_for_dead_can_claim_and_settle_nothing(
    database: Database,
) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [first] = await claim(database, worker="first")
    await dies(database, "first")
    assert await database.write(lambda s: s.outbox.claim(NOW, "first", 5)) == []
    [second] = await claim(database, worker="second")

    assert not await settle(database, first, State.DEAD)
    assert not await database.write(
        lambda s: s.outbox.postpone(first, NOW + timedelta(hours=1), "late")
    )
    assert not await database.write(lambda s: s.outbox.release(first))
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


async def test_a_claim_whose_answer_never_came_is_given_back(database: Database) -> None:
    """The connection broke after the commit: nobody knows of the claim, and nobody would end it."""
    sam, eva = await reached(database), await reached(database, "eva")
    await promised(database, promise("one", sam), promise("two", eva))
    known, _ = await claim(database)

    await database.write(lambda s: s.outbox.recover("mine", [known.id], [], NOW))

    [again] = await claim(database)
    assert (again.id != known.id, again.attempts, again.in_doubt) == (True, 1, 0)
    assert await settle(database, known)


async def test_what_is_given_back_unsent_counts_as_not_tried(database: Database) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [claimed] = await claim(database)

    assert await database.write(lambda s: s.outbox.release(claimed))

    [again] = await claim(database)
    assert (again.attempts, again.in_doubt) == (1, 0)


async def test_what_is_postponed_waits_until_then(database: Database) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [claimed] = await claim(database)

    later = NOW + timedelta(minutes=5)
    await database.write(lambda s: s.outbox.postpone(claimed, later, "503", in_doubt=True))

    assert await claim(database, NOW + timedelta(minutes=4)) == []
    assert await database.read(lambda s: s.outbox.next_due(NOW)) == later
    [again] = await claim(database, later)
    assert (again.attempts, again.in_doubt) == (2, 1)


@pytest.mark.parametrize("state", [State.SENT, State.PARKED, State.DEAD, State.CLOSED])
async def test_what_is_settled_is_never_claimed_again(database: Database, state: State) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [claimed] = await claim(database)

    await settle(database, claimed, state)

    assert await claim(database, NOW + timedelta(days=400)) == []
    [row] = await _rows(database)
    assert (row["state"], row["settled_on"], row["worker"]) == (state, TODAY, None)


# --- what an operator does with it ----------------------------------------------------------------


async def _with_one_in_each_state(database: Database) -> dict[State, int]:
    """Return the id of the row in each state."""
    ids = {}
    for state in (State.SENT, State.PARKED, State.DEAD, State.CLOSED):
        person = await reached(database, f"p-{state}")
        await promised(database, promise(state, person))
        [claimed] = await claim(database)
        await settle(database, claimed, state)
        ids[state] = claimed.id
    return ids


async def test_what_was_put_aside_is_listed_with_its_cause(database: Database) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [claimed] = await claim(database)
    await database.write(lambda s: s.outbox.settle(claimed, State.DEAD, NOW, "BadSyntax"))

    [entry] = await database.read(lambda s: s.outbox.entries([State.DEAD, State.PARKED], 10))

    assert (entry.id, entry.state, entry.cause, entry.attempts, entry.settled_on) == (
        claimed.id, State.DEAD, "BadSyntax", 1, TODAY,
    )  # fmt: skip


async def test_what_is_sent_again_is_only_what_was_put_aside(database: Database) -> None:
    ids = await _with_one_in_each_state(database)
    later = NOW + timedelta(days=20)

    redriven = await _redriven(database, later, *ids.values())

    assert redriven == Redriven(2, {})
    again = await claim(database, later)
    # Of the parked one nobody knows, so it may be shown twice; the dead one was refused.
    assert [(one.id, one.attempts, one.in_doubt) for one in again] == [
        (ids[State.PARKED], 1, 1),
        (ids[State.DEAD], 1, 0),
    ]


async def _redriven(database: Database, at: datetime, *ids: int) -> Redriven:
    """Let these be sent again, or all: what tells of a case for one more day."""
    late, states = ["case_submit"], [State.PARKED, State.DEAD]
    return await database.write(
        lambda s: s.outbox.redrive(ids, states, at, late, at + timedelta(days=1))
    )


@pytest.mark.parametrize("named", [False, True])
async def test_what_has_had_its_day_is_not_sent_again(database: Database, named: bool) -> None:
    ids = {}
    for purpose, days in (("weekly_digest", 1), ("reminder", 3), ("case_submit", 1)):
        person = await reached(database, purpose)
        lives = {"purpose": purpose, "expires_at": NOW + timedelta(days=days)}
        await promised(database, promise(purpose, person, **lives))
        [claimed] = await claim(database)
        await settle(database, claimed, State.DEAD)
        ids[purpose] = claimed.id
    later = NOW + timedelta(days=2)

    redriven = await _redriven(database, later, *(ids.values() if named else ()))

    assert redriven == Redriven(2, {"weekly_digest": 1})
    again = await claim(database, later)
    assert [(one.id, one.expires_at - NOW) for one in again] == [
        (ids["reminder"], timedelta(days=3)),  # no longer than it would have lived
        (ids["case_submit"], timedelta(days=3)),  # one more day
    ]
    assert await states(database) == {"sending": 2, "dead": 1}


async def test_possible_duplicates_are_counted_once_they_are_sent(database: Database) -> None:
    person = await reached(database)
    await promised(database, promise("one", person))
    [claimed] = await claim(database)
    await database.write(lambda s: s.outbox.postpone(claimed, NOW, "502", in_doubt=True))
    assert await database.read(lambda s: s.outbox.possible_duplicates()) == 0

    [again] = await claim(database)
    await settle(database, again)

    assert await database.read(lambda s: s.outbox.possible_duplicates()) == 1


async def test_what_was_settled_long_ago_is_forgotten(database: Database) -> None:
    await _with_one_in_each_state(database)
    await promised(database, promise("waiting", await reached(database)))

    await database.write(lambda s: s.outbox.forget_settled_before(TODAY))
    assert sum((await states(database)).values()) == 5
    await database.write(lambda s: s.outbox.forget_settled_before(TODAY + timedelta(days=1)))

    assert await states(database) == {"waiting": 1}


async def test_somebody_who_waits_is_found_to_ask_whether_teams_is_there(
    database: Database,
) -> None:
    stranger = await database.write(lambda s: s.people.add("Kim", TENANT, "e-kim", "29:kim"))
    await promised(database, promise("nobody's", stranger))
    assert await database.read(lambda s: s.outbox.somebody_waiting(NOW)) is None

    await promised(database, promise("one", await reached(database)))

    found = await database.read(lambda s: s.outbox.somebody_waiting(NOW))
    assert found is not None
    assert found.teams_id == "a:sam"


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


async def _analyze(database: Database) -> None:
    """Let the database know how much there is, as it does by itself after a while."""
    await database.write(lambda storage: storage.connection.execute(text("ANALYZE")))


async def _rows_looked_at(database: Database) -> int:
    """Claim and settle, and take it back; return how many rows that took to look at."""

    def work(storage: Storage) -> None:
        for one in storage.outbox.claim(NOW, "mine", 5):
            storage.outbox.settle(one, State.SENT, NOW)

    return await looked_at(database, "outbox", work)


async def _channel(database: Database) -> Conversation:
    def add(storage: Storage) -> Conversation:
        return storage.conversations.add(
            "19:channel", "channel", TENANT, None, "sv", "http://127.0.0.1:9/", "28:bot"
        )

    return await database.write(add)


async def _rows(database: Database) -> list[dict[str, Any]]:
    def read(storage: Storage) -> list[dict[str, Any]]:
        found = storage.connection.execute(select(tables.outbox).order_by(tables.outbox.c.id))
        return [dict(row._mapping) for row in found]

    return await database.read(read)


async def _once(database: Database, claimed: list[Claimed]) -> list[str]:
    by_id = {row["id"]: row["once"] for row in await _rows(database)}
    due = {row["once"]: row["due_at"] for row in await _rows(database)}
    return sorted((by_id[one.id] for one in claimed), key=lambda name: due[name])

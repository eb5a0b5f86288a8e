"""A database filled fast: one authority, its people, and any number of old cases."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    String,
    Table,
    case,
    cast,
    delete,
    func,
    insert,
    literal,
    null,
    select,
    text,
    type_coerce,
)
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from domain.person import Role, RoleName, Scope
from storage import tables
from storage.database import Database, open_database
from storage.migrate import migrate
from storage.outbox import State
from storage.storage import Storage

TENANT = "11111111-1111-1111-1111-111111111111"
BOT = "28:f5d48856-5b42-41a0-8c3a-c5f944b679b0"
CASES_EACH = 20
MOST_PEOPLE = 5000
# One case in so many still waits for somebody to assess it.
ONE_WAITS = 100
# The database's own time limit for a statement stands.
AT_ONCE = 50_000


@dataclass(frozen=True)
class Person:
    id: int
    entra_id: str

    @property
    def teams_id(self) -> str:
        return f"29:1I9Is_Sx0O-Iy2rQ7Xz1lcaPKlO9eqmBRTBuW6XzkFtcjqxTjPaCMij8BVMd-{self.entra_id}"

    @property
    def conversation_id(self) -> str:
        return f"a:17vxw6pGQOb3Zfh8acXT8m_PqHycYpaFgzu2mFMUfkT-h0UskMctq5ZPPc7F-{self.entra_id}"


@dataclass(frozen=True)
class Filled:
    """What is in it: *reporters* have reported, and *coordinator* is told of new cases."""

    authority_id: int
    reporters: list[Person]
    coordinator: Person

    @property
    def people(self) -> list[Person]:
        """Some of the reporters, spread over all of them: those who write to the bot."""
        return self.reporters[:: -(-len(self.reporters) // MOST_PEOPLE)]


async def fill(url: str, cases: int, service_url: str) -> Filled:
    """Create the tables in *url* and fill them; every person has `CASES_EACH` of the *cases*."""
    database = open_database(url)
    try:
        await migrate(database)
        filled = await database.on_connection(
            lambda connection: _people(connection, max(1, cases // CASES_EACH), service_url)
        )
        await _add_cases(database, filled, cases)
        if url.startswith("postgresql"):
            await settle(url)
        return filled
    finally:
        await database.close()


def _people(connection: Connection, count: int, service_url: str) -> Filled:
    storage = Storage(connection)
    authority_id = storage.authorities.add(TENANT, "Hallstorps kommun")
    ids = [f"c33aafc4-646d-4543-9d4c-{number:012}" for number in range(count + 1)]
    for first in range(0, len(ids), 1000):
        named = [
            {
                "tenant_id": TENANT,
                "entra_id": entra_id,
                "teams_id": Person(0, entra_id).teams_id,
                "name": "Åsa Öberg",
                "plain": False,
            }
            for entra_id in ids[first : first + 1000]
        ]
        connection.execute(insert(tables.person), named)
    rows = connection.execute(
        select(tables.person.c.id, tables.person.c.entra_id).order_by(tables.person.c.entra_id)
    )
    people = [Person(row.id, row.entra_id) for row in rows]
    for first in range(0, len(people), 1000):
        chats = [
            {
                "teams_id": person.conversation_id,
                "kind": "personal",
                "tenant_id": TENANT,
                "person_id": person.id,
                "language": "sv",
                "service_url": service_url,
                "bot_id": BOT,
                "open": True,
                "times_added": 1,
            }
            for person in people[first : first + 1000]
        ]
        connection.execute(insert(tables.conversation), chats)
    *reporters, coordinator = people
    storage.people.give_role(
        coordinator.id, Role(RoleName.COORDINATOR, authority_id, Scope.AUTHORITY)
    )
    return Filled(authority_id, reporters, coordinator)


async def empty_outbox(url: str) -> None:
    """Take away what still waits to be sent, and let what is under way be settled: it must not be
    paid for by what is measured next."""
    database = open_database(url)
    waiting = delete(tables.outbox).where(tables.outbox.c.state == State.WAITING)
    try:
        while await database.read(lambda storage: _unsettled(storage.outbox.counts())):
            await database.on_connection(lambda connection: connection.execute(waiting))
            await asyncio.sleep(0.05)
    finally:
        await database.close()


def _unsettled(counts: Mapping[str, int]) -> bool:
    return bool(counts.keys() & {State.WAITING, State.SENDING})


async def _add_cases(database: Database, filled: Filled, count: int) -> None:
    for first in range(0, count, AT_ONCE):
        last = min(first + AT_ONCE, count)
        add = partial(_some_cases, filled=filled, first=first, last=last)
        await database.on_connection(add)


async def settle(url: str) -> None:
    """Do what PostgreSQL does by itself, a while after so many rows."""
    engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text("VACUUM (ANALYZE)"))
        await connection.execute(text("CHECKPOINT"))
    await engine.dispose()


def _some_cases(connection: Connection, filled: Filled, first: int, last: int) -> None:
    """Add the cases from *first* up to *last*, a log entry and a submission of each, by statements
    that the database carries out alone."""
    ids = sorted(person.id for person in filled.reporters)
    assert ids[-1] - ids[0] == len(ids) - 1, "the reporters' ids must follow each other"
    numbers = select(literal(first).label("i")).cte("numbers", recursive=True)
    numbers = numbers.union_all(select(numbers.c.i + 1).where(numbers.c.i < last - 1))
    i = numbers.c.i
    reporter = ids[0] + i % len(ids)
    at = type_coerce(
        literal(datetime(2025, 3, 14, 9, 26, tzinfo=UTC), tables.Moment()), tables.Moment()
    )
    day = literal(date(2025, 3, 13))
    words = "Batterier ligger i restavfallet igen, och kartong i behållaren för plast."
    place = "Parkskolan, miljörummet"
    _copy(
        connection,
        tables.case,
        numbers,
        authority_id=literal(filled.authority_id),
        number=literal("M-2025-") + cast(i + 1, String),
        version=literal(1),
        kind=literal("deviation"),
        state=case((i % ONE_WAITS == 0, "received"), else_="closed"),
        description=literal(words),
        place=literal(place),
        place_folded=literal(place.casefold()),
        description_folded=literal(words.casefold()),
        ongoing=literal("no"),
        occurred_on=day,
        immediate_action=literal("Tog upp dem och ställde dem åt sidan."),
        identity=literal("named"),
        reporter_id=reporter,
        source=literal("staff"),
        received_at=at,
        **_as_yet_unknown(),
    )
    _copy(
        connection,
        tables.log,
        numbers,
        authority_id=literal(filled.authority_id),
        entity=literal("case"),
        entity_id=i + 1,
        actor_id=reporter,
        at=at,
        what=literal("submit"),
        field=literal("state"),
        old=null(),
        new=literal("received"),
        personal=literal(False),
    )
    digest = (
        func.concat(func.md5(cast(i, String)), func.md5(cast(-i, String)))
        if connection.dialect.name == "postgresql"
        else func.lower(func.hex(func.randomblob(32)))
    )
    _copy(
        connection,
        tables.submission,
        numbers,
        key=type_coerce(digest, String),
        step=literal("report_case.submit"),
        content=literal("0" * 64),
        result=literal("M-2025-") + cast(i + 1, String),
        # Old ones would be tidied away.
        received_on=literal(datetime.now(UTC).date()),
    )


def _as_yet_unknown() -> dict[str, ColumnElement[Any]]:
    """Return what nobody has filled in yet of a case that was only reported."""
    return {
        column.name: literal(column.default.arg)
        for column in tables.case.columns
        if isinstance(column.default, ScalarElementColumnDefault)
    }


def _copy(
    connection: Connection, table: Table, numbers: CTE, **columns: ColumnElement[Any]
) -> None:
    rows = select(*columns.values()).select_from(numbers)
    connection.execute(insert(table).from_select(list(columns), rows, include_defaults=False))

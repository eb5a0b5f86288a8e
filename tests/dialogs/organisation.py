"""What the tests about the organisation read of it."""

from dataclasses import fields
from typing import Any

from cards.card import Card
from domain.authority import Authority
from domain.organisation import Organisation
from domain.person import Role
from jobs.notices import Notice, put_into_words
from jobs.weekly_digest import Counted
from storage.database import Database
from storage.outbox import Claimed
from tests.chat import NOW
from tests.make import TODAY
from tests.promises.rows import every_row


async def organisation_of(database: Database, authority: Authority) -> Organisation:
    return await database.read(lambda storage: storage.organisations.of(authority.id, TODAY))


async def roles_of(database: Database, authority: Authority, name: str) -> list[Role]:
    organisation = await organisation_of(database, authority)
    return [one.role for one in organisation.held if organisation.name(one.person_id) == name]


async def logged(database: Database, entity: str) -> list[tuple[str, str | None, str | None]]:
    """Return what the log says of things of that kind: what, old and new."""
    rows = (await every_row(database))["log"]
    return [(row["what"], row["old"], row["new"]) for row in rows if row["entity"] == entity]


async def notices(database: Database) -> list[Card]:
    """Return what waits to be said, as it would be put into words now."""
    rows = (await every_row(database))["outbox"]
    names = [field.name for field in fields(Claimed)]
    made: Any = Claimed
    claimed = [made(**{name: row.get(name) for name in names}) for row in rows]
    said = await database.read(
        lambda storage: put_into_words(storage, claimed, NOW, "sv", Counted())
    )
    return [one.card for one in said.values() if isinstance(one, Notice)]


async def promised(database: Database) -> list[tuple[str, int]]:
    """Return the purposes of what waits to be said, and to whom."""
    rows = (await every_row(database))["outbox"]
    return sorted((row["purpose"], row["person_id"]) for row in rows if row["state"] == "waiting")

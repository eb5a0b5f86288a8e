"""The example plans in a database of an authority of a test's own."""

from dataclasses import dataclass

from domain.authority import Authority
from domain.plan_rows import Row
from sheets import example_plan
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import TENANT
from tests.make import TODAY

OWNERS = ("kim@example.com", "robin@example.com")


@dataclass(frozen=True)
class Planned:
    authority: Authority
    rows: tuple[Row, ...]


async def stored(database: Database, name: str = "") -> Planned:
    """Return an authority that has the example plans, whose owners are Kim and Robin."""
    authority = await make.stored_authority(database, *([name] if name else []))
    rows = example_plan.rows(TODAY, owners_of(name))

    def save(storage: Storage) -> None:
        for department in example_plan.DEPARTMENTS:
            storage.authorities.add_department(authority.id, department)
        for number, email in enumerate(owners_of(name)):
            person = storage.people.add(
                email.partition("@")[0].capitalize(), TENANT, f"{name}{number}"
            )
            storage.people.change(person, email=email, authority_id=authority.id)
        storage.plans.save(authority.id, rows)

    await database.write(save)
    return Planned(authority, rows)


def owners_of(name: str) -> tuple[str, ...]:
    return tuple(f"{name.lower()}{one}" for one in OWNERS)

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


@dataclass(frozen=True)
class Planned:
    authority: Authority
    rows: tuple[Row, ...]


async def stored(database: Database, name: str = "", authority: Authority | None = None) -> Planned:
    """Return an authority that has the example plans, half of them Kim's, who is the one in
    tests/chat.py, and half Eva's, a colleague."""
    ours = authority or await make.stored_authority(database, *([name] if name else []))
    owners = (f"{name.lower()}kim@example.com", f"{name.lower()}eva@example.com")
    rows = example_plan.rows(TODAY, owners)

    def save(storage: Storage) -> None:
        for department in example_plan.DEPARTMENTS:
            storage.authorities.add_department(ours.id, department)
        for number, email in enumerate(owners, start=20):
            who = email.partition("@")[0].removeprefix(name.lower()).capitalize()
            entra_id = f"00000000-0000-0000-0000-0000000000{number}"
            person = storage.people.add(f"{who} Exempel", TENANT, f"{name}{entra_id}")
            storage.people.change(person, email=email, authority_id=ours.id)
        storage.plans.save(ours.id, rows)

    await database.write(save)
    return Planned(ours, rows)

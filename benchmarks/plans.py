"""How long a workbook of plans with 5,000 rows takes: to write, to look at, to bring in, to look at
again, and to undo.

`make bench-plans`; the aim: 5 s from the file to the plans.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from benchmarks import table
from benchmarks.processes import RUN
from dialogs import import_plans
from domain.authority import Authority
from domain.plan_rows import Activity, Adoption, Plan, PlanAction, Row, Topic
from sheets import plan_workbook, plan_writing
from storage.database import Database, open_database
from storage.migrate import migrate
from storage.storage import Storage
from tests.postgres import Postgres

T = TypeVar("T")

TENANT = "11111111-1111-1111-1111-111111111111"
DEPARTMENTS = tuple(f"Förvaltning {number}" for number in range(10))
OWNERS = tuple(f"person{number}@example.com" for number in range(200))
TODAY = date(2026, 11, 20)
AIM = 5.0
_AIMED_AT = ("read", "look", "bring in")


def rows() -> tuple[Row, ...]:
    """Return 5,000 rows of invented plans: 500 actions, each adopted by four departments."""
    return (
        Plan("plan", "Handlingsplan", 2026),
        *(Topic(f"t{one}", "focus_area", f"Fokusområde {one}") for one in range(9)),
        *(
            PlanAction(f"a{one}", str(one), f"Åtgärd {one}", "plan", (f"Fokusområde {one % 9}",))
            for one in range(500)
        ),
        *(
            Adoption(
                f"a{one}/{DEPARTMENTS[at]}", f"a{one}", DEPARTMENTS[at], _owner(one + at), TODAY
            )
            for one in range(500)
            for at in range(4)
        ),
        *(
            Activity(
                f"b{one}",
                f"Aktivitet {one}",
                f"a{one % 500}/{DEPARTMENTS[one % 4]}",
                _owner(one),
                TODAY,
            )
            for one in range(2490)
        ),
    )


async def authority(database: Database) -> Authority:
    """Return an authority that has the departments and the owners."""

    def add(storage: Storage) -> Authority:
        id_ = storage.authorities.add(TENANT, "Exempelkommunen")
        for department in DEPARTMENTS:
            storage.authorities.add_department(id_, department)
        for email in OWNERS:
            person = storage.people.add(email, TENANT, email)
            storage.people.change(person, email=email, authority_id=id_)
        return storage.authorities.get(id_)

    return await database.write(add)


async def measure(url: str) -> Mapping[str, float]:
    """Return how many seconds each part takes."""
    database = open_database(url)
    await migrate(database)
    took: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        begun = time.perf_counter()
        done = work()
        took[name] = time.perf_counter() - begun
        return done

    owner, now, wanted = await authority(database), datetime.now(UTC), rows()
    data = timed("write", lambda: plan_writing.write(wanted))
    brought = timed("read", lambda: plan_workbook.read(data))
    proposal = await database.write(
        lambda storage: timed(
            "look", lambda: import_plans.look_at(storage, owner.id, brought, TODAY)
        )
    )
    assert len(proposal.changes) == len(wanted)
    await database.write(
        lambda storage: timed(
            "bring in", lambda: import_plans.carry_out(storage, owner, proposal, now, TODAY)
        )
    )
    again = await database.write(
        lambda storage: timed(
            "look again", lambda: import_plans.look_at(storage, owner.id, brought, TODAY)
        )
    )
    assert not again.changes
    await database.write(
        lambda storage: timed("undo", lambda: import_plans.take_back(storage, owner, now))
    )
    await database.close()
    return took


def main() -> int:
    wanted = argparse.ArgumentParser()
    wanted.add_argument("--markdown", action="store_true")
    markdown = wanted.parse_args().markdown
    RUN.mkdir(exist_ok=True)
    found: dict[str, Mapping[str, float]] = {}
    with tempfile.TemporaryDirectory(prefix="bench", dir=RUN) as folder:
        found["SQLite"] = asyncio.run(measure(f"sqlite+aiosqlite:///{Path(folder)}/plans.db"))
    postgres = Postgres()
    try:
        found["PostgreSQL"] = asyncio.run(measure(postgres.url(postgres.create())))
    finally:
        postgres.stop()
    parts = list(found["SQLite"])
    shown = [[name, *(f"{took[one]:.2f}" for one in parts)] for name, took in found.items()]
    heading = f"A workbook of plans with {len(rows())} rows"
    table.show(heading, ["seconds", *parts], shown, markdown)
    return int(any(sum(took[one] for one in _AIMED_AT) > AIM for took in found.values()))


def _owner(number: int) -> str:
    return OWNERS[number % len(OWNERS)]


if __name__ == "__main__":
    sys.exit(main())

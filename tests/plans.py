"""The example plans in a database of an authority of a test's own."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import product

from sqlalchemy import insert, select

from domain.authority import Authority
from domain.plan_rows import Row
from domain.plan_status import Forecast, Progress
from sheets import example_plan
from storage import tables
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
            called = email.partition("@")[0].capitalize()
            person = storage.people.add(called, TENANT, entra_id(number, name))
            storage.people.change(person, email=email, authority_id=authority.id)
        storage.plans.save(authority.id, rows)

    await database.write(save)
    return Planned(authority, rows)


async def grown(database: Database, planned: Planned, actions: int, activities: int) -> None:
    """Let the plan have so many more actions, each adopted once, with activities in every state."""
    authority_id = planned.authority.id
    states = [(None, Forecast.UNKNOWN), *product(Progress, Forecast)]

    def add(storage: Storage) -> None:
        run = storage.connection
        of_authority = tables.plan.c.authority_id == authority_id
        plan_id = run.scalars(select(tables.plan.c.id).where(of_authority)).one()
        places = run.scalars(
            select(tables.department.c.id).where(tables.department.c.authority_id == authority_id)
        ).all()
        added = run.scalars(
            insert(tables.plan_action).returning(tables.plan_action.c.id),
            [
                {
                    "authority_id": authority_id,
                    "code": f"mer-{n}",
                    "plan_id": plan_id,
                    "number": str(100 + n),
                    "name": f"Påhittad åtgärd {n}",
                    "target": "",
                    "goals": "13",
                    "dimension": "",
                    "partner": "",
                    "followed_up_in": "",
                    "link": "",
                }
                for n in range(actions)
            ],
        ).all()
        blank = {"name": "", "number": "", "step": "", "kpi": "", "followed_up_in": "", "link": ""}
        run.execute(
            insert(tables.plan_task),
            [
                {
                    **blank,
                    "authority_id": authority_id,
                    "code": f"mer-{n}/{kind}",
                    "kind": kind,
                    "name": "" if kind == "adoption" else f"Påhittad aktivitet {n}",
                    "action_id": added[n % actions],
                    "department_id": places[n % len(places)],
                    "due_on": TODAY + timedelta(days=n % 200 - 60),
                    "progress": states[n % len(states)][0],
                    "forecast": states[n % len(states)][1],
                    "comment": "",
                }
                for kind, many in (("adoption", actions), ("activity", activities))
                for n in range(many)
            ],
        )

    await database.write(add)


def entra_id(number: int, name: str = "") -> str:
    """Return who the owner of that number is in Teams."""
    return f"{name.lower()}{number}"


def owners_of(name: str) -> tuple[str, ...]:
    return tuple(f"{name.lower()}{one}" for one in OWNERS)

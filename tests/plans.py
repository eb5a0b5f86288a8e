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
        for number, email in enumerate(owners):
            who = email.partition("@")[0].removeprefix(name.lower()).capitalize()
            person = storage.people.add(f"{who} Exempel", TENANT, entra_id(number, name))
            storage.people.change(person, email=email, authority_id=ours.id)
        storage.plans.save(ours.id, rows)

    await database.write(save)
    return Planned(ours, rows)


async def grown(database: Database, planned: Planned, actions: int, activities: int) -> None:
    """Let the plan have so many more actions, each adopted once, with activities in every state."""
    authority_id = planned.authority.id
    states = [(None, Forecast.UNKNOWN), *product(Progress, Forecast)]

    def add(storage: Storage) -> None:
        run = storage.connection
        of_authority = tables.plan.c.authority_id == authority_id
        plan_id = run.scalars(select(tables.plan.c.id).where(of_authority)).one()
        places = run.scalars(
            select(tables.department.c.id)
            .where(tables.department.c.authority_id == authority_id)
            .order_by(tables.department.c.id)
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
    return f"{name.lower()}00000000-0000-0000-0000-0000000000{20 + number}"

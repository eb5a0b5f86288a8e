"""What the weekly digest says of plans and commitments, and to whom."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain.authority import Authority
from domain.digest import Line, Row
from domain.person import Role, RoleName, Scope
from domain.plan_asked import Asked
from domain.plan_rows import Commitment, Document, Item, Milestone, Plan, Precision, Report, of
from domain.plan_rows import Row as PlanRow
from domain.plan_status import Forecast, Progress
from sheets import example_plan
from storage.database import Database
from storage.digest_sections.documents import DOCUMENTS
from storage.digest_sections.milestones import IN_MONTH, MILESTONE
from storage.digest_sections.plans import CHANGED, OWNERLESS, PLANS_LATE
from storage.digests import ChannelWish
from storage.storage import Storage
from tests import make, plans
from tests.chat import NOW
from tests.make import TODAY
from tests.plans import Planned
from tests.storage.test_digests import digest, lines, person, with_role

DAY = timedelta(days=1)


@pytest.fixture
async def planned(database: Database) -> Planned:
    return await plans.stored(database)


@pytest.fixture
def ours(planned: Planned) -> Authority:
    return planned.authority


@pytest.fixture
async def sam(database: Database, ours: Authority) -> int:
    """Who coordinates the whole."""
    return await with_role(database, await person(database), Role(RoleName.COORDINATOR, ours.id))


async def save(database: Database, authority: Authority, *rows: PlanRow) -> None:
    await database.write(lambda storage: storage.plans.save(authority.id, rows))


async def of_department(
    database: Database, authority: Authority, role: RoleName, name: str
) -> tuple[int, int]:
    """Return somebody who has the role in the department of that name, and the department."""
    known = await database.read(lambda s: s.plan_names.known(authority.id).departments)
    department = next(one for one, called in known if called == name)
    held = Role(role, authority.id, Scope.DEPARTMENT, department)
    return await with_role(database, await person(database, f"{role} {name}"), held), department


# --- governing documents --------------------------------------------------------------------------


async def test_documents_are_told_of_that_have_expired_or_do_so_within_thirty_days(
    database: Database, authority: Authority
) -> None:
    ends = {"gick ut": -1, "i dag": 0, "snart": 30, "senare": 31}
    documents = [Document(name, name, None, TODAY + DAY * day) for name, day in ends.items()]
    others = [
        Document("gäller", "Gäller tills vidare", TODAY - DAY),
        Document("ersätts", "Ersätts", None, TODAY - DAY, until_replaced=True),
        Document("kommer", "Kommer", TODAY + DAY, TODAY + DAY * 9),
    ]
    await save(database, authority, *documents, *others)
    whole, part = [
        await with_role(database, await person(database, f"{scope}"), role)
        for scope, role in (
            ("whole", Role(RoleName.COORDINATOR, authority.id)),
            ("part", Role(RoleName.COORDINATOR, authority.id, Scope.DEPARTMENT, 1)),
        )
    ]

    told = await lines(database, authority, whole)

    assert told[DOCUMENTS].values == {"expired": 1, "soon": 2}
    assert DOCUMENTS not in await lines(database, authority, part)


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


# --- milestones -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("precision", "last_on", "told"),
    [
        (Precision.DAY, date(2026, 12, 5), (MILESTONE, {"count": 15, "day": date(2026, 12, 5)})),
        (
            Precision.MONTH,
            date(2026, 12, 31),
            (IN_MONTH, {"count": 6, "unit": "weeks", "month": date(2026, 12, 31)}),
        ),
        (
            Precision.MONTH,
            date(2026, 11, 30),
            (IN_MONTH, {"count": 0, "unit": "this_month", "month": date(2026, 11, 30)}),
        ),
    ],
)
async def test_a_milestone_is_told_of_no_more_exactly_than_it_was_decided(
    database: Database,
    authority: Authority,
    precision: Precision,
    last_on: date,
    told: tuple[Row, dict[str, Any]],
) -> None:
    await save(database, authority, Milestone("m", "Signering", TODAY, last_on, precision))
    ada = await with_role(
        database, await person(database), Role(RoleName.COORDINATOR, authority.id)
    )

    found = await lines(database, authority, ada)

    row, values = told
    assert found == {row: Line(row, {"name": "Signering", **values})}


# --- actions and items ----------------------------------------------------------------------------


async def test_what_is_late_is_told_of_to_who_follows_it_as_the_list_has_it(
    database: Database, ours: Authority, sam: int
) -> None:
    ada, borlange = await of_department(database, ours, RoleName.MANAGER, "Borlänge Energi")
    eva, _ = await of_department(database, ours, RoleName.HANDLER, "Borlänge Energi")
    rut = await with_role(
        database, await person(database, "Rut"), Role(RoleName.COORDINATOR, ours.id, Scope.PLAN, 1)
    )

    whole, part, none = [await lines(database, ours, one) for one in (sam, ada, eva)]

    def listed(storage: Storage) -> list[int]:
        late = Asked(year=2023, late=True)
        narrower = replace(late, departments=frozenset([borlange]))
        every = (late, narrower)
        return [storage.plan_lists.actions(ours.id, one, TODAY).total for one in every]

    every, of_borlange = await database.read(listed)
    assert whole[PLANS_LATE].values == {"count": every, "reach": "whole"}
    assert part[PLANS_LATE].values == {"count": of_borlange, "reach": "part"}
    assert every > of_borlange > 0
    assert (await lines(database, ours, rut))[PLANS_LATE] == whole[PLANS_LATE]
    assert PLANS_LATE not in none


async def test_the_plan_and_the_contract_that_go_on_are_counted_and_no_others(
    database: Database, planned: Planned, ours: Authority, sam: int
) -> None:
    before = await lines(database, ours, sam)
    year = TODAY.year + 1
    plan = replace(of(Plan, planned.rows)[0], code="sen-plan", year=year)
    commitment = replace(of(Commitment, planned.rows)[0], code="sen-2025-1", year=year)
    later_items = [
        replace(one, code=f"sen-{one.code}", commitment="sen-2025-1", owner="", actions=())
        for one in of(Item, planned.rows)
        if one.commitment == "2025-1"
    ]

    await save(database, ours, plan, commitment, *later_items)

    assert await lines(database, ours, sam) == before


async def test_an_item_that_is_ended_or_of_no_commitment_of_ours_needs_nobody(
    database: Database, planned: Planned, ours: Authority, sam: int
) -> None:
    unowned = [one for one in of(Item, planned.rows) if not one.owner]
    basic = [one for one in unowned if one.commitment in ("2025-1", "2025-2", "2025-3")]
    done = Report("klar", TODAY, basic[0].code, progress=Progress.COMPLETED)
    await save(database, ours, done)

    told = (await lines(database, ours, sam))[OWNERLESS]

    assert told.values == {"count": len(basic) - 1}
    assert len(unowned) > len(basic)


async def test_an_item_that_has_come_another_way_within_a_week_is_told_of(
    database: Database, planned: Planned, ours: Authority, sam: int
) -> None:
    codes = [one.code for one in of(Item, planned.rows)][:6]
    begun, done, again, first, older, back = codes
    reports = (
        # Has come another way: begun, done, and back from what it was.
        (begun, 7, Progress.IN_PROGRESS), (done, 30, Progress.IN_PROGRESS),
        (done, 1, Progress.COMPLETED), (back, 30, Progress.COMPLETED),
        (back, 0, Progress.ON_HOLD),
        # Has not: the same as before, what nobody had reported of and has not begun, and earlier.
        (again, 30, Progress.IN_PROGRESS), (again, 1, Progress.IN_PROGRESS),
        (first, 1, Progress.NOT_STARTED), (older, 8, Progress.IN_PROGRESS),
    )  # fmt: skip
    await save(
        database,
        ours,
        *(
            Report(f"r{n}", TODAY - DAY * ago, code, "", progress, Forecast.DELAYED)
            for n, (code, ago, progress) in enumerate(reports)
        ),
    )

    told = (await lines(database, ours, sam))[CHANGED]

    listed = await database.read(
        lambda s: s.plan_lists.tasks(ours.id, Asked(changed_since=TODAY - 7 * DAY), TODAY)
    )
    assert {one.code for one in listed.things} == {begun, done, back}
    assert told.values == {"count": 3}


# --- what is told to nobody -----------------------------------------------------------------------

# What people call things may be told; all else that is written may not.
NAMES = {"code", "name", "kind", "number", "step", "plan", "action", "department", "adoption"} | {
    "commitment", "owner", "precision", "better", "control", "target", "result", "category",
    "task", "round", "progress", "forecast", "scale", "word", "parent", "dimension", "strategy",
}  # fmt: skip
WRITTEN = "Påhittat och hemligt"


def with_secrets(row: Any) -> PlanRow:
    free = [one.name for one in fields(row) if one.type is str and one.name not in NAMES]
    found: PlanRow = replace(row, **dict.fromkeys(free, WRITTEN))
    return found


async def test_nothing_that_is_written_in_a_plan_but_what_things_are_called_is_in_a_digest(
    database: Database, authority: Authority
) -> None:
    for department in example_plan.DEPARTMENTS:
        await make.stored_department(database, authority, department)
    everything = [Role(name, authority.id) for name in RoleName]
    sam = await with_role(database, await person(database), *everything)
    await database.write(
        lambda s: s.people.change(sam, email="sam@example.com", authority_id=authority.id)
    )
    rows = [with_secrets(one) for one in example_plan.rows(TODAY, ("sam@example.com",))]
    soon = Milestone("m", "Signering", TODAY, TODAY + DAY, place=WRITTEN, link=WRITTEN)
    item = of(Item, rows)[0].code
    moved = Report("r", TODAY, item, "", Progress.IN_PROGRESS, comment=WRITTEN, link=WRITTEN)
    await save(database, authority, *rows, soon, moved)

    told = await digest(database, authority, sam)
    channel = await database.read(
        lambda s: s.digests.of_channel(authority, ChannelWish(1, authority.id), NOW)
    )

    of_plans = {PLANS_LATE, OWNERLESS, CHANGED, DOCUMENTS, MILESTONE}
    assert of_plans <= {line.row for line in told.lines}
    assert str(rows).count(WRITTEN) > 100
    assert WRITTEN not in str((told, channel))

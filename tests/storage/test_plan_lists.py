"""What is asked of plans is what the example has, to the last adoption."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from domain.page import Page
from domain.plan_asked import ActionLine, Asked, Division, Known, Word, summed
from domain.plan_rows import Report, Round, of
from domain.plan_status import ENDED, Forecast, Light, Progress, Standing, is_late, light
from storage import tables
from storage.database import Database
from storage.plan_conditions import LATE, LIGHTS, NOT_ENDED
from storage.storage import Storage
from tests import make, plans
from tests.make import TODAY
from tests.plans import Planned
from tests.promises.rows import statements


@pytest.fixture
async def planned(database: Database) -> Planned:
    return await plans.stored(database)


async def known(database: Database, planned: Planned) -> Known:
    return await database.read(lambda storage: storage.plan_names.known(planned.authority.id))


async def actions(
    database: Database, planned: Planned, asked: Asked, number: int = 1
) -> Page[ActionLine]:
    return await database.read(
        lambda storage: storage.plan_lists.actions(planned.authority.id, asked, TODAY, number)
    )


async def numbers(database: Database, planned: Planned, asked: Asked) -> list[str]:
    """Return the numbers of the actions that are listed, page by page, and counted as many."""
    found: list[str] = []
    page = await actions(database, planned, asked)
    for number in range(1, page.last + 1):
        page = await actions(database, planned, asked, number)
        found += [one.number for one in page.things]
    counted = await database.read(
        lambda storage: storage.plan_lists.count_actions(planned.authority.id, asked, TODAY)
    )
    assert page.total == len(found) == counted
    return found


# --- what the example has -------------------------------------------------------------------------


async def test_a_department_has_the_actions_that_it_adopted(
    database: Database, planned: Planned
) -> None:
    departments = {name: id_ for id_, name in (await known(database, planned)).departments}

    found = await numbers(database, planned, Asked(department_id=departments["Hushagen"]))

    assert found == ["1", "2", "5", "6", "9", "16", "17"]


async def test_a_focus_area_has_its_actions(database: Database, planned: Planned) -> None:
    topics = {one.name: one.id for one in (await known(database, planned)).topics}

    found = await numbers(database, planned, Asked(topic_id=topics["Res hållbart"]))

    assert found == ["1", "8", "12", "16"]


async def test_no_action_is_lost_for_want_of_a_focus_area(
    database: Database, planned: Planned
) -> None:
    topics = (await known(database, planned)).topics
    sorted_under = {
        number
        for one in topics
        for number in await numbers(database, planned, Asked(topic_id=one.id))
    }
    unfocused = await numbers(database, planned, Asked(unfocused=True))

    parts = await database.read(
        lambda storage: storage.plan_counts.divided(
            planned.authority.id, Division.FOCUS_AREA, Asked(), TODAY
        )
    )

    assert unfocused == ["14", "17"]
    assert sum(summed(one.tallies).many for one in parts if not one.name) == 9
    assert sorted_under | {*unfocused} == {str(number) for number in range(1, 18)}


async def test_a_commitment_has_its_items_step_by_step(
    database: Database, planned: Planned
) -> None:
    [nine] = [one for one in (await known(database, planned)).commitments if one.number == "9"]

    found = await database.read(
        lambda storage: storage.plan_details.commitment(planned.authority.id, nine.id)
    )

    assert found is not None
    assert Counter(one.step for one in found.items) == {
        "initiate": 4, "establish": 4, "transform": 1,
    }  # fmt: skip
    assert [one.number for one in found.items] == [f"9.{n}" for n in range(1, 10)]


async def test_steps_have_as_many_items_as_the_contract(
    database: Database, planned: Planned
) -> None:
    parts = await database.read(
        lambda storage: storage.plan_counts.divided(
            planned.authority.id, Division.STEP, Asked(year=2025), TODAY
        )
    )

    assert {one.name: summed(one.tallies).many for one in parts} == {
        "initiate": 33, "establish": 39, "transform": 35,
    }  # fmt: skip


async def test_an_item_is_not_the_one_that_its_number_begins_like(
    database: Database, planned: Planned
) -> None:
    def find(storage: Storage) -> list[int]:
        return [
            id_
            for number in ("3.1", "3.10", "3.11")
            for id_, _ in storage.plan_names.item(planned.authority.id, number)
        ]

    assert len(set(await database.read(find))) == 3


async def test_what_nobody_reported_is_counted_apart_and_never_green(
    database: Database, planned: Planned
) -> None:
    [whole] = await database.read(
        lambda storage: storage.plan_counts.divided(
            planned.authority.id, Division.STATUS, Asked(), TODAY
        )
    )

    summary = summed(whole.tallies)
    assert (summary.many, summary.words[Word.UNREPORTED]) == (64, 8)
    assert sum(summary.words.values()) == 64


async def test_who_did_not_report_in_a_round_is_found_by_that_round(
    database: Database, planned: Planned
) -> None:
    last, this = of(Round, planned.rows)
    rounds = {one.year: one.id for one in (await known(database, planned)).rounds}

    before = await numbers(database, planned, Asked(unreported=True, round_id=rounds[last.year]))
    now = await numbers(database, planned, Asked(unreported=True, round_id=rounds[this.year]))

    assert len(now) == 17
    assert 0 < len(before) < 17


# --- late, and lights -----------------------------------------------------------------------------


async def test_late_and_lights_are_the_same_in_the_database_as_in_the_rules(
    database: Database, planned: Planned
) -> None:
    task = tables.plan_task.c
    await plans.grown(database, planned, 9, 300)

    def read(storage: Storage) -> list[tuple[Standing, set[str]]]:
        conditions = {"late": LATE, "left": NOT_ENDED, **{str(k): v for k, v in LIGHTS.items()}}
        holds = {
            name: {
                *storage.connection.scalars(select(task.id).where(where), {"today": TODAY}).all()
            }
            for name, where in conditions.items()
        }
        rows = storage.connection.execute(
            select(task.id, task.progress, task.forecast, task.due_on)
        ).all()
        return [
            (
                Standing(
                    row.progress and Progress(row.progress), Forecast(row.forecast), row.due_on
                ),
                {name for name, ids in holds.items() if row.id in ids},
            )
            for row in rows
        ]

    stood = await database.read(read)

    assert len({(one.progress, one.forecast, is_late(one, TODAY)) for one, _ in stood}) > 20
    for standing, found in stood:
        wanted = {str(light(standing))}
        wanted |= {"late"} if is_late(standing, TODAY) else set()
        wanted |= {"left"} if standing.progress not in ENDED else set()
        assert found == wanted, standing


@pytest.mark.parametrize(
    "asked",
    [
        Asked(late=True),
        Asked(not_done=True),
        Asked(unreported=True),
        Asked(progress=Progress.NOT_STARTED),
        Asked(light=Light.RED),
        Asked(due_before=TODAY + timedelta(days=20)),
        Asked(goal=13),
        Asked(unowned=True),
        Asked(year=2023, late=True),
    ],
    ids=str,
)
async def test_a_list_and_its_count_are_of_the_same(
    database: Database, planned: Planned, asked: Asked
) -> None:
    await plans.grown(database, planned, 5, 40)

    found = await numbers(database, planned, asked)

    def tasks(storage: Storage) -> tuple[int, int]:
        lists, authority = storage.plan_lists, planned.authority.id
        page = lists.tasks(authority, asked, TODAY, kinds=("adoption", "activity", "item"))
        return page.total, lists.count_tasks(
            authority, asked, TODAY, kinds=("adoption", "activity", "item")
        )

    listed, counted = await database.read(tasks)
    assert found
    assert len(found) == len(set(found))
    assert listed == counted


# --- whose, and how much it costs -----------------------------------------------------------------


async def test_another_authoritys_plans_are_never_seen(
    database: Database, planned: Planned
) -> None:
    ours = planned.authority.id
    await plans.stored(database, "Grannby")
    theirs = await make.stored_authority(database, "Tomby")

    def read(storage: Storage) -> list[object]:
        first, facts = _ids(storage, ours), storage.plan_facts
        return [
            storage.plan_names.known(theirs.id) == Known(),
            storage.plan_names.action_names(theirs.id) == (),
            storage.plan_lists.actions(theirs.id, Asked(), TODAY).total == 0,
            storage.plan_lists.tasks(theirs.id, Asked(), TODAY).total == 0,
            storage.plan_counts.divided(theirs.id, Division.DEPARTMENT, Asked(), TODAY) == (),
            storage.plan_names.numbered(theirs.id, "9") == [],
            storage.plan_names.item(theirs.id, "3.10") == [],
            storage.plan_details.action(theirs.id, first["plan_action"], TODAY) is None,
            storage.plan_details.task(theirs.id, first["plan_task"]) is None,
            storage.plan_details.commitment(theirs.id, first["commitment"]) is None,
            not (facts.milestones(theirs.id) or facts.indicators(theirs.id)),
            not (facts.aspects(theirs.id) or facts.documents(theirs.id)),
        ]

    assert all(await database.read(read))


def _ids(storage: Storage, authority_id: int) -> dict[str, int]:
    """Return the first of the authority's in each table."""
    found = {}
    for table in (tables.plan_action, tables.plan_task, tables.commitment):
        first = select(func.min(table.c.id)).where(table.c.authority_id == authority_id)
        found[table.name] = storage.connection.scalar(first) or 0
    return found


def _everything(planned: Planned) -> Callable[[Storage], object]:
    def read(storage: Storage) -> object:
        authority = planned.authority.id
        first = _ids(storage, authority)
        return [
            storage.plan_names.known(authority),
            storage.plan_names.action_names(authority),
            storage.plan_lists.actions(authority, Asked(late=True, year=2023), TODAY),
            storage.plan_lists.tasks(
                authority, Asked(late=True), TODAY, kinds=("adoption", "activity")
            ),
            storage.plan_lists.to_do(authority, [1]),
            [storage.plan_counts.divided(authority, one, Asked(), TODAY) for one in Division],
            storage.plan_details.action(authority, first["plan_action"], TODAY),
            storage.plan_details.task(authority, first["plan_task"]),
            storage.plan_details.commitment(authority, first["commitment"]),
        ]

    return read


async def test_as_many_statements_are_asked_of_a_large_plan_as_of_a_small_one(
    database: Database, planned: Planned
) -> None:
    with statements(database) as few:
        await database.read(_everything(planned))
    await plans.grown(database, planned, 50, 500)

    with statements(database) as many:
        await database.read(_everything(planned))

    assert few == many


async def test_a_report_that_is_added_shows_at_once(database: Database, planned: Planned) -> None:
    late = await numbers(database, planned, Asked(late=True))
    done = [
        Report(f"klart-{n}", TODAY, one, progress=Progress.COMPLETED)
        for n, one in enumerate(_codes(planned))
    ]

    await database.write(lambda storage: storage.plans.save(planned.authority.id, done))

    assert late
    assert await numbers(database, planned, Asked(late=True)) == []


def _codes(planned: Planned) -> list[str]:
    return [one.code for one in planned.rows if type(one).__name__ in ("Adoption", "Activity")]

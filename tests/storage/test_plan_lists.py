"""What is asked of plans is what the example has, to the last adoption."""

from domain.page import Page
from domain.plan_asked import ActionLine, Asked, Division, Known, summed
from storage.database import Database
from tests import plans
from tests.make import TODAY
from tests.plans import Planned


async def known(database: Database, planned: Planned) -> Known:
    return await database.read(lambda storage: storage.plan_lists.known(planned.authority.id))


async def actions(
    database: Database, planned: Planned, asked: Asked, number: int = 1
) -> Page[ActionLine]:
    return await database.read(
        lambda storage: storage.plan_lists.actions(planned.authority.id, asked, TODAY, number)
    )


async def numbers(database: Database, planned: Planned, asked: Asked) -> list[str]:
    found: list[str] = []
    page = await actions(database, planned, asked)
    for number in range(1, page.last + 1):
        page = await actions(database, planned, asked, number)
        found += [one.number for one in page.things]
    assert page.total == len(found)
    return found


async def test_a_department_has_the_actions_that_it_adopted(database: Database) -> None:
    planned = await plans.stored(database)
    departments = {name: id_ for id_, name in (await known(database, planned)).departments}

    found = await numbers(database, planned, Asked(department_id=departments["Hushagen"]))

    assert found == ["1", "2", "5", "6", "9", "16", "17"]


async def test_a_focus_area_has_its_actions(database: Database) -> None:
    planned = await plans.stored(database)
    topics = {one.name: one.id for one in (await known(database, planned)).topics}

    found = await numbers(database, planned, Asked(topic_id=topics["Res hållbart"]))

    assert found == ["1", "8", "12", "16"]


async def test_no_action_is_lost_for_want_of_a_focus_area(database: Database) -> None:
    planned = await plans.stored(database)
    topics = (await known(database, planned)).topics
    sorted_under = {
        number
        for one in topics
        for number in await numbers(database, planned, Asked(topic_id=one.id))
    }
    unfocused = await numbers(database, planned, Asked(unfocused=True))

    parts = await database.read(
        lambda storage: storage.plan_lists.divided(
            planned.authority.id, Division.FOCUS_AREA, Asked(), TODAY
        )
    )

    assert unfocused == ["14", "17"]
    assert sum(summed(one.tallies).many for one in parts if not one.name) == 9
    assert sorted_under | {*unfocused} == {str(number) for number in range(1, 18)}

"""Plans as rows: they come back as they were, of their own authority only."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_type_hints

from sqlalchemy import func, select

from domain.plan_rows import (
    Adoption,
    PlanAction,
    Report,
    Row,
    StatusWord,
    by_list,
    columns,
    of,
    refers,
)
from domain.plan_status import Forecast, Progress
from storage import tables
from storage.database import Database
from storage.storage import Storage
from tests import make, plans
from tests.make import TODAY
from tests.promises.rows import statements


async def rows_of(database: Database, authority_id: int) -> tuple[Row, ...]:
    return await database.read(lambda storage: storage.plans.rows(authority_id))


async def test_the_example_comes_back_as_it_was(database: Database) -> None:
    planned = await plans.stored(database)

    found = await rows_of(database, planned.authority.id)

    assert by_list(found) == by_list(planned.rows)


async def test_another_authoritys_plans_are_not_seen_and_not_touched(database: Database) -> None:
    ours = await plans.stored(database)
    theirs = await plans.stored(database, "Grannby")
    action = of(PlanAction, ours.rows)[0]

    await database.write(
        lambda storage: storage.plans.save(ours.authority.id, [replace(action, name="Ny titel")])
    )

    assert by_list(await rows_of(database, theirs.authority.id)) == by_list(theirs.rows)
    changed = of(PlanAction, await rows_of(database, ours.authority.id))
    assert [one.name for one in changed if one.code == action.code] == ["Ny titel"]


async def test_every_field_of_every_list_can_be_changed(database: Database) -> None:
    planned = await plans.stored(database)
    word = StatusWord("1", "Igång")
    before = [rows[0] for rows in by_list([*planned.rows, word]).values()]
    changed = [_changed(row) for row in before]

    await database.write(lambda storage: storage.plans.save(planned.authority.id, [word]))
    await database.write(lambda storage: storage.plans.save(planned.authority.id, changed))

    after = {(type(row), row.code): row for row in await rows_of(database, planned.authority.id)}
    assert [after[type(row), row.code] for row in changed] == changed


def _changed(row: Row) -> Row:
    """Return *row* with other text, days and numbers wherever it names nothing else."""
    others: dict[object, Any] = {str: "other", int: 7, bool: True, date: TODAY, date | None: TODAY}
    hints = get_type_hints(type(row))
    free = set(columns(type(row))) - set(refers(type(row))) - {"code"}
    return replace(row, **{name: others[hints[name]] for name in free if hints[name] in others})


async def test_all_can_be_taken_away_again(database: Database) -> None:
    planned = await plans.stored(database)

    def remove(storage: Storage) -> dict[str, int]:
        storage.plans.remove(planned.authority.id, planned.rows)
        return {
            table.name: storage.connection.scalar(select(func.count()).select_from(table)) or 0
            for table in tables.METADATA.sorted_tables
            if table.name.startswith(("plan", "commitment", "report", "status", "milestone"))
        }

    assert set((await database.write(remove)).values()) == {0}


async def test_what_was_reported_last_stands_beside_the_task(database: Database) -> None:
    planned = await plans.stored(database)
    task = of(Adoption, planned.rows)[0]
    later = Report(
        "senare",
        TODAY,
        task.code,
        progress=Progress.ON_HOLD,
        forecast=Forecast.DELAYED,
        comment="!",
    )
    earlier = Report("tidigare", TODAY - timedelta(days=900), task.code)

    def standing(storage: Storage) -> tuple[str | None, str, str]:
        of = tables.plan_task.c
        row = storage.connection.execute(
            select(of.progress, of.forecast, of.comment).where(of.code == task.code)
        ).one()
        return row.progress, row.forecast, row.comment

    def save(storage: Storage) -> tuple[str | None, str, str]:
        storage.plans.save(planned.authority.id, [later, earlier])
        return standing(storage)

    def remove(storage: Storage) -> tuple[str | None, str, str]:
        stored = of(Report, storage.plans.rows(planned.authority.id))
        every = [row for row in stored if row.task == task.code]
        storage.plans.remove(planned.authority.id, every)
        return standing(storage)

    assert await database.write(save) == (Progress.ON_HOLD, Forecast.DELAYED, "!")
    assert await database.write(remove) == (None, Forecast.UNKNOWN, "")


async def test_an_activity_is_of_the_department_and_action_of_its_adoption(
    database: Database,
) -> None:
    planned = await plans.stored(database)
    task = tables.plan_task.c

    def placed(storage: Storage) -> set[tuple[int, int]]:
        rows = storage.connection.execute(
            select(task.action_id, task.department_id).where(task.kind == "activity")
        )
        return {(row.action_id, row.department_id) for row in rows}

    def move(storage: Storage) -> None:
        adoptions = of(Adoption, planned.rows)
        moved = [
            replace(row, department="Bildningssektorn")
            for row in adoptions
            if row.code == "2023-1/Tunabyggen"
        ]
        storage.plans.save(planned.authority.id, moved)

    before = await database.read(placed)
    await database.write(move)

    assert all(all(ids) for ids in before)
    assert len(before ^ await database.read(placed)) == 2


async def test_reading_and_saving_take_as_many_statements_whatever_there_is(
    database: Database,
) -> None:
    planned = await plans.stored(database)
    empty = await make.stored_authority(database, "Tomby")
    first = [rows[0] for rows in by_list(planned.rows).values() if rows]

    with statements(database) as much_read:
        await rows_of(database, planned.authority.id)
    with statements(database) as none_read:
        await rows_of(database, empty.id)
    with statements(database) as much_saved:
        await database.write(lambda storage: storage.plans.save(planned.authority.id, planned.rows))
    with statements(database) as few_saved:
        await database.write(lambda storage: storage.plans.save(planned.authority.id, first))

    assert much_read == none_read
    # Some only where there are any: working methods, and actions that items and cases are tied to.
    assert 0 <= much_saved.total() - few_saved.total() <= 3

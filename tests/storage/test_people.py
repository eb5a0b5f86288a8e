"""People and the roles that they hold on a day."""

from datetime import date, timedelta

import pytest

from domain.person import Role, RoleName
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import TENANT

FIRST = date(2026, 3, 1)
LAST = date(2026, 3, 31)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("since", "until", "today", "held"),
    [
        (FIRST, LAST, FIRST - DAY, False),
        (FIRST, LAST, FIRST, True),
        (FIRST, LAST, LAST, True),
        (FIRST, LAST, LAST + DAY, False),
        (FIRST, None, LAST + 1000 * DAY, True),
        (None, LAST, FIRST - 1000 * DAY, True),
        (None, None, FIRST, True),
    ],
)
async def test_a_role_is_held_from_its_first_day_to_its_last(
    since: date | None, until: date | None, today: date, held: bool, database: Database
) -> None:
    authority = await make.stored_authority(database)
    role = Role(RoleName.COORDINATOR, authority.id, since=since, until=until)

    def add(storage: Storage) -> None:
        storage.people.give_role(storage.people.add("Sam", TENANT, "e-sam"), role)

    await database.write(add)

    person = await database.read(lambda s: s.people.by_entra_id(TENANT, "e-sam", today))
    holders = await database.read(
        lambda s: s.people.with_role(authority.id, [RoleName.COORDINATOR], today)
    )

    assert person is not None
    assert person.roles == ((role,) if held else ())
    assert [one.name for one in holders] == (["Sam"] if held else [])


@pytest.mark.parametrize(
    ("days", "last"),
    [
        ([], None),
        ([LAST], LAST),
        ([LAST, FIRST], LAST),
        ([LAST, None], date.max),
    ],
)
async def test_the_last_day_of_all_that_somebody_was_is_known(
    days: list[date | None], last: date | None, database: Database
) -> None:
    ours, others = [await make.stored_authority(database, name) for name in ("Ås", "By")]

    def add(storage: Storage) -> int:
        sam = storage.people.add("Sam", TENANT, "e-sam")
        storage.people.give_role(sam, Role(RoleName.MANAGER, others.id))
        for day in days:
            storage.people.give_role(sam, Role(RoleName.HANDLER, ours.id, until=day))
        return sam

    sam = await database.write(add)

    assert await database.read(lambda storage: storage.people.last_day(ours.id, sam)) == last

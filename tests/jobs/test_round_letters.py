"""Letters about rounds and milestones: each once, when it is due, to those whom it concerns."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.authority import Authority
from domain.periods import Daily
from domain.plan_rows import Activity, Adoption, Item, Milestone, Round, of
from jobs import round_letters
from storage.database import Database
from storage.report_rounds import OPENED
from tests import make, plans
from tests.chat import Chat, Clock, colleague, router
from tests.dialogs.marks import on_one_database
from tests.jobs import said
from tests.plans import Planned
from tests.promises.rows import every_row

REMINDER, OVER, MILESTONE = round_letters.REMINDER, round_letters.OVER, round_letters.MILESTONE
# A Friday; the example's round has opened the day before, and closes on Thursday 10 December.
MORNING = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
CLOSES = date(2026, 12, 10)


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def planned(database: Database, authority: Authority) -> Planned:
    found = await plans.stored(database, authority=authority)
    [one] = [one for one in of(Round, found.rows) if one.year == 2026]
    opens = replace(one, opens_on=MORNING.date() - timedelta(days=1))
    await database.write(lambda storage: storage.plans.save(authority.id, [opens]))
    bot = router(database, Clock(MORNING))
    for number in (20, 21):
        await colleague(Chat(bot), number, "Kim Exempel").says("hej")
    await (await make.with_role(database, colleague(Chat(bot), 22), authority)).says("hej")
    return found


async def job(database: Database, day: date) -> list[str]:
    """Run the job on the morning of a day; return what is promised in all, by purpose."""
    now = datetime(day.year, day.month, day.day, 7, 0, tzinfo=UTC)
    await round_letters.run(database, Daily(round_letters.AT.at).latest(now), now, lambda _: None)
    return sorted(row["purpose"] for row in await promised(database))


async def promised(database: Database, purpose: str = "") -> list[dict[str, Any]]:
    rows = (await every_row(database))["outbox"]
    mine = [row for row in rows if row["purpose"].startswith(("round_", "milestone_"))]
    return [row for row in mine if purpose in ("", row["purpose"])]


async def words(database: Database, purpose: str, day: date) -> list[str]:
    now = datetime(day.year, day.month, day.day, 7, 0, tzinfo=UTC)
    return await said.words(database, await promised(database, purpose), now)


@pytest.mark.usefixtures("planned")
async def test_a_planned_round_opens_by_itself_and_asks_every_owner_once(
    database: Database,
) -> None:
    first = await job(database, MORNING.date())
    again = await job(database, MORNING.date() + timedelta(days=3))
    letters = await words(database, OPENED, MORNING.date())

    assert first == again == [OPENED, OPENED]
    assert all("Dags att berätta hur det står till: helår 2026" in one for one in letters)
    assert len(letters) == 2


@on_one_database
@pytest.mark.parametrize(
    ("day", "reminders"),
    [
        (date(2026, 12, 2), 0),
        (date(2026, 12, 3), 2),  # seven days before
        (date(2026, 12, 5), 0),  # a Saturday
        (date(2026, 12, 8), 2),
        (date(2026, 12, 9), 2),  # the day before
    ],
)
@pytest.mark.usefixtures("planned")
async def test_who_has_something_left_is_reminded_seven_days_and_one_day_before(
    database: Database, day: date, reminders: int
) -> None:
    await job(database, MORNING.date())

    assert (await job(database, day)).count(REMINDER) == reminders


@on_one_database
@pytest.mark.usefixtures("planned")
async def test_both_reminders_come_each_once(database: Database) -> None:
    for number in range(21):
        await job(database, MORNING.date() + timedelta(days=number))

    letters = await promised(database, REMINDER)
    assert len(letters) == 4
    assert len({row["once"] for row in letters}) == 4


@on_one_database
async def test_a_round_that_closes_on_a_sunday_reminds_on_friday(
    database: Database, planned: Planned
) -> None:
    [one] = [one for one in of(Round, planned.rows) if one.year == 2026]
    opens_on = MORNING.date() - timedelta(days=1)
    sunday = replace(one, opens_on=opens_on, closes_on=date(2026, 12, 13))
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [sunday]))
    for number in range(23):
        await job(database, MORNING.date() + timedelta(days=number))

    days = {row["due_at"].date() for row in await promised(database, REMINDER)}
    assert days == {date(2026, 12, 4), date(2026, 12, 11)}


async def test_who_has_reported_everything_is_left_alone(
    database: Database, planned: Planned
) -> None:
    await job(database, MORNING.date())
    tasks = [
        replace(row, owner="eva@example.com")
        for row in planned.rows
        if isinstance(row, Adoption | Activity | Item) and row.owner == "kim@example.com"
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, tasks))

    assert (await job(database, date(2026, 12, 3))).count(REMINDER) == 1
    assert len(await words(database, OPENED, date(2026, 12, 3))) == 1


@pytest.mark.usefixtures("planned")
async def test_when_the_last_day_has_been_the_coordinators_are_told_that_something_is_missing(
    database: Database,
) -> None:
    await job(database, MORNING.date())
    on_the_last = await job(database, CLOSES)
    after = await job(database, CLOSES + timedelta(days=1))
    [letter] = await words(database, OVER, CLOSES + timedelta(days=1))

    assert OVER not in on_the_last
    assert after.count(OVER) == 1
    assert "0 av 83 är rapporterade." in letter
    assert "saknas i omgång helår 2026" in letter


async def test_another_round_waits_until_the_open_one_is_locked(
    database: Database, planned: Planned
) -> None:
    second = Round("nästa", 2026, "extra", CLOSES, MORNING.date(), CLOSES + timedelta(days=30))
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [second]))
    await job(database, MORNING.date())

    rounds = await database.read(lambda storage: storage.report_rounds.of(planned.authority.id))
    assert sorted((one.name, one.state) for one in rounds if one.year == 2026) == [
        ("extra", "planned"), ("helår", "open"),
    ]  # fmt: skip


async def test_a_substitute_gets_the_letter_too(
    database: Database, planned: Planned, authority: Authority
) -> None:
    bot = router(database, Clock(MORNING))
    eva = await make.person_id(database, colleague(Chat(bot), 21))
    sam = await make.person_id(database, colleague(Chat(bot), 22))
    await database.write(
        lambda storage: storage.organisations.add_substitute(
            authority.id, eva, sam, MORNING.date(), CLOSES
        )
    )
    del planned
    await job(database, MORNING.date())

    people = {row["person_id"] for row in await promised(database, OPENED)}
    assert {eva, sam} <= people
    assert len(await words(database, OPENED, MORNING.date())) == 3


@pytest.mark.usefixtures("planned")
async def test_a_last_day_that_is_moved_is_reminded_of_anew(database: Database) -> None:
    sam = colleague(Chat(router(database, Clock(MORNING))), 22)
    await job(database, MORNING.date())
    await job(database, date(2026, 12, 3))
    await sam.says("ändra omgång helår 2026; 31/12; 1/12; 2027-01-20")
    await job(database, date(2027, 1, 13))

    days = [row["due_at"].date() for row in await promised(database, REMINDER)]
    assert sorted(days) == [date(2026, 12, 3)] * 2 + [date(2027, 1, 13)] * 2


@pytest.mark.usefixtures("planned")
async def test_a_round_that_is_opened_again_asks_again_and_says_again_that_it_is_over(
    database: Database,
) -> None:
    clock = Clock(MORNING)
    sam = colleague(Chat(router(database, clock)), 22)
    await job(database, MORNING.date())
    await job(database, CLOSES + timedelta(days=1))
    clock.goes(days=30)
    await sam.says("ja, lås omgång helår 2026")
    await sam.says("öppna omgång igen helår 2026")
    await job(database, MORNING.date() + timedelta(days=31))

    assert len(await promised(database, OPENED)) == 4
    assert len(await promised(database, OVER)) == 2


# --- milestones -----------------------------------------------------------------------------------


async def milestone(database: Database, planned: Planned, last_on: date, owner: str = "") -> None:
    """Let there be one milestone and no other."""
    one = Milestone("m", "Sista dag att lämna in", last_on, last_on, owner=owner)

    def save(storage: Any) -> None:
        ours = planned.authority.id
        others = [row for row in of(Milestone, storage.plans.rows(ours)) if row.code != one.code]
        storage.plans.remove(ours, others)
        storage.plans.save(ours, [one])

    await database.write(save)


@on_one_database
@pytest.mark.parametrize(
    ("last_on", "days"),
    [
        # A Saturday, across the change of clocks on 25 October 2026: early rather than late.
        (date(2026, 10, 31), ["2026-10-01", "2026-10-16", "2026-10-23", "2026-10-30"]),
        # A Wednesday; 30 and 14 days before are weekdays.
        (date(2027, 3, 31), ["2027-03-01", "2027-03-17", "2027-03-24", "2027-03-30"]),
    ],
)
async def test_a_milestone_reminds_30_14_7_and_1_days_before_on_days_that_are_worked(
    database: Database, planned: Planned, last_on: date, days: list[str]
) -> None:
    await milestone(database, planned, last_on, "kim@example.com")
    for number in range(40, -3, -1):
        await job(database, last_on - timedelta(days=number))

    found = [str(row["due_at"].date()) for row in await promised(database, MILESTONE)]
    assert found == days


async def test_a_milestone_counts_days_and_not_hours_over_the_change_of_clocks(
    database: Database, planned: Planned
) -> None:
    await milestone(database, planned, date(2025, 10, 31), "kim@example.com")
    counted = {}
    for day in (date(2025, 10, 24), date(2025, 10, 27)):
        await job(database, day)
        counted[day] = (await words(database, MILESTONE, day))[0].partition("\n")[0]

    assert list(counted.values()) == [
        "7 dagar kvar: Sista dag att lämna in", "4 dagar kvar: Sista dag att lämna in",
    ]  # fmt: skip


async def test_a_milestone_that_nobody_owns_reminds_the_coordinators_and_a_moved_one_again(
    database: Database, planned: Planned
) -> None:
    last_on = date(2027, 3, 31)
    await milestone(database, planned, last_on)
    await job(database, last_on - timedelta(days=30))
    await milestone(database, planned, last_on + timedelta(days=1))
    await job(database, last_on - timedelta(days=29))

    assert len(await promised(database, MILESTONE)) == 2
    assert len({row["once"] for row in await promised(database, MILESTONE)}) == 2


async def test_who_stands_in_for_the_owner_of_a_milestone_is_reminded_too(
    database: Database, planned: Planned, authority: Authority
) -> None:
    bot = router(database, Clock(MORNING))
    eva = await make.person_id(database, colleague(Chat(bot), 21))
    sam = await make.person_id(database, colleague(Chat(bot), 22))
    await database.write(
        lambda storage: storage.organisations.add_substitute(
            authority.id, eva, sam, MORNING.date(), CLOSES
        )
    )
    await milestone(database, planned, date(2026, 11, 27), "eva@example.com")
    await job(database, MORNING.date())

    assert {row["person_id"] for row in await promised(database, MILESTONE)} == {eva, sam}

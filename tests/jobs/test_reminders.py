"""Reminders through a hundred days of working life, by a clock that moves on a real store."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from domain.calendar import local
from domain.case import Case, Kind, State
from domain.person import Role, RoleName
from domain.working_days import is_working_day
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.dialogs.seen import says
from tests.jobs.working_life import Life, working_life
from tests.promises.rows import every_row, statements

IN_PROGRESS: dict[str, Any] = {"state": State.IN_PROGRESS, "severity": 2}


@pytest.fixture
async def life(database: Database) -> AsyncIterator[Life]:
    async with working_life(database) as one:
        yield one


async def updated(life: Life, case: Case) -> None:
    """Note that somebody did something about the case now."""
    await life.database.write(
        lambda storage: storage.log.write("case", case.id, "comment", life.clock.now)
    )


async def test_a_hundred_days_of_working_life(life: Life) -> None:
    """From Monday 23 November to Wednesday 3 March; the bot is down on 12, 13 and 14 January.
    Nobody works on 24, 25 and 31 December, 1 and 6 January."""
    robin = await life.id_of("robin")
    plain = await life.case(**IN_PROGRESS)
    christmas = await life.case(**IN_PROGRESS)
    while_down = await life.case(**IN_PROGRESS)
    snoozed = await life.case(**IN_PROGRESS)
    looked_at = await life.case(
        state=State.INVESTIGATING, severity=2, handler_id=robin, due_on=date(2027, 1, 29)
    )
    check = await life.case(
        state=State.AWAITING_VERIFICATION, severity=2, check_on=date(2027, 2, 10)
    )
    parked = await life.case(
        kind=Kind.IMPROVEMENT, state=State.PARKED, parked_until=date(2027, 2, 1)
    )
    new = await life.case()
    nobodys = await life.case(
        state=State.ASSESSED, severity=2, assessed_at=datetime(2026, 11, 23, 9, tzinfo=UTC)
    )
    await life.action(plain, "eva", date(2026, 12, 4))
    await life.action(christmas, "eva", date(2026, 12, 24))
    await life.action(while_down, "eva", date(2027, 1, 13))
    await life.action(snoozed, "eva", date(2027, 2, 19))
    down = [date(2027, 1, day) for day in (12, 13, 14)]

    await life.goes_until(date(2027, 1, 26), down=down)
    await updated(life, looked_at)
    await life.goes_until(date(2027, 2, 15))
    await life["eva"].says(f"påminn senare {snoozed.number}: en vecka")
    await life.goes_until(date(2027, 3, 3))

    assert life.days_of(plain.number, "eva") == [
        "11-27", "12-04", "12-11", "12-18", "01-04", "02-02",
    ]  # fmt: skip
    assert life.days_of(plain.number, "sam") == ["12-23"], "five days after the fourth"
    # A step that falls on a holiday waits; the one after it, until five days have gone.
    assert life.days_of(christmas.number, "eva") == [
        "12-17", "12-28", "01-04", "01-11", "01-25", "02-22",
    ]  # fmt: skip
    assert life.days_of(christmas.number, "sam") == ["01-18"]
    assert life.days_of(while_down.number, "eva") == [
        "01-07", "01-15", "01-20", "01-27", "02-12",
    ]  # fmt: skip
    assert life.days_of(while_down.number, "sam") == ["02-01"]
    # Someone did something about it on the 26th, so the day itself, the 29th, goes by in silence.
    assert life.days_of(looked_at.number, "robin") == ["01-22", "02-05", "02-12", "03-01"]
    assert life.days_of(looked_at.number, "sam") == []
    assert life.days_of(snoozed.number, "eva") == ["02-12", "02-22", "03-01"]
    assert life.days_of(check.number, "sam") == ["02-03", "02-10", "02-17", "02-24"]
    assert life.days_of(parked.number, "sam") == ["02-01", "02-08", "02-15", "03-03"]
    assert life.days_of(new.number, "sam") == ["11-25"], "once, however long nobody assesses it"
    assert life.days_of(nobodys.number, "sam") == ["11-26"]
    assert life.days_of("M-2026", "kim") == []

    assert all(is_working_day(one.on) for one in life.heard)
    assert all(8 <= local(one.at).hour < 16 for one in life.heard)
    a_day = [(one.who, one.on) for one in life.heard]
    assert len(a_day) == len(set(a_day)), "at most one message a day"


async def test_what_could_not_be_sent_that_day_is_sent_on_the_next_and_once(life: Life) -> None:
    """The bot dies between the promise and the sending, at one minute to four on a Friday."""
    case = await life.case(**IN_PROGRESS)
    await life.action(case, "eva", date(2026, 12, 4))
    life.clock.now = datetime(2026, 12, 4, 14, 59, tzinfo=UTC)
    await life.promises()

    life.clock.now = datetime(2026, 12, 4, 15, 0, tzinfo=UTC)
    await life.sends()
    await life.goes_until(date(2026, 12, 10))

    assert life.days_of(case.number, "eva") == ["12-07"]


async def test_whoever_is_away_is_reminded_through_their_substitute(life: Life) -> None:
    case = await life.case(**IN_PROGRESS)
    await life.action(case, "eva", date(2026, 12, 4))

    answer = await life["eva"].says("jag är borta 30/11-8/12, Robin Exempel tar över")
    await life.goes_until(date(2026, 12, 4))
    passed_on = await life["robin"].says(f"nytt datum {case.number}: 15/12; varför: Eva är sjuk.")
    await life.goes_until(date(2026, 12, 15))

    assert "Robin Exempel ersätter Eva Exempel" in answer.card.text
    assert says(passed_on, "moved.change_due")
    assert life.days_of(case.number, "robin") == ["12-04"]
    assert life.days_of(case.number, "eva") == ["11-27", "12-15"]


async def test_who_cannot_be_reached_is_told_of_to_the_coordinators(life: Life) -> None:
    case = await life.case(**IN_PROGRESS)
    stranger = await life.database.write(lambda storage: storage.people.add("Alva Exempel"))
    action = make.action(owner_id=stranger, due_on=date(2026, 12, 4))
    await life.database.write(lambda storage: storage.case_actions.add(case, [action]))

    await life.goes_until(date(2026, 12, 4))

    assert life.days_of(case.number, "sam", "hos Alva Exempel") == ["11-27", "12-04"]


async def test_a_summer_pause_lets_only_what_is_gravest_through_and_the_rest_comes_after(
    life: Life,
) -> None:
    def pause(storage: Storage) -> None:
        storage.authorities.set(life.authority.id, "pause_from", "12-01")
        storage.authorities.set(life.authority.id, "pause_until", "12-14")

    await life.database.write(pause)
    light = await life.case(**IN_PROGRESS)
    grave = await life.case(state=State.IN_PROGRESS, severity=4)
    for case in (light, grave):
        await life.action(case, "eva", date(2026, 12, 4))
    life.clock.goes(days=12)
    new = await make.stored_case(life.database, life.authority, life["kim"])

    await life.goes_until(date(2026, 12, 16))

    assert life.days_of(light.number, "eva") == ["12-15"]
    assert life.days_of(grave.number, "eva") == ["12-03", "12-08", "12-14"]
    assert life.days_of(new.number, "sam") == ["12-03"]


async def test_what_is_done_or_somebody_elses_before_it_is_sent_is_not_said(life: Life) -> None:
    done, given = await life.case(**IN_PROGRESS), await life.case(**IN_PROGRESS)
    for case in (done, given):
        await life.action(case, "eva", date(2026, 11, 27))
    life.clock.now = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
    await life.promises()

    await life["eva"].says(f"klar {done.number} 1: Den står där.")
    await life["eva"].says(f"lämna över {given.number} 1: Robin Exempel")
    await life.sends()

    assert life.heard == []
    await life.goes_until(date(2026, 12, 11))
    assert life.days_of(given.number, "robin") == ["12-04", "12-11"]


async def test_a_coordinator_whose_role_has_ended_is_told_no_more(life: Life) -> None:
    await life.case()
    life.clock.now = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    await life.promises()
    sam, role = await life.id_of("sam"), Role(RoleName.COORDINATOR, life.authority.id)
    ended = date(2026, 11, 24)
    await life.database.write(lambda storage: storage.people.end_role(sam, role, ended))

    await life.sends()

    assert life.heard == []


async def test_a_row_of_the_outbox_holds_ids_and_no_words(life: Life) -> None:
    case = await life.case(**IN_PROGRESS)
    await life.action(case, "eva", date(2026, 11, 27))
    life.clock.now = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)

    await life.promises()

    rows = (await every_row(life.database))["outbox"]
    [row] = [one for one in rows if one["purpose"] == "reminder"]
    eva = await life.id_of("eva")
    assert {name: value for name, value in row.items() if isinstance(value, str)} == {
        "once": f"reminder/{eva}/2026-11-27",
        "purpose": "reminder",
        "state": "waiting",
    }
    assert local(row["expires_at"]).time() == time(16)


@pytest.mark.parametrize("many", [2, 60])
async def test_the_number_of_statements_does_not_grow_with_what_there_is(
    life: Life, many: int
) -> None:
    for _ in range(many):
        case = await life.case(**IN_PROGRESS)
        await life.action(case, "eva", date(2026, 11, 27))
    life.clock.now = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)

    with statements(life.database) as asked:
        await life.promises()
        await life.sends()

    assert asked.total() <= 40
    assert len(life.heard) == 1
    assert life.heard[0].card.count("M-2026") > many


def test_the_days_are_as_the_test_says() -> None:
    free = [date(2026, 12, 24), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 6)]
    assert not any(is_working_day(day) for day in free)
    assert (date(2027, 3, 3) - date(2026, 11, 23)) == timedelta(days=100)

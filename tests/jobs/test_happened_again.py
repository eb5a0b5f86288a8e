"""Whether something has happened again: asked of a unit's contact, once for each case."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.clock import Clock
from bot.presence import Presence
from domain.authority import Authority
from domain.case import Case, Kind, State
from domain.organisation import Place
from domain.periods import moment
from domain.person import RoleName, Scope
from domain.report import Report
from jobs import happened_again
from jobs.job import Job
from locales.text import text
from storage.database import Database
from storage.storage import Storage
from tests import chat, make
from tests.chat import Chat
from tests.dialogs.organisation import notices
from tests.dialogs.seen import says
from tests.promises.rows import every_row

# A Friday, a little after the time at which it is asked.
FRIDAY = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
TODAY = date(2026, 11, 20)
JOBS = (Job("happened_again", happened_again.times, happened_again.run),)


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def sam(database: Database, authority: Authority) -> Chat:
    """The coordinator of the authority, whose every case is that has no other owner."""
    sam = await make.with_role(database, Chat(chat.router(database, chat.Clock(FRIDAY))), authority)
    await sam.says("hej")
    return sam


async def closed(
    database: Database,
    authority: Authority,
    days_ago: int,
    report: Report = make.REPORT,
    **changes: Any,
) -> Case:
    reporter = Chat(chat.router(database, chat.Clock()), name="Rebecka", entra_id="rebecka")
    at = moment(TODAY - timedelta(days=days_ago), time(11))
    case = await make.stored_case(database, authority, reporter, report)
    await make.change(database, case, **{"state": State.CLOSED, "closed_at": at, **changes})
    return case


async def clock_looks(database: Database, *at: datetime) -> None:
    presence = Presence(database)
    await presence.keep()
    for now in at:
        await Clock(database, presence, chat.Clock(now), jobs=JOBS).look()


async def asked(database: Database) -> list[tuple[int, int]]:
    """Return which cases are asked about, and whom."""
    rows = (await every_row(database))["outbox"]
    questions = [row for row in rows if row["purpose"] == happened_again.PURPOSE]
    return sorted((row["case_id"], row["person_id"]) for row in questions)


@pytest.mark.parametrize(
    ("days_ago", "changes", "is_asked"),
    [
        (29, {}, False),
        (30, {}, True),
        (60, {}, True),
        (90, {}, True),
        (91, {}, False),
        (40, {"state": State.INVESTIGATING}, False),
        (40, {"state": State.DISMISSED}, False),
        (40, {"kind": Kind.IMPROVEMENT}, False),
    ],
)
async def test_it_is_asked_from_a_month_after_closing_for_two_months(
    sam: Chat,
    database: Database,
    authority: Authority,
    days_ago: int,
    changes: dict[str, Any],
    is_asked: bool,
) -> None:
    case = await closed(database, authority, days_ago, **changes)

    await clock_looks(database, FRIDAY)

    contact = await make.person_id(database, sam)
    assert await asked(database) == ([(case.id, contact)] if is_asked else [])


async def test_it_is_asked_once_whatever_the_clock_does(
    sam: Chat, database: Database, authority: Authority
) -> None:
    case = await closed(database, authority, 30)

    days: Sequence[datetime] = [FRIDAY + timedelta(days=number) for number in (0, 0, 3, 4, 40)]
    await clock_looks(database, *days)

    assert len(await asked(database)) == 1
    assert (await asked(database))[0][0] == case.id


async def test_what_was_missed_while_nobody_was_there_is_asked_later(
    sam: Chat, database: Database, authority: Authority
) -> None:
    await closed(database, authority, 30)

    await clock_looks(database, FRIDAY + timedelta(days=12))

    assert len(await asked(database)) == 1


async def test_on_a_day_that_nobody_works_it_waits_for_the_next(
    sam: Chat, database: Database, authority: Authority
) -> None:
    await closed(database, authority, 29)

    await clock_looks(database, FRIDAY + timedelta(days=1))
    on_saturday = await asked(database)
    await clock_looks(database, FRIDAY + timedelta(days=3))

    assert on_saturday == []
    assert len(await asked(database)) == 1


async def test_the_contact_of_the_unit_is_asked_and_opens_the_case_again_or_reports_a_new_one(
    sam: Chat, database: Database, authority: Authority
) -> None:
    school = await make.stored_department(database, authority, "Skola")
    place = Place(Scope.DEPARTMENT, school)
    eva = chat.colleague(sam, 21, "Eva Exempel")
    await make.with_role(database, eva, authority, RoleName.MANAGER, Scope.DEPARTMENT, school)
    hers = await make.person_id(database, eva)

    def appoint(storage: Storage) -> None:
        storage.organisations.set_owner(authority.id, place, None, hers)

    await database.write(appoint)
    await eva.says("hej")
    case = await closed(database, authority, 45, department_id=school)

    await clock_looks(database, FRIDAY)
    [question] = await notices(database)
    form = await eva.says(f"har hänt igen {case.number}")
    declined = await eva.says(f"har inte hänt igen {case.number}")

    assert await asked(database) == [(case.id, hers)]
    assert question.heading == text("sv", "again.heading", number=case.number)
    # A manager may not open it again, and a coordinator may.
    assert text("sv", "again.reopen") not in question.text
    assert make.TYPED["description"] not in question.text
    assert says(form, "again.linked")
    assert says(declined, "again.thanks", number=case.number)


async def test_nobody_is_asked_about_what_was_opened_again_meanwhile(
    sam: Chat, database: Database, authority: Authority
) -> None:
    case = await closed(database, authority, 45)
    await clock_looks(database, FRIDAY)
    [question] = await notices(database)

    await make.change(database, case, state=State.INVESTIGATING)

    assert text("sv", "again.reopen") in question.text
    assert await notices(database) == []


async def test_what_avoids_managers_is_asked_of_somebody_else(
    sam: Chat, database: Database, authority: Authority
) -> None:
    eva = chat.colleague(sam, 21, "Eva Exempel")
    await make.with_role(database, eva, authority, RoleName.MANAGER)
    hers = await make.person_id(database, eva)
    await database.write(
        lambda storage: storage.organisations.set_owner(authority.id, Place(), None, hers)
    )
    report = replace(make.REPORT, avoids_manager=True)
    case = await closed(database, authority, 45, report)

    await clock_looks(database, FRIDAY)

    assert await asked(database) == [(case.id, await make.person_id(database, sam))]

"""A reporter who asks for a closed case; what is true of every such form is in
test_case_forms.py."""

import re
from datetime import timedelta

import pytest

from domain.authority import Authority
from domain.calendar import day_only
from domain.case import Case, State
from storage.database import Database
from tests import make
from tests.chat import NOW, Chat, Clock
from tests.dialogs.case_moves import CLOSED_AT, differs, now
from tests.dialogs.organisation import promised
from tests.dialogs.seen import says, send
from tests.promises.rows import every_row

WHY = "Batterierna ligger där igen."


@pytest.fixture
async def closed(database: Database, authority: Authority, kim: Chat) -> Case:
    return await make.stored_case(
        database, authority, kim, state=State.CLOSED, severity=2, closed_at=CLOSED_AT
    )


async def test_it_stays_closed_until_a_coordinator_has_decided(
    closed: Case, database: Database, kim: Chat, sam: Chat
) -> None:
    await kim.says(f"be om att öppna igen {closed.number} {WHY}")

    assert (await now(database, closed)).state is State.CLOSED
    assert await promised(database) == [("case_ask_to_reopen", await make.person_id(database, sam))]
    assert "ask_to_reopen" in await make.log_of(database, closed)


async def test_a_reason_is_needed(closed: Case, database: Database, kim: Chat) -> None:
    form = await kim.says(f"be om att öppna igen {closed.number}")

    answer = await kim.presses("Be om att det öppnas", form, reason="  ")

    assert says(answer, "error.reason_missing")
    assert "ask_to_reopen" not in await make.log_of(database, closed)


@pytest.mark.parametrize(("days", "late"), [(28, False), (29, True)])
async def test_after_thirty_days_it_is_too_late(
    closed: Case, database: Database, kim: Chat, clock: Clock, days: int, late: bool
) -> None:
    # It was closed two days ago.
    form = await kim.says(f"be om att öppna igen {closed.number}")
    clock.now = NOW + timedelta(days=days)

    asked = await kim.says(f"be om att öppna igen {closed.number}")
    written = await kim.says(f"be om att öppna igen {closed.number} {WHY}")

    assert says(form, "ask_to_reopen.heading", number=closed.number)
    assert says(asked, "error.reopen_too_late", number=closed.number) is late
    assert says(written, "error.reopen_too_late", number=closed.number) is late


async def test_whoever_reported_without_a_name_asks_with_the_code_and_is_not_remembered(
    database: Database, authority: Authority, kim: Chat, sam: Chat
) -> None:
    await kim.says("rapportera")
    receipt = await send(kim, identity="anonymous")
    found = re.search(r"Din kod: (\S{7})\n", receipt.card.text)
    assert found
    [case] = await make.cases_of(database, authority)
    await make.change(database, case, state=State.CLOSED, severity=2, closed_at=CLOSED_AT)

    form = await kim.says(f"be om att öppna igen {found[1]}")
    answer = await kim.presses("Be om att det öppnas", form, reason=WHY)

    assert case.number not in str(form.card.content["actions"]), "the code alone says which it is"
    assert says(answer, "moved.ask_to_reopen")
    rows = await every_row(database)
    [asked] = [
        row for row in rows["log"] if row["what"] == "ask_to_reopen" and row["field"] is None
    ]
    assert asked["actor_id"] is None
    assert asked["at"] == day_only(NOW)


async def test_a_code_that_is_no_cases_is_counted_and_tells_nothing(
    closed: Case, database: Database, kim: Chat
) -> None:
    before = await every_row(database)

    asked = await kim.says("be om att öppna igen KX7-49Q")
    written = await kim.says(f"be om att öppna igen KX7-49Q {WHY}")

    assert says(asked, "error.no_such_case")
    assert says(written, "error.no_such_case")
    [guesses] = (await differs(database, before))["guess"]
    assert guesses["wrong"] == 2

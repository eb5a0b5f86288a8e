"""Opening a closed case again; what is true of every such form is in test_case_forms.py."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.authority import Authority
from domain.case import Case, Effect, State
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import CLOSED_AT, now
from tests.dialogs.seen import fields, says

LINE = "Det har hänt igen.; klart: 2026-12-04"


@pytest.fixture
async def closed(database: Database, authority: Authority, kim: Chat, eva: Chat) -> Case:
    ended: dict[str, Any] = {
        "state": State.CLOSED,
        "severity": 2,
        "closed_at": CLOSED_AT,
        "feedback": "Tack!",
        "effect": Effect.GOOD,
    }
    handler = await make.person_id(database, eva)
    return await make.stored_case(database, authority, kim, **ended, handler_id=handler)


async def test_whoever_had_it_has_it_again_in_a_new_round(
    closed: Case, database: Database, sam: Chat
) -> None:
    form = await sam.says(f"öppna igen {closed.number}")
    await sam.presses("Öppna igen", form, reason="Det har hänt igen.")

    reopened = await now(database, closed)
    assert fields(form) == {"due_on": "2026-12-18"}
    assert (reopened.state, reopened.round) == (State.INVESTIGATING, 2)
    assert (reopened.handler_id, reopened.due_on) == (closed.handler_id, date(2026, 12, 18))
    assert (reopened.feedback, reopened.effect, reopened.closed_at) == ("", None, None)


async def test_another_can_be_named(closed: Case, database: Database, sam: Chat) -> None:
    await sam.says(f"öppna igen {closed.number} {LINE}; handläggare: mig")

    assert (await now(database, closed)).handler_id == await make.person_id(database, sam)


async def test_whoever_had_it_and_has_left_does_not_get_it_again(
    closed: Case, database: Database, authority: Authority, eva: Chat, sam: Chat
) -> None:
    yesterday = make.TODAY - timedelta(days=1)
    await make.with_role(database, eva, authority, RoleName.HANDLER, until=yesterday)

    answer = await sam.says(f"öppna igen {closed.number} {LINE}")

    assert says(answer, "error.person_left")
    assert (await now(database, closed)).state is State.CLOSED


async def test_one_that_never_had_a_handler_needs_one(
    database: Database, authority: Authority, kim: Chat, sam: Chat
) -> None:
    case = await make.stored_case(
        database, authority, kim, state=State.CLOSED, severity=1, closed_at=CLOSED_AT
    )

    answer = await sam.says(f"öppna igen {case.number} {LINE}")

    assert says(answer, "error.handler_missing")

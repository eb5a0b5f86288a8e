"""All actions done; what is true of every such form is in test_case_forms.py."""

from datetime import date

import pytest

from domain.authority import Authority
from domain.case import Case, Kind, State
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import DONE, now
from tests.dialogs.seen import fields, says


@pytest.fixture
async def case(database: Database, authority: Authority, kim: Chat, eva: Chat) -> Case:
    """A case of Kim's with an action that Eva has done."""
    case = await make.stored_case(database, authority, kim, state=State.IN_PROGRESS, severity=2)
    owner = await make.person_id(database, eva)
    done = make.action(case_id=case.id, owner_id=owner, **DONE)
    await database.write(lambda storage: storage.case_actions.add(case, [done]))
    return case


async def test_the_owner_of_the_last_action_says_it_where_nobody_handles_the_case(
    case: Case, eva: Chat, database: Database
) -> None:
    form = await eva.says(f"klart för kontroll {case.number}")
    await eva.presses("Spara dagen", form)

    waits = await now(database, case)
    # 60 days after the last action was done.
    assert fields(form) == {"check_on": "2027-01-18"}
    assert (waits.state, waits.check_on) == (State.AWAITING_VERIFICATION, date(2027, 1, 18))


async def test_it_cannot_be_said_while_something_is_left_to_do(
    case: Case, eva: Chat, database: Database
) -> None:
    form = await eva.says(f"klart för kontroll {case.number}")
    left = make.action(case_id=case.id, owner_id=await make.person_id(database, eva))
    await database.write(lambda storage: storage.case_actions.add(case, [left]))

    pressed = await eva.presses("Spara dagen", form)
    asked = await eva.says(f"klart för kontroll {case.number}")

    assert says(pressed, "error.actions_open", count=1)
    assert says(asked, "error.actions_open", count=1)
    assert (await now(database, case)).state is State.IN_PROGRESS


@pytest.mark.parametrize(
    ("day", "wrong"),
    [("", "check_day_missing"), ("2025-11-18", "day_past"), ("snart", "date_unreadable")],
)
async def test_the_day_of_the_check_is_one_to_come(
    case: Case, eva: Chat, database: Database, day: str, wrong: str
) -> None:
    form = await eva.says(f"klart för kontroll {case.number}")

    answer = await eva.presses("Spara dagen", form, check_on=day)

    assert says(answer, f"error.{wrong}")
    assert (await now(database, case)).state is State.IN_PROGRESS


async def test_of_a_suggestion_the_effect_is_not_checked(
    database: Database, authority: Authority, kim: Chat, eva: Chat
) -> None:
    handler = await make.person_id(database, eva)
    case = await make.stored_case(
        database,
        authority,
        kim,
        kind=Kind.IMPROVEMENT,
        state=State.IN_PROGRESS,
        handler_id=handler,
    )

    answer = await eva.says(f"klart för kontroll {case.number}")

    assert says(answer, "error.no_suggestions", number=case.number)

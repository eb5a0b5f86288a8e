"""Passing on the check of an effect, and a parked suggestion; what is true of every such form is in
test_case_forms.py."""

from datetime import date
from typing import Any

import pytest

from domain.authority import Authority
from domain.case import Case, Kind, State
from domain.person import RoleName
from domain.reminder import Item
from storage.database import Database
from tests import make
from tests.chat import Chat, colleague
from tests.dialogs.case_moves import now
from tests.dialogs.organisation import notices
from tests.dialogs.seen import says


@pytest.fixture
async def alva(kim: Chat, database: Database, authority: Authority) -> Chat:
    """Another coordinator."""
    alva = await make.with_role(database, colleague(kim, 34, "Alva Exempel"), authority)
    await alva.says("hej")
    return alva


async def waiting(database: Database, authority: Authority, kim: Chat, **changes: Any) -> Case:
    return await make.stored_case(
        database,
        authority,
        kim,
        **{"state": State.AWAITING_VERIFICATION, "check_on": date(2027, 1, 20), **changes},
    )


async def test_somebody_else_sees_to_the_check_and_is_told(
    kim: Chat, sam: Chat, alva: Chat, database: Database, authority: Authority
) -> None:
    case = await waiting(database, authority, kim, severity=2)

    answer = await sam.says(f"lämna över {case.number} Alva Exempel")

    passed_on = await now(database, case)
    assert says(answer, "moved.pass_on")
    assert Item(passed_on).owner_id == await make.person_id(database, alva)
    assert [one.heading for one in await notices(database)] == [f"{case.number} är överlämnat"]


async def test_so_does_a_parked_suggestion(
    kim: Chat, sam: Chat, alva: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database, authority, kim, state=State.PARKED, parked_until=date(2027, 3, 1)
    )
    await make.change(database, case, kind=Kind.IMPROVEMENT)

    await sam.says(f"lämna över {case.number} Alva Exempel")

    assert Item(await now(database, case)).owner_id == await make.person_id(database, alva)


async def test_whoever_may_not_check_it_is_not_given_it(
    kim: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    case = await waiting(database, authority, kim, severity=2)

    answer = await sam.says(f"lämna över {case.number} Eva Exempel")

    assert says(answer, "error.receiver_may_not")
    assert (await now(database, case)).keeper_id is None

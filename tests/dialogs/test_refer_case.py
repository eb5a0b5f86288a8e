"""Referring a case; what is true of every such form is in test_case_forms.py."""

from domain.authority import Authority
from domain.case import Door
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import says


async def test_a_case_is_referred_to_a_door(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await sam.says(f"hänvisa {case.number} arbetsskada eller tillbud")

    assert (await now(database, case)).door is Door.WORK_INJURY


async def test_another_place_must_be_named(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    refused = await sam.says(f"hänvisa {case.number} annat ställe")
    await sam.says(f"hänvisa {case.number} annat ställe; ställe: Bostadsbolaget")

    assert says(refused, "error.door_name_missing")
    assert (await now(database, case)).door_name == "Bostadsbolaget"

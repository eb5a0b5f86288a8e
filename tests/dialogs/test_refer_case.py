"""Referring a case; what is true of every such form is in test_case_forms.py."""

from domain.authority import Authority
from domain.case import Door
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.organisation import notices
from tests.dialogs.seen import says


async def test_a_case_is_referred_to_a_door(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await sam.says(f"hänvisa {case.number} arbetsskada eller tillbud")

    assert (await now(database, case)).door is Door.WORK_INJURY


async def test_whoever_reported_it_is_told_where_it_belongs_with_a_link(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await database.write(
        lambda storage: storage.authorities.set(
            authority.id, "work_injury_link", make.LINKS["work_injury_link"]
        )
    )
    await kim.says("hej")
    case = await make.stored_case(database, authority, kim)

    await sam.says(f"hänvisa {case.number} arbetsskada eller tillbud")

    [notice] = await notices(database)
    assert "Hör till: Arbetsskada eller tillbud" in notice.text
    assert make.LINKS["work_injury_link"] in notice.text


async def test_another_place_must_be_named(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    refused = await sam.says(f"hänvisa {case.number} annat ställe")
    await sam.says(f"hänvisa {case.number} annat ställe; ställe: Bostadsbolaget")

    assert says(refused, "error.door_name_missing")
    assert (await now(database, case)).door_name == "Bostadsbolaget"

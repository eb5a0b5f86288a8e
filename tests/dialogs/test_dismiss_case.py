"""Dismissing what is no case; what is true of every such form is in test_case_forms.py."""

from domain.authority import Authority
from domain.case import Dismissal, Door
from storage.database import Database
from tests import make
from tests.chat import NOW, Chat
from tests.dialogs.case_moves import now
from tests.dialogs.organisation import notices
from tests.dialogs.seen import says


async def test_the_reason_the_right_door_and_the_answer_are_kept(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await kim.says("hej")
    case = await make.stored_case(database, authority, kim)

    await sam.says(f"skriv av {case.number} rör inte miljön; vart: it-stöd; svar: Ring dem.")

    dismissed = await now(database, case)
    assert dismissed.dismissal is Dismissal.NOT_ENVIRONMENTAL
    assert (dismissed.door, dismissed.feedback) == (Door.IT, "Ring dem.")
    assert dismissed.closed_at == NOW
    [told] = await notices(database)
    assert "Avskrivet som: Rör inte miljön" in told.text
    assert "Hör till: IT-stöd" in told.text
    assert "Ring dem" not in told.text


async def test_a_reason_is_enough(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)
    form = await sam.says(f"skriv av {case.number}")

    await sam.presses("Skriv av", form, reason="duplicate", door="-")

    assert (await now(database, case)).door is None


async def test_another_place_must_be_named(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    refused = await sam.says(f"skriv av {case.number} dubblett; vart: annat ställe")
    await sam.says(f"skriv av {case.number} dubblett; vart: annat ställe; ställe: Servicedisken")

    assert says(refused, "error.door_name_missing")
    assert (await now(database, case)).door_name == "Servicedisken"

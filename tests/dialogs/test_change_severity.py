"""Changing how serious a case is; what is true of every such form is in test_case_forms.py."""

from domain.authority import Authority
from domain.case import State
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import fields, says


async def test_the_form_shows_how_serious_it_is_now(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)

    form = await sam.says(f"ändra allvar {case.number}")

    assert fields(form) == {"severity": "2"}


async def test_the_severity_it_has_already_is_refused(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)

    answer = await sam.says(f"ändra allvar {case.number} allvar: 2; varför: Det är så.")

    assert says(answer, "error.severity_same")


async def test_a_reason_is_needed(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)

    answer = await sam.says(f"ändra allvar {case.number} allvar: 4")

    assert says(answer, "error.reason_missing")
    assert (await now(database, case)).severity == 2

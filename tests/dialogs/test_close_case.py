"""Closing a light case at once; what is true of every such form is in test_case_forms.py."""

from typing import Any

from domain.authority import Authority
from domain.case import State
from storage.database import Database
from tests import make
from tests.chat import NOW, Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import fields, says

LIGHT: dict[str, Any] = {"state": State.ASSESSED, "severity": 1}


async def test_what_was_done_is_asked_only_where_the_report_does_not_tell(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    told = await make.stored_case(database, authority, kim, **LIGHT)
    untold = await make.stored_case(database, authority, kim, **LIGHT, immediate_action="")

    forms = [await sam.says(f"avsluta direkt {one.number}") for one in (told, untold)]
    refused = await sam.says(f"avsluta direkt {untold.number} Tack!")
    await sam.says(f"avsluta direkt {untold.number} Tack!; gjort: Vi torkade upp.")

    assert [says(form, "field.immediate_action") for form in forms] == [False, True]
    assert says(refused, "error.immediate_action_missing")
    closed = await now(database, untold)
    assert (closed.immediate_action, closed.feedback) == ("Vi torkade upp.", "Tack!")
    assert closed.closed_at == NOW


async def test_it_is_shared_as_a_lesson_when_that_is_wanted(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, **LIGHT)
    form = await sam.says(f"avsluta direkt {case.number}")

    await sam.presses("Avsluta direkt", form, feedback="Tack!", lesson="true")

    assert fields(form) == {"lesson": "false"}
    assert (await now(database, case)).lesson is True


async def test_what_is_more_serious_needs_a_handler(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)

    answers = [await sam.says(f"avsluta direkt {case.number}{more}") for more in ("", " Tack!")]

    for answer in answers:
        assert says(answer, "error.only_light", number=case.number)
    assert (await now(database, case)).state is State.ASSESSED

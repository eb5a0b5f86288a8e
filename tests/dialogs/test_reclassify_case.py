"""Changing what a case is; what is true of every such form is in test_case_forms.py."""

from domain.authority import Authority
from domain.case import Answer, Case, Category, Kind, State
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.seen import fields, says
from tests.promises.rows import every_row


async def logged(database: Database, case: Case) -> list[tuple[str | None, str | None, str | None]]:
    rows = (await every_row(database))["log"]
    return [
        (row["field"], row["old"], row["new"])
        for row in rows
        if row["entity_id"] == case.id and row["field"]
    ]


async def test_the_number_stays_and_the_log_keeps_the_old_kind_and_the_reason(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    await sam.says(f"ändra typ {case.number} typ: olycka; varför: Något hade runnit ut.")

    after = await now(database, case)
    assert (after.kind, after.number, after.state) == (
        Kind.ACCIDENT,
        case.number,
        State.RECEIVED,
    )
    changed = await logged(database, case)
    assert ("kind", "deviation", "accident") in changed
    assert ("reason", None, "Något hade runnit ut.") in changed


async def test_a_form_in_which_nothing_is_changed_is_refused(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim)

    form = await sam.says(f"ändra bedömning {case.number}")
    answer = await sam.presses("Ändra bedömningen", form, reason="Så är det.")

    assert fields(form) == {"kind": "deviation"}
    assert says(answer, "error.nothing_changed")


async def test_its_handler_may_too(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    handler = await make.person_id(database, eva)
    case = await make.stored_case(
        database, authority, kim, state=State.INVESTIGATING, handler_id=handler
    )

    await eva.says(f"ändra typ {case.number} typ: tillbud; varför: Inget hände.")

    assert (await now(database, case)).kind is Kind.NEAR_MISS


async def test_a_parked_suggestion_must_be_decided_on_first(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database, authority, kim, state=State.PARKED, kind=Kind.IMPROVEMENT
    )

    answer = await sam.says(f"ändra typ {case.number}")

    assert says(answer, "error.reclassify_parked", number=case.number)


async def test_an_unclear_notification_is_answered_when_somebody_knows(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database,
        authority,
        kim,
        state=State.ASSESSED,
        severity=2,
        notification=Answer.UNCLEAR,
        category=Category.WASTE,
    )
    before = await sam.says("ärenden att anmäla")

    form = await sam.says(f"ändra bedömning {case.number}")
    await sam.presses(
        "Ändra bedömningen", form, notification="no", reason="Miljökontoret behöver inget veta."
    )
    after = await sam.says("ärenden att anmäla")

    assert case.number in before.card.text
    assert case.number not in after.card.text
    assert ("notification", "unclear", "no") in await logged(database, case)
    assert (await now(database, case)).category is Category.WASTE

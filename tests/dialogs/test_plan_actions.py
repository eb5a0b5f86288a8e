"""Planning what is to be done; what is true of every such form is in test_case_forms.py."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.authority import Authority
from domain.case import Answer, Case, Cause, Kind, State
from domain.case_action import ActionKind
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat, colleague
from tests.dialogs.case_moves import now
from tests.dialogs.seen import fields, says

CAUSE = "Ingen hade sagt till.; orsakstyp: kommunikation"
ACTION = "åtgärd: Ställ ut en holk.; ansvarig: mig; klart: 2026-12-04"
INVESTIGATED: dict[str, Any] = {"state": State.INVESTIGATING, "severity": 2}


@pytest.fixture
async def case(database: Database, authority: Authority, kim: Chat, eva: Chat) -> Case:
    """A case of Kim's that Eva handles."""
    handler = await make.person_id(database, eva)
    return await make.stored_case(database, authority, kim, **INVESTIGATED, handler_id=handler)


async def test_everything_in_the_form_is_kept(case: Case, eva: Chat, database: Database) -> None:
    form = await eva.says(f"planera åtgärder {case.number}")

    await eva.presses(
        "Spara planen",
        form,
        root_cause="Slangen var gammal.",
        cause_category="equipment",
        what="Byt slangen.",
        owner_name="mig",
        due_on="2026-12-04",
        action_kind="preventive",
        resource_need="2 000 kronor",
        similar_elsewhere="yes",
        similar_where="Förråd 2",
    )

    planned = await now(database, case)
    [action] = await database.read(lambda storage: storage.case_actions.of(planned))
    assert (planned.root_cause, planned.cause_category) == ("Slangen var gammal.", Cause.EQUIPMENT)
    assert (planned.similar_elsewhere, planned.similar_where) == (Answer.YES, "Förråd 2")
    assert (action.text, action.kind) == ("Byt slangen.", ActionKind.PREVENTIVE)
    assert action.owner_id == await make.person_id(database, eva)
    assert (action.due_on, action.resource_need) == (date(2026, 12, 4), "2 000 kronor")


async def test_a_reason_will_do_where_no_action_is_needed(
    case: Case, eva: Chat, database: Database
) -> None:
    await eva.says(f"planera {case.number} {CAUSE}; ingen åtgärd: Det är redan borta.")

    planned = await now(database, case)
    assert (planned.state, planned.no_action_reason) == (State.IN_PROGRESS, "Det är redan borta.")
    assert await database.read(lambda storage: storage.case_actions.of(planned)) == ()


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        (ACTION, "error.root_cause_missing"),
        (f"Ingen hade sagt till.; {ACTION}", "error.cause_category_missing"),
        (CAUSE, "error.no_action_and_no_reason"),
        (f"{CAUSE}; åtgärd: Ställ ut en holk.", "error.action_owner_missing"),
        (f"{CAUSE}; åtgärd: Ställ ut en holk.; ansvarig: mig", "error.action_due_missing"),
        (f"{CAUSE}; {ACTION}; fler ställen: kanske ibland", "error.choice_unknown"),
    ],
)
async def test_what_is_missing_is_told_and_nothing_is_planned(
    case: Case, eva: Chat, database: Database, written: str, wrong: str
) -> None:
    answer = await eva.says(f"planera åtgärder {case.number} {written}")

    assert says(answer, wrong)
    assert says(answer, "plan_actions.heading", number=case.number)
    assert (await now(database, case)).state is State.INVESTIGATING


@pytest.mark.parametrize("kind", [Kind.OBSERVATION, Kind.IMPROVEMENT])
async def test_where_nothing_went_wrong_there_need_be_no_cause(
    database: Database, authority: Authority, kim: Chat, eva: Chat, kind: Kind
) -> None:
    handler = await make.person_id(database, eva)
    case = await make.stored_case(
        database, authority, kim, **INVESTIGATED, handler_id=handler, kind=kind
    )

    await eva.says(f"planera åtgärder {case.number} {ACTION}")

    assert (await now(database, case)).state is State.IN_PROGRESS


async def test_of_a_case_in_its_second_round_what_was_known_is_proposed(
    database: Database, authority: Authority, kim: Chat, eva: Chat
) -> None:
    handler = await make.person_id(database, eva)
    known: dict[str, Any] = {
        "root_cause": "Slangen var gammal.",
        "cause_category": Cause.EQUIPMENT,
        "round": 2,
    }
    case = await make.stored_case(
        database, authority, kim, **INVESTIGATED, handler_id=handler, **known
    )

    form = await eva.says(f"planera åtgärder {case.number}")

    assert fields(form)["root_cause"] == "Slangen var gammal."
    assert fields(form)["cause_category"] == "equipment"
    assert "due_on" not in fields(form)


async def test_whoever_stands_in_for_the_handler_plans(
    case: Case, eva: Chat, sam: Chat, ann: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    await sam.says("hej")
    until = make.TODAY + timedelta(days=7)
    await ann.says(f"ersättare Sam Samordnare för Eva Exempel från {make.TODAY} till {until}")

    await sam.says(f"planera åtgärder {case.number} {CAUSE}; {ACTION}")

    assert (await now(database, case)).state is State.IN_PROGRESS


async def test_an_action_is_not_given_to_someone_who_has_left(
    case: Case, eva: Chat, database: Database, authority: Authority
) -> None:
    robin = colleague(eva, 26, "Robin Exempel")
    yesterday = make.TODAY - timedelta(days=1)
    await make.with_role(database, robin, authority, RoleName.HANDLER, until=yesterday)

    answer = await eva.says(
        f"planera åtgärder {case.number} {CAUSE}; åtgärd: Byt den.; ansvarig: Robin Exempel; "
        "klart: 2026-12-04"
    )

    assert says(answer, "error.person_left")
    assert (await now(database, case)).state is State.INVESTIGATING

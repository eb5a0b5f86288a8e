"""The check of the effect; what is true of every such form is in test_case_forms.py."""

from datetime import date, timedelta

import pytest

from domain.authority import Authority
from domain.case import Case, Effect, State
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import DONE, now
from tests.dialogs.organisation import promised
from tests.dialogs.seen import fields, says

HELPED = "hjälpte: ja; hur: Det är torrt.; svar: Tack, det hjälpte."
NOT_ENOUGH = "hjälpte: nej; hur: Det droppar än."


async def waiting(
    database: Database,
    authority: Authority,
    reporter: Chat,
    owner: Chat,
    severity: int = 2,
    handler: Chat | None = None,
) -> Case:
    """Store a case whose one action *owner* has done."""
    case = await make.stored_case(
        database,
        authority,
        reporter,
        state=State.AWAITING_VERIFICATION,
        severity=severity,
        check_on=date(2027, 1, 20),
        handler_id=await make.person_id(database, handler) if handler else None,
    )
    done = make.action(case_id=case.id, owner_id=await make.person_id(database, owner), **DONE)
    await database.write(lambda storage: storage.case_actions.add(case, [done]))
    return case


async def test_what_helped_closes_the_case_with_what_was_seen(
    kim: Chat, eva: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await waiting(database, authority, kim, eva)

    await sam.says(f"kontrollera {case.number} {HELPED}; lärdom: ja")

    closed = await now(database, case)
    assert (closed.state, closed.effect) == (State.CLOSED, Effect.GOOD)
    assert (closed.evidence, closed.feedback) == ("Det är torrt.", "Tack, det hjälpte.")
    assert closed.lesson
    assert closed.checked_by_id == await make.person_id(database, sam)


@pytest.mark.parametrize(
    ("written", "effect"), [(NOT_ENOUGH, Effect.NONE), ("hjälpte: delvis; hur: Än.", "partial")]
)
async def test_what_did_not_begins_a_new_round_with_the_same_handler(
    kim: Chat,
    eva: Chat,
    sam: Chat,
    database: Database,
    authority: Authority,
    written: str,
    effect: Effect,
) -> None:
    case = await waiting(database, authority, kim, eva, handler=eva)

    await sam.says(f"kontrollera {case.number} {written}; klart: 2026-12-18")

    again = await now(database, case)
    assert (again.state, again.effect, again.round) == (State.INVESTIGATING, effect, 2)
    assert (again.handler_id, again.due_on) == (case.handler_id, date(2026, 12, 18))


async def test_the_form_proposes_when_a_new_round_would_be_done(
    kim: Chat, eva: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await waiting(database, authority, kim, eva, handler=eva)
    form = await sam.says(f"kontrollera {case.number}")

    await sam.presses("Spara kontrollen", form, effect="none", evidence="Det droppar än.")

    assert fields(form) == {"due_on": "2026-12-18", "lesson": "false"}
    assert (await now(database, case)).due_on == date(2026, 12, 18)


async def test_a_case_that_had_no_handler_needs_one_now(
    kim: Chat, eva: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await waiting(database, authority, kim, eva)
    line = f"kontrollera {case.number} {NOT_ENOUGH}; klart: 2026-12-18"

    answer = await sam.says(line)
    await sam.says(f"{line}; handläggare: mig")

    assert says(answer, "error.handler_missing")
    assert (await now(database, case)).handler_id == await make.person_id(database, sam)


async def test_a_handler_who_has_left_does_not_get_it_again(
    kim: Chat, eva: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await waiting(database, authority, kim, kim, handler=eva)
    yesterday = make.TODAY - timedelta(days=1)
    await make.with_role(database, eva, authority, RoleName.HANDLER, until=yesterday)

    refused = await sam.says(f"kontrollera {case.number} {NOT_ENOUGH}; klart: 2026-12-18")
    helped = await sam.says(f"kontrollera {case.number} {HELPED}")

    assert says(refused, "error.person_left")
    assert says(helped, "moved.verify_effective"), "who had it is no matter where it helped"


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("hur: Det är torrt.; svar: Tack!", "error.effect_missing"),
        ("hjälpte: ja; svar: Tack!", "error.evidence_missing"),
        ("hjälpte: ja; hur: Det är torrt.", "error.feedback_missing"),
        ("hjälpte: nej; klart: 2026-12-18; handläggare: mig", "error.reason_missing"),
    ],
)
async def test_what_is_missing_is_told_and_nothing_is_decided(
    kim: Chat,
    eva: Chat,
    sam: Chat,
    database: Database,
    authority: Authority,
    written: str,
    wrong: str,
) -> None:
    case = await waiting(database, authority, kim, eva)

    answer = await sam.says(f"kontrollera {case.number} {written}")

    assert says(answer, wrong)
    assert (await now(database, case)).state is State.AWAITING_VERIFICATION


async def test_nobody_checks_what_they_did_themselves(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    case = await waiting(database, authority, kim, sam)

    asked = await sam.says(f"kontrollera {case.number}")
    written = await sam.says(f"kontrollera {case.number} {HELPED}")

    assert says(asked, "error.own_action")
    assert says(written, "error.own_action")
    assert (await now(database, case)).state is State.AWAITING_VERIFICATION


async def test_nor_does_whoever_stands_in_for_them(
    kim: Chat, eva: Chat, sam: Chat, ann: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    await sam.says("hej")
    until = make.TODAY + timedelta(days=7)
    await ann.says(f"ersättare Sam Samordnare för Eva Exempel från {make.TODAY} till {until}")
    case = await waiting(database, authority, kim, eva)

    answer = await sam.says(f"kontrollera {case.number} {HELPED}")

    assert says(answer, "error.own_action")


@pytest.mark.parametrize(("severity", "told"), [(2, ["kim"]), (3, ["eva", "kim"])])
async def test_the_management_representative_hears_that_a_serious_case_is_closed(
    kim: Chat,
    eva: Chat,
    sam: Chat,
    database: Database,
    authority: Authority,
    severity: int,
    told: list[str],
) -> None:
    await make.with_role(database, eva, authority, RoleName.MANAGEMENT_REPRESENTATIVE)
    case = await waiting(database, authority, kim, kim, severity)

    await sam.says(f"kontrollera {case.number} {HELPED}")

    people = {
        "kim": await make.person_id(database, kim),
        "eva": await make.person_id(database, eva),
    }
    assert set(await promised(database)) == {("case_verify_effective", people[one]) for one in told}

"""What goes wrong when several people handle a case: each time a plain reason, the case as it is
now or the form again, and nothing that was written is lost."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.router import Answer
from domain.authority import Authority
from domain.case import Case, State
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat, colleague
from tests.dialogs.case_moves import CLOSED_AT, differs, now
from tests.dialogs.seen import fields, says, titles
from tests.promises.rows import every_row

CAUSE = "Holken var full, och ingen visste vem som tömmer den."
PLAN = {
    "root_cause": CAUSE,
    "cause_category": "routine_missing",
    "what": "Skriv vem som tömmer holken.",
    "owner_name": "mig",
    "due_on": "2026-12-04",
}


@pytest.fixture
async def case(database: Database, authority: Authority, kim: Chat, eva: Chat) -> Case:
    """A case of Kim's that Eva handles."""
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    handler = await make.person_id(database, eva)
    under_way: dict[str, Any] = {"state": State.INVESTIGATING, "severity": 2}
    return await make.stored_case(database, authority, kim, **under_way, handler_id=handler)


async def planning(someone: Chat, case: Case) -> Answer:
    return await someone.says(f"planera åtgärder {case.number}")


async def test_something_that_is_not_the_persons_to_do(
    case: Case, database: Database, sam: Chat
) -> None:
    await sam.says("hej")
    before = await every_row(database)

    answer = await sam.says(f"planera åtgärder {case.number} orsak: {CAUSE}")

    assert says(answer, "error.not_yours_to_do", number=case.number)
    assert await differs(database, before) == {}


async def test_a_card_that_was_overtaken_by_what_happened(
    case: Case, database: Database, eva: Chat
) -> None:
    form = await planning(eva, case)
    await make.change(database, case, state=State.IN_PROGRESS)

    answer = await eva.presses("Spara planen", form, **PLAN)

    assert says(answer, "moved.on_meanwhile")
    assert says(answer, "state.in_progress")
    assert CAUSE in answer.card.text
    assert PLAN["what"] in answer.card.text


async def test_two_who_handle_it_at_once(
    case: Case, database: Database, authority: Authority, eva: Chat, kim: Chat, ann: Chat
) -> None:
    robin = colleague(kim, 26, "Robin Exempel")
    await robin.says("hej")
    until = make.TODAY + timedelta(days=7)
    await ann.says(f"ersättare Robin Exempel för Eva Exempel från {make.TODAY} till {until}")
    forms = [await planning(one, case) for one in (eva, robin)]

    first = await eva.presses("Spara planen", forms[0], **PLAN)
    second = await robin.presses(
        "Spara planen", forms[1], **{**PLAN, "what": "Ställ ut en större holk."}
    )

    assert says(first, "moved.plan_actions")
    assert says(second, "moved.on_meanwhile")
    assert "Ställ ut en större holk." in second.card.text
    planned = await database.read(lambda storage: storage.case_actions.of(case))
    assert [one.text for one in planned] == [PLAN["what"]]


async def test_a_day_that_has_been_is_asked_about(
    case: Case, database: Database, eva: Chat
) -> None:
    form = await planning(eva, case)

    asked = await eva.presses("Spara planen", form, **{**PLAN, "due_on": "2026-11-19"})
    before = await now(database, case)
    answer = await eva.presses("Spara planen", asked, anyway="2026-11-19")

    assert says(asked, "error.day_over", day="2026-11-19")
    assert fields(asked)["root_cause"] == CAUSE
    assert before.state is State.INVESTIGATING
    assert says(answer, "moved.plan_actions")


async def test_a_day_long_ago_is_a_mistake(case: Case, database: Database, eva: Chat) -> None:
    form = await planning(eva, case)

    answer = await eva.presses(
        "Spara planen", form, **{**PLAN, "due_on": "2016-11-19"}, anyway="2016-11-19"
    )

    assert says(answer, "error.day_past")
    assert (await now(database, case)).state is State.INVESTIGATING


@pytest.mark.parametrize("day", ["2026-12-05", "2026-12-24", "2027-01-06"])
async def test_a_day_that_nobody_works_is_asked_about_and_taken_when_it_is_wanted(
    case: Case, database: Database, eva: Chat, day: str
) -> None:
    form = await planning(eva, case)
    asked = await eva.presses("Spara planen", form, **{**PLAN, "due_on": day})

    answer = await eva.presses("Spara planen", asked, anyway=day)

    assert says(asked, "form.anyway")
    assert fields(asked)["what"] == PLAN["what"]
    assert says(answer, "moved.plan_actions")
    [action] = await database.read(lambda storage: storage.case_actions.of(case))
    assert action.due_on == date.fromisoformat(day)


async def test_an_owner_who_has_left(
    case: Case, database: Database, authority: Authority, eva: Chat
) -> None:
    robin = colleague(eva, 26, "Robin Exempel")
    yesterday = make.TODAY - timedelta(days=1)
    await make.with_role(database, robin, authority, RoleName.HANDLER, until=yesterday)
    form = await planning(eva, case)

    answer = await eva.presses("Spara planen", form, **{**PLAN, "owner_name": "Robin Exempel"})

    assert says(answer, "error.person_left")
    assert fields(answer)["owner_name"] == "Robin Exempel"
    assert fields(answer)["root_cause"] == CAUSE
    assert (await now(database, case)).state is State.INVESTIGATING


async def test_a_closed_case(case: Case, database: Database, eva: Chat, sam: Chat) -> None:
    form = await planning(eva, case)
    await make.change(database, case, state=State.CLOSED, closed_at=CLOSED_AT)
    before = await every_row(database)

    pressed = await eva.presses("Spara planen", form, **PLAN)
    asked = await sam.says(f"bedöm {case.number} typ: olycka; allvar: 3")

    for answer in (pressed, asked):
        assert says(answer, "state.closed")
    assert CAUSE in pressed.card.text
    assert "case" not in await differs(database, before)


async def test_a_card_that_was_passed_on_to_somebody_else(
    case: Case, database: Database, eva: Chat, sam: Chat
) -> None:
    await sam.says("hej")
    form = await planning(eva, case)
    before = await every_row(database)

    sent = await sam.presses("Spara planen", form, **PLAN)
    opened = await sam.says(f"status {case.number}")

    assert says(sent, "error.card_not_yours")
    assert sent.below, "what was typed stays where it is"
    assert f"Ärende {case.number}" in sent.card.text
    assert "Planera åtgärder" not in titles(opened)
    assert await differs(database, before) == {}

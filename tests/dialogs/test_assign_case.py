"""Giving a case to a handler; what is true of every such form is in test_case_forms.py."""

from datetime import date, timedelta

import pytest

from domain.authority import Authority
from domain.case import Case, Kind, State
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.case_moves import now
from tests.dialogs.organisation import organisation_of
from tests.dialogs.seen import fields, says, titles
from tests.promises.rows import every_row, news

PICKED = "00000000-0000-0000-0000-00000000abcd"


@pytest.fixture
async def case(database: Database, authority: Authority, kim: Chat, eva: Chat, sam: Chat) -> Case:
    for one in (eva, sam):
        await one.says("hej")
    return await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)


async def test_a_due_date_is_proposed_by_the_settings(case: Case, sam: Chat) -> None:
    form = await sam.says(f"utse handläggare {case.number}")

    # Twenty working days, with Christmas and New Year between.
    assert fields(form) == {"due_on": "2026-12-18"}


async def test_the_handler_sees_the_case_from_then_on(
    case: Case, database: Database, eva: Chat, sam: Chat
) -> None:
    before = await eva.says(f"status {case.number}")
    await sam.says(f"utse handläggare {case.number} Eva Exempel; klart: 2026-12-04")
    after = await eva.says(f"status {case.number}")

    assert says(before, "error.no_such_case")
    assert says(after, "case.heading", number=case.number)
    assigned = await now(database, case)
    assert assigned.handler_id == await make.person_id(database, eva)
    assert assigned.due_on == date(2026, 12, 4)


async def test_somebody_new_is_picked_and_remembered(
    case: Case, database: Database, sam: Chat
) -> None:
    form = await sam.says(f"utse handläggare {case.number}")

    unnamed = await sam.presses("Utse handläggare", form, handler=PICKED)
    answer = await sam.presses("Utse handläggare", unnamed, handler_name="Nora Ny")

    assert says(unnamed, "error.person_new")
    assert fields(unnamed)["handler"] == PICKED
    assert says(answer, "moved.assign")
    [nora] = [row for row in (await every_row(database))["person"] if row["entra_id"] == PICKED]
    assert (await now(database, case)).handler_id == nora["id"]


async def test_a_name_that_is_not_quite_right_is_asked_about_in_the_form(
    case: Case, database: Database, eva: Chat, sam: Chat
) -> None:
    before = await every_row(database)

    asked = await sam.says(f"utse handläggare {case.number} Eva Exmpel; klart: 2026-12-04")
    assert news(before, await every_row(database)) == {}
    number = f"nr {await make.person_id(database, eva)}"
    answer = await sam.presses("Utse handläggare", asked, handler=number)

    assert says(asked, "error.person_unsure")
    assert f"Eva Exempel, {number}" in asked.card.text
    assert fields(asked) == {"handler_name": "Eva Exmpel", "due_on": "2026-12-04"}
    assert says(answer, "moved.assign")


async def test_whoever_was_meant_can_be_numbered_in_writing(
    case: Case, database: Database, eva: Chat, sam: Chat
) -> None:
    asked = await sam.says(f"utse handläggare {case.number} Eva Exmpel; klart: 2026-12-04")
    line = next(one for one in asked.card.text.splitlines() if one.startswith("Utse handläggare:"))

    answer = await sam.says(line.split("”")[1])

    assert says(answer, "moved.assign")
    assert (await now(database, case)).handler_id == await make.person_id(database, eva)


async def test_a_stranger_is_told_together_with_what_else_is_wrong(
    case: Case, database: Database, sam: Chat
) -> None:
    answer = await sam.says(f"utse handläggare {case.number} Ingen Alls; klart: 2026-11-01")

    assert says(answer, "error.person_unknown")
    assert says(answer, "error.day_over", day="2026-11-01")
    # That nobody was found says it all.
    assert not says(answer, "error.handler_missing")
    assert fields(answer)["handler_name"] == "Ingen Alls"


async def test_somebody_who_has_left_is_not_given_a_case(
    case: Case, database: Database, authority: Authority, eva: Chat, sam: Chat
) -> None:
    yesterday = make.TODAY - timedelta(days=1)
    await make.with_role(database, eva, authority, RoleName.HANDLER, until=yesterday)

    answer = await sam.says(f"utse handläggare {case.number} Eva Exempel; klart: 2026-12-04")

    assert says(answer, "error.person_left")
    assert (await now(database, case)).handler_id is None


async def test_a_new_person_is_not_remembered_when_something_else_is_wrong(
    case: Case, database: Database, authority: Authority, sam: Chat
) -> None:
    await sam.says(f"utse handläggare {case.number} Nora Ny nora@example.com; klart: 2026-11-01")

    people = (await every_row(database))["person"]
    assert "nora@example.com" not in {row["email"] for row in people}


async def test_a_day_that_nobody_works_is_asked_about_and_taken_when_it_is_wanted(
    case: Case, database: Database, sam: Chat
) -> None:
    form = await sam.says(f"utse handläggare {case.number}")

    asked = await sam.presses(
        "Utse handläggare", form, handler_name="Eva Exempel", due_on="2026-12-24"
    )
    still = await sam.presses("Utse handläggare", asked)
    answer = await sam.presses("Utse handläggare", still, anyway="2026-12-24")

    for one in (asked, still):
        assert says(one, "error.day_free", day="2026-12-24", following="2026-12-28")
        assert fields(one)["anyway"] == "false"
    assert says(answer, "moved.assign")
    assert (await now(database, case)).due_on == date(2026, 12, 24)


async def test_yes_to_one_day_is_not_yes_to_another(
    case: Case, database: Database, sam: Chat
) -> None:
    form = await sam.says(f"utse handläggare {case.number}")
    typed = {"handler_name": "Eva Exempel", "anyway": "2026-12-24"}

    answer = await sam.presses("Utse handläggare", form, due_on="2026-12-25", **typed)

    assert says(answer, "error.day_free", day="2026-12-25", following="2026-12-28")


async def test_a_day_is_wanted_anyway_in_writing(case: Case, database: Database, sam: Chat) -> None:
    await sam.says(f"utse handläggare {case.number} Eva Exempel; klart: 24/12 ändå")

    assert (await now(database, case)).due_on == date(2026, 12, 24)


async def test_a_suggestion_is_decided_on_instead(
    database: Database, authority: Authority, kim: Chat, sam: Chat
) -> None:
    case = await make.stored_case(
        database, authority, kim, state=State.ASSESSED, kind=Kind.IMPROVEMENT
    )

    answer = await sam.says(f"utse handläggare {case.number}")

    assert says(answer, "error.no_suggestions", number=case.number)


async def test_the_people_with_roles_are_offered(
    case: Case, database: Database, authority: Authority, sam: Chat
) -> None:
    form = await sam.says(f"utse handläggare {case.number}")

    [picker] = [one for one in form.card.content["body"] if one.get("id") == "handler"]
    people = (await organisation_of(database, authority)).people.values()
    assert {one["title"] for one in picker["choices"]} == {one.name for one in people}
    assert titles(form) == ["Utse handläggare"]

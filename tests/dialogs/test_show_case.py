"""The card of a case: what each may see of it, and the buttons for what they can do now."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain.accident import Accident
from domain.authority import Authority
from domain.case import Case, Kind, Ongoing, State
from domain.case_action import ActionState
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.seen import says, titles
from tests.make import TODAY
from tests.promises.rows import statements

NUMBER = "M-2026-0001"
SETTLE = "Åtgärd {} är klar"


async def with_actions(database: Database, case: Case, owner: Chat, *each: dict[str, Any]) -> None:
    owner_id = await make.person_id(database, owner)
    actions = [make.action(owner_id=owner_id, **one) for one in each]
    await database.write(lambda storage: storage.case_actions.add(case, actions))


async def test_what_there_is_no_room_for_stands_on_a_card_of_its_own(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim, state=State.ASSESSED, severity=2)

    shown = await sam.says(f"status {NUMBER}")
    more = await sam.presses("Fler val")
    written = await sam.says(f"fler val {NUMBER}")

    assert len(titles(shown)) == 6
    assert {"Underrätta myndighet", "Logg"} <= set(titles(more))
    assert titles(written) == titles(more)
    assert more.below  # the case stays where it is


async def test_an_assessment_that_nobody_has_made_is_not_offered_for_change(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    shown = await sam.says(f"status {NUMBER}")

    assert "Bedöm" in titles(shown)
    assert {"Ändra bedömning", "Ändra allvar", "Fler val"} & set(titles(shown)) == set()


async def test_whoever_has_no_more_choices_is_told_so(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    assert says(await kim.says(f"fler val {NUMBER}"), "more.none")


async def test_more_choices_of_a_case_that_is_not_theirs_is_no_case(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim)

    assert says(await eva.says(f"fler val {NUMBER}"), "error.no_such_case")


async def test_the_reporter_sees_how_it_goes_but_neither_names_nor_severity(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(
        database,
        authority,
        kim,
        state=State.IN_PROGRESS,
        severity=3,
        handler_id=await make.person_id(database, eva),
        root_cause="Ingen hade läst rutinen.",
    )
    await with_actions(database, case, eva, {"text": "Läs rutinen."})

    answer = await kim.says(f"status {NUMBER}")

    assert "Läge: Åtgärdas" in answer.card.text
    hidden = ["Eva", "Läs rutinen", "Ingen hade läst", "allvarligt"]
    assert [words for words in hidden if words in answer.card.text] == []


async def test_the_reporter_reads_the_whole_answer(
    kim: Chat, database: Database, authority: Authority
) -> None:
    answer = "Tack! " + "Nu är det ordnat. " * 100
    await make.stored_case(database, authority, kim, state=State.CLOSED, feedback=answer.strip())

    assert answer.strip() in (await kim.says(f"status {NUMBER}")).card.text


async def test_those_who_work_with_it_see_who_does_what_by_when(
    kim: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority, school: int
) -> None:
    case = await make.stored_case(
        database,
        authority,
        kim,
        state=State.IN_PROGRESS,
        severity=2,
        department_id=school,
        handler_id=await make.person_id(database, sam),
        root_cause="Det finns ingen holk.",
    )
    settled = {"state": ActionState.COMPLETED, "settled_on": date(2026, 11, 19)}
    await with_actions(
        database, case, eva, {"text": "Mät.", **settled}, {"text": "Ställ ut en holk."}
    )

    told = (await sam.says(f"status {NUMBER}")).card.text

    assert "Åtgärd 2: Ställ ut en holk. (Eva Exempel, senast 4 december 2026)" in told
    assert "Åtgärd 1: Mät. (Eva Exempel, klar 19 november 2026)" in told
    assert told.index("Åtgärd 2") < told.index("Åtgärd 1")
    for words in (
        "Handläggare: Sam Samordnare",
        "Senast: 4 december 2026",
        "Allvar: 2 – måttligt",
        "Förvaltning: Skola",
        "Orsak: Det finns ingen holk.",
    ):
        assert words in told


async def test_an_action_has_its_button_only_for_those_who_may_settle_it(
    kim: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.IN_PROGRESS, severity=2)
    await with_actions(database, case, eva, {})
    await with_actions(database, case, kim, {"text": "Håll utkik."})

    assert SETTLE.format(1) in titles(await eva.says(f"status {NUMBER}"))
    assert SETTLE.format(2) not in titles(await eva.says(f"status {NUMBER}"))
    assert SETTLE.format(2) in titles(await kim.says(f"status {NUMBER}"))
    assert SETTLE.format(1) not in titles(await sam.says(f"status {NUMBER}"))


async def test_the_button_of_an_action_leads_to_that_one(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.IN_PROGRESS, severity=2)
    await with_actions(database, case, eva, {}, {"text": "Håll utkik."})

    await eva.says(f"status {NUMBER}")
    form = await eva.presses(SETTLE.format(2))
    answer = await eva.presses("Spara", form, outcome="completed", comment="Klart.")

    assert says(answer, "moved.complete_action")
    first, second = await database.read(lambda storage: storage.case_actions.of(case))
    assert (first.state, second.state) == (ActionState.OPEN, ActionState.COMPLETED)


async def test_more_actions_than_there_is_room_for_are_counted(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    case = await make.stored_case(database, authority, kim, state=State.IN_PROGRESS, severity=2)
    await with_actions(database, case, eva, *({"text": f"Steg {n}."} for n in range(1, 9)))

    answer = await eva.says(f"status {NUMBER}")

    assert says(answer, "case.more_actions", "sv", count=2)
    assert "Steg 6." in answer.card.text
    assert "Steg 7." not in answer.card.text


async def test_what_is_late_is_said_to_be(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    yesterday = TODAY - timedelta(days=1)
    await make.stored_case(
        database, authority, kim, state=State.INVESTIGATING, severity=2, due_on=yesterday
    )

    assert "Senast: 19 november 2026, försenat" in (await sam.says(f"status {NUMBER}")).card.text


@pytest.mark.parametrize("kind", [Kind.DEVIATION, Kind.IMPROVEMENT])
async def test_a_suggestion_is_decided_on_and_nothing_else(
    kind: Kind, kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim, kind=kind, state=State.ASSESSED, severity=2)

    found = set(titles(await sam.says(f"status {NUMBER}")))

    decisions = {"Anta", "Avböj", "Spara till planeringen"}
    handling = {"Utse handläggare", "Besluta åtgärd"}
    wanted, other = (decisions, handling) if kind is Kind.IMPROVEMENT else (handling, decisions)
    assert wanted <= found
    assert not other & found


async def test_a_suggestion_has_softer_words(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_case(database, authority, kim, kind=Kind.IMPROVEMENT, state=State.IN_PROGRESS)

    told = (await kim.says(f"status {NUMBER}")).card.text

    assert "Läge: Genomförs" in told
    assert "Ligger hos: Den som genomför förslaget" in told


async def test_where_the_matter_belongs_is_told_with_the_way_there(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await database.write(
        lambda storage: storage.authorities.set(
            authority.id, "fault_report_link", "https://fel.example.se"
        )
    )
    await make.stored_case(database, authority, kim)
    await sam.says(f"hänvisa {NUMBER} felanmälan; svar: Vaktmästaren lagar sådant.")

    answer = await kim.says(f"status {NUMBER}")

    assert "Hör till: Felanmälan" in answer.card.text
    assert "Felanmälan: https://fel.example.se" in answer.card.text
    assert "Svar: Vaktmästaren lagar sådant." in answer.card.text


async def test_a_case_that_avoids_managers_is_no_case_for_one(
    kim: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.MANAGER)
    await make.stored_case(database, authority, kim, replace(make.REPORT, avoids_manager=True))

    assert says(await eva.says(f"status {NUMBER}"), "error.no_such_case")
    assert says(await sam.says(f"status {NUMBER}"), "case.avoids_manager")
    assert not says(await kim.says(f"status {NUMBER}"), "case.avoids_manager")


async def test_a_coordinator_who_asks_by_code_is_the_reporter_and_nobody_else(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    await sam.says("rapportera")
    receipt = await sam.presses("Skicka", None, **{**make.TYPED, "identity": "anonymous"})
    code = receipt.card.text.partition("Din kod: ")[2][:7]
    [case] = await make.cases_of(database, authority)
    await make.change(database, case, severity=3, ongoing=Ongoing.YES)

    answer = await sam.says(f"status {code}")

    assert titles(answer) == ["Komplettera", "Dra tillbaka"]
    assert "Allvar" not in answer.card.text


async def test_a_case_is_shown_in_as_many_statements_whatever_there_is_in_it(
    kim: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority, school: int
) -> None:
    await sam.says("hej")
    bare = await make.stored_case(database, authority, kim)
    full = await make.stored_case(
        database,
        authority,
        kim,
        state=State.IN_PROGRESS,
        severity=2,
        department_id=school,
        handler_id=await make.person_id(database, eva),
        accident=Accident(substance="Diesel"),
    )
    await with_actions(database, full, eva, *({"text": f"Steg {n}."} for n in range(5)))
    await sam.says(f"status {bare.number}")

    with statements(database) as few:
        await sam.says(f"status {bare.number}")
    with statements(database) as many:
        await sam.says(f"status {full.number}")

    assert many == few


async def test_who_holds_a_role_for_another_department_sees_no_case(
    kim: Chat, eva: Chat, database: Database, authority: Authority, school: int
) -> None:
    roads = await make.stored_department(database, authority, "Gata")
    await make.with_role(database, eva, authority, RoleName.COORDINATOR, Scope.DEPARTMENT, roads)
    await make.stored_case(database, authority, kim, department_id=school)

    assert says(await eva.says(f"status {NUMBER}"), "error.no_such_case")

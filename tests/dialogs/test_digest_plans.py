"""What the weekly digest says of plans and commitments leads to the same as asking for it does."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.router import Answer, Router
from domain.person import RoleName, Scope
from domain.plan_rows import Item, Report, Row, of
from domain.plan_status import Forecast, Progress
from locales.text import text
from storage.database import Database
from tests import chat, make, plans
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says
from tests.make import TODAY
from tests.plans import Planned


@pytest.fixture
async def planned(database: Database) -> Planned:
    return await plans.stored(database)


@pytest.fixture
async def sam(database: Database, router: Router, planned: Planned) -> Chat:
    """Who coordinates the whole."""
    coordinator = Chat(router, "Sam", plans.entra_id(9))
    await make.with_role(database, coordinator, planned.authority, RoleName.COORDINATOR)
    return coordinator


def items(answer: Answer) -> list[str]:
    return re.findall(r"^Punkt (\d+\.\d+)", answer.card.text, re.MULTILINE)


def actions(answer: Answer) -> list[str]:
    return re.findall(r"^Åtgärd (\d+)", answer.card.text, re.MULTILINE)


async def test_items_without_an_owner_are_the_same_by_button_command_and_sentence(
    database: Database, sam: Chat, planned: Planned
) -> None:
    [begun, done] = [one for one in of(Item, planned.rows) if not one.owner][:2]
    reports = [
        Report("a", TODAY, begun.code, progress=Progress.IN_PROGRESS),
        Report("b", TODAY, done.code, progress=Progress.COMPLETED),
    ]
    await database.write(lambda s: s.plans.save(planned.authority.id, reports))
    await sam.says("veckobrev")

    pressed = await sam.presses("Punkter utan ansvarig")

    said = [await sam.says(one) for one in ("punkter utan ansvarig", "vilka punkter saknar ägare")]
    assert [items(one) for one in said] == [items(pressed)] * 2
    assert len(items(pressed)) == 10
    assert begun.number in items(pressed)
    assert done.number not in items(pressed)
    assert says(pressed, "plan_list.unowned_items")


async def test_items_that_have_come_another_way_are_the_same_by_button_command_and_sentence(
    database: Database, sam: Chat, planned: Planned
) -> None:
    [one, other, *_] = of(Item, planned.rows)
    reports = [
        Report("a", TODAY, one.code, progress=Progress.IN_PROGRESS),
        Report("b", TODAY - timedelta(days=8), other.code, progress=Progress.IN_PROGRESS),
    ]
    await database.write(lambda s: s.plans.save(planned.authority.id, reports))
    await sam.says("veckobrev")

    pressed = await sam.presses("Punkter med nytt läge")

    asked = (
        "punkter med nytt läge",
        "vilka punkter har bytt status",
        "vilka åtaganden har förändrats sedan förra veckan",
        "which items have changed",
    )
    assert [items(await sam.says(words)) for words in asked] == [[one.number]] * len(asked)
    assert items(pressed) == [one.number]
    assert "nytt läge sedan 13 november 2026" in pressed.card.text


async def test_a_head_of_department_sees_what_is_late_there_page_by_page(
    database: Database, sam: Chat, planned: Planned
) -> None:
    ada = chat.colleague(sam, 31, "Ada")
    known = await database.read(lambda s: s.plan_names.known(planned.authority.id))
    borlange = next(one for one, name in known.departments if name == "Borlänge Energi")
    await make.with_role(
        database, ada, planned.authority, RoleName.MANAGER, Scope.DEPARTMENT, borlange
    )
    whole = await sam.says("försenat i handlingsplanen")
    await ada.says("veckobrev")

    hers = await ada.presses("Försenat i handlingsplanen")

    asked = await ada.says("status åtgärder försenade borlänge energi")
    assert "2023, Borlänge Energi, försenat" in hers.card.text
    assert actions(hers) == actions(asked)
    assert 0 < len(actions(hers)) < 10
    second = await sam.presses(text("sv", "case_list.on"), whole)
    assert "12 finns. Sida 2 av 2." in second.card.text


async def test_commitments_that_are_behind_are_listed_and_their_items_a_button_away(
    database: Database, sam: Chat, planned: Planned
) -> None:
    of_first, of_third = (
        next(one for one in of(Item, planned.rows) if one.commitment == f"2025-{n}") for n in (1, 3)
    )
    late: list[Row] = [
        Report("a", TODAY, of_first.code, "", Progress.IN_PROGRESS, Forecast.DELAYED),
        replace(of_third, due_on=TODAY - timedelta(days=1)),
    ]
    none = await sam.says("vilka åtaganden ligger efter")
    await database.write(lambda s: s.plans.save(planned.authority.id, late))

    behind = await sam.says("vilka åtaganden ligger efter")

    assert says(none, "commitment.behind", many=0, of=10)
    assert says(behind, "commitment.behind", many=2, of=10)
    assert re.findall(r"^(\d+)\. ", behind.card.text, re.MULTILINE) == ["1", "3"]
    assert behind.card.text == (await sam.says("which commitments are late")).card.text
    pressed = await sam.presses("Försenade punkter", behind)
    assert items(pressed) == [of_first.number, of_third.number]
    assert items(await sam.says("vilka punkter ligger efter")) == items(pressed)


@on_one_database
async def test_documents_that_have_expired_are_a_button_from_all_there_are(sam: Chat) -> None:
    await sam.says("veckobrev")

    expired = await sam.presses("Styrdokument att förnya")

    assert says(expired, "documents_to_renew.count", expired=2, soon=0, days=30)
    every = await sam.presses("Alla styrdokument")
    assert says(every, "documents.count", total=7, expired=2, replaced=1)

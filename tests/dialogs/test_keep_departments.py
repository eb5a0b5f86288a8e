"""Departments and units: added, renamed, and never lost."""

import pytest

from domain.authority import Authority
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.organisation import logged, organisation_of
from tests.dialogs.seen import fields, on_the_wire, says, titles


async def test_a_department_and_its_unit_are_added_by_writing(
    ann: Chat, database: Database, authority: Authority
) -> None:
    await ann.says("ny förvaltning Skola")
    answer = await ann.says("ny enhet Köket i skola")

    assert says(answer, "add_department.done")
    assert "Skola: Köket" in answer.card.text
    found = await organisation_of(database, authority)
    assert [one.name for one in found.departments] == ["Skola"]
    assert [one.name for one in found.units_of(found.departments[0])] == ["Köket"]
    assert await logged(database, "department") == [("added", "", "Skola")]
    assert await logged(database, "unit") == [("added", "", "Köket")]


async def test_they_are_added_by_card(
    ann: Chat, database: Database, authority: Authority, school: int
) -> None:
    form = await ann.presses("Lägg till", await ann.says("förvaltningar"))

    await ann.presses("Lägg till", form, name="Gata", department="authority")
    unit = await ann.presses(
        "Lägg till", await ann.says("ny enhet"), name="Köket", department=f"department:{school}"
    )

    assert says(unit, "add_department.done")
    found = await organisation_of(database, authority)
    assert [one.name for one in found.departments] == ["Gata", "Skola"]
    assert [one.department_id for one in found.units] == [school]


@pytest.mark.parametrize("name", ["skola", " SKOLA "])
async def test_a_name_that_is_there_is_not_taken_twice(
    ann: Chat, database: Database, authority: Authority, school: int, name: str
) -> None:
    answer = await ann.says(f"ny förvaltning {name}")

    assert says(answer, "error.name_taken")
    assert fields(answer)["name"] == name.strip()
    assert len((await organisation_of(database, authority)).departments) == 1


async def test_two_departments_may_have_units_of_the_same_name(
    ann: Chat, database: Database, authority: Authority, school: int
) -> None:
    await make.stored_department(database, authority, "Gata")
    for words in ("ny enhet Kontoret i Skola", "ny enhet Kontoret i Gata"):
        assert says(await ann.says(words), "add_department.done")

    unsure = await ann.says("byt namn på Kontoret till Expeditionen")
    named = await ann.says("byt namn på Gata, Kontoret till Expeditionen")

    assert says(unsure, "error.where_unsure", names="Gata, Kontoret; Skola, Kontoret")
    assert says(named, "rename.done")
    found = await organisation_of(database, authority)
    assert sorted(one.name for one in found.units) == ["Expeditionen", "Kontoret"]


async def test_a_department_is_renamed_by_words_and_by_card(
    ann: Chat, database: Database, authority: Authority, school: int
) -> None:
    await ann.says("byt namn på Skola till Barn och utbildning")
    form = await ann.says("byt namn")
    answer = await ann.presses("Byt namn", form, name="Utbildning")

    assert says(answer, "rename.done")
    assert [one.name for one in (await organisation_of(database, authority)).departments] == [
        "Utbildning"
    ]
    assert await logged(database, "department") == [
        ("renamed", "Skola", "Barn och utbildning"),
        ("renamed", "Barn och utbildning", "Utbildning"),
    ]


async def test_only_the_case_of_letters_may_change(ann: Chat, school: int) -> None:
    assert says(await ann.says("byt namn på Skola till SKOLA"), "rename.done")


async def test_a_coordinator_looks_and_changes_nothing(
    sam: Chat, database: Database, authority: Authority, school: int
) -> None:
    listed = await sam.says("förvaltningar")
    added = await sam.says("ny förvaltning Gata")
    renamed = await sam.says("byt namn på Skola till Gata")

    assert "Skola" in listed.card.text
    assert titles(listed) == []
    assert says(added, "error.not_allowed")
    assert says(renamed, "error.not_allowed")
    assert [one.name for one in (await organisation_of(database, authority)).departments] == [
        "Skola"
    ]


async def test_a_double_tap_adds_one(ann: Chat, database: Database, authority: Authority) -> None:
    form = await ann.says("ny förvaltning")
    pressed = ann.pressing("Lägg till", form, name="Skola")

    first = await ann.sends(pressed)
    second = await ann.sends(pressed)

    assert on_the_wire(second) == on_the_wire(first)
    assert len((await organisation_of(database, authority)).departments) == 1

"""Environmental rounds, one a year in each managerial area: noted, listed and taken back."""

from typing import Any

import pytest

from domain.authority import Authority
from domain.person import Role, RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat, Clock, colleague
from tests.dialogs.marks import on_one_database
from tests.dialogs.organisation import logged
from tests.dialogs.seen import fields, says, titles
from tests.promises.rows import every_row

M, C, R = RoleName.MANAGER, RoleName.COORDINATOR, RoleName.MANAGEMENT_REPRESENTATIVE
DONE = "miljörond gjord på Parkenheten 12 oktober; energi, vatten"


@pytest.fixture
async def roads(database: Database, authority: Authority) -> int:
    return await make.stored_department(database, authority, "Gata")


@pytest.fixture
async def parks(database: Database, authority: Authority, roads: int) -> int:
    """A unit of the department of roads."""
    return await database.write(
        lambda s: s.organisations.add_unit(authority.id, roads, "Parkenheten")
    )


@pytest.fixture
async def mia(database: Database, authority: Authority, kim: Chat, parks: int) -> Chat:
    """The manager of the parks."""
    mia = colleague(kim, 41, "Mia Exempel")
    return await make.with_role(database, mia, authority, M, Scope.UNIT, parks)


@pytest.fixture
async def leif(database: Database, authority: Authority, kim: Chat, school: int) -> Chat:
    """The manager of the schools."""
    leif = colleague(kim, 42, "Leif Exempel")
    return await make.with_role(database, leif, authority, M, Scope.DEPARTMENT, school)


async def noted(database: Database) -> list[tuple[Any, ...]]:
    rows = (await every_row(database))["environmental_round"]
    return [(one["scope"], one["year"], str(one["held_on"]), one["focus"]) for one in rows]


# --- to note one ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "day", "focus"),
    [
        (DONE, "2026-10-12", "energi, vatten"),
        ("miljöronden är gjord på Gata, Parkenheten i går", "2026-11-19", ""),
        ("Miljörond genomförd 12 oktober!", "2026-10-12", ""),
        ("Miljöronden på Parkenheten gjordes 12 oktober", "2026-10-12", ""),
        ("Environmental round done at Parkenheten on 12 October", "2026-10-12", ""),
    ],
)
async def test_whoever_leads_an_area_says_that_its_round_is_done(
    mia: Chat, database: Database, written: str, day: str, focus: str
) -> None:
    answer = await mia.says(written)

    assert says(answer, "environmental_round.noted")
    assert "Chefsområde: Gata, Parkenheten" in answer.card.text
    assert await noted(database) == [("unit", 2026, day, focus)]
    assert says(await mia.says("miljöronder"), "environmental_rounds.count", done=1, all=1)


@pytest.mark.parametrize("written", ["miljöronden är gjord på Parkenheten", "notera miljörond"])
async def test_where_no_day_is_said_the_form_asks_and_has_the_rest(
    mia: Chat, database: Database, written: str
) -> None:
    form = await mia.says(written)
    filled = fields(form)
    await mia.presses("Spara", form, focus=" energi\noch  vatten ")

    assert (filled["place"].partition(":")[0], filled["held_on"]) == ("unit", "2026-11-20")
    assert await noted(database) == [("unit", 2026, "2026-11-20", "energi och vatten")]


@on_one_database
@pytest.mark.parametrize(
    ("filled", "key", "values"),
    [
        ({"held_on": ""}, "error.environmental_round_day_missing", {}),
        ({"held_on": "2026-11-21"}, "error.date_in_future", {}),
        ({"held_on": "2024-12-31"}, "error.environmental_round_old", {"year": "2025"}),
        ({"held_on": "när det regnade"}, "error.date_unreadable", {}),
        ({"focus": "a" * 201}, "error.text_long", {"most": 200, "length": 201}),
        ({"place": "department:99"}, "error.where_unknown", {}),
    ],
)
async def test_what_cannot_be_is_told_in_the_form_and_the_rest_stays(
    mia: Chat, database: Database, filled: dict[str, str], key: str, values: dict[str, Any]
) -> None:
    form = await mia.says("notera miljörond")

    again = await mia.presses("Spara", form, **{"focus": "energi", **filled})

    assert says(again, key, **values)
    assert says(again, "environmental_round.heading")
    assert fields(again)["focus"] == filled.get("focus", "energi")
    assert await noted(database) == []


async def test_what_tells_of_something_else_is_no_round(mia: Chat, database: Database) -> None:
    for written in (
        "Miljöronden är gjord men på Parkenheten saknas skyltar",
        "Miljöronden på Parkenheten är inte gjord",
    ):
        assert says(await mia.says(written), "report.heading"), written

    assert await noted(database) == []


async def test_a_round_is_noted_once_a_year_and_changed_after_that(
    mia: Chat, database: Database, clock: Clock
) -> None:
    for written in (DONE, DONE, "notera miljörond på Parkenheten 13 oktober"):
        await mia.says(written)
    form = await mia.presses("Ändra", await mia.says("miljöronder"))
    kept = fields(form)

    assert (kept["held_on"], kept["focus"]) == ("2026-10-13", "energi, vatten")
    assert await logged(database, "environmental_round") == [
        ("noted", None, "2026-10-12"),
        ("changed", "2026-10-12", "2026-10-13"),
    ]

    clock.goes(days=60)
    assert says(await mia.says("miljöronder"), "environmental_rounds.count", done=0, all=1)
    assert says(await mia.says("miljöronder 2026"), "environmental_rounds.count", done=1, all=1)
    await mia.says("miljörond gjord på Parkenheten 14 januari")
    assert [year for _, year, _, _ in await noted(database)] == [2026, 2027]


async def test_one_that_is_noted_by_mistake_is_taken_back(mia: Chat, database: Database) -> None:
    receipt = await mia.says(DONE)

    listed = await mia.presses("Ta bort", receipt)
    again = await mia.says("ta bort miljörond på Parkenheten 2026")

    assert says(listed, "environmental_rounds.taken_back")
    assert says(listed, "environmental_rounds.count", done=0, all=1)
    assert says(again, "error.no_environmental_round", place="Gata, Parkenheten", year="2026")
    assert await noted(database) == []
    assert (await logged(database, "environmental_round"))[1:] == [
        ("taken_back", "2026-10-12", None)
    ]


async def test_last_years_may_be_noted_late(mia: Chat, database: Database) -> None:
    form = await mia.presses("Notera", await mia.says("miljöronder 2025"))
    assert "held_on" not in fields(form), "the day is not taken for granted"

    receipt = await mia.presses("Spara", form, held_on="2025-12-18")
    listed = await mia.presses("Miljöronder", receipt)

    assert says(listed, "environmental_rounds.heading", year="2025")
    assert says(listed, "environmental_rounds.count", done=1, all=1)
    assert await noted(database) == [("unit", 2025, "2025-12-18", "")]


async def test_what_a_round_found_is_reported_from_its_receipt(mia: Chat) -> None:
    form = await mia.presses("Rapportera något", await mia.says(DONE))

    assert fields(form)["place"] == "Gata, Parkenheten"


# --- the list -------------------------------------------------------------------------------------


async def test_the_list_tells_how_many_are_done_and_has_those_that_lack_one_first(
    sam: Chat, mia: Chat, leif: Chat, database: Database, authority: Authority, kim: Chat
) -> None:
    """The department of roads has no manager of its own."""
    other = await make.stored_authority(database, "Bolaget AB")
    there = await make.stored_department(database, other, "Hamnen")
    boss = colleague(kim, 43, "Bo Exempel")
    await make.with_role(database, boss, other, M, Scope.DEPARTMENT, there)
    for one, name in ((boss, "Bolaget AB"), (sam, authority.name), (mia, authority.name)):
        await one.says(f"myndighet {name}")
    assert says(await boss.says("miljörond gjord 3 mars"), "environmental_round.noted")

    before = await sam.says("miljöronder")
    await mia.says(DONE)
    after = await sam.says("Vilka saknar miljörond?")
    await sam.presses("Spara", await sam.presses("Notera", after))

    assert says(before, "environmental_rounds.count", done=0, all=2)
    assert says(after, "environmental_rounds.count", done=1, all=2)
    lines = [one for one in after.card.text.splitlines() if one.startswith(("Skola", "Gata"))]
    assert lines == ["Skola: saknas", "Gata, Parkenheten: 12 oktober 2026 (energi, vatten)"]
    assert "Hamnen" not in before.card.text + after.card.text
    assert titles(after) == ["Notera", "Ändra"]
    assert says(await sam.says("miljöronder"), "environmental_rounds.count", done=2, all=2)


async def test_where_nobody_is_manager_there_is_no_area(sam: Chat, school: int) -> None:
    listed = await sam.says("miljöronder")
    refused = await sam.says("miljörond gjord på Skola 12 oktober")

    assert says(listed, "environmental_rounds.none")
    assert says(refused, "error.no_area_of_yours")


# --- who may --------------------------------------------------------------------------------------


@on_one_database
@pytest.mark.parametrize(
    ("name", "scope", "sees", "notes"),
    [
        (C, Scope.AUTHORITY, 2, True),
        (R, Scope.AUTHORITY, 2, True),
        (M, Scope.AUTHORITY, 2, True),
        (C, Scope.DEPARTMENT, 1, True),
        (M, Scope.DEPARTMENT, 2, True),  # and an area of its own
        (RoleName.AUDITOR, Scope.AUTHORITY, 2, False),
        (RoleName.HANDLER, Scope.AUTHORITY, None, False),
    ],
)
async def test_each_sees_and_notes_those_of_what_they_follow_or_lead(
    kim: Chat,
    mia: Chat,
    leif: Chat,
    roads: int,
    database: Database,
    authority: Authority,
    name: RoleName,
    scope: Scope,
    sees: int | None,
    notes: bool,
) -> None:
    reader = await make.with_role(
        database, colleague(kim, 44, "Ina Exempel"), authority, name, scope,
        roads if scope is Scope.DEPARTMENT else None,
    )  # fmt: skip

    listed = await reader.says("miljöronder")
    await reader.says(DONE)
    elsewhere = await reader.says("miljörond gjord på Skola 12 oktober")

    if sees is None:
        assert says(listed, "error.not_allowed")
    else:
        assert says(listed, "environmental_rounds.count", done=0, all=sees)
    assert ("Notera" in titles(listed)) is notes
    everywhere = notes and scope is Scope.AUTHORITY
    assert len(await noted(database)) == notes + everywhere
    key = "error.no_area_of_yours" if notes else "error.not_allowed"
    assert says(elsewhere, key) is not everywhere


async def test_a_forged_card_notes_and_takes_back_nothing_elsewhere(
    mia: Chat, leif: Chat, school: int, database: Database
) -> None:
    await leif.says("miljörond gjord 3 mars")
    listed = await mia.says("miljöronder")
    form = await mia.presses("Notera", listed)

    forged = [
        await mia.presses("Spara", form, place=f"department:{school}", held_on="2026-03-04"),
        await mia.says("ta bort miljörond på Skola 2026"),
    ]

    assert all(says(one, "error.no_area_of_yours") for one in forged)
    assert await noted(database) == [("department", 2026, "2026-03-03", "")]


async def test_whoever_stands_in_for_a_manager_notes_their_round(
    mia: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    away, there = [await make.person_id(database, one) for one in (mia, eva)]
    await database.write(
        lambda s: s.organisations.add_substitute(authority.id, away, there, make.TODAY, make.TODAY)
    )

    await eva.says(DONE)

    rows = (await every_row(database))["environmental_round"]
    assert [one["noted_by_id"] for one in rows] == [there]


# --- which areas there are ------------------------------------------------------------------------


async def test_an_area_without_a_manager_is_one_for_as_long_as_its_round_is_noted(
    sam: Chat, mia: Chat, leif: Chat, database: Database, authority: Authority, clock: Clock,
    parks: int, school: int,
) -> None:  # fmt: skip
    await mia.says(DONE)

    def leave(storage: Any) -> None:
        led = {mia_id: (Scope.UNIT, parks), leif_id: (Scope.DEPARTMENT, school)}
        for who, (scope, where) in led.items():
            held = Role(M, authority.id, scope, where)
            storage.people.end_role(who, held, make.TODAY)

    mia_id, leif_id = [await make.person_id(database, one) for one in (mia, leif)]
    await database.write(leave)
    assert says(await sam.says("miljöronder"), "environmental_rounds.count", done=1, all=2)

    clock.goes(days=1)
    left = await sam.says("miljöronder")
    clock.goes(days=60)
    next_year = await sam.says("miljöronder")
    as_it_ended = await sam.says("miljöronder 2026")

    assert says(left, "environmental_rounds.count", done=1, all=1)
    assert says(next_year, "environmental_rounds.none")
    assert says(as_it_ended, "environmental_rounds.count", done=1, all=1)

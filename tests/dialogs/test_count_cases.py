"""Statistics in the chat: of what somebody follows, of a time, of a department, and divided."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest

from bot.router import Answer
from domain.authority import Authority
from domain.case import Case, Category, Kind, State
from domain.person import RoleName, Scope
from storage.database import Database
from storage.storage import Storage
from tests import chat, make
from tests.cards.walk import nodes
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles
from tests.promises.rows import statements

pytestmark = on_one_database


@pytest.fixture
async def street(database: Database, authority: Authority) -> int:
    return await make.stored_department(database, authority, "Gata")


async def received(
    database: Database,
    authority: Authority,
    reporter: Chat,
    count: int,
    department: int | None,
    year: int = 2026,
    kind: Kind = Kind.DEVIATION,
    **changes: Any,
) -> list[Case]:
    """Store cases that were received in the spring of *year*."""
    reporter_id = await make.person_id(database, reporter)
    report = replace(make.REPORT, kind=kind)

    def add(storage: Storage) -> Case:
        number = storage.cases.next_number(authority.id, year)
        at = datetime(year, 4, 9, 9, tzinfo=UTC)
        case = storage.cases.add(authority.id, number, report, at, reporter_id)
        return storage.cases.save(replace(case, department_id=department, **changes))

    return await database.write(lambda storage: [add(storage) for _ in range(count)])


async def lines(someone: Chat, text: str) -> list[str]:
    return (await someone.says(text)).card.text.splitlines()


@pytest.mark.parametrize(
    "text",
    ["statistik", "hur många ärenden har vi i år", "statistics", "how many cases this year"],
)
async def test_it_counts_this_year_unless_another_time_is_said(
    sam: Chat, kim: Chat, database: Database, authority: Authority, text: str
) -> None:
    await received(database, authority, kim, 7, None)
    await received(database, authority, kim, 4, None, year=2025)

    shown = await sam.says(text)
    before = await lines(sam, "statistik 2025")

    assert {"Rapporterade: 7", "Reported: 7"} & set(shown.card.text.splitlines())
    assert "Rapporterade: 4" in before


async def test_accidents_and_deviations_are_apart_and_nothing_is_a_hint_and_nothing_is_red(
    sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await received(database, authority, kim, 9, None)
    await received(database, authority, kim, 2, None, kind=Kind.ACCIDENT)

    shown = await sam.says("statistik")

    assert "Avvikelser: 9" in shown.card.text
    assert "Olyckor: 2" in shown.card.text
    assert "Tillbud: 0" in shown.card.text
    assert says(shown, "figures.zero")
    assert colours(shown) == set()


def colours(answer: Answer) -> set[str]:
    """Return every colour and style that the card uses to say something."""
    return {
        str(node.values[name])
        for node in nodes(answer.card.content)
        for name in ("color", "style", "colorSet")
        if name in node.values
    } - {"heading"}


@pytest.mark.parametrize(
    ("written", "passed_over"),
    [
        ("statistik kemikalier", "kemikalier"),
        ("statistik akuta per månad", "akuta"),
        ("statistik", ""),
        ("statistik per kategori", ""),
        ("hur många olyckor har vi i år", ""),
    ],
)
async def test_what_figures_cannot_be_narrowed_by_is_not_passed_over_in_silence(
    sam: Chat, written: str, passed_over: str
) -> None:
    shown = await sam.says(written)

    search = f"ärenden {passed_over}"
    assert says(shown, "figures.passed_over", words=passed_over, search=search) == bool(passed_over)


async def test_months_are_bars_and_the_same_in_words(
    sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await received(database, authority, kim, 7, None)

    shown = await sam.says("statistik kvartal 2")

    [chart] = [one.values for one in nodes(shown.card.content) if one.type.startswith("Chart")]
    assert chart["data"] == [
        {"x": "april 2026", "y": 7},
        {"x": "maj 2026", "y": 0},
        {"x": "juni 2026", "y": 0},
    ]
    assert chart["fallback"] == "drop"
    assert "april 2026: 7, maj 2026: 0, juni 2026: 0" in shown.card.text


async def test_small_counts_of_departments_are_pooled_for_whoever_is_no_part_of_them(
    sam: Chat, kim: Chat, database: Database, authority: Authority, school: int, street: int
) -> None:
    await received(database, authority, kim, 12, school)
    await received(database, authority, kim, 2, street)
    await received(database, authority, kim, 7, None)

    divided = await lines(sam, "statistik per avdelning")
    alone = await lines(sam, "statistik Gata")
    beside = await lines(sam, "statistik Skola")
    both = await lines(sam, "statistik Skola Gata")

    assert "Skola: 12" in " ".join(divided)
    assert "Gata, Utan avdelning: tillsammans 9" in divided
    assert "Rapporterade: färre än 6, eller dolt" in alone
    # What is not in the pool is told, and what would tell what is in it is not.
    assert "Rapporterade: 12" in beside
    assert "Rapporterade: färre än 6, eller dolt" in both
    assert not any(line.startswith(("Avvikelser:", "april")) for line in alone)


async def test_ones_own_department_is_shown_as_it_is_and_no_other(
    kim: Chat, database: Database, authority: Authority, school: int, street: int
) -> None:
    await received(database, authority, kim, 2, school)
    await received(database, authority, kim, 9, street)
    manager = await make.with_role(
        database, chat.colleague(kim, 41), authority, RoleName.MANAGER, Scope.DEPARTMENT, school
    )

    own = await lines(manager, "statistik")
    other = await manager.says("statistik Gata")

    assert "Rapporterade: 2" in own
    assert "Gäller: Skola" in own
    assert says(other, "error.not_followed")


async def test_an_authority_may_ask_for_more_and_not_for_less_than_five(
    sam: Chat, kim: Chat, database: Database, authority: Authority, school: int
) -> None:
    await received(database, authority, kim, 4, school)
    for least, shown in (("2", "färre än 5"), ("9", "färre än 9")):
        await database.write(
            partial(_set_least, authority_id=authority.id, least=least),
        )

        assert f"Rapporterade: {shown}, eller dolt" in await lines(sam, "statistik Skola")


def _set_least(storage: Storage, authority_id: int, least: str) -> None:
    storage.authorities.set(authority_id, "min_group", least)


async def test_it_is_divided_by_what_is_asked(
    sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await received(database, authority, kim, 3, None, category=Category.WASTE)
    await received(
        database, authority, kim, 2, None, category=Category.AIR, state=State.CLOSED,
        closed_at=datetime(2026, 5, 4, tzinfo=UTC), aspect="Utsläpp *till* luft",
    )  # fmt: skip
    whole = await sam.says("statistik")

    by_category = await sam.presses("Per kategori", whole)
    by_aspect = await sam.says("statistik per aspekt")

    assert "Avfall: 3" in by_category.card.text
    assert "Luft: 2" in by_category.card.text
    assert "Utsläpp *till* luft: 2" in by_aspect.card.text
    assert "Hela statistiken" in titles(by_category)


async def test_the_figures_of_the_weekly_digest_are_the_same(
    sam: Chat, kim: Chat, database: Database, authority: Authority, school: int
) -> None:
    for category in (Category.WASTE, Category.AIR):
        await received(database, authority, kim, 3, school, category=category)
    await make.stored_cases(database, authority, kim, 2)

    shown = await lines(sam, "statistik")
    digest = (await sam.says("veckobrev")).card.text

    assert "Öppna just nu: 8" in shown
    assert "Försenade just nu: 6" in shown
    assert "6 försenade ärenden" in digest


async def test_it_takes_as_many_statements_for_many_cases_as_for_none(
    sam: Chat, kim: Chat, database: Database, authority: Authority, school: int
) -> None:
    await sam.says("statistik")
    with statements(database) as none:
        await sam.says("statistik")
    await received(database, authority, kim, 40, school)

    with statements(database) as many:
        await sam.says("statistik")

    assert many == none

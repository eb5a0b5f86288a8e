"""Finding cases in words: by every part and several, within what somebody may see."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.authority import Authority
from domain.case import Case, Category, Kind, State
from domain.folding import fold
from domain.person import RoleName, Scope
from storage.database import Database
from storage.storage import Storage
from tests import chat, make
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles
from tests.dialogs.test_list_cases import numbers, turned
from tests.promises.rows import statements

MANY = 200
PLACES = ("Parkskolan, miljörummet", "Ishallen", "Förrådet på Verkstadsgatan")
WORDS = ("Batterier i restavfallet.", "Diesel på gården.", "Fläkten bullrar hela natten.")


@pytest.fixture
async def cases(
    database: Database, authority: Authority, school: int, kim: Chat, sam: Chat, eva: Chat
) -> list[Case]:
    """Many cases of all kinds, of Kim's, handled by Sam, Eva or nobody."""
    handlers = [None, await make.person_id(database, sam), await make.person_id(database, eva)]
    reporter = await make.person_id(database, kim)
    dice = random.Random(5)

    def add(storage: Storage) -> Case:
        report = replace(
            make.REPORT,
            kind=dice.choice(list(Kind)),
            place=dice.choice(PLACES),
            description=dice.choice(WORDS),
            avoids_manager=dice.random() < 0.2,
        )
        number = storage.cases.next_number(authority.id, 2026)
        at = datetime(dice.choice([2025, 2026]), dice.choice([3, 10]), 15, 12, tzinfo=UTC)
        case = storage.cases.add(authority.id, number, report, at, reporter)
        return storage.cases.save(
            replace(
                case,
                state=dice.choice(list(State)),
                severity=dice.choice([None, 1, 2, 3, 4]),
                category=dice.choice([None, Category.WASTE, Category.CHEMICALS]),
                department_id=dice.choice([None, school]),
                handler_id=dice.choice(handlers),
                due_on=dice.choice([None, date(2026, 3, 1), date(2027, 3, 1)]),
            )
        )

    return await database.write(lambda storage: [add(storage) for _ in range(MANY)])


Wanted = Callable[[Case], bool]
SEARCHES: dict[str, Wanted] = {
    "ärenden": lambda _: True,
    "ärenden kemikalier": lambda case: case.category is Category.CHEMICALS,
    "ärenden på Skola": lambda case: case.department_id is not None,
    "kemikalieärenden på Skola i fjol": lambda case: (
        case.category is Category.CHEMICALS
        and case.department_id is not None
        and case.received_at.year == 2025
    ),
    "allvarliga olyckor i oktober": lambda case: (
        case.kind is Kind.ACCIDENT
        and case.severity in (3, 4)
        and (case.received_at.year, case.received_at.month) == (2026, 10)
    ),
    "avslutade avvikelser": lambda case: case.kind is Kind.DEVIATION and case.state is State.CLOSED,
    "försenade ärenden som utreds": lambda case: (
        case.state is State.INVESTIGATING and case.due_on == date(2026, 3, 1)
    ),
    "Evas ärenden": lambda case: case.handler_id is not None and case.handler_id % 2 == 0,
    "sök batterier i ishallen": lambda case: (
        "Batterier" in case.description and case.place == "Ishallen"
    ),
    "ärenden bullret, forradet": lambda case: (
        "bullrar" in case.description and fold("Förrådet") in fold(case.place)
    ),
    "sök tillbud ringa allvar 2 avfall": lambda case: (
        case.kind is Kind.NEAR_MISS and case.severity in (1, 2) and case.category is Category.WASTE
    ),
}


async def found_by(someone: Chat, text: str) -> list[str]:
    """Return the numbers on all pages of what is found."""
    answer = await someone.says(text)
    found = numbers(answer)
    while "Nästa sida" in titles(answer):
        answer = await someone.presses("Nästa sida", answer)
        found += numbers(answer)
    return found


@pytest.mark.parametrize("text", SEARCHES)
async def test_what_is_found_is_what_was_looked_for(
    text: str, sam: Chat, eva: Chat, database: Database, cases: list[Case]
) -> None:
    wanted = SEARCHES[text]
    if text.startswith("Evas"):
        hers = await make.person_id(database, eva)
        wanted = lambda case: case.handler_id == hers  # noqa: E731

    found = await found_by(sam, text)

    expected = [case.number for case in reversed(cases) if wanted(case)]
    assert expected
    assert found == expected


@on_one_database
async def test_a_manager_finds_only_their_own_and_none_that_avoids_managers(
    kim: Chat, database: Database, authority: Authority, school: int, cases: list[Case]
) -> None:
    manager = await make.with_role(
        database, chat.colleague(kim, 31), authority, RoleName.MANAGER, Scope.DEPARTMENT, school
    )

    found = await found_by(manager, "ärenden batterier")

    assert found == [
        case.number
        for case in reversed(cases)
        if "Batterier" in case.description
        and case.department_id == school
        and not case.avoids_manager
    ]


@on_one_database
async def test_nobody_finds_another_authoritys_cases(
    kim: Chat, database: Database, cases: list[Case]
) -> None:
    other = await make.stored_authority(database, "Alfta bolag")
    visitor = chat.colleague(kim, 32)
    who = await make.person_id(database, visitor)
    await database.write(lambda storage: storage.people.change(who, authority_id=other.id))
    await make.with_role(database, visitor, other)

    assert says(await visitor.says("ärenden batterier"), "find_cases.none")
    assert cases


@on_one_database
async def test_the_heading_says_how_it_was_understood(sam: Chat, cases: list[Case]) -> None:
    answer = await sam.says("Evas allvarliga olyckor på Skola i oktober 2025 med diesel")

    heading = "Ärenden: allvar 3, allvar 4, olyckor, oktober 2025"
    assert answer.card.heading == heading
    for fact in ("Avdelning: Skola", "Handläggare: Eva Exempel", "Med orden: diesel"):
        assert fact in answer.card.text
    assert cases


@on_one_database
async def test_who_finds_nothing_may_look_again_with_less(sam: Chat, cases: list[Case]) -> None:
    nothing = await sam.says("ärenden kemikalier pannkaka i fjol")

    more = await sam.presses("Sök utan orden")

    assert says(nothing, "find_cases.none")
    assert says(nothing, "find_cases.try")
    assert len(await turned(sam, more)) > 0
    assert more.card.heading == "Ärenden: kemikalier, 2025"
    assert cases


@on_one_database
async def test_ones_own_cases_have_a_list_of_their_own(kim: Chat, cases: list[Case]) -> None:
    assert says(await kim.says("ärenden jag har rapporterat"), "my_cases.heading")
    assert cases


@on_one_database
async def test_it_takes_as_many_statements_however_much_is_found(
    sam: Chat, database: Database, cases: list[Case]
) -> None:
    await sam.says("ärenden")

    with statements(database) as few:
        await sam.says("ärenden pannkaka")
    with statements(database) as many:
        await sam.says("ärenden batterier")

    assert few == many
    assert cases

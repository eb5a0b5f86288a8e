"""Lists: own cases for everyone, the authority's for those who follow them, ten at a time."""

import re
from dataclasses import replace

import pytest

from bot.router import Answer, Router
from domain.authority import Authority
from domain.case import ENDED, OPEN, State
from domain.person import RoleName, Scope
from storage.database import Database
from tests import chat, make
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, send, titles

SIZES = {
    0: [],
    1: [1],
    10: [10],
    11: [10, 1],
    25: [10, 10, 5],
}
each_size = pytest.mark.parametrize(("count", "pages"), SIZES.items())


def numbers(answer: Answer) -> list[str]:
    """Return the numbers of the cases that are listed, in the order they stand."""
    return re.findall(r"^(M-\d{4}-\d{4}):", answer.card.text, re.MULTILINE)


def written(first: int, last: int) -> list[str]:
    """Return numbers of cases from *first* to *last*, forwards or backwards."""
    step = 1 if first <= last else -1
    return [f"M-2026-{serial:04}" for serial in range(first, last + step, step)]


async def turned(someone: Chat, answer: Answer) -> list[int]:
    """Return how many cases stand on each page, as long as there is a next one."""
    sizes = [len(numbers(answer))] if numbers(answer) else []
    while "Nästa sida" in titles(answer):
        answer = await someone.presses("Nästa sida", answer)
        sizes.append(len(numbers(answer)))
    return sizes


@each_size
@pytest.mark.parametrize("command", ["mina ärenden", "nya ärenden", "öppna ärenden"])
async def test_a_list_is_turned_page_by_page(
    sam: Chat,
    database: Database,
    authority: Authority,
    command: str,
    count: int,
    pages: list[int],
) -> None:
    await make.stored_cases(database, authority, sam, count)

    first = await sam.says(command)

    assert await turned(sam, first) == pages


async def test_own_cases_come_newest_first(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_cases(database, authority, kim, 11)

    first = await kim.says("mina ärenden")
    second = await kim.presses("Nästa sida")
    back = await kim.presses("Förra sidan")

    assert numbers(first) == written(11, 2)
    assert numbers(second) == written(1, 1)
    assert back.card.text == first.card.text


async def test_new_cases_come_oldest_first_and_open_ones_newest_first(
    sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_cases(database, authority, kim, 3)

    new, open_ = await sam.says("nya ärenden"), await sam.says("öppna ärenden")

    assert numbers(new) == written(1, 3)
    assert numbers(open_) == written(3, 1)


@on_one_database
@pytest.mark.parametrize(
    "command",
    ["mina ärenden 2", "mina ärenden sida 2", "my cases 2", "my cases page 2"],
)
async def test_a_page_is_asked_for_by_words(
    kim: Chat, database: Database, authority: Authority, command: str
) -> None:
    await make.stored_cases(database, authority, kim, 12)

    answer = await kim.says(command)

    assert numbers(answer) == written(2, 1)


@on_one_database
@pytest.mark.parametrize("page", ["4", "99", "99999", "123456789", "0"])
async def test_a_page_that_is_not_there_becomes_one_that_is(
    kim: Chat, database: Database, authority: Authority, page: str
) -> None:
    await make.stored_cases(database, authority, kim, 25)

    answer = await kim.says(f"mina ärenden {page}")

    assert numbers(answer) in (written(25, 16), written(5, 1))


@on_one_database
@pytest.mark.parametrize("page", ["-1", "två", "1.5", "", "٢", "²", "9" * 100])
async def test_a_button_with_a_nonsense_page_shows_a_page(
    kim: Chat, database: Database, authority: Authority, page: str
) -> None:
    await make.stored_cases(database, authority, kim, 11)

    await kim.says("mina ärenden")
    pressed = kim.pressing("Nästa sida")
    pressed["value"]["action"]["data"]["page"] = page
    answer = await kim.sends(pressed)

    assert numbers(answer) == written(11, 2)


async def test_a_page_that_emptied_while_it_was_turned_becomes_the_last(
    sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    cases = await make.stored_cases(database, authority, kim, 11)

    first = await sam.says("nya ärenden")
    for case in cases[:3]:
        await make.change(database, case, state=State.ASSESSED)
    answer = await sam.presses("Nästa sida", first)

    assert numbers(answer) == written(4, 11)


async def test_the_list_says_how_many_there_are(
    kim: Chat, database: Database, authority: Authority
) -> None:
    none = await kim.says("mina ärenden")
    await make.stored_cases(database, authority, kim, 1)
    one = await kim.says("mina ärenden")
    await make.stored_cases(database, authority, kim, 10)
    eleven = await kim.says("mina ärenden")

    assert says(none, "my_cases.none")
    assert "Ett ärende." in one.card.text
    assert "11 ärenden. Sida 1 av 2." in eleven.card.text


async def test_own_cases_are_ones_own(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_cases(database, authority, kim, 3)

    answer = await eva.says("mina ärenden")

    assert says(answer, "my_cases.none")


async def test_own_cases_are_shown_in_every_state(
    kim: Chat, database: Database, authority: Authority
) -> None:
    for state in sorted(State):
        await make.stored_case(database, authority, kim, state=state)

    answer = await kim.says("mina ärenden")

    assert numbers(answer) == written(len(State), 1)


@pytest.mark.parametrize(
    ("command", "states"), [("nya ärenden", {State.RECEIVED}), ("öppna ärenden", OPEN)]
)
async def test_a_list_holds_the_states_it_is_named_after(
    sam: Chat,
    kim: Chat,
    database: Database,
    authority: Authority,
    command: str,
    states: frozenset[State],
) -> None:
    stored = {
        (await make.stored_case(database, authority, kim, state=state)).number: state
        for state in (*sorted(OPEN), *sorted(ENDED))
    }

    answer = await sam.says(command)

    assert {stored[number] for number in numbers(answer)} == states


@on_one_database
@pytest.mark.parametrize("command", ["nya ärenden", "öppna ärenden", "new cases", "open cases"])
async def test_those_who_follow_no_cases_are_refused_in_words(
    kim: Chat, database: Database, authority: Authority, command: str
) -> None:
    await make.stored_cases(database, authority, kim, 1)

    answer = await kim.says(command)

    assert says(answer, "error.not_allowed")
    assert numbers(answer) == []


@on_one_database
@pytest.mark.parametrize("name", [RoleName.HANDLER, RoleName.DUTY_OFFICER, RoleName.ADMINISTRATOR])
async def test_a_role_that_does_not_follow_cases_lists_none(
    kim: Chat, eva: Chat, database: Database, authority: Authority, name: RoleName
) -> None:
    await make.with_role(database, eva, authority, name)
    await make.stored_cases(database, authority, kim, 1)

    answer = await eva.says("öppna ärenden")

    assert says(answer, "error.not_allowed")


@on_one_database
async def test_a_manager_lists_what_lies_with_them_but_not_what_avoids_managers(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    school = await make.stored_department(database, authority, "Skola")
    await make.with_role(
        database, eva, authority, RoleName.MANAGER, Scope.DEPARTMENT, scope_id=school
    )
    spared = replace(make.REPORT, avoids_manager=True)
    shown = await make.stored_case(database, authority, kim, department_id=school)
    await make.stored_case(database, authority, kim, spared, department_id=school)
    await make.stored_case(database, authority, kim)

    answer = await eva.says("öppna ärenden")

    assert numbers(answer) == [shown.number]


async def test_a_refused_button_leaves_its_card_as_it_is(
    kim: Chat, sam: Chat, authority: Authority
) -> None:
    help_ = await sam.says("hjälp")

    answer = await kim.presses("Nya ärenden", help_)

    assert says(answer, "error.not_allowed")
    assert answer.toast


async def test_a_coordinator_of_a_department_lists_its_cases_and_those_not_placed(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    own = await make.stored_department(database, authority, "Tekniska")
    other = await make.stored_department(database, authority, "Skolan")
    await make.with_role(database, eva, authority, scope=Scope.DEPARTMENT, scope_id=own)
    for department in (own, other, None):
        await make.stored_case(database, authority, kim, department_id=department)

    answer = await eva.says("nya ärenden")

    assert numbers(answer) == ["M-2026-0001", "M-2026-0003"]
    assert "2 ärenden" in answer.card.text


@pytest.mark.parametrize("scope", [Scope.NETWORK, Scope.GROUP, Scope.PLAN])
async def test_a_coordinator_of_something_else_than_cases_lists_none(
    kim: Chat, eva: Chat, database: Database, authority: Authority, scope: Scope
) -> None:
    await make.with_role(database, eva, authority, scope=scope, scope_id=1)
    await make.stored_case(database, authority, kim)

    answer = await eva.says("nya ärenden")

    assert numbers(answer) == []


async def test_the_cases_of_another_authority_are_not_listed_or_counted(
    kim: Chat, sam: Chat, router: Router, database: Database, authority: Authority
) -> None:
    elsewhere = await make.stored_authority(database, "Annan kommun", "another-tenant")
    stranger = Chat(router, tenant_id="another-tenant")
    await make.with_role(database, stranger, elsewhere)
    await make.stored_cases(database, authority, kim, 2)

    theirs = await stranger.says("nya ärenden")
    ours = await sam.says("nya ärenden")

    assert says(theirs, "new_cases.none")
    assert "2 ärenden" in ours.card.text


async def test_a_case_without_a_name_is_listed_to_the_coordinator_only(
    kim: Chat, sam: Chat
) -> None:
    await kim.says("rapportera")
    await send(kim, identity="anonymous")

    mine, new = await kim.says("mina ärenden"), await sam.says("nya ärenden")

    assert numbers(mine) == []
    assert numbers(new) == ["M-2026-0001"]


async def test_a_list_asked_for_in_a_channel_is_shown_in_private(
    sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await make.stored_cases(database, authority, kim, 1)
    in_channel = chat.colleague(sam, 22)
    in_channel.kind = "channel"

    answer = await in_channel.says("nya ärenden")

    assert says(answer, "private.goes_on")
    assert "M-2026" not in answer.card.text
    assert answer.private is not None
    assert "M-2026-0001" in answer.private.text

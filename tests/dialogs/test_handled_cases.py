"""The cases that somebody handles."""

from datetime import timedelta

import pytest

from domain.authority import Authority
from domain.case import ENDED, OPEN, Case, State
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.seen import says
from tests.promises.rows import statements


async def handled(
    database: Database, authority: Authority, handler: Chat, state: State = State.INVESTIGATING
) -> Case:
    handler_id = await make.person_id(database, handler)
    return await make.stored_case(
        database, authority, handler, state=state, severity=2, handler_id=handler_id
    )


@pytest.mark.parametrize("state", sorted(OPEN | ENDED))
async def test_they_are_in_the_list_while_they_are_open(
    kim: Chat, database: Database, authority: Authority, state: State
) -> None:
    case = await handled(database, authority, kim, state)

    listed = await kim.says("mina uppdrag")

    assert (case.number in listed.card.text) is (state in OPEN)
    assert says(listed, "handled_cases.none") is (state in ENDED)


async def test_those_of_others_are_not(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await handled(database, authority, eva)

    assert says(await kim.says("cases i handle"), "handled_cases.none")


async def test_those_of_whom_somebody_stands_in_for_are(
    kim: Chat, eva: Chat, ann: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    await kim.says("hej")
    until = make.TODAY + timedelta(days=7)
    await ann.says(f"ersättare Kim Exempel för Eva Exempel från {make.TODAY} till {until}")
    case = await handled(database, authority, eva)

    assert case.number in (await kim.says("mina uppdrag")).card.text


async def test_a_long_list_has_pages_and_costs_no_more(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await handled(database, authority, kim)
    await kim.says("mina uppdrag")
    with statements(database) as few:
        await kim.says("mina uppdrag")
    for _ in range(11):
        await handled(database, authority, kim)

    with statements(database) as many:
        first = await kim.says("mina uppdrag")
    second = await kim.says("mina uppdrag 2")

    assert few == many
    assert says(first, "case_list.count", total=12, page=1, last=2)
    assert "M-2026-0001" in first.card.text, "the one that has waited longest stands first"
    assert "M-2026-0012" in second.card.text

"""What somebody has to do in cases."""

from datetime import date, timedelta

from domain.authority import Authority
from domain.case import Case, State
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import TENANT, Chat
from tests.dialogs.case_moves import DONE
from tests.dialogs.seen import says, titles
from tests.promises.rows import statements


async def owned(database: Database, authority: Authority, owner: Chat, *due: date) -> Case:
    """Store a case with an action that is due each day."""
    case = await make.stored_case(database, authority, owner, state=State.IN_PROGRESS, severity=2)
    owner_id = await make.person_id(database, owner)
    actions = [
        make.action(case_id=case.id, owner_id=owner_id, due_on=day, text=f"Gör det {day}.")
        for day in due
    ]
    await database.write(lambda storage: storage.case_actions.add(case, actions))
    return case


async def test_what_is_due_first_stands_first_and_what_is_late_is_said_to_be(
    kim: Chat, database: Database, authority: Authority
) -> None:
    case = await owned(database, authority, kim, date(2026, 12, 4), date(2026, 11, 19))

    listed = await kim.says("mina åtgärder")

    told = listed.card.text
    assert told.index("Gör det 2026-11-19.") < told.index("Gör det 2026-12-04.")
    assert says(listed, "action_list.late", day="19 november 2026")
    assert says(listed, "action_list.due", day="4 december 2026")
    assert titles(listed) == [f"Öppna {case.number}"] * 2


async def test_a_case_in_the_list_can_be_opened_by_its_owner(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    case = await owned(database, authority, kim, date(2026, 12, 4))
    mine = make.action(case_id=case.id, owner_id=await make.person_id(database, eva))
    await database.write(lambda storage: storage.case_actions.add(case, [mine]))

    await eva.says("mina åtgärder")
    opened = await eva.presses(f"Öppna {case.number}")

    assert says(opened, "case.heading", number=case.number)


async def test_only_what_is_left_to_do_here_is_in_it(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await owned(database, authority, eva, date(2026, 12, 4))
    elsewhere = await make.stored_authority(database, "Alfta bolag", tenant_id=TENANT)
    await owned(database, elsewhere, kim, date(2026, 12, 4))
    person = await make.person_id(database, kim)
    await database.write(lambda storage: storage.people.change(person, authority_id=authority.id))
    case = await owned(database, authority, kim)
    done = make.action(case_id=case.id, owner_id=person, **DONE)
    await database.write(lambda storage: storage.case_actions.add(case, [done]))

    listed = await kim.says("mina åtgärder")

    assert says(listed, "my_actions.none")


async def test_whoever_stands_in_for_somebody_sees_what_they_have_to_do(
    kim: Chat, eva: Chat, ann: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    await kim.says("hej")
    until = make.TODAY + timedelta(days=7)
    await ann.says(f"ersättare Kim Exempel för Eva Exempel från {make.TODAY} till {until}")
    case = await owned(database, authority, eva, date(2026, 12, 4))

    assert case.number in (await kim.says("mina åtgärder")).card.text


async def test_there_are_ten_on_a_page_at_the_same_cost(
    kim: Chat, database: Database, authority: Authority
) -> None:
    await owned(database, authority, kim, date(2026, 12, 4))
    await kim.says("mina åtgärder")
    with statements(database) as few:
        await kim.says("mina åtgärder")
    await owned(database, authority, kim, *[date(2026, 12, day) for day in range(5, 16)])

    with statements(database) as many:
        first = await kim.says("mina åtgärder")
    second = await kim.presses("Nästa sida")

    assert few == many
    assert says(first, "action_list.count", total=12, page=1, last=2)
    assert len([one for one in titles(second) if one.startswith("Öppna")]) == 2
    assert "2026-12-15" in second.card.text

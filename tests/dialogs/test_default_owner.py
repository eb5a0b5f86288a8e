"""Whose a case is before it has a handler: the default owner of its place and kind."""

import pytest

from domain.authority import Authority
from domain.case import Case, Kind, State
from domain.organisation import EVERYWHERE, Place
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat, colleague
from tests.dialogs.case_moves import now
from tests.dialogs.organisation import notices
from tests.dialogs.seen import says, titles
from tests.dialogs.test_list_cases import numbers

ASSESS = "bedöm {} typ: avvikelse; allvar: 2; anmälan: nej; kategori: avfall"
WHAT = "Batterierna ligger bland soporna igen."


@pytest.fixture
async def robin(kim: Chat, database: Database, authority: Authority) -> Chat:
    """A handler whom every new case goes to."""
    robin = await make.with_role(
        database, colleague(kim, 31, "Robin Exempel"), authority, RoleName.HANDLER
    )
    await robin.says("hej")
    await owns(database, authority, robin, EVERYWHERE)
    return robin


async def owns(
    database: Database, authority: Authority, who: Chat, place: Place, kind: Kind | None = None
) -> None:
    person = await make.person_id(database, who)
    await database.write(lambda s: s.organisations.set_owner(authority.id, place, kind, person))


async def reported(kim: Chat, database: Database, authority: Authority, **typed: str) -> Case:
    form = await kim.says("rapportera")
    await kim.presses("Skicka", form, **{**make.TYPED, "description": WHAT, **typed})
    return (await make.cases_of(database, authority))[-1]


async def test_the_default_owner_is_told_of_a_new_case_and_assesses_it(
    kim: Chat, robin: Chat, database: Database, authority: Authority
) -> None:
    case = await reported(kim, database, authority)

    [told] = await notices(database)
    shown = await robin.says(f"status {case.number}")
    assessed = await robin.says(ASSESS.format(case.number))

    assert told.heading == f"Nytt ärende, som är ditt tills det får en handläggare: {case.number}"
    assert "Ligger hos: Robin Exempel" in shown.card.text
    assert "Bedöm" in titles(shown)
    assert says(assessed, "moved.assess")
    assert numbers(await robin.says("mina uppdrag")) == [case.number]


async def test_the_reporter_reads_that_somebody_has_it_and_not_who(
    kim: Chat, robin: Chat, database: Database, authority: Authority
) -> None:
    case = await reported(kim, database, authority)

    shown = await kim.says(f"status {case.number}")

    assert "Ligger hos: Den som är utsedd att ta hand om det" in shown.card.text
    assert robin.name not in shown.card.text


async def test_with_a_handler_it_is_the_owners_no_more(
    kim: Chat, robin: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    await eva.says("hej")
    case = await reported(kim, database, authority)
    await sam.says(ASSESS.format(case.number))
    await sam.says(f"utse handläggare {case.number} Eva Exempel; klart: 18/12")

    shown = await robin.says(f"status {case.number}")

    assert (await now(database, case)).state is State.INVESTIGATING
    assert says(shown, "error.no_such_case")
    assert numbers(await robin.says("mina uppdrag")) == []


async def test_once_it_is_known_where_it_belongs_it_is_the_owners_of_that_place(
    kim: Chat, robin: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    school = await make.stored_department(database, authority, "Skola")
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    await eva.says("hej")
    await owns(database, authority, eva, Place(Scope.DEPARTMENT, school), Kind.DEVIATION)
    case = await reported(kim, database, authority)

    await sam.says(f"{ASSESS.format(case.number)}; enhet: Skola")

    assert (await now(database, case)).owner_id == await make.person_id(database, eva)
    assert numbers(await eva.says("mina uppdrag")) == [case.number]
    assert says(await robin.says(f"status {case.number}"), "error.no_such_case")
    headings = [one.heading for one in await notices(database)]
    assert f"{case.number} är ditt tills det får en handläggare" in headings


async def test_what_avoids_managers_goes_to_no_manager(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.MANAGER)
    await owns(database, authority, eva, EVERYWHERE)

    case = await reported(kim, database, authority, avoids_manager="true")

    assert case.owner_id is None
    assert says(await eva.says(f"status {case.number}"), "error.no_such_case")


async def test_whoever_takes_over_takes_over_what_was_the_others_to_assess(
    kim: Chat, robin: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    await eva.says("hej")
    boss = await make.with_role(
        database, colleague(kim, 32, "Ada Exempel"), authority, RoleName.ADMINISTRATOR
    )
    case = await reported(kim, database, authority)

    await boss.says("ja överlåt Robin Exempel till Eva Exempel")

    assert (await now(database, case)).owner_id == await make.person_id(database, eva)
    assert numbers(await eva.says("mina uppdrag")) == [case.number]

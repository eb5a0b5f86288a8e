"""Default owners: whose a new case is, by place and kind."""

from domain.authority import Authority
from domain.case import Kind
from domain.organisation import EVERYWHERE, Place
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.organisation import logged, organisation_of
from tests.dialogs.seen import on_the_wire, says, titles


async def test_an_owner_is_appointed_by_writing(
    ann: Chat, sam: Chat, database: Database, authority: Authority, school: int
) -> None:
    answer = await ann.says("ansvarig Sam Samordnare för avvikelser i Skola")

    assert says(answer, "set_owner.done")
    assert "1. Skola, avvikelser: Sam Samordnare" in answer.card.text
    [one] = (await organisation_of(database, authority)).default_owners
    assert (one.place, one.kind) == (Place(Scope.DEPARTMENT, school), Kind.DEVIATION)
    who = str(await make.person_id(database, sam))
    assert await logged(database, "default_owner") == [("appointed", "", who)]


async def test_an_owner_is_appointed_by_card_and_comes_instead_of_the_one_before(
    ann: Chat, sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, kim, authority, RoleName.HANDLER)
    await ann.says("ansvarig Sam Samordnare för allt")

    form = await ann.says("sätt ansvarig")
    await ann.presses("Utse", form, person_name="Kim Exempel", kind="all")

    [one] = (await organisation_of(database, authority)).default_owners
    new, old = [await make.person_id(database, chat) for chat in (kim, sam)]
    assert (one.place, one.kind, one.person_id) == (EVERYWHERE, None, new)
    assert (await logged(database, "default_owner"))[-1] == ("appointed", str(old), str(new))


async def test_an_owner_is_removed_by_button_and_by_words(
    ann: Chat, sam: Chat, database: Database, authority: Authority, school: int
) -> None:
    await ann.says("ansvarig Sam Samordnare för tillbud i Skola")
    listed = await ann.says("ansvarig Sam Samordnare för allt")

    by_button = await ann.presses("Ta bort 1", listed)
    by_words = await ann.says("ta bort ansvarig för allt")
    again = await ann.says("ta bort ansvarig för allt")

    assert says(by_button, "drop_owner.done")
    assert says(by_words, "drop_owner.done")
    assert says(again, "error.owner_gone")
    assert (await organisation_of(database, authority)).default_owners == ()


async def test_whoever_cannot_take_cases_is_not_appointed(
    ann: Chat, ada: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")

    for name in ("Ada Revisor", "Eva Exempel"):
        assert says(await ann.says(f"ansvarig {name} för allt"), "error.owner_without_role")

    assert (await organisation_of(database, authority)).default_owners == ()


async def test_a_coordinator_keeps_the_own_part(
    kim: Chat, sam: Chat, database: Database, authority: Authority, school: int
) -> None:
    await make.stored_department(database, authority, "Gata")
    await make.with_role(database, kim, authority, RoleName.COORDINATOR, Scope.DEPARTMENT, school)
    await sam.says("ansvarig Sam Samordnare för allt i Gata")

    own = await kim.says("ansvarig Sam Samordnare för olyckor")
    elsewhere = await kim.says("ansvarig Kim Exempel för allt i Gata")
    everywhere = await kim.says("ansvarig Kim Exempel för allt i hela myndigheten")
    dropped = await kim.says("ta bort ansvarig för allt i Gata")

    assert says(own, "set_owner.done")
    assert [one for one in titles(own) if one.startswith("Ta bort")] == ["Ta bort 2"]
    assert says(elsewhere, "error.place_not_yours")
    assert says(everywhere, "error.place_not_yours")
    assert says(dropped, "error.owner_gone")
    owners = (await organisation_of(database, authority)).default_owners
    assert [(one.place.id, one.kind) for one in owners][1] == (school, Kind.ACCIDENT)


async def test_a_name_that_is_not_quite_right_is_asked_about(
    ann: Chat, sam: Chat, database: Database, authority: Authority, school: int
) -> None:
    asked = await ann.says("ansvarig Sam för olyckor i Skola")
    answer = await ann.presses("Välj 1", asked)

    assert says(asked, "whom.heading")
    assert says(answer, "set_owner.done")
    [one] = (await organisation_of(database, authority)).default_owners
    assert (one.place.id, one.kind) == (school, Kind.ACCIDENT)


async def test_a_double_tap_appoints_once(
    ann: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    form = await ann.says("sätt ansvarig")
    pressed = ann.pressing("Utse", form, person_name="Sam Samordnare", kind="all")

    first = await ann.sends(pressed)
    second = await ann.sends(pressed)

    assert on_the_wire(second) == on_the_wire(first)
    assert len(await logged(database, "default_owner")) == 1

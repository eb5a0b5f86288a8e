"""Giving somebody a role: by card, by words, to somebody known, picked or new."""

from datetime import date

import pytest

from domain.authority import Authority
from domain.person import Role, RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import TENANT, Chat, Clock, router
from tests.dialogs import network
from tests.dialogs.organisation import logged, notices, organisation_of, promised, roles_of
from tests.dialogs.seen import fields, on_the_wire, says, titles
from tests.promises.rows import every_row, news

PICKED = "00000000-0000-0000-0000-00000000abcd"
JULY = (date(2027, 7, 1), date(2027, 7, 31))


async def test_a_role_is_given_by_writing(
    ann: Chat, eva: Chat, database: Database, authority: Authority, school: int
) -> None:
    await eva.says("hej")

    answer = await ann.says(
        "ge roll handläggare till Eva Exempel i Skola från 1/7 till och med 2027-07-31"
    )

    assert says(answer, "give_role.given")
    assert "Handläggare, Skola, från 1 juli 2027 till 31 juli 2027" in answer.card.text
    assert await roles_of(database, authority, "Eva Exempel") == [
        Role(RoleName.HANDLER, authority.id, Scope.DEPARTMENT, school, *JULY)
    ]


async def test_a_role_is_given_by_card(
    ann: Chat, eva: Chat, database: Database, authority: Authority, school: int
) -> None:
    await eva.says("hej")
    form = await ann.says("ge roll")

    answer = await ann.presses(
        "Ge rollen",
        form,
        person_name="Eva Exempel",
        role="manager",
        place=f"department:{school}",
        since="2027-07-01",
        until="",
    )

    assert says(answer, "give_role.given")
    [role] = await roles_of(database, authority, "Eva Exempel")
    assert (role.name, role.scope_id, role.since) == (RoleName.MANAGER, school, JULY[0])


async def test_the_role_is_a_right_from_the_next_turn_on(
    ann: Chat, eva: Chat, database: Database
) -> None:
    await eva.says("hej")

    before = await eva.says("nya ärenden")
    await ann.says("ge roll miljösamordnare till Eva Exempel")
    after = await eva.says("nya ärenden")

    assert says(before, "error.not_allowed")
    assert says(after, "new_cases.heading")


async def test_it_is_logged_and_the_person_is_told(
    ann: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")

    await ann.says("ge roll handläggare till Eva Exempel")

    assert await logged(database, "role") == [("given", None, "handler")]
    assert await promised(database) == [("role_given", await make.person_id(database, eva))]
    [told] = await notices(database)
    assert "Roll: Handläggare, Hela myndigheten" in told.text


async def test_somebody_picked_in_the_directory_is_known_by_that_at_the_first_message(
    ann: Chat, database: Database, authority: Authority
) -> None:
    form = await ann.says("ge roll")

    refused = await ann.presses("Ge rollen", form, person=PICKED, role="coordinator")
    given = await ann.presses("Ge rollen", refused, person_name="Nora Ny", role="coordinator")
    newcomer = Chat(ann.router, "Nora Nyström", PICKED)
    listed = await newcomer.says("nya ärenden")

    assert says(refused, "error.person_new")
    assert fields(refused)["person"] == PICKED
    assert says(given, "give_role.given")
    assert says(listed, "new_cases.heading")
    rows = (await every_row(database))["person"]
    [nora] = [row for row in rows if row["entra_id"] == PICKED]
    assert (nora["name"], nora["tenant_id"]) == ("Nora Nyström", TENANT)
    assert nora["authority_id"] == authority.id
    assert ("added", None, "Nora Ny") in await logged(database, "person")


async def test_somebody_picked_whom_the_bot_knows_needs_no_name(
    ann: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")
    form = await ann.says("ge roll")

    await ann.presses("Ge rollen", form, person=eva.entra_id.upper(), role="handler")

    assert len(await roles_of(database, authority, "Eva Exempel")) == 1


async def test_somebody_new_is_named_with_an_address(
    ann: Chat, database: Database, authority: Authority
) -> None:
    await ann.says("ge roll handläggare till Nora Ny nora@example.com")

    people = (await organisation_of(database, authority)).people.values()
    assert ("Nora Ny", "nora@example.com") in {(one.name, one.email) for one in people}


@pytest.mark.parametrize("written", ["Eva Exmpel", "eva", "Evas"])
async def test_a_name_that_is_not_quite_right_is_asked_about(
    ann: Chat, eva: Chat, database: Database, authority: Authority, written: str
) -> None:
    await eva.says("hej")
    await ann.says("hej")
    before = await every_row(database)

    asked = await ann.says(f"ge roll handläggare till {written} till 2027-07-31")
    assert news(before, await every_row(database)) == {}
    answer = await ann.presses("Välj 1", asked)

    assert says(asked, "whom.heading")
    assert says(answer, "give_role.given")
    [role] = await roles_of(database, authority, "Eva Exempel")
    assert role.until == JULY[1]


async def test_of_two_with_the_same_name_one_is_chosen(
    ann: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    namesake = Chat(ann.router, "Eva Exempel", PICKED)
    for one in (eva, namesake):
        await one.says("hej")

    asked = await ann.says("ge roll handläggare till Eva Exempel")
    number = await make.person_id(database, namesake)
    answer = await ann.says(f"ge roll handläggare till nr {number}")

    assert [title for title in titles(asked) if title.startswith("Välj")] == ["Välj 1", "Välj 2"]
    assert says(answer, "give_role.given")
    [held] = (await organisation_of(database, authority)).held[-1:]
    assert held.person_id == number


async def test_what_a_button_does_its_written_command_does(
    ann: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")
    asked = await ann.says("ge roll handläggare till Evva i hela myndigheten till 2027-07-31")
    line = next(one for one in asked.card.text.splitlines() if one.startswith("Välj 1"))

    answer = await ann.says(line.split("”")[1])

    assert says(answer, "give_role.given")
    [role] = await roles_of(database, authority, "Eva Exempel")
    assert (role.name, role.until) == (RoleName.HANDLER, JULY[1])


async def test_all_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost(
    ann: Chat, database: Database, school: int
) -> None:
    await ann.says("hej")
    before = await every_row(database)

    answer = await ann.says("ge roll hanläggare till Ingen Alls i Skla från snart")

    assert says(answer, "error.person_unknown")
    assert says(answer, "error.role_unknown")
    assert says(answer, "error.where_unknown_but_near", near="Skola")
    assert says(answer, "error.day_unreadable")
    assert fields(answer)["person_name"] == "Ingen Alls"
    # No role is chosen for somebody who has not chosen one.
    assert "role" not in fields(answer)
    assert "snart" in answer.card.text
    assert news(before, await every_row(database)) == {}


async def test_words_that_could_be_read_are_filled_in(ann: Chat, school: int) -> None:
    answer = await ann.says("ge roll Handläggare till Ingen Alls i skola från 1/7")

    assert fields(answer) == {
        "person_name": "Ingen Alls",
        "role": "handler",
        "place": f"department:{school}",
        "since": "2027-07-01",
    }


# --- rights ---------------------------------------------------------------------------------------


async def test_a_coordinator_gives_handlers_of_the_own_part_only(
    kim: Chat, eva: Chat, database: Database, authority: Authority, school: int
) -> None:
    await eva.says("hej")
    await make.stored_department(database, authority, "Gata")
    await make.with_role(database, kim, authority, RoleName.COORDINATOR, Scope.DEPARTMENT, school)

    form = await kim.says("ge roll")
    given = await kim.says("ge roll handläggare till Eva Exempel")
    elsewhere = await kim.says("ge roll handläggare till Eva Exempel i Gata")
    higher = await kim.says("ge roll chef till Eva Exempel i Skola")

    assert fields(form) == {"role": "handler", "place": f"department:{school}"}
    assert says(given, "give_role.given")
    assert says(elsewhere, "error.role_not_yours")
    assert says(higher, "error.role_not_yours")
    # Where nothing else is said, it is the coordinator's own part.
    [role] = await roles_of(database, authority, "Eva Exempel")
    assert (role.name, role.scope_id) == (RoleName.HANDLER, school)


async def test_a_forged_card_gives_no_more(
    sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")
    form = await sam.says("ge roll")

    answer = await sam.presses(
        "Ge rollen", form, person_name="Eva Exempel", role="administrator", place="authority"
    )

    assert says(answer, "error.role_not_yours")
    assert await roles_of(database, authority, "Eva Exempel") == []


@pytest.mark.parametrize("role", ["handläggare", "administratör"])
async def test_nobody_without_a_role_gives_any(
    kim: Chat, database: Database, authority: Authority, role: str
) -> None:
    await kim.says("hej")

    answer = await kim.says(f"ge roll {role} till mig")

    assert says(answer, "error.not_allowed")
    assert (await organisation_of(database, authority)).held == ()


async def test_people_of_another_authority_are_not_found_by_name(
    ann: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    other = await make.stored_authority(database, "Grannby")
    await make.with_role(database, eva, other, RoleName.HANDLER)
    person = await make.person_id(database, eva)
    await database.write(lambda storage: storage.people.change(person, authority_id=other.id))
    await ann.says("byt myndighet")
    await ann.says(f"myndighet {authority.name}")

    named = await ann.says("ge roll handläggare till Eva Exempel")
    numbered = await ann.says(f"ge roll handläggare till nr {person}")

    assert says(named, "error.person_unknown")
    assert says(numbered, "error.person_unknown")


async def test_administrators_of_the_settings_may_from_the_start(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    first = Chat(router(database, administrators=[kim.entra_id]))
    await eva.says("hej")

    answer = await first.says("ge roll administratör till Eva Exempel")

    assert says(answer, "give_role.given")
    assert len(await roles_of(database, authority, "Eva Exempel")) == 1


# --- again ----------------------------------------------------------------------------------------


async def test_a_double_tap_gives_it_once_and_answers_the_same(
    ann: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")
    form = await ann.says("ge roll")
    pressed = ann.pressing("Ge rollen", form, person_name="Eva Exempel", role="handler")

    first = await ann.sends(pressed)
    second = await ann.sends(pressed)

    assert on_the_wire(second) == on_the_wire(first)
    assert len(await roles_of(database, authority, "Eva Exempel")) == 1


async def test_a_role_that_is_held_already_is_not_given_again(
    ann: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")

    await ann.says("ge roll handläggare till Eva Exempel")
    again = await ann.says("ge roll handläggare till Eva Exempel")

    assert says(again, "error.role_already")
    assert len(await roles_of(database, authority, "Eva Exempel")) == 1


async def test_a_role_ends_by_itself_after_its_last_day(ann: Chat, eva: Chat, clock: Clock) -> None:
    await eva.says("hej")
    await ann.says("ge roll miljösamordnare till Eva Exempel till imorgon")

    clock.goes(days=1)
    there = await eva.says("nya ärenden")
    clock.goes(days=1)
    gone = await eva.says("nya ärenden")

    assert says(there, "new_cases.heading")
    assert says(gone, "error.not_allowed")


async def test_a_coordinator_of_a_group_is_appointed_by_words_and_by_card_and_ended(
    ann: Chat, eva: Chat, database: Database, authority: Authority, school: int
) -> None:
    planned = await network.stored(database, authority, network.TODAY + network.days(30))
    await eva.says("hej")

    by_words = await ann.says("ge roll samordnare till Eva Exempel i Miljöstrategigruppen")
    may = await eva.says("nytt möte")
    form = await ann.says("ge roll")
    whole = await ann.presses(
        "Ge rollen",
        form,
        person_name="Eva Exempel",
        role="coordinator",
        place=f"network:{planned.network.id}",
    )
    listed = await ann.says("roller Eva Exempel")

    assert "Samordnare, Miljöstrategigruppen" in by_words.card.text
    assert says(may, "plan_meeting.new_heading")
    assert "Samordnare, Nätverket" in whole.card.text
    assert "Samordnare, Miljöstrategigruppen" in listed.card.text
    held = await roles_of(database, authority, "Eva Exempel")
    assert [(one.scope, one.scope_id) for one in held] == [
        (Scope.GROUP, planned.group.id),
        (Scope.NETWORK, planned.network.id),
    ]
    assert school
    await ann.says("ja avsluta roll samordnare för Eva Exempel i Miljöstrategigruppen")
    [left] = [one for one in await roles_of(database, authority, "Eva Exempel") if not one.until]
    assert left.scope is Scope.NETWORK


async def test_in_a_group_there_is_no_other_role_and_none_to_give_but_by_an_administrator(
    ann: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await network.stored(database, authority, network.TODAY + network.days(30))
    await eva.says("hej")

    other = await ann.says("ge roll handläggare till Eva Exempel i Miljöstrategigruppen")
    by_coordinator = await sam.says("ge roll samordnare till Eva Exempel i Miljöstrategigruppen")

    assert says(other, "error.role_not_in_network")
    assert says(by_coordinator, "error.role_not_yours")
    assert await roles_of(database, authority, "Eva Exempel") == []

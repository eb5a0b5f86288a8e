"""Who has which role: everyone's, and one person's."""

from datetime import timedelta

from domain.authority import Authority
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.seen import says, titles
from tests.make import TODAY
from tests.promises.rows import statements


async def test_everyone_with_a_role_is_listed_by_name(
    ann: Chat, sam: Chat, ada: Chat, kim: Chat
) -> None:
    await kim.says("hej")

    answer = await ann.says("roller")

    lines = [line for line in answer.card.text.splitlines() if line[1:3] == ". "]
    assert lines[0] == "1. Ada Revisor: Revisor, Hela myndigheten"
    assert [line.split(":")[0] for line in lines] == [
        "1. Ada Revisor", "2. Ann Administratör", "3. Sam Samordnare",
    ]  # fmt: skip
    assert "Kim" not in answer.card.text


async def test_a_lent_role_is_shown_as_one(
    ann: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    away, there = [await make.person_id(database, one) for one in (sam, eva)]
    await database.write(
        lambda storage: storage.organisations.add_substitute(
            authority.id, away, there, TODAY, TODAY + timedelta(days=7)
        )
    )

    answer = await ann.says("roller Eva Exempel")

    wanted = "Miljösamordnare, Hela myndigheten, till 27 november 2026, ersätter Sam Samordnare"
    assert wanted in answer.card.text
    # It ends with the absence, not by a button here.
    assert titles(answer) == ["Ge en roll"]


async def test_a_long_list_is_turned_page_by_page(
    ann: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    for number in range(30, 52):
        one = Chat(kim.router, f"Person {number}", f"{kim.entra_id[:-2]}{number}")
        await make.with_role(database, one, authority, RoleName.HANDLER)

    first = await ann.says("roller")
    second = await ann.presses("Nästa sida", first)
    written = await ann.says("roller sida 3")

    assert says(first, "roles.count", total=23, page=1, last=3)
    assert says(second, "roles.count", total=23, page=2, last=3)
    assert "Person 51" in written.card.text


async def test_one_person_is_opened_by_button_name_and_number(ann: Chat, sam: Chat) -> None:
    listed = await ann.says("roller")

    opened = await ann.presses("Visa 2", listed)
    named = await ann.says("roller Sam Samordnare")
    near = await ann.says("roller samordnare")
    chosen = await ann.presses("Välj 1", near)

    assert says(near, "whom.heading")
    assert opened.card.text == named.card.text == chosen.card.text


async def test_it_takes_as_many_questions_for_one_role_as_for_twenty(
    ann: Chat, kim: Chat, database: Database, authority: Authority, school: int
) -> None:
    async def asked() -> int:
        await ann.says("roller")
        with statements(database) as counted:
            await ann.says("roller")
        return counted.total()

    few = await asked()
    for number in range(30, 50):
        one = Chat(kim.router, f"Person {number}", f"{kim.entra_id[:-2]}{number}")
        await make.with_role(database, one, authority, RoleName.HANDLER, Scope.DEPARTMENT, school)

    assert await asked() == few


async def test_a_sentence_that_begins_like_the_command_is_not_lost(kim: Chat) -> None:
    answer = await kim.says("roller med färg och trasor ligger i skogen bakom Parkskolan")

    assert not says(answer, "error.not_allowed")
    assert "roller med färg" in str(answer.card.content)

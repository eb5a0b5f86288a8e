"""Ending a role: after a question, at once, and never the last administrator's."""

from domain.authority import Authority
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat
from tests.dialogs.organisation import logged, notices, promised, roles_of
from tests.dialogs.seen import on_the_wire, says, titles
from tests.make import TODAY


async def test_a_role_is_ended_after_a_question(
    ann: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    shown = await ann.says("roller Sam Samordnare")
    question = await ann.presses("Avsluta 1: Miljösamordnare", shown)
    before = await roles_of(database, authority, "Sam Samordnare")
    answer = await ann.presses("Ja, avsluta", question)
    refused = await sam.says("nya ärenden")

    assert says(question, "end_role.heading")
    assert len(before) == 1
    assert says(answer, "end_role.ended")
    assert says(refused, "error.not_allowed")
    assert await roles_of(database, authority, "Sam Samordnare") == []
    assert await logged(database, "role") == [("ended", "", "2026-11-19")]


async def test_the_same_is_done_by_writing(
    ann: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    question = await ann.says("avsluta roll miljösamordnare för Sam Samordnare")
    line = next(
        one for one in question.card.text.splitlines() if one.startswith("Ja, avsluta: skriv")
    )

    answer = await ann.says(line.split("”")[1])

    assert says(answer, "end_role.ended")
    assert await roles_of(database, authority, "Sam Samordnare") == []


async def test_of_several_roles_one_is_chosen(
    ann: Chat, kim: Chat, database: Database, authority: Authority, school: int
) -> None:
    await make.with_role(database, kim, authority, RoleName.HANDLER)
    await make.with_role(database, kim, authority, RoleName.HANDLER, Scope.DEPARTMENT, school)

    shown = await ann.says("avsluta roll handläggare för Kim Exempel")
    at_once = await ann.says("ja, avsluta roll handläggare för Kim Exempel")
    named = await ann.says("ja, avsluta roll handläggare för Kim Exempel i Skola")

    assert [one for one in titles(shown) if one.startswith("Avsluta")] == [
        "Avsluta 1: Handläggare", "Avsluta 2: Handläggare",
    ]  # fmt: skip
    assert says(at_once, "error.role_unsure")
    assert says(named, "end_role.ended")
    [left] = await roles_of(database, authority, "Kim Exempel")
    assert left.scope is Scope.AUTHORITY


async def test_the_last_administrator_stays(
    ann: Chat, database: Database, authority: Authority
) -> None:
    asked = await ann.says("avsluta roll administratör för mig")
    done = await ann.says("ja, avsluta roll administratör för mig")

    assert says(asked, "error.last_administrator")
    assert says(done, "error.last_administrator")
    assert len(await roles_of(database, authority, "Ann Administratör")) == 1


async def test_a_coordinator_ends_handlers_and_nothing_higher(
    sam: Chat, ada: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, kim, authority, RoleName.HANDLER)

    offered = titles(await sam.says("roller Ada Revisor"))
    higher = await sam.says("ja, avsluta roll revisor för Ada Revisor")
    handler = await sam.says("ja, avsluta roll handläggare för Kim Exempel")

    assert offered == ["Ge en roll"]
    assert says(higher, "error.role_not_yours")
    assert says(handler, "end_role.ended")
    assert await roles_of(database, authority, "Kim Exempel") == []


async def test_a_role_that_has_ended_meanwhile_is_told(
    ann: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    question = await ann.says("avsluta roll miljösamordnare för Sam Samordnare")
    await ann.says("ja, avsluta roll miljösamordnare för Sam Samordnare")

    answer = await ann.presses("Ja, avsluta", question)

    assert says(answer, "error.role_gone")


async def test_a_double_tap_ends_it_once_and_answers_the_same(
    ann: Chat, sam: Chat, database: Database
) -> None:
    question = await ann.says("avsluta roll miljösamordnare för Sam Samordnare")
    pressed = ann.pressing("Ja, avsluta", question)

    first = await ann.sends(pressed)
    second = await ann.sends(pressed)

    assert on_the_wire(second) == on_the_wire(first)
    assert len(await logged(database, "role")) == 1


async def test_coordinators_are_told_when_a_default_owner_has_left(
    ann: Chat, sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await sam.says("hej")
    await make.with_role(database, kim, authority, RoleName.HANDLER)
    await ann.says("ansvarig Kim Exempel för avvikelser")

    await ann.says("ja, avsluta roll handläggare för Kim Exempel")
    listed = await sam.says("ansvariga")

    assert await promised(database) == [("owners_missing", await make.person_id(database, sam))]
    assert says(listed, "owners.gaps", count=1)
    [told] = await notices(database)
    assert told.heading == "Ansvarig saknas för nya ärenden"
    assert "Hela myndigheten: Avvikelser" in told.text


async def test_a_gap_that_is_filled_before_it_is_told_is_not_told(
    ann: Chat, sam: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, kim, authority, RoleName.HANDLER)
    await ann.says("ansvarig Kim Exempel för avvikelser")
    await ann.says("ja, avsluta roll handläggare för Kim Exempel")

    await sam.says("ansvarig Sam Samordnare för avvikelser")

    assert await notices(database) == []


async def test_a_role_of_another_authority_is_not_ended_by_its_number(
    ann: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    other = await make.stored_authority(database, "Grannby")
    await make.with_role(database, eva, other, RoleName.HANDLER)
    administrator = await make.person_id(database, ann)
    await database.write(
        lambda storage: storage.people.change(administrator, authority_id=authority.id)
    )
    theirs = (await database.read(lambda s: s.organisations.of(other.id, TODAY))).held[0]

    body = ann.pressing("Ge en roll", await ann.says("roller"))
    action = body["value"]["action"]
    action["verb"] = "end_role.ask"
    action["data"] = {"step": "end_role.ask", "held": str(theirs.id)}
    answer = await ann.sends(body)

    assert says(answer, "error.role_gone")

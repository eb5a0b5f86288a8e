"""Substitutes: for some days they have the other's roles, and then not."""

from datetime import timedelta

import pytest

from domain.authority import Authority
from domain.person import RoleName
from storage.database import Database
from tests import make
from tests.chat import Chat, Clock
from tests.dialogs.organisation import logged, notices, organisation_of, promised
from tests.dialogs.seen import fields, on_the_wire, says, titles
from tests.make import TODAY


async def test_a_coordinator_sets_a_substitute_for_the_time_away(
    sam: Chat, eva: Chat, clock: Clock
) -> None:
    await eva.says("hej")

    answer = await sam.says("ersättare Eva Exempel från imorgon till 2026-11-23")
    seen = []
    for _ in range(5):
        seen.append(says(await eva.says("nya ärenden"), "new_cases.heading"))
        clock.goes(days=1)

    assert says(answer, "set_substitute.done")
    assert "Eva Exempel ersätter Sam Samordnare: 21 november 2026 till 23 november 2026" in (
        answer.card.text
    )
    # Friday to Tuesday: the rights begin and end by themselves.
    assert seen == [False, True, True, True, False]


async def test_the_substitute_is_told_and_it_is_logged(
    sam: Chat, eva: Chat, database: Database
) -> None:
    await eva.says("hej")

    await sam.says("ersättare Eva Exempel från idag till 2026-11-23")

    assert await promised(database) == [("substitute_set", await make.person_id(database, eva))]
    [told] = await notices(database)
    assert "Ersätter: Sam Samordnare" in told.text
    assert "När: 20 november 2026 till 23 november 2026" in told.text
    assert await logged(database, "substitute") == [("added", "", "2026-11-20/2026-11-23")]


async def test_it_is_set_by_card(
    sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")
    form = await sam.says("sätt ersättare")

    refused = await sam.presses("Spara ersättaren", form, person_name="Eva Exempel")
    done = await sam.presses("Spara ersättaren", refused, until="2026-11-23")

    assert says(refused, "error.until_missing")
    assert fields(refused)["person_name"] == "Eva Exempel"
    assert says(done, "set_substitute.done")
    [one] = (await organisation_of(database, authority)).substitutes
    assert (one.since, one.until) == (TODAY, TODAY + timedelta(days=3))


async def test_an_administrator_sets_one_for_somebody_else(
    ann: Chat, sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")

    form = await ann.says("sätt ersättare")
    await ann.presses(
        "Spara ersättaren",
        form,
        person_name="Eva Exempel",
        away_name="Sam Samordnare",
        until="2026-11-23",
    )

    [one] = (await organisation_of(database, authority)).substitutes
    assert one.person_id == await make.person_id(database, sam)


async def test_nobody_else_sets_one_for_others(
    sam: Chat, ada: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")

    answer = await sam.says("ersättare Eva Exempel för Ada Revisor från idag till 2026-11-23")

    assert says(answer, "error.substitute_not_yours")
    assert (await organisation_of(database, authority)).substitutes == ()


async def test_a_substitute_does_not_lend_on(
    sam: Chat, eva: Chat, kim: Chat, database: Database, authority: Authority
) -> None:
    for one in (eva, kim):
        await one.says("hej")
    await sam.says("ersättare Eva Exempel från idag till 2026-11-23")

    for_sam = await eva.says("ersättare Kim Exempel för Sam Samordnare från idag till 2026-11-22")
    for_eva = await eva.says("ersättare Kim Exempel från idag till 2026-11-22")

    assert says(for_sam, "error.substitute_not_yours")
    assert says(for_eva, "set_substitute.done")
    assert says(await kim.says("nya ärenden"), "error.not_allowed")


async def test_an_absence_that_ends_early_takes_the_rights_at_once(
    sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")
    listed = await sam.says("ersättare Eva Exempel från idag till 2026-11-23")
    [one] = (await organisation_of(database, authority)).substitutes

    ended = await sam.presses(f"Ta bort ersättare {one.id}", listed)
    again = await sam.says(f"ta bort ersättare {one.id}")

    assert says(ended, "end_substitute.done")
    assert says(again, "error.substitute_gone")
    assert says(await eva.says("nya ärenden"), "error.not_allowed")
    assert (await logged(database, "substitute"))[-1] == (
        "ended", "2026-11-20/2026-11-23", "2026-11-20/2026-11-19",
    )  # fmt: skip


async def test_what_others_have_set_is_ended_by_an_administrator_only(
    sam: Chat, ann: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")
    await ann.says("ersättare Eva Exempel från idag till 2026-11-23")
    [one] = (await organisation_of(database, authority)).substitutes

    listed = await sam.says("ersättare")
    answer = await sam.says(f"ta bort ersättare {one.id}")

    assert titles(listed) == ["Sätt en ersättare"]
    assert says(answer, "error.substitute_gone")
    assert len((await organisation_of(database, authority)).substitutes) == 1


async def test_a_double_tap_sets_one(
    sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")
    form = await sam.says("sätt ersättare")
    pressed = sam.pressing("Spara ersättaren", form, person_name="Eva Exempel", until="2026-11-23")

    first = await sam.sends(pressed)
    second = await sam.sends(pressed)

    assert on_the_wire(second) == on_the_wire(first)
    assert len((await organisation_of(database, authority)).substitutes) == 1


async def test_a_name_that_is_not_quite_right_is_asked_about(
    sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await eva.says("hej")

    asked = await sam.says("ersättare Evva från 2026-11-22 till 2026-11-23")
    answer = await sam.presses("Välj 1", asked)

    assert says(asked, "whom.heading")
    assert says(answer, "set_substitute.done")
    [one] = (await organisation_of(database, authority)).substitutes
    assert one.since == TODAY + timedelta(days=2)


@pytest.mark.parametrize(
    "words",
    [
        "ersättare behövs",
        "ansvariga har spillt olja vid bryggan",
        "överlåten cykel ligger i ån vid Parkskolan",
    ],
)
async def test_a_sentence_that_begins_like_a_command_is_none(kim: Chat, words: str) -> None:
    assert not says(await kim.says(words), "error.not_allowed")


async def test_the_absent_keep_their_rights(
    sam: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    await make.with_role(database, eva, authority, RoleName.HANDLER)
    await sam.says("ersättare Eva Exempel från idag till 2026-11-23")

    assert says(await sam.says("nya ärenden"), "new_cases.heading")

"""The authority's own words for how something stands, taken away in the chat."""

import pytest

from domain.authority import Authority
from domain.plan_rows import StatusWord
from storage.database import Database
from tests import plans
from tests.chat import Chat
from tests.dialogs.seen import says, titles
from tests.plans import Planned
from tests.promises.rows import every_row

WORDS = [
    StatusWord("1", "Igång", "in_progress", "unknown", "P"),
    StatusWord("2", "Ute på remiss", "on_hold"),
]


@pytest.fixture
async def planned(database: Database, authority: Authority) -> Planned:
    planned = await plans.stored(database, authority=authority)
    await database.write(lambda storage: storage.plans.save(planned.authority.id, WORDS))
    return planned


async def test_a_word_is_taken_away_and_what_was_reported_with_it_stays(
    sam: Chat, kim: Chat, planned: Planned, database: Database
) -> None:
    await kim.says("lämna läge 2023-1/Bildningssektorn; igång; enligt plan")
    shown = await sam.says("lägesord")
    removed = await sam.presses("Ta bort Igång")
    again = await sam.says("ta bort lägesord Igång")
    form = await kim.says("lämna läge 2023-1/Bildningssektorn")

    rows = await every_row(database)
    assert "Igång: pågår, P i den nationella skalan" in shown.card.text
    assert says(removed, "status_words.removed", word="Igång")
    assert titles(removed) == ["Ta bort Ute på remiss"]
    assert says(again, "error.no_such_word")
    assert "● Igång, enligt plan" in form.card.text
    assert [row["word"] for row in rows["status_word"]] == ["Ute på remiss"]
    assert [row["old"] for row in rows["log"] if row["entity"] == "status_word"] == ["Igång"]


@pytest.mark.usefixtures("planned")
async def test_only_who_keeps_the_plans_takes_words_away(kim: Chat, database: Database) -> None:
    refused = [await kim.says(words) for words in ("lägesord", "ta bort lägesord Igång")]

    assert all(says(one, "error.not_allowed") for one in refused)
    assert len((await every_row(database))["status_word"]) == len(WORDS)

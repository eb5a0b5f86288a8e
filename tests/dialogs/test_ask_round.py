"""How it stood in a round that is named, and not how it stands now."""

from dataclasses import replace
from datetime import date

import pytest

from bot.router import Router
from domain.plan_rows import Adoption, Plan, Report, Round, of
from domain.report_round import RoundState
from storage.database import Database
from storage.storage import Storage
from tests import chat, make, plans
from tests.chat import Chat
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import titles
from tests.make import TODAY
from tests.plans import Planned
from tests.promises.rows import statements

CODE = "2023-3/Tunabyggen"
LAST_YEAR = "helår 2025"


@pytest.fixture
async def planned(database: Database) -> Planned:
    """The example, with one thing reported in last year's round and otherwise since."""
    planned = await plans.stored(database)
    [then] = [one for one in of(Round, planned.rows) if one.year == 2025]
    reports = [
        Report(
            "then", date(2026, 1, 15), CODE, then.code, "in_progress", "delayed",
            comment="Det saknas pengar till nästa del.",
        ),
        Report("now", TODAY, CODE, progress="completed"),
    ]  # fmt: skip
    others = [row for row in of(Report, planned.rows) if row.task == CODE]

    def save(storage: Storage) -> None:
        storage.plans.remove(planned.authority.id, others)
        storage.plans.save(planned.authority.id, reports)

    await database.write(save)
    return planned


@pytest.fixture
def kim(router: Router, planned: Planned) -> Chat:
    del planned
    return Chat(router, "Kim", plans.entra_id(0))


@pytest.mark.parametrize(
    "words",
    ["hur stod åtgärd 3 i helår 2025", "vad rapporterades i helår 2025 för åtgärd 3",
     "status på åtgärd 3 i helår 2025"],
)  # fmt: skip
async def test_what_was_reported_in_the_round_is_what_is_shown(kim: Chat, words: str) -> None:
    shown = await kim.says(words)

    assert "Så stod det till i helår 2025" in shown.card.text
    assert "■ Pågår, försenad" in shown.card.text
    assert "Det saknas pengar till nästa del." in shown.card.text
    assert "Rapporterat 15 januari 2026." in shown.card.text
    assert "Klar" not in shown.card.text


async def test_a_round_that_is_locked_says_what_it_said(
    kim: Chat, planned: Planned, database: Database
) -> None:
    def lock(storage: Storage) -> None:
        rounds = storage.report_rounds
        one = next(one for one in rounds.of(planned.authority.id) if one.title == LAST_YEAR)
        rounds.keep_lines(one, rounds.lines(one))
        rounds.save(replace(one, state=RoundState.LOCKED))
        moved = [row for row in of(Adoption, planned.rows) if row.code == CODE]
        storage.plans.save(planned.authority.id, [replace(moved[0], department="Bildningssektorn")])

    before = await kim.says("hur stod åtgärd 3 i helår 2025")
    await database.write(lock)
    after = await kim.says("hur stod åtgärd 3 i helår 2025")

    assert after.card.text == before.card.text
    assert "Tunabyggen" in after.card.text


async def test_who_reported_is_told_to_those_who_may_know(
    kim: Chat, planned: Planned, database: Database
) -> None:
    sam = await make.with_role(database, chat.colleague(kim, 22), planned.authority)
    eva = chat.colleague(kim, 31, "Alva Exempel")
    await sam.says("öppna omgång helår 2026")
    await sam.presses("Ja, öppna")
    await sam.says(f"lämna läge {CODE}; pågår; enligt plan")
    coordinator = await sam.says("vad rapporterades i helår 2026 för åtgärd 3")
    other = await eva.says("vad rapporterades i helår 2026 för åtgärd 3")

    assert "Rapporterat 20 november 2026 av Sam Samordnare." in coordinator.card.text
    assert "Rapporterat 20 november 2026." in other.card.text


@on_one_database
async def test_how_the_round_went_is_its_card(kim: Chat) -> None:
    shown = await kim.says("hur gick det med handlingsplanen i helår 2025")

    assert shown.card.text.startswith("Omgång helår 2025")


@on_one_database
async def test_lists_are_of_what_stood_so_then(kim: Chat) -> None:
    late = await kim.says("vilka var försenade på tunabyggen i helår 2025")
    done = await kim.says("åtgärder på tunabyggen som var klara i helår 2025")
    missing = await kim.says("vilka har inte rapporterat i helår 2026")

    assert "3. Växla upp" in late.card.text
    assert "3. Växla upp" not in done.card.text
    assert "Inte rapporterat i omgången" in missing.card.text
    assert len(titles(missing)) > 1  # the next page


@on_one_database
async def test_the_year_of_a_round_is_not_that_of_the_plan(
    kim: Chat, planned: Planned, database: Database
) -> None:
    [plan] = of(Plan, planned.rows)
    await database.write(
        lambda storage: storage.plans.save(planned.authority.id, [replace(plan, year=2024)])
    )

    shown = await kim.says("försenade åtgärder i helår 2025")

    assert "Växla upp" in shown.card.text


@on_one_database
async def test_a_round_that_there_is_not_is_said_and_others_offered(kim: Chat) -> None:
    shown = await kim.says("vad rapporterades i helår 2019 för åtgärd 9")

    assert shown.card.text.startswith("Ingen omgång heter så")
    assert "Omgång helår 2025" in titles(shown)


async def test_as_many_statements_however_much_there_is(
    kim: Chat, planned: Planned, database: Database
) -> None:
    await kim.says("försenade åtgärder i helår 2025")
    with statements(database) as few:
        await kim.says("försenade åtgärder i helår 2025")
    await plans.grown(database, planned, 20, 100)
    with statements(database) as many:
        await kim.says("försenade åtgärder i helår 2025")

    assert few == many

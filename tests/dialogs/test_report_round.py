"""Rounds of reports: planned, opened, answered, locked and opened again."""

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from bot.router import Answer
from domain.authority import Authority
from domain.person import RoleName, Scope
from domain.plan_rows import Adoption, Commitment, Item, Plan, PlanAction, Row, of
from domain.report_round import ReportRound, RoundLine, RoundState
from storage.database import Database
from tests import make, plans
from tests.chat import Chat, Clock, colleague, router
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import says, titles
from tests.plans import Planned
from tests.promises.rows import every_row, statements
from tests.serving import bot_in_process

YEAR = 2026
THIS = "helår 2026"


@pytest.fixture
async def planned(database: Database, authority: Authority) -> Planned:
    return await plans.stored(database, authority=authority)


async def the_round(database: Database, planned: Planned, title: str = THIS) -> ReportRound:
    rounds = await database.read(lambda storage: storage.report_rounds.of(planned.authority.id))
    return next(one for one in rounds if one.title == title)


async def opens(sam: Chat) -> Answer:
    await sam.says("öppna omgång helår 2026")
    return await sam.presses("Ja, öppna")


async def locks(sam: Chat) -> Answer:
    await sam.says("lås omgång helår 2026")
    return await sam.presses("Ja, lås")


async def reports(kim: Chat, code: str, line: str = "klar") -> Answer:
    return await kim.says(f"lämna läge {code}; {line}")


async def test_a_coordinator_plans_a_round_once_however_often_the_form_is_sent(
    sam: Chat, planned: Planned, database: Database
) -> None:
    form = await sam.says("ny omgång")
    typed = {"name": "delår 1", "as_of": "2026-11-01", "opens_on": "2026-12-01"}
    for _ in range(2):
        added = await sam.presses("Lägg till omgången", form, closes_on="2026-12-20", **typed)

    found = await the_round(database, planned, "delår 1 2026")
    assert says(added, "round.added")
    assert (found.state, str(found.opens_on), str(found.closes_on)) == (
        RoundState.PLANNED, "2026-12-01", "2026-12-20",
    )  # fmt: skip


@on_one_database
async def test_the_same_on_a_line_where_the_day_it_is_as_of_may_have_been(
    sam: Chat, planned: Planned, database: Database
) -> None:
    await sam.says("ny omgång delår 2; 2026; 31/8; 1/12; 20/12")

    found = await the_round(database, planned, "delår 2 2026")
    assert (str(found.as_of), str(found.opens_on)) == ("2026-08-31", "2026-12-01")


@on_one_database
@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("; 2026; 31/8; 1/12; 20/12", "round_name_missing"),
        ("delår 2; 1926; 31/8; 1/12; 20/12", "round_year"),
        ("delår 2; 2026; 31/8; 1/12", "round_day_missing"),
        ("delår 2; 2026; 31/8; 20/12; 1/12", "round_days_wrong"),
        ("delår 2; 2026; 2026-08-31; 2026-09-01; 2026-09-20", "round_over"),
        ("helår; 2026; 31/12; 1/12; 20/12", "round_there"),
    ],
)
@pytest.mark.usefixtures("planned")
async def test_what_is_wrong_in_a_new_round_is_said(
    sam: Chat, database: Database, line: str, error: str
) -> None:
    await sam.says("omgång")
    before = await every_row(database)
    refused = await sam.says(f"ny omgång {line}")

    values: dict[str, dict[str, str | int]] = {
        "round_days_wrong": {"most": 120},
        "round_there": {"round": THIS},
    }
    assert says(refused, f"error.{error}", **values.get(error, {}))
    assert await every_row(database) == before


async def test_opening_says_whom_it_asks_and_waits_for_a_yes(
    sam: Chat, planned: Planned, database: Database
) -> None:
    asked = await sam.says("öppna omgång helår 2026")
    before = await the_round(database, planned)
    opened = await sam.says("ja")
    after = await the_round(database, planned)

    assert "2 personer får ett kort" in asked.card.text
    assert "Öppen: 20 november–10 december 2026" in asked.card.text
    assert before.state is RoundState.PLANNED
    assert after.state is RoundState.OPEN
    assert says(opened, "round.opened")
    assert "0 av 83 är rapporterade." in opened.card.text


async def test_a_report_moves_the_rounds_count_and_its_departments(
    sam: Chat, kim: Chat, planned: Planned
) -> None:
    del planned
    await opens(sam)
    await reports(kim, "2023-1/Bildningssektorn")
    await reports(kim, "2023-1/Bildningssektorn", "pågår; enligt plan")
    shown = await kim.says("omgång")

    assert "1 av 83 är rapporterade." in shown.card.text
    assert "Bildningssektorn: 1 av" in shown.card.text
    assert "Lås omgången" not in titles(shown)


async def test_who_is_missing_is_shown_to_the_coordinator_with_how_it_stood_before(
    sam: Chat, kim: Chat, planned: Planned
) -> None:
    del planned
    await opens(sam)
    await reports(kim, "2023-1/Bildningssektorn")
    missing = await sam.says("saknas i omgång helår 2026")
    refused = await kim.says("saknas i omgång helår 2026")

    assert says(missing, "round.missing_count", total=82, page=1, last=9)
    assert "Eva Exempel. Läget före omgången: ● Pågår, enligt plan" in missing.card.text
    assert says(refused, "error.not_allowed")


async def test_locking_says_what_is_missing_and_how_long_there_is_left_and_waits_for_a_yes(
    sam: Chat, planned: Planned, database: Database
) -> None:
    opened = await opens(sam)
    asked = await sam.presses("Lås omgången", opened)
    before = await the_round(database, planned)
    await sam.presses("Inte nu", asked)
    await sam.says("lås omgång helår 2026")
    locked = await sam.says("ja")

    assert says(asked, "round.lock_left", count=83)
    assert says(asked, "round.left", days=20)
    assert before.state is RoundState.OPEN
    assert says(locked, "round.locked")
    assert (await the_round(database, planned)).state is RoundState.LOCKED


@on_one_database
async def test_the_latest_known_status_is_not_taken_for_what_is_reported_in_the_round(
    sam: Chat, planned: Planned
) -> None:
    del planned
    opened = await opens(sam)
    locked = await locks(sam)

    assert says(opened, "round.latest")
    assert says(locked, "round.standings")


async def test_a_locked_round_says_for_ever_what_it_said(
    sam: Chat, kim: Chat, planned: Planned, clock: Clock
) -> None:
    del planned
    await opens(sam)
    await reports(kim, "2023-1/Bildningssektorn", "pågår; enligt plan")
    locked = await locks(sam)
    clock.goes(days=1)
    await reports(kim, "2023-1/Bildningssektorn", "klar")
    later = await kim.says("omgång helår 2026")

    assert says(locked, "round.locked")
    assert "1 av 83 är rapporterade." in later.card.text
    assert figures(later) == figures(locked)


async def test_whose_it_was_and_when_it_was_due_stay_as_they_were_when_it_was_locked(
    sam: Chat, planned: Planned, database: Database
) -> None:
    await opens(sam)
    await locks(sam)
    before = await lines(database, planned)
    moved = [
        replace(one, owner="eva@example.com", due_on=date(2030, 12, 31), link="https://other.se/")
        for one in of(Adoption, planned.rows)
    ]
    actions = [replace(one, topics=(), name="Annat") for one in of(PlanAction, planned.rows)]
    await database.write(
        lambda storage: storage.plans.save(planned.authority.id, [*actions, *moved])
    )

    assert await lines(database, planned) == before
    assert {line.owner for line in before} == {"Kim Exempel", "Eva Exempel"}
    first = next(line for line in before if line.code == "2023-1/Bildningssektorn")
    assert first.focus == ("Konsumera miljösmart", "Res hållbart")
    assert first.followed_up_in == "Hypergene"


async def test_a_long_title_is_kept_whole(sam: Chat, planned: Planned, database: Database) -> None:
    action = replace(of(PlanAction, planned.rows)[0], name="å" * 300)
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [action]))
    await opens(sam)
    locked = await locks(sam)

    assert says(locked, "round.locked")


async def lines(database: Database, planned: Planned) -> list[RoundLine]:
    one = await the_round(database, planned)
    return await database.read(lambda storage: storage.report_rounds.lines(one))


async def test_opened_again_it_takes_reports_and_that_is_logged(
    sam: Chat, kim: Chat, planned: Planned, database: Database
) -> None:
    await opens(sam)
    await locks(sam)
    await sam.says("öppna omgång igen helår 2026")
    await reports(kim, "2023-1/Bildningssektorn")
    again = await locks(sam)

    one = await the_round(database, planned)
    log = (await every_row(database))["log"]
    assert "1 av 83 är rapporterade." in again.card.text
    assert [row["what"] for row in log if row["entity_id"] == one.id][-4:] == [
        "opened", "locked", "reopened", "locked",
    ]  # fmt: skip


async def test_the_days_of_a_round_are_moved_by_card_or_on_a_line_and_that_is_logged(
    sam: Chat, planned: Planned, database: Database
) -> None:
    form = await sam.says("ändra omgång helår 2026")
    for _ in range(2):
        moved = await sam.presses(
            "Spara dagarna",
            form,
            as_of="2026-12-31",
            opens_on="2026-12-01",
            closes_on="2027-01-15",
        )
    await opens(sam)
    await sam.says("ändra omgång helår 2026; 31/12; 1/12; 2027-01-20")

    one = await the_round(database, planned)
    log = [row for row in (await every_row(database))["log"] if row["entity_id"] == one.id]
    assert says(moved, "round.moved")
    assert (str(one.opens_on), str(one.closes_on)) == ("2026-11-20", "2027-01-20")
    assert [row["what"] for row in log if row["entity"] == "report_round"] == [
        "moved", "opened", "moved",
    ]  # fmt: skip


@on_one_database
async def test_a_locked_round_keeps_its_days_and_wrong_ones_are_said(
    sam: Chat, planned: Planned
) -> None:
    del planned
    wrong = await sam.says("ändra omgång helår 2026; 31/12; 20/12; 1/12")
    await opens(sam)
    await locks(sam)
    refused = await sam.says("ändra omgång helår 2026")
    on_a_line = await sam.says("ändra omgång helår 2026; 31/12; 1/12; 20/12")

    assert says(wrong, "error.round_days_wrong", most=120)
    assert says(refused, "error.round_is_locked", round=THIS)
    assert says(on_a_line, "error.round_is_locked", round=THIS)


async def test_a_planned_round_is_taken_away_after_a_yes(
    sam: Chat, planned: Planned, database: Database
) -> None:
    asked = await sam.says("ta bort omgång helår 2026")
    gone = await sam.says("ja")

    rounds = await database.read(lambda storage: storage.report_rounds.of(planned.authority.id))
    assert says(asked, "round.remove_heading", round=THIS)
    assert says(gone, "round.removed", round=THIS)
    assert [one.title for one in rounds] == ["helår 2025"]


async def test_a_round_with_reports_or_that_has_begun_stays(
    sam: Chat, planned: Planned, database: Database
) -> None:
    reported = await sam.says("ta bort omgång helår 2025")
    await opens(sam)
    begun = await sam.says("ja, ta bort omgång helår 2026")

    rounds = await database.read(lambda storage: storage.report_rounds.of(planned.authority.id))
    assert says(reported, "error.round_has_reports", round="helår 2025")
    assert says(begun, "error.round_is_open", round=THIS)
    assert len(rounds) == 2


async def test_a_round_that_has_been_and_came_by_workbook_is_locked_as_it_stood_then(
    sam: Chat, kim: Chat, planned: Planned, database: Database
) -> None:
    await kim.says("lämna läge 2023-1/Bildningssektorn; avförd; ; Pengarna räcker inte i år.")
    shown = await sam.says("omgång helår 2025")
    opened = await sam.says("öppna omgång helår 2025")
    await sam.presses("Lås omgången", shown)
    locked = await sam.says("ja")

    one = await the_round(database, planned, "helår 2025")
    assert "Har varit, men är inte låst" in shown.card.text
    assert {"Som arbetsbok", "Lås omgången", "Ändra dagarna"} <= set(titles(shown))
    assert "Öppna omgången" not in titles(shown)
    assert says(opened, "error.round_has_been", round="helår 2025")
    assert says(locked, "round.locked")
    assert one.state is RoundState.LOCKED
    assert figures(locked).strip() in figures(shown)
    assert "Avförd" not in locked.card.text


@on_one_database
async def test_only_one_round_is_open_at_a_time(sam: Chat, planned: Planned) -> None:
    del planned
    await opens(sam)
    await sam.says("ny omgång delår 2; 2026; 31/8; 1/12; 20/12")
    refused = await sam.says("öppna omgång delår 2 2026")

    assert says(refused, "error.round_other_open", round=THIS)


@on_one_database
@pytest.mark.usefixtures("planned")
async def test_only_who_coordinates_the_whole_authority_opens_and_locks(
    kim: Chat, database: Database, authority: Authority, school: int
) -> None:
    department = await make.with_role(
        database, colleague(kim, 31), authority, RoleName.COORDINATOR, Scope.DEPARTMENT, school
    )
    before = await every_row(database)

    for someone in (kim, department):
        for words in ("ny omgång", "öppna omgång helår 2026", "lås omgång helår 2026",
                      "ja, öppna omgång helår 2026", "ja, lås omgång helår 2026",
                      "öppna omgång igen helår 2026"):  # fmt: skip
            assert says(await someone.says(words), "error.not_allowed"), words
    assert rounds_of(await every_row(database)) == rounds_of(before)


async def test_the_round_leaves_as_a_workbook_for_its_coordinator_only(
    sam: Chat, kim: Chat, planned: Planned, database: Database, clock: Clock, school: int
) -> None:
    await opens(sam)
    await reports(kim, "2023-1/Bildningssektorn")
    await make.with_role(
        database, kim, planned.authority, RoleName.MANAGER, Scope.DEPARTMENT, school
    )
    await kim.says("miljörond gjord 3 mars")
    async with bot_in_process(database, clock) as bot:
        sited = replace(sam, router=router(database, clock, site=bot.url.removesuffix("/")))
        answer = await sited.says("exportera omgång helår 2026")
        [url] = [one["url"] for one in answer.card.content["actions"] if "url" in one]
        async with bot.session.get(url) as got:
            book = load_workbook(io.BytesIO(await got.read()))
    rows = list(book["Läget"].iter_rows(values_only=True))[1:]

    assert len(rows) == 83
    assert [row[3:6] for row in rows if row[8] == "ja"] == [("Klar", None, "G")]
    assert [row[0] for row in book["Miljöronder"].iter_rows(values_only=True)][1] == "Skola"
    assert says(await kim.says("exportera omgång helår 2026"), "error.not_allowed")


async def test_a_plan_that_is_over_and_what_has_ended_are_not_asked_about(
    sam: Chat, planned: Planned, database: Database
) -> None:
    [plan] = of(Plan, planned.rows)
    over = replace(plan, valid_until=date(2025, 12, 31))
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [over]))
    asked = await sam.says("öppna omgång helår 2026")

    # Only the items of the commitments that were taken on are left.
    assert "Tillsammans har de 23 att rapportera." in asked.card.text


OLD = (
    PlanAction("2022-9", "9", "Det gamla lyftet", "plan-2022"),
    Adoption("2022-9/Tunabyggen", "2022-9", "Tunabyggen", "kim@example.com"),
)


@pytest.mark.parametrize(
    ("plan", "asked"),
    [
        (Plan("plan-2022", "Handlingsplan 2022", 2022), 83),
        (Plan("plan-2022", "Handlingsplan 2022", 2022, "Påhittad strategi"), 84),
        (Plan("plan-2022", "Handlingsplan 2022", 2022, valid_until=date(2026, 12, 31)), 84),
        (Plan("plan-2022", "Handlingsplan 2022", 2022, valid_until=date(2026, 12, 30)), 83),
        (Plan("plan-2022", "Handlingsplan 2027", 2027), 83),
        # Of the plan before it nothing is asked any more: 23 items are left, and what is new.
        (Plan("plan-2022", "Handlingsplan 2024", 2024, "miljöstrategi 2021–2030"), 24),
        (Plan("plan-2022", "Påhittad cykelplan 2024", 2024), 84),
    ],
)
async def test_a_round_asks_of_the_plans_that_are_in_force(
    sam: Chat, planned: Planned, database: Database, plan: Plan, asked: int
) -> None:
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [plan, *OLD]))
    shown = await sam.says("omgång helår 2026")

    assert f"0 av {asked} är rapporterade." in shown.card.text


async def test_a_round_asks_of_the_commitments_of_the_latest_year(
    sam: Chat, planned: Planned, database: Database
) -> None:
    old: list[Row] = [
        Commitment("2024-9", 2024, "9", "Gamla nian", True),
        Item("2024-9/9.1", "9.1", "initiate", "2024-9", owner="kim@example.com"),
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, old))
    shown = await sam.says("omgång helår 2026")

    assert "0 av 83 är rapporterade." in shown.card.text


async def test_a_round_takes_as_many_statements_however_much_there_is(
    sam: Chat, planned: Planned, database: Database
) -> None:
    await opens(sam)
    with statements(database) as before:
        await sam.says("omgång")
    few = [row for row in planned.rows if getattr(row, "action", "") == "2023-1"]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, few))
    with statements(database) as after:
        await sam.says("omgång")

    assert before == after
    assert before.total() <= 5


def figures(answer: Answer) -> str:
    """Return the card's figures: all between the days and the buttons."""
    return answer.card.text.partition("är rapporterade.")[2].partition("Det jag ska")[0]


def rounds_of(rows: object) -> object:
    return rows["report_round"], rows["round_line"]  # type: ignore[index]

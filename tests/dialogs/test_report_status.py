"""Reporting how an adoption, an activity or an item stands."""

import pytest
from sqlalchemy import select

from bot.router import Answer
from domain.authority import Authority
from domain.person import RoleName, Scope
from domain.plan_rows import Activity, Adoption, Item, Report, StatusWord, of
from storage import tables
from storage.database import Database
from storage.storage import Storage
from tests import make, plans
from tests.chat import Chat, colleague
from tests.dialogs.marks import on_one_database
from tests.dialogs.seen import fields, says, titles
from tests.make import TODAY
from tests.plans import Planned
from tests.promises.rows import every_row, statements

WHY = "Anbuden blev dyrare än vad vi hade räknat med."


@pytest.fixture
async def planned(database: Database, authority: Authority) -> Planned:
    return await plans.stored(database, authority=authority)


async def reports(database: Database, planned: Planned, code: str) -> list[Report]:
    """Return what was reported of the task, the latest last."""
    rows = await database.read(lambda storage: storage.plans.rows(planned.authority.id))
    return [one for one in of(Report, rows) if one.task == code]


async def last_report(database: Database, planned: Planned, code: str) -> Report:
    return (await reports(database, planned, code))[-1]


async def begins(kim: Chat, code: str = "2023-1/Bildningssektorn") -> Answer:
    return await kim.says(f"lämna läge {code}")


async def test_an_owner_sees_what_is_theirs_to_report_what_is_due_first_on_top(
    kim: Chat, planned: Planned
) -> None:
    done = {one.task for one in of(Report, planned.rows) if one.progress == "completed"}
    owned = [
        row.code
        for row in planned.rows
        if isinstance(row, Adoption | Activity | Item) and row.owner == "kim@example.com"
    ]

    mine = await kim.says("att rapportera")

    total = len(set(owned) - done)
    assert says(mine, "to_report.count", total=total, page=1, last=-(-total // 10))
    assert "■ Skulle ha varit klart" in mine.card.text
    assert sum(one == "Rapportera" for one in titles(mine)) == 10


async def test_an_owner_reports_in_two_dimensions_with_a_comment(
    kim: Chat, planned: Planned, database: Database
) -> None:
    form = await begins(kim)
    sent = await kim.presses(
        "Skicka", form, progress="in_progress", forecast="at_risk", comment=WHY,
        link="https://example.com/anbud",
    )  # fmt: skip

    last = await last_report(database, planned, "2023-1/Bildningssektorn")
    assert says(sent, "report_status.saved")
    assert "▲ Pågår, risk för försening (20 november 2026)" in sent.card.text
    assert (last.progress, last.forecast, last.comment) == ("in_progress", "at_risk", WHY)
    assert (last.link, last.reported_on) == ("https://example.com/anbud", TODAY)


async def test_the_form_shows_how_it_stood_and_earlier_reports_stay(
    kim: Chat, planned: Planned, database: Database
) -> None:
    form = await begins(kim)
    before = await reports(database, planned, "2023-1/Bildningssektorn")
    await kim.presses("Skicka", form, progress="completed", forecast="")
    after = await reports(database, planned, "2023-1/Bildningssektorn")

    assert (fields(form)["progress"], fields(form)["forecast"]) == ("in_progress", "on_track")
    assert "● Pågår, enligt plan (helår 2025, 21 september 2026)" in form.card.text
    assert after[:-1] == before
    assert after[-1].progress == "completed"


async def test_the_same_form_sent_twice_is_one_report(
    kim: Chat, planned: Planned, database: Database
) -> None:
    form = await begins(kim)
    count = len(await reports(database, planned, "2023-1/Bildningssektorn"))
    for _ in range(2):
        sent = await kim.presses("Skicka", form, progress="completed")

    assert says(sent, "report_status.saved")
    assert len(await reports(database, planned, "2023-1/Bildningssektorn")) == count + 1


@on_one_database
@pytest.mark.parametrize(
    ("line", "progress", "forecast", "comment"),
    [
        ("pågår; enligt plan", "in_progress", "on_track", ""),
        (f"pausad; gul; {WHY}", "on_hold", "at_risk", WHY),
        (f"påbörjad; röd; {WHY}", "in_progress", "delayed", WHY),
        ("klar", "completed", "unknown", ""),
        ("genomförd; alla bilar är bytta", "completed", "unknown", "alla bilar är bytta"),
        ("ej påbörjad; enligt plan", "not_started", "on_track", ""),
    ],
)
async def test_the_same_on_a_line(
    kim: Chat, planned: Planned, database: Database,
    line: str, progress: str, forecast: str, comment: str,
) -> None:  # fmt: skip
    sent = await kim.says(f"lämna läge 2023-1/Bildningssektorn; {line}")

    last = await last_report(database, planned, "2023-1/Bildningssektorn")
    assert says(sent, "report_status.saved")
    assert (last.progress, last.forecast, last.comment) == (progress, forecast, comment)


@on_one_database
@pytest.mark.parametrize(
    ("typed", "error"),
    [
        (
            {"progress": "in_progress", "forecast": "at_risk", "comment": "Dyrt."},
            "status_comment_short",
        ),
        ({"progress": "in_progress", "forecast": "delayed", "comment": ""}, "status_comment_short"),
        ({"progress": "cancelled", "forecast": "", "comment": ""}, "status_comment_short"),
        ({"progress": "nästan", "forecast": "on_track"}, "progress_missing"),
        ({"progress": "in_progress", "forecast": ""}, "forecast_missing"),
        ({"progress": "completed", "link": "http://example.com"}, "link_wrong"),
    ],
)
async def test_what_is_wrong_is_said_and_what_was_typed_stays(
    kim: Chat, planned: Planned, database: Database, typed: dict[str, str], error: str
) -> None:  # fmt: skip
    form = await begins(kim)
    before = await every_row(database)
    refused = await kim.presses("Skicka", form, **{"comment": "Kort.", **typed})

    assert says(refused, f"error.{error}", **({"least": 20} if "short" in error else {}))
    assert fields(refused).get("comment", "") == typed.get("comment", "Kort.")
    assert await every_row(database) == before


async def test_an_activity_is_done_by_one_tap_and_again_it_is_done_already(
    kim: Chat, planned: Planned, database: Database
) -> None:
    await kim.says("aktiviteten är klar aktivitet-1")
    again = await kim.says("aktiviteten är klar AKTIVITET-1")

    [only] = await reports(database, planned, "aktivitet-1")
    assert only.progress == "completed"
    assert says(again, "report_status.saved")


@on_one_database
@pytest.mark.usefixtures("planned")
async def test_only_activities_are_done_by_a_tap(kim: Chat) -> None:
    refused = await kim.says("aktiviteten är klar 2023-1/Bildningssektorn")

    assert says(refused, "error.only_activities_by_tap")


@on_one_database
async def test_an_authoritys_own_words_stand_instead_of_ours_and_are_kept_as_they_were(
    kim: Chat, planned: Planned, database: Database
) -> None:
    words = [
        StatusWord("1", "Igång", "in_progress", "unknown", "P"),
        StatusWord("2", "Mer än halvvägs", "in_progress", "on_track", "H"),
    ]
    await database.write(lambda storage: storage.plans.save(planned.authority.id, words))

    form = await begins(kim)
    sent = await kim.presses("Skicka", form, progress="Mer än halvvägs", forecast="")
    last = await last_report(database, planned, "2023-1/Bildningssektorn")

    assert "● Mer än halvvägs, enligt plan" in sent.card.text
    assert (last.progress, last.forecast, last.word, last.scale) == (
        "in_progress", "on_track", "Mer än halvvägs", "H",
    )  # fmt: skip


@on_one_database
async def test_what_an_authority_has_no_word_for_is_said_in_ours(
    kim: Chat, planned: Planned, database: Database
) -> None:
    word = StatusWord("1", "Igång", "in_progress")
    await database.write(lambda storage: storage.plans.save(planned.authority.id, [word]))

    form = await begins(kim)
    sent = await kim.presses("Skicka", form, progress="completed", forecast="")

    [asked] = [one for one in form.card.content["body"] if one.get("id") == "progress"]
    assert [one["title"] for one in asked["choices"]] == [
        "Ej påbörjad", "Igång", "Klar", "Pågår kontinuerligt", "Pausad", "Avförd", "Ej relevant",
    ]  # fmt: skip
    assert "✓ Klar" in sent.card.text


async def test_that_half_is_done_is_said_where_how_far_it_has_come_is(
    kim: Chat, planned: Planned, database: Database
) -> None:
    form = await begins(kim)
    sent = await kim.presses("Skicka", form, progress="half", forecast="on_track")
    by_card = await last_report(database, planned, "2023-1/Bildningssektorn")
    again = await begins(kim)
    await kim.says("lämna läge 2023-1/Bildningssektorn; mer än hälften; enligt plan")
    on_a_line = await last_report(database, planned, "2023-1/Bildningssektorn")

    assert "● Pågår, minst hälften är gjort, enligt plan" in sent.card.text
    assert (by_card.progress, by_card.scale) == ("in_progress", "H")
    assert (on_a_line.progress, on_a_line.scale) == ("in_progress", "H")
    assert fields(again)["progress"] == "half"


@pytest.mark.usefixtures("planned")
async def test_nobody_reports_what_is_somebody_elses_but_who_answers_for_it(
    kim: Chat, eva: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    departments = await database.read(lambda storage: storage.authorities.departments(authority.id))
    ours = {one.name: one.id for one in departments}
    manager = await make.with_role(
        database, colleague(kim, 31, "Mia Chef"), authority, RoleName.MANAGER, Scope.DEPARTMENT,
        ours["Bildningssektorn"],
    )  # fmt: skip
    other = await make.with_role(
        database, colleague(kim, 32, "Ola Chef"), authority, RoleName.MANAGER, Scope.DEPARTMENT,
        ours["Hushagen"],
    )  # fmt: skip

    allowed = [await begins(one) for one in (kim, sam, manager)]
    refused = [await begins(one) for one in (eva, other)]

    assert all(says(one, "report_status.heading") for one in allowed)
    assert not any("error.not_yours_to_report" in one.card.text for one in refused)
    assert all("rapporteras av den som äger det" in one.card.text for one in refused)


@pytest.mark.usefixtures("planned")
async def test_whoever_may_report_does_so_from_the_card_that_tells_how_it_stands(
    kim: Chat, eva: Chat
) -> None:
    await kim.says("åtgärd 1")
    await kim.presses("Bildningssektorn")
    form = await kim.presses("Rapportera")
    await eva.says("åtgärd 1")
    others = await eva.presses("Bildningssektorn")

    assert says(form, "report_status.heading")
    assert not [one for one in titles(others) if one.startswith("Rapportera")]


async def test_another_authoritys_are_not_there(kim: Chat, database: Database) -> None:
    await plans.stored(database, "Grannby")
    await kim.says("myndighet Hallstorps kommun")

    assert says(await begins(kim), "error.no_such_task")


async def test_a_report_takes_as_many_statements_however_much_there_is(
    kim: Chat, planned: Planned, database: Database
) -> None:
    first, second = await begins(kim), await begins(kim, "2023-1/Sektorn för verksamhetsstöd")
    with statements(database) as before:
        await kim.presses("Skicka", first, progress="completed")
    await database.write(lambda storage: _much_more(storage, planned))
    with statements(database) as after:
        await kim.presses("Skicka", second, progress="completed")

    assert after == before


def _much_more(storage: Storage, planned: Planned) -> None:
    task = tables.plan_task.c
    id_ = storage.connection.scalar(
        select(task.id).where(task.code == "2023-1/Sektorn för verksamhetsstöd")
    )
    assert id_
    more = [
        Report(f"mer-{at}", TODAY, "2023-1/Sektorn för verksamhetsstöd", progress="in_progress")
        for at in range(200)
    ]
    storage.plans.save(planned.authority.id, more)


async def test_the_receipt_in_a_round_leads_to_what_is_next_and_says_how_much_is_left(
    kim: Chat, sam: Chat, planned: Planned
) -> None:
    del planned
    before = await kim.says("lämna läge 2023-1/Bildningssektorn; klar")
    await sam.says("ja, öppna omgång helår 2026")
    mine = await kim.says("att rapportera")
    left = int(mine.card.text.partition(" saker")[0].rpartition("\n")[2])
    await kim.presses("Rapportera", mine)
    sent = await kim.presses("Skicka", progress="completed")
    form = await kim.presses("Rapportera nästa")

    assert "Rapportera nästa" not in titles(before)
    assert f"({left - 1} kvar)" in sent.card.text
    assert says(form, "report_status.heading")


@pytest.mark.usefixtures("planned")
async def test_an_owner_reports_from_the_list_of_what_is_to_do_and_from_the_actions_card(
    kim: Chat, sam: Chat
) -> None:
    listed = await kim.says("mina åtgärder")
    from_list = await kim.presses("Rapportera", listed)
    action = await kim.says("åtgärd 1")
    from_action = await kim.presses("Rapportera", action)
    others = await sam.says("åtgärd 1")

    assert says(from_list, "report_status.heading")
    assert says(from_action, "report_status.heading")
    assert "Rapportera" not in titles(others)

"""A coordinator drops Teams' attendance report in the chat, and sees it before it is saved."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.router import Router
from domain.attendance_report import MOST_ADDRESSES, MOST_PEOPLE
from domain.authority import Authority
from domain.meeting import Meeting, MeetingKind, MeetingStatus
from domain.person import RoleName, Scope
from storage.database import Database
from tests import chat, make, shelf
from tests.chat import Chat, Clock
from tests.dialogs import network
from tests.dialogs.marks import on_one_database
from tests.dialogs.network import NATURE, TODAY, days, meeting, wanted
from tests.dialogs.seen import says, titles
from tests.promises.rows import every_row, news, statements
from tests.reports import AMERICAN, One, drop, rows, teams, written
from tests.shelf import Shelf, zipped

VERA = One("Vera Ek", "vera@example.com", 170)
ULF = One("Ulf Exempel (Gäst)", "", 60)
STRANGER, BRIEF = One("Zentinella Qvarnhjelm", "zq@example.org", 90), One("Någon Annan", "", 4)
REPORT = teams(VERA, ULF, STRANGER, BRIEF)


@pytest.fixture
async def router(database: Database, clock: Clock) -> AsyncIterator[Router]:
    async with shelf.local_files(clock) as fetcher:
        yield chat.router(database, clock, fetch_files=fetcher.fetch)


@pytest.fixture
async def yesterday(database: Database, authority: Authority) -> Meeting:
    """A digital meeting from nine to twelve yesterday."""
    return await network.stored(database, authority, TODAY - days(1))


async def noted(database: Database) -> list[tuple[str, str]]:
    """Return who is noted as having been there, and by what."""
    all_ = await every_row(database)
    names = {one["id"]: one["name"] for one in all_["person"]}
    return sorted((names[one["person_id"]], one["source"]) for one in all_["attendance"])


async def test_the_report_is_shown_first_and_saved_when_the_coordinator_says_so(
    sam: Chat, yesterday: Meeting, database: Database, kept: Shelf
) -> None:
    before = await every_row(database)

    shown = await drop(sam, kept, REPORT)
    between = news(before, await every_row(database))
    saved = await sam.presses("Spara närvaron", shown)

    assert says(shown, "attendance_report.preview", count=2)
    assert "Tema M-1" in shown.card.text
    assert "Pulsmöte. 19 november 2026, 09:02–11:52" in shown.card.text
    assert "Noteras (2): Vera Exempel, Ulf Exempel" in shown.card.text
    assert "så kontrollera (1): Ulf Exempel" in shown.card.text
    assert "Känner jag inte igen (1): Zentinella Qvarnhjelm" in shown.card.text
    assert "Var med kortare än 5 minuter och noteras inte (1): Någon Annan" in shown.card.text
    assert says(shown, "attendance_report.counted", count=3)
    assert set(between) <= {"proposal", "conversation", "person"}
    assert says(saved, "attendance_report.saved", count=2)
    assert says(saved, "attendance_report.not_noted", count=1)
    assert await noted(database) == [("Ulf Exempel", "report"), ("Vera Exempel", "report")]
    [day] = (await every_row(database))["meeting_day"]
    assert day["head_count"] == 3


async def test_whom_nobody_knows_leaves_no_trace(
    sam: Chat, yesterday: Meeting, database: Database, kept: Shelf
) -> None:
    await drop(sam, kept, REPORT)
    await sam.says("ja, närvarorapport")

    left = await every_row(database)
    assert "entinel" not in str(left)
    assert "zq@example.org" not in str(left)
    assert left["proposal"] == []


async def test_the_same_report_once_more_adds_nothing_and_says_who_was_noted(
    sam: Chat, yesterday: Meeting, database: Database, kept: Shelf
) -> None:
    first = await drop(sam, kept, REPORT)
    await sam.presses("Spara närvaron", first)
    after = (await every_row(database))["attendance"]

    twice = await sam.presses("Spara närvaron", first)
    again = await drop(sam, kept, written(rows([VERA, ULF, STRANGER]), "utf-8-sig", ";"))
    saved = await sam.says("ja")

    assert says(twice, "attendance_report.saved", count=2)
    assert says(again, "attendance_report.preview", count=0)
    assert "Redan noterade (2): Vera Exempel, Ulf Exempel" in again.card.text
    assert says(saved, "attendance_report.saved", count=0)
    assert says(saved, "attendance_report.were_noted", count=2)
    all_ = await every_row(database)
    assert all_["attendance"] == after
    assert [one["head_count"] for one in all_["meeting_day"]] == [3]


async def test_whoever_said_it_themselves_is_counted_once(
    sam: Chat, kim: Chat, yesterday: Meeting, database: Database, kept: Shelf
) -> None:
    vera = await network.is_member(database, replace(kim, name="Vera Exempel", entra_id="vera"))
    person = await make.person_id(database, vera)
    await database.write(lambda storage: storage.people.change(person, email="vera.e@example.com"))
    await vera.says(f"jag var med {yesterday.id}")

    shown = await drop(sam, kept, teams(replace(VERA, email="vera.e@example.com"), ULF))
    await sam.presses("Spara närvaron", shown)

    assert "Redan noterade (1): Vera Exempel" in shown.card.text
    assert await noted(database) == [("Ulf Exempel", "report"), ("Vera Exempel", "self")]


@on_one_database
async def test_at_a_meeting_on_site_the_count_is_the_coordinators_own(
    sam: Chat, database: Database, authority: Authority, kept: Shelf
) -> None:
    on_site = await network.stored(
        database, authority, TODAY - days(1), kind=MeetingKind.HYBRID, place="Vara"
    )
    await sam.says(f"antal {on_site.id} 2")

    shown = await drop(sam, kept, REPORT)
    await sam.presses("Spara närvaron", shown)

    assert not says(shown, "attendance_report.counted", count=3)
    [day] = (await every_row(database))["meeting_day"]
    assert day["head_count"] == 2


# --- which meeting --------------------------------------------------------------------------------


async def test_of_several_meetings_that_day_the_bot_asks_and_the_button_shows_the_report(
    sam: Chat, database: Database, authority: Authority, kept: Shelf
) -> None:
    on = TODAY - days(1)
    pair = [(meeting(f"M-{n}", on), on) for n in (1, 2)]
    await network.bring(database, wanted(authority, *pair))

    asked = await drop(sam, kept, REPORT)
    shown = await sam.presses("Tema M-2, 19 november 2026", asked)
    written_ = await sam.says(f"närvarorapport {await _id_of(database, authority, 'M-1')}")
    other = await sam.presses("Annat möte", written_)

    assert says(asked, "attendance_report.several")
    assert "Tema: Tema M-2" in shown.card.text
    assert "Tema: Tema M-1" in written_.card.text
    assert titles(other) == titles(asked)
    assert await noted(database) == []


async def test_where_none_fits_the_nearest_are_offered_and_the_wrong_day_is_pointed_out(
    sam: Chat, database: Database, authority: Authority, kept: Shelf
) -> None:
    spread = [(meeting(f"M-{n}", TODAY - days(n)), TODAY - days(n)) for n in (3, 4, 80)]
    later = (meeting("M-5", TODAY + days(1)), TODAY + days(1))
    await network.bring(database, wanted(authority, *spread, later))

    asked = await drop(sam, kept, REPORT)
    shown = await sam.presses("Tema M-3, 17 november 2026", asked)
    saved = await sam.says("ja")

    assert says(asked, "attendance_report.none_fits")
    offered = ["Tema M-3, 17 november 2026", "Tema M-4, 16 november 2026"]
    assert titles(asked) == [*offered, "Släng rapporten"]
    assert says(shown, "attendance_report.other_day")
    assert says(saved, "attendance_report.saved", count=2)


async def test_a_day_that_can_be_read_in_two_orders_is_the_one_with_a_meeting(
    sam: Chat, database: Database, authority: Authority, clock: Clock, kept: Shelf
) -> None:
    on = TODAY.replace(month=8, day=10)
    await network.bring(database, wanted(authority, (meeting("M-1", on), on)))
    begins = chat.NOW.replace(month=8, day=10, tzinfo=None)

    shown = await drop(sam, kept, teams(VERA, begins=begins, dates=AMERICAN))

    assert "När: 10 augusti 2026, 09:00–12:00" in shown.card.text


@on_one_database
async def test_the_report_is_of_its_own_day_of_several(
    sam: Chat, database: Database, authority: Authority, kept: Shelf
) -> None:
    row = (meeting("M-1", TODAY - days(2)), TODAY - days(2))
    rows_ = wanted(authority, row)
    second = replace(rows_.days[0], on=TODAY - days(1))
    await network.bring(database, replace(rows_, days=(*rows_.days, second)))

    shown = await drop(sam, kept, REPORT)

    assert "När: 19 november 2026, 09:00–12:00" in shown.card.text


async def test_a_meeting_that_was_named_is_asked_for_its_day_where_none_is_the_reports(
    sam: Chat, database: Database, authority: Authority, kept: Shelf
) -> None:
    row = (meeting("M-1", TODAY - days(4)), TODAY - days(4))
    rows_ = wanted(authority, row)
    second = replace(rows_.days[0], on=TODAY - days(3))
    await network.bring(database, replace(rows_, days=(*rows_.days, second)))
    number = await _id_of(database, authority, "M-1")

    asked = await drop(sam, kept, REPORT, text=f"närvarorapport {number}")
    too_early = await sam.says("ja, närvarorapport")
    shown = await sam.presses("Tema M-1, 17 november 2026", asked)
    other = await sam.presses("Annat möte", shown)

    assert says(asked, "attendance_report.several")
    assert says(too_early, "attendance_report.which")
    assert "När: 17 november 2026, 09:00–12:00" in shown.card.text
    assert titles(other) == [
        "Tema M-1, 17 november 2026",
        "Tema M-1, 16 november 2026",
        "Släng rapporten",
    ]


async def test_a_day_that_is_still_to_come_is_not_the_reports(
    sam: Chat, database: Database, authority: Authority, kept: Shelf
) -> None:
    pair = [
        (meeting("M-1", on), on)
        for on in (TODAY.replace(month=10, day=12), TODAY.replace(month=12, day=10))
    ]
    await network.bring(
        database, wanted(authority, *[(replace(one, code=f"M-{on.month}"), on) for one, on in pair])
    )
    begins = chat.NOW.replace(month=10, day=12, tzinfo=None)

    shown = await drop(sam, kept, teams(VERA, begins=begins, dates=AMERICAN))

    assert "När: 12 oktober 2026, 09:00–12:00" in shown.card.text


@on_one_database
@pytest.mark.parametrize(
    ("on", "status", "why"),
    [
        (TODAY - days(1), MeetingStatus.CANCELLED, "error.meeting_cancelled"),
        (TODAY + days(1), MeetingStatus.PLANNED, "error.meeting_not_open"),
    ],
)
async def test_nobody_was_at_what_was_cancelled_or_has_not_been(
    on: Any, status: MeetingStatus, why: str,
    sam: Chat, database: Database, authority: Authority, kept: Shelf,
) -> None:  # fmt: skip
    shown = await network.stored(database, authority, on, status=status)

    await drop(sam, kept, REPORT)
    answer = await sam.says(f"närvarorapport {shown.id}")

    assert says(answer, why)
    assert await noted(database) == []


# --- approving and not ----------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["button", "kasta närvarorapport", "nej"])
async def test_a_report_that_is_thrown_away_is_gone(
    how: str, sam: Chat, yesterday: Meeting, database: Database, kept: Shelf
) -> None:
    shown = await drop(sam, kept, REPORT)

    thrown = await (sam.presses("Släng rapporten") if how == "button" else sam.says(how))
    late = await sam.presses("Spara närvaron", shown)

    assert says(thrown, "attendance_report.discarded")
    assert says(late, "attendance_report.none_waits")
    assert await noted(database) == []
    assert (await every_row(database))["proposal"] == []


async def test_an_old_card_saves_no_other_report_than_the_one_on_it(
    sam: Chat, yesterday: Meeting, database: Database, kept: Shelf
) -> None:
    first = await drop(sam, kept, REPORT)
    await drop(sam, kept, teams(VERA))

    answer = await sam.presses("Spara närvaron", first)

    assert says(answer, "attendance_report.none_waits")
    assert await noted(database) == []


async def test_after_a_day_there_is_nothing_to_approve(
    sam: Chat, yesterday: Meeting, database: Database, clock: Clock, kept: Shelf
) -> None:
    shown = await drop(sam, kept, REPORT)
    clock.goes(hours=25)

    answer = await sam.presses("Spara närvaron", shown)

    assert says(answer, "attendance_report.none_waits")


async def test_how_it_is_sent_is_told_and_the_next_file_is_it_whatever_it_is_called(
    sam: Chat, yesterday: Meeting, kept: Shelf
) -> None:
    await sam.says(f"antal {yesterday.id}")
    how = await sam.presses("Närvarorapport från Teams")
    shown = await drop(sam, kept, REPORT, "Närvaro.txt")
    beside = await drop(sam, kept, REPORT, "a.txt", text=f"närvarorapport {yesterday.id}")

    assert says(how, "attendance_report.download")
    assert says(shown, "attendance_report.preview", count=2)
    assert says(beside, "attendance_report.preview", count=2)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (zipped({"bomb": bytes(5_000_000)}), "attendance_report.workbook"),
        (b"Namn;Ort\r\nKim;Vara", "attendance_report.no_table"),
        (teams(One('=HYPERLINK("https://example.com")')), "attendance_report.formula"),
        (b"\x00\x01\x02", "attendance_report.no_text"),
        (b"x" * 11 * 1024 * 1024, "file.big"),
    ],
)
@on_one_database
async def test_a_wrong_file_gets_a_plain_reason(
    data: bytes, why: str, sam: Chat, yesterday: Meeting, database: Database, kept: Shelf
) -> None:
    answer = await drop(sam, kept, data)

    most = {"most": 10} if why == "file.big" else {}
    assert says(answer, why, **most)
    assert says(answer, "attendance_report.for_a_case")
    assert (await every_row(database))["proposal"] == []


# --- who may --------------------------------------------------------------------------------------


async def test_a_file_of_anybody_elses_is_for_a_case_as_before(
    kim: Chat, yesterday: Meeting, kept: Shelf
) -> None:
    dropped = await drop(kim, kept, REPORT)
    asked = await drop(kim, kept, REPORT, text=f"närvarorapport {yesterday.id}")

    assert says(dropped, "files.which")
    assert says(asked, "error.no_network_kept")
    assert kept.asked == []


async def test_whoever_coordinates_one_group_notes_that_groups_meetings_and_no_others(
    kim: Chat, database: Database, authority: Authority, kept: Shelf
) -> None:
    on = TODAY - days(1)
    pair = (meeting("M-1", on), on), (meeting("M-2", on, group=NATURE), on)
    await network.bring(database, wanted(authority, *pair))
    mine = await _of(database, authority, "M-2")
    nima = replace(kim, entra_id="nima", latest=None)
    await make.with_role(
        database, nima, authority, RoleName.COORDINATOR, Scope.GROUP, mine.group.id
    )

    shown = await drop(nima, kept, REPORT)
    theirs = await nima.says(f"närvarorapport {await _id_of(database, authority, 'M-1')}")

    assert "Tema: Tema M-2" in shown.card.text
    assert says(theirs, "error.not_allowed")


async def test_whose_role_ended_in_between_saves_nothing(
    kim: Chat,
    yesterday: Meeting,
    database: Database,
    authority: Authority,
    kept: Shelf,
    clock: Clock,
) -> None:
    nima = replace(kim, entra_id="nima", latest=None)
    await make.with_role(
        database, nima, authority, RoleName.COORDINATOR, Scope.GROUP, yesterday.group.id,
        until=TODAY,
    )  # fmt: skip
    shown = await drop(nima, kept, REPORT)
    clock.goes(hours=16)

    answer = await nima.presses("Spara närvaron", shown)

    assert says(answer, "error.not_allowed")
    assert await noted(database) == []


async def test_somebody_elses_report_is_not_theirs_to_approve(
    sam: Chat, ann: Chat, yesterday: Meeting, database: Database, kept: Shelf
) -> None:
    await drop(sam, kept, REPORT)

    answer = await ann.says("ja, närvarorapport")

    assert says(answer, "attendance_report.none_waits")
    assert await noted(database) == []


async def test_a_report_costs_the_same_however_many_are_in_it(
    sam: Chat, yesterday: Meeting, database: Database, kept: Shelf
) -> None:
    crowd = [One(f"Person {n}", f"p{n}@example.org") for n in range(300)]
    await drop(sam, kept, REPORT)
    with statements(database) as few:
        await drop(sam, kept, REPORT)

    with statements(database) as many:
        shown = await drop(sam, kept, teams(*crowd, VERA))

    assert many == few
    assert says(shown, "attendance_report.and_more", count=240)


async def _of(database: Database, authority: Authority, code: str) -> Meeting:
    all_ = await network.every_meeting(database, authority)
    return next(one for one in all_ if one.code == code)


async def _id_of(database: Database, authority: Authority, code: str) -> int:
    return (await _of(database, authority, code)).id


async def test_the_largest_report_can_be_looked_up(
    sam: Chat, yesterday: Meeting, database: Database
) -> None:
    most = MOST_PEOPLE * MOST_ADDRESSES - 1
    addresses = ["vera@example.com", *(f"p{n}@example.org" for n in range(most))]

    found = await database.read(
        lambda storage: storage.attendances.recognised(yesterday, addresses)
    )

    assert [one.name for one in found] == ["Vera Exempel"]

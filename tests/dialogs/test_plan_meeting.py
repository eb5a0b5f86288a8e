"""Meetings that are added and changed in the chat."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.authority import Authority
from domain.meeting import Meeting, MeetingKind
from domain.network_wanted import WantedDay
from domain.person import RoleName, Scope
from storage.database import Database
from tests import make
from tests.chat import Chat, colleague
from tests.dialogs import network
from tests.dialogs.network import NATURE, STRATEGY, TODAY, days
from tests.dialogs.seen import fields, says, titles
from tests.promises.rows import every_row

NEW = {
    "theme": "Klimatbudget", "kind": "hybrid", "place": "Skövde", "on": "2027-02-03",
    "until": "2027-02-04", "starts": "9.00", "ends": "15:30", "link": "https://example.com/m",
}  # fmt: skip


@pytest.fixture
async def planned(database: Database, authority: Authority) -> Meeting:
    return await network.stored(database, authority, TODAY + days(30))


async def the_other(database: Database, authority: Authority, before: Meeting) -> Meeting:
    meetings = await network.every_meeting(database, authority)
    [found] = [one for one in meetings if one.id != before.id]
    return found


async def test_a_coordinator_adds_a_meeting_once_however_often_the_form_is_sent(
    sam: Chat, planned: Meeting, database: Database, authority: Authority
) -> None:
    form = await sam.says("nytt möte")
    group = str(planned.group.id)
    added = await sam.presses("Lägg till mötet", form, group=group, **NEW)
    await sam.presses("Lägg till mötet", form, group=group, **NEW)

    found = await the_other(database, authority, planned)

    assert says(added, "plan_meeting.added")
    assert (found.theme, found.kind, found.place) == ("Klimatbudget", MeetingKind.HYBRID, "Skövde")
    assert [str(day.on) for day in found.days] == ["2027-02-03", "2027-02-04"]
    assert {(day.starts, day.ends) for day in found.days} == {("09:00", "15:30")}


async def test_the_same_on_a_line(
    sam: Chat, planned: Meeting, database: Database, authority: Authority
) -> None:
    added = await sam.says("nytt möte naturvård; Artportalen; digitalt; 3/2; 09:00-12:00")

    found = await the_other(database, authority, planned)

    assert says(added, "plan_meeting.added")
    assert (found.group.name, found.theme, str(found.first_on)) == (
        NATURE, "Artportalen", "2027-02-03",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("news", "key"),
    [({"theme": ""}, "error.theme_missing"), ({"on": ""}, "error.meeting_day_missing"),
     ({"on": "2026-11-01", "until": ""}, "error.meeting_day_wrong"),
     ({"ends": "08:00"}, "error.ends_before_it_starts"), ({"link": "javascript:1"},
      "error.link_wrong"), ({"group": ""}, "error.which_group")],
)  # fmt: skip
async def test_what_is_wrong_is_said_and_what_was_typed_stays(
    sam: Chat, planned: Meeting, database: Database, news: dict[str, str], key: str
) -> None:
    form = await sam.says("nytt möte")

    typed = {**NEW, "group": str(planned.group.id), **news}
    refused = await sam.presses("Lägg till mötet", form, **typed)

    assert says(refused, key)
    assert fields(refused)["place"] == "Skövde"
    assert len((await every_row(database))["meeting"]) == 1


async def test_a_meeting_is_changed_and_those_who_come_are_told(
    kim: Chat, sam: Chat, planned: Meeting, database: Database, authority: Authority
) -> None:
    await kim.says(f"jag kommer {planned.id}")
    opened = await sam.says(f"möte {planned.id}")
    form = await sam.presses("Ändra mötet", opened)
    changed = await sam.presses("Spara ändringen", form, place="Borås", on="2027-01-11")

    [after] = await network.every_meeting(database, authority)

    assert says(changed, "plan_meeting.changed")
    assert (after.place, [str(day.on) for day in after.days]) == ("Borås", ["2027-01-11"])
    outbox = [row["purpose"] for row in (await every_row(database))["outbox"]]
    assert outbox.count("meeting_changed") == 1


async def test_a_field_is_changed_in_words(
    sam: Chat, planned: Meeting, database: Database, authority: Authority
) -> None:
    await sam.says(f"ändra möte {planned.id} tema Ny rubrik; plats Ale")
    unknown = await sam.says(f"ändra möte {planned.id} färg blå")

    [after] = await network.every_meeting(database, authority)

    assert (after.theme, after.place, after.days) == ("Ny rubrik", "Ale", planned.days)
    assert says(unknown, "error.which_field")


@pytest.mark.parametrize("written", ["dag 3 februari", "day 3 February; theme New"])
async def test_a_day_is_a_date_and_not_the_number_of_one(
    sam: Chat, planned: Meeting, database: Database, authority: Authority, written: str
) -> None:
    await sam.says(f"ändra möte {planned.id} {written}")

    [after] = await network.every_meeting(database, authority)

    assert [str(day.on) for day in after.days] == ["2027-02-03"]


async def test_what_has_begun_is_not_moved(
    sam: Chat, database: Database, authority: Authority
) -> None:
    held = await network.stored(database, authority, TODAY - days(1))

    moved = await sam.says(f"ändra möte {held.id} dag 3/2")
    named = await sam.says(f"ändra möte {held.id} dokumentation https://example.com/d")

    assert says(moved, "error.meeting_begun")
    assert says(named, "plan_meeting.changed")


async def test_only_who_coordinates_the_group_may(
    kim: Chat, planned: Meeting, database: Database, authority: Authority
) -> None:
    nima = colleague(kim, 30, "Nima Nätverk")
    await make.with_role(
        database, nima, authority, RoleName.COORDINATOR, Scope.GROUP, planned.group.id
    )

    refused = await kim.says("nytt möte")
    change = await kim.says(f"ändra möte {planned.id} plats Ale")
    mine = await nima.says(f"nytt möte {STRATEGY}; Energi; digitalt; 3/2")
    other = await nima.says(f"nytt möte {NATURE}; Energi; digitalt; 3/2")

    assert says(refused, "error.no_network_kept")
    assert says(change, "error.not_allowed")
    assert "Ändra mötet" not in titles(await kim.says(f"möte {planned.id}"))
    assert says(mine, "plan_meeting.added")
    assert says(other, "error.which_group")


LATER, GAP = TODAY + days(10), TODAY + days(12)


async def of_days(
    database: Database, authority: Authority, *of: tuple[date, str, str]
) -> tuple[Meeting, Callable[[], Awaitable[list[tuple[date, str, str]]]]]:
    """Store a meeting of those days; return it, and what asks for its days."""
    rows = network.wanted(authority, (network.meeting("M-1", of[0][0]), of[0][0]))
    await network.bring(database, replace(rows, days=tuple(WantedDay("M-1", *one) for one in of)))

    async def now() -> list[tuple[date, str, str]]:
        [found] = await network.every_meeting(database, authority)
        return [(day.on, day.starts, day.ends) for day in found.days]

    [stored] = await network.every_meeting(database, authority)
    return stored, now


@pytest.mark.parametrize("second", [LATER + days(1), GAP, TODAY + days(19)])
async def test_a_day_is_not_touched_by_another_change(
    second: date, sam: Chat, database: Database, authority: Authority
) -> None:
    before = [(LATER, "09:00", "16:00"), (second, "09:00", "12:00")]
    stored, now = await of_days(database, authority, *before)

    on_a_line = await sam.says(f"ändra möte {stored.id} plats Skövde")
    form = await sam.says(f"ändra möte {stored.id}")
    by_form = await sam.presses("Spara ändringen", form, theme="Ny rubrik")

    assert says(on_a_line, "plan_meeting.changed")
    assert says(by_form, "plan_meeting.changed")
    assert await now() == before


async def test_a_time_is_changed_on_the_days_that_had_it(
    sam: Chat, database: Database, authority: Authority
) -> None:
    stored, now = await of_days(
        database, authority, (LATER, "09:00", "16:00"), (GAP, "09:00", "12:00")
    )

    await sam.says(f"ändra möte {stored.id} börjar 10:00; slutar 15:00")
    refused = await sam.says(f"ändra möte {stored.id} börjar 12:30")

    assert says(refused, "error.ends_before_it_starts")
    assert await now() == [(LATER, "10:00", "15:00"), (GAP, "10:00", "12:00")]


async def test_what_is_moved_keeps_its_gap_and_the_times_of_each_day(
    sam: Chat, database: Database, authority: Authority
) -> None:
    stored, now = await of_days(
        database, authority, (LATER, "09:00", "16:00"), (GAP, "10:00", "12:00")
    )

    await sam.says(f"ändra möte {stored.id} dag {GAP.isoformat()}")
    moved = await now()
    form = await sam.says(f"ändra möte {stored.id}")
    await sam.presses("Spara ändringen", form, until=(GAP + days(3)).isoformat())
    longer = await now()

    assert moved == [(GAP, "09:00", "16:00"), (GAP + days(2), "10:00", "12:00")]
    assert longer == [*moved, (GAP + days(3), "09:00", "16:00")]


async def test_what_has_begun_gets_its_documents_whatever_its_days(
    sam: Chat, database: Database, authority: Authority
) -> None:
    before = [(TODAY - days(2), "09:00", "16:00"), (TODAY, "09:00", "12:00")]
    stored, now = await of_days(database, authority, *before)

    named = await sam.says(f"ändra möte {stored.id} dokumentation https://example.com/d")

    assert says(named, "plan_meeting.changed")
    assert await now() == before

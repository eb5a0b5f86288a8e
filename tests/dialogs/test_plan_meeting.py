"""Meetings that are added and changed in the chat."""

import pytest

from domain.authority import Authority
from domain.meeting import Meeting, MeetingKind
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

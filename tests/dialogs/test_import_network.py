"""A network from a workbook: all of it or nothing, and again is nothing new."""

from dataclasses import replace
from datetime import date

import pytest

from cards.network_import import line
from dialogs import export_network, import_network
from domain.authority import Authority
from domain.errors import RuleBroken
from domain.meeting import Network, Sight, Wish
from domain.network_import import NetworkPlan
from domain.network_wanted import WantedContact, WantedDay, WantedMeeting, WantedNetwork
from locales.text import LANGUAGES, text
from sheets import any_workbook, example_network, network_workbook, network_writing, safely
from sheets.network_workbook import NetworkWorkbook
from storage.database import Database
from storage.people import People
from storage.storage import Storage
from tests import make
from tests.chat import NOW

TODAY = make.TODAY
OWNER = "Hallstorps kommun"
EXAMPLE = example_network.network(OWNER, TODAY)


@pytest.fixture
async def owner(database: Database) -> Authority:
    return await make.stored_authority(database, OWNER)


async def brought(database: Database, wanted: WantedNetwork) -> NetworkPlan:
    """Import *wanted*, and return what was planned."""
    owner, plan = await looked(database, wanted)
    if not plan.complaints:
        assert owner is not None
        await database.write(lambda storage: import_network.carry_out(storage, owner, plan, NOW))
    return plan


async def looked(database: Database, wanted: WantedNetwork) -> tuple[Authority | None, NetworkPlan]:
    def look(storage: Storage) -> tuple[Authority | None, NetworkPlan]:
        owner = import_network.owner_of(storage, wanted)
        workbook = NetworkWorkbook(wanted)
        return owner, import_network.look_at(storage, owner, workbook, TODAY)

    return await database.read(look)


async def network_of(database: Database, owner: Authority) -> Network:
    [network] = await database.read(lambda storage: storage.networks.of(owner.id))
    return network


def test_the_workbook_that_is_written_is_read_as_what_it_was_made_of() -> None:
    cells = safely.read_cells(network_writing.write(EXAMPLE))

    read = network_workbook.from_cells(cells)

    assert any_workbook.kind_of(cells) is any_workbook.Kind.NETWORK
    assert read.complaints == ()
    assert read.wanted == EXAMPLE


async def test_the_example_holds_the_meetings_of_2022(database: Database, owner: Authority) -> None:
    await brought(database, EXAMPLE)

    network = await network_of(database, owner)
    meetings = await database.read(lambda storage: storage.meetings.of_network(network.id))
    members = await database.read(lambda storage: storage.networks.members(network.id))
    of_2022 = [one for one in meetings if one.first_on.year == 2022]
    days = [day for one in of_2022 for day in one.days]
    assert (len(of_2022), len(days)) == (21, 23)
    assert sum(day.head_count or 0 for day in days) == 679
    assert len([one for one in members if one.name != "Exempelkommunen"]) == 38
    assert len([one for one in members if one.through]) == 4
    new = [one.name for one in members if one.since == date(2022, 9, 1)]
    assert new == ["Bollebygd kommun", "Partille kommun"]


async def test_the_same_workbook_twice_changes_nothing(
    database: Database, owner: Authority
) -> None:
    first = await brought(database, EXAMPLE)
    second = await brought(database, EXAMPLE)

    assert len(first.changes) > 100
    assert second.changes == ()
    network = await network_of(database, owner)
    exported = await database.read(lambda storage: export_network.described(storage, network))
    assert set(exported.rows) == set(EXAMPLE.rows)


async def test_only_what_is_new_is_changed_and_what_is_left_out_stays(
    database: Database, owner: Authority
) -> None:
    await brought(database, EXAMPLE)
    one = next(meeting for meeting in EXAMPLE.meetings if meeting.code == "MSG-03")
    moved = replace(one, place="Borås")
    later = WantedDay("MSG-03", date(2022, 4, 8), "09:00", "12:00", 12)
    news = replace(
        EXAMPLE,
        meetings=(moved,),
        days=(*(day for day in EXAMPLE.days if day.meeting == "MSG-03"), later),
        contacts=(),
        figures=(),
    )

    plan = await brought(database, news)

    said = [line("sv", change) for change in plan.changes]
    assert said == [
        "Mötet MSG-03, Medborgardialog, plats: Mölnlycke → Borås",
        "Ny mötesdag: MSG-03, 2022-04-08",
    ]
    told = ["import.note.rows_stay", "import.note.meetings_told"]
    assert [note.key for note in plan.notes] == told
    network = await network_of(database, owner)
    meetings = await database.read(lambda storage: storage.meetings.of_network(network.id))
    assert len(meetings) == len(EXAMPLE.meetings)
    [kept] = [meeting for meeting in meetings if meeting.code == "MSG-03"]
    assert (kept.place, [day.head_count for day in kept.days]) == ("Borås", [19, 12])


def days_of(*of: tuple[date, int | None]) -> WantedNetwork:
    """A network with one meeting, on those days with so many counted."""
    meeting = WantedMeeting("NY-1", EXAMPLE.groups[0].name, "Tema", "physical")
    days = tuple(WantedDay("NY-1", on, "09:00", "12:00", counted) for on, counted in of)
    return replace(EXAMPLE, meetings=(meeting,), days=days, figures=())


async def test_a_meeting_that_is_moved_has_only_its_new_day(
    database: Database, owner: Authority
) -> None:
    await brought(database, days_of((date(2026, 12, 10), None)))

    plan = await brought(database, days_of((date(2026, 12, 17), None)))

    said = [line("sv", change) for change in plan.changes]
    assert said == ["Ny mötesdag: NY-1, 2026-12-17", "Mötesdagen tas bort: NY-1, 2026-12-10"]
    assert [note.key for note in plan.notes] == ["import.note.meetings_told"]
    network = await network_of(database, owner)
    [meeting] = await database.read(lambda storage: storage.meetings.of_network(network.id))
    assert [day.on for day in meeting.days] == [date(2026, 12, 17)]
    assert (await brought(database, days_of((date(2026, 12, 17), None)))).changes == ()


async def test_a_day_on_which_somebody_was_counted_stays(
    database: Database, owner: Authority
) -> None:
    first, second = date(2026, 11, 10), date(2026, 11, 11)
    await brought(database, days_of((first, 29), (second, None)))

    plan = await brought(database, days_of((second, None)))

    assert plan.changes == ()
    assert [note.key for note in plan.notes] == ["import.note.rows_stay"]
    network = await network_of(database, owner)
    [meeting] = await database.read(lambda storage: storage.meetings.of_network(network.id))
    assert [day.head_count for day in meeting.days] == [29, None]


async def test_an_empty_count_leaves_the_one_that_was_entered_since(
    database: Database, owner: Authority
) -> None:
    held = date(2026, 11, 10)
    await brought(database, days_of((held, 29)))
    blank = days_of((held, None))
    moved = replace(blank, meetings=(replace(blank.meetings[0], place="Borås"),))
    longer = replace(moved, days=tuple(replace(one, ends="15:00") for one in blank.days))

    same = await brought(database, blank)
    others = [await brought(database, one) for one in (moved, longer)]

    assert same.changes == ()
    assert [change.values["field"] for one in others for change in one.changes] == ["place", "ends"]
    network = await network_of(database, owner)
    [meeting] = await database.read(lambda storage: storage.meetings.of_network(network.id))
    assert [day.head_count for day in meeting.days] == [29]


async def test_a_day_less_is_a_change_like_any_other(database: Database, owner: Authority) -> None:
    first, second = date(2026, 12, 10), date(2026, 12, 11)
    await brought(database, days_of((first, None), (second, None)))

    plan = await brought(database, days_of((first, None)))

    assert [change.key for change in plan.changes] == ["import.change.day_removed"]
    network = await network_of(database, owner)
    [meeting] = await database.read(lambda storage: storage.meetings.of_network(network.id))
    assert (meeting.first_on, meeting.last_on) == (first, first)


async def test_an_import_that_breaks_half_way_leaves_nothing(
    database: Database, owner: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr(People, "add_many", breaks)

    with pytest.raises(RuntimeError):
        await brought(database, EXAMPLE)

    assert await database.read(lambda storage: storage.networks.of(owner.id)) == []


async def test_what_was_approved_and_is_no_longer_what_would_happen_is_not_done(
    database: Database, owner: Authority
) -> None:
    _, plan = await looked(database, EXAMPLE)
    await brought(database, replace(EXAMPLE, meetings=(), days=(), figures=()))

    with pytest.raises(RuleBroken, match=r"import\.changed_meanwhile"):
        await database.write(lambda storage: import_network.carry_out(storage, owner, plan, NOW))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_that_is_wrong_is_said_at_once(
    language: str, database: Database, owner: Authority
) -> None:
    wrong = replace(
        EXAMPLE,
        authority="Nowhere",
        contacts=(WantedContact("Lo", "ingen adress", "Borås Stadd", "Miljögruppen"),),
        meetings=(
            *EXAMPLE.meetings,
            WantedMeeting("NY-1", "Okänd grupp", "Tema", "digital", link="http://osäkert"),
        ),
        days=(*EXAMPLE.days, EXAMPLE.days[0], WantedDay("Inget", TODAY, "nio")),
    )

    plan = await brought(database, wrong)

    said = " ".join(text(language, one.key, **one.values) for one in plan.complaints)
    wanted = ("Nowhere", "ingen adress", "Borås Stad", "Okänd grupp", "http://", "Inget", "nio")
    assert [words for words in wanted if words not in said] == []
    assert await database.read(lambda storage: storage.networks.of(owner.id)) == []


async def test_nobody_is_moved_to_another_organisation_by_a_workbook(
    database: Database, owner: Authority
) -> None:
    await brought(database, EXAMPLE)
    theirs = replace(EXAMPLE, contacts=(replace(EXAMPLE.contacts[0], organisation="Borås Stad"),))

    plan = await brought(database, theirs)

    assert [one.key for one in plan.complaints] == ["import.contact_elsewhere"]


async def test_a_network_is_seen_by_its_owner_and_its_members_and_by_nobody_else(
    database: Database, owner: Authority
) -> None:
    await brought(database, EXAMPLE)

    async def seen(sight: Sight) -> int:
        page = await database.read(lambda storage: storage.meetings.listed(Wish(), sight))
        return page.total

    [member, joined] = await database.write(
        lambda storage: [
            storage.networks.organisation(name, "") for name in ("Borås Stad", "Partille kommun")
        ]
    )
    assert await seen(Sight(owner.id, 0, TODAY)) == 22
    assert await seen(Sight(0, member, TODAY)) == 22
    assert await seen(Sight(0, joined, date(2022, 8, 31))) == 0
    assert await seen(Sight(0, joined, date(2022, 9, 1))) == 22
    assert await seen(Sight(owner.id + 1, 0, TODAY)) == 0

"""Saying whether one comes, and that one is or was there."""

from dataclasses import replace
from datetime import datetime

import pytest

from domain.attendance import Source
from domain.authority import Authority
from domain.meeting import Meeting
from domain.network_wanted import WantedDay, WantedMember
from domain.person import RoleName, Scope
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import Chat, Clock
from tests.dialogs import network
from tests.dialogs.network import TODAY, days, meeting, wanted
from tests.dialogs.seen import says, titles
from tests.promises.rows import every_row, statements


@pytest.fixture
async def today(database: Database, authority: Authority) -> Meeting:
    """A meeting at nine today; it is a quarter past."""
    return await network.stored(database, authority, TODAY)


@pytest.fixture
async def two_days(database: Database, authority: Authority) -> Meeting:
    """A meeting yesterday and today."""
    rows = wanted(authority, (meeting("M-1", TODAY - days(1)), TODAY - days(1)))
    await network.bring(database, replace(rows, days=(*rows.days, WantedDay("M-1", TODAY))))
    [found] = await network.every_meeting(database, authority)
    return found


async def test_an_answer_is_noted_and_may_be_changed(
    kim: Chat, eva: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY + days(20))

    await kim.says(f"möte {shown.id}")
    yes = await kim.presses("Jag kommer")
    no = await kim.says(f"kan inte {shown.id}")
    others = await eva.says(f"kanske {shown.id}")

    assert says(yes, "registered.yes")
    assert says(yes, "coming.count", yes=1, maybe=0)
    assert says(no, "coming.count", yes=0, maybe=0)
    assert says(others, "coming.count", yes=0, maybe=1)
    assert len((await every_row(database))["registration"]) == 2


@pytest.mark.parametrize(
    ("written", "note", "rows"),
    [
        ("jag kommer på mötet i Trollhättan", "registered.yes", 1),
        ("vi blir två på mötet i Trollhättan, jag och en kollega", "registered.yes", 2),
        ("kan tyvärr inte komma på träffen i Trollhättan", "registered.no", 1),
    ],
)
async def test_it_is_understood_in_ones_own_words(
    written: str, note: str, rows: int, kim: Chat, database: Database, authority: Authority
) -> None:
    later = TODAY + days(9)
    row = meeting("M-1", later, place="Trollhättan")
    other = meeting("M-2", later + days(1), place="Borås")
    await network.bring(database, wanted(authority, (row, later), (other, later + days(1))))

    answer = await kim.says(written)

    assert says(answer, note)
    [kept] = (await every_row(database))["registration"]
    assert kept["party"] == rows


async def test_of_several_meetings_the_bot_asks_which(
    kim: Chat, database: Database, authority: Authority
) -> None:
    rows = [(meeting(f"M-{n}", TODAY + days(n)), TODAY + days(n)) for n in (5, 6)]
    await network.bring(database, wanted(authority, *rows))

    answer = await kim.says("anmäl mig till mötet")

    assert says(answer, "found_meetings.which", total=2)
    assert (await every_row(database))["registration"] == []


async def test_who_is_there_says_so_once_however_often_they_press(
    kim: Chat, today: Meeting, database: Database, clock: Clock
) -> None:
    opened = await kim.says(f"möte {today.id}")
    first = await kim.presses("Jag är här", opened)
    again = await kim.presses("Jag är här", opened)
    written = await kim.says("jag är här")

    for answer in (first, again, written):
        assert says(answer, "attended.self")
        assert says(answer, "attended.count", count=1)
    assert "Jag är här" not in titles(first)
    [row] = (await every_row(database))["attendance"]
    assert row["source"] == "self"


async def test_nobody_is_asked_whether_they_come_who_is_there_or_once_the_meeting_has_ended(
    kim: Chat, eva: Chat, today: Meeting, clock: Clock
) -> None:
    asked = await eva.says(f"möte {today.id}")
    there = await kim.says(f"jag är här {today.id}")
    clock.goes(hours=4)

    ended = await eva.says(f"möte {today.id}")
    late = await eva.presses("Jag kommer", asked)

    coming = {"Jag kommer", "Kan inte", "Kanske"}
    assert coming < set(titles(asked))
    assert not coming & {*titles(there), *titles(ended)}
    assert says(late, "error.meeting_over")


async def test_nobody_is_there_before_half_an_hour_before(
    kim: Chat, database: Database, authority: Authority, clock: Clock
) -> None:
    shown = await network.stored(database, authority, TODAY + days(1))
    opens = datetime.fromisoformat(f"{shown.first_on}T08:30:00+01:00")
    clock.now = opens.replace(minute=29)

    early = await kim.says(f"jag är här {shown.id}")
    clock.now = opens
    there = await kim.says(f"jag är här {shown.id}")

    assert says(early, "error.meeting_not_open")
    assert "Tema M-1" in early.card.text
    assert says(there, "attended.self")


async def test_each_of_two_days_is_counted_on_its_own(
    kim: Chat, eva: Chat, two_days: Meeting, clock: Clock
) -> None:
    second = await kim.says(f"jag är här {two_days.id}")
    first = await kim.presses("Jag var med 19 november 2026", second)
    clock.goes(days=1)
    which = await eva.says(f"jag var med {two_days.id}")
    late = await eva.says("var med igår glömde registrera mig")
    both = await eva.says(f"jag var med {two_days.id} dag 1")

    assert says(second, "attended.mine", days="20 november 2026")
    assert says(first, "attended.mine", days="19 november 2026, 20 november 2026")
    assert says(which, "attended.which")
    assert says(late, "attended.mine", days="20 november 2026")
    assert says(both, "attended.mine", days="19 november 2026, 20 november 2026")


async def test_after_the_window_it_is_too_late(kim: Chat, today: Meeting, clock: Clock) -> None:
    clock.goes(days=8)

    answer = await kim.says(f"jag var med {today.id}")

    assert says(answer, "error.meeting_closed")


async def test_a_coordinator_notes_who_could_not_say_so_and_counts_heads_beside_the_names(
    kim: Chat, sam: Chat, today: Meeting, database: Database
) -> None:
    await kim.says(f"jag är här {today.id}")

    noted = await sam.says(f"närvaro {today.id} vera exempel")
    counted = await sam.says(f"antal {today.id} 29, 12")
    fewer = await sam.says(f"antal {today.id} 1")
    seen = await kim.says(f"möte {today.id}")

    assert says(noted, "attended.other", name="Vera Exempel", day="20 november 2026")
    assert says(noted, "attended.count", count=2)
    assert says(counted, "attended.count", count=29)
    assert says(counted, "attended.organisations", count=12)
    assert says(counted, "attended.difference", names=2, counted=29, difference=27)
    assert says(counted, "attended.difference_organisations", names=1, counted=12, difference=11)
    assert says(fewer, "attended.difference", names=2, counted=1, difference=1)
    assert says(fewer, "attended.count", count=2)
    assert not says(seen, "attended.difference", names=2, counted=1, difference=1)
    assert "skillnad" not in seen.card.text


async def test_the_form_keeps_what_was_typed_when_it_is_no_number(
    sam: Chat, today: Meeting, database: Database
) -> None:
    await sam.says(f"möte {today.id}")
    form = await sam.presses("Antal deltagare")

    refused = await sam.presses("Spara antal", form, head_count="många", organisations="12")
    saved = await sam.presses("Spara antal", refused, head_count="29")

    assert says(refused, "error.count_wrong", most=9999)
    assert says(saved, "counted.done")
    [day] = (await every_row(database))["meeting_day"]
    assert (day["head_count"], day["organisations"]) == (29, 12)


@pytest.mark.parametrize(
    "words",
    ["närvaro {} Vera Exempel", "ta bort närvaro {} Vera Exempel", "antal {}", "antal {} 29"],
)
async def test_only_those_who_coordinate_it_do_that(
    words: str,
    kim: Chat,
    ann: Chat,
    school: int,
    today: Meeting,
    database: Database,
    authority: Authority,
) -> None:
    elsewhere = await make.stored_authority(database, "Alfta bolag")
    theirs = await make.with_role(database, replace(kim, entra_id="other", latest=None), elsewhere)
    placed = await make.with_role(
        database,
        replace(kim, entra_id="placed", latest=None),
        authority,
        RoleName.COORDINATOR,
        Scope.DEPARTMENT,
        school,
    )
    before = await every_row(database)

    for chat in (kim, ann, placed):
        await chat.says("hej")
        await chat.says(f"myndighet {authority.name}")
        answer = await chat.says(words.format(today.id))
        assert says(answer, "error.not_allowed"), chat.name
    await theirs.says("hej")
    stranger = await theirs.says(words.format(today.id))

    assert "är noterad" not in stranger.card.text
    after = await every_row(database)
    for table in ("attendance", "meeting_day"):
        assert before[table] == after[table]


@pytest.mark.parametrize("scope", [Scope.NETWORK, Scope.GROUP])
async def test_so_may_whoever_coordinates_the_network_or_the_group(
    scope: Scope, kim: Chat, today: Meeting, database: Database, authority: Authority
) -> None:
    about = today.network.id if scope is Scope.NETWORK else today.group.id
    nima = replace(kim, entra_id="nima", latest=None)
    await make.with_role(database, nima, authority, RoleName.COORDINATOR, scope, about)

    answer = await nima.says(f"antal {today.id} 29")

    assert says(answer, "counted.done")


async def test_a_member_whose_authority_is_not_here_takes_part_like_all_others(
    kim: Chat, sam: Chat, today: Meeting, database: Database
) -> None:
    vera = await network.member_elsewhere(database, kim)

    there = await vera.says(f"jag är här {today.id}")
    seen = await sam.says(f"möte {today.id}")

    assert says(there, "attended.self")
    assert says(seen, "attended.organisations", count=1)


async def test_a_meeting_costs_the_same_however_many_were_there(
    kim: Chat, today: Meeting, database: Database
) -> None:
    await kim.says(f"möte {today.id}")
    with statements(database) as few:
        await kim.says(f"möte {today.id}")
    people = [await make.person_id(database, replace(kim, entra_id=f"p{n}")) for n in range(30)]
    await database.write(
        lambda storage: storage.attendances.attend(today.days[0].id, people, Source.SELF)
    )

    with statements(database) as many:
        shown = await kim.says(f"möte {today.id}")

    assert many == few
    assert says(shown, "attended.count", count=30)


@pytest.mark.parametrize("was_there", [False, True])
async def test_early_on_the_second_day_it_is_said_when_that_day_opens(
    was_there: bool, kim: Chat, database: Database, authority: Authority, clock: Clock
) -> None:
    rows = wanted(authority, (meeting("M-1", TODAY - days(1)), TODAY - days(1)))
    await network.bring(
        database, replace(rows, days=(*rows.days, WantedDay("M-1", TODAY, "09:00")))
    )
    [held] = await network.every_meeting(database, authority)
    if was_there:
        await kim.says(f"jag var med {held.id} dag 1")
    clock.now = datetime.fromisoformat(f"{TODAY}T07:00:00+01:00")

    early = await kim.says(f"jag är här {held.id}")
    noted = len((await every_row(database))["attendance"])
    clock.goes(hours=2)
    there = await kim.says(f"jag är här {held.id}")

    assert says(early, "attended.later", at="08:30")
    assert noted == int(was_there)
    assert ("Jag var med 19 november 2026" in titles(early)) is not was_there
    assert says(there, "attended.self_day", day="20 november 2026")


async def test_of_two_days_the_coordinator_says_on_which_the_other_was_there(
    kim: Chat, sam: Chat, two_days: Meeting, database: Database, clock: Clock
) -> None:
    clock.goes(days=1)

    asked = await sam.says(f"närvaro {two_days.id} Vera Exempel")
    noted = await sam.presses("19 november 2026", asked)
    written = await sam.says(f"närvaro {two_days.id} dag 2 Vera Exempel")

    assert says(asked, "note_attendance.note_which_day")
    assert says(noted, "attended.other", name="Vera Exempel", day="19 november 2026")
    assert says(written, "attended.other", name="Vera Exempel", day="20 november 2026")
    people = {row["id"]: row["name"] for row in (await every_row(database))["person"]}
    rows = (await every_row(database))["attendance"]
    assert [people[row["person_id"]] for row in rows] == ["Vera Exempel", "Vera Exempel"]


async def test_of_two_with_the_same_name_the_coordinator_chooses(
    kim: Chat, sam: Chat, today: Meeting, database: Database
) -> None:
    namesake = await network.member_elsewhere(database, replace(kim, name="Vera Exempel"))
    id_ = await make.person_id(database, namesake)
    await database.write(lambda storage: storage.people.change(id_, name="Vera Exempel"))

    asked = await sam.says(f"närvaro {today.id} vera exempel")
    noted = await sam.presses(f"Vera Exempel, nr {id_}", asked)
    by_number = await sam.says(f"närvaro {today.id} nr {id_}")

    assert says(asked, "note_attendance.which_person")
    assert "Vera Exempel, vera@example.com" in titles(asked)
    assert says(noted, "attended.other", name="Vera Exempel", day="20 november 2026")
    assert says(by_number, "attended.other", name="Vera Exempel", day="20 november 2026")
    [row] = (await every_row(database))["attendance"]
    assert row["person_id"] == id_


async def test_an_employee_of_a_member_may_be_noted_who_is_no_contact(
    kim: Chat, sam: Chat, today: Meeting, database: Database
) -> None:
    await network.member_elsewhere(database, kim, 52)

    noted = await sam.says(f"närvaro {today.id} Vera 52")
    stranger = await sam.says(f"närvaro {today.id} Ingen Alls")

    assert says(noted, "attended.other", name="Vera 52", day="20 november 2026")
    assert says(stranger, "error.nobody_of_that_name", name="Ingen Alls")


async def test_what_was_noted_wrongly_is_taken_back_and_that_is_logged(
    kim: Chat, sam: Chat, two_days: Meeting, database: Database, clock: Clock
) -> None:
    for day in (1, 2):
        await kim.says(f"jag var med {two_days.id} dag {day}")

    refused = await kim.says(f"ta bort närvaro {two_days.id} {kim.name}")
    nobody = await sam.says(f"ta bort närvaro {two_days.id} Vera Exempel")
    asked = await sam.says(f"ta bort närvaro {two_days.id} {kim.name}")
    removed = await sam.presses("19 november 2026", asked)
    other = await sam.says(f"ta bort närvaro {two_days.id} dag 1 {kim.name}")

    assert says(refused, "error.not_allowed")
    assert says(nobody, "error.not_noted", name="Vera Exempel")
    assert says(asked, "note_attendance.remove_which_day")
    assert says(removed, "attended.removed", name=kim.name, day="19 november 2026")
    assert says(other, "error.not_noted", name=kim.name)
    [row] = (await every_row(database))["attendance"]
    assert row["day_id"] == two_days.days[1].id
    [logged] = [one for one in (await every_row(database))["log"] if one["what"] == "removed"]
    assert (logged["entity"], logged["old"], logged["personal"]) == ("meeting_day", kim.name, True)


async def test_after_the_window_nobody_is_taken_away(
    kim: Chat, sam: Chat, today: Meeting, database: Database, clock: Clock
) -> None:
    await kim.says(f"jag är här {today.id}")
    clock.goes(days=8)

    late = await sam.says(f"ta bort närvaro {today.id} {kim.name}")

    assert says(late, "error.meeting_closed")
    assert len((await every_row(database))["attendance"]) == 1


@pytest.mark.parametrize(
    "written",
    [
        "kunde inte vara med på träffen i Borås igår",
        "glömde säga att jag inte var med på mötet i Borås",
        "missade träffen i Borås igår",
    ],
)
@pytest.mark.parametrize("noted", [False, True])
async def test_who_was_not_there_is_not_noted_and_stays_so_if_they_were(
    written: str, noted: bool, kim: Chat, database: Database, authority: Authority
) -> None:
    held = await network.stored(database, authority, TODAY - days(1), place="Borås")
    if noted:
        await kim.says(f"jag var med {held.id}")

    answer = await kim.says(written)

    assert says(answer, "attended.absent_but_noted" if noted else "attended.absent")
    assert len((await every_row(database))["attendance"]) == int(noted)
    assert (await every_row(database))["registration"] == []


async def contact_elsewhere(database: Database, kim: Chat, name: str, email: str) -> None:
    """Let the contact of that e-mail have written to the bot, from a tenant with no authority."""

    def write(storage: Storage) -> None:
        contact = storage.people.by_email(email, TODAY)
        assert contact is not None
        storage.people.change(contact.id, tenant_id=network.OTHER_TENANT, entra_id=name)

    await database.write(write)


def employee_elsewhere(kim: Chat) -> Chat:
    """Return somebody whom nobody has put on any list."""
    tenant = network.OTHER_TENANT
    return replace(kim, name="Bo Exempel", entra_id="bo", tenant_id=tenant, latest=None)


async def test_who_works_where_a_contact_does_takes_part_though_nobody_has_listed_them(
    kim: Chat, sam: Chat, today: Meeting, database: Database
) -> None:
    bo = employee_elsewhere(kim)
    before = await bo.says("kommande möten")
    await contact_elsewhere(database, kim, "vera", "vera@example.com")

    listed = await bo.says("kommande möten")
    there = await bo.says(f"jag är här {today.id}")
    by_name = await sam.says(f"närvaro {today.id} Bo Exempel")
    seen = await sam.says(f"möte {today.id}")

    assert "Tema M-1" not in before.card.text
    assert "Tema M-1" in listed.card.text
    assert says(there, "attended.self")
    assert says(by_name, "attended.other", name="Bo Exempel", day="20 november 2026")
    assert says(seen, "attended.organisations", count=1)
    [bo_row] = [row for row in (await every_row(database))["person"] if row["name"] == "Bo Exempel"]
    assert bo_row["organisation_id"] is None, "only a network says whose somebody is"


async def test_a_tenant_with_contacts_of_two_members_does_not_say_whose_its_people_are(
    kim: Chat, today: Meeting, database: Database
) -> None:
    bo = employee_elsewhere(kim)
    await contact_elsewhere(database, kim, "vera", "vera@example.com")
    await contact_elsewhere(database, kim, "ulf", "ulf@example.com")

    answer = await bo.says(f"jag är här {today.id}")

    assert "Tema M-1" not in answer.card.text
    assert (await every_row(database))["attendance"] == []


async def test_staff_of_an_authority_that_is_a_member_are_of_that_organisation(
    kim: Chat, sam: Chat, database: Database, authority: Authority
) -> None:
    rows = wanted(authority, (meeting("M-1", TODAY), TODAY))
    members = (*rows.members, WantedMember(authority.name, "municipality"))
    await network.bring(database, replace(rows, members=members))
    [today] = await network.every_meeting(database, authority)

    await network.there(today, kim, range(61, 64))
    seen = await sam.says(f"möte {today.id}")

    assert says(seen, "attended.count", count=3)
    assert says(seen, "attended.organisations", count=1)


async def test_staff_of_another_authority_here_see_the_network_that_it_is_a_member_of(
    kim: Chat, today: Meeting, database: Database
) -> None:
    await make.stored_authority(database, "Vara kommun", tenant_id=network.OTHER_TENANT)
    bo = employee_elsewhere(kim)

    there = await bo.says(f"jag är här {today.id}")

    assert says(there, "attended.self")
    assert says(there, "attended.organisations", count=1)


async def test_who_is_no_contact_any_more_was_there_for_the_organisation_they_had(
    kim: Chat, sam: Chat, today: Meeting, database: Database, authority: Authority
) -> None:
    await sam.says(f"närvaro {today.id} Vera Exempel")
    rows = await every_row(database)
    [vara] = [row["id"] for row in rows["organisation"] if row["name"] == "Vara kommun"]
    [vera] = [row["id"] for row in rows["person"] if row["name"] == "Vera Exempel"]

    await sam.says(f"ta bort kontakt {today.network.id}-{vara} nr {vera}")
    seen = await sam.says(f"möte {today.id}")
    by_organisation = await database.read(
        lambda storage: storage.attendances.by_organisation([today])
    )

    [after] = [row for row in (await every_row(database))["person"] if row["id"] == vera]
    assert after["organisation_id"] is None
    assert says(seen, "attended.organisations", count=1)
    assert {of: one.meetings for of, one in by_organisation.items()} == {vara: 1}

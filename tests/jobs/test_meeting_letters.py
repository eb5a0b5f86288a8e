"""Letters about meetings: each once, when it is due, to those whom it concerns."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.router import Router
from domain.authority import Authority
from domain.meeting import Meeting, MeetingStatus
from domain.periods import Daily
from domain.person import RoleName, Scope
from jobs import close_ratings, meeting_letters
from locales.text import text
from storage.database import Database
from storage.meeting_letters import CANCELLED, CHANGED
from storage.storage import Storage
from tests import make
from tests.chat import Chat, Clock, colleague, router
from tests.dialogs import network
from tests.dialogs.network import STRATEGY, TODAY, days
from tests.jobs import said
from tests.promises.rows import every_row

INVITATION, REMINDER = meeting_letters.INVITATION, meeting_letters.REMINDER
QUESTION, AGAIN, RESULTS = (
    meeting_letters.QUESTION,
    meeting_letters.AGAIN,
    meeting_letters.RESULTS,
)
MORNING = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
def bot(database: Database) -> Router:
    return router(database, Clock(MORNING + timedelta(hours=3)))


@pytest.fixture
async def kim(bot: Router, authority: Authority) -> Chat:
    chat = Chat(bot)
    await chat.says("hej")
    return chat


async def contact(database: Database, chat: Chat, meeting: Meeting) -> int:
    """Let the one who chats be invited to the meetings of its group."""
    person = await make.person_id(database, chat)
    await database.write(lambda storage: storage.networks.set_contact(meeting.group.id, person))
    return person


async def letters(database: Database, now: datetime) -> list[str]:
    """Run the job; return what is promised in all, by purpose."""
    slot = Daily(meeting_letters.TIMES[0]).latest(now)
    await meeting_letters.run(database, slot, now, lambda _: None)
    return sorted(row["purpose"] for row in await promised(database))


async def promised(database: Database) -> list[dict[str, Any]]:
    rows = (await every_row(database))["outbox"]
    return [row for row in rows if row["purpose"].startswith("meeting_")]


async def words(database: Database, purpose: str, now: datetime) -> list[str]:
    """Return what is said of those rows when they are sent; nothing where it concerns nobody."""
    rows = [row for row in await promised(database) if row["purpose"] == purpose]
    return await said.words(database, rows, now)


@pytest.mark.parametrize(
    ("ahead", "expected"),
    [
        (22, []),
        (21, [INVITATION]),
        (3, [INVITATION]),
        (2, [REMINDER]),
        (0, [REMINDER]),
    ],
)
async def test_three_weeks_before_comes_an_invitation_and_two_days_before_a_reminder(
    ahead: int, expected: list[str], kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY + days(ahead), group=STRATEGY)
    kim_id = await contact(database, kim, shown)

    await letters(database, MORNING)

    mine = [row["purpose"] for row in await promised(database) if row["person_id"] == kim_id]
    assert mine == expected
    for purpose in expected:
        [said] = await words(database, purpose, MORNING)
        assert "Tema M-1" in said
        assert text("sv", "coming.yes") in said


async def test_however_often_it_runs_each_is_written_to_once(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY + days(20))
    await contact(database, kim, shown)
    first = await letters(database, MORNING)

    assert await letters(database, MORNING + timedelta(days=1)) == first


async def test_who_has_answered_is_not_invited_and_who_cannot_come_not_reminded(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY + days(20))
    eva, lo = colleague(kim, 31, "Eva"), colleague(kim, 32, "Lo")
    for chat in (kim, eva, lo):
        await contact(database, chat, shown)
    await letters(database, MORNING)
    await kim.says(f"jag kommer {shown.id}")
    await eva.says(f"kan inte {shown.id}")

    invited = await words(database, INVITATION, MORNING)
    later = MORNING + timedelta(days=18)
    await letters(database, later)
    reminded = await words(database, REMINDER, later)

    # Lo has not written to the bot and is not reached yet; Vera neither.
    assert invited == []
    [kims] = reminded
    assert "Ditt svar: Jag kommer" in kims


async def test_a_meeting_that_is_cancelled_or_a_member_that_has_left_is_told_nothing(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY + days(20))
    await contact(database, kim, shown)
    await letters(database, MORNING)
    cancelled = replace(shown, status=MeetingStatus.CANCELLED)

    before = await words(database, INVITATION, MORNING)
    await database.write(lambda storage: storage.network_rows.change_meetings([cancelled]))
    after = await words(database, INVITATION, MORNING)

    assert len(before) == 1
    assert after == []


async def test_who_was_there_is_asked_when_it_is_over_and_once_more_on_the_third_day(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY)  # nine to twelve
    await kim.says(f"jag är här {shown.id}")
    before = await letters(database, MORNING + timedelta(hours=3))
    at_noon = await letters(database, MORNING + timedelta(hours=5))
    second_day = await letters(database, MORNING + timedelta(days=2))
    third_day = await letters(database, MORNING + timedelta(days=3))
    last_day = await letters(database, MORNING + timedelta(days=7))

    reminders = [one for one in before if one != REMINDER]
    assert reminders == []
    assert QUESTION in at_noon
    assert second_day == at_noon
    assert sorted([*second_day, AGAIN]) == third_day == last_day
    [asked] = await words(database, QUESTION, MORNING + timedelta(hours=5))
    assert text("sv", "command.rate", number=str(shown.id)) in asked


async def test_so_is_somebody_from_a_member_elsewhere_whom_nobody_has_listed(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY - days(1))
    tenant = network.OTHER_TENANT

    def has_written(storage: Storage) -> None:
        vera = storage.people.by_email("vera@example.com", TODAY)
        assert vera is not None
        storage.people.change(vera.id, tenant_id=tenant, entra_id="vera")

    await database.write(has_written)
    bo = replace(kim, name="Bo", entra_id="bo", tenant_id=tenant, latest=None)
    await bo.says(f"jag var med {shown.id}")

    await letters(database, MORNING)

    [asked] = await words(database, QUESTION, MORNING)
    assert text("sv", "command.rate", number=str(shown.id)) in asked


async def test_who_has_said_what_they_thought_is_not_asked_again(
    database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY - days(1))
    kim = Chat(router(database, Clock(MORNING)))
    await kim.says(f"jag var med {shown.id}")
    await letters(database, MORNING)
    await kim.says(f"betygsätt {shown.id} nöjd 5")

    told = await words(database, QUESTION, MORNING)
    later = await letters(database, MORNING + timedelta(days=3))

    assert told == []
    assert AGAIN not in later


async def test_once_the_window_is_closed_those_who_were_there_hear_of_the_results_in_the_morning(
    database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY - days(1))
    kim = Chat(router(database, Clock(MORNING)))
    await kim.says(f"jag var med {shown.id}")
    night = datetime(2026, 11, 26, 23, 10, tzinfo=UTC)
    slot = Daily(meeting_letters.TIMES[0]).latest(night)

    await close_ratings.run(database, slot, night, lambda _: None)
    await close_ratings.run(database, slot, night + timedelta(days=1), lambda _: None)

    rows = [one for one in await promised(database) if one["purpose"] == RESULTS]
    assert len({row["person_id"] for row in rows}) == len(rows)
    assert {row["due_at"] for row in rows} == {datetime(2026, 11, 27, 7, 0, tzinfo=UTC)}
    [said] = await words(database, RESULTS, night)  # Vera, of the group, has no chat
    assert text("sv", "command.results", number=str(shown.id)) in said


async def closed(database: Database, now: datetime) -> list[int]:
    """Run the job that closes; return whom it promises the results to."""
    await close_ratings.run(
        database, Daily(meeting_letters.TIMES[0]).latest(now), now, lambda _: None
    )
    return sorted(row["person_id"] for row in await promised(database) if row["purpose"] == RESULTS)


async def test_the_rest_of_the_group_and_whoever_coordinates_it_hear_of_the_results_too(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY - days(1), group=STRATEGY)
    early = Chat(router(database, Clock(MORNING)))
    lo = await contact(database, colleague(kim, 31, "Lo"), shown)
    sam, nima = colleague(kim, 22), colleague(kim, 33, "Nima")
    await make.with_role(database, sam, authority)
    of_group = (RoleName.COORDINATOR, Scope.GROUP, shown.group.id)
    await make.with_role(database, nima, authority, *of_group)
    await early.says(f"jag var med {shown.id}")
    vera = await person_called(database, "Vera Exempel")  # a contact of every group

    told = await closed(database, MORNING + timedelta(days=7))

    ids = [await make.person_id(database, one) for one in (early, nima)]
    # Not Ulf, of the other group; nor the authority's coordinator, as the group has its own.
    assert told == sorted([lo, vera, *ids])


async def test_the_letter_tells_whoever_coordinates_how_many_comments_wait(
    database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY - days(1), group=STRATEGY)
    early = Chat(router(database, Clock(MORNING)))
    sam = await make.with_role(database, colleague(early, 22), authority)
    for number in range(60, 66):
        one = colleague(early, number, f"Person {number}")
        await one.says(f"jag var med {shown.id}")
        await one.says(f"betygsätt {shown.id} nöjd 5")
    await colleague(early, 60, "Person 60").says(f"kommentar {shown.id} Bra om reservat.")
    await sam.says("hej")
    await closed(database, MORNING + timedelta(days=7))

    letters = await words(database, RESULTS, MORNING + timedelta(days=7))

    assert len(letters) == 7
    assert [text("sv", "review.waits", count=1) in said for said in letters].count(True) == 1
    assert not any("reservat" in said for said in letters)


async def test_of_a_group_without_a_coordinator_the_authoritys_hears(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY - days(1), group=STRATEGY)
    sam = await make.with_role(database, colleague(kim, 22), authority)
    await Chat(router(database, Clock(MORNING))).says(f"jag var med {shown.id}")

    told = await closed(database, MORNING + timedelta(days=7))

    assert await make.person_id(database, sam) in told


async def test_of_a_meeting_that_nobody_is_noted_at_there_is_nothing_to_tell(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY - days(1))
    await contact(database, kim, shown)

    assert await closed(database, MORNING + timedelta(days=7)) == []


async def person_called(database: Database, name: str) -> int:
    [found] = [row["id"] for row in (await every_row(database))["person"] if row["name"] == name]
    return int(found)


async def test_meetings_of_long_ago_that_are_brought_in_are_told_to_nobody(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY - days(400))
    await contact(database, kim, shown)

    told = await letters(database, MORNING)
    slot = Daily(meeting_letters.TIMES[0]).latest(MORNING)
    await close_ratings.run(database, slot, MORNING, lambda _: None)

    assert told == []
    assert await promised(database) == []


async def test_who_meant_to_come_is_told_that_it_is_cancelled(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY + days(20))
    sam = await make.with_role(database, colleague(kim, 22), authority)
    eva = colleague(kim, 31, "Eva")
    await kim.says(f"kanske {shown.id}")
    await eva.says(f"kan inte {shown.id}")

    refused = await kim.says(f"ställ in möte {shown.id}")
    asked = await sam.says(f"ställ in möte {shown.id}")
    done = await sam.says("ja")
    again = await sam.presses(text("sv", "cancel_meeting.yes"), asked)

    assert text("sv", "error.not_allowed") in refused.card.text
    assert text("sv", "cancel_meeting.done") in done.card.text
    assert text("sv", "meeting_status.cancelled") in done.card.text
    assert text("sv", "error.meeting_cancelled") in again.card.text
    told = [row["person_id"] for row in await promised(database)]
    assert await make.person_id(database, kim) in told
    assert not {await make.person_id(database, chat) for chat in (sam, eva)} & set(told)
    assert len(await words(database, CANCELLED, MORNING)) == 1


@pytest.mark.parametrize(("ahead", "told"), [(20, ["Kim Exempel", "Lo"]), (22, ["Kim Exempel"])])
@pytest.mark.parametrize("by_workbook", [False, True])
@pytest.mark.parametrize("purpose", [CHANGED, CANCELLED])
async def test_those_who_may_come_hear_of_a_change_by_whatever_road(
    purpose: str,
    by_workbook: bool,
    ahead: int,
    told: list[str],
    kim: Chat,
    database: Database,
    authority: Authority,
) -> None:
    shown = await network.stored(database, authority, TODAY + days(ahead))
    sam = await make.with_role(database, colleague(kim, 22), authority)
    eva, lo = colleague(kim, 31, "Eva"), colleague(kim, 32, "Lo")
    for chat in (eva, lo):
        await chat.says("hej")
        await contact(database, chat, shown)
    await kim.says(f"kanske {shown.id}")
    await eva.says(f"kan inte {shown.id}")

    if by_workbook:
        later, on = TODAY + days(ahead + 1), TODAY + days(ahead)
        news = {
            CHANGED: (network.meeting("M-1", later), later),
            CANCELLED: (network.meeting("M-1", on, status="cancelled"), on),
        }
        await network.bring(database, network.wanted(authority, news[purpose]))
    elif purpose == CHANGED:
        await sam.says(f"ändra möte {shown.id} dag {(TODAY + days(ahead + 1)).isoformat()}")
    else:
        await sam.says(f"ställ in möte {shown.id}")
        await sam.says("ja")

    people = {row["id"]: row["name"] for row in (await every_row(database))["person"]}
    rows = [one for one in await promised(database) if one["purpose"] == purpose]
    assert sorted({people[one["person_id"]] for one in rows} - {"Vera Exempel"}) == told
    assert len(await words(database, purpose, MORNING)) == len(told)


async def test_who_was_reminded_of_a_day_is_reminded_of_the_one_it_is_moved_to(
    kim: Chat, database: Database, authority: Authority
) -> None:
    shown = await network.stored(database, authority, TODAY + days(2))
    await kim.says(f"jag kommer {shown.id}")
    await letters(database, MORNING)
    later = TODAY + days(9)
    await network.bring(database, network.wanted(authority, (network.meeting("M-1", later), later)))

    await letters(database, MORNING + timedelta(days=7))
    every = await letters(database, MORNING + timedelta(days=8))

    kim_id = await make.person_id(database, kim)
    mine = [one for one in await promised(database) if one["person_id"] == kim_id]
    assert [one["purpose"] for one in mine].count(REMINDER) == 2
    assert every.count(CHANGED) >= 1


async def test_whoever_is_counted_after_the_window_makes_a_meeting_held_the_next_night(
    kim: Chat, database: Database, authority: Authority
) -> None:
    on = TODAY - days(1)
    planned = await network.stored(database, authority, on, status="planned")
    await database.write(lambda storage: close_ratings.close(storage, TODAY + days(8)))
    sam = await make.with_role(database, colleague(kim, 22), authority)
    await sam.says(f"antal {planned.id} 29")

    await database.write(lambda storage: close_ratings.close(storage, TODAY + days(9)))

    [found] = await network.every_meeting(database, authority)
    assert found.status is MeetingStatus.HELD


async def test_a_meeting_that_somebody_was_at_has_been_held(
    database: Database, authority: Authority
) -> None:
    on = TODAY - days(1)
    missed = network.meeting("M-2", on, status="planned")
    held = network.meeting("M-1", on, status="planned")
    await network.bring(database, network.wanted(authority, (held, on), (missed, on)))
    [one, _] = await network.every_meeting(database, authority)
    await Chat(router(database, Clock(MORNING))).says(f"jag var med {one.id}")

    await database.write(lambda storage: close_ratings.close(storage, TODAY + days(7)))

    meetings = await network.every_meeting(database, authority)
    assert [each.status for each in meetings] == [MeetingStatus.HELD, MeetingStatus.PLANNED]

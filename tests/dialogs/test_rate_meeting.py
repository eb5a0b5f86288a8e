"""Saying what one thought of a meeting, without a name."""

from dataclasses import replace

import pytest

from cards import meeting_notice as notice_cards
from domain.authority import Authority
from domain.meeting import Meeting
from jobs import close_ratings
from storage.database import Database
from tests.chat import Chat, Clock
from tests.dialogs import network
from tests.dialogs.network import TODAY, days, meeting, wanted
from tests.dialogs.seen import says, titles
from tests.promises.rows import Rows, every_row


@pytest.fixture
async def held(database: Database, authority: Authority, kim: Chat, eva: Chat) -> Meeting:
    """A meeting yesterday that Kim and Eva were at."""
    held = await network.stored(database, authority, TODAY - days(1), place="Borås")
    for chat in (kim, eva):
        await chat.says(f"jag var med {held.id}")
    return held


def counted(rows: Rows) -> dict[tuple[str, int], int]:
    return {
        (row["question"], row["mark"]): row["answers"]
        for row in rows["rating_count"]
        if row["answers"]
    }


async def test_two_taps_are_two_marks_and_one_answer(
    kim: Chat, held: Meeting, database: Database
) -> None:
    await kim.says(f"möte {held.id}")
    await kim.presses("Säg vad du tyckte")
    first = await kim.presses("Nöjd 5")
    second = await kim.presses("Nytta 4")

    assert says(first, "rating.mine", mark=5)
    assert says(second, "rating.mine", mark=5)
    assert says(second, "rating.mine", mark=4)
    rows = await every_row(database)
    assert counted(rows) == {("satisfaction", 5): 1, ("usefulness", 4): 1}
    assert len(rows["rating_given"]) == len(rows["rating_receipt"]) == 1


async def test_the_questions_keep_the_words_in_which_they_were_asked_before(
    kim: Chat, held: Meeting
) -> None:
    asked = await kim.says(f"betygsätt {held.id}")

    for question in (
        "Hur nöjd är du med träffen/webbinariet?",
        "Kommer träffen/webbinariet att vara till nytta för dig i ditt arbete?",
    ):
        assert question in asked.card.text


async def test_the_same_card_pressed_twice_is_one_answer_and_another_mark_changes_it(
    kim: Chat, held: Meeting, database: Database
) -> None:
    form = await kim.says(f"betygsätt {held.id}")

    await kim.presses("Nöjd 5", form)
    again = await kim.presses("Nöjd 5", form)
    changed = await kim.presses("Nöjd 2", form)

    assert says(again, "rating.mine", mark=5)
    assert says(changed, "rating.mine", mark=2)
    rows = await every_row(database)
    assert counted(rows) == {("satisfaction", 2): 1}
    assert len(rows["rating_receipt"]) == 1


@pytest.mark.parametrize(
    ("written", "marks"),
    [
        ("nöjd 5 och nytta 4 på träffen", (5, 4)),
        ("5 på nöjdhet, 4 på nytta för mötet", (5, 4)),
        ("Nöjd 5, nytta 4 på träffen i Borås", (5, 4)),
        ("betygsätt {} nöjd 5 nytta 4", (5, 4)),
        ("betygsätt {} nytta 6", (None, 6)),
    ],
)
async def test_marks_in_words_are_counted(
    written: str, marks: tuple[int | None, int], kim: Chat, held: Meeting, database: Database
) -> None:
    answer = await kim.says(written.format(held.id))

    assert says(answer, "rating.thanks")
    expected = {("satisfaction", marks[0]): 1, ("usefulness", marks[1]): 1}
    assert counted(await every_row(database)) == {
        at: count for at, count in expected.items() if at[1]
    }


async def test_bare_numbers_are_marks_once_the_question_is_asked(
    kim: Chat, held: Meeting, database: Database
) -> None:
    await kim.says(f"betygsätt {held.id}")

    answer = await kim.says("5 och 6")

    assert says(answer, "rating.thanks")
    assert counted(await every_row(database)) == {("satisfaction", 5): 1, ("usefulness", 6): 1}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("betygsätt {} nöjd 5,5", "5,5"),
        ("5,5 på nöjdhet", "5,5"),
        ("nöjd 0 på mötet", "0"),
        ("betygsätt {} nöjd 7", "7"),
        ("betygsätt {} 7 av 6!!", "7"),
    ],
)
async def test_other_marks_are_refused_kindly_and_the_card_is_kept(
    written: str, shown: str, kim: Chat, held: Meeting, database: Database
) -> None:
    answer = await kim.says(written.format(held.id))

    assert says(answer, "error.mark_wrong", written=shown)
    assert {"Nöjd 1", "Nytta 6"} <= set(titles(answer))
    rows = await every_row(database)
    assert rows["rating_count"] == rows["rating_given"] == []


async def test_a_mark_that_no_button_has_is_refused_too(
    kim: Chat, held: Meeting, database: Database
) -> None:
    form = await kim.says(f"betygsätt {held.id}")
    body = kim.pressing("Nöjd 5", form)
    for mark in ("5.5", "0", "7", "", "５", "5; DROP TABLE"):
        body["value"]["action"]["data"]["satisfaction"] = mark
        answer = await kim.sends(body)
        assert "Nöjd 1" in titles(answer), mark
    assert (await every_row(database))["rating_given"] == []


async def test_a_change_in_words_gets_a_pointer_to_the_receipt(
    kim: Chat, held: Meeting, database: Database
) -> None:
    await kim.says(f"betygsätt {held.id} nöjd 5")
    before = counted(await every_row(database))

    for written in (f"betygsätt {held.id} nöjd 2", f"betygsätt {held.id}"):
        answer = await kim.says(written)
        assert says(answer, "rating.given_what")

    assert counted(await every_row(database)) == before


async def test_nobody_changes_anything_with_somebody_elses_receipt(
    kim: Chat, eva: Chat, held: Meeting, database: Database
) -> None:
    receipt = await kim.says(f"betygsätt {held.id} nöjd 5")

    answer = await eva.presses("Nöjd 1", receipt)

    assert says(answer, "error.card_not_yours")
    assert counted(await every_row(database)) == {("satisfaction", 5): 1}


async def test_only_those_who_were_there_are_asked(
    sam: Chat, held: Meeting, database: Database
) -> None:
    opened = await sam.says(f"möte {held.id}")
    refused = await sam.says(f"betygsätt {held.id} nöjd 5")
    own_words = await sam.says("nöjd 5 på mötet")

    assert "Säg vad du tyckte" not in titles(opened)
    assert says(refused, "error.rating_not_there")
    assert says(own_words, "rating.nothing_heading")
    assert (await every_row(database))["rating_given"] == []


async def test_who_was_there_on_the_second_day_only_may_rate(
    kim: Chat, database: Database, authority: Authority
) -> None:
    rows = wanted(authority, (meeting("M-1", TODAY - days(2)), TODAY - days(2)))
    second = replace(rows.days[0], on=TODAY - days(1))
    await network.bring(database, replace(rows, days=(*rows.days, second)))
    [found] = await network.every_meeting(database, authority)
    await kim.says(f"jag var med {found.id} dag 2")

    answer = await kim.says(f"betygsätt {found.id} nöjd 5")

    assert says(answer, "rating.thanks")
    assert len((await every_row(database))["attendance"]) == 1


async def test_the_window_opens_when_the_last_day_ends_and_is_open_for_a_week(
    kim: Chat, database: Database, authority: Authority, clock: Clock
) -> None:
    today = await network.stored(database, authority, TODAY)  # nine to twelve, and it is 9:15
    await kim.says(f"jag är här {today.id}")

    early = await kim.says(f"betygsätt {today.id} nöjd 5")
    clock.goes(hours=3)
    form = await kim.says(f"betygsätt {today.id}")
    clock.goes(days=7)
    last = await kim.presses("Nöjd 5", form)
    clock.goes(days=1)
    late = await kim.presses("Nöjd 1", last)

    assert says(early, "error.rating_not_yet")
    assert says(last, "rating.thanks")
    assert says(late, "error.rating_closed")
    assert counted(await every_row(database)) == {("satisfaction", 5): 1}


async def test_a_meeting_that_is_closed_is_not_opened_again_by_moving_it(
    kim: Chat, held: Meeting, database: Database, authority: Authority, clock: Clock
) -> None:
    await kim.says(f"betygsätt {held.id} nöjd 5")
    clock.goes(days=8)
    await database.write(lambda storage: close_ratings.close(storage, TODAY + days(8)))
    # The day that somebody was there stays.
    moved = replace(held, days=(*held.days, replace(held.days[0], on=TODAY + days(7))))
    await database.write(lambda storage: storage.network_rows.change_meetings([moved]))

    answer = await kim.says(f"betygsätt {held.id} nöjd 1")

    assert says(answer, "error.rating_closed")


async def test_a_comment_waits_for_review_beside_no_mark(
    kim: Chat, held: Meeting, database: Database
) -> None:
    await kim.says(f"betygsätt {held.id} nöjd 5")
    await kim.says(f"kommentar {held.id}")
    empty = await kim.presses("Skicka kommentar", text="  ")
    sent = await kim.presses("Skicka kommentar", empty, text="Bra om reservat.")
    written = await kim.says(f"kommentar {held.id} Mer om energi.")

    assert says(empty, "error.comment_missing")
    for answer in (sent, written):
        assert says(answer, "rating.commented", day="19 november 2026")
    rows = (await every_row(database))["meeting_comment"]
    assert {(row["text"], row["state"]) for row in rows} == {
        ("Bra om reservat.", "waiting"),
        ("Mer om energi.", "waiting"),
    }


async def test_danger_in_the_middle_of_it_comes_first_and_the_answer_is_kept(
    kim: Chat, held: Meeting, database: Database
) -> None:
    form = await kim.says(f"betygsätt {held.id}")
    await kim.presses("Nöjd 5", form)

    danger = await kim.says("det brinner på gården!")
    then = await kim.presses("Nytta 4", form)

    assert "112" in danger.card.text
    assert says(then, "rating.thanks")
    assert counted(await every_row(database)) == {("satisfaction", 5): 1, ("usefulness", 4): 1}


async def test_one_tap_in_the_letter_answers_and_what_answers_is_the_receipt(
    kim: Chat, held: Meeting, database: Database
) -> None:
    there = await kim.says(f"jag var med {held.id}")
    letter = replace(there, card=notice_cards.question("sv", held, again=False))

    receipt = await kim.presses("Nöjd 5", letter)
    changed = await kim.presses("Nytta 4", receipt)
    by_old_letter = await kim.presses("Nöjd 1", letter)

    assert says(receipt, "rating.thanks")
    assert says(changed, "rating.mine", mark=4)
    assert says(by_old_letter, "rating.given_what")
    given = counted(await every_row(database))
    assert given == {("satisfaction", 5): 1, ("usefulness", 4): 1}

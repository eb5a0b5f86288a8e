"""Nobody's answer can be looked up: no id, time or order joins a person to a mark in any table."""

import asyncio
import re
from typing import Any

import pytest
from sqlalchemy import Connection, text

from domain.authority import Authority
from domain.meeting import Meeting
from domain.rating import MARKS, Question
from jobs import close_ratings
from storage import tables
from storage.database import Conflict, Database, SqliteDatabase
from tests import make
from tests.chat import Chat, Clock, colleague, router
from tests.dialogs import network
from tests.dialogs.network import TODAY, days
from tests.promises.rows import asked, every_row, news

OF_RATINGS = (tables.rating_count, tables.rating_given, tables.rating_receipt,
              tables.meeting_comment)  # fmt: skip


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
def kim(database: Database, clock: Clock) -> Chat:
    return Chat(router(database, clock))


@pytest.fixture
async def held(database: Database, authority: Authority) -> Meeting:
    return await network.stored(database, authority, TODAY - days(1))


async def test_an_answer_changes_counts_and_who_has_answered_and_nothing_else(
    database: Database,
    held: Meeting,
    kim: Chat,
) -> None:
    people = await network.there(held, kim, range(61, 64))
    before = await every_row(database)

    by_card, in_words, commenting = people
    form = await by_card.says(f"betygsätt {held.id}")
    asked = await every_row(database)
    await by_card.presses("Nöjd 5", form)
    await in_words.says(f"betygsätt {held.id} nöjd 5 nytta 5")
    await commenting.says(f"kommentar {held.id} Bra.")

    after = await every_row(database)
    # That the question was asked is remembered with the chat, and sealed; the answer is not.
    assert set(news(before, asked)) <= {"conversation"}
    assert set(news(asked, after)) == {one.name for one in OF_RATINGS}
    person_ids = {await make.person_id(database, one) for one in people}
    for row in after["rating_count"] + after["rating_receipt"] + after["meeting_comment"]:
        held_there = {name: value for name, value in row.items() if "id" in name}
        assert set(held_there) == {"meeting_id"}
        assert not {value for name, value in row.items() if name == "person_id"} & person_ids
    assert {tuple(sorted(row)) for row in after["rating_given"]} == {("meeting_id", "person_id")}


def test_no_table_of_ratings_has_a_time_or_a_number_that_grows() -> None:
    for table in OF_RATINGS:
        kinds = {type(column.type).__name__ for column in table.columns}
        assert not kinds & {"Moment", "Date", "DateTime"}, table.name
        assert "id" not in table.columns, table.name


async def test_no_network_shows_means_of_fewer_than_five(
    database: Database, authority: Authority
) -> None:
    with pytest.raises(Conflict):
        await database.write(lambda storage: storage.networks.add(authority.id, "Nätverket", 4))


async def test_no_order_is_kept_in_the_database_itself(
    database: Database,
    held: Meeting,
    kim: Chat,
) -> None:
    people = await network.there(held, kim, range(65, 60, -1))
    for one, mark in zip(people, (1, 6, 3, 2, 5), strict=True):
        await one.says(f"betygsätt {held.id} nöjd {mark}")

    def look(connection: Connection) -> tuple[list[Any], list[Any]]:
        if isinstance(database, SqliteDatabase):
            for table in OF_RATINGS:
                with pytest.raises(Exception, match="no such column"):
                    connection.execute(text(f"SELECT rowid FROM {table.name}"))
            return [0], [0]
        counts = connection.execute(text("SELECT xmin::text FROM rating_count")).scalars().all()
        return list(counts), [0]

    writers, _ = await database.on_connection(look)
    # Whoever wrote last wrote every count.
    assert len(set(writers)) == 1


async def test_comments_lie_in_the_order_of_their_random_keys(
    database: Database,
    held: Meeting,
    kim: Chat,
) -> None:
    for one in await network.there(held, kim, range(61, 69)):
        await one.says(f"kommentar {held.id} Bra.")

    place = "key" if isinstance(database, SqliteDatabase) else "ctid"
    keys = await database.on_connection(
        lambda connection: list(
            connection.scalars(text(f"SELECT key FROM meeting_comment ORDER BY {place}"))
        )
    )

    assert len(keys) == 8
    assert keys == sorted(keys)


async def test_all_marks_of_a_meeting_are_there_from_the_first_answer(
    database: Database,
    held: Meeting,
    kim: Chat,
) -> None:
    [one] = await network.there(held, kim, [61])
    await one.says(f"betygsätt {held.id} nöjd 5")

    rows = (await every_row(database))["rating_count"]

    assert len(rows) == len(Question) * len(MARKS)


async def test_when_the_window_closes_who_has_answered_is_forgotten(
    database: Database,
    held: Meeting,
    kim: Chat,
    clock: Clock,
) -> None:
    for one in await network.there(held, kim, range(61, 64)):
        await one.says(f"betygsätt {held.id} nöjd 5 nytta 4")
    open_ = await every_row(database)

    await database.write(lambda storage: close_ratings.close(storage, TODAY + days(6)))
    last_day = await every_row(database)
    await database.write(lambda storage: close_ratings.close(storage, TODAY + days(7)))
    closed = await every_row(database)

    assert last_day == open_
    assert closed["rating_given"] == closed["rating_receipt"] == []
    assert closed["rating_count"] == open_["rating_count"]


async def test_the_log_lines_of_the_bot_tell_no_mark(
    database: Database,
    held: Meeting,
    kim: Chat,
    capsys: pytest.CaptureFixture[str],
) -> None:
    [one] = await network.there(held, kim, [61])
    capsys.readouterr()

    await one.says(f"betygsätt {held.id} nöjd 5 nytta 4")

    said = capsys.readouterr().out
    assert "rate_meeting.rate" in said
    plain = re.sub(r"\x1b\[[0-9;]*m", "", said)
    assert re.sub(r"^\S+ \S+|ms=\S+", "", plain, flags=re.MULTILINE).count("5") == 0


async def test_of_many_who_check_in_and_rate_at_once_none_is_lost(
    database: Database, held: Meeting, kim: Chat
) -> None:
    people = [colleague(kim, number, f"Person {number}") for number in range(40, 80)]
    await asyncio.gather(*(one.says(f"jag var med {held.id}") for one in people))

    marks = [number % 6 + 1 for number in range(len(people))]
    await asyncio.gather(
        *(
            one.says(f"betygsätt {held.id} nöjd {mark}")
            for one, mark in zip(people, marks, strict=True)
        )
    )

    rows = await every_row(database)
    assert len(rows["attendance"]) == len(rows["rating_given"]) == len(people)
    counted = {
        row["mark"]: row["answers"]
        for row in rows["rating_count"]
        if row["question"] == Question.SATISFACTION
    }
    assert counted == {mark: marks.count(mark) for mark in MARKS}


async def test_two_taps_at_once_are_both_counted(
    database: Database, held: Meeting, kim: Chat
) -> None:
    people = await network.there(held, kim, range(40, 50))
    for one in people:
        form = await one.says(f"betygsätt {held.id}")
        first = [one.pressing(f"{question} 4", form) for question in ("Nöjd", "Nytta")]
        receipt, _ = await asyncio.gather(*map(one.sends, first))
        # Both build on the same receipt, and only one can be the next.
        then = [one.pressing(f"{question} 5", receipt) for question in ("Nöjd", "Nytta")]
        await asyncio.gather(*map(one.sends, then))

    rows = await every_row(database)
    assert len(rows["rating_given"]) == len(rows["rating_receipt"]) == len(people)
    counted = {(row["question"], row["mark"]): row["answers"] for row in rows["rating_count"]}
    assert {at: count for at, count in counted.items() if count} == {
        (question, 5): len(people) for question in Question
    }


async def test_who_rates_holds_up_others_who_do_only_while_it_is_counted(
    database: Database, held: Meeting, kim: Chat
) -> None:
    [one] = await network.there(held, kim, [61])
    form = await one.says(f"betygsätt {held.id}")
    await one.presses("Nöjd 5", form)

    with asked(database) as statements:
        await one.presses("Nytta 5", form)

    *before, lock, counts = statements
    assert lock.startswith("SELECT meeting.id \nFROM meeting")
    assert counts.startswith("UPDATE rating_count")
    assert not any("FOR" in statement for statement in before)
    # Who says it and where, the authorities, the meeting, how they stand, and the two receipts.
    assert len(before) == 7
    if not isinstance(database, SqliteDatabase):
        # With FOR UPDATE everybody would wait who checks in, or says that they come.
        assert lock.endswith("FOR NO KEY UPDATE")

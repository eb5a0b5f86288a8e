"""Nobody's answer can be looked up: no id, time or order joins a person to a mark in any table."""

import asyncio
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

import pytest
from sqlalchemy import Connection, Table, and_, insert, literal_column, select, text, update

from dialogs import STEPS
from dialogs.turn import Reply, Step, Turn
from domain.authority import Authority
from domain.meeting import Meeting
from domain.rating import MARKS, Delta, Question
from jobs import close_ratings
from storage import ratings, tables
from storage.database import Conflict, Database, SqliteDatabase
from storage.ratings import WAITS, Closing, Ratings
from storage.storage import Storage
from tests import make
from tests.chat import Chat, Clock, colleague, router
from tests.dialogs import network
from tests.dialogs.network import TODAY, days
from tests.promises.rows import Rows, every_row, news

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


async def there(held: Meeting, chat: Chat, numbers: Iterable[int]) -> list[Chat]:
    """Return people who were at the meeting."""
    people = [colleague(chat, number, f"Person {number}") for number in numbers]
    for one in people:
        await one.says(f"jag var med {held.id}")
    return people


async def test_an_answer_changes_counts_and_who_has_answered_and_nothing_else(
    database: Database,
    held: Meeting,
    kim: Chat,
) -> None:
    people = await there(held, kim, range(61, 64))
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
    people = await there(held, kim, range(65, 60, -1))
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
    for one in await there(held, kim, range(61, 69)):
        await one.says(f"kommentar {held.id} Bra.")

    place = "key" if isinstance(database, SqliteDatabase) else "ctid"
    keys = await database.on_connection(
        lambda connection: list(
            connection.scalars(text(f"SELECT key FROM meeting_comment ORDER BY {place}"))
        )
    )

    assert len(keys) == 8
    assert keys == sorted(keys)


# --- two worlds in which people gave each other's marks -------------------------------------------

MEETINGS, PEOPLE = 2, range(61, 64)
GAVE = ((1, "Bra om vatten."), (6, "Mer om energi."), (3, "Gärna fler."))
OF_CHANCE = {"id", "entity_id", "meeting_id", "digest", "key"}


@dataclass
class Worlds:
    """The same people at two meetings, a world each: with the same order and the same times, they
    answer what another of them answered in the other world."""

    database: Database
    clock: Clock
    people: list[Chat]
    meetings: list[Meeting]

    async def leaks(self) -> list[str]:
        """Return what tells who gave which mark or wrote which comment, and what else is kept that
        must not be."""
        found = []
        begun = self.clock.now
        first, other = [
            await self._rows_of(meeting, (*GAVE[by:], *GAVE[:by]), begun)
            for by, meeting in enumerate(self.meetings)
        ]
        found += [f"{name} tells who" for name in first if first[name] != other.get(name)]
        found += [f"{name} tells who" for name in other.keys() - first.keys()]
        before = await every_row(self.database)
        for one in self.people:
            await one.says(f"betygsätt {self.meetings[0].id} nöjd 2")
        if news(before, await every_row(self.database)):
            found.append("an answer is changed without its receipt")
        await self.database.write(lambda storage: close_ratings.close(storage, TODAY + days(8)))
        closed = await every_row(self.database)
        return found + [f"{name} is kept" for name in FORGOTTEN if closed[name]]

    async def _rows_of(
        self, meeting: Meeting, gave: Sequence[tuple[int, str]], begun: datetime
    ) -> dict[str, list[str]]:
        """Return, by table, the rows that answering leaves or touches: without what is drawn by
        chance, with the order in which the database wrote them last, where it keeps that."""
        self.clock.now = begun
        before = await self._written()
        for one, (mark, words) in zip(self.people, gave, strict=True):
            self.clock.goes(minutes=7)
            await one.says(f"betygsätt {meeting.id} nöjd {mark}")
            await one.says(f"kommentar {meeting.id} {words}")
        rows = news(before, await self._written())
        writers = sorted({row["writer"] for of in rows.values() for row in of})
        ranked = {
            name: [{**row, "writer": writers.index(row["writer"])} for row in of]
            for name, of in rows.items()
        }
        return {
            name: sorted(
                str({column: row[column] for column in row if column not in OF_CHANCE})
                for row in of
            )
            for name, of in ranked.items()
        }

    async def _written(self) -> Rows:
        writer = "0" if isinstance(self.database, SqliteDatabase) else "xmin::text::bigint"

        def read(connection: Connection) -> Rows:
            return {
                table.name: [
                    dict(row._mapping)
                    for row in connection.execute(
                        select(table, literal_column(writer).label("writer"))
                    )
                ]
                for table in tables.METADATA.sorted_tables
            }

        return await self.database.on_connection(read)


FORGOTTEN = ("rating_given", "rating_receipt")


@pytest.fixture
async def worlds(database: Database, authority: Authority, kim: Chat, clock: Clock) -> Worlds:
    rows = [
        (network.meeting(f"M-{at}", TODAY - days(1)), TODAY - days(1)) for at in range(MEETINGS)
    ]
    await network.bring(database, network.wanted(authority, *rows))
    meetings = await network.every_meeting(database, authority)
    for meeting in meetings:
        people = await there(meeting, kim, PEOPLE)
    return Worlds(database, clock, people, meetings)


async def test_who_gave_which_mark_cannot_be_told_from_all_that_is_stored(worlds: Worlds) -> None:
    assert await worlds.leaks() == []


def write_who_rated_into_the_log(patch: pytest.MonkeyPatch) -> None:
    rating(patch, lambda turn: {"actor_id": turn.person.id})


def write_when_somebody_rated_into_the_log(patch: pytest.MonkeyPatch) -> None:
    rating(patch, lambda _: {})


def rating(patch: pytest.MonkeyPatch, by: Callable[[Turn], dict[str, Any]]) -> None:
    right = STEPS["rate_meeting.rate"]

    def rate(turn: Turn, storage: Storage) -> Reply:
        reply = right.run(turn, storage)
        about = int(turn.data["meeting"])
        storage.log.write("meeting", about, "rated", turn.now, new=turn.data["text"], **by(turn))
        return reply

    patch.setitem(cast("dict[str, Step]", STEPS), "rate_meeting.rate", replace(right, run=rate))


def remember_who_gave_it(patch: pytest.MonkeyPatch) -> None:
    """The person's id where only chance should stand."""
    right = Ratings.give

    def give(self: Ratings, meeting_id: int, person_id: int, *rest: Any) -> None:
        right(self, meeting_id, person_id, *rest)
        delta = rest[-1][0]
        row = {"meeting_id": meeting_id, "text": f"{person_id} {delta.mark}", "state": WAITS}
        key = f"{meeting_id}/{person_id}"
        self._connection.execute(insert(tables.meeting_comment), {**row, "key": key})

    patch.setattr(Ratings, "give", give)


def change_only_the_count_of_the_mark(patch: pytest.MonkeyPatch) -> None:
    table = tables.rating_count.c

    def keep(self: Ratings, meeting_id: int, digest: str, deltas: Sequence[Delta]) -> None:
        receipt = {"meeting_id": meeting_id, "digest": digest}
        self._connection.execute(insert(tables.rating_receipt), receipt)
        for one in deltas:
            its = {"meeting_id": meeting_id, "question": one.question, "mark": one.mark}
            where = and_(*(table[name] == value for name, value in its.items()))
            there = self._connection.scalar(select(table.answers).where(where))
            row = {**its, "answers": one.by}
            self._connection.execute(
                insert(tables.rating_count).values(**row)
                if there is None
                else update(tables.rating_count).where(where).values(answers=there + one.by)
            )

    patch.setattr(Ratings, "_keep", keep)


def keep_comments_as_they_come(patch: pytest.MonkeyPatch) -> None:
    def add(connection: Connection, table: Table, _: object, **row: Any) -> None:
        connection.execute(insert(table), row)

    patch.setattr(ratings, "insert_shuffled", add)


def forget_nobody(patch: pytest.MonkeyPatch) -> None:
    def close(self: Ratings, closing: Closing) -> None:
        its = {"meeting_id": closing.meeting_id, "group_id": closing.group_id}
        rows = [{**its, "question": one, "year": closing.year, "block": None} for one in Question]
        self._connection.execute(insert(tables.rating_block), rows)

    patch.setattr(Ratings, "close", close)


def know_the_receipt_without_its_card(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Turn, "nonce", lambda self: f"of {self.person.id}")
    patch.setattr(Turn, "must_own", lambda *_: None)


ON_ANY = (
    write_who_rated_into_the_log,
    write_when_somebody_rated_into_the_log,
    remember_who_gave_it,
    forget_nobody,
    know_the_receipt_without_its_card,
)
# SQLite keeps no note of who wrote a row.
ON_POSTGRESQL = (change_only_the_count_of_the_mark, keep_comments_as_they_come)


@pytest.mark.parametrize("breaks", [*ON_ANY, *ON_POSTGRESQL])
async def test_a_bot_that_joins_a_person_to_a_mark_is_found_out(
    worlds: Worlds, breaks: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch)

    leaks = await worlds.leaks()

    if breaks in ON_ANY or not isinstance(worlds.database, SqliteDatabase):
        assert leaks


async def test_all_marks_of_a_meeting_are_there_from_the_first_answer(
    database: Database,
    held: Meeting,
    kim: Chat,
) -> None:
    [one] = await there(held, kim, [61])
    await one.says(f"betygsätt {held.id} nöjd 5")

    rows = (await every_row(database))["rating_count"]

    assert len(rows) == len(Question) * len(MARKS)


async def test_when_the_window_closes_who_has_answered_is_forgotten(
    database: Database,
    held: Meeting,
    kim: Chat,
    clock: Clock,
) -> None:
    for one in await there(held, kim, range(61, 64)):
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
    [one] = await there(held, kim, [61])
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

"""Nobody's answer can be told from all that is stored: two worlds in which people gave each other's
marks leave the same rows, in the same order. Bots that keep something that joins a person to a mark
or to a text are found out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, cast

import pytest
from sqlalchemy import Connection, Table, and_, insert, literal_column, select, update

from dialogs import STEPS
from dialogs.turn import Reply, Step, Turn
from domain.authority import Authority
from domain.rating import Delta, Question
from domain.survey import OPEN_FOR, WORDING
from jobs import close_ratings
from jobs import surveys as survey_jobs
from storage import ratings, tables
from storage import surveys as stored_surveys
from storage.database import Database, SqliteDatabase
from storage.ratings import WAITS, Closing, Ratings
from storage.storage import Storage
from storage.surveys import Surveys
from tests import make
from tests.chat import Chat, Clock, colleague, router
from tests.dialogs import network
from tests.dialogs.network import TODAY, days
from tests.promises.rows import Rows, every_row, news

PEOPLE = range(61, 64)
GAVE = ((1, "Bra om vatten."), (6, "Mer om energi."), (3, "Gärna fler."))
OF_CHANCE = {"id", "entity_id", "meeting_id", "survey_id", "digest", "key"}
# What somebody writes to give a mark and a text.
Answer = Callable[[int, str], Iterable[str]]


@dataclass
class Worlds:
    """The same people are asked twice, a world each: in the same order and at the same times, they
    *answer* what another of them answered in the other world. Afterwards they try to answer
    *again*; then it is closed, and the tables *forgotten* are to be empty."""

    database: Database
    clock: Clock
    people: list[Chat]
    answer: Sequence[Answer]
    again: str
    close: Callable[[Storage], object]
    forgotten: tuple[str, ...]

    async def leaks(self) -> list[str]:
        """Return what tells who gave which mark or wrote which text, and what else is kept that
        must not be."""
        begun = self.clock.now
        first, other = [
            await self._rows_of(answer, (*GAVE[by:], *GAVE[:by]), begun)
            for by, answer in enumerate(self.answer)
        ]
        found = [f"{name} tells who" for name in first if first[name] != other.get(name)]
        found += [f"{name} tells who" for name in other.keys() - first.keys()]
        before = await every_row(self.database)
        for one in self.people:
            await one.says(self.again)
        if news(before, await every_row(self.database)):
            found.append("an answer is changed without its receipt")
        await self.database.write(lambda storage: self.close(storage))
        closed = await every_row(self.database)
        return found + [f"{name} is kept" for name in self.forgotten if closed[name]]

    async def _rows_of(
        self, answer: Answer, gave: Sequence[tuple[int, str]], begun: datetime
    ) -> dict[str, list[str]]:
        """Return, by table, the rows that answering leaves or touches: without what is drawn by
        chance, with the order in which the database wrote them last, where it keeps that."""
        self.clock.now = begun
        before = await self._written()
        for one, (mark, words) in zip(self.people, gave, strict=True):
            self.clock.goes(minutes=7)
            for written in answer(mark, words):
                await one.says(written)
        rows = news(before, await self._written())
        assert rows
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


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def meetings(database: Database, authority: Authority) -> Worlds:
    clock, day = Clock(), TODAY - days(1)
    rows = [(network.meeting(f"M-{at}", day), day) for at in range(2)]
    await network.bring(database, network.wanted(authority, *rows))
    held = await network.every_meeting(database, authority)
    for one in held:
        people = await network.there(one, Chat(router(database, clock)), PEOPLE)

    def rated(meeting_id: int) -> Answer:
        return lambda mark, words: (
            f"betygsätt {meeting_id} nöjd {mark}", f"kommentar {meeting_id} {words}",
        )  # fmt: skip

    return Worlds(
        database,
        clock,
        people,
        [rated(one.id) for one in held],
        f"betygsätt {held[0].id} nöjd 2",
        lambda storage: close_ratings.close(storage, TODAY + days(8)),
        ("rating_given", "rating_receipt"),
    )


@pytest.fixture
async def surveys(database: Database, authority: Authority) -> Worlds:
    """Two networks ask the same people, who answer the second when they have answered the first."""
    clock, day = Clock(), TODAY + days(9)
    chat = Chat(router(database, clock))
    people = [colleague(chat, number, f"Person {number}") for number in PEOPLE]
    for one in people:
        await one.says("hej")
    ids = [await make.person_id(database, one) for one in people]
    for name in ("Nätverket", "Klimatnätverket"):
        wanted = network.wanted(authority, (network.meeting("M-1", day), day))
        await network.bring(database, replace(wanted, name=name, contacts=()))

    def ask(storage: Storage) -> None:
        for one in storage.networks.of(authority.id):
            for id_ in ids:
                storage.networks.set_contact(storage.networks.groups_of(one.id)[0].id, id_)
            open_for = (TODAY, TODAY + OPEN_FOR)
            storage.surveys.open(one.id, TODAY.year, WORDING, open_for, len(ids))

    await database.write(ask)

    def answered(mark: int, words: str) -> Iterable[str]:
        return f"störst nytta {words}", f"årsenkät {mark} - - -"

    return Worlds(
        database,
        clock,
        people,
        [answered, answered],
        "årsenkät 2 - - -",
        lambda storage: survey_jobs.close(storage, clock.now + timedelta(weeks=4)),
        ("survey_given", "survey_receipt"),
    )


async def test_who_rated_a_meeting_how_cannot_be_told_from_all_that_is_stored(
    meetings: Worlds,
) -> None:
    assert await meetings.leaks() == []


async def test_who_answered_the_survey_how_cannot_be_told_from_all_that_is_stored(
    surveys: Worlds,
) -> None:
    assert await surveys.leaks() == []


# --- bots that join a person to a mark ------------------------------------------------------------


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
    patch.setattr(stored_surveys, "insert_shuffled", add)


def forget_nobody(patch: pytest.MonkeyPatch) -> None:
    def close(self: Ratings, closing: Closing) -> None:
        its = {"meeting_id": closing.meeting_id, "group_id": closing.group_id}
        rows = [{**its, "question": one, "year": closing.year, "block": None} for one in Question]
        self._connection.execute(insert(tables.rating_block), rows)

    patch.setattr(Ratings, "close", close)


def know_the_receipt_without_its_card(patch: pytest.MonkeyPatch) -> None:
    right = STEPS["rate_meeting.rate"]

    def rate(turn: Turn, storage: Storage) -> Reply:
        return right.run(replace(turn, data={**turn.data, "secret": turn.nonce()}), storage)

    patch.setattr(Turn, "nonce", lambda self: f"of {self.person.id}")
    patch.setattr(Turn, "must_own", lambda *_: None)
    patch.setitem(cast("dict[str, Step]", STEPS), "rate_meeting.rate", replace(right, run=rate))


def forget_nobody_who_answered_the_survey(patch: pytest.MonkeyPatch) -> None:
    table = tables.survey

    def close(self: Surveys, survey_id: int) -> None:
        ended = update(table).where(table.c.id == survey_id).values(closed=True)
        self._connection.execute(ended)

    patch.setattr(Surveys, "close", close)


ON_ANY = (
    write_who_rated_into_the_log,
    write_when_somebody_rated_into_the_log,
    remember_who_gave_it,
    forget_nobody,
    know_the_receipt_without_its_card,
)
# SQLite keeps no note of who wrote a row.
ON_POSTGRESQL = (change_only_the_count_of_the_mark, keep_comments_as_they_come)


OF_THE_SURVEY = (forget_nobody_who_answered_the_survey, know_the_receipt_without_its_card)


@pytest.mark.parametrize("breaks", [*ON_ANY, *ON_POSTGRESQL])
async def test_a_bot_that_joins_a_person_to_a_mark_is_found_out(
    meetings: Worlds, breaks: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch)

    leaks = await meetings.leaks()

    if breaks in ON_ANY or not isinstance(meetings.database, SqliteDatabase):
        assert leaks


@pytest.mark.parametrize("breaks", [*OF_THE_SURVEY, keep_comments_as_they_come])
async def test_a_bot_that_joins_a_person_to_an_answer_of_the_survey_is_found_out(
    surveys: Worlds, breaks: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch)

    leaks = await surveys.leaks()

    if breaks in OF_THE_SURVEY or not isinstance(surveys.database, SqliteDatabase):
        assert leaks

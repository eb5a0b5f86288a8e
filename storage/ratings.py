"""Ratings: how many gave each mark, who has answered, and nothing that joins the two."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Integer,
    Select,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from domain.attendance import WINDOW
from domain.meeting import Group, Network
from domain.rating import MARKS, Delta, Question
from domain.results import Block, Waiting
from storage import tables
from storage.insert_shuffled import insert_shuffled

WAITS, APPROVED, REFUSED = "waiting", "approved", "refused"


@dataclass(frozen=True)
class Closing:
    """A meeting whose window has closed, and whose answers nobody has put into a block."""

    meeting_id: int
    group_id: int
    least: int
    year: int


@dataclass(frozen=True)
class ToRead:
    """How many comments about a meeting wait to be read by whoever coordinates it."""

    network: Network
    group: Group
    meeting_id: int
    theme: str
    last_on: date
    comments: int


@dataclass(frozen=True)
class Standing:
    """What is known of somebody who would rate a meeting, at one moment: whether they were *there*,
    whether it is *frozen*, whether they have *answered*, and the *receipt* of that if it was named.
    """

    there: bool
    frozen: bool
    answered: bool
    receipt: str | None


@dataclass(frozen=True)
class Comment:
    key: str
    text: str
    state: str


class Ratings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self, meeting_id: int) -> None:
        """Let no one else change counts or comments of the meeting before this transaction ends:
        they wait for each other and never for a deadlock. Whatever only refers to the meeting does
        not wait. Held last, as everybody in the room rates it at once."""
        self._connection.execute(_HOLD, {"id": meeting_id})

    def standing(self, meeting_id: int, person_id: int, digests: Collection[str] = ()) -> Standing:
        """Return how somebody stands who may have one of the receipts *digests*. It is asked at
        once: an answer that is stored meanwhile is seen with its receipt or not at all."""
        wanted = {"meeting_id": meeting_id, "person_id": person_id, "digests": list(digests)}
        row = self._connection.execute(_STANDING, wanted).one()
        return Standing(row.there, row.frozen, row.answered, row.receipt)

    def has_answered(self, meeting_id: int, person_id: int) -> bool:
        wanted = {"meeting_id": meeting_id, "person_id": person_id}
        return bool(self._connection.scalar(_HAS_ANSWERED, wanted))

    def is_frozen(self, meeting_id: int) -> bool:
        return bool(self._connection.scalar(_IS_FROZEN, {"meeting_id": meeting_id}))

    def frozen(self, meeting_ids: Collection[int]) -> frozenset[int]:
        """Return which of the meetings are closed for answers."""
        return frozenset(self._connection.scalars(_FROZEN, {"ids": list(meeting_ids)}))

    def give(self, meeting_id: int, person_id: int, digest: str, deltas: Collection[Delta]) -> None:
        """Count an answer, and note that the person has given one. Of two that they give at once
        the later one raises a conflict."""
        self._connection.execute(_GIVEN, {"meeting_id": meeting_id, "person_id": person_id})
        self._keep(meeting_id, digest, deltas)

    def alter(self, meeting_id: int, receipt: str, digest: str, deltas: Collection[Delta]) -> bool:
        """Count an answer anew, and let its old receipt be worth nothing; False when it is worth
        nothing already, as it was altered meanwhile."""
        taken = self._connection.execute(_TAKE_BACK, {"receipt": receipt}).first()
        if taken is not None:
            self._keep(meeting_id, digest, deltas)
        return taken is not None

    def _keep(self, meeting_id: int, digest: str, deltas: Collection[Delta]) -> None:
        row = {"meeting_id": meeting_id, "digest": digest}
        self._connection.execute(insert(tables.rating_receipt), row)
        self.hold(meeting_id)
        marks = {_named(one.question, one.by): one.mark for one in deltas}
        counts = {**_NO_MARKS, **marks, "its_meeting": meeting_id}
        if self._connection.execute(_COUNT, counts).first() is None:
            rows = [
                {"meeting_id": meeting_id, "question": question, "mark": mark, "answers": 0}
                for question in Question
                for mark in MARKS
            ]
            self._connection.execute(insert(tables.rating_count), rows)
            self._connection.execute(_COUNT, counts)

    def add_comment(self, key: str, meeting_id: int, text: str) -> None:
        table = tables.meeting_comment
        of_meeting = table.c.meeting_id == meeting_id
        row = {"key": key, "meeting_id": meeting_id, "text": text, "state": WAITS}
        insert_shuffled(self._connection, table, of_meeting, **row)

    def comments(self, meeting_id: int, state: str) -> list[Comment]:
        """Return the comments in that state, in no order that tells when they were written."""
        table = tables.meeting_comment.c
        rows = self._connection.execute(
            select(table.key, table.text, table.state)
            .where(table.meeting_id == meeting_id, table.state == state)
            .order_by(table.key)
        )
        return [Comment(*row) for row in rows]

    def comments_on(self, meeting_ids: Collection[int], state: str) -> dict[int, list[Comment]]:
        """Return the same of many meetings, by their ids."""
        found: dict[int, list[Comment]] = defaultdict(list)
        for row in self._connection.execute(
            _COMMENTS_ON, {"ids": list(meeting_ids), "state": state}
        ):
            found[row.meeting_id].append(Comment(row.key, row.text, row.state))
        return found

    def to_read(self, authority_ids: Collection[int]) -> list[ToRead]:
        """Return the meetings of the authorities with comments that nobody has read and somebody
        may: those that have a mean of their own. Of the others not even the number is told."""
        rows = self._connection.execute(_TO_READ, {"ids": list(authority_ids)})
        return [
            ToRead(
                Network(row.network_id, row.authority_id, row.network, row.min_answers),
                Group(row.group_id, row.network_id, row.group),
                row.id,
                row.theme,
                row.last_on,
                row.comments,
            )
            for row in rows
        ]

    def to_read_of(self, meeting_id: int) -> int:
        """Return the same number of one meeting."""
        return self._connection.scalar(_TO_READ_OF, {"id": meeting_id}) or 0

    def review(self, meeting_id: int, key: str, state: str) -> None:
        table = tables.meeting_comment
        self._connection.execute(
            update(table)
            .where(table.c.meeting_id == meeting_id, table.c.key == key)
            .values(state=state)
        )

    def to_rate(self, person_id: int, today: date) -> list[int]:
        """Return the meetings that the person was at and whose window is open, latest first."""
        wanted = {"person_id": person_id, "today": today, "since": today - WINDOW}
        return list(self._connection.scalars(_TO_RATE, wanted))

    # --- results ---

    def closing(self, today: date) -> list[Closing]:
        """Return the meetings whose window has closed since this was last asked, oldest first."""
        rows = self._connection.execute(_CLOSING, {"before": today - WINDOW})
        return [Closing(row.id, row.group_id, row.min_answers, row.last_on.year) for row in rows]

    def waiting(self, group_id: int, year: int, question: Question) -> list[Waiting]:
        """Return the meetings that were too few to be shown until now, in the order in which they
        closed."""
        wanted = {"group_id": group_id, "year": year, "question": question}
        rows = self._connection.execute(_WAITING, wanted)
        return [Waiting(row.meeting_id, row.answers or 0) for row in rows]

    def close(self, closing: Closing) -> None:
        """Close the meeting for answers, and forget who gave one."""
        rows = [
            {
                "meeting_id": closing.meeting_id,
                "question": question,
                "group_id": closing.group_id,
                "year": closing.year,
                "block": None,
            }
            for question in Question
        ]
        self._connection.execute(insert(tables.rating_block), rows)
        for table in (tables.rating_given, tables.rating_receipt):
            self._connection.execute(delete(table).where(table.c.meeting_id == closing.meeting_id))

    def set_blocks(self, question: Question, blocks: Mapping[int, int]) -> None:
        table = tables.rating_block
        for meeting_id, block in blocks.items():
            self._connection.execute(
                update(table)
                .where(
                    table.c.meeting_id == meeting_id,
                    table.c.question == question,
                    table.c.block.is_(None),
                )
                .values(block=block)
            )

    def blocks(self, meeting_ids: Collection[int]) -> dict[Question, list[Block]]:
        """Return every block that one of the meetings is in, whole."""
        rows = self._connection.execute(_BLOCKS, {"ids": list(meeting_ids)})
        meetings: dict[tuple[str, int], set[int]] = defaultdict(set)
        counts: dict[tuple[str, int], dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for row in rows:
            at = row.question, row.block
            meetings[at].add(row.meeting_id)
            counts[at][row.mark] += row.answers
        return {
            question: [
                Block(frozenset(meetings[at]), dict(counts[at]))
                for at in sorted(meetings)
                if at[0] == question
            ]
            for question in Question
        }


def _named(question: Question, by: int) -> str:
    """Return what the mark is called that one answer more, or one less, has been given."""
    return f"{question}_{'more' if by > 0 else 'less'}"


def _change(question: Question, by: int) -> ColumnElement[int]:
    count, mark = tables.rating_count.c, bindparam(_named(question, by), type_=Integer)
    return case(((count.question == question) & (count.mark == mark), by), else_=0)


# Built once: putting a statement together costs more than running it.
_HOLD = (
    select(tables.meeting.c.id)
    .where(tables.meeting.c.id == bindparam("id"))
    # FOR NO KEY UPDATE: rows that refer to the meeting are stored meanwhile.
    .with_for_update(key_share=True)
)
_GIVEN = insert(tables.rating_given)
_TAKE_BACK = (
    delete(tables.rating_receipt)
    .where(tables.rating_receipt.c.digest == bindparam("receipt"))
    .returning(tables.rating_receipt.c.digest)
)
_NO_MARKS = {_named(question, by): None for question in Question for by in (1, -1)}
# All rows, changed or not: PostgreSQL notes with each row who wrote it last, and that must not tell
# which mark it was.
_COUNT = (
    update(tables.rating_count)
    .where(tables.rating_count.c.meeting_id == bindparam("its_meeting"))
    .values(
        answers=sum(
            (_change(question, by) for question in Question for by in (1, -1)),
            start=tables.rating_count.c.answers,
        )
    )
    .returning(tables.rating_count.c.mark)
)
_HAS_ANSWERED = select(
    exists().where(
        tables.rating_given.c.meeting_id == bindparam("meeting_id"),
        tables.rating_given.c.person_id == bindparam("person_id"),
    )
)
_IS_FROZEN = select(exists().where(tables.rating_block.c.meeting_id == bindparam("meeting_id")))
_FROZEN = (
    select(tables.rating_block.c.meeting_id)
    .distinct()
    .where(tables.rating_block.c.meeting_id.in_(bindparam("ids", expanding=True)))
)
_COMMENTS_ON = (
    select(tables.meeting_comment)
    .where(
        tables.meeting_comment.c.meeting_id.in_(bindparam("ids", expanding=True)),
        tables.meeting_comment.c.state == bindparam("state"),
    )
    .order_by(tables.meeting_comment.c.key)
)
_OWN, _OTHER = tables.rating_block.alias("own"), tables.rating_block.alias("other")
# As `alone` in domain/results.py.
_IS_ALONE = exists().where(
    _OWN.c.meeting_id == tables.meeting.c.id,
    _OWN.c.block.is_not(None),
    ~exists().where(
        _OTHER.c.question == _OWN.c.question,
        _OTHER.c.block == _OWN.c.block,
        _OTHER.c.meeting_id != _OWN.c.meeting_id,
    ),
)
_UNREAD = (
    select(func.count())
    .select_from(tables.meeting_comment)
    .where(
        tables.meeting_comment.c.meeting_id == tables.meeting.c.id,
        tables.meeting_comment.c.state == WAITS,
    )
    .correlate(tables.meeting)
    .scalar_subquery()
)
_TO_READ: Select[Any] = (
    select(
        tables.meeting.c.id,
        tables.meeting.c.theme,
        tables.meeting.c.last_on,
        tables.meeting.c.network_id,
        tables.meeting.c.group_id,
        tables.network.c.authority_id,
        tables.network.c.name.label("network"),
        tables.network.c.min_answers,
        tables.network_group.c.name.label("group"),
        _UNREAD.label("comments"),
    )
    .join(tables.network, tables.network.c.id == tables.meeting.c.network_id)
    .join(tables.network_group, tables.network_group.c.id == tables.meeting.c.group_id)
    .where(
        tables.network.c.authority_id.in_(bindparam("ids", expanding=True)), _UNREAD > 0, _IS_ALONE
    )
    .order_by(tables.meeting.c.last_on, tables.meeting.c.id)
)
_TO_READ_OF = select(_UNREAD).where(tables.meeting.c.id == bindparam("id"), _IS_ALONE)
_STANDING = select(
    exists()
    .where(
        tables.attendance.c.person_id == bindparam("person_id"),
        tables.attendance.c.day_id == tables.meeting_day.c.id,
        tables.meeting_day.c.meeting_id == bindparam("meeting_id"),
    )
    .label("there"),
    exists().where(tables.rating_block.c.meeting_id == bindparam("meeting_id")).label("frozen"),
    exists()
    .where(
        tables.rating_given.c.meeting_id == bindparam("meeting_id"),
        tables.rating_given.c.person_id == bindparam("person_id"),
    )
    .label("answered"),
    # There is one at most.
    select(func.min(tables.rating_receipt.c.digest))
    .where(tables.rating_receipt.c.digest.in_(bindparam("digests", expanding=True)))
    .scalar_subquery()
    .label("receipt"),
)
_TO_RATE = (
    select(tables.meeting.c.id)
    .where(
        tables.meeting.c.id.in_(
            select(tables.meeting_day.c.meeting_id)
            .join(tables.attendance, tables.attendance.c.day_id == tables.meeting_day.c.id)
            .where(tables.attendance.c.person_id == bindparam("person_id"))
        ),
        tables.meeting.c.last_on.between(
            bindparam("since", type_=Date), bindparam("today", type_=Date)
        ),
        tables.meeting.c.status != "cancelled",
    )
    .order_by(tables.meeting.c.last_on.desc(), tables.meeting.c.id.desc())
)
_CLOSING = (
    select(
        tables.meeting.c.id,
        tables.meeting.c.group_id,
        tables.meeting.c.last_on,
        tables.network.c.min_answers,
    )
    .join(tables.network, tables.network.c.id == tables.meeting.c.network_id)
    .where(
        tables.meeting.c.last_on < bindparam("before", type_=Date),
        tables.meeting.c.id.not_in(select(tables.rating_block.c.meeting_id)),
    )
    .order_by(tables.meeting.c.last_on, tables.meeting.c.id)
)
_WAITING = (
    select(
        tables.rating_block.c.meeting_id,
        select(func.sum(tables.rating_count.c.answers))
        .where(
            tables.rating_count.c.meeting_id == tables.rating_block.c.meeting_id,
            tables.rating_count.c.question == bindparam("question"),
        )
        .scalar_subquery()
        .label("answers"),
    )
    .join(tables.meeting, tables.meeting.c.id == tables.rating_block.c.meeting_id)
    .where(
        tables.rating_block.c.group_id == bindparam("group_id"),
        tables.rating_block.c.year == bindparam("year"),
        tables.rating_block.c.question == bindparam("question"),
        tables.rating_block.c.block.is_(None),
    )
    .order_by(tables.meeting.c.last_on, tables.meeting.c.id)
)
_MINE = tables.rating_block.alias("mine")
_BLOCKS = (
    select(
        tables.rating_block.c.question,
        tables.rating_block.c.block,
        tables.rating_block.c.meeting_id,
        tables.rating_count.c.mark,
        tables.rating_count.c.answers,
    )
    .join(
        tables.rating_count,
        (tables.rating_count.c.meeting_id == tables.rating_block.c.meeting_id)
        & (tables.rating_count.c.question == tables.rating_block.c.question),
    )
    .where(
        exists().where(
            _MINE.c.block == tables.rating_block.c.block,
            _MINE.c.question == tables.rating_block.c.question,
            _MINE.c.meeting_id.in_(bindparam("ids", expanding=True)),
        )
    )
)

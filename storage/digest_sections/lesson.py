"""What somebody wants others to learn from a case that has ended: of which category it was and
what it came of, and nothing that anybody wrote."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, bindparam, select

from domain.access import Followed
from domain.authority import Authority
from domain.calendar import local_day
from domain.case import Identity
from domain.digest import Line, Rank, Reader, Row
from domain.periods import moment
from storage import tables
from storage.digest_section import Finder, Section, Told

WEEK = timedelta(days=7)


LESSON = Row("lesson", Rank.TO_LEARN, beside=True, in_channels=True)


class Lesson(Finder):
    def __init__(self) -> None:
        self._lessons: dict[int, Line | None] = {}

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        for reader in readers:
            lesson = self._of(connection, reader.authority.id, today)
            if lesson is not None:
                yield reader, lesson

    def in_channel(
        self, connection: Connection, authority: Authority, _followed: Followed, now: datetime
    ) -> Iterator[Line]:
        today = local_day(now)
        lesson = self._of(connection, authority.id, today)
        if lesson is not None:
            yield lesson

    def _of(self, connection: Connection, authority_id: int, today: date) -> Line | None:
        """Return the newest lesson of the week."""
        if authority_id not in self._lessons:
            since = moment(today - WEEK, time.min)
            row = connection.execute(
                _NEWEST, {"authority_id": authority_id, "since": since}
            ).first()
            values = {"category": row.category, "cause": row.cause_category} if row else {}
            self._lessons[authority_id] = Line(LESSON, values) if row else None
        return self._lessons[authority_id]


_CASE = tables.case.c
_NEWEST = (
    select(_CASE.category, _CASE.cause_category)
    .where(
        _CASE.authority_id == bindparam("authority_id"),
        _CASE.closed_at >= bindparam("since", type_=tables.Moment),
        _CASE.lesson.is_(True),
        # Of a case without a name nothing is told.
        _CASE.identity != Identity.ANONYMOUS,
        _CASE.category.is_not(None),
        _CASE.cause_category.is_not(None),
    )
    .order_by(_CASE.closed_at.desc(), _CASE.id.desc())
    .limit(1)
)

SECTION = Section((LESSON,), Lesson)

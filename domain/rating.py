"""What somebody thought of a meeting: two marks from 1 to 6, kept without a name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import product

from domain.attendance import has_ended, window_is_open
from domain.calendar import local_day
from domain.errors import RuleBroken
from domain.meeting import Meeting, MeetingStatus
from domain.seal import Seal

LEAST, MOST = 1, 6
MARKS = tuple(range(LEAST, MOST + 1))
LONGEST_COMMENT = 1000


class Question(StrEnum):
    SATISFACTION = "satisfaction"
    USEFULNESS = "usefulness"


@dataclass(frozen=True)
class Marks:
    """Either may be left out."""

    satisfaction: int | None = None
    usefulness: int | None = None

    def __bool__(self) -> bool:
        return self.satisfaction is not None or self.usefulness is not None

    def of(self, question: Question) -> int | None:
        return self.satisfaction if question is Question.SATISFACTION else self.usefulness

    def with_news(self, news: "Marks") -> "Marks":
        """Return these marks, with those of *news* that were given."""
        given = {one.value: news.of(one) for one in Question if news.of(one) is not None}
        return replace(self, **given)


NO_MARKS = Marks()


@dataclass(frozen=True)
class Delta:
    """One answer more, or one less, with a mark on a question."""

    question: Question
    mark: int
    by: int


def deltas(before: Marks, after: Marks) -> list[Delta]:
    """Return what changes in the counts when somebody's marks become others."""
    return [
        Delta(question, mark, by)
        for question in Question
        for mark, by in ((before.of(question), -1), (after.of(question), 1))
        if mark is not None and before.of(question) != after.of(question)
    ]


def read_mark(written: str, question: str) -> int | None:
    """Return a whole mark, or None for none; 5,5 and 7 are refused and never rounded."""
    written = written.strip().removeprefix("invalid:")
    if not written:
        return None
    if written not in {str(mark) for mark in MARKS}:
        raise RuleBroken("error.mark_wrong", field=str(question), written=written[:20])
    return int(written)


def is_open(meeting: Meeting, now: datetime) -> bool:
    """Whether the meeting may be rated now: it is over, and the window is open."""
    return (
        meeting.status is not MeetingStatus.CANCELLED
        and has_ended(meeting, now)
        and window_is_open(meeting, local_day(now))
    )


def check(meeting: Meeting, now: datetime, *, there: bool, frozen: bool = False) -> None:
    """Raise `RuleBroken` unless somebody who was *there* may rate it now."""
    if frozen or not window_is_open(meeting, local_day(now)):
        raise RuleBroken("error.rating_closed")
    if not is_open(meeting, now):
        raise RuleBroken("error.rating_not_yet")
    if not there:
        raise RuleBroken("error.rating_not_there")


def digest(seal: Seal, secret: str, meeting_id: int, marks: Marks) -> str:
    """Return the digest of a receipt: what its card carries, with the marks that were given."""
    given = ("" if marks.of(one) is None else str(marks.of(one)) for one in Question)
    return seal.digest("rating", secret, str(meeting_id), *given)


def every_digest(seal: Seal, secret: str, meeting_id: int) -> Iterator[tuple[str, Marks]]:
    """Return the digest of every pair of marks that the receipt may stand for: the card does not
    say which, and neither does the database."""
    for satisfaction, usefulness in product((None, *MARKS), repeat=2):
        marks = Marks(satisfaction, usefulness)
        yield digest(seal, secret, meeting_id, marks), marks


def read_comment(written: str) -> str:
    text = written.strip()
    if not text:
        raise RuleBroken("error.comment_missing", field="text")
    if len(text) > LONGEST_COMMENT:
        raise RuleBroken("error.comment_long", field="text", most=LONGEST_COMMENT)
    return text

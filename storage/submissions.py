"""What was already submitted, so that a double tap or a replay changes nothing."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from storage import tables


@dataclass(frozen=True)
class Submission:
    """*content* is a digest of what was sent; *result* names what came of it."""

    step: str
    content: str
    result: str


class Submissions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, key: str) -> Submission | None:
        row = self._connection.execute(
            select(tables.submission).where(tables.submission.c.key == key)
        ).first()
        return None if row is None else Submission(row.step, row.content, row.result)

    def add(self, key: str, submission: Submission, today: date) -> None:
        """Remember it; raises `sqlalchemy.exc.IntegrityError` when another turn was first."""
        self._connection.execute(
            insert(tables.submission).values(
                key=key,
                step=submission.step,
                content=submission.content,
                result=submission.result,
                received_on=today,
            )
        )

    def forget_before(self, day: date) -> None:
        self._connection.execute(
            delete(tables.submission).where(tables.submission.c.received_on < day)
        )

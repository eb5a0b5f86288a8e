"""What was already submitted, so that a double tap or a replay changes nothing."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import BigInteger, Connection, bindparam, delete, func, insert, select

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

    def hold(self, key: str) -> None:
        """Let other deliveries of the same thing wait until this transaction is over.

        SQLite has one writer at a time anyhow.
        """
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(_HOLD, {"number": int(key[:15], 16)})

    def find(self, key: str) -> Submission | None:
        row = self._connection.execute(_BY_KEY, {"key": key}).first()
        return None if row is None else Submission(row.step, row.content, row.result)

    def add(self, key: str, submission: Submission, today: date) -> None:
        """Remember it; another turn that was first makes this one begin again."""
        self._connection.execute(
            _ADD,
            {
                "key": key,
                "step": submission.step,
                "content": submission.content,
                "result": submission.result,
                "received_on": today,
            },
        )

    def forget_before(self, day: date) -> None:
        self._connection.execute(
            delete(tables.submission).where(tables.submission.c.received_on < day)
        )


# Built once: putting a statement together costs more than running it.
_BY_KEY = select(tables.submission).where(tables.submission.c.key == bindparam("key"))
_ADD = insert(tables.submission)
_HOLD = select(func.pg_advisory_xact_lock(bindparam("number", type_=BigInteger)))

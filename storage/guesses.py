"""Wrong guesses of follow-up codes, counted by day."""

from datetime import date

from sqlalchemy import Connection, delete, select

from storage import tables
from storage.insert_or import insert_or


class Guesses:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def wrong_today(self, asker: str, today: date) -> int:
        table = tables.guess
        return (
            self._connection.execute(
                select(table.c.wrong).where(table.c.asker == asker, table.c.day == today)
            ).scalar_one_or_none()
            or 0
        )

    def count_wrong(self, asker: str, today: date) -> None:
        table = tables.guess
        self._connection.execute(delete(table).where(table.c.day < today))
        self._connection.execute(
            insert_or(self._connection.dialect.name, table)
            .values(asker=asker, day=today, wrong=1)
            .on_conflict_do_update(
                index_elements=["asker", "day"], set_={"wrong": table.c.wrong + 1}
            )
        )

"""What a database holds of what people were told that it holds."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from storage import tables
from storage.database import open_database
from tests.crash.clients import Client


@dataclass(frozen=True)
class Kept:
    acknowledged: int
    lost: int
    duplicates: int
    wrong_number: int
    notices: int
    intact: str


def kept(path: Path, clients: list[Client]) -> Kept:
    receipts = {words: number for one in clients for words, number in one.receipts.items()}
    with closing(sqlite3.connect(path)) as database:
        cases = database.execute('SELECT description, number FROM "case"').fetchall()
        [notices] = database.execute("SELECT count(*) FROM outbox").fetchone()
        [intact] = database.execute("PRAGMA integrity_check").fetchone()
    numbers: dict[str, list[str]] = {}
    for words, number in cases:
        numbers.setdefault(words, []).append(number)
    assert len({number for _, number in cases}) == len(cases)
    return Kept(
        acknowledged=len(receipts),
        lost=sum(words not in numbers for words in receipts),
        duplicates=sum(len(found) - 1 for found in numbers.values()),
        wrong_number=sum(
            number not in numbers.get(words, [number]) for words, number in receipts.items()
        ),
        notices=notices,
        intact=intact,
    )


async def descriptions(url: str) -> Counter[str]:
    """Return how many cases there are of each description, in a database of either kind."""
    database = open_database(url)
    found = await database.read(
        lambda storage: Counter(storage.connection.scalars(select(tables.case.c.description)))
    )
    await database.close()
    return found

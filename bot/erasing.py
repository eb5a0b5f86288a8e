"""Erasing a person, for whoever runs the bot: `hallkoll erase`."""

from datetime import UTC, datetime

from domain.person import Named
from storage.database import Database
from storage.storage import Storage


async def find(database: Database, written: str) -> list[tuple[Named, int, int, int]]:
    """Return who is meant, each with how many open cases and actions they have, and how much that
    goes on in plans."""

    def read(storage: Storage) -> list[tuple[Named, int, int, int]]:
        found = storage.erasure.find(written)
        return [(one, *storage.erasure.has_open(one.id)) for one in found]

    return await database.read(read)


async def erase(database: Database, person_id: int) -> list[str]:
    """Erase the person, all of it or nothing; return in lines what was done."""
    now = datetime.now(UTC)
    done = await database.write(lambda storage: storage.erasure.erase(person_id, now))
    return [f"{rule}: {count}" for rule, count in done.items()]

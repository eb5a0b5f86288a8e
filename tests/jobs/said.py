"""What promises say when they are sent."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from jobs import notices
from jobs.weekly_digest import Counted
from storage.database import Database
from storage.outbox import Claimed
from storage.storage import Storage


async def words(database: Database, rows: Iterable[Mapping[str, Any]], now: datetime) -> list[str]:
    """Return what is said of those rows of the outbox; nothing where it concerns nobody."""
    claimed = [
        Claimed(
            id=row["id"],
            worker="w",
            purpose=row["purpose"],
            attempts=1,
            in_doubt=0,
            expires_at=now,
            authority_id=row["authority_id"],
            person_id=row["person_id"],
            conversation_id=None,
            case_id=None,
            about_id=row["about_id"],
        )
        for row in rows
    ]

    def put(storage: Storage) -> list[str]:
        found = notices.put_into_words(storage, claimed, now, "sv", Counted()).values()
        assert not [one for one in found if isinstance(one, Exception)]
        return [one.card.text for one in found if isinstance(one, notices.Notice)]

    return await database.read(put)

"""Every change: who, when, what, old, new. Rows are added, never changed."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from domain.history import Entry
from storage import tables


class Log:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(
        self,
        entity: str,
        entity_id: int,
        what: str,
        at: datetime,
        *,
        authority_id: int | None = None,
        actor_id: int | None = None,
        field: str | None = None,
        old: str | None = None,
        new: str | None = None,
        personal: bool = False,
    ) -> None:
        """Note a change. *personal* says whether *old* or *new* tells something about a person."""
        self._connection.execute(
            _ADD,
            {
                "authority_id": authority_id,
                "entity": entity,
                "entity_id": entity_id,
                "actor_id": actor_id,
                "at": at,
                "what": what,
                "field": field,
                "old": old,
                "new": new,
                "personal": personal,
            },
        )

    def of(self, entity: str, entity_id: int, most: int) -> list[Entry]:
        """Return the *most* latest entries, oldest of them first."""
        rows = self._connection.execute(
            select(tables.log)
            .where(tables.log.c.entity == entity, tables.log.c.entity_id == entity_id)
            .order_by(tables.log.c.id.desc())
            .limit(most)
        ).all()
        return [
            Entry(row.what, row.at, row.actor_id, row.field, row.old, row.new)
            for row in reversed(rows)
        ]


# Built once: putting a statement together costs more than running it.
_ADD = insert(tables.log)

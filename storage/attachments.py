"""Photos and files of cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select

from domain.attachment import Attachment, FileType, Taken
from domain.case import Case
from storage import tables


@dataclass(frozen=True)
class Stored:
    """An attachment with its bytes, or None where they lie in a folder."""

    attachment: Attachment
    content: bytes | None


class Attachments:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case: Case) -> tuple[Attachment, ...]:
        """Return the files of the case, the first added first."""
        return tuple(_attachment(row) for row in self._connection.execute(_OF, {"case": case.id}))

    def count(self, case: Case) -> int:
        return self._connection.execute(_COUNT, {"case": case.id}).scalar_one()

    def add(
        self,
        case: Case,
        files: Sequence[Taken],
        already: int,
        added_at: datetime,
        added_by_id: int | None,
    ) -> None:
        """Add *files* to those that there are *already*. Two who add at once are told apart by the
        serial: the later one begins again, and counts anew."""
        rows = [
            {
                "case_id": case.id,
                "serial": serial,
                "key": file.key,
                "type": file.type,
                "size": file.size,
                "name": file.name,
                "added_at": added_at,
                "added_by_id": added_by_id,
            }
            for serial, file in enumerate(files, start=already + 1)
        ]
        added = self._connection.execute(_ADD, rows)
        ids = {row.key: row.id for row in added}
        # One at a time: ten large ones together could take longer than a statement may.
        for file in files:
            if file.content:
                values = {"content": file.content, "preview": file.preview}
                self._connection.execute(_ADD_CONTENT, {"attachment_id": ids[file.key], **values})

    def get(self, attachment_id: int, *, preview: bool) -> Stored | None:
        row = self._connection.execute(_WITH_CONTENT, {"id": attachment_id}).first()
        if row is None:
            return None
        return Stored(_attachment(row), row.preview if preview else row.content)

    def keys(self) -> frozenset[str]:
        """Return our own name for each file there is."""
        return frozenset(self._connection.scalars(select(tables.attachment.c.key)))


def _attachment(row: Row[Any]) -> Attachment:
    return Attachment(
        id=row.id,
        case_id=row.case_id,
        serial=row.serial,
        key=row.key,
        type=FileType(row.type),
        size=row.size,
        name=row.name,
        added_at=row.added_at,
        added_by_id=row.added_by_id,
    )


# Built once: putting a statement together costs more than running it.
_OF_CASE = tables.attachment.c.case_id == bindparam("case")
_OF = select(tables.attachment).where(_OF_CASE).order_by(tables.attachment.c.serial)
_COUNT = select(func.count()).select_from(tables.attachment).where(_OF_CASE)
_ADD = insert(tables.attachment).returning(tables.attachment.c.id, tables.attachment.c.key)
_ADD_CONTENT = insert(tables.attachment_content)
_WITH_CONTENT = (
    select(
        tables.attachment,
        tables.attachment_content.c.content,
        tables.attachment_content.c.preview,
    )
    .join_from(tables.attachment, tables.attachment_content, isouter=True)
    .where(tables.attachment.c.id == bindparam("id"))
)

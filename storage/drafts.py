"""What people have begun to write, for a day, unreadable without the secret key."""

import base64
import json
from dataclasses import asdict
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import Connection, bindparam, delete, select

from domain.report import Draft
from domain.seal import Seal
from storage import tables
from storage.insert_or import insert_or

LIVES = timedelta(hours=24)


class Drafts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, seal: Seal, owner: str, draft: Draft, now: datetime) -> None:
        """Keep *draft* as the only one of *owner* (a person within an authority)."""
        table = tables.draft
        self._connection.execute(delete(table).where(table.c.expires_at <= now))
        news = {
            "content": _box(seal, owner).encrypt(json.dumps(asdict(draft)).encode()),
            "expires_at": now + LIVES,
        }
        self._connection.execute(
            insert_or(self._connection.dialect.name, table)
            .values(owner=seal.digest("draft", owner), **news)
            .on_conflict_do_update(index_elements=["owner"], set_=news)
        )

    def find(self, seal: Seal, owner: str, now: datetime) -> Draft | None:
        content = self._connection.execute(
            _FIND, {"owner": seal.digest("draft", owner), "now": now}
        ).scalar_one_or_none()
        if content is None:
            return None
        try:
            return Draft(**json.loads(_box(seal, owner).decrypt(content)))
        except (InvalidToken, TypeError):  # another secret key, or another version's form
            return None

    def drop(self, seal: Seal, owner: str) -> bool:
        """Throw the draft away; say whether there was one."""
        gone = self._connection.execute(_DROP, {"owner": seal.digest("draft", owner)}).first()
        return gone is not None


def _box(seal: Seal, owner: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(seal.key("draft content", owner)))


# Built once: putting a statement together costs more than running it.
_OWN = tables.draft.c.owner == bindparam("owner")
_FIND = select(tables.draft.c.content).where(_OWN, tables.draft.c.expires_at > bindparam("now"))
_DROP = delete(tables.draft).where(_OWN).returning(tables.draft.c.owner)

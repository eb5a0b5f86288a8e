"""What somebody was shown of a file and has not approved yet, for a day, unreadable without the
secret key. Only the latest of each kind is kept."""

import base64
import json
from datetime import datetime, timedelta
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import Connection, bindparam, delete, select

from domain.seal import Seal
from storage import tables
from storage.insert_or import insert_or

LIVES = timedelta(hours=24)


class Proposals:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, seal: Seal, kind: str, owner: str, content: Any, now: datetime) -> None:
        """Keep *content* (anything that JSON can say) as the only one of its *kind* of *owner*, a
        person within an authority."""
        table = tables.proposal
        self.forget(now)
        news = {
            "content": _box(seal, kind, owner).encrypt(json.dumps(content).encode()),
            "expires_at": now + LIVES,
        }
        self._connection.execute(
            insert_or(self._connection.dialect.name, table)
            .values(owner=_key(seal, kind, owner), **news)
            .on_conflict_do_update(index_elements=["owner"], set_=news)
        )

    def find(self, seal: Seal, kind: str, owner: str, now: datetime) -> Any:
        """Return what was kept; None when there is nothing, or its day is over."""
        content = self._connection.execute(
            _FIND, {"owner": _key(seal, kind, owner), "now": now}
        ).scalar_one_or_none()
        if content is None:
            return None
        try:
            return json.loads(_box(seal, kind, owner).decrypt(content))
        except InvalidToken:  # another secret key
            return None

    def forget(self, now: datetime) -> None:
        """Throw away all whose day is over."""
        self._connection.execute(_FORGET, {"now": now})

    def drop(self, seal: Seal, kind: str, owner: str) -> bool:
        """Throw it away; say whether there was one."""
        wanted = {"owner": _key(seal, kind, owner)}
        return self._connection.execute(_DROP, wanted).first() is not None


def _key(seal: Seal, kind: str, owner: str) -> str:
    return seal.digest("proposal", kind, owner)


def _box(seal: Seal, kind: str, owner: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(seal.key("proposal content", kind, owner)))


# Built once: putting a statement together costs more than running it.
_OWN = tables.proposal.c.owner == bindparam("owner")
_FIND = select(tables.proposal.c.content).where(
    _OWN, tables.proposal.c.expires_at > bindparam("now")
)
_FORGET = delete(tables.proposal).where(tables.proposal.c.expires_at <= bindparam("now"))
_DROP = delete(tables.proposal).where(_OWN).returning(tables.proposal.c.owner)

"""Where the bot can reach people: personal chats, group chats and channels."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    bindparam,
    insert,
    select,
    update,
)

from storage import tables


@dataclass(frozen=True)
class Conversation:
    """*kind* is personal, group or channel; *times_added* counts how often the bot was added."""

    id: int
    teams_id: str
    kind: str
    tenant_id: str
    person_id: int | None
    language: str
    service_url: str
    bot_id: str
    open: bool
    times_added: int
    team_id: str | None = None
    awaiting: bytes | None = None


class Conversations:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def by_teams_id(self, teams_id: str) -> Conversation | None:
        return self._one(_BY_TEAMS_ID, {"teams_id": teams_id})

    def personal_of(self, person_id: int) -> Conversation | None:
        """Return the open personal chat with the person."""
        return self._one(_PERSONAL_OF, {"person_id": person_id})

    def get(self, conversation_id: int) -> Conversation | None:
        return self._one(_BY_ID, {"id": conversation_id})

    def many(self, ids: Collection[int]) -> dict[int, Conversation]:
        found = self._connection.execute(_MANY, {"ids": list(ids)})
        return {row.id: read_conversation(row) for row in found}

    def personal_of_many(self, person_ids: Collection[int]) -> dict[int, Conversation]:
        """Return the open personal chat of each of the people who has one."""
        found = self._connection.execute(_PERSONAL_OF_MANY, {"person_ids": list(person_ids)})
        return {row.person_id: read_conversation(row) for row in found}

    def add(
        self,
        teams_id: str,
        kind: str,
        tenant_id: str,
        person_id: int | None,
        language: str,
        service_url: str,
        bot_id: str,
        team_id: str | None = None,
    ) -> Conversation:
        row = self._connection.execute(
            insert(tables.conversation)
            .values(
                teams_id=teams_id,
                kind=kind,
                tenant_id=tenant_id,
                person_id=person_id,
                language=language,
                service_url=service_url,
                bot_id=bot_id,
                team_id=team_id,
                open=True,
                times_added=0,
            )
            .returning(tables.conversation)
        ).one()
        return read_conversation(row)

    def change(self, conversation_id: int, **news: str | int | bool | bytes | None) -> None:
        self._connection.execute(
            update(tables.conversation)
            .where(tables.conversation.c.id == conversation_id)
            .values(**news)
        )

    def close_team(self, tenant_id: str, team_id: str) -> None:
        """Close every channel of a team."""
        self._connection.execute(_CLOSE_TEAM, {"its_tenant": tenant_id, "its_team": team_id})

    def close_channel(self, tenant_id: str, teams_id: str) -> None:
        self._connection.execute(_CLOSE_CHANNEL, {"its_tenant": tenant_id, "its_id": teams_id})

    def count_adding(self, seen: Conversation) -> Conversation | None:
        """Count that the bot was added, unless another telling of it did since *seen* was read."""
        row = self._connection.execute(
            update(tables.conversation)
            .where(
                tables.conversation.c.id == seen.id,
                tables.conversation.c.times_added == seen.times_added,
            )
            .values(times_added=seen.times_added + 1)
            .returning(tables.conversation)
        ).first()
        return None if row is None else read_conversation(row)

    def reached(self, person_ids: list[int]) -> set[int]:
        """Return those of the people who have an open personal chat with the bot."""
        found = self._connection.scalars(
            select(tables.conversation.c.person_id).where(
                tables.conversation.c.person_id.in_(person_ids),
                tables.conversation.c.kind == "personal",
                tables.conversation.c.open.is_(True),
            )
        )
        return set(found)

    def _one(self, statement: Select[Any], values: dict[str, str | int]) -> Conversation | None:
        row = self._connection.execute(statement, values).first()
        return None if row is None else read_conversation(row)


def read_conversation(row: Row[Any]) -> Conversation:
    return Conversation(
        id=row.id,
        teams_id=row.teams_id,
        kind=row.kind,
        tenant_id=row.tenant_id,
        person_id=row.person_id,
        language=row.language,
        service_url=row.service_url,
        bot_id=row.bot_id,
        open=row.open,
        times_added=row.times_added,
        team_id=row.team_id,
        awaiting=row.awaiting,
    )


# Built once: putting a statement together costs more than running it.
_NEWEST = select(tables.conversation).order_by(tables.conversation.c.id.desc()).limit(1)
_BY_TEAMS_ID = _NEWEST.where(tables.conversation.c.teams_id == bindparam("teams_id"))
_BY_ID = _NEWEST.where(tables.conversation.c.id == bindparam("id"))
_PERSONAL_OF = _NEWEST.where(
    tables.conversation.c.person_id == bindparam("person_id"),
    tables.conversation.c.kind == "personal",
    tables.conversation.c.open.is_(True),
)
_OLDEST_FIRST = select(tables.conversation).order_by(tables.conversation.c.id)
_MANY = _OLDEST_FIRST.where(tables.conversation.c.id.in_(bindparam("ids", expanding=True)))
_PERSONAL_OF_MANY = _OLDEST_FIRST.where(
    tables.conversation.c.person_id.in_(bindparam("person_ids", expanding=True)),
    tables.conversation.c.kind == "personal",
    tables.conversation.c.open.is_(True),
)
_CLOSE = (
    update(tables.conversation)
    .where(tables.conversation.c.tenant_id == bindparam("its_tenant"))
    .values(open=False)
)
_CLOSE_TEAM = _CLOSE.where(tables.conversation.c.team_id == bindparam("its_team"))
_CLOSE_CHANNEL = _CLOSE.where(
    tables.conversation.c.teams_id == bindparam("its_id"), tables.conversation.c.kind == "channel"
)

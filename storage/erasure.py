"""Takes away what is known of a person. They stay as a row without a name, an address or a chat, so
that figures and the log still add up, and nothing tells any more who it was."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Delete,
    Update,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)

from domain.case import OPEN
from domain.case_action import ActionState
from domain.person import Named
from storage import tables
from storage.log import Log
from storage.owner_names import NUMBERED
from storage.round_conditions import GOES_ON

NOBODY = "–"


class Erasure:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, written: str) -> list[Named]:
        """Return who has that id in Entra, or that e-mail address."""
        rows = self._connection.execute(_FIND, {"written": written.strip().casefold()})
        return [Named(row.id, row.name, row.email or "") for row in rows]

    def has_open(self, person_id: int) -> tuple[int, int, int]:
        """Return how many open cases and actions the person has, and how much of plans that has
        not ended, which nobody would have then."""
        row = self._connection.execute(_OPEN, {"its_person": person_id}).one()
        return row.cases, row.actions, row.tasks

    def erase(self, person_id: int, at: datetime) -> Mapping[str, int]:
        """Take it all away; return by what was done how many rows that was. The log keeps that it
        was done, and not what there was."""
        ids = self._merged(person_id)
        done = {
            rule: sum(self._connection.execute(one, {"people": ids}).rowcount for one in statements)
            for rule, statements in _RULES.items()
        }
        done = {rule: count for rule, count in done.items() if count}
        log = Log(self._connection)
        for rule, count in done.items():
            log.write("person", person_id, "erased", at, field=rule, new=str(count))
        return done

    def _merged(self, person_id: int) -> list[int]:
        """Return the person and all whom they turned out to be."""
        found, new = {person_id}, {person_id}
        while new:
            rows = self._connection.scalars(_MERGED, {"people": list(new)})
            new = set(rows) - found
            found |= new
        return sorted(found)


_PEOPLE: Any = bindparam("people", expanding=True)
_ITS: Any = bindparam("its_person")
_PERSON, _CHAT, _LOG = tables.person.c, tables.conversation.c, tables.log.c
_FIND = (
    select(_PERSON.id, _PERSON.name, _PERSON.email)
    .where(
        or_(
            func.lower(_PERSON.entra_id) == bindparam("written"),
            func.lower(_PERSON.email) == bindparam("written"),
        ),
        _PERSON.merged_into.is_(None),
    )
    .order_by(_PERSON.id)
)
_MERGED = select(_PERSON.id).where(_PERSON.merged_into.in_(_PEOPLE))
_OPEN = select(
    select(func.count())
    .where(tables.case.c.owner_id == _ITS, tables.case.c.state.in_(sorted(OPEN)))
    .scalar_subquery()
    .label("cases"),
    select(func.count())
    .where(tables.case_action.c.owner_id == _ITS, tables.case_action.c.state == ActionState.OPEN)
    .scalar_subquery()
    .label("actions"),
    select(func.count())
    .where(tables.plan_task.c.owner_id == _ITS, GOES_ON)
    .scalar_subquery()
    .label("tasks"),
)
_CHATS = select(_CHAT.id).where(_CHAT.person_id.in_(_PEOPLE))
_RULES: Mapping[str, Collection[Delete | Update]] = {
    "messages": (
        delete(tables.outbox).where(
            or_(
                tables.outbox.c.person_id.in_(_PEOPLE),
                tables.outbox.c.conversation_id.in_(_CHATS),
            )
        ),
    ),
    "chats": (delete(tables.conversation).where(_CHAT.person_id.in_(_PEOPLE)),),
    "roles": (delete(tables.role).where(tables.role.c.person_id.in_(_PEOPLE)),),
    "substitutes": (
        delete(tables.substitute).where(
            or_(
                tables.substitute.c.person_id.in_(_PEOPLE),
                tables.substitute.c.substitute_id.in_(_PEOPLE),
            )
        ),
    ),
    "default owners": (
        delete(tables.default_owner).where(tables.default_owner.c.person_id.in_(_PEOPLE)),
    ),
    "wishes": (delete(tables.digest_wish).where(tables.digest_wish.c.person_id.in_(_PEOPLE)),),
    "reminders": (delete(tables.reminder).where(tables.reminder.c.person_id.in_(_PEOPLE)),),
    "invitations": (
        delete(tables.group_contact).where(tables.group_contact.c.person_id.in_(_PEOPLE)),
    ),
    # What would undo an import names people, and goes as a whole.
    "imports": (
        update(tables.plan_import)
        .where(
            exists(
                select(_PERSON.id).where(
                    _PERSON.id.in_(_PEOPLE),
                    or_(
                        tables.plan_import.c.wanted.contains(_PERSON.email),
                        tables.plan_import.c.before.contains(_PERSON.email),
                        tables.plan_import.c.wanted.contains(NUMBERED),
                        tables.plan_import.c.before.contains(NUMBERED),
                    ),
                )
            )
        )
        .values(wanted="", before=""),
    ),
    "log": (
        update(tables.log)
        .where(
            _LOG.entity == "person",
            _LOG.entity_id.in_(_PEOPLE),
            or_(_LOG.old.is_not(None), _LOG.new.is_not(None)),
            _LOG.what != "erased",
        )
        .values(old=None, new=None),
    ),
    "names and addresses": (
        update(tables.person)
        .where(_PERSON.id.in_(_PEOPLE))
        .values(
            tenant_id=None,
            entra_id=None,
            teams_id=None,
            email=None,
            name=NOBODY,
            language=None,
            plain=False,
            authority_id=None,
        ),
    ),
}

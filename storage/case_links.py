"""Cases that belong together, and who follows one because they reported the same event."""

from datetime import datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    Connection,
    Select,
    String,
    bindparam,
    cast,
    exists,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import sqlite

from domain.access import Followed
from domain.case import Case, Category, Kind, State
from domain.case_link import NEAR, LinkKind, Near
from storage import tables
from storage.case_lists import places, within
from storage.case_rows import read_case
from storage.insert_or import insert_or

# More at one place in a month would be a list, and not a look-alike.
MOST_NEAR = 200


class Linked(NamedTuple):
    """A *case* that belongs to another; *outgoing* from the other to this one."""

    case: Case
    kind: LinkKind
    outgoing: bool


class CaseLinks:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def near(self, case: Case, followed: Followed) -> list[Near]:
        """Return what was received near *case* in time and is *followed*, newest first."""
        wanted = {
            "authority_id": case.authority_id,
            "case_id": case.id,
            "since": case.received_at - NEAR,
            "until": case.received_at + NEAR + timedelta(days=1),
            **places(followed),
        }
        rows = _near(
            everywhere=followed.everywhere, unplaced=followed.unplaced, spared=followed.spared
        )
        return [
            Near(
                row.number,
                Kind(row.kind),
                State(row.state),
                row.place,
                row.place_folded,
                None if row.category is None else Category(row.category),
                row.received_at,
            )
            for row in self._connection.execute(rows, wanted)
        ]

    def add(self, case_id: int, other_id: int, kind: LinkKind) -> None:
        """Note that the case belongs to the other; twice is once."""
        row = {"case_id": case_id, "other_id": other_id, "kind": kind}
        self._connection.execute(_add(self._connection.dialect.name), row)

    def add_duplicate(self, case_id: int, first_id: int) -> None:
        """Note that the case is the same event as the first, and let whoever follows it for the
        same reason follow the first too."""
        moved = {"old": case_id, "new": first_id, "kind_": LinkKind.DUPLICATE}
        self._connection.execute(_FOLLOW_ON, moved)
        self.add(case_id, first_id, LinkKind.DUPLICATE)

    def of(self, case: Case) -> list[Linked]:
        """Return the cases that belong to the case, oldest first."""
        rows = self._connection.execute(_OF, {"case_id": case.id})
        return [
            Linked(read_case(row), LinkKind(row.link_kind), row.from_id == case.id) for row in rows
        ]

    def first_of(self, case: Case) -> Case | None:
        """Return the case that this one is a duplicate of, if it is."""
        found = (one.case for one in self.of(case) if _is_duplicate(one) and one.outgoing)
        return next(found, None)

    def followers(self, case_id: int) -> list[int]:
        """Return the people who reported the same event as the case."""
        return list(self._connection.scalars(_FOLLOWERS, {"case_id": case_id, **_DUPLICATE}))

    def followed_by(self, authority_id: int, number: str, person_id: int) -> Case | None:
        """Return the case of that number, if the person reported the same event."""
        wanted = {"authority_id": authority_id, "number": number, "person_id": person_id}
        row = self._connection.execute(_FOLLOWED_BY, {**wanted, **_DUPLICATE}).first()
        return None if row is None else read_case(row)

    def to_ask_of(self, since: datetime, until: datetime, most: int) -> list[Case]:
        """Return up to *most* cases that were closed in that time, of which nobody was asked
        whether it has happened again."""
        wanted = {"since": since, "until": until, "most": most}
        return [read_case(row) for row in self._connection.execute(_TO_ASK_OF, wanted)]


def question(case_id: int) -> str:
    """Return the name of the one question whether the case has happened again."""
    return f"{ASKED}{case_id}"


def _is_duplicate(linked: Linked) -> bool:
    return linked.kind is LinkKind.DUPLICATE


ASKED = "happened_again/"
_CASE, _LINK = tables.case.c, tables.case_link.c
_DUPLICATE = {"kind": LinkKind.DUPLICATE}
# What is no case, or was taken back, is like nothing.
_STANDS = _CASE.state.not_in([State.DISMISSED, State.REFERRED, State.WITHDRAWN])


@cache
def _near(*, everywhere: bool, unplaced: bool, spared: bool) -> Select[Any]:
    return (
        select(
            _CASE.number,
            _CASE.kind,
            _CASE.state,
            _CASE.place,
            _CASE.place_folded,
            _CASE.category,
            _CASE.received_at,
        )
        .where(
            _CASE.authority_id == bindparam("authority_id"),
            _CASE.received_at >= bindparam("since", type_=tables.Moment),
            _CASE.received_at < bindparam("until", type_=tables.Moment),
            _CASE.id != bindparam("case_id"),
            _STANDS,
            *within(everywhere=everywhere, unplaced=unplaced, spared=spared),
        )
        .order_by(_CASE.id.desc())
        .limit(MOST_NEAR)
    )


@cache
def _add(dialect: str) -> sqlite.Insert:
    return insert_or(dialect, tables.case_link).on_conflict_do_nothing()


_FOLLOW_ON = (
    update(tables.case_link)
    .where(_LINK.other_id == bindparam("old"), _LINK.kind == bindparam("kind_"))
    .values(other_id=bindparam("new"))
)
_OF = (
    select(tables.case, _LINK.kind.label("link_kind"), _LINK.case_id.label("from_id"))
    .join(
        tables.case_link,
        or_(
            (_LINK.case_id == bindparam("case_id")) & (_CASE.id == _LINK.other_id),
            (_LINK.other_id == bindparam("case_id")) & (_CASE.id == _LINK.case_id),
        ),
    )
    .order_by(_CASE.id)
)
_SAME = tables.case.alias("same")
_FOLLOWERS = (
    select(_SAME.c.reporter_id)
    .join(tables.case_link, _LINK.case_id == _SAME.c.id)
    .where(
        _LINK.other_id == bindparam("case_id"),
        _LINK.kind == bindparam("kind"),
        _SAME.c.reporter_id.is_not(None),
    )
    .distinct()
)
_FOLLOWED_BY = select(tables.case).where(
    _CASE.authority_id == bindparam("authority_id"),
    _CASE.number == bindparam("number"),
    exists()
    .where(_LINK.other_id == _CASE.id, _LINK.kind == bindparam("kind"))
    .where(_LINK.case_id == _SAME.c.id, _SAME.c.reporter_id == bindparam("person_id")),
)
_TO_ASK_OF = (
    select(tables.case)
    .where(
        _CASE.state == State.CLOSED,
        _CASE.kind != Kind.IMPROVEMENT,
        _CASE.closed_at >= bindparam("since", type_=tables.Moment),
        _CASE.closed_at < bindparam("until", type_=tables.Moment),
        ~exists().where(tables.outbox.c.once == literal(ASKED) + cast(_CASE.id, String)),
    )
    .order_by(_CASE.id)
    .limit(bindparam("most"))
)

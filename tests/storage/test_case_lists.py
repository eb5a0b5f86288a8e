"""What somebody's own lists cost in an authority where others have thousands of cases."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from sqlalchemy import func, insert, select

from domain.authority import Authority, Settings
from domain.case import State
from domain.case_link import LinkKind
from domain.case_listing import horizon
from domain.digest import Reader
from domain.person import Person
from storage import tables
from storage.database import Database
from storage.digest_sections import SECTIONS
from storage.storage import Storage
from tests import make
from tests.chat import NOW, Chat, colleague, router
from tests.dialogs.marks import on_one_database
from tests.storage.looked_at import looked_at

OWN, FEW, MANY = 5, 100, 4000
SEEN = horizon(make.TODAY, Settings())

LISTS: dict[str, Callable[[Storage, int, int], object]] = {
    "reported": lambda storage, authority, person: storage.case_lists.of_reporter(
        authority, person, SEEN
    ),
    "handled": lambda storage, authority, person: storage.case_lists.of_handlers(
        authority, [person]
    ),
    "handled, without a cause": lambda storage, authority, person: storage.case_lists.without_cause(
        authority, [person]
    ),
    "handled, waiting": lambda storage, authority, person: storage.case_lists.waiting(
        authority, [person]
    ),
    "to check": lambda storage, authority, person: storage.case_lists.to_check(
        authority, [person], make.TODAY
    ),
    "told of what is to be done": lambda storage, authority, person: _told(
        storage, authority, person, "my_actions"
    ),
    "told of what is handled": lambda storage, authority, person: _told(
        storage, authority, person, "handled"
    ),
    "moved by others": lambda storage, authority, person: storage.case_lists.moved(
        authority, person, NOW
    ),
}


def _told(storage: Storage, authority_id: int, person_id: int, section: str) -> None:
    """Find what the weekly digest tells somebody."""
    reader = Reader(Person(person_id, "Kim"), storage.authorities.get(authority_id))
    list(SECTIONS[section].finder().lines(storage.connection, [reader], NOW))


# PostgreSQL may rightly read a table of this size from one end to the other.
@on_one_database
@pytest.mark.parametrize("which", LISTS)
async def test_ones_own_list_looks_at_no_more_however_many_cases_others_have(
    database: Database, which: str
) -> None:
    authority = await make.stored_authority(database)
    kim = Chat(router(database))
    robin = colleague(kim, 2, "Robin Exempel")
    await make.stored_cases(database, authority, kim, OWN)
    waiting = State.AWAITING_VERIFICATION
    await make.stored_case(database, authority, robin, state=waiting, check_on=make.TODAY)
    person = await make.person_id(database, kim)
    rows = []

    for many in (FEW, MANY):
        await _others_have(database, authority, await make.person_id(database, robin), many)
        rows.append(
            await looked_at(database, "case", lambda s: LISTS[which](s, authority.id, person))
        )

    few, more = rows
    assert more < few + 20, rows


async def _others_have(database: Database, authority: Authority, person: int, many: int) -> None:
    """Let *person* have so many more cases like the first, each the duplicate of another's."""

    def copy(storage: Storage) -> None:
        case, link = tables.case, tables.case_link
        first = select(case).where(case.c.reporter_id == person).order_by(case.c.id).limit(1)
        row = dict(storage.connection.execute(first).one()._mapping)
        del row["id"]
        connection = storage.connection
        last = connection.scalar(select(func.max(case.c.id))) or 0
        copies = [{**row, "number": f"M-{many}-{number}"} for number in range(many)]
        connection.execute(insert(case), copies)
        ids = list(connection.scalars(select(case.c.id).where(case.c.id > last)))
        pairs = pairwise(ids)
        duplicates = [
            {"case_id": one, "other_id": other, "kind": LinkKind.DUPLICATE} for one, other in pairs
        ]
        connection.execute(insert(link), duplicates)

    await database.write(copy)

"""Many who move one case at once: whatever was acknowledged is kept, and built on what was there
(B1). The same for bare rows is in tests/storage/test_cases.py."""

import asyncio
from dataclasses import dataclass
from itertools import pairwise

import pytest
from sqlalchemy import bindparam, update

from domain.authority import Authority
from domain.case import Case, State
from storage import cases as stored_cases
from storage import tables
from storage.database import Database
from storage.log import CHANGED
from tests import make
from tests.chat import Chat, colleague, router
from tests.dialogs.case_moves import now
from tests.dialogs.seen import says
from tests.promises.rows import every_row

EDITORS = 8
MOVES = 50


@dataclass
class Outcome:
    """How many moves were acknowledged and refused, what came of them, and whether the log has a
    gap: a change of something else than what the change before it had left."""

    acknowledged: int = 0
    refused: int = 0
    logged: int = 0
    kept: int = 0
    gaps: int = 0


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def case(database: Database, authority: Authority) -> Case:
    reporter = Chat(router(database))
    return await make.stored_case(database, authority, reporter, state=State.ASSESSED, severity=2)


async def test_no_move_is_lost_between_eight_coordinators(
    database: Database, authority: Authority, case: Case
) -> None:
    outcome = await moved_by_all(database, authority, case)

    assert outcome.acknowledged == EDITORS * MOVES
    assert outcome.logged == outcome.acknowledged
    assert outcome.kept == outcome.acknowledged
    assert outcome.gaps == 0


# On SQLite a turn is alone with the database, so nothing is lost there even without the version.
@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_without_the_version_moves_would_be_lost(
    database: Database, authority: Authority, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    column = tables.case.c
    careless = (
        update(tables.case)
        .where(column.id == bindparam("case_id"), bindparam("seen") > 0)
        .returning(tables.case)
    )
    monkeypatch.setattr(stored_cases, "_SAVE", careless)

    outcome = await moved_by_all(database, authority, case)

    assert outcome.kept < outcome.acknowledged
    assert outcome.gaps > 0


async def moved_by_all(database: Database, authority: Authority, case: Case) -> Outcome:
    """Let everybody change the severity again and again, and return what came of it."""
    outcome = Outcome()
    here = Chat(router(database))
    editors = [
        await make.with_role(database, colleague(here, 40 + number, f"Sam {number}"), authority)
        for number in range(EDITORS)
    ]

    async def edit(editor: Chat, number: int) -> None:
        done = 0
        severity = number
        while done < MOVES:
            severity = severity % 4 + 1
            answer = await editor.says(
                f"ändra allvar {case.number} allvar: {severity}; varför: Läget är ett annat."
            )
            moved = says(answer, "moved.change_severity")
            known = moved or says(answer, "moved.on_meanwhile")
            assert known or says(answer, "error.severity_same"), answer.card.text
            done += moved
            outcome.refused += not moved
        outcome.acknowledged += done

    await asyncio.gather(*(edit(one, number) for number, one in enumerate(editors)))

    log = sorted((await every_row(database))["log"], key=lambda row: row["id"])
    changes = [
        (row["old"], row["new"])
        for row in log
        if (row["what"], row["field"]) == (CHANGED, "severity")
    ]
    outcome.logged = len(changes)
    outcome.gaps = sum(left[1] != found[0] for left, found in pairwise(changes))
    outcome.kept = (await now(database, case)).version - case.version
    return outcome

"""Cases as rows: numbers that nobody else gets, and no change lost under another (B1, B2)."""

import ast
import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import update

from domain.authority import Authority
from domain.case import Case
from domain.case_line import CaseLine
from domain.case_listing import horizon
from domain.errors import RuleBroken
from domain.page import Page
from storage import tables
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import NOW, Chat, router
from tests.serving import ROOT

EDITORS = 8
SAVES = 50


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


@pytest.fixture
async def case(database: Database, authority: Authority) -> Case:
    return await make.stored_case(database, authority, Chat(router(database)))


# --- numbers --------------------------------------------------------------------------------------


async def test_numbers_taken_at_once_are_all_different_and_none_is_left_out(
    database: Database, authority: Authority
) -> None:
    def take(storage: Storage) -> str:
        return storage.cases.next_number(authority.id, 2026)

    numbers = await asyncio.gather(*(database.write(take) for _ in range(200)))

    assert sorted(numbers) == [f"M-2026-{serial:04}" for serial in range(1, 201)]


async def test_each_authority_and_each_year_counts_for_itself(
    database: Database, authority: Authority
) -> None:
    other = await make.stored_authority(database, "Granne kommun")

    def take(storage: Storage) -> list[str]:
        wanted = [(authority, 2026), (authority, 2026), (other, 2026), (authority, 2027)]
        return [storage.cases.next_number(whose.id, year) for whose, year in wanted]

    assert await database.write(take) == [
        "M-2026-0001", "M-2026-0002", "M-2026-0001", "M-2027-0001",
    ]  # fmt: skip


async def test_the_ten_thousandth_number_is_a_number_too(
    database: Database, authority: Authority
) -> None:
    def take(storage: Storage) -> str:
        storage.cases.next_number(authority.id, 2026)
        storage.connection.execute(update(tables.case_counter).values(last=9999))
        return storage.cases.next_number(authority.id, 2026)

    assert await database.write(take) == "M-2026-10000"


# --- B1 -------------------------------------------------------------------------------------------


async def test_no_acknowledged_change_is_lost_between_eight_editors(
    database: Database, case: Case
) -> None:
    outcome = await _edited(database, case, careful=True)

    assert outcome.acknowledged == EDITORS * SAVES
    assert outcome.kept == outcome.acknowledged
    assert outcome.version == 1 + outcome.acknowledged
    assert outcome.refused > 0  # they did get in each other's way


async def test_without_the_version_changes_would_be_lost(database: Database, case: Case) -> None:
    outcome = await _edited(database, case, careful=False)

    assert outcome.acknowledged == EDITORS * SAVES
    assert outcome.kept < outcome.acknowledged


async def test_the_one_who_comes_last_is_told_and_nothing_is_changed(
    database: Database, case: Case
) -> None:
    first = await database.write(lambda storage: storage.cases.save(replace(case, severity=1)))

    with pytest.raises(RuleBroken) as refused:
        await database.write(lambda storage: storage.cases.save(replace(case, severity=2)))

    assert refused.value.key == "error.changed_meanwhile"
    assert refused.value.values == {"number": case.number}
    assert await database.read(lambda storage: storage.cases.get(case.id)) == first


class _Outcome:
    """What *EDITORS* did to one case: each save adds one to the severity."""

    def __init__(self) -> None:
        self.acknowledged = 0
        self.refused = 0
        self.kept = 0
        self.version = 0


async def _edited(database: Database, case: Case, *, careful: bool) -> _Outcome:
    outcome = _Outcome()

    def read(storage: Storage) -> Case:
        found = storage.cases.get(case.id)
        assert found is not None
        return found

    def save(changed: Case, storage: Storage) -> None:
        if careful:
            storage.cases.save(changed)
        else:
            storage.connection.execute(
                update(tables.case)
                .where(tables.case.c.id == changed.id)
                .values(severity=changed.severity, version=changed.version + 1)
            )

    async def edit() -> None:
        saved = 0
        while saved < SAVES:
            seen = await database.read(read)
            changed = replace(seen, severity=(seen.severity or 0) + 1)
            try:
                await database.write(partial(save, changed))
            except RuleBroken:
                outcome.refused += 1
            else:
                saved += 1
        outcome.acknowledged += saved

    await asyncio.gather(*(edit() for _ in range(EDITORS)))
    final = await database.read(read)
    outcome.kept, outcome.version = final.severity or 0, final.version
    return outcome


# --- B2 -------------------------------------------------------------------------------------------

ROOMS = ("bot", "dialogs", "jobs", "storage", "cards", "sheets", "understanding", "domain")
# Where a case may be updated: here, with the version in the predicate.
ALLOWED = "storage/cases.py"


def _updates_of_cases(source: str) -> list[str]:
    """Return the statements in *source* that update or delete cases, by the code of each."""
    found = []
    for statement in ast.walk(ast.parse(source)):
        if not isinstance(statement, (ast.Expr, ast.Assign, ast.AnnAssign, ast.Return)):
            continue
        for call in ast.walk(statement):
            if not (isinstance(call, ast.Call) and call.args):
                continue
            name = ast.unparse(call.func).rpartition(".")[2]
            about = ast.unparse(call.args[0])
            text = about.strip("'\"").lower()
            raw = name in {"text", "exec_driver_sql"} and text.startswith(("update", "delete"))
            if (name in {"update", "delete"} and about.endswith("tables.case")) or (
                raw and "case" in text
            ):
                found.append(ast.unparse(statement))
    return found


def test_no_statement_updates_a_case_past_its_version() -> None:
    files = [file for room in ROOMS for file in (ROOT / room).rglob("*.py")]
    found = {
        str(file.relative_to(ROOT)): updates
        for file in files
        if (updates := _updates_of_cases(file.read_text(encoding="utf-8")))
    }

    assert list(found) == [ALLOWED]
    assert len(found[ALLOWED]) == 1
    assert "tables.case.c.version ==" in found[ALLOWED][0]


@pytest.mark.parametrize(
    "source",
    [
        "c.execute(update(tables.case).values(state='closed'))",
        "c.execute(\n    sa.delete(tables.case).where(tables.case.c.id == 1)\n)",
        "closed = update(tables.case).where(tables.case.c.id == bindparam('id'))",
        "c.execute(text('UPDATE \"case\" SET state = 1'))",
    ],
)
def test_the_search_finds_a_statement_that_goes_past_the_version(source: str) -> None:
    assert len(_updates_of_cases(source)) == 1
    assert "version" not in _updates_of_cases(source)[0]


# --- what is found --------------------------------------------------------------------------------


async def test_a_case_comes_back_as_it_was_stored(database: Database, case: Case) -> None:
    assert await database.read(lambda storage: storage.cases.get(case.id)) == case
    assert case.received_at == NOW


async def test_a_number_is_found_only_in_its_own_authority(
    database: Database, authority: Authority, case: Case
) -> None:
    other = await make.stored_authority(database, "Granne kommun")

    def find(storage: Storage) -> list[Case | None]:
        return [storage.cases.find(whose.id, case.number) for whose in (authority, other)]

    assert await database.read(find) == [case, None]


async def test_a_page_past_the_last_is_the_last(
    database: Database, authority: Authority, case: Case
) -> None:
    chat = Chat(router(database))
    await make.stored_cases(database, authority, chat, 11)
    reporter = await make.person_id(database, chat)

    def read(storage: Storage) -> list[Page[CaseLine]]:
        wanted = (0, 1, 2, 3, 99999)
        seen = horizon(make.TODAY, authority.settings)
        return [
            storage.case_lists.of_reporter(authority.id, reporter, seen, number=number)
            for number in wanted
        ]

    pages = await database.read(read)

    assert [page.number for page in pages] == [1, 1, 2, 2, 2]
    assert [len(page.things) for page in pages] == [10, 10, 2, 2, 2]
    assert {page.total for page in pages} == {12}


def test_the_lint_looks_where_the_code_is() -> None:
    assert all(any((ROOT / room).rglob("*.py")) for room in ROOMS)
    assert Path(ROOT / ALLOWED).exists()

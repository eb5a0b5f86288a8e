"""A workbook of plans is brought in as a whole or not at all, through kill -9 (I2).

`HALLKOLL_IMPORT_KILLS` says how many kills.
"""

import asyncio
import logging
import os
import random
import sys
from collections import Counter
from datetime import UTC, datetime

import pytest

from benchmarks import plans
from dialogs import import_plans
from domain.authority import Authority
from domain.plan_import import propose
from domain.plan_settling import Brought, Known
from storage.database import Database, open_database
from storage.storage import Storage
from tests.serving import ROOT

KILLS = int(os.environ.get("HALLKOLL_IMPORT_KILLS", "5"))
LONGEST = 2.0
PROGRAM = (
    "import asyncio; from tests.crash.test_import_kills import bring_in; asyncio.run(bring_in())"
)


async def bring_in() -> None:
    """Bring the workbook in, in a process that is killed while it does."""
    database = open_database(os.environ["DATABASE"])
    [owner] = await database.read(lambda storage: storage.authorities.all())
    known = Known((), plans.DEPARTMENTS, plans.OWNERS)
    proposal = propose(Brought(plans.rows()), known, plans.TODAY)
    sys.stdout.write("begins\n")
    sys.stdout.flush()
    now = datetime.now(UTC)
    await database.write(
        lambda storage: import_plans.carry_out(storage, owner, proposal, now, plans.TODAY)
    )
    await database.close()


@pytest.mark.crash
@pytest.mark.timeout(60 + 10 * KILLS)
async def test_an_import_that_is_killed_is_whole_or_not_there(
    database: Database, database_url: str
) -> None:
    owner = await plans.authority(database)
    chance, found = random.Random(20261120), Counter[str]()

    for _ in range(KILLS):
        await _killed_after(chance.uniform(0, LONGEST), database_url)
        found[await database.write(lambda storage: _what_came(storage, owner))] += 1

    logging.getLogger(__name__).warning("%s kills: %s", KILLS, found)  # pytest -rP shows it
    assert set(found) <= {"all", "nothing"}
    assert found["nothing"] > 0


async def _killed_after(seconds: float, url: str) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        PROGRAM,
        cwd=ROOT,
        env={**os.environ, "DATABASE": url},
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"begins\n"
    await asyncio.sleep(seconds)
    if process.returncode is None:
        process.kill()
    await process.wait()


def _what_came(storage: Storage, owner: Authority) -> str:
    """Return how much there is; all of it is taken back, so that it can come again."""
    count, last = len(storage.plans.rows(owner.id)), storage.plan_imports.last(owner.id)
    if (count, last) == (0, None):
        return "nothing"
    if count != len(plans.rows()) or last is None:
        return "a part"
    import_plans.take_back(storage, owner, datetime.now(UTC))
    return "all"

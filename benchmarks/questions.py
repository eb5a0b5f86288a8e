"""What a question about a large plan costs in the process: 500 actions, 10,000 activities.

`make bench-questions`; the aim: 20 ms from a text to the card that answers it.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import table
from benchmarks.processes import RUN
from benchmarks.stage import SAFE
from benchmarks.store import settle
from storage.database import Database, open_database
from storage.migrate import migrate
from tests import plans
from tests.chat import Chat, Clock, router
from tests.postgres import Postgres
from tests.promises.rows import statements

ACTIONS, ACTIVITIES = 500, 10_000
TIMES = 60
QUESTIONS = {
    "one action": "åtgärd 9",
    "by name": "hur går det med fordonsflottan",
    "late, of a department": "försenat på tunabyggen",
    "late": "vilka åtgärder är försenade",
    "under a focus area": "åtgärder inom res hållbart som inte är påbörjade",
    "by department": "status per förvaltning",
    "mine": "mina åtgärder",
    "a commitment": "åtagande 9",
}


async def main(markdown: bool) -> None:
    RUN.mkdir(exist_ok=True)
    postgres = Postgres(SAFE)
    try:
        with tempfile.TemporaryDirectory(prefix="bench", dir=RUN) as folder:
            urls = {
                "SQLite": f"sqlite+aiosqlite:///{folder}/hallkoll.db",
                "PostgreSQL": postgres.url(postgres.create()),
            }
            rows = [row for name, url in urls.items() for row in await _of(name, url)]
    finally:
        postgres.stop()
    print(f"Measured on {table.machine()}.")
    head = ["question", "p50, ms", "p95, ms", "statements"]
    table.show(f"A plan of {ACTIONS} actions and {ACTIVITIES:,} activities", head, rows, markdown)


async def _of(name: str, url: str) -> list[list[str]]:
    table.progress(f"{name}: {ACTIONS} actions, {ACTIVITIES} activities")
    database = open_database(url)
    await migrate(database)
    await plans.grown(database, await plans.stored(database), ACTIONS - 17, ACTIVITIES - 4)
    if name == "PostgreSQL":
        await settle(url)
    chat = Chat(router(database, Clock()), "Kim", plans.entra_id(0))
    rows = [await _asked(name, database, chat, kind, text) for kind, text in QUESTIONS.items()]
    await database.close()
    return rows


async def _asked(name: str, database: Database, chat: Chat, kind: str, text: str) -> list[str]:
    for _ in range(5):
        await chat.says(text)
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        await chat.says(text)
        took.append((time.perf_counter() - begun) * 1000)
    with statements(database) as asked:
        answer = await chat.says(text)
    assert "Åt" in answer.card.text or "antaganden" in answer.card.text, answer.card.text
    middle, high = statistics.median(took), statistics.quantiles(took, n=20)[-1]
    return [f"{name}, {kind}", f"{middle:.1f}", f"{high:.1f}", f"{asked.total()}"]


if __name__ == "__main__":
    asyncio.run(main("--markdown" in sys.argv))

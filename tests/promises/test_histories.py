"""Any history of sending, sending again, adding, withdrawing, dismissing, crashing and restarting
leaves what a dictionary would hold (A4, A7).

`HALLKOLL_HISTORIES` says how many; `make soak` asks for ten thousand.
"""

import asyncio
import os
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from domain.case import State
from storage import tables
from storage.database import Database, Job, open_database
from storage.storage import Storage
from storage.submissions import Submissions
from tests import make
from tests.chat import Chat, colleague, router
from tests.promises.test_replays import ALREADY_SENT, SEND, again

T = TypeVar("T")

HISTORIES = int(os.environ.get("HALLKOLL_HISTORIES", "80"))
# So that each worker has some of them.
PARTS = 8
STEPS = 50
WORDS = st.sampled_from(["Olja på gården.", "Batterier i restavfallet.", "Kranen droppar."])


@dataclass
class Known:
    """What the model knows of a case."""

    description: str
    state: State = State.RECEIVED
    comments: list[str] = field(default_factory=list)


class Crash(Exception):
    """The process is gone: whoever waits for an answer gets none."""


class Crashing:
    """A database under a process that may die in the next turn: before the commit, or after it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.dies = ""

    async def read(self, job: Job[T]) -> T:
        return await self._database.read(job)

    async def write(self, job: Job[T]) -> T:
        dies, self.dies = self.dies, ""

        def work(storage: Storage) -> T:
            done = job(storage)
            if dies == "before":
                raise Crash
            return done

        done = await self._database.write(work)
        if dies == "after":
            raise Crash
        return done


class Histories(RuleBasedStateMachine):
    """*forms* are bodies that were sent; each becomes one case, whatever happens to it."""

    template: Path
    folder: Path
    forms = Bundle("forms")

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._path = self.folder / "history.db"
        shutil.copy(self.template, self._path)
        self.cases: dict[str, Known] = {}
        self.receipts: dict[str, str] = {}
        self._sent = 0
        self._open()
        self.authority = self._run(make.stored_authority(self.database))
        self._run(make.with_role(self.database, self.sam, self.authority))

    def teardown(self) -> None:
        self._run(self.database.close())
        self._runner.close()
        for file in self.folder.glob("history.db*"):
            file.unlink()

    def _run(self, work: Any) -> Any:
        return self._runner.run(work)

    def _open(self) -> None:
        async def opened() -> Database:
            return open_database(f"sqlite+aiosqlite:///{self._path}")

        self.database: Database = self._run(opened())
        self.used = False
        self.crashing = Crashing(self.database)
        self.kim = Chat(router(self.crashing))  # type: ignore[arg-type]
        self.sam = colleague(self.kim, 22)

    def _sends(self, body: dict[str, Any], dies: str = "") -> str:
        """Send a form; return the receipt, or "" for an apology."""
        self.used = True
        self.crashing.dies = dies
        answer = self._run(self.kim.sends(body))
        self.crashing.dies = ""
        found = answer.card.heading.rpartition(" ")[2]
        return found if found.startswith("M-2026-") else ""

    def _receives(self, body: dict[str, Any], receipt: str) -> None:
        """Note a receipt: the first makes a case of the model, and all later ones are the same."""
        nonce = body["value"]["action"]["data"]["nonce"]
        if nonce not in self.receipts:
            self.receipts[nonce] = receipt
            description = body["value"]["action"]["data"]["description"]
            assert receipt not in self.cases
            self.cases[receipt] = Known(description)
        assert self.receipts[nonce] == receipt

    @rule(target=forms, words=WORDS, dies=st.sampled_from(["", "", "", "before", "after"]))
    def submit(self, words: str, dies: str) -> dict[str, Any]:
        form = self._run(self.kim.says("rapportera"))
        body = self.kim.pressing(SEND, form, **{**make.TYPED, "description": words})
        receipt = self._sends(body, dies)
        assert bool(receipt) is not bool(dies)
        # Whoever got no receipt sends it again, until there is one.
        self._receives(body, receipt or self._sends(again(body, 59)))
        return body

    @rule(body=forms, times=st.integers(1, 3), new_id=st.booleans())
    def replay(self, body: dict[str, Any], times: int, new_id: bool) -> None:
        for _ in range(times):
            self._sent += 1
            self._receives(body, self._sends(again(body, self._sent % 60) if new_id else body))

    @rule(body=forms)
    def replay_at_once(self, body: dict[str, Any]) -> None:
        async def all_at_once() -> list[str]:
            sent = [self.kim.sends(again(body, number)) for number in range(4)]
            return [answer.card.heading for answer in await asyncio.gather(*sent)]

        assert len(set(self._run(all_at_once()))) == 1

    @rule(body=forms)
    def send_other_words(self, body: dict[str, Any]) -> None:
        answer = self._run(self.kim.sends(again(body, 58, description="Något helt annat.")))
        assert ALREADY_SENT in answer.card.text

    @rule(body=forms, words=WORDS)
    def add(self, body: dict[str, Any], words: str) -> None:
        number, known = self._of(body)
        self._run(self.kim.says(f"komplettera {number} {words}"))
        if known.state is State.RECEIVED:
            known.comments.append(words)

    @rule(body=forms)
    def withdraw(self, body: dict[str, Any]) -> None:
        number, known = self._of(body)
        self._run(self.kim.says(f"ja, dra tillbaka {number}"))
        if known.state is State.RECEIVED:
            known.state = State.WITHDRAWN

    @rule(body=forms)
    def dismiss(self, body: dict[str, Any]) -> None:
        number, known = self._of(body)
        self._run(self.sam.says(f"skriv av {number} rör inte miljön; svar: Det gäller datorn."))
        if known.state is State.RECEIVED:
            known.state = State.DISMISSED

    @precondition(lambda self: self.used)
    @rule()
    def restart(self) -> None:
        """Close and open, if anything happened since: half of all steps would be this otherwise."""
        self._run(self.database.close())
        self._open()

    @invariant()
    def what_is_stored_is_what_the_model_knows(self) -> None:
        assert self._run(self.database.read(_stored)) == self.cases

    def _of(self, body: dict[str, Any]) -> tuple[str, Known]:
        self.used = True
        number = self.receipts[body["value"]["action"]["data"]["nonce"]]
        return number, self.cases[number]


def _stored(storage: Storage) -> dict[str, Known]:
    case, comment = tables.case.c, tables.case_comment.c
    rows = storage.connection.execute(select(case.id, case.number, case.description, case.state))
    found = {row.id: (row.number, Known(row.description, State(row.state))) for row in rows}
    for row in storage.connection.execute(select(tables.case_comment).order_by(comment.id)):
        found[row.case_id][1].comments.append(row.text)
    return dict(found.values())


def _histories(template: Path, folder: Path, count: int, part: int = 0) -> None:
    @seed(random.randrange(2**32) if HISTORIES > 200 else part)
    class Here(Histories):
        pass

    Here.template, Here.folder = template, folder
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=count,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.timeout(60 + 2 * HISTORIES)
@pytest.mark.parametrize("part", range(PARTS))
def test_any_history_leaves_what_a_dictionary_would_hold(
    sqlite_template: Path, tmp_path: Path, part: int
) -> None:
    _histories(sqlite_template, tmp_path, HISTORIES // PARTS, part)


def test_a_bot_that_forgets_what_it_was_sent_is_found_out(
    sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Submissions, "find", lambda *_: None)
    monkeypatch.setattr(Submissions, "add", lambda *_: None)

    with pytest.raises(AssertionError):
        _histories(sqlite_template, tmp_path, 30)

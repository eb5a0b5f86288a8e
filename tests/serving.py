"""The whole bot, served over real HTTP: in this process, or in one of its own to be killed."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestServer
from prometheus_client import REGISTRY

from bot import app as bot_app
from bot.connector import Connector
from bot.credentials import NoCredential
from bot.limits import Limits
from bot.outbox import OutboxWorker
from bot.settings import LOOPBACK, Settings
from storage.database import Database
from tests import forked
from tests.chat import SECRET, Clock

ROOT = Path(__file__).parent.parent
PATIENCE = 15.0

Body = Mapping[str, Any]


@dataclass(frozen=True)
class Answered:
    """What came back over HTTP; *body* is None when it was empty."""

    status: int
    body: Any


@dataclass
class Bot:
    """The running bot. `sends` is Teams sending an activity to it."""

    url: str
    session: aiohttp.ClientSession
    database: Database

    async def sends(
        self, activity: Any, token: str | None = None, *, raw: bytes | None = None
    ) -> Answered:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        data = json.dumps(activity).encode() if raw is None else raw
        headers["Content-Type"] = "application/json"
        async with self.session.post(f"{self.url}api/messages", data=data, headers=headers) as got:
            body = await got.read()
            readable = got.content_type == "application/json"
            return Answered(got.status, json.loads(body) if readable else body.decode() or None)

    async def gets(self, path: str) -> tuple[int, str]:
        async with self.session.get(f"{self.url}{path}") as got:
            return got.status, await got.text()

    async def has_sent_all(self) -> None:
        """Return when nothing more is on its way out of the outbox."""
        deadline = time.monotonic() + PATIENCE
        while True:
            counts = await self.database.read(lambda storage: storage.outbox.counts())
            if not counts.get("waiting") and not counts.get("sending"):
                return
            assert time.monotonic() < deadline, f"still in the outbox: {counts}"
            await asyncio.sleep(0.005)


def counted(name: str, **labels: str) -> float:
    """How far the counter *name* has come in this process."""
    return REGISTRY.get_sample_value(f"hallkoll_{name}_total", labels) or 0.0


def counts(name: str) -> dict[str, float]:
    """Every row of the counter *name*, by what its labels say."""
    return {
        "/".join(sample.labels.values()): sample.value
        for metric in REGISTRY.collect()
        for sample in metric.samples
        if sample.name == f"hallkoll_{name}_total"
    }


@contextmanager
def counting(name: str) -> Iterator[dict[str, int]]:
    """What the counter *name* went up by, filled in at the end of the block."""
    went_up: dict[str, int] = {}
    before = counts(name)
    yield went_up
    for key, value in counts(name).items():
        if value != before.get(key, 0):
            went_up[key] = int(value - before.get(key, 0))


def settings(**given: Any) -> Settings:
    """Settings that say nothing but what the test says, whatever the environment holds."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("HALLKOLL_")]:
            patch.delenv(name)
        usual: dict[str, Any] = {"auth": "local", "secret_key": SECRET}
        return Settings(_env_file=None, **{**usual, **given})  # type: ignore[call-arg]


@asynccontextmanager
async def bot_in_process(
    database: Database,
    clock: Callable[[], datetime] | None = None,
    limits: Limits | None = None,
    **given: Any,
) -> AsyncIterator[Bot]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bot_app, "Limits", lambda *_: limits or _no_limits())
        application = bot_app.App(settings(**given), database, clock or Clock()).build()
        async with (
            TestServer(application, host="127.0.0.1") as server,
            aiohttp.ClientSession() as session,
        ):
            yield Bot(str(server.make_url("/")), session, database)


@asynccontextmanager
async def loopback_connector(limits: Limits | None = None) -> AsyncIterator[Connector]:
    """The connector client alone, as AUTH=local has it."""
    async with aiohttp.ClientSession() as session:
        limits = limits or _no_limits()
        yield Connector(session, NoCredential(), LOOPBACK, local=True, limits=limits)


async def send_all(worker: OutboxWorker) -> int:
    """Let the worker send all that is due now, and what becomes due by that; return how many."""
    count = 0
    while begun := await worker.send_due():
        await worker.finished()
        count += begun
    return count


def _no_limits() -> Limits:
    """The limits have tests of their own; here nobody wants to wait for them."""
    return Limits(per_second=1e6, conversation=())


class BotProcess:
    """`python -m bot …` in a process of its own, with settings from its environment only."""

    def __init__(
        self,
        folder: Path,
        database_url: str,
        program: tuple[str, ...] = ("-m", "bot"),
        **given: str,
    ) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/"
        self._folder = folder
        self._program = program
        # What runs the program; a test may put a tracer in front of it.
        self.runner: tuple[str, ...] = (sys.executable,)
        usual = {
            "auth": "local",
            "secret_key": SECRET,
            "port": str(self.port),
            "database_url": database_url,
        }
        kept = {name: v for name, v in os.environ.items() if not name.startswith("HALLKOLL_")}
        own = {f"HALLKOLL_{name.upper()}": value for name, value in {**usual, **given}.items()}
        self._environment = {**kept, "PYTHONPATH": str(ROOT), **own}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> str:
        path = self._folder / "bot.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def runs(self, *arguments: str) -> forked.Ended:
        """Run a command to its end."""
        return forked.run(arguments, self._folder, self._environment)

    def runs_from_the_start(self, *arguments: str) -> forked.Ended:
        """Run a command that has yet to import everything: some libraries look at the environment
        when they are imported."""
        done = subprocess.run(
            [sys.executable, *self._program, *arguments],
            cwd=self._folder,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return forked.Ended(done.returncode, done.stdout, done.stderr)

    def start(self) -> None:
        """Start to serve, and return when it is ready."""
        self.launch()
        deadline = time.monotonic() + PATIENCE
        while self.readiness() != 200:
            assert self._process is not None
            assert self._process.poll() is None, self.log
            assert time.monotonic() < deadline, self.log
            time.sleep(0.02)

    def launch(self) -> None:
        with (self._folder / "bot.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*self.runner, *self._program, "serve"],
                cwd=self._folder,
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    @property
    def has_ended(self) -> bool:
        return self._process is not None and self._process.poll() is not None

    def readiness(self) -> int:
        """The status of /readyz, or 0 when nobody listens."""
        return self.gets("readyz")[0]

    async def becomes(self, *, ready: bool) -> float:
        """Wait until /readyz says so; return how many seconds it took."""
        begun = time.monotonic()
        while (await asyncio.to_thread(self.readiness) == 200) is not ready:
            assert time.monotonic() - begun < 20, self.log[-2000:]
            await asyncio.sleep(0.02)
        return time.monotonic() - begun

    def gets(self, path: str) -> tuple[int, str]:
        try:
            with _OPENER.open(f"{self.url}{path}", timeout=5) as got:
                return got.status, got.read().decode()
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.read().decode()
        except OSError:
            return 0, ""

    def kill(self) -> None:
        """SIGKILL: no farewell, no flush."""
        if self._process is not None and self._process.poll() is None:
            # Its group: what runs it, as strace, would leave it behind.
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)

    def pause(self) -> None:
        """SIGSTOP: it stands still until it is told to go on, and knows nothing of it."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def stop(self) -> int:
        """SIGTERM, and the exit code."""
        assert self._process is not None
        self._process.terminate()
        return self._process.wait(30)


_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

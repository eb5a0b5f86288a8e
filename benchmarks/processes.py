"""The bots that are measured: each a process of its own, on a core of its own."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

HERE = Path(__file__).parent
RUN = HERE.parent / ".run"
BOT_CORE, LOAD_CORE = 0, 1
# A third core for PostgreSQL, where there is one: else it takes its time from the load.
DATABASE_CORE = 2 if (os.cpu_count() or 1) > 2 else LOAD_CORE
OURS, AGENTS = "Hållkoll", "Agents SDK"
PATIENCE = 30.0

_TICKS = os.sysconf("SC_CLK_TCK")


class Missing(Exception):
    """Something is not on this machine; the message says what, and what to do."""


@dataclass
class Bot:
    name: str
    port: int
    process: subprocess.Popen[bytes]
    started_with: float = 0.0
    database_url: str = ""

    @property
    def memory(self) -> float:
        """Its resident memory in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        kilobytes = next(line.split()[1] for line in status.splitlines() if "VmRSS" in line)
        return int(kilobytes) * 1024 / 1e6

    @property
    def cpu(self) -> float:
        """The seconds that its core has worked for it."""
        after_name = (
            Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2]
        )
        user, system = after_name.split()[11:13]
        return (int(user) + int(system)) / _TICKS

    def stop(self) -> None:
        """End it at once: a farewell would wait for what is still in its outbox."""
        self.process.kill()
        self.process.wait()


def keep_to(core: int) -> None:
    """Keep this process, and those that it starts, to one core."""
    if len(os.sched_getaffinity(0)) < 2:
        raise Missing("two cores are needed: one for the bot, one for the load")
    os.sched_setaffinity(0, {core})


@contextlib.contextmanager
def on_core(core: int) -> Iterator[None]:
    """Let what is started meanwhile keep to another core."""
    usual = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    yield
    os.sched_setaffinity(0, usual)


class Busy:
    """How busy a core is, whoever works on it, from when this is made."""

    def __init__(self, core: int) -> None:
        self._core = core
        self._begun = self._ticks()

    def share(self) -> float:
        idle, all_ = (now - then for now, then in zip(self._ticks(), self._begun, strict=True))
        return 1 - idle / max(1, all_)

    def _ticks(self) -> tuple[int, int]:
        """Return how long the core has been idle, and how long it has been at all."""
        lines = Path("/proc/stat").read_text(encoding="utf-8").splitlines()
        line = next(line for line in lines if line.startswith(f"cpu{self._core} "))
        ticks = [int(one) for one in line.split()[1:9]]
        _, _, _, idle, waits, *_ = ticks
        return idle + waits, sum(ticks)


def start_ours(database: str, url: str, **environment: str) -> Bot:
    port = _free_port()
    given = {"HALLKOLL_PORT": str(port), "HALLKOLL_DATABASE_URL": url, **environment}
    bot = _start(f"{OURS}, {database}", port, sys.executable, "ours", "serve", given)
    bot.database_url = url
    return bot


def start_bare() -> Bot:
    return _start("bare aiohttp", port := _free_port(), sys.executable, "bare", str(port))


def start_cloudadapter() -> Bot:
    python = virtualenv("cloudadapter")
    return _start("CloudAdapter", port := _free_port(), python, "cloudadapter", str(port))


def start_agents() -> Bot:
    python = virtualenv("agents")
    return _start(AGENTS, port := _free_port(), python, "agents", str(port))


def _start(
    name: str,
    port: int,
    python: str | Path,
    program: str,
    argument: str,
    environment: Mapping[str, str] = MappingProxyType({}),
) -> Bot:
    RUN.mkdir(exist_ok=True)
    log = RUN / f"bench-{name.casefold().replace(', ', '-').replace(' ', '-')}.log"
    kept = {k: v for k, v in os.environ.items() if not k.startswith("HALLKOLL_")}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [str(python), str(HERE / "bots" / f"{program}.py"), argument],
            stdout=out,
            stderr=out,
            cwd=RUN,
            env={**kept, **environment},
            preexec_fn=lambda: os.sched_setaffinity(0, {BOT_CORE}),
        )
    bot = Bot(name, port, process)
    deadline = time.monotonic() + PATIENCE
    while not _listens(port):
        if process.poll() is not None or time.monotonic() > deadline:
            bot.stop()
            said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise Missing(f"{name} does not start:\n{said}")
        time.sleep(0.05)
    time.sleep(0.5)  # what it still does after it listens belongs to its start
    bot.started_with = bot.memory
    return bot


def virtualenv(name: str) -> Path:
    """Return the Python of a virtualenv that has what the requirements say, made if need be."""
    wanted = HERE / f"{name}-requirements.txt"
    folder = RUN / f"bench-{name}"
    python, installed = folder / "bin" / "python", folder / "installed.txt"
    if installed.exists() and installed.read_text() == wanted.read_text():
        return python
    print(f"Installing {wanted.name} into a virtualenv of its own.", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    try:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([*pip, "--requirement", str(wanted)], check=True, stderr=subprocess.PIPE)
    except subprocess.CalledProcessError as failed:
        said = (failed.stderr or b"").decode(errors="replace").strip().splitlines()
        why = said[-1] if said else f"exit code {failed.returncode}"
        raise Missing(f"{wanted.name} cannot be installed: {why}") from failed
    shutil.copy(wanted, installed)
    return python


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

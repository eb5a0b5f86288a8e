"""Where the time goes in our bot: py-spy looks on from outside while it serves turns.

It misses much of short work in threads, so SQLite's jobs run on the event loop meanwhile.
"""

import asyncio
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from benchmarks import load, table
from benchmarks.processes import Bot, Missing, virtualenv
from benchmarks.stage import Stage

ROOT = str(Path(__file__).parent.parent)
CONCURRENCY = 8
LOOKS_PER_SECOND = 500
SECONDS = 5
MOST_FUNCTIONS = 30

# A thread whose innermost function is one of these waits.
WAITS = (
    "select (selectors.py",
    "_worker (concurrent/",
    "._write_forever (storage/",
    "._read_forever (storage/",
)
# Time belongs to the innermost of these that its stack passes through.
PARTS = {
    "aiohttp: taking and answering requests": ("aiohttp/web", "aiohttp/http_w", "aiohttp/streams"),
    "aiohttp: sending to the connector": ("aiohttp/", "yarl/", "bot/connector.py"),
    "reading the activity": ("bot/body.py", "bot/incoming.py"),
    "token": ("bot/tokens.py", "jwt/"),
    "botbuilder": ("botbuilder/", "bot/adapter.py"),
    "event loop, thread hand-over": ("asyncio/", "concurrent/", "threading.py", "selectors.py"),
    "database driver": ("asyncpg/", "do_commit", "do_begin", "do_execute", "do_rollback"),
    "SQLAlchemy": ("sqlalchemy/",),
    "transactions": ("storage/database.py",),
    "outbox": ("bot/outbox.py", "storage/outbox.py", "jobs/"),
    "rows to things": ("storage/",),
    "texts": ("locales/", "fluent/", "babel/"),
    "cards: building": ("cards/", "microsoft_teams/", "typing.py"),
    "cards: to JSON": ("bot/wire.py", "_compact", "json/"),
    "pydantic": ("pydantic/",),
    "log and figures": ("structlog/", "bot/logs.py", "prometheus_client/", "logging/"),
    "retries and limits": ("stamina/", "tenacity/", "aiolimiter/", "bot/limits.py"),
    "understanding of words": ("understanding/",),
    "steps and rules": ("dialogs/", "domain/", "bot/"),
}


async def run(around: Stage, cases: int, markdown: bool) -> None:
    """Print what each kind of turn is spent on, and at the end a table of all of them."""
    shares: dict[str, Counter[str]] = {}
    each: dict[str, float] = {}
    py_spy = virtualenv("profile").with_name("py-spy")
    for database in around.databases:
        bot, filled = await around.ours(database, cases, BENCH_ONE_THREAD="1")
        sender = around.sender
        try:
            for turns in (sender.help(filled), sender.my_cases(filled), sender.report(filled)):
                table.progress(f"{turns.name} on {database}")
                cpu = bot.cpu
                looked = asyncio.create_task(_look(py_spy, bot, around.folder))
                # A little longer than it is looked at.
                found = await load.run(
                    bot.port, turns.sent, turns.expected, CONCURRENCY, SECONDS + 2
                )
                name = f"{turns.name}, {database}"
                each[name] = (bot.cpu - cpu) / max(1, found.answered.total())
                stacks = await looked
                shares[name] = _parts(stacks)
                _show(name, stacks, each[name])
        finally:
            bot.stop()
    _show_shares(shares, each, markdown)


async def _look(py_spy: Path, bot: Bot, folder: Path) -> Counter[str]:
    """Return the stacks seen in the bot's threads while they worked, outermost function first."""
    await asyncio.sleep(0.5)
    out = folder / "stacks.txt"
    what = ["record", "--pid", str(bot.process.pid), "--output", str(out), "--format", "raw"]
    how = ["--function", "--rate", str(LOOKS_PER_SECOND), "--duration", str(SECONDS)]
    looking = await asyncio.create_subprocess_exec(
        py_spy, *what, *how, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said, _ = await looking.communicate()
    if looking.returncode:
        raise Missing(f"py-spy cannot look on: {said.decode(errors='replace').strip()[-300:]}")
    stacks: Counter[str] = Counter()
    for line in out.read_text(encoding="utf-8").splitlines():
        stack, _, count = line.rpartition(" ")
        if not any(wait in stack.rpartition(";")[2] for wait in WAITS):
            stacks[stack] += int(count)
    return stacks


def _show(heading: str, stacks: Counter[str], cpu: float) -> None:
    """Print which of our functions a turn's *cpu* seconds were spent in."""
    passed: Counter[str] = Counter()
    for stack, count in stacks.items():
        for frame in {frame for frame in _frames(stack) if _is_ours(frame)}:
            passed[frame] += count
    print(f"\n{heading}: our own functions, each with all that it calls\n")
    for name, count in passed.most_common(MOST_FUNCTIONS):
        print(f"{count / stacks.total():6.0%} {count / stacks.total() * cpu * 1e6:6.0f} µs  {name}")


def _show_shares(
    shares: Mapping[str, Counter[str]], each: Mapping[str, float], markdown: bool
) -> None:
    """Print which share of each kind of turn belongs to which part."""
    every = sum((counted for counted in shares.values()), Counter[str]())
    rows = [
        [part, *(f"{counted[part] / counted.total():.0%}" for counted in shares.values())]
        for part, _ in every.most_common()
    ]
    total = ["processor time of a turn, µs", *(f"{one * 1e6:.0f}" for one in each.values())]
    table.show("Where the time of a turn goes", ["part", *shares], [*rows, total], markdown)


def _parts(stacks: Counter[str]) -> Counter[str]:
    parts: Counter[str] = Counter()
    for stack, count in stacks.items():
        parts[_part(_frames(stack))] += count
    return parts


def _frames(stack: str) -> list[str]:
    return [frame.replace(f"{ROOT}/", "") for frame in stack.split(";")]


def _part(frames: list[str]) -> str:
    for frame in reversed(frames):
        for part, marks in PARTS.items():
            if any(mark in frame for mark in marks):
                return part
    return "other"


def _is_ours(frame: str) -> bool:
    rooms = ("bot/", "dialogs/", "cards/", "storage/", "domain/", "locales/", "understanding/")
    return any(f"({room}" in frame for room in rooms)

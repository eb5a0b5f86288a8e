"""How many turns a second one core does: our bot beside two echo bots and a bare handler.

`make bench` measures all of it; `make bench ARGS=--help` says what else there is.
"""

import argparse
import asyncio
import statistics
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import growth, load, profiling, table
from benchmarks.activities import Turns
from benchmarks.processes import (
    AGENTS,
    DATABASE_CORE,
    LOAD_CORE,
    OURS,
    Bot,
    Busy,
    Missing,
    keep_to,
    start_agents,
    start_bare,
    start_cloudadapter,
)
from benchmarks.stage import Stage, stage
from benchmarks.store import empty_outbox

CONCURRENCIES = (1, 8, 32)
SLOW = 0.1
AIMS = {"help": "", "my cases": "≥ 1.0", "report": "≥ 0.5"}
MEMORY_AIM = "≤ 130"


@dataclass
class Row:
    """A bot and a kind of turn, and what each cell found, by how many turns were under way."""

    bot: Bot
    turns: Turns
    found: dict[int, list[load.Measured]] = field(default_factory=dict)
    cpu: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.bot.name}: {self.turns.name}"

    def rate(self, concurrency: int) -> float:
        return statistics.median(one.per_second for one in self.found[concurrency])

    def percentile(self, concurrency: int, percent: int) -> float:
        return statistics.median(one.milliseconds(percent) for one in self.found[concurrency])


def main() -> int:
    wanted = _arguments()
    try:
        keep_to(LOAD_CORE)
        asyncio.run(_run(wanted))
    except Missing as missing:
        print(f"bench: {missing}", file=sys.stderr)
        return 1
    return 0


async def _run(wanted: argparse.Namespace) -> None:
    async with stage() as around:
        print(table.machine())
        if wanted.growth:
            await growth.run(around, wanted.seconds, wanted.markdown)
        elif wanted.profile:
            await profiling.run(around, wanted.cases, wanted.markdown)
        else:
            await _compare(around, wanted)


async def _compare(around: Stage, wanted: argparse.Namespace) -> None:
    bots: list[Bot] = []
    try:
        rows = await _start(around, wanted.cases, bots)
        await _visit(around, rows, wanted)
        memory = [(bot.name, bot.started_with, bot.memory) for bot in bots]
        slow = await _with_slow_connector(around, rows, wanted)
    finally:
        for bot in bots:
            bot.stop()
    _show_rates(f"Turns per second, median of {wanted.rounds} rounds", rows, wanted.markdown)
    print(f"\n{_beside()} The last column says for how long it was busy, at most.")
    _show_ratios(rows, wanted.markdown)
    _show_rates("Messages, when the connector takes 100 ms", slow, wanted.markdown)
    _show_memory(memory, wanted.markdown)
    for row in [*rows, *slow]:
        wrong = [body for cell in row.found.values() for one in cell for body in one.wrong]
        if wrong:
            print(f"\n{row.name}: {len(wrong)} wrong answers, the first: {wrong[0][:300]!r}")


async def _start(around: Stage, cases: int, bots: list[Bot]) -> list[Row]:
    """Start every bot, add it to *bots*, and return what to measure of each."""
    sender = around.sender
    ours: list[Row] = []
    for database in around.databases:
        table.progress(f"filling {database} with {cases} cases")
        bot, filled = await around.ours(database, cases)
        bots.append(bot)
        ours += [Row(bot, kind(filled)) for kind in (sender.help, sender.my_cases, sender.report)]
    # They check no tokens, and CloudAdapter would fetch keys to look at one.
    sender = replace(sender, token="")
    others: list[Row] = []
    for start in (start_bare, start_cloudadapter, start_agents):
        bot = start()
        bots.append(bot)
        others += [Row(bot, sender.message(filled)), Row(bot, sender.invoke(filled))]
    return others + ours


async def _visit(around: Stage, rows: list[Row], wanted: argparse.Namespace) -> None:
    """Measure each cell as often as there are rounds, in turns."""
    for turn in range(wanted.rounds):
        for concurrency in CONCURRENCIES:
            table.progress(f"round {turn + 1} of {wanted.rounds}, {concurrency} at a time")
            for row in rows:
                await measure(around, row, concurrency, wanted.seconds)


async def measure(around: Stage, row: Row, concurrency: int, seconds: float) -> None:
    """Measure one cell, and leave nothing behind for the next."""
    replied, cpu, busy = around.connector.taken.copy(), row.bot.cpu, Busy(LOAD_CORE)
    found = await load.run(row.bot.port, row.turns.sent, row.turns.expected, concurrency, seconds)
    row.busy.append(busy.share())
    row.cpu.append((row.bot.cpu - cpu) / max(1, found.answered.total()) * 1000)
    if row.turns.replies:
        missing = load.missing(found.answered, around.connector.taken - replied)
        found.wrong += [b"no reply reached the connector"] * missing
    row.found.setdefault(concurrency, []).append(found)
    if row.turns.promises:
        await empty_outbox(row.bot.database_url)


async def _with_slow_connector(
    around: Stage, rows: list[Row], wanted: argparse.Namespace
) -> list[Row]:
    """Measure the messages once more, with a connector as slow as Teams."""
    table.progress("with a slow connector")
    slow = [Row(row.bot, row.turns) for row in rows if row.turns.replies]
    around.connector.delay = SLOW
    await _visit(around, slow, wanted)
    around.connector.delay = 0.0
    return slow


def _beside() -> str:
    there = "the load and the connector"
    if DATABASE_CORE == LOAD_CORE:
        there = "the load, the connector and PostgreSQL"
    return f"On the core beside the bot's were {there}."


def _show_rates(heading: str, rows: list[Row], markdown: bool) -> None:
    head = ["bot: turn"]
    for concurrency in CONCURRENCIES:
        head += [f"{concurrency} at a time", "p50 / p99 ms"]
    shown = []
    for row in rows:
        cells = [row.name]
        for concurrency in CONCURRENCIES:
            p50, p99 = (row.percentile(concurrency, percent) for percent in (50, 99))
            cells += [f"{row.rate(concurrency):.0f}", f"{p50:.1f} / {p99:.1f}"]
        shown.append([*cells, f"{statistics.median(row.cpu):.2f}", f"{max(row.busy):.0%}"])
    table.show(heading, [*head, "CPU ms a turn", "core beside"], shown, markdown)


def _show_ratios(rows: list[Row], markdown: bool) -> None:
    """Compare our turns with the Agents SDK's: messages with messages, invokes with invokes."""
    agents = {row.turns.replies: row for row in rows if row.bot.name == AGENTS}
    ours = [row for row in rows if row.turns.name in AIMS]
    shown = [
        [
            row.name,
            *(_ratio(row.rate(n), agents[row.turns.replies].rate(n)) for n in CONCURRENCIES),
            AIMS[row.turns.name],
        ]
        for row in ours
    ]
    head = ["bot: turn", *(f"{n} at a time" for n in CONCURRENCIES), "aim"]
    table.show("× the Agents SDK's echo of the same run", head, shown, markdown)


def _ratio(ours: float, theirs: float) -> str:
    return f"{ours / theirs:.2f}" if theirs else "–"


def _show_memory(memory: list[tuple[str, float, float]], markdown: bool) -> None:
    shown = [
        [name, f"{start:.0f}", f"{end:.0f}", MEMORY_AIM if name.startswith(OURS) else ""]
        for name, start, end in memory
    ]
    head = ["bot", "after start", "after the run", "aim"]
    table.show("Resident memory, MB", head, shown, markdown)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="visits to each cell; default 3")
    parser.add_argument("--seconds", type=float, default=2.0, help="of each visit; default 2")
    parser.add_argument("--cases", type=int, default=100_000, help="in the store; default 100,000")
    parser.add_argument("--markdown", action="store_true", help="print tables for a document")
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--growth", action="store_true", help="instead: from 100 to 1,000,000 cases")
    other.add_argument("--profile", action="store_true", help="instead: where the time goes")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

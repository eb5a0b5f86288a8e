"""How many turns a second one core does: our bot beside two echo bots and a bare handler.

`make bench` measures all of it; `make bench ARGS=--help` says what else there is.
"""

import argparse
import asyncio
import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import growth, load, profiling, table
from benchmarks.activities import Turns
from benchmarks.processes import LOAD_CORE, Bot, Missing, keep_to, start_bare, start_echo
from benchmarks.stage import Stage, stage

CONCURRENCIES = (1, 8, 32)
SLOW = 0.1
AIMS = {"help": "", "my cases": "≥ 1.0", "report": "≥ 0.5"}
MOST_MEMORY = 130


@dataclass
class Row:
    """A bot and a kind of turn, and what each cell found, by how many turns were under way."""

    bot: Bot
    turns: Turns
    found: dict[int, list[load.Measured]] = field(default_factory=dict)
    cpu: dict[int, list[float]] = field(default_factory=dict)

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
            await profiling.run(around, wanted.seconds, wanted.cases)
        else:
            await _compare(around, wanted)


async def _compare(around: Stage, wanted: argparse.Namespace) -> None:
    bots: list[Bot] = []
    try:
        rows = await _start(around, wanted.cases, bots)
        busiest = 0.0
        for turn in range(wanted.rounds):
            for concurrency in CONCURRENCIES:
                table.progress(f"round {turn + 1} of {wanted.rounds}, {concurrency} at a time")
                for row in rows:
                    busy = await _measure(around, row, concurrency, wanted.seconds)
                    busiest = max(busiest, busy)
        memory = [(bot.name, bot.started_with, bot.memory) for bot in bots]
        slow = await _with_slow_connector(around, rows, wanted.seconds)
    finally:
        for bot in bots:
            bot.stop()
    _show_rates(f"Turns per second, median of {wanted.rounds} rounds", rows, wanted.markdown)
    print(f"\nThe load and the connector kept their core busy for at most {busiest:.0%}.")
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
    echoes = [start_bare]
    others = []
    for start in (start_bare, _cloudadapter, _agents):
        bot = start()
        bots.append(bot)
        others += [Row(bot, sender.message(filled)), Row(bot, sender.invoke(filled))]
    return others + ours

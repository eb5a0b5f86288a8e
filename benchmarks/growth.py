"""How the cost of a turn grows with the number of cases in the store."""

from benchmarks import load, table
from benchmarks.stage import Stage

SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)


async def run(around: Stage, seconds: float, markdown: bool) -> None:
    """Print the median time of each kind of turn, one at a time, for each size of the store."""
    shown: dict[str, list[str]] = {}
    for cases in SIZES:
        for database in around.databases:
            table.progress(f"{database} with {cases} cases")
            bot, filled = await around.ours(database, cases)
            try:
                sender = around.sender
                for kind in (sender.my_cases, sender.new_cases, sender.report):
                    turns = kind(filled)
                    found = await load.run(bot.port, turns.sent, turns.expected, 1, seconds)
                    if found.wrong:
                        print(f"{turns.name}: {len(found.wrong)} wrong: {found.wrong[0][:300]!r}")
                    cell = f"{found.milliseconds(50):.1f}"
                    shown.setdefault(f"{turns.name}, {database}", []).append(cell)
            finally:
                bot.stop()
    head = ["ms, median, one at a time", *(f"{cases:,}" for cases in SIZES)]
    table.show(
        "Growth with the number of cases", head, [[n, *c] for n, c in shown.items()], markdown
    )

"""Tables, to read in a terminal or to paste into a document."""

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.processes import RUN


def show(heading: str, head: Sequence[str], rows: Sequence[Sequence[str]], markdown: bool) -> None:
    """Print a table; the first column is words, the others are figures."""
    widths = [max(len(row[n]) for row in [head, *rows]) for n in range(len(head))]
    print(f"\n### {heading}\n" if markdown else f"\n{heading}\n")
    for number, row in enumerate([head, *rows]):
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print(f"| {' | '.join(cells)} |" if markdown else "  ".join(cells))
        if number == 0 and markdown:
            print(f"|{'---|' + '---:|' * (len(head) - 1)}")


def machine() -> str:
    """Say what it was measured on, and when."""
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    system = next(line for line in lines if line.startswith("PRETTY_NAME")).split('"')[1]
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores ({_processor()}), {system}, "
        f"Python {platform.python_version()}; a sync of 4 kB to this disk takes "
        f"{sync_milliseconds():.2f} ms (median)"
    )


def sync_milliseconds() -> float:
    took = []
    with tempfile.TemporaryFile(dir=RUN) as file:
        for _ in range(100):
            file.write(bytes(4096))
            file.flush()
            begun = time.perf_counter()
            os.fdatasync(file.fileno())
            took.append(time.perf_counter() - begun)
    return statistics.median(took) * 1000


def progress(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()

"""The system calls of a bot: written down in their order, or made to fail."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

# What syncs, and what may send: one loop writes to a socket in one way, another in another.
SYNCS = "fsync,fdatasync"
SENDS = "sendto,sendmsg,write,writev"


def strace(trace: Path, *expressions: str) -> tuple[str, ...]:
    """Return the command that runs Python under strace, which writes to *trace*."""
    found = shutil.which("strace")
    if found is None:
        missing = "no strace on this machine: apt-get install strace (Debian, Ubuntu)"
        # A newcomer may do without; what says that all is well may not.
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    wanted = [part for one in expressions for part in ("-e", one)]
    return (found, "-f", "-qq", "-s", "400", *wanted, "-o", str(trace), sys.executable)


@dataclass(frozen=True)
class Traced:
    """*early* receipts left without a good sync since the one before them; *failed* is how many
    calls were made to fail."""

    receipts: int
    early: int
    failed: int


def read(trace: Path) -> Traced:
    receipts = early = failed = 0
    synced = False
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.endswith("(INJECTED)"):
            failed += 1
        elif "sync" in line and line.endswith("= 0"):
            synced = True
        elif "card.adaptive" in line:  # a receipt; what could not be saved is told in a toast
            receipts += 1
            early += not synced
            synced = False
    return Traced(receipts, early, failed)

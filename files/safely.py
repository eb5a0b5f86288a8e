"""Looks through a file from anyone: in a process of its own that ends at its limits, whatever is in
the file. Blocks meanwhile, so call it from a thread."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.attachment import FileType
from domain.attendance_report import Report
from domain.errors import RuleBroken
from files.found import Contents


@dataclass(frozen=True)
class Limits:
    megabytes: int = 640
    seconds: int = 8


def look_through(data: bytes, limits: Limits = Limits()) -> Contents:
    """Return what to keep of the file *data*, or raise `RuleBroken` with a plain reason."""
    said, kept = _ask("file", data, limits)
    size = said["size"]
    return Contents(FileType(said["type"]), kept[:size], kept[size:])


def read_report(data: bytes, limits: Limits = Limits()) -> Report:
    """Return the attendance report in *data*, or raise `RuleBroken` with a plain reason."""
    said, _ = _ask("report", data, limits)
    return Report.of(said)


def _ask(what: str, data: bytes, limits: Limits) -> tuple[dict[str, Any], bytes]:
    try:
        done = subprocess.run(  # noqa: S603 - our own module, with a word of ours and two numbers
            [sys.executable, "-m", "files.child", what, str(limits.megabytes), str(limits.seconds)],
            input=data,
            stdout=subprocess.PIPE,
            # What a library complains about may quote the file.
            stderr=subprocess.DEVNULL,
            timeout=limits.seconds,
            check=False,
            cwd=Path(__file__).parents[1],
            # No secrets of ours where a stranger's file is opened.
            env={},
        )
    except subprocess.TimeoutExpired:
        raise RuleBroken("file.heavy") from None
    if done.returncode != 0:
        raise RuleBroken("file.heavy")
    line, _, kept = done.stdout.partition(b"\n")
    said = json.loads(line)
    if "refused" in said:
        raise RuleBroken(said["refused"], **said["values"])
    return said, kept

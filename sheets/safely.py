"""Reads a workbook from anyone: in a process of its own that ends at its limits, whatever is in
the file. Blocks meanwhile, so call it from a thread."""

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from domain.errors import RuleBroken
from sheets import guard

Cell = str | int | float | bool | date | datetime | None
Cells = dict[str, list[list[Cell]]]


@dataclass(frozen=True)
class Limits:
    megabytes: int = 512
    seconds: int = 10


def read_cells(data: bytes, limits: Limits = Limits()) -> Cells:
    """Return the cells of each sheet, row by row as Excel numbers them (blank rows are empty, and
    a row ends at its last filled cell), or raise `RuleBroken` with a plain reason."""
    guard.check_bytes(data)
    try:
        done = subprocess.run(  # noqa: S603 - our own module, with two numbers
            [sys.executable, "-m", "sheets.child", str(limits.megabytes), str(limits.seconds)],
            input=data,
            stdout=subprocess.PIPE,
            # What a parser complains about may quote the file.
            stderr=subprocess.DEVNULL,
            timeout=limits.seconds,
            check=False,
            cwd=Path(__file__).parents[1],
            # No secrets of ours where a stranger's file is parsed.
            env={"OPENPYXL_DEFUSEDXML": "True", "OPENPYXL_LXML": "False"},
        )
    except subprocess.TimeoutExpired:
        raise RuleBroken("import.file_slow", most=limits.seconds) from None
    if done.returncode != 0:
        raise RuleBroken("import.file_heavy")
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise RuleBroken(answer["refused"], **answer["values"])
    return {
        sheet: [[_cell(value) for value in row] for row in rows]
        for sheet, rows in answer["sheets"].items()
    }


def _cell(value: Any) -> Cell:
    if not isinstance(value, dict):
        return value  # type: ignore[no-any-return]
    if "date" in value:
        return date.fromisoformat(value["date"])
    return datetime.fromisoformat(value["moment"])

"""Reads one workbook in a process of its own and answers in JSON; only `safely` starts it."""

import io
import json
import resource
import sys
from datetime import date, datetime
from typing import Any

from domain.errors import RuleBroken
from sheets import guard

# Of each sheet, below its headings. A large authority's own plans fit: 10,000 activities and what
# was reported of them take some two seconds and 60 MB.
MOST_ROWS = 20_000
MOST_COLUMNS = 50
# All cells together: one long text may be referred to from every cell.
MOST_SIGNS = 5_000_000
_SIGNS_OF_A_NUMBER = 8
_SIGNS_OF_A_ROW = 32


def main() -> None:
    megabytes, seconds = (int(limit) for limit in sys.argv[1:])
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024 * 1024,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    data = sys.stdin.buffer.read()
    sys.stdout.buffer.write(json.dumps(answer(data), ensure_ascii=False).encode())


def answer(data: bytes) -> dict[str, Any]:
    """Return the cells sheet by sheet, or the reason why not."""
    try:
        guard.check_zip(data)
        return {"sheets": _sheets(data)}
    except RuleBroken as broken:
        return {"refused": broken.key, "values": broken.values}
    except MemoryError:
        return {"refused": "import.file_heavy", "values": {}}
    except Exception:  # noqa: BLE001 - whatever a broken file breaks, in a process that ends now
        return {"refused": "import.file_damaged", "values": {}}


def _sheets(data: bytes) -> dict[str, list[list[Any]]]:
    # Loaded within the limits, and not by those who only start this process.
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    left = MOST_SIGNS
    found: dict[str, list[list[Any]]] = {}
    sheets: list[Any] = book.worksheets
    for sheet in sheets:
        rows: list[list[Any]] = []
        # What a sheet says about its own size may be false, and would be filled out.
        sheet.reset_dimensions()
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            cells = [_tagged(cell) for cell in row]
            while cells and cells[-1] is None:
                cells.pop()
            if not cells:
                continue
            if number > MOST_ROWS + 1:
                raise RuleBroken("import.sheet_long", sheet=sheet.title, most=MOST_ROWS)
            if len(cells) > MOST_COLUMNS:
                raise RuleBroken("import.sheet_wide", sheet=sheet.title, most=MOST_COLUMNS)
            # Blank rows take room as well.
            left -= (number - len(rows)) * _SIGNS_OF_A_ROW + sum(_signs(cell) for cell in cells)
            if left < 0:
                raise RuleBroken("import.file_heavy")
            # Blank rows are kept, so that the rest are numbered as in Excel.
            rows += [[] for _ in range(number - 1 - len(rows))]
            rows.append(cells)
        found[sheet.title] = rows
    return found


def _tagged(cell: Any) -> Any:
    if cell is None or isinstance(cell, (str, bool, int, float)):
        return cell if cell != "" else None
    if isinstance(cell, datetime):
        at_midnight = (cell.hour, cell.minute, cell.second) == (0, 0, 0)
        return {"date": cell.date().isoformat()} if at_midnight else {"moment": cell.isoformat()}
    return {"date": cell.isoformat()} if isinstance(cell, date) else str(cell)


def _signs(cell: Any) -> int:
    return len(cell) if isinstance(cell, str) else _SIGNS_OF_A_NUMBER


if __name__ == "__main__":
    main()

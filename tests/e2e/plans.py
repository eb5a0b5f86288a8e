"""Writes a small workbook of plans to standard output for the flows of tests/e2e: next year's plan
with one action that two departments adopt. With `--faulty` three of its cells are wrong."""

import io
import sys
from datetime import UTC, datetime, timedelta

from openpyxl import load_workbook

from domain.calendar import local_day
from domain.plan_rows import Adoption, Plan, PlanAction, Row
from sheets import plan_forms, plan_writing

# The heading of each faulty cell, and what stands there.
FAULTS = {
    "department": "Hushage",
    "owner": "ingen@example.com",
    "due_on": "nästa vecka",
}


def rows() -> tuple[Row, ...]:
    today = local_day(datetime.now(UTC))
    year, due_on = today.year + 1, today + timedelta(days=30)
    action = f"{year}-1"
    return (
        Plan(f"plan-{year}", f"Handlingsplan {year}", year),
        PlanAction(action, "1", "Låna ut elcyklar", f"plan-{year}", ("Res hållbart",)),
        Adoption(f"{action}/Hushagen", action, "Hushagen", "kim@example.com", due_on),
        Adoption(f"{action}/Tunabyggen", action, "Tunabyggen", "kim@example.com", due_on),
    )


def faulty(workbook: bytes) -> bytes:
    book = load_workbook(io.BytesIO(workbook))
    form = plan_forms.FORMS["adoption"]
    sheet = book[form.sheet]
    headings = [str(cell.value) for cell in sheet[1]]
    for column, written in FAULTS.items():
        sheet.cell(2, headings.index(form.headings[column]) + 1, written)
    written_again = io.BytesIO()
    book.save(written_again)
    return written_again.getvalue()


if __name__ == "__main__":
    made = plan_writing.write(rows())
    sys.stdout.buffer.write(faulty(made) if "--faulty" in sys.argv else made)

"""Which workbook it is, of plans, of a network or of an authority: its sheets say."""

from collections.abc import Mapping
from enum import StrEnum

from domain.errors import RuleBroken
from domain.plan_settling import Brought
from sheets import authority_forms, network_workbook, plan_forms, plan_workbook
from sheets.forms import key
from sheets.network_workbook import NetworkWorkbook
from sheets.safely import Cells, read_cells


class Kind(StrEnum):
    PLANS = "plans"
    NETWORK = "network"
    AUTHORITY = "authority"


def read(data: bytes) -> Brought | NetworkWorkbook:
    """Return what a workbook that is sent in the chat brings; blocks while it is read in a process
    of its own. Raises `RuleBroken` when it is none, too much of one, or of something else."""
    cells = read_cells(data)
    match kind_of(cells):
        case Kind.PLANS:
            return plan_workbook.from_cells(cells)
        case Kind.NETWORK:
            return network_workbook.from_cells(cells)
        case _:
            raise RuleBroken("import.of_neither")


def kind_of(cells: Cells) -> Kind | None:
    """Return what most of its sheets are of; None when it has no sheet of ours."""
    there = {key(name) for name in cells}
    counts = {kind: len(there & sheets) for kind, sheets in _SHEETS.items()}
    most = max(counts, key=counts.__getitem__)
    return most if counts[most] else None


_SHEETS: Mapping[Kind, frozenset[str]] = {
    Kind.PLANS: frozenset(key(form.sheet) for form in plan_forms.FORMS.values()),
    Kind.NETWORK: frozenset(key(form.sheet) for form in network_workbook.FORMS),
    Kind.AUTHORITY: frozenset(key(form.sheet) for form in authority_forms.FORMS),
}

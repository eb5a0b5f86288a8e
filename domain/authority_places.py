"""The departments and units that a workbook may speak of: those stored and those it brings."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from domain.authority import Department, Unit
from domain.authority_checks import same
from domain.authority_wanted import Wanted
from domain.errors import RuleBroken
from domain.imported import Origin, complaint, unknown
from domain.organisation import Place
from domain.person import Role, Scope

# A department and a unit of it, by name and for comparison; both empty for the whole authority.
Where = tuple[str, str]
EVERYWHERE: Where = ("", "")


class Placed(Protocol):
    """A row that says where."""

    @property
    def department(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def origin(self) -> Origin: ...


@dataclass(frozen=True)
class Places:
    """*departments* and *units* are all that there will be; *by_place* those stored."""

    departments: tuple[str, ...]
    units: tuple[tuple[str, str], ...]
    by_place: Mapping[Place, tuple[str, str]]

    def where(self, role: Role) -> Where | None:
        """Return where the stored role is, or None when no workbook speaks of it."""
        return self.where_place(Place(role.scope, role.scope_id))

    def where_place(self, place: Place) -> Where | None:
        found = self.by_place.get(place)
        return None if found is None else where(*found)

    def written(self, role: Role) -> str:
        named = self.by_place.get(Place(role.scope, role.scope_id), ("", ""))
        return ", ".join(name for name in named if name)

    def complain(self, row: Placed, *, suggest: bool) -> RuleBroken | None:
        """Return what is wrong with where *row* is, if anything."""
        if row.unit and not row.department:
            return complaint(row.origin, "import.unit_without_department")
        if row.department and same(row.department) not in map(same, self.departments):
            near = self.departments if suggest else ()
            return unknown(row.origin, "import.department_unknown", row.department, near)
        there = [unit for of, unit in self.units if same(of) == same(row.department)]
        if row.unit and same(row.unit) not in map(same, there):
            return unknown(row.origin, "import.unit_unknown", row.unit, there if suggest else ())
        return None


def where(department: str, unit: str) -> Where:
    return same(department), same(unit)


def places(departments: Collection[Department], units: Collection[Unit], wanted: Wanted) -> Places:
    names = {one.id: one.name for one in departments}
    stored = [(names[one.department_id], one.name) for one in units]
    by_place = {
        Place(): ("", ""),
        **{Place(Scope.DEPARTMENT, id_): (name, "") for id_, name in names.items()},
        **{Place(Scope.UNIT, one.id): pair for one, pair in zip(units, stored, strict=True)},
    }
    return Places(
        departments=tuple(
            dict.fromkeys([*names.values(), *(one.name for one in wanted.departments)])
        ),
        units=(*stored, *((one.department, one.name) for one in wanted.units)),
        by_place=by_place,
    )

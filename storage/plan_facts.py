"""What else a plan has: milestones, indicators, environmental aspects and governing documents. None
of it reaches over two authorities."""

from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, func, select

from domain.plan_rows import Aspect, Document, Indicator, Milestone, R, Row, columns
from storage import tables


class PlanFacts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def milestones(self, authority_id: int) -> tuple[Milestone, ...]:
        """Return every milestone, the first day first."""
        return self._every(Milestone, _MILESTONES, authority_id)

    def indicators(self, authority_id: int) -> tuple[Indicator, ...]:
        """Return every indicator, the latest year first."""
        return self._every(Indicator, _INDICATORS, authority_id)

    def aspects(self, authority_id: int) -> tuple[Aspect, ...]:
        return self._every(Aspect, _ASPECTS, authority_id)

    def documents(self, authority_id: int) -> tuple[Document, ...]:
        return self._every(Document, _DOCUMENTS, authority_id)

    def _every(self, kind: type[R], rows: Select[Any], authority_id: int) -> tuple[R, ...]:
        found = self._connection.execute(rows, {"authority_id": authority_id}).mappings()
        return tuple(kind(**row) for row in found)


def _of(table: Table, kind: type[Row]) -> Select[Any]:
    """Return an authority's rows of that kind, with its fields for columns; of what a row names
    only its department."""
    named = columns(kind)
    rows = select(*(table.c[name] for name in named if name in table.c)).where(
        table.c.authority_id == bindparam("authority_id")
    )
    if "department" not in named:
        return rows
    department = tables.department.c
    return rows.add_columns(func.coalesce(department.name, "").label("department")).outerjoin(
        tables.department, department.id == table.c.department_id
    )


# Built once: putting a statement together costs more than running it.
_MILESTONES = _of(tables.milestone, Milestone).order_by(
    tables.milestone.c.first_on, tables.milestone.c.id
)
_INDICATORS = _of(tables.indicator, Indicator).order_by(
    tables.indicator.c.year.desc(), tables.indicator.c.id
)
_ASPECTS = _of(tables.aspect, Aspect).order_by(tables.aspect.c.id)
_DOCUMENTS = _of(tables.governing_document, Document).order_by(
    tables.governing_document.c.name, tables.governing_document.c.id
)

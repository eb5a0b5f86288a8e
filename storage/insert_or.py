"""INSERT … ON CONFLICT, which SQLite and PostgreSQL spell the same and SQLAlchemy in two places."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_or(dialect: str, table: Table) -> sqlite.Insert:
    """Return an insert in *dialect* that knows `on_conflict_do_…`."""
    if dialect == "postgresql":
        # The two classes have the methods that are used here in common.
        return postgresql.insert(table)  # type: ignore[return-value]
    return sqlite.insert(table)

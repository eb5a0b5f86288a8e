"""INSERT … ON CONFLICT, which SQLite and PostgreSQL spell the same and SQLAlchemy in two places."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_or(connection: Connection, table: Table) -> sqlite.Insert:
    """Return an insert that knows `on_conflict_do_…`."""
    if connection.dialect.name == "postgresql":
        # The two classes have the methods that are used here in common.
        return postgresql.insert(table)  # type: ignore[return-value]
    return sqlite.insert(table)

"""Alembic asks this file how to reach the tables; the connection comes from storage/migrate.py."""

from typing import Any, Literal

from alembic import context

from storage import tables


def as_plain_type(kind: str, item: Any, _: Any) -> str | Literal[False]:
    """Write our own types into migrations as what they are in the database."""
    if kind == "type" and isinstance(item, tables.Moment):
        return "sa.DateTime(timezone=True)"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=tables.METADATA,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
    render_item=as_plain_type,
    # The transaction is the caller's.
    transactional_ddl=False,
)
context.run_migrations()

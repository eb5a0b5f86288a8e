"""Texts that keep no order, not even that in which the database happens to store rows."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert


def insert_shuffled(
    connection: Connection, table: Table, about: ColumnElement[bool], **row: Any
) -> None:
    """Add a row to those *about* the same, and store them all anew in the order of their random
    keys: PostgreSQL notes where each row lies and which transaction wrote it last, and row by row
    that would tell when each was written."""
    there = connection.execute(delete(table).where(about).returning(*table.c)).mappings()
    rows = sorted([*map(dict, there), row], key=lambda one: one["key"])
    connection.execute(insert(table), rows)

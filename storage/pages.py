"""One page of what a statement finds."""

from typing import Any

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam

from domain.page import SIZE, Page

# How many things there are on the pages before.
SKIPPED: BindParameter[Any] = bindparam("skipped")


def paged(rows: Select[Any]) -> Select[Any]:
    """Return one page of *rows*, for `find_page`."""
    return rows.limit(SIZE).offset(SKIPPED)


def find_page(
    connection: Connection, rows: Select[Any], values: dict[str, Any], number: int
) -> Page[Row[Any]]:
    """Return that page of *rows*, each of which says how many there are in `total`."""
    number = max(1, number)
    found = connection.execute(rows, {**values, "skipped": (number - 1) * SIZE}).all()
    if found or number == 1:
        return Page(tuple(found), number, found[0].total if found else 0)
    # A page that is no longer there becomes the last one that is.
    first = find_page(connection, rows, values, 1)
    return find_page(connection, rows, values, first.last) if first.last > 1 else first

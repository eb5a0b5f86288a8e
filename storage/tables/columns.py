"""What every table is made of: the metadata they are gathered in, the types of this project, and
columns that say whether what they hold is personal data."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no zone, so it is put back when read."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


# SQLite gives ids by itself only to columns of exactly this type.
Id = BigInteger().with_variant(Integer, "sqlite")


def column(name: str, type_: Any, *rest: Any, personal: bool = False, **kwargs: Any) -> Column[Any]:
    kwargs.setdefault("nullable", False)
    return Column(name, type_, *rest, info={"personal": personal}, **kwargs)


def personal(name: str, type_: Any, *rest: Any, **kwargs: Any) -> Column[Any]:
    return column(name, type_, *rest, personal=True, **kwargs)


def words(name: str) -> Column[Any]:
    """Return a column of running text, empty from the start; free text may name people."""
    return personal(name, Text, default="")


def key() -> Column[Any]:
    """Return the column that is the key of a table whose rows have a number each."""
    return column("id", Id, primary_key=True)

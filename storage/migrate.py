"""Bringing the tables to the shape this version needs. Alembic is loaded when it is first used."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

# Any number will do, as long as every process takes the same.
ONE_AT_A_TIME = 4_815_162_342


async def migrate(database: Database, to: str = "head") -> None:
    """Bring the tables to revision *to* in one transaction; processes that start together wait."""

    def work(connection: Connection) -> None:
        from alembic import command

        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))
        going_down = to not in ("head", "heads")
        (command.downgrade if going_down else command.upgrade)(_config(connection), to)

    await database.on_connection(work)


async def is_current(database: Database) -> bool:
    """Return whether the tables have the shape that this version of the program needs."""

    def look(connection: Connection) -> bool:
        if "alembic_version" not in inspect(connection).get_table_names():
            return False
        found = connection.execute(text("SELECT version_num FROM alembic_version"))
        return set(found.scalars()) == {newest()}

    return await database.on_connection(look)


def newest() -> str:
    """Return the newest revision there is a file for; read from the name, which begins with it."""
    folder = Path(__file__).parent / "migrations" / "versions"
    return max(path.name for path in folder.glob("[0-9]*.py")).partition("_")[0]


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config

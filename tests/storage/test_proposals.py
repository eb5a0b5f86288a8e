"""What somebody was shown and has not approved: theirs alone, for a day, and unreadable."""

from datetime import timedelta
from typing import Any

from domain.seal import Seal
from storage.database import Database
from tests.chat import NOW, SEAL, SECRET
from tests.promises.rows import every_row


async def found(
    database: Database, kind: str = "plan", owner: str = "1/1", seal: Seal = SEAL, **later: int
) -> Any:
    at = NOW + timedelta(**later)
    return await database.read(lambda storage: storage.proposals.find(seal, kind, owner, at))


async def keep(database: Database, content: Any, kind: str = "plan", owner: str = "1/1") -> None:
    await database.write(lambda storage: storage.proposals.keep(SEAL, kind, owner, content, NOW))


async def test_it_is_found_by_its_owner_for_a_day_and_by_nobody_else(database: Database) -> None:
    await keep(database, {"rows": [["3.10", 7, None]]})

    assert await found(database, hours=23) == {"rows": [["3.10", 7, None]]}
    assert await found(database, hours=24) is None
    assert await found(database, owner="2/1") is None
    assert await found(database, kind="report") is None
    assert await found(database, seal=Seal(f"another than {SECRET}")) is None


async def test_only_the_latest_of_each_kind_is_kept(database: Database) -> None:
    await keep(database, "first")
    await keep(database, "second")
    await keep(database, "other", kind="report")

    assert await found(database) == "second"
    assert await found(database, kind="report") == "other"


async def test_what_is_thrown_away_is_gone(database: Database) -> None:
    await keep(database, "first")

    dropped = await database.write(lambda storage: storage.proposals.drop(SEAL, "plan", "1/1"))
    again = await database.write(lambda storage: storage.proposals.drop(SEAL, "plan", "1/1"))

    assert (dropped, again) == (True, False)
    assert await found(database) is None


async def test_nobody_can_read_it_in_the_database(database: Database) -> None:
    await keep(database, ["Zentinella Qvarnhjelm", "zentinella@example.se"])

    assert "entinel" not in str(await every_row(database))

"""The workbook that a network's annual report is written from."""

import io
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from domain.authority import Authority
from domain.meeting import Network
from jobs import annual_report, close_ratings
from sheets import annual_report as workbook
from sheets import example_network
from storage.database import Database
from storage.storage import Storage
from tests import make
from tests.chat import NOW
from tests.dialogs import network
from tests.dialogs.network import TODAY
from tests.promises.rows import statements

Rows = list[tuple[Any, ...]]


@pytest.fixture
async def authority(database: Database) -> Authority:
    return await make.stored_authority(database)


async def written(database: Database, authority: Authority, year: int) -> dict[str, Rows]:
    """Return the rows of each sheet, as Excel reads them."""

    def made(storage: Storage) -> bytes:
        [found] = storage.networks.of(authority.id)
        assert isinstance(found, Network)
        return workbook.write(annual_report.gather(storage, found, year, NOW))

    book = load_workbook(io.BytesIO(await database.read(made)))
    return {page.title: list(page.iter_rows(values_only=True)) for page in book.worksheets}


async def test_the_year_2022_is_counted_with_what_was_published_beside(
    database: Database, authority: Authority
) -> None:
    await network.bring(database, example_network.network(authority.name, TODAY))
    await database.write(lambda storage: close_ratings.close(storage, TODAY))

    sheets = await written(database, authority, 2022)

    assert list(sheets) == [
        "Möten", "Per grupp", "Indikatorer", "Årsenkät", "Störst nytta", "Kommuner",
        "Kommentarer", "Läs mig",
    ]  # fmt: skip
    meetings = sheets["Möten"][1:]
    assert len(meetings) == 21
    assert sum(row[10] for row in meetings) == 679
    assert sum(row[15] == "ja" for row in meetings) == 8
    [harbour] = [row for row in meetings if row[0] == "MSG-04"]
    assert harbour[8:13] == (24, 22, 46, "5,58 (publicerat)", None)
    groups = {row[0]: row[1:6] for row in sheets["Per grupp"][1:]}
    assert groups == {
        "Miljöstrategigruppen": (8, 4, 8, 281, 4),
        "Naturvårdsgruppen": (9, 5, 9, 363, 4),
        "Rättvis handel-gruppen": (4, 4, 4, 35, 0),
    }
    figures = {row[0]: row[2:] for row in sheets["Indikatorer"][1:]}
    assert figures["Genomförda möten"] == (21, 0, "22", 1, "exakt")
    assert figures["Deltagartillfällen"] == (679, 0, "över 730", 52, "minst")
    assert sheets["Årsenkät"][0] == ("Fråga", "2019", "2020", "2021", "2022")
    assert sheets["Årsenkät"][1][1:] == tuple(
        f"{mean} (publicerat)" for mean in ("4,9", "5,2", "5,6", "5,2")
    )
    assert sheets["Årsenkät"][2][1:] == (62, 52, 40, 53)
    assert len(sheets["Kommuner"]) == 1 + 38


async def test_it_is_gathered_by_as_many_statements_however_many_meetings_there_were(
    database: Database, authority: Authority
) -> None:
    await network.stored(database, authority, date(2022, 5, 20))
    with statements(database) as of_one:
        await written(database, authority, 2022)
    rows = [date(2022, month, 10) for month in range(1, 13)]
    meetings = [(network.meeting(f"M-{on.month}", on), on) for on in rows]
    await network.bring(database, network.wanted(authority, *meetings))
    with statements(database) as of_twelve:
        await written(database, authority, 2022)

    assert of_twelve.total() == of_one.total()


async def test_no_formula_leaves_in_what_somebody_wrote(
    database: Database, authority: Authority
) -> None:
    await network.stored(database, authority, TODAY, theme="=1+1", place="@SUM(A1)")

    def types(storage: Storage) -> bytes:
        [found] = storage.networks.of(authority.id)
        return workbook.write(annual_report.gather(storage, found, TODAY.year, NOW))

    page = load_workbook(io.BytesIO(await database.read(types)))["Möten"]
    assert [page.cell(2, at).data_type for at in (6, 7)] == ["s", "s"]

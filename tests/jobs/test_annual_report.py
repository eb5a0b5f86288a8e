"""The workbook that a network's annual report is written from."""

import io
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from openpyxl import load_workbook

from domain import survey
from domain.attendance import Source
from domain.authority import Authority
from domain.meeting import Network
from domain.network_wanted import TARGETS, WantedFigure
from domain.person import Person
from jobs import annual_report, close_ratings
from sheets import annual_report as workbook
from sheets import example_network, network_workbook, network_writing, safely
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
    assert sum(row[17] == "ja" for row in meetings) == 8
    [harbour] = [row for row in meetings if row[0] == "MSG-04"]
    assert harbour[8:14] == (24, 22, 46, 5.58, None, "ja")
    groups = {row[0]: row[1:8] for row in sheets["Per grupp"][1:]}
    assert groups == {
        "Miljöstrategigruppen": (8, 4, 0, 4, 8, 281, 4),
        "Naturvårdsgruppen": (9, 4, 0, 5, 9, 363, 4),
        "Rättvis handel-gruppen": (4, 0, 0, 4, 4, 35, 0),
    }
    figures = {row[0]: row[2:] for row in sheets["Indikatorer"][1:]}
    assert figures["Genomförda möten"] == (21, 0, "22", 1, "exakt")
    assert figures["Deltagartillfällen"] == (679, 0, "över 730", 52, "minst")
    assert sheets["Årsenkät"][0] == ("Fråga", "2019", "2020", "2021", "2022")
    assert figures["Kommuner som var med"][:2] == (38, 36)
    assert figures["Andra organisationer som var med"][:2] == (0, 0)
    assert sheets["Årsenkät"][1][1:] == (4.9, 5.2, 5.6, 5.2)
    assert sheets["Årsenkät"][2][1:] == (62, 52, 40, 53)
    assert all("årsrapport 2022" in source for source in sheets["Årsenkät"][-1][1:])
    assert len(sheets["Kommuner"]) == 1 + 38


async def test_every_indicator_takes_a_target_and_what_was_published(
    database: Database, authority: Authority
) -> None:
    day = date(2022, 5, 20)
    printed = {
        "meetings": "2", "participations": "över 20", "people": "cirka 20",
        "municipalities": "2", "satisfaction": "5,4", "usefulness": "5,2",
        **{TARGETS[name]: "3" for name in ("meetings", "participations", "people")},
        TARGETS["municipalities"]: "4", TARGETS["satisfaction"]: "5,0",
    }  # fmt: skip
    published = tuple(WantedFigure(2022, *one, "rapport") for one in printed.items())
    wanted = network.wanted(authority, (network.meeting("M-1", day), day))
    book = network_writing.write(replace(wanted, figures=published))
    await network.bring(database, network_workbook.from_cells(safely.read_cells(book)).wanted)

    indicators = (await written(database, authority, 2022))["Indikatorer"]

    figures = {row[0]: row[1:] for row in indicators[1:]}
    assert figures == {
        "Genomförda möten": (3, 1, 0, "2", 1, "exakt"),
        "Deltagartillfällen": (3, 0, 0, "över 20", 21, "minst"),
        "Unika deltagare": (3, None, None, "cirka 20", None, None),
        # Ale kommun is of another kind here.
        "Kommuner som var med": (4, 1, 1, "2", 1, "exakt"),
        "Andra organisationer som var med": (None, 1, 1, None, None, None),
        "Nöjdhet (1–6)": (5, "för få svar", "för få svar", "5,4", None, None),
        "Nytta (1–6)": (None, "för få svar", "för få svar", "5,2", None, None),
    }


async def test_how_many_came_from_a_municipality_is_told_of_enough_and_never_by_subtraction(
    database: Database, authority: Authority
) -> None:
    about = await network.stored(database, authority, date(2022, 5, 20))

    def come(storage: Storage) -> None:
        for name, count in (("Vara kommun", 9), ("Ale kommun", 2), ("Hjo kommun", 7)):
            organisation = storage.networks.organisation(name, "municipality")
            storage.networks.set_member(about.network.id, organisation, "", None, None)
            people = [Person(0, f"{name} {n}", organisation_id=organisation) for n in range(count)]
            day = about.days[0].id
            storage.attendances.attend(day, storage.people.add_many(people), Source.COORDINATOR)

    await database.write(come)

    sheets = await written(database, authority, 2022)

    shown = {row[0]: row[1:] for row in sheets["Kommuner"][1:]}
    # Two are few, and less the nine and the seven the sum of all would tell that.
    assert {name: row[4] for name, row in shown.items()} == {
        "Vara kommun": 9, "Hjo kommun": "visas inte", "Ale kommun": "visas inte",
    }  # fmt: skip
    assert [row[1] for row in sheets["Kommuner"][1:]] == ["kommun", "kommun", "annan"]
    assert shown["Ale kommun"][3] == 1


async def test_it_says_who_asked_for_it(database: Database, authority: Authority) -> None:
    await network.stored(database, authority, TODAY)

    def made(storage: Storage) -> bytes:
        [found] = storage.networks.of(authority.id)
        return workbook.write(annual_report.gather(storage, found, 2022, NOW, "Sam Samordnare"))

    page = load_workbook(io.BytesIO(await database.read(made)))["Läs mig"]

    assert str(page.cell(2, 1).value).endswith(", hämtat av Sam Samordnare.")


async def test_a_survey_tells_how_many_were_invited_and_what_share_answered(
    database: Database, authority: Authority
) -> None:
    about = await network.stored(database, authority, TODAY)

    def ask(storage: Storage) -> None:
        opened = (TODAY - timedelta(weeks=4), TODAY - timedelta(weeks=1))
        asked = storage.surveys.open(about.network.id, TODAY.year, survey.WORDING, opened, 40)
        for _ in range(8):
            marks = survey.changes({}, dict.fromkeys(survey.Asked, 5))
            storage.surveys.count_answers(asked, marks, (), ())
        storage.surveys.close(asked)

    await database.write(ask)

    rows = {row[0]: row[1:] for row in (await written(database, authority, TODAY.year))["Årsenkät"]}

    assert rows["Nöjd med samordningen"] == (5,)
    assert rows["Inbjudna"] == (40,)
    assert rows["Svarsfrekvens, %"] == (20,)


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

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.authority_checks import check
from domain.authority_wanted import (
    Wanted,
    WantedDepartment,
    WantedOwner,
    WantedPerson,
    WantedRole,
    WantedSubstitute,
    WantedUnit,
)
from domain.imported import Origin
from domain.person import RoleName
from sheets import authority_workbook, example
from sheets.authority_workbook import AuthorityWorkbook
from sheets.safely import Cell, Cells, read_cells
from tests.sheets import hostile


def sheets(**changed: list[list[Cell]]) -> Cells:
    blank: Cells = {
        "Myndighet": [["Uppgift", "Värde"]],
        "Förvaltningar": [["Namn"]],
        "Personer": [["Namn", "E-post", "Entra-id", "Språk"]],
        "Roller": [["Person", "Roll", "Förvaltning", "Enhet", "Från", "Till"]],
        "Enheter": [["Namn", "Förvaltning"]],
        "Ersättare": [["Person", "Ersättare", "Från", "Till"]],
        "Ansvariga": [["Person", "Ärenden", "Förvaltning", "Enhet"]],
    }
    return blank | changed


def said(workbook: AuthorityWorkbook) -> list[tuple[str, dict[str, str | int]]]:
    return [(broken.key, broken.values) for broken in workbook.complaints]


def test_the_template_is_right_but_for_the_tenant() -> None:
    workbook = authority_workbook.read(authority_workbook.template())

    assert (workbook.complaints, workbook.notes) == ((), ())
    assert [broken.values["fact"] for broken in check(workbook.wanted).complaints] == ["tenant_id"]


def test_the_template_says_that_its_rows_are_invented() -> None:
    cells = read_cells(authority_workbook.template())

    assert "påhittade exempel" in str(cells["Läs mig"])
    for sheet in ("Förvaltningar", "Enheter", "Personer", "Roller", "Ersättare", "Ansvariga"):
        assert all("Påhittat exempel" in row for row in cells[sheet][1:])


def test_the_demo_is_the_example() -> None:
    workbook = authority_workbook.read(authority_workbook.demo())

    assert workbook == AuthorityWorkbook(example.AUTHORITY)
    assert check(workbook.wanted).complaints == ()


def test_what_is_written_is_read_again() -> None:
    told = replace(
        example.AUTHORITY,
        roles=(
            WantedRole(
                "kim@example.com", RoleName.DUTY_OFFICER, "", date(2026, 1, 1), date(2026, 6, 30)
            ),
            WantedRole("kim@example.com", RoleName.HANDLER, "Skola", unit="Köket"),
        ),
        owners=(WantedOwner("kim@example.com", "near_miss", "Skola"),),
    )

    data = authority_workbook.write(told)

    assert authority_workbook.read(data).wanted == told
    assert read_cells(authority_workbook.write(authority_workbook.read(data).wanted)) == read_cells(
        data
    )


WORD = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
LINE = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


@settings(max_examples=10, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=40))
def test_any_names_are_read_as_they_were_written(names: list[str]) -> None:
    told = Wanted(
        departments=tuple(WantedDepartment(name) for name in names),
        people=tuple(WantedPerson(name, "kim@example.com") for name in names),
    )

    assert authority_workbook.read(authority_workbook.write(told)).wanted == told


def test_headings_may_stand_in_any_order_and_be_written_in_any_way() -> None:
    workbook = authority_workbook.read(
        hostile.workbook(
            {
                "PERSONER": [
                    [None, "  språk", "ENTRA-ID ", "e–post:", "namn"],
                    [],
                    [None, "Engelska", "abc", "kim@example.com", " Kim\u00a0 Exempel "],
                ],
                "förvaltningar ": [["NAMN"], ["Skola"]],
                "Roller": [["Till", "enhet", "Från", "förvaltning", "roll", "person"]],
                "Enheter": [["förvaltning", "namn"]],
                "ersättare": [["till", "från", "Person", "Ersättare"]],
                "Ansvariga": [["Enhet", "Förvaltning", "Ärenden (slag)", "Person"]],
                "myndighet": [["värde", "uppgift"], ["Exempelkommunen", "namn"]],
            }
        )
    )

    assert (workbook.complaints, workbook.notes) == ((), ())
    assert workbook.wanted.people == (
        WantedPerson("Kim Exempel", "kim@example.com", "abc", "en", Origin("Personer", 3)),
    )
    assert workbook.wanted.people[0].origin == Origin("Personer", 3)
    assert workbook.wanted.value("name") == "Exempelkommunen"
    assert workbook.wanted.departments == (WantedDepartment("Skola"),)


def test_an_unknown_column_or_sheet_is_left_out_with_a_note() -> None:
    workbook = authority_workbook.from_cells(
        sheets(Förvaltningar=[["Namn", "Chef", "Anmärkning"], ["Skola", "x", "y"]], Blad1=[])
    )

    assert workbook.complaints == ()
    assert [(note.key, note.values) for note in workbook.notes] == [
        ("import.note.sheet_ignored", {"sheet": "Blad1"}),
        ("import.note.column_ignored", {"sheet": "Förvaltningar", "heading": "Chef"}),
    ]


def test_a_row_with_only_a_remark_is_blank() -> None:
    workbook = authority_workbook.from_cells(
        sheets(Förvaltningar=[["Namn", "Anmärkning"], [None, "fyll på här"]])
    )

    assert workbook == AuthorityWorkbook(Wanted())


def test_a_missing_sheet_is_told_with_the_one_that_may_be_it() -> None:
    cells = sheets()
    cells["Personal"] = cells.pop("Personer")
    del cells["Roller"]

    assert said(authority_workbook.from_cells(cells)) == [
        (
            "import.sheet_missing_but_near",
            {"sheet": "", "row": "0", "written": "Personer", "suggestion": "Personal"},
        ),
        ("import.sheet_missing", {"sheet": "", "row": "0", "written": "Roller"}),
    ]


def test_a_workbook_about_something_else_lacks_every_sheet() -> None:
    workbook = authority_workbook.from_cells({"Blad1": [["hej"]]})

    assert [broken.key for broken in workbook.complaints] == ["import.sheet_missing"] * 7


def test_a_heading_that_is_missing_or_there_twice_is_told() -> None:
    workbook = authority_workbook.from_cells(
        sheets(
            Roller=[
                ["Person", "Rol", "Förvaltning", "Enhet", "Från", "Från", "Till"],
                ["a", "chef"],
            ]
        )
    )

    at = {"sheet": "Roller", "row": "1"}
    assert said(workbook) == [
        ("import.heading_twice", at | {"heading": "Från"}),
        ("import.heading_missing_but_near", at | {"written": "Roll", "suggestion": "Rol"}),
    ]
    assert workbook.wanted.roles == ()


def test_every_faulty_row_is_told_with_what_may_be_meant() -> None:
    workbook = authority_workbook.from_cells(
        sheets(
            Myndighet=[
                ["Uppgift", "Värde"],
                ["Miljökontorets telfon", "1"],
                ["Namn", "A"],
                ["namn", "B"],
            ],
            Personer=[
                ["Namn", "E-post", "Entra-id", "Språk"],
                ["Kim", "kim@example.com", None, "klingonska"],
            ],
            Roller=[
                ["Person", "Roll", "Förvaltning", "Enhet", "Från", "Till"],
                ["kim@example.com", "miljösamordare", None, None, None, None],
                ["kim@example.com", None, None, None, None, None],
                ["kim@example.com", "chef", None, None, "31/1", "2026-02-30"],
            ],
        )
    )

    assert said(workbook) == [
        (
            "import.fact_unknown_but_near",
            {
                "sheet": "Myndighet",
                "row": "2",
                "written": "Miljökontorets telfon",
                "suggestion": "Miljökontorets telefon",
            },
        ),
        ("import.fact_twice", {"sheet": "Myndighet", "row": "4", "first": "3"}),
        ("import.language_unknown", {"sheet": "Personer", "row": "2", "written": "klingonska"}),
        (
            "import.role_unknown_but_near",
            {
                "sheet": "Roller",
                "row": "2",
                "written": "miljösamordare",
                "suggestion": "miljösamordnare",
            },
        ),
        ("import.role_missing", {"sheet": "Roller", "row": "3"}),
        ("import.day_wrong", {"sheet": "Roller", "row": "4", "written": "31/1"}),
        ("import.day_wrong", {"sheet": "Roller", "row": "4", "written": "2026-02-30"}),
    ]


@pytest.mark.parametrize("day", [date(2026, 1, 31), "2026-01-31", " 2026-01-31 "])
def test_a_day_is_a_date_or_text(day: Cell) -> None:
    workbook = authority_workbook.from_cells(
        sheets(
            Roller=[
                ["Person", "Roll", "Förvaltning", "Enhet", "Från", "Till"],
                ["a", "chef", "", "", day],
            ]
        )
    )

    assert workbook.wanted.roles == (WantedRole("a", RoleName.MANAGER, since=date(2026, 1, 31)),)


def test_text_made_of_digits_keeps_its_zeros_and_whole_numbers_have_no_decimals() -> None:
    workbook = authority_workbook.from_cells(
        sheets(Förvaltningar=[["Namn"], ["007"], [8.0], [9], ["a\u200bb\nc"]])
    )

    assert [one.name for one in workbook.wanted.departments] == ["007", "8", "9", "ab c"]


def test_units_substitutes_and_owners_are_read_from_their_sheets() -> None:
    workbook = authority_workbook.from_cells(
        sheets(
            Enheter=[["Namn", "Förvaltning"], ["Köket", "Skola"]],
            Ersättare=[
                ["Person", "Ersättare", "Från", "Till"],
                ["a", "b", "2027-07-01", date(2027, 7, 31)],
            ],
            Ansvariga=[
                ["Person", "Ärenden", "Förvaltning", "Enhet"],
                ["a", "Tillbud", "Skola", "Köket"],
                ["b", None, None, None],
            ],
        )
    )

    assert workbook.complaints == ()
    assert workbook.wanted.units == (WantedUnit("Köket", "Skola"),)
    assert workbook.wanted.substitutes == (
        WantedSubstitute("a", "b", date(2027, 7, 1), date(2027, 7, 31)),
    )
    assert workbook.wanted.owners == (
        WantedOwner("a", "near_miss", "Skola", "Köket"),
        WantedOwner("b"),
    )


def test_a_kind_that_cannot_be_read_does_not_become_all_kinds() -> None:
    workbook = authority_workbook.from_cells(
        sheets(
            Ansvariga=[["Person", "Ärenden", "Förvaltning", "Enhet"], ["a", "tilbud", "Skola", ""]]
        )
    )

    assert said(workbook) == [
        (
            "import.kind_unknown_but_near",
            {"sheet": "Ansvariga", "row": "2", "written": "tilbud", "suggestion": "tillbud"},
        )
    ]
    assert workbook.wanted.owners == ()

import os
import random
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from domain.errors import RuleBroken
from sheets import child, guard, safely
from tests.sheets import hostile

LIMITS = safely.Limits()


def refusal(data: bytes, limits: safely.Limits = LIMITS) -> str:
    with pytest.raises(RuleBroken) as refused:
        safely.read_cells(data, limits)
    return refused.value.key


def test_cells_keep_their_kinds() -> None:
    row: list[safely.Cell] = ["007", 7, 1.5, True, date(2026, 1, 31), datetime(2026, 1, 31, 8, 15)]  # noqa: DTZ001 - Excel's moments have no zone
    data = hostile.workbook({"Ett": [row, [], [None, "b", None]], "Två": []})

    cells = safely.read_cells(data)

    assert cells == {"Ett": [row, [], [None, "b"]], "Två": []}
    assert [type(cell) for cell in cells["Ett"][0]] == [type(cell) for cell in row]


def test_a_false_dimension_costs_nothing() -> None:
    data = hostile.with_sheet(
        f'<row r="1">{hostile.text_cell("A1", "hej")}</row>', dimension="A1:XFD1048576"
    )

    assert safely.read_cells(data) == {"Blad1": [["hej"]]}


def test_a_cell_far_out_is_refused() -> None:
    below = hostile.with_sheet(f'<row r="1048576">{hostile.text_cell("A1048576", "x")}</row>')
    beside = hostile.with_sheet(f'<row r="1">{hostile.text_cell("XFD1", "x")}</row>')

    assert refusal(below) == "import.sheet_long"
    assert refusal(beside) == "import.sheet_wide"


def test_as_many_rows_below_the_headings_and_columns_as_are_allowed_are_read() -> None:
    widest: list[safely.Cell] = ["x"] * child.MOST_COLUMNS
    data = hostile.workbook({"Blad1": [widest] + [["y"]] * child.MOST_ROWS})

    assert len(safely.read_cells(data)["Blad1"]) == child.MOST_ROWS + 1


def test_sheets_of_blank_rows_are_refused_together() -> None:
    far = hostile.workbook({f"Blad{n}": [[]] * (child.MOST_ROWS - 1) + [["x"]] for n in range(9)})

    assert refusal(far) == "import.file_heavy"


def test_one_row_too_many_is_refused() -> None:
    assert (
        refusal(hostile.workbook({"Blad1": [["x"]] * (child.MOST_ROWS + 2)})) == "import.sheet_long"
    )


def test_a_zip_bomb_is_refused_unopened() -> None:
    data = hostile.with_parts({"xl/media/image1.png": b"0" * (guard.MOST_UNPACKED + 1)})

    assert len(data) < guard.MOST_BYTES
    assert refusal(data) == "import.file_packed"


def test_a_dense_part_of_moderate_size_is_refused_too() -> None:
    data = hostile.with_parts({"xl/media/image1.png": b"0" * 2_000_000})

    assert refusal(data) == "import.file_packed"


def test_too_many_parts_are_refused() -> None:
    data = hostile.with_parts({f"xl/media/{n}.png": os.urandom(9) for n in range(200)})

    assert refusal(data) == "import.file_packed"


def test_a_huge_shared_string_is_refused() -> None:
    data = hostile.with_shared_string("x" * guard.MOST_UNPACKED, cells=1)

    assert refusal(data) == "import.file_packed"


def test_a_long_text_that_every_cell_refers_to_is_refused() -> None:
    letters = random.Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=30_000)
    data = hostile.with_shared_string("".join(letters), cells=500)

    assert refusal(data) == "import.file_heavy"


ENTITIES = [
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a [<!ENTITY y "lol"><!ENTITY x "&y;&y;&y;&y;">]>',
]


@pytest.mark.parametrize("entities", ENTITIES, ids=["from a file", "billion laughs"])
def test_entities_are_refused(entities: str) -> None:
    data = hostile.with_sheet(f'<row r="1">{hostile.text_cell("A1", "&x;")}</row>', before=entities)

    assert refusal(data) == "import.file_damaged"


def test_macros_are_refused() -> None:
    types = hostile.part("[Content_Types].xml")
    enabled = types.replace(
        b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"vnd.ms-excel.sheet.macroEnabled.main+xml",
    )

    assert refusal(hostile.with_parts({"[Content_Types].xml": enabled})) == "import.file_macros"
    assert refusal(hostile.with_parts({"xl/vbaProject.bin": b"x"})) == "import.file_macros"


def test_old_and_locked_workbooks_are_refused_with_a_reason_of_their_own() -> None:
    data = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)

    assert refusal(data) == "import.file_old_or_locked"


def test_a_large_file_is_refused_before_anything_is_read() -> None:
    assert refusal(hostile.plain() + bytes(guard.MOST_BYTES)) == "import.file_big"


def test_what_is_no_workbook_is_refused() -> None:
    document = hostile.with_parts({"[Content_Types].xml": b"<Types>wordprocessingml</Types>"})

    assert refusal(b"") == "import.file_not_xlsx"
    assert refusal(b"Namn;Roll\r\n") == "import.file_not_xlsx"
    assert refusal(document) == "import.file_not_xlsx"


def test_a_file_cut_short_is_damaged() -> None:
    assert refusal(hostile.plain()[:-200]) == "import.file_damaged"


def test_a_broken_sheet_is_damaged() -> None:
    assert refusal(hostile.with_parts({hostile.SHEET: b"<worksheet"})) == "import.file_damaged"


def test_a_packing_that_takes_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as packed:
        packed.writestr("[Content_Types].xml", hostile.part("[Content_Types].xml"))

    assert refusal(path.read_bytes()) == "import.file_packed"


def test_a_reader_that_takes_too_long_is_killed() -> None:
    # The reader is not even started in this time.
    assert refusal(hostile.plain(), safely.Limits(seconds=0)) == "import.file_slow"


def test_a_reader_that_wants_too_much_memory_ends() -> None:
    assert refusal(hostile.plain(), safely.Limits(megabytes=16)) == "import.file_heavy"


def test_the_reader_knows_none_of_our_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HALLKOLL_SECRET_KEY", "canary")
    monkeypatch.setenv("PYTHONHOME", "/nowhere")

    assert safely.read_cells(hostile.plain()) == {"Blad1": [["hej"]]}

"""Workbooks made to hurt: small ones, each with one thing wrong."""

import io
import zipfile

from openpyxl import Workbook

from sheets.safely import Cells

SHEET = "xl/worksheets/sheet1.xml"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def workbook(sheets: Cells) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def plain() -> bytes:
    return workbook({"Blad1": [["hej"]]})


def with_parts(parts: dict[str, bytes], data: bytes | None = None) -> bytes:
    """Return the workbook with some of its parts put in or exchanged."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data or plain())) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return written.getvalue()


def part(name: str, data: bytes | None = None) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data or plain())) as packed:
        return packed.read(name)


def with_sheet(rows: str, before: str = "", dimension: str = "A1") -> bytes:
    xml = (
        f'<?xml version="1.0"?>{before}<worksheet {_MAIN}><dimension ref="{dimension}"/>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )
    return with_parts({SHEET: xml.encode()})


def text_cell(at: str, text: str) -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def with_shared_string(string: str, cells: int) -> bytes:
    """Return a workbook in which each cell of a column refers to the same text."""
    numbers = range(1, cells + 1)
    data = with_sheet(
        "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in numbers)
    )
    shared = f'<?xml version="1.0"?><sst {_MAIN}><si><t>{string}</t></si></sst>'
    named = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
        b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    types = part("[Content_Types].xml").replace(b"</Types>", named)
    return with_parts({"xl/sharedStrings.xml": shared.encode(), "[Content_Types].xml": types}, data)

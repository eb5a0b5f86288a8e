"""What is kept of a file is told by its content, and of a picture only its pixels (H8)."""

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from domain import attendance_report
from domain.attachment import FileType
from domain.errors import RuleBroken
from files import pictures
from files.contents import made_safe
from files.safely import Limits, look_through, read_report
from tests import reports, shelf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1024)
TYPES = "[Content_Types].xml"
OPEN_TEXT = b"application/vnd.oasis.opendocument.text"


def refusal(data: bytes, look: Callable[[bytes], object] = made_safe) -> str:
    with pytest.raises(RuleBroken) as refused:
        look(data)
    return refused.value.key


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


# --- by content -----------------------------------------------------------------------------------


TAKEN = {
    "jpeg": (shelf.photo("JPEG"), FileType.PICTURE),
    "png": (shelf.photo("PNG"), FileType.PICTURE),
    "gif": (shelf.photo("GIF"), FileType.PICTURE),
    "webp": (shelf.photo("WEBP"), FileType.PICTURE),
    "pdf": (shelf.PDF, FileType.PDF),
    "text": ("Tunnan läckte.\r\n\tIgen.".encode(), FileType.TEXT),
    "text that begins as a picture would": (b"BMW stod i vattnet", FileType.TEXT),
    "text from older Windows": ("Tunnan läckte å så.".encode("cp1252"), FileType.TEXT),
    "text in UTF-16": ("Tunnan läckte.".encode("utf-16"), FileType.TEXT),
    "docx": (shelf.document(), FileType.DOCX),
    "xlsx": (shelf.document(kind="spreadsheetml.sheet"), FileType.XLSX),
    "pptx": (shelf.document(kind="presentationml.presentation"), FileType.PPTX),
    "docx with a workbook in it": (
        shelf.document({"word/embeddings/Microsoft_Excel_Sheet.xlsx": b"x"}),
        FileType.DOCX,
    ),
    "odt": (shelf.zipped({"mimetype": OPEN_TEXT, "content.xml": b"<x/>"}), FileType.ODT),
}


@pytest.mark.parametrize("name", TAKEN)
def test_a_file_is_what_it_holds_whatever_it_is_called(name: str) -> None:
    data, kind = TAKEN[name]

    found = made_safe(data)

    assert found.type is kind
    if kind not in (FileType.PICTURE, FileType.TEXT):
        assert (found.content, found.preview) == (data, b"")


def test_text_is_kept_as_utf_8() -> None:
    kept = [made_safe(TAKEN[name][0]).content.decode() for name in TAKEN if name.startswith("text")]

    assert kept == [
        "Tunnan läckte.\r\n\tIgen.", "BMW stod i vattnet", "Tunnan läckte å så.", "Tunnan läckte.",
    ]  # fmt: skip


def _bomb() -> bytes:
    return shelf.document({"word/media/image1.bmp": bytes(20 * 1024 * 1024)})


def _many_entries() -> bytes:
    return shelf.document({f"word/{number}.xml": b"" for number in range(2_000)})


def _locked() -> bytes:
    data = bytearray(shelf.document())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 4)
    return bytes(data)


def _heif() -> bytes:
    return struct.pack(">I", 24) + b"ftypheic" + bytes(4) + b"mif1heic" + bytes(200)


REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "file.empty"),
    "a program": (b"MZ\x90\x00" + bytes(500), "file.kind"),
    "another system's program": (b"\x7fELF\x02\x01\x01" + bytes(500), "file.kind"),
    "a script": (b"#!/bin/sh\nrm -rf /\n", "file.kind"),
    "a page": (b"<!DOCTYPE html><html><script>alert(1)</script>", "file.kind"),
    "a drawing that may run": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "file.kind"),
    "a film": (b"\x00\x00\x00\x18ftypmp42" + bytes(500), "file.kind"),
    "a picture nobody asked for": (shelf.photo("BMP"), "file.kind"),
    "a phone's own picture": (_heif(), "file.phone_picture"),
    "an old document": (OLE, "file.old_office"),
    "a zip": (shelf.zipped({"a.txt": b"hej"}), "file.kind"),
    "a zip that says it is two things": (
        shelf.zipped({TYPES: b"wordprocessingml.document.main+xml spreadsheetml.sheet.main+xml"}),
        "file.kind",
    ),
    "half a zip": (shelf.document()[:60], "file.damaged"),
    "macros": (shelf.document({"word/vbaProject.bin": b"x"}), "file.macros"),
    "macros by another name": (
        shelf.zipped({TYPES: b"application/vnd.ms-word.document.macroEnabled.main+xml"}),
        "file.macros",
    ),
    "old macros": (shelf.document({"xl/macrosheets/sheet1.xml": b"x"}), "file.macros"),
    "a control": (shelf.document({"word/activeX/activeX1.bin": b"x"}), "file.macros"),
    "an object of another program": (
        shelf.document({"word/embeddings/oleObject1.bin": b"x"}), "file.macros",
    ),
    "macros in an open document": (
        shelf.zipped({"mimetype": OPEN_TEXT, "Basic/Standard/Module1.xml": b"x"}), "file.macros",
    ),
    "a zip bomb": (_bomb(), "file.packed"),
    "very many files in one": (_many_entries(), "file.packed"),
    "a document with a password": (_locked(), "file.locked"),
    "half a pdf": (shelf.PDF[:40], "file.damaged"),
    "a pdf with a program": (
        shelf.PDF.replace(b"/Catalog", b"/Catalog /OpenAction << /S /JavaScript >>"), "file.active",
    ),
    "a pdf that starts a program": (
        shelf.PDF.replace(b"/Catalog", b"/Catalog /AA << /S /Launch >>"), "file.active",
    ),
    "a pdf with files within": (
        shelf.PDF.replace(b"/Catalog", b"/Catalog /Names << /EmbeddedFiles 3 >>"), "file.active",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_everything_else_is_refused_with_a_reason_of_its_own(name: str) -> None:
    data, why = REFUSED[name]

    assert refusal(data) == why


# --- pictures -------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "GIF"])
def test_where_when_and_by_whom_a_picture_was_taken_does_not_come_along(format: str) -> None:  # noqa: A002
    sent = shelf.photo(format)

    found = made_safe(sent)

    if format != "GIF":
        assert dict(opened(sent).getexif().get_ifd(0x8825))[1] == "N"
    assert shelf.COMMENT in sent or format not in ("JPEG", "GIF")
    for kept in (found.content, found.preview):
        shown = opened(kept)
        assert dict(shown.getexif()) == {}
        assert set(shown.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        for trace in (shelf.PHONE, shelf.ARTIST, shelf.COMMENT.decode(), "Exif", "xmp", "ICC"):
            assert trace.encode() not in kept


def test_a_picture_in_png_text_and_behind_its_end_leaves_no_trace() -> None:
    out = io.BytesIO()
    words = PngInfo()
    words.add_text("Author", shelf.ARTIST)
    words.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{shelf.PHONE}</x:xmpmeta>")
    Image.new("RGB", (9, 9)).save(out, "PNG", pnginfo=words)

    found = made_safe(out.getvalue() + b"<script>" + shelf.ARTIST.encode())

    assert shelf.ARTIST.encode() not in found.content + found.preview
    assert shelf.PHONE.encode() not in found.content + found.preview
    assert b"<script>" not in found.content + found.preview


def test_a_picture_that_was_taken_lying_down_stands_up() -> None:
    shot = Image.new("RGB", (60, 40))
    exif = shot.getexif()
    exif[0x0112] = 6  # turned a quarter
    out = io.BytesIO()
    shot.save(out, "JPEG", exif=exif)

    assert opened(made_safe(out.getvalue()).content).size == (40, 60)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_colours_of_every_kind_can_be_shown(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (20, 10)).save(out, "PNG")

    found = opened(made_safe(out.getvalue()).content)

    assert (found.mode, found.size) == ("RGB", (20, 10))


def test_what_is_seen_through_is_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(out, "PNG")

    assert opened(made_safe(out.getvalue()).content).getpixel((4, 4)) == (255, 255, 255)


def test_a_picture_is_made_to_fit_and_its_preview_to_what_teams_shows() -> None:
    found = made_safe(shelf.photo("JPEG", (4000, 3000)))

    assert opened(found.content).size == (2048, 1536)
    assert opened(found.preview).size == (1024, 768)
    assert len(found.preview) < 1024 * 1024


def _claims(width: int, height: int) -> bytes:
    """A PNG whose head says that it is so large."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))
        + struct.pack(">I", 4) + b"IDATabcd" + struct.pack(">I", zlib.crc32(b"IDATabcd"))
    )  # fmt: skip


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (10_000, 5_001), (50_000_001, 1)])
def test_too_many_pixels_are_refused_by_what_the_head_says(width: int, height: int) -> None:
    assert refusal(_claims(width, height)) == "file.pixels"


def test_the_limit_itself_is_not_too_many() -> None:
    with pytest.raises(OSError):  # noqa: PT011 - past the limit, where nothing more is there
        pictures.remade(_claims(10_000, 5_000))


# --- in a process of its own ----------------------------------------------------------------------


def test_what_comes_out_of_the_process_is_what_was_made_in_it() -> None:
    sent = shelf.photo()

    assert look_through(sent) == made_safe(sent)
    assert refusal(b"MZ" + bytes(99), look_through) == "file.kind"
    assert refusal(shelf.photo()[:300], look_through) == "file.damaged"


def test_what_is_too_heavy_ends_the_process_and_not_the_bot() -> None:
    out = io.BytesIO()
    Image.new("RGB", (6000, 6000)).save(out, "PNG", compress_level=1)

    assert refusal(out.getvalue(), lambda data: look_through(data, Limits(90, 8))) == "file.heavy"
    assert refusal(out.getvalue(), lambda data: look_through(data, Limits(640, 0))) == "file.heavy"


def test_an_attendance_report_is_read_in_a_process_of_its_own_too() -> None:
    sent = reports.teams(reports.One("Åsa Exempel", "asa@example.se"))

    assert read_report(sent) == attendance_report.read(sent)
    assert refusal(b"Namn;Ort", read_report) == "attendance_report.no_table"
    assert refusal(sent, lambda data: read_report(data, Limits(640, 0))) == "file.heavy"

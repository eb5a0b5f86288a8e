"""The icons: of the sizes that Teams asks for, and just as manifest/draw_icons.py draws them."""

import json
import runpy
import struct
import zlib

from bot import package

Pixel = tuple[int, int, int, int]


def pixels(data: bytes) -> list[list[Pixel]]:
    """Decode a PNG of the one kind that is drawn here: 8 bits, with alpha, no filter."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, packed, width, height = 8, b"", 0, 0
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        part = data[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", part)
            assert (depth, colour, interlaced) == (8, 6, 0)
        if kind == b"IDAT":
            packed += part
        at += 12 + length
    raw = zlib.decompress(packed)
    rows = [raw[row * (1 + 4 * width) : (row + 1) * (1 + 4 * width)] for row in range(height)]
    assert all(row[0] == 0 for row in rows)
    return [
        [(row[i], row[i + 1], row[i + 2], row[i + 3]) for i in range(1, len(row), 4)]
        for row in rows
    ]


def icon(name: str) -> list[list[Pixel]]:
    return pixels((package.FOLDER / name).read_bytes())


def test_the_colour_icon_fills_192_by_192_with_its_symbol_in_the_middle_half() -> None:
    rows = icon("color.png")

    accent = json.loads((package.FOLDER / package.MANIFEST).read_bytes())["accentColor"]
    background = (*bytes.fromhex(accent.removeprefix("#")), 255)
    assert [len(rows), {len(row) for row in rows}] == [192, {192}]
    drawn = [
        (x, y) for y, row in enumerate(rows) for x, pixel in enumerate(row) if pixel != background
    ]
    assert len(drawn) > 1000
    assert all(48 <= x < 144 and 48 <= y < 144 for x, y in drawn)


def test_the_outline_icon_is_32_by_32_and_only_white_and_transparent() -> None:
    rows = icon("outline.png")

    assert [len(rows), {len(row) for row in rows}] == [32, {32}]
    seen = [pixel for row in rows for pixel in row if pixel[3]]
    assert {pixel[:3] for pixel in seen} == {(255, 255, 255)}
    clear, full = sum(len(row) for row in rows) - len(seen), sum(p[3] == 255 for p in seen)
    assert clear > 300
    assert full > 150


def test_the_icons_are_what_the_script_draws() -> None:
    script = runpy.run_path(str(package.FOLDER / "draw_icons.py"))

    assert pixels(script["colour_icon"]()) == icon("color.png")
    assert pixels(script["outline_icon"]()) == icon("outline.png")

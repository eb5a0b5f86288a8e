"""Draws the two icons: a tick whose long arm is a leaf. `python manifest/draw_icons.py`.

All of it in plain Python, so that whoever changes a line here needs nothing installed to see it.
"""

# ruff: noqa: INP001 - a folder of files for the app package, not of code

import math
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent

Point = tuple[float, float]
Colour = tuple[int, int, int]
Shape = Callable[[float, float], bool]

GREEN: Colour = (0x1B, 0x66, 0x48)  # the accentColor of manifest.json
WHITE: Colour = (0xFF, 0xFF, 0xFF)

# On a field of 96 × 96, with y downwards.
START: Point = (12, 55)
CORNER: Point = (37, 80)
TIP: Point = (87, 12)


def stroke(begin: Point, end: Point, thickness: float) -> Shape:
    """A line with round ends."""
    (x1, y1), (x2, y2) = begin, end
    dx, dy = x2 - x1, y2 - y1

    def inside(x: float, y: float) -> bool:
        along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)
        along = min(1.0, max(0.0, along))
        return math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= thickness / 2

    return inside


def leaf(begin: Point, end: Point, left: float, right: float) -> Shape:
    """What two circles through both points have in common, bulging as far as it says."""
    (x1, y1), (x2, y2) = begin, end
    half = math.hypot(x2 - x1, y2 - y1) / 2
    ux, uy = (x2 - x1) / half / 2, (y2 - y1) / half / 2
    circles = []
    for bulge, side in ((left, 1), (right, -1)):
        radius = (half * half + bulge * bulge) / (2 * bulge)
        off = side * (radius - bulge)
        circles.append(((x1 + x2) / 2 - uy * off, (y1 + y2) / 2 + ux * off, radius))

    def inside(x: float, y: float) -> bool:
        return all(math.hypot(x - cx, y - cy) <= radius for cx, cy, radius in circles)

    return inside


def tick(thickness: float, vein: float) -> Shape:
    short = stroke(START, CORNER, thickness)
    long = leaf(CORNER, TIP, left=19, right=21)
    # The vein is cut out of the leaf, so that it also shows where there is only one colour.
    far = (CORNER[0] + 0.62 * (TIP[0] - CORNER[0]), CORNER[1] + 0.62 * (TIP[1] - CORNER[1]))
    near = (CORNER[0] + 0.2 * (TIP[0] - CORNER[0]), CORNER[1] + 0.2 * (TIP[1] - CORNER[1]))
    cut = stroke(near, far, vein)
    return lambda x, y: short(x, y) or (long(x, y) and not cut(x, y))


def coverage(shape: Shape, size: int, field: int, samples: int) -> list[list[float]]:
    """How much of each pixel the shape covers, drawn *field* pixels wide in the middle."""
    edge, scale = (size - field) / 2, 96 / field
    offsets = [(number + 0.5) / samples for number in range(samples)]
    return [
        [
            sum(
                shape((column + dx - edge) * scale, (row + dy - edge) * scale)
                for dy in offsets
                for dx in offsets
            )
            / samples**2
            for column in range(size)
        ]
        for row in range(size)
    ]


def colour_icon() -> bytes:
    """192 × 192: the symbol in the middle 96 × 96, the background to the very edge."""
    rows = coverage(tick(thickness=15, vein=4.5), size=192, field=96, samples=4)
    return png([[(*_mixed(part), 255) for part in row] for row in rows])


def outline_icon() -> bytes:
    """32 × 32: white, and otherwise transparent."""
    rows = coverage(tick(thickness=15, vein=6.5), size=32, field=30, samples=8)
    return png([[_see_through(part) for part in row] for row in rows])


def _mixed(part: float) -> Colour:
    red, green, blue = (
        round(ground + (white - ground) * part) for ground, white in zip(GREEN, WHITE, strict=True)
    )
    return red, green, blue


def _see_through(part: float) -> tuple[int, ...]:
    return (*WHITE, round(255 * part)) if part else (0, 0, 0, 0)


def png(rows: list[list[tuple[int, ...]]]) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 6, 0, 0, 0)
    pixels = b"".join(b"\0" + bytes(value for pixel in row for value in pixel) for row in rows)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(pixels, 9))
        + chunk(b"IEND", b"")
    )


if __name__ == "__main__":
    (HERE / "color.png").write_bytes(colour_icon())
    (HERE / "outline.png").write_bytes(outline_icon())

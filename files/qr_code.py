"""QR codes: a link as a picture, for a card and for the wall of a room."""

import io
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from segno import QRCode

_SIDE = 720
_WORDS_BELOW = 120
# Teams shows pictures of up to 1,024 pixels on a side.
_PICTURE_SCALE = 10


def picture(link: str) -> bytes:
    """Return the code as a PNG."""
    written = io.BytesIO()
    _code(link).save(written, kind="png", scale=_PICTURE_SCALE)
    return written.getvalue()


def page(link: str, words: str) -> bytes:
    """Return the code as an SVG that fills a screen, with *words* below for those who cannot read
    it with their phone."""
    code = _code(link)
    modules = code.symbol_size()[0]
    drawn = code.svg_inline(scale=_SIDE / modules, omitsize=False)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {_SIDE + _WORDS_BELOW}">'
        f'<rect width="100%" height="100%" fill="#fff"/>{drawn}'
        f'<text x="{_SIDE // 2}" y="{_SIDE + _WORDS_BELOW // 2}" text-anchor="middle" '
        f'font-family="sans-serif" font-size="44" font-weight="bold">{escape(words)}</text></svg>\n'
    ).encode()


def _code(link: str) -> "QRCode":
    # Loaded when the first code is drawn.
    import segno

    return segno.make_qr(link, error="m")

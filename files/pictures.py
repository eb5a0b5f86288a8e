"""Pictures, made anew from their pixels: nothing else that lay in the file comes along."""

import io

from PIL import Image, ImageOps

from domain.errors import RuleBroken

MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2048
# What Teams shows on a card: at most 1,024 pixels and 1 MB.
PREVIEW_SIDE = 1024

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP")


def remade(data: bytes) -> tuple[bytes, bytes]:
    """Return the picture as a JPEG, and a smaller one of it; of several frames the first.

    Raises `RuleBroken`, or whatever a broken picture breaks.
    """
    # Our own limit is lower, and is told in words.
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise RuleBroken("file.pixels", most=MOST_PIXELS // 1_000_000)
        # Colours from a table cannot be mixed, as making smaller does.
        picture = opened.convert("RGBA") if opened.mode in ("P", "PA") else opened
        # Of a JPEG this unpacks no more than is needed.
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=2.0)
        whole = _only_pixels(ImageOps.exif_transpose(picture))
    small = whole.copy()
    small.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE))
    return _saved(whole, 88), _saved(small, 80)


def _only_pixels(picture: Image.Image) -> Image.Image:
    """Return the picture on white: a new one, as copies keep comments and positions."""
    seen = picture.convert("RGBA") if picture.has_transparency_data else picture.convert("RGB")
    bare = Image.new("RGB", seen.size, "white")
    bare.paste(seen, mask=seen.getchannel("A") if seen.mode == "RGBA" else None)
    return bare


def _saved(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()

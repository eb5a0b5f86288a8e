"""What a file is, told by its content and never by its name, and what is kept of it."""

import re

import puremagic

from domain.attachment import FileType
from domain.errors import RuleBroken
from files import packed, pictures
from files.found import Contents

_PDF = b"%PDF-"
_ZIP = b"PK\x03\x04"
# Word, Excel and PowerPoint before 2007, whose macros cannot be told from the rest; and a newer
# document behind a password.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
_PHONE_PICTURES = frozenset({"image/heif", "image/heic", "image/avif"})
# Text by its signs, but a program or a page to whoever opens it.
_ACTIVE = frozenset({"text/html", "image/svg+xml", "application/xhtml+xml"})
# What a PDF can do by itself. Packed parts are not looked into: whoever opens it has a reader with
# its own guard.
_DOING = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)\b")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def made_safe(data: bytes) -> Contents:
    """Return what to keep of the file *data*.

    Raises `RuleBroken` with a plain reason, or whatever a broken file breaks.
    """
    if not data:
        raise RuleBroken("file.empty")
    if data.startswith(_PDF):
        return _pdf(data)
    if data.startswith(_ZIP):
        return Contents(packed.kind_of(data), data)
    if data.startswith(_OLD_OFFICE):
        raise RuleBroken("file.old_office")
    mime = _mime(data)
    if mime in _PICTURES:
        return Contents(FileType.PICTURE, *pictures.remade(data))
    if mime in _PHONE_PICTURES:
        raise RuleBroken("file.phone_picture")
    text = _text(data)
    if text is None or mime in _ACTIVE or text.startswith("#!"):
        raise RuleBroken("file.kind")
    return Contents(FileType.TEXT, text.encode())


def _pdf(data: bytes) -> Contents:
    if b"%%EOF" not in data[-2048:]:
        raise RuleBroken("file.damaged")
    if _DOING.search(data):
        raise RuleBroken("file.active")
    return Contents(FileType.PDF, data)


def _mime(data: bytes) -> str:
    try:
        return puremagic.from_string(data, mime=True)
    except (puremagic.PureError, ValueError):  # it knows no such beginning
        return ""


def _text(data: bytes) -> str | None:
    """Return *data* read as text, or None when it is none."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        read = data.decode(encoding)
    except UnicodeDecodeError:
        try:
            read = data.decode("cp1252")  # as older Windows programs save
        except UnicodeDecodeError:
            return None
    return None if _NO_TEXT.search(read) else read

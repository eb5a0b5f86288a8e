"""Looks at a workbook's wrapping before anything in it is unpacked or understood."""

import io
import zipfile

from domain.errors import RuleBroken

MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 50 * 1024 * 1024
MOST_RATIO = 50
MOST_ENTRIES = 200
_LONGEST_TYPES = 256 * 1024

_TYPES = "[Content_Types].xml"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK = b"spreadsheetml.sheet.main+xml"
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def check_bytes(data: bytes) -> None:
    """Raise `RuleBroken` for what the first glance tells: the size, and the first bytes."""
    if len(data) > MOST_BYTES:
        raise RuleBroken("import.file_big", most=MOST_BYTES // 1024 // 1024)
    # The old format, or a workbook behind a password: both lie in the same wrapping.
    if data.startswith(_OLD_EXCEL):
        raise RuleBroken("import.file_old_or_locked")
    if not data.startswith(b"PK\x03\x04"):
        raise RuleBroken("import.file_not_xlsx")


def check_zip(data: bytes) -> None:
    """Raise `RuleBroken` unless *data* is an xlsx without macros, of a harmless size unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _check_entries(packed.infolist(), len(data))
            _check_types(packed)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as broken:
        raise RuleBroken("import.file_damaged") from broken


def _check_entries(entries: list[zipfile.ZipInfo], size: int) -> None:
    # An entry never unpacks to more than it says here: zipfile stops there.
    unpacked = sum(entry.file_size for entry in entries)
    if (
        len(entries) > MOST_ENTRIES
        or unpacked > MOST_UNPACKED
        or unpacked > MOST_RATIO * size
        or any(entry.compress_type not in _PACKINGS for entry in entries)
    ):
        raise RuleBroken("import.file_packed")
    names = [entry.filename for entry in entries]
    encrypted = any(entry.flag_bits & 1 for entry in entries)
    if encrypted or len(set(names)) < len(names) or _TYPES not in names:
        raise RuleBroken("import.file_not_xlsx")
    if any("vbaproject" in name.casefold() for name in names):
        raise RuleBroken("import.file_macros")


def _check_types(packed: zipfile.ZipFile) -> None:
    if packed.getinfo(_TYPES).file_size > _LONGEST_TYPES:
        raise RuleBroken("import.file_packed")
    types = packed.read(_TYPES)
    if b"macroEnabled" in types:
        raise RuleBroken("import.file_macros")
    if _WORKBOOK not in types:
        raise RuleBroken("import.file_not_xlsx")

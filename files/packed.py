"""Office documents, which are zips: of which kind, without macros, and harmless to unpack."""

import io
import re
import zipfile

from domain.attachment import FileType
from domain.errors import RuleBroken

MOST_UNPACKED = 100 * 1024 * 1024
# A large workbook shrinks to a fiftieth; a bomb to a thousandth.
MOST_RATIO = 100
MOST_ENTRIES = 2_000
_LONGEST_LIST = 256 * 1024

_TYPES = "[Content_Types].xml"
_MIMETYPE = "mimetype"
# What Microsoft's formats say within of what they are, and what the open ones do.
_MICROSOFT = {
    b"wordprocessingml.document.main+xml": FileType.DOCX,
    b"spreadsheetml.sheet.main+xml": FileType.XLSX,
    b"presentationml.presentation.main+xml": FileType.PPTX,
}
_OPEN = {one.mime.encode(): one for one in (FileType.ODT, FileType.ODS, FileType.ODP)}
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Programs that lie in a document: macros, controls and other programs' objects.
_PROGRAM = re.compile(
    r"vbaproject|(^|/)(activex|xlm|macrosheets)/|oleobject|(^|/)embeddings/.*\.(bin|exe|dll|js)"
    r"|^(basic|scripts)/",
    re.IGNORECASE,
)


def kind_of(data: bytes) -> FileType:
    """Return which kind of document the zip is, or raise `RuleBroken`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _check_entries(packed.infolist(), len(data))
            return _declared(packed)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as broken:
        raise RuleBroken("file.damaged") from broken


def _check_entries(entries: list[zipfile.ZipInfo], size: int) -> None:
    # An entry never unpacks to more than it says here: zipfile stops there.
    unpacked = sum(entry.file_size for entry in entries)
    if (
        len(entries) > MOST_ENTRIES
        or unpacked > MOST_UNPACKED
        or unpacked > MOST_RATIO * size
        or any(entry.compress_type not in _PACKINGS for entry in entries)
    ):
        raise RuleBroken("file.packed")
    names = [entry.filename for entry in entries]
    if any(entry.flag_bits & 1 for entry in entries):
        raise RuleBroken("file.locked")
    if len(set(names)) < len(names):
        raise RuleBroken("file.damaged")
    if any(_PROGRAM.search(name) for name in names):
        raise RuleBroken("file.macros")


def _declared(packed: zipfile.ZipFile) -> FileType:
    names = packed.namelist()
    if _TYPES in names:
        types = _read(packed, _TYPES)
        if b"macroEnabled" in types:
            raise RuleBroken("file.macros")
        found = [kind for said, kind in _MICROSOFT.items() if said in types]
    elif _MIMETYPE in names:
        found = [kind for said, kind in _OPEN.items() if said == _read(packed, _MIMETYPE).strip()]
    else:
        found = []
    if len(found) != 1:
        raise RuleBroken("file.kind")
    return found[0]


def _read(packed: zipfile.ZipFile, name: str) -> bytes:
    if packed.getinfo(name).file_size > _LONGEST_LIST:
        raise RuleBroken("file.packed")
    return packed.read(name)

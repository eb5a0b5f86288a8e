"""Photos and files of a case: which are taken, and what must not come with them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.case import Case, Identity
from domain.errors import RuleBroken

MOST = 10
MOST_BYTES = 10 * 1024 * 1024
LONGEST_NAME = 60
LINK_LIVES = timedelta(days=1)

_BETWEEN_FOLDERS = re.compile(r"[\\/]")


class FileType(StrEnum):
    """What is kept, by the ending that it gets from us."""

    PICTURE = "jpg"
    PDF = "pdf"
    TEXT = "txt"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    ODT = "odt"
    ODS = "ods"
    ODP = "odp"

    @property
    def mime(self) -> str:
        return _MIME[self]


_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
_MIME = {
    FileType.PICTURE: "image/jpeg",
    FileType.PDF: "application/pdf",
    FileType.TEXT: "text/plain; charset=utf-8",
    FileType.DOCX: f"{_OFFICE}wordprocessingml.document",
    FileType.XLSX: f"{_OFFICE}spreadsheetml.sheet",
    FileType.PPTX: f"{_OFFICE}presentationml.presentation",
    FileType.ODT: f"{_OPEN}text",
    FileType.ODS: f"{_OPEN}spreadsheet",
    FileType.ODP: f"{_OPEN}presentation",
}
# What says nothing of who made it, once a picture is made anew. All others name their authors.
_NAMELESS = frozenset({FileType.PICTURE, FileType.TEXT})


@dataclass(frozen=True)
class Taken:
    """A file that was fetched and looked through. *key* is our own name for it; *content* and
    *preview* are empty when they lie in a folder already, and *size* is the content's."""

    key: str
    type: FileType
    size: int
    content: bytes
    preview: bytes = b""
    name: str = ""


@dataclass(frozen=True)
class Read:
    """A file that was fetched and read; nothing is kept but what was *found* in it."""

    found: object
    name: str = ""


@dataclass(frozen=True)
class NotTaken:
    """A file that was not, and why; *name* is as it was sent."""

    why: RuleBroken
    name: str = ""


Sent = Taken | Read | NotTaken


@dataclass(frozen=True)
class Attachment:
    """A file of a case, the *serial*th of it. Who added it to a case by code is not known."""

    id: int
    case_id: int
    serial: int
    key: str
    type: FileType
    size: int
    name: str
    added_at: datetime
    added_by_id: int | None = None

    @property
    def is_picture(self) -> bool:
        return self.type is FileType.PICTURE


def require_room(case: Case, already: int) -> None:
    """Raise `RuleBroken` when the case has as many files as it may."""
    if already >= MOST:
        raise RuleBroken("file.many", number=case.number, most=MOST)


def is_unnamed(case: Case, person_id: int, *, by_code: bool) -> bool:
    """Whether nothing in a file may tell who sent it: it is the reporter's, whose name is not to be
    shown."""
    own = by_code or case.reporter_id == person_id
    return own and case.identity is not Identity.NAMED


def sort(
    sent: Sequence[Taken | NotTaken], case: Case, already: int, *, unnamed: bool
) -> tuple[list[Taken], list[NotTaken]]:
    """Return which of *sent* to keep with those *already* there, and which not. Each is looked at
    by itself: one that is refused takes no other along. *unnamed* keeps out all that may tell who
    sent it."""
    kept: list[Taken] = []
    refused: list[NotTaken] = []
    for one in sent:
        if isinstance(one, NotTaken):
            refused.append(one)
        elif unnamed and one.type not in _NAMELESS:
            refused.append(NotTaken(RuleBroken("file.names_its_author"), one.name))
        elif already + len(kept) >= MOST:
            why = RuleBroken("file.many", number=case.number, most=MOST)
            refused.append(NotTaken(why, one.name))
        else:
            kept.append(replace(one, name="") if unnamed else one)
    return kept, refused


def clean_name(name: str) -> str:
    """Return what *name* may be shown as: the last part of a path, on one line, in the direction
    that it is read, and no longer than it fits."""
    last = _BETWEEN_FOLDERS.split(name)[-1]
    # Control and format signs, among them those that turn the direction of reading.
    shown = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in last)
    return " ".join(shown.split()).strip(". ")[:LONGEST_NAME]

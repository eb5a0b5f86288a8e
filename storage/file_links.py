"""What a link to a file says: which file, for whom and until when."""

from dataclasses import dataclass
from datetime import datetime

from domain.seal import Seal
from storage import sealed_links

_PURPOSE = "file link"


@dataclass(frozen=True)
class FileLink:
    """*person_id* is who it was made for: None for whoever has the case's code."""

    attachment_id: int
    person_id: int | None
    preview: bool = False


def write(seal: Seal, link: FileLink, now: datetime) -> str:
    said = (link.attachment_id, link.person_id or 0, int(link.preview))
    return sealed_links.write(seal, _PURPOSE, said, now)


def read(seal: Seal, token: str, now: datetime) -> FileLink | None:
    """Return what *token* says, or None when we did not make it or its time is over."""
    said = sealed_links.read(seal, _PURPOSE, token, now)
    if said is None:
        return None
    attachment_id, person_id, preview = map(int, said)
    return FileLink(attachment_id, person_id or None, bool(preview))

"""What a link to a file says: which file, for whom and until when; unreadable, and impossible to
make, without the secret key."""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from domain.attachment import LINK_LIVES
from domain.seal import Seal

LONGEST = 200


@dataclass(frozen=True)
class FileLink:
    """*person_id* is who it was made for: None for whoever has the case's code."""

    attachment_id: int
    person_id: int | None
    preview: bool = False


def write(seal: Seal, link: FileLink, now: datetime) -> str:
    """Return *link* sealed: the same all through an hour, as is a card that is shown again."""
    until = now.replace(minute=0, second=0, microsecond=0) + LINK_LIVES + timedelta(hours=1)
    said = (link.attachment_id, link.person_id or 0, int(link.preview), int(until.timestamp()))
    sealed = _box(seal).encrypt(".".join(map(str, said)).encode(), None)
    return base64.urlsafe_b64encode(sealed).rstrip(b"=").decode()


def read(seal: Seal, token: str, now: datetime) -> FileLink | None:
    """Return what *token* says, or None when we did not make it or its time is over."""
    if len(token) > LONGEST or not token.isascii():
        return None
    try:
        sealed = base64.b64decode(token + "=" * (-len(token) % 4), b"-_", validate=True)
        said = _box(seal).decrypt(sealed, None).decode().split(".")
    except (binascii.Error, ValueError, InvalidTag):
        return None
    attachment_id, person_id, preview, until = map(int, said)
    if now >= datetime.fromtimestamp(until, UTC):
        return None
    return FileLink(attachment_id, person_id or None, bool(preview))


def _box(seal: Seal) -> AESSIV:
    return AESSIV(seal.key("file link"))

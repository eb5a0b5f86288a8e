"""Links that say what they open, for whom and until when: unreadable, and impossible to make,
without the secret key."""

import base64
import binascii
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from domain.attachment import LINK_LIVES
from domain.seal import Seal

LONGEST = 200


def write(seal: Seal, purpose: str, said: Sequence[str | int], now: datetime) -> str:
    """Return what is *said*, sealed: the same all through an hour, as is a card that is shown
    again."""
    until = now.replace(minute=0, second=0, microsecond=0) + LINK_LIVES + timedelta(hours=1)
    parts = (*said, int(until.timestamp()))
    sealed = _box(seal, purpose).encrypt(".".join(map(str, parts)).encode(), None)
    return base64.urlsafe_b64encode(sealed).rstrip(b"=").decode()


def read(seal: Seal, purpose: str, token: str, now: datetime) -> list[str] | None:
    """Return what *token* says, or None when we did not make it or its time is over."""
    if len(token) > LONGEST or not token.isascii():
        return None
    try:
        sealed = base64.b64decode(token + "=" * (-len(token) % 4), b"-_", validate=True)
        *said, until = _box(seal, purpose).decrypt(sealed, None).decode().split(".")
    except (binascii.Error, ValueError, InvalidTag):
        return None
    return said if now < datetime.fromtimestamp(int(until), UTC) else None


def _box(seal: Seal, purpose: str) -> AESSIV:
    return AESSIV(seal.key(purpose))

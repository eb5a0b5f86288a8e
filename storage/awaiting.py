"""What a chat waits for, as its row keeps it: for a day, unreadable without the secret key, as it
may hold what somebody wrote."""

import base64
import json
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken

from domain.awaited import LIVES, Awaited, Expected
from domain.seal import Seal
from storage.conversations import Conversation

# What is asked again in the second half of its life begins a new one.
FRESH = LIVES / 2


def write(seal: Seal, conversation: Conversation, awaited: Awaited, now: datetime) -> bytes:
    kept = {"expected": awaited.expected, "step": awaited.step, "data": dict(awaited.data)}
    return _box(seal, conversation).encrypt_at_time(json.dumps(kept).encode(), int(now.timestamp()))


def read(
    seal: Seal, conversation: Conversation, now: datetime, lives: timedelta = LIVES
) -> Awaited | None:
    """Return what *conversation* waits for, if it was asked within *lives*."""
    if conversation.awaiting is None:
        return None
    try:
        kept = json.loads(
            _box(seal, conversation).decrypt_at_time(
                conversation.awaiting, int(lives.total_seconds()), int(now.timestamp())
            )
        )
    except InvalidToken:  # another secret key, or too old
        return None
    return Awaited(Expected(kept["expected"]), kept["step"], kept["data"])


def _box(seal: Seal, conversation: Conversation) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(seal.key("awaiting", conversation.teams_id)))

"""What a chat waits for, as its row keeps it: for a day, unreadable without the secret key, as it
may hold what somebody wrote."""

import base64
import json
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken

from domain.awaited import LIVES, Awaited, Expected
from domain.seal import Seal
from storage.conversations import Conversation


def write(seal: Seal, conversation: Conversation, awaited: Awaited, now: datetime) -> bytes:
    no_step, no_data = awaited.if_no or ("", {})
    kept = {
        "expected": awaited.expected,
        "step": awaited.step,
        "data": dict(awaited.data),
        "if_no": [no_step, dict(no_data)] if no_step else None,
    }
    return _box(seal, conversation).encrypt_at_time(json.dumps(kept).encode(), int(now.timestamp()))


def read(
    seal: Seal, conversation: Conversation, now: datetime, *, fresh: bool = False
) -> Awaited | None:
    """Return what *conversation* waits for, if its time is not over; with *fresh*, not half over:
    what is asked again later begins a new one."""
    if conversation.awaiting is None:
        return None
    box, at = _box(seal, conversation), int(now.timestamp())
    try:
        kept = json.loads(box.decrypt_at_time(conversation.awaiting, _seconds(LIVES), at))
    except InvalidToken:  # another secret key, or too old
        return None
    if_no = kept["if_no"] and (kept["if_no"][0], kept["if_no"][1])
    awaited = Awaited(Expected(kept["expected"]), kept["step"], kept["data"], if_no)
    age = at - box.extract_timestamp(conversation.awaiting)
    return awaited if age <= _seconds(awaited.lives) / (2 if fresh else 1) else None


def _seconds(lives: timedelta) -> int:
    return int(lives.total_seconds())


def _box(seal: Seal, conversation: Conversation) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(seal.key("awaiting", conversation.teams_id)))

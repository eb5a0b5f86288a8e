"""What the steps about meetings have in common: what somebody sees, and the meeting they mean."""

from dialogs.turn import Turn
from domain.errors import RuleBroken
from domain.meeting import Meeting, Sight, sight
from storage.storage import Storage


def seen(turn: Turn) -> Sight:
    return sight(turn.person, turn.authority.id, turn.authority.tenant_id, turn.today)


def load(turn: Turn, storage: Storage) -> Meeting:
    """Return the meeting that is asked for by its number, if the person may see it."""
    number = turn.data.get("meeting", "")
    # Longer numbers than any meeting has would not fit the column.
    known = number.isascii() and number.isdecimal() and len(number) < 16
    meeting = storage.networks.meeting(int(number), seen(turn)) if known else None
    if meeting is None:
        raise RuleBroken("error.no_such_meeting")
    return meeting

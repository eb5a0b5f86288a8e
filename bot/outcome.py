"""What an answer from Teams means for the message that was sent, and for trying again."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

LONGEST_WAIT = 3600.0


class Outcome(StrEnum):
    """What became of a message, which decides what may be done next."""

    SENT = "sent"
    NOT_ACCEPTED = "not_accepted"  # certainly not shown: try again
    AMBIGUOUS = "ambiguous"  # perhaps shown: trying again may show it twice
    CREDENTIAL = "credential"  # no valid token of ours: an operator must look
    PERMANENT = "permanent"  # the conversation is closed to us
    HOSTILE = "hostile"  # sent us elsewhere: never followed
    REFUSED = "refused"  # our own mistake: no retry, the conversation stays open


_BY_STATUS = {
    401: Outcome.CREDENTIAL,
    403: Outcome.PERMANENT,
    404: Outcome.PERMANENT,
    408: Outcome.AMBIGUOUS,
    412: Outcome.AMBIGUOUS,
    429: Outcome.NOT_ACCEPTED,
}
_BY_HUNDRED = {2: Outcome.SENT, 3: Outcome.HOSTILE, 4: Outcome.REFUSED}


def meaning(status: int, code: str, *, names_activity: bool) -> Outcome:
    """Return what an answer with *status* and error *code* means; *names_activity* says that the
    request was about one activity, which may be gone while its conversation is there."""
    if status == 404 and code == "ActivityNotFoundInConversation" and names_activity:
        return Outcome.REFUSED
    return _BY_STATUS.get(status) or _BY_HUNDRED.get(status // 100, Outcome.AMBIGUOUS)


class NotSent(Exception):
    def __init__(self, outcome: Outcome, code: str, retry_after: float | None = None) -> None:
        # Never the message of an error body: it may quote what a person wrote.
        super().__init__(f"{outcome} ({code})")
        self.outcome = outcome
        self.code = code
        self.retry_after = retry_after


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds to wait by a Retry-After header; None when it says nothing usable."""
    value = (value or "").strip()
    if re.fullmatch(r"[0-9]+", value):
        return min(float(value), LONGEST_WAIT)
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    seconds = (at.replace(tzinfo=at.tzinfo or UTC) - now).total_seconds()
    return min(seconds, LONGEST_WAIT) if seconds >= 0 else None

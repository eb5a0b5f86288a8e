"""Reading comments before others see them: for coordinators."""

from cards import results as result_cards
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain.errors import RuleBroken, complaints
from domain.meeting import Meeting, may_keep, may_keep_group
from domain.results import alone
from storage.ratings import APPROVED, REFUSED, WAITS
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    """Comments that nobody has reviewed."""
    return _listed(turn, storage, _kept(turn, storage))


def waiting(turn: Turn, storage: Storage) -> Reply:
    """The meetings with comments that nobody has reviewed, of those that the person coordinates."""
    found = storage.ratings.to_read([turn.authority.id])
    kept = [one for one in found if may_keep_group(turn.person, one.network, one.group)]
    lines = [
        result_cards.Unread(one.meeting_id, one.theme, one.last_on, one.comments) for one in kept
    ]
    return Reply(result_cards.all_to_review(turn.language, lines))


def approve(turn: Turn, storage: Storage) -> Reply:
    """Let a comment be shown with the results."""
    return _reviewed(turn, storage, APPROVED)


def refuse(turn: Turn, storage: Storage) -> Reply:
    return _reviewed(turn, storage, REFUSED)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:  # noqa: ARG001 - what is shown does not depend on it
    return Reply(result_cards.refused(turn.language, complaints(broken)))


def _reviewed(turn: Turn, storage: Storage, state: str) -> Reply:
    meeting = _kept(turn, storage)
    key = turn.data.get("comment", "") or turn.data.get("text", "").strip()
    storage.ratings.review(meeting.id, key[:32], state)
    return _listed(turn, storage, meeting, f"review.{state}")


def _listed(turn: Turn, storage: Storage, meeting: Meeting, note: str = "") -> Reply:
    unread = storage.ratings.comments(meeting.id, WAITS)
    listed = [(one.key, one.text) for one in unread[:MOST_SHOWN]]
    return Reply(result_cards.to_review(turn.language, meeting, listed, len(unread), note))


# More at once would be a heavier card than Teams takes.
MOST_SHOWN = 5


def _kept(turn: Turn, storage: Storage) -> Meeting:
    meeting = load(turn, storage)
    if not may_keep(turn.person, meeting):
        raise RuleBroken("error.not_allowed")
    if not storage.ratings.is_frozen(meeting.id):
        # Before the window closes a new comment would tell when it was written.
        raise RuleBroken("error.review_not_yet")
    if meeting.id not in alone(storage.ratings.blocks([meeting.id])):
        # Of few it could be told who wrote them, so nobody reads them.
        raise RuleBroken("error.review_too_few", least=meeting.network.min_answers)
    return meeting

"""Cancelling a meeting: for coordinators. Those who may come are told."""

from dataclasses import replace

from cards import meeting as meeting_cards
from cards.meeting import Note
from dialogs import show_meeting
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain.awaited import Awaited, Expected
from domain.errors import RuleBroken
from domain.meeting import Meeting, MeetingStatus, may_keep
from storage.meeting_letters import CANCELLED
from storage.storage import Storage


def ask(turn: Turn, storage: Storage) -> Reply:
    """Ask once more before it is done."""
    meeting = _planned(turn, storage)
    yes = Awaited(Expected.YES, "cancel_meeting.cancel", {"meeting": str(meeting.id)})
    return Reply(meeting_cards.cancel_question(turn.language, meeting), awaits=yes)


def cancel(turn: Turn, storage: Storage) -> Reply:
    meeting = _planned(turn, storage)
    storage.meetings.set_status(meeting.id, MeetingStatus.CANCELLED)
    storage.log.write(
        "meeting",
        meeting.id,
        "changed",
        turn.now,
        authority_id=meeting.network.authority_id,
        actor_id=turn.person.id,
        field="status",
        old=meeting.status,
        new=MeetingStatus.CANCELLED,
    )
    storage.outbox.promise(
        storage.meeting_letters.news(CANCELLED, meeting, meeting, turn.now, turn.person.id)
    )
    done = replace(meeting, status=MeetingStatus.CANCELLED)
    return Reply(show_meeting.shown(turn, storage, done, Note("cancel_meeting.done")))


def _planned(turn: Turn, storage: Storage) -> Meeting:
    meeting = load(turn, storage)
    if not may_keep(turn.person, meeting):
        raise RuleBroken("error.not_allowed")
    if meeting.status is MeetingStatus.CANCELLED:
        raise RuleBroken("error.meeting_cancelled")
    if meeting.status is MeetingStatus.HELD or meeting.last_on < turn.today:
        raise RuleBroken("error.meeting_has_been")
    return meeting

"""Saying, in the chat of a Teams meeting, which network meeting is held in it: where its link does
not tell, as that of a series does not."""

from cards import meeting_call as call_cards
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain.errors import RuleBroken
from domain.meeting import Meeting, MeetingStatus, is_meeting_chat, may_keep
from storage.storage import Storage


def link(turn: Turn, storage: Storage) -> Reply:
    """Note from now on as participants those who are in the call."""
    chat, meeting = _chat(turn, storage), _kept(turn, storage)
    if meeting.status is MeetingStatus.CANCELLED:
        raise RuleBroken("error.meeting_cancelled")
    storage.meetings.link_chat(chat, meeting.id)
    _log(turn, storage, meeting, "linked")
    return Reply(call_cards.linked(turn.language, meeting))


def unlink(turn: Turn, storage: Storage) -> Reply:
    """Note nobody any more; who is noted stays so."""
    chat, meeting = _chat(turn, storage), _kept(turn, storage)
    if not storage.meetings.unlink_chat(chat, meeting.id):
        raise RuleBroken("error.meeting_not_linked")
    _log(turn, storage, meeting, "unlinked")
    return Reply(call_cards.unlinked(turn.language, meeting))


def _chat(turn: Turn, storage: Storage) -> int:
    chat = storage.conversations.get(turn.place) if turn.place is not None else None
    if chat is None or not is_meeting_chat(chat.teams_id):
        raise RuleBroken("error.only_in_meeting_chat")
    return chat.id


def _kept(turn: Turn, storage: Storage) -> Meeting:
    meeting = load(turn, storage)
    if not may_keep(turn.person, meeting):
        raise RuleBroken("error.not_allowed")
    return meeting


def _log(turn: Turn, storage: Storage, meeting: Meeting, event: str) -> None:
    storage.log.write(
        "meeting",
        meeting.id,
        event,
        turn.now,
        authority_id=meeting.network.authority_id,
        actor_id=turn.person.id,
        field="chat",
    )

"""What Teams tells of a call, which a network meeting may be held in: that it begins and ends, and
who comes and goes. Those whom the network knows take part by that. Of others nothing is kept, and
nobody is answered."""

from collections.abc import Collection
from datetime import datetime

from bot.incoming import Incoming
from bot.people import remember_place
from domain.attendance import has_stayed
from domain.attendance_import import running
from domain.calendar import local, local_day
from domain.meeting import Day, Meeting, chat_of
from storage.storage import Storage
from storage.submissions import Submission

STARTED, ENDED, CAME, LEFT = (
    f"application/vnd.microsoft.meeting{what}"
    for what in ("Start", "End", "ParticipantJoin", "ParticipantLeave")
)
TOLD = frozenset({STARTED, ENDED, CAME, LEFT})


def note(storage: Storage, incoming: Incoming, language: str, key: str, now: datetime) -> str:
    """Note what happened in the call, once for each *key*; return what came of it."""
    link = incoming.fields.get("JoinUrl", "")
    meetings = storage.meetings.of_call(incoming.place_id, link, local_day(now))
    found = running(meetings, local(now).replace(tzinfo=None))
    if found is None:
        return "ignored"
    storage.submissions.hold(key)
    if storage.submissions.find(key) is not None:
        return "known"
    meeting, day = found
    if incoming.name == STARTED:
        _link(storage, incoming, language, meeting)
    elif incoming.name == CAME:
        storage.attendances.come(day.id, _known(storage, incoming, meeting), now)
    else:
        everybody = storage.attendances.in_call(day.id)
        left = everybody if incoming.name == ENDED else _known(storage, incoming, meeting)
        _leave(storage, day, {who: everybody[who] for who in left if who in everybody}, now)
    storage.submissions.add(key, Submission("call", "", ""), local_day(now))
    return "noted"


def _link(storage: Storage, incoming: Incoming, language: str, meeting: Meeting) -> None:
    """Remember whose the chat is, where only the link that comes now tells."""
    if chat_of(meeting.link) != incoming.place_id:
        chat = remember_place(storage, incoming, language, None, writes=True)
        storage.meetings.link_chat(chat.id, meeting.id)


def _leave(storage: Storage, day: Day, joined: dict[int, datetime], now: datetime) -> None:
    stayed = {who for who, at in joined.items() if has_stayed(day, at, now)}
    storage.attendances.leave(day.id, stayed, joined.keys() - stayed)


def _known(storage: Storage, incoming: Incoming, meeting: Meeting) -> Collection[int]:
    ids = [one.entra_id for one in incoming.attendees if one.entra_id]
    addresses = [to for one in incoming.attendees for to in one.addresses]
    return [one.id for one in storage.attendances.recognised(meeting, addresses, ids)]

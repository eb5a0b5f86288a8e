"""Noting that somebody else was at a meeting, as guests often cannot use the bot, and taking that
back while the window is open: for whoever coordinates the meeting."""

import re
from collections.abc import Sequence

from cards import attendance as attendance_cards
from cards.attendance import NOTE, REMOVE
from cards.meeting import Note
from dialogs import show_meeting
from dialogs.attend_meeting import which_day
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain import attendance
from domain.attendance import Source
from domain.errors import RuleBroken
from domain.folding import fold
from domain.meeting import Meeting, may_keep
from domain.person import Named
from storage.storage import Storage

_NUMBERED = re.compile(r"(?:nr|no) ([0-9]{1,15})", re.IGNORECASE)


def note(turn: Turn, storage: Storage) -> Reply:
    """Somebody else was there."""
    meeting = _kept(turn, storage)
    found = _named(turn, storage.attendances.may_be_noted(meeting), "error.nobody_of_that_name")
    number = which_day(turn, meeting)
    if len(found) > 1:
        return _which_person(turn, NOTE, meeting, found, number)
    [who] = found
    attended = storage.attendances.attended(meeting.id, who.id)
    day = attendance.day_to_attend(meeting, number, attended, turn.now)
    if day is None:
        possible = attendance.open_days(meeting, turn.now)
        left = [one for one in possible if one.id not in attended]
        return Reply(attendance_cards.which_day(turn.language, NOTE, meeting, who, left))
    storage.attendances.attend(day.id, [who.id], Source.COORDINATOR)
    said = Note("attended.other", {"name": who.name, "day": day.on})
    return Reply(show_meeting.shown(turn, storage, meeting, said))


def remove(turn: Turn, storage: Storage) -> Reply:
    """Somebody who is noted was not there."""
    meeting = _kept(turn, storage)
    attendance.check_may_take_back(meeting, turn.today)
    present = storage.attendances.present_at(meeting)
    found = _named(turn, list(present), "error.not_noted")
    number = which_day(turn, meeting)
    if len(found) > 1:
        return _which_person(turn, REMOVE, meeting, found, number)
    [who] = found
    days = [day for day in meeting.days if day.id in present[who]]
    if number is not None:
        days = [day for day in days if meeting.days.index(day) == number - 1]
        if not days:
            raise RuleBroken("error.not_noted", name=who.name)
    if len(days) > 1:
        return Reply(attendance_cards.which_day(turn.language, REMOVE, meeting, who, days))
    [day] = days
    storage.attendances.forget(day.id, who.id)
    storage.log.write(
        "meeting_day",
        day.id,
        "removed",
        turn.now,
        authority_id=meeting.network.authority_id,
        actor_id=turn.person.id,
        field="attendance",
        old=who.name,
        personal=True,
    )
    said = Note("attended.removed", {"name": who.name, "day": day.on})
    return Reply(show_meeting.shown(turn, storage, meeting, said))


def _kept(turn: Turn, storage: Storage) -> Meeting:
    meeting = load(turn, storage)
    if not may_keep(turn.person, meeting):
        raise RuleBroken("error.not_allowed")
    return meeting


def _named(turn: Turn, among: Sequence[Named], wrong: str) -> list[Named]:
    """Return those of that name or e-mail, or the one with that number; *wrong* is what is said
    where there is none."""
    written = turn.data.get("text", "").strip()
    numbered = _NUMBERED.fullmatch(written)
    if id_ := turn.data.get("person", "") or (numbered[1] if numbered else ""):
        found = [one for one in among if str(one.id) == id_]
    else:
        name, email = fold(written), written.casefold()
        found = [one for one in among if written and (fold(one.name) == name or one.email == email)]
    if not found:
        raise RuleBroken(wrong, name=written[:200])
    return found


def _which_person(
    turn: Turn, step: str, meeting: Meeting, found: Sequence[Named], number: int | None
) -> Reply:
    day = "" if number is None else str(number)
    return Reply(attendance_cards.which_person(turn.language, step, meeting, found, day))

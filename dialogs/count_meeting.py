"""How many were there, as the coordinator counted them: beside the names, never instead of them."""

import re

from cards import meeting_count as count_cards
from cards.meeting import Note
from dialogs import show_meeting
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain import attendance
from domain.errors import RuleBroken, complaints
from domain.meeting import Day, Meeting, may_keep
from storage.storage import Storage

_COUNTS = re.compile(r"\s*([0-9]+)(?:\D+([0-9]+)\D*)?\D*")


def ask(turn: Turn, storage: Storage) -> Reply:
    return form_again(turn, storage, None)


def save(turn: Turn, storage: Storage) -> Reply:
    meeting = _kept(turn, storage)
    day = _day(turn, meeting)
    if day.on > turn.today:
        raise RuleBroken("error.meeting_not_open", field="day")
    heads, organisations = _written(turn)
    head_count = attendance.read_count(heads, "head_count")
    count = attendance.read_count(organisations, "organisations")
    storage.attendances.set_count(day.id, head_count, count)
    old = "" if day.head_count is None else str(day.head_count)
    storage.log.write(
        "meeting_day",
        day.id,
        "counted",
        turn.now,
        authority_id=meeting.network.authority_id,
        actor_id=turn.person.id,
        field="head_count",
        old=old,
        new=heads.strip(),
    )
    return Reply(show_meeting.shown(turn, storage, load(turn, storage), Note("counted.done")))


def form_again(turn: Turn, storage: Storage, broken: RuleBroken | None) -> Reply:
    meeting = _kept(turn, storage)
    wrong = complaints(broken) if broken else ()
    return Reply(count_cards.form(turn.language, meeting, turn.data, wrong))


def _kept(turn: Turn, storage: Storage) -> Meeting:
    meeting = load(turn, storage)
    if not may_keep(turn.person, meeting):
        raise RuleBroken("error.not_allowed")
    return meeting


def _day(turn: Turn, meeting: Meeting) -> Day:
    number = turn.data.get("day", "") or "1"
    known = number.isascii() and number.isdecimal() and len(number) < 3
    if not known or not 1 <= int(number) <= len(meeting.days):
        raise RuleBroken("error.no_such_day", field="day", most=len(meeting.days))
    return meeting.days[int(number) - 1]


def _written(turn: Turn) -> tuple[str, str]:
    """Return the two numbers as they were typed, in the form or on a line: "29, 12"."""
    line = turn.data.get("text", "")
    if not line:
        return turn.data.get("head_count", ""), turn.data.get("organisations", "")
    found = _COUNTS.fullmatch(line)
    if found is None:
        raise RuleBroken("error.count_wrong", field="head_count", most=attendance.MOST_PEOPLE)
    return found[1], found[2] or ""

"""An attendance report from Teams: shown as it would be noted, and noted when its coordinator says
so. Until then it is a proposal; of those whom nobody knows, only how many they were ever stays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from cards import attendance_report as report_cards
from cards.attendance_report import Saved, View
from dialogs.meetings import load, seen
from dialogs.turn import FilesWanted, Reply, Turn
from domain import attendance_import as rules
from domain.attachment import NotTaken, Read, Sent
from domain.attendance import Source
from domain.attendance_report import Report
from domain.awaited import Awaited, Expected
from domain.errors import RuleBroken
from domain.meeting import Day, Meeting, MeetingStatus, may_keep, may_keep_some
from files.safely import read_report
from storage.storage import Storage

LOOK = "import_attendance.look"
KIND = "attendance report"
# How far from the day of the report a meeting may be that is offered for it.
NEAR = timedelta(days=60)
MOST_OFFERED = 5


@dataclass(frozen=True)
class _Proposed:
    """A report, the meeting that was said to be the one it is of, if any was, and a *name* by which
    a card knows that it shows this one."""

    name: str
    report: Report
    meeting: str = ""
    day: str = ""


def look(turn: Turn, storage: Storage) -> Reply:
    """Show what the report that was sent, or is proposed already, would note; ask which meeting it
    is of, where that is not clear; and without any report, say how to send one."""
    if not keeps_meetings(turn, storage):
        raise RuleBroken("error.no_network_kept")
    if turn.files is None and turn.place is None:
        raise FilesWanted(read_report)
    if turn.files:
        found = _only(turn.files)
        if isinstance(found, RuleBroken):
            return Reply(report_cards.refused(turn.language, found))
        report = found.until(turn.today)
        proposed: _Proposed | None = _Proposed(turn.seal.digest(KIND, turn.key), report)
    else:
        proposed = _proposed(turn, storage)
    if proposed is None:
        about = {name: turn.data[name] for name in ("meeting", "day") if turn.data.get(name)}
        return Reply(
            report_cards.explained(turn.language), awaits=Awaited(Expected.FILE, LOOK, about)
        )
    if turn.data.get("meeting"):
        day = turn.data.get("day", "")
        proposed = replace(proposed, meeting=turn.data["meeting"], day=day)
    return _shown(turn, storage, proposed)


def other(turn: Turn, storage: Storage) -> Reply:
    """Ask which meeting the report is of, though one was found."""
    report = _required(turn, storage).report
    days, fits = _offered(turn, storage, report, several=True)
    return Reply(report_cards.which(turn.language, report, days, fits=fits))


def approve(turn: Turn, storage: Storage) -> Reply:
    """Note those who were there as they were shown, and forget the report."""
    proposed = _required(turn, storage)
    meeting = _said(turn, storage, proposed)
    if meeting is None:
        raise RuleBroken("attendance_report.which")
    [(_, day)] = _days(meeting, proposed)
    people = _sort(storage, proposed.report, meeting, day)
    storage.attendances.attend(day.id, [one.id for one in people.new], Source.REPORT)
    count = rules.head_count(meeting, day, people.present)
    if count is not None:
        storage.attendances.set_count(day.id, count, day.organisations)
    storage.proposals.drop(turn.seal, KIND, turn.owner)
    storage.log.write(
        "meeting_day",
        day.id,
        "report_noted",
        turn.now,
        authority_id=meeting.network.authority_id,
        actor_id=turn.person.id,
        field="attendance",
        new=str(len(people.new)),
    )
    saved = Saved(len(people.new), len(people.already), len(people.unknown))
    return Reply(
        report_cards.saved(turn.language, meeting, saved),
        stored=f"{meeting.id} {saved.new} {saved.already} {saved.unknown}",
    )


def approved_again(turn: Turn, storage: Storage, result: str, changed: bool) -> Reply:  # noqa: ARG001 - what was noted is noted
    number, *counts = result.split()
    meeting = load(replace(turn, data={"meeting": number}), storage)
    return Reply(report_cards.saved(turn.language, meeting, Saved(*map(int, counts))))


def discard(turn: Turn, storage: Storage) -> Reply:
    dropped = storage.proposals.drop(turn.seal, KIND, turn.owner)
    return Reply(report_cards.discarded(turn.language, was_there=dropped))


def keeps_meetings(turn: Turn, storage: Storage) -> bool:
    """Whether the person coordinates any meetings: then a report that comes without a word is
    theirs."""
    return any(may_keep_some(turn.person, one) for one in storage.networks.seen(seen(turn)))


# --- the proposal ---------------------------------------------------------------------------------


def _only(sent: Sequence[Sent]) -> Report | RuleBroken:
    if len(sent) > 1:
        return RuleBroken("attendance_report.one_at_a_time")
    [one] = sent
    if isinstance(one, NotTaken):
        return one.why
    assert isinstance(one, Read)
    assert isinstance(one.found, Report)
    return one.found


def _keep(turn: Turn, storage: Storage, proposed: _Proposed) -> None:
    kept = [proposed.name, proposed.report.plain(), proposed.meeting, proposed.day]
    storage.proposals.keep(turn.seal, KIND, turn.owner, kept, turn.now)


def _proposed(turn: Turn, storage: Storage) -> _Proposed | None:
    kept: Any = storage.proposals.find(turn.seal, KIND, turn.owner, turn.now)
    if kept is None:
        return None
    name, report, meeting, day = kept
    return _Proposed(name, Report.of(report), meeting, day)


def _required(turn: Turn, storage: Storage) -> _Proposed:
    """Return the report that is proposed: the one that was on the card, where there was a card."""
    proposed = _proposed(turn, storage)
    shown = turn.data.get("report", "")
    if proposed is None or (shown and shown != proposed.name):
        raise RuleBroken("attendance_report.none_waits")
    return proposed


# --- the meeting ----------------------------------------------------------------------------------


def _shown(turn: Turn, storage: Storage, proposed: _Proposed) -> Reply:
    """Show what the report would note, or ask which meeting it is of."""
    said = _said(turn, storage, proposed)
    days, fits = (_days(said, proposed), True) if said else _offered(turn, storage, proposed.report)
    if len(days) != 1 or not fits:
        _keep(turn, storage, replace(proposed, meeting="", day=""))
        return Reply(report_cards.which(turn.language, proposed.report, days, fits=fits))
    [(meeting, day)] = days
    if day.on > turn.today:
        raise RuleBroken("error.meeting_not_open")
    number = str(meeting.days.index(day) + 1)
    _keep(turn, storage, replace(proposed, meeting=str(meeting.id), day=number))
    people = _sort(storage, proposed.report, meeting, day)
    view = View(
        proposed.name,
        proposed.report,
        meeting,
        day,
        people,
        counted=rules.head_count(meeting, day, people.present),
    )
    return Reply(
        report_cards.preview(turn.language, view, turn.nonce()),
        awaits=Awaited(
            Expected.YES,
            "import_attendance.approve",
            {"report": proposed.name},
            if_no=("import_attendance.discard", {}),
        ),
    )


def _said(turn: Turn, storage: Storage, proposed: _Proposed) -> Meeting | None:
    """Return the meeting that was said to be the one, if the person may note who was there."""
    if not proposed.meeting:
        return None
    meeting = load(replace(turn, data={"meeting": proposed.meeting}), storage)
    if not may_keep(turn.person, meeting):
        raise RuleBroken("error.not_allowed")
    if meeting.status is MeetingStatus.CANCELLED:
        raise RuleBroken("error.meeting_cancelled")
    return meeting


def _days(meeting: Meeting, proposed: _Proposed) -> list[tuple[Meeting, Day]]:
    """Return the day of the meeting that was said, or else the report's own, or all of them."""
    if not proposed.day:
        every = [(meeting, day) for day in meeting.days]
        return rules.held_days(proposed.report, [meeting]) or every
    number = int(proposed.day) if proposed.day.isdecimal() and len(proposed.day) < 3 else 0
    if not 1 <= number <= len(meeting.days):
        raise RuleBroken("error.no_such_day", most=len(meeting.days))
    return [(meeting, meeting.days[number - 1])]


def _offered(
    turn: Turn, storage: Storage, report: Report, *, several: bool = False
) -> tuple[list[tuple[Meeting, Day]], bool]:
    """Return the days to choose among, and whether the report may be of each: else, or where
    *several* are wanted, they are the nearest."""
    kept = _kept(turn, storage, report)
    fitting = rules.held_days(report, kept)
    if fitting and not (several and len(fitting) == 1):
        return fitting[:MOST_OFFERED], True
    return rules.nearest(report, kept, turn.today)[:MOST_OFFERED], bool(fitting)


def _kept(turn: Turn, storage: Storage, report: Report) -> list[Meeting]:
    """Return the meetings at about the time of the report whose attendance the person keeps."""
    first, last = min(report.days) - NEAR, min(max(report.days), turn.today) + NEAR
    found = storage.meetings.ended_between(first, last, seen(turn))
    return [one for one in found if may_keep(turn.person, one)]


def _sort(storage: Storage, report: Report, meeting: Meeting, day: Day) -> rules.Sorted:
    addresses = {to for one in report.people for to in one.addresses}
    known = {
        one.id: one
        for one in (
            *storage.attendances.known(meeting),
            *storage.attendances.recognised(meeting, addresses),
        )
    }
    attended = storage.attendances.present(day.id)
    return rules.sort(report.people, list(known.values()), attended)

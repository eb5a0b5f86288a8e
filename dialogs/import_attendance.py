"""An attendance report from Teams: shown as it would be noted, and noted when its coordinator says
so. Until then it is a proposal; of those whom nobody knows, only how many they were ever stays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from cards import attendance_report as report_cards
from cards.attendance_report import Saved, View
from cards.card import Card
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
        proposed: _Proposed | None = _Proposed(turn.seal.digest(KIND, turn.key), found)
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
    proposed = _required(turn, storage)
    return Reply(_which(turn, storage, proposed.report))


def approve(turn: Turn, storage: Storage) -> Reply:
    """Note those who were there as they were shown, and forget the report."""
    proposed = _required(turn, storage)
    meeting, day = _chosen(turn, storage, proposed)
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
    if not proposed.meeting:
        found = rules.held_days(proposed.report, _kept(turn, storage, proposed.report))
        if len(found) != 1:
            _keep(turn, storage, proposed)
            return Reply(_which(turn, storage, proposed.report))
        [(meeting, day)] = found
        number = str(meeting.days.index(day) + 1)
        proposed = replace(proposed, meeting=str(meeting.id), day=number)
    meeting, day = _chosen(turn, storage, proposed)
    _keep(turn, storage, proposed)
    people = _sort(storage, proposed.report, meeting, day)
    view = View(
        proposed.name,
        proposed.report,
        meeting,
        day,
        people,
        counted=rules.head_count(meeting, day, people.present),
    )
    about = {"report": proposed.name}
    return Reply(
        report_cards.preview(turn.language, view, turn.nonce()),
        awaits=Awaited(
            Expected.YES,
            "import_attendance.approve",
            about,
            if_no=("import_attendance.discard", {}),
        ),
    )


def _chosen(turn: Turn, storage: Storage, proposed: _Proposed) -> tuple[Meeting, Day]:
    """Return the meeting and the day that the report is of, if the person may note them."""
    meeting = load(replace(turn, data={"meeting": proposed.meeting}), storage)
    if not may_keep(turn.person, meeting):
        raise RuleBroken("error.not_allowed")
    if meeting.status is MeetingStatus.CANCELLED:
        raise RuleBroken("error.meeting_cancelled")
    day = _day(meeting, proposed)
    if day.on > turn.today:
        raise RuleBroken("error.meeting_not_open")
    return meeting, day


def _day(meeting: Meeting, proposed: _Proposed) -> Day:
    """Return the day that was said, or else the report's own, or the only one."""
    if proposed.day.isdecimal() and 1 <= int(proposed.day[:3]) <= len(meeting.days):
        return meeting.days[int(proposed.day[:3]) - 1]
    found = rules.held_days(proposed.report, [meeting])
    if not proposed.day and len(found) == 1:
        return found[0][1]
    if proposed.day or len(meeting.days) > 1:
        raise RuleBroken("error.no_such_day", most=len(meeting.days))
    return meeting.days[0]


def _which(turn: Turn, storage: Storage, report: Report) -> Card:
    kept = _kept(turn, storage, report)
    fitting = rules.held_days(report, kept)
    offered = fitting or rules.nearest(report, kept, turn.today)
    return report_cards.which(turn.language, report, offered[:MOST_OFFERED], fits=bool(fitting))


def _kept(turn: Turn, storage: Storage, report: Report) -> list[Meeting]:
    """Return the meetings at about the time of the report whose attendance the person keeps."""
    first, last = min(report.days) - NEAR, min(max(report.days), turn.today) + NEAR
    found = storage.networks.ended_between(first, last, seen(turn))
    return [one for one in found if may_keep(turn.person, one)]


def _sort(storage: Storage, report: Report, meeting: Meeting, day: Day) -> rules.Sorted:
    addresses = {to for one in report.people for to in one.addresses}
    known = {
        one.id: one
        for one in (
            *storage.attendances.known(meeting),
            *storage.attendances.addressed(meeting, addresses),
        )
    }
    attended = storage.attendances.present(day.id)
    return rules.sort(report.people, list(known.values()), attended)

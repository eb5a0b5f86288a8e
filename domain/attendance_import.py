"""What an attendance report means for a meeting: which one it is of, and who was there."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from domain.attendance import SHORTEST
from domain.attendance_report import Participant, Report
from domain.folding import fold
from domain.meeting import Day, Meeting, MeetingKind, MeetingStatus
from domain.person import Named

# So long before and after its planned time, a meeting is still taken for the one that was planned.
AROUND = timedelta(hours=1)

# What Teams puts behind a name, in any language: (Guest), (Extern), (Unverified).
_SUFFIX = re.compile(r"(\s*\([^()]*\))+$")


@dataclass(frozen=True)
class Sorted:
    """The people of a report: those to note, those of them who are known by their names only
    (*by_name*, their ids), those who are noted already, those whom nobody knows, and those who
    only looked in."""

    new: tuple[Named, ...] = ()
    by_name: frozenset[int] = frozenset()
    already: tuple[Named, ...] = ()
    unknown: tuple[str, ...] = ()
    brief: tuple[str, ...] = ()

    @property
    def present(self) -> int:
        """Return how many took part, whether known or not."""
        return len(self.new) + len(self.already) + len(self.unknown)


def held_days(report: Report, meetings: Iterable[Meeting]) -> list[tuple[Meeting, Day]]:
    """Return the days that the report may be of: of several only those at its time, if there are
    any."""
    days = [one for one in _days(meetings) if one[1].on in report.days]
    timely = [one for one in days if _is_around(one[1], report.starts, report.ends)]
    return timely or days


def nearest(report: Report, meetings: Iterable[Meeting], today: date) -> list[tuple[Meeting, Day]]:
    """Return the days that have been, those nearest to the report first."""
    been = [one for one in _days(meetings) if one[1].on <= today]
    return sorted(been, key=lambda one: min(abs(one[1].on - day) for day in report.days))


def running(meetings: Iterable[Meeting], now: datetime) -> tuple[Meeting, Day] | None:
    """Return the day that a call at *now*, as the clock in Stockholm shows it, belongs to; None
    where there is none, or no telling which."""
    days = [one for one in _days(meetings) if one[1].on == now.date()]
    timely = [one for one in days if _is_around(one[1], now.time(), now.time())]
    found = timely if len(days) > 1 else days
    return found[0] if len(found) == 1 else None


def sort(
    people: Sequence[Participant], known: Sequence[Named], attended: Collection[int]
) -> Sorted:
    """Return who of *people* is who, and who of them was there. Whoever comes twice, from two
    devices or under two names, is one, with the time of both."""
    new: list[Named] = []
    by_name: set[int] = set()
    already: list[Named] = []
    unknown: list[str] = []
    brief: list[str] = []
    for seen in _by_person(people, known):
        who, name = seen[0].who, seen[0].participant.name
        if who is not None and who.id in attended:
            already.append(who)
        elif sum(one.participant.seconds for one in seen) < SHORTEST.total_seconds():
            brief.append(name)
        elif who is None:
            unknown.append(name)
        else:
            new.append(who)
            if not any(one.sure for one in seen):
                by_name.add(who.id)
    return Sorted(tuple(new), frozenset(by_name), tuple(already), tuple(unknown), tuple(brief))


def head_count(meeting: Meeting, day: Day, present: int) -> int | None:
    """Return what the day's count becomes with so many in the report; None when it stays. Only a
    digital meeting had nobody outside of Teams, and a larger count is somebody's own."""
    larger = present > (day.head_count or 0)
    return present if larger and meeting.kind is MeetingKind.DIGITAL else None


# --- which meeting --------------------------------------------------------------------------------


def _days(meetings: Iterable[Meeting]) -> list[tuple[Meeting, Day]]:
    return [
        (meeting, day)
        for meeting in meetings
        if meeting.status is not MeetingStatus.CANCELLED
        for day in meeting.days
    ]


def _is_around(day: Day, first: time, last: time) -> bool:
    """Whether what went on from *first* to *last* went on at about the planned time."""
    if not day.starts:
        return True
    opens = datetime.combine(day.on, time.fromisoformat(day.starts)) - AROUND
    closes = datetime.combine(day.on, time.fromisoformat(day.ends) if day.ends else time.max)
    begun = datetime.combine(day.on, first)
    done = datetime.combine(day.on, last)
    return begun <= closes + (AROUND if day.ends else timedelta()) and opens <= max(begun, done)


# --- who is who -----------------------------------------------------------------------------------


class _Seen(NamedTuple):
    """Somebody in a report; *sure* where it is an address that tells who."""

    participant: Participant
    who: Named | None
    sure: bool = False


def _by_person(people: Sequence[Participant], known: Sequence[Named]) -> list[list[_Seen]]:
    found: dict[object, list[_Seen]] = {}
    for seen in _recognised(people, known):
        one = seen.participant
        key = seen.who.id if seen.who else (*one.addresses, fold(one.name) or one.name)[0]
        found.setdefault(key, []).append(seen)
    return list(found.values())


def _recognised(people: Sequence[Participant], known: Sequence[Named]) -> Iterator[_Seen]:
    by_address = {who.email.casefold(): who for who in known if who.email}
    by_name: dict[str, list[Named]] = {}
    for who in known:
        by_name.setdefault(fold(who.name), []).append(who)
    sure = [_addressee(one, by_address) for one in people]
    with_address = {who.id for who in sure if who}
    for one, addressee in zip(people, sure, strict=True):
        if addressee is not None:
            yield _Seen(one, addressee, sure=True)
            continue
        alike = by_name.get(fold(bare_name(one.name)), [])
        # Two with addresses of their own are two, whatever they are called.
        only = len(alike) == 1 and not (one.addresses and alike[0].id in with_address)
        if only and one.addresses:
            with_address.add(alike[0].id)
        yield _Seen(one, alike[0] if only else None)


def _addressee(one: Participant, by_address: Mapping[str, Named]) -> Named | None:
    return next((by_address[to] for to in one.addresses if to in by_address), None)


def bare_name(name: str) -> str:
    return _SUFFIX.sub("", name)

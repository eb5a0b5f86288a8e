"""What a year of meetings was, counted from their rows."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.attendance import Count, as_held
from domain.meeting import Active, Group, Meeting, MeetingKind, MeetingStatus, Network
from domain.rating import Question
from domain.results import Block, Result, alone, result


@dataclass(frozen=True)
class Summary:
    """Held meetings and their days; *evaluated* are those with a mean of their own, or one that was
    published."""

    planned: int
    meetings: int
    days: int
    participations: int
    physical: int
    hybrid: int
    digital: int
    digital_participations: int
    evaluated: int
    digital_evaluated: int
    results: Mapping[Question, Result | None]


@dataclass(frozen=True)
class Held:
    """A meeting with its counts, and whether a mean of it is known."""

    meeting: Meeting
    counts: Sequence[Count]
    evaluated: bool

    @property
    def participations(self) -> int:
        """A meeting of two days counts those who were there on each."""
        return sum(count.reported for count in self.counts)


def held(
    meetings: Iterable[Meeting],
    counts: Mapping[int, Sequence[Count]],
    blocks: Mapping[Question, Sequence[Block]],
    published: Collection[int],
    today: date,
) -> list[Held]:
    known = evaluated(blocks, published)
    return [
        Held(
            as_held(one, counts.get(one.id, ()), today),
            counts.get(one.id, ()),
            one.id in known,
        )
        for one in meetings
    ]


def evaluated(blocks: Mapping[Question, Iterable[Block]], published: Collection[int]) -> set[int]:
    """Return the meetings with a mean of their own, or one that was *published*."""
    return alone(blocks) | set(published)


def summary(of: Sequence[Held], blocks: Mapping[Question, Sequence[Block]]) -> Summary:
    """Return what the meetings come to. Only whole blocks are summed: half of one would tell what
    the other half was."""
    done = [one for one in of if one.meeting.status is MeetingStatus.HELD]
    kinds = Counter(one.meeting.kind for one in done)
    digital = [one for one in done if one.meeting.kind is MeetingKind.DIGITAL]
    ids = {one.meeting.id for one in of}
    return Summary(
        planned=len(of),
        meetings=len(done),
        days=sum(len(one.meeting.days) for one in done),
        participations=sum(one.participations for one in done),
        physical=kinds[MeetingKind.PHYSICAL],
        hybrid=kinds[MeetingKind.HYBRID],
        digital=len(digital),
        digital_participations=sum(one.participations for one in digital),
        evaluated=sum(one.evaluated for one in done),
        digital_evaluated=sum(one.evaluated for one in digital),
        results={
            question: result(block for block in each if block.meetings <= ids)
            for question, each in blocks.items()
        },
    )


def by_network(of: Sequence[Held]) -> dict[Network, list[Held]]:
    found: dict[Network, list[Held]] = {}
    for one in of:
        found.setdefault(one.meeting.network, []).append(one)
    return found


def computed(whole: Summary, people: int, active: Active) -> dict[str, int | Decimal | None]:
    """Return what the year comes to, by the names under which it may be published; None where too
    few have answered, or nobody is noted by name: then nobody knows how many they were."""
    means = {
        question: Decimal(shown.mean) if shown else None
        for question, shown in whole.results.items()
    }
    return {
        "meetings": whole.meetings,
        "participations": whole.participations,
        "people": people or None,
        "municipalities": active.municipalities,
        "satisfaction": means.get(Question.SATISFACTION),
        "usefulness": means.get(Question.USEFULNESS),
    }


def by_group(of: Sequence[Held]) -> dict[Group, list[Held]]:
    found: dict[Group, list[Held]] = {}
    for one in of:
        found.setdefault(one.meeting.group, []).append(one)
    return found

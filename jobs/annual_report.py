"""Gathers what a network's annual report is written from."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from domain import survey, yearly
from domain.calendar import local_day
from domain.meeting import Meeting, Network, OrganisationKind
from domain.network_wanted import TARGETS
from domain.rating import Question
from domain.results import Block, alone, beside, result
from domain.small_groups import kept_apart
from domain.yearly import Held
from sheets.annual_report import FEW, OPEN, TOGETHER, Indicator, Mean, Member, Report, Row
from storage.attendances import Presence
from storage.published import Figure
from storage.ratings import APPROVED
from storage.storage import Storage

Blocks = Mapping[Question, Sequence[Block]]


def gather(storage: Storage, network: Network, year: int, now: datetime, by: str = "") -> Report:
    """*by* is who asked for it, where somebody did."""
    every = storage.meetings.of_network(network.id)
    figures = storage.published.of_network(network.id)
    today = local_day(now)
    held, blocks = _held(storage, every, figures, year, today)
    meetings = [one.meeting for one in held]
    known = storage.surveys.known([network.id], {network.id: figures})
    asked = survey.of_network(network, known, last=year)
    frozen = storage.ratings.frozen([one.id for one in meetings])
    comments = storage.ratings.comments_on(alone(blocks), APPROVED)
    return Report(
        network.name,
        year,
        rows=[
            Row(one, _means(one.meeting, blocks, figures, frozen=one.meeting.id in frozen))
            for one in held
        ],
        groups={group: yearly.summary(of, blocks) for group, of in yearly.by_group(held).items()},
        indicators=_indicators(storage, network, every, figures, year, today),
        survey=asked.years,
        invited={one.year: one.invited for one in asked.surveys if one.closed},
        benefits=asked.benefits,
        members=_members(storage, network, meetings, year),
        comments=[(one, comment.text) for one in meetings for comment in comments.get(one.id, ())],
        least=network.min_answers,
        made_at=now,
        made_by=by,
    )


def _held(
    storage: Storage,
    every: Collection[Meeting],
    figures: Collection[Figure],
    year: int,
    today: date,
) -> tuple[list[Held], Blocks]:
    of_year = [one for one in every if one.last_on.year == year]
    blocks = storage.ratings.blocks([one.id for one in of_year])
    means = {one.meeting_id for one in figures if one.meeting_id and one.name in set(Question)}
    counts = storage.attendances.counts_of(of_year)
    return yearly.held(of_year, counts, blocks, means, today), blocks


def _means(
    about: Meeting, blocks: Blocks, figures: Collection[Figure], *, frozen: bool
) -> dict[Question, Mean]:
    printed = {one.name: one.value for one in figures if one.meeting_id == about.id}
    why = FEW if frozen else OPEN
    found = {}
    for question in Question:
        mine = next((one for one in blocks[question] if about.id in one.meetings), None)
        published = printed.get(question, "")
        if mine is None:
            found[question] = Mean(why, published=published)
        elif len(mine.meetings) > 1:
            found[question] = Mean(TOGETHER, published=published)
        else:
            found[question] = Mean(result=result([mine]))
    return found


def _indicators(
    storage: Storage,
    network: Network,
    every: Collection[Meeting],
    figures: Collection[Figure],
    year: int,
    today: date,
) -> list[Indicator]:
    now, before = (
        _figures(storage, network, every, figures, one, today) for one in (year, year - 1)
    )
    of_year = {one.name: one.value for one in figures if one.year == year and not one.meeting_id}
    return [
        Indicator(
            name,
            value,
            before[name],
            beside(of_year[name], value) if name in of_year else None,
            target=of_year.get(TARGETS.get(name, ""), ""),
        )
        for name, value in now.items()
    ]


def _figures(
    storage: Storage,
    network: Network,
    every: Collection[Meeting],
    figures: Collection[Figure],
    year: int,
    today: date,
) -> dict[str, int | Decimal | None]:
    held, blocks = _held(storage, every, figures, year, today)
    people = storage.attendances.people([one.meeting for one in held]).get(network.id, 0)
    active = storage.networks.active_members([network.id], year)[network.id]
    computed = yearly.computed(yearly.summary(held, blocks), people, active)
    return {**computed, "others": active.others}


def _members(
    storage: Storage, network: Network, meetings: Collection[Meeting], year: int
) -> list[Member]:
    present = storage.attendances.by_organisation(meetings)
    # The sum of all is told, so one that is hidden alone could be worked out.
    shown = kept_apart({one: each.people for one, each in present.items()}, network.min_answers)
    members = [
        Member(
            one.name,
            OrganisationKind(one.kind),
            one.through,
            one.since,
            present.get(one.organisation_id, Presence()).meetings,
            None if one.organisation_id in shown.pool else shown.each.get(one.organisation_id, 0),
        )
        for one in storage.networks.members(network.id)
        if (one.since is None or one.since.year <= year)
        and (one.until is None or one.until.year >= year)
    ]
    return sorted(members, key=lambda one: one.kind is not OrganisationKind.MUNICIPALITY)

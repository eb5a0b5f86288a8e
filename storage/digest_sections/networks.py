"""A network for whoever coordinates it, or a group of it: what waits to be read, who comes to the
next meeting, where nobody has noted who was there, and how much of the year's plan is held."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Date, Row, Select, and_, bindparam, exists, func, or_, select

from domain import yearly
from domain.attendance import AHEAD, WINDOW, Coming, ended_on, is_held
from domain.calendar import local_day
from domain.digest import Lead, Line, Rank, Reader
from domain.digest import Row as Kind
from domain.meeting import Group, MeetingStatus, Network, may_keep_group, may_keep_network
from domain.person import RoleName
from domain.rating import Question
from storage import tables
from storage.digest_section import ByAuthority, Finder, Section, Told
from storage.meetings import NOTED
from storage.published import Published
from storage.ratings import Ratings, ToRead
from storage.surveys import Surveys

# More would be a list.
MOST_COMING = 5
# Whoever was there is noted within some weeks, or never.
LATELY = timedelta(days=30)
_COORDINATOR = (RoleName.COORDINATOR,)
REGISTERED = Kind(
    "registered",
    Rank.NEWS,
    _COORDINATOR,
    leads_to=Lead("list_meetings.upcoming", "upcoming_meetings"),
    in_channels=True,
    across=True,
)
UNCOUNTED = Kind(
    "uncounted",
    Rank.TO_DO,
    _COORDINATOR,
    leads_to=Lead("list_meetings.past", "past_meetings"),
    across=True,
)
COMMENTS = Kind(
    "comments_to_read",
    Rank.TO_DO,
    _COORDINATOR,
    leads_to=Lead("review_comments.waiting", "comments_to_read"),
)
BENEFITS = Kind(
    "benefits_to_read",
    Rank.TO_DO,
    _COORDINATOR,
    leads_to=Lead("review_benefits.show", "benefits_to_read"),
)
RATED = Kind(
    "rated",
    Rank.NEWS,
    _COORDINATOR,
    leads_to=Lead("list_meetings.past", "past_meetings"),
    in_channels=True,
    across=True,
)
HELD = Kind("held", Rank.FIGURES, _COORDINATOR, beside=True, in_channels=True, across=True)
EVALUATED = Kind(
    "evaluated",
    Rank.FIGURES,
    _COORDINATOR,
    leads_to=Lead("meeting_results.year", "results_of_year", about="year"),
    beside=True,
    in_channels=True,
    across=True,
)


class OfNetworks(Finder):
    def __init__(self) -> None:
        self._meetings = ByAuthority(_meetings)
        self._comments = ByAuthority(_comments)
        self._benefits = ByAuthority(_benefits)

    def lines(
        self, connection: Connection, readers: Sequence[Reader], now: datetime
    ) -> Iterator[Told]:
        today = local_day(now)
        for reader, of in self._meetings.of(connection, readers, today):
            kept = [one for one in of.meetings if _keeps(reader, one)]
            for line in _lines(kept, of.evaluated, now):
                yield reader, line
        for reader, unread in self._comments.of(connection, readers, today):
            own = (one for one in unread if may_keep_group(reader.person, one.network, one.group))
            if count := sum(one.comments for one in own):
                yield reader, Line(COMMENTS, {"count": count})
        for reader, answers in self._benefits.of(connection, readers, today):
            if count := sum(many for one, many in answers if may_keep_network(reader.person, one)):
                yield reader, Line(BENEFITS, {"count": count})

    def in_groups_channel(
        self, connection: Connection, authority_id: int, group_id: int, now: datetime
    ) -> Iterator[Line]:
        found = _meetings(connection, {authority_id}, local_day(now)).get(authority_id, _Meetings())
        of_group = [one for one in found.meetings if one.group_id == group_id]
        return _lines(of_group, found.evaluated, now)


@dataclass(frozen=True)
class _Meetings:
    """The meetings of an authority's networks, and which of them are *evaluated*."""

    meetings: Sequence[Row[Any]] = ()
    evaluated: AbstractSet[int] = frozenset()


def _meetings(
    connection: Connection, authorities: AbstractSet[int], today: date
) -> dict[int, _Meetings]:
    first, last = date(today.year, 1, 1), date(today.year, 12, 31)
    wanted = {
        "authorities": sorted(authorities),
        "since": min(first, today - LATELY),
        "until": max(last, today + AHEAD),
    }
    found: dict[int, list[Row[Any]]] = {}
    for row in connection.execute(_MEETINGS, wanted):
        found.setdefault(row.authority_id, []).append(row)
    evaluated = _evaluated(connection, [row for rows in found.values() for row in rows])
    return {one: _Meetings(rows, evaluated) for one, rows in found.items()}


def _evaluated(connection: Connection, meetings: Sequence[Row[Any]]) -> AbstractSet[int]:
    if not meetings:
        return frozenset()
    figures = Published(connection).by_network({one.network_id for one in meetings})
    published = {
        one.meeting_id
        for each in figures.values()
        for one in each
        if one.meeting_id and one.name in set(Question)
    }
    blocks = Ratings(connection).blocks([one.id for one in meetings])
    return yearly.evaluated(blocks, published)


def _comments(
    connection: Connection, authorities: AbstractSet[int], _: date
) -> dict[int, list[ToRead]]:
    found: dict[int, list[ToRead]] = {}
    for one in Ratings(connection).to_read(authorities):
        found.setdefault(one.network.authority_id, []).append(one)
    return found


def _benefits(
    connection: Connection, authorities: AbstractSet[int], _: date
) -> dict[int, list[tuple[Network, int]]]:
    found: dict[int, list[tuple[Network, int]]] = {}
    for network, count in Surveys(connection).benefits_to_read(authorities):
        found.setdefault(network.authority_id, []).append((network, count))
    return found


def _keeps(reader: Reader, one: Row[Any]) -> bool:
    network = Network(one.network_id, one.authority_id, "", 0)
    return may_keep_group(reader.person, network, Group(one.group_id, one.network_id, one.group))


def _lines(kept: Sequence[Row[Any]], evaluated: AbstractSet[int], now: datetime) -> Iterator[Line]:
    today = local_day(now)
    coming = [
        one
        for one in kept
        if today <= one.first_on <= today + AHEAD and ended_on(one.last_on, one.ends) > now
    ]
    planned = [one for one in coming if one.status == MeetingStatus.PLANNED]
    for one in planned[:MOST_COMING]:
        about = {"group": one.group, "day": one.first_on}
        yield Line(REGISTERED, {**about, "yes": one.yes, "maybe": one.maybe})
    for one in kept:
        if one.last_on < today <= one.last_on + WINDOW and one.status != MeetingStatus.CANCELLED:
            # Not how many have answered: of a meeting that stays hidden that is hidden too.
            until = one.last_on + WINDOW
            yield Line(RATED, {"group": one.group, "day": one.last_on, "until": until})
    for one in kept:
        been = today - LATELY <= one.last_on < today
        if been and not one.counted and one.status != MeetingStatus.CANCELLED:
            yield Line(UNCOUNTED, {"group": one.group, "day": one.last_on})
    of_year = [one for one in kept if one.last_on.year == today.year]
    if any(one.status != MeetingStatus.CANCELLED for one in of_year):
        held = [
            one.id
            for one in of_year
            if is_held(MeetingStatus(one.status), one.last_on, today, noted=bool(one.noted))
        ]
        year = str(today.year)
        yield Line(HELD, {"held": len(held), "planned": len(of_year), "year": year})
        if held:
            known = len(evaluated & set(held))
            yield Line(EVALUATED, {"evaluated": known, "held": len(held), "year": year})


_NETWORK, _GROUP, _MEETING = tables.network.c, tables.network_group.c, tables.meeting.c
_REGISTRATION, _DAY = tables.registration.c, tables.meeting_day.c
_LAST = tables.meeting_day.alias("last_day")
_YES = (
    select(func.coalesce(func.sum(_REGISTRATION.party), 0))
    .where(_REGISTRATION.meeting_id == _MEETING.id, _REGISTRATION.answer == Coming.YES)
    .scalar_subquery()
)
_MAYBE = (
    select(func.count())
    .select_from(tables.registration)
    .where(_REGISTRATION.meeting_id == _MEETING.id, _REGISTRATION.answer == Coming.MAYBE)
    .scalar_subquery()
)
_COUNTED = exists().where(
    _DAY.meeting_id == _MEETING.id,
    or_(
        _DAY.head_count.is_not(None),
        exists().where(tables.attendance.c.day_id == _DAY.id).correlate(tables.meeting_day),
    ),
)
_MEETINGS: Select[Any] = (
    select(
        _NETWORK.authority_id,
        _MEETING.id,
        _MEETING.network_id,
        _MEETING.group_id,
        _GROUP.name.label("group"),
        _MEETING.first_on,
        _MEETING.last_on,
        _MEETING.status,
        _YES.label("yes"),
        _MAYBE.label("maybe"),
        _COUNTED.label("counted"),
        NOTED.label("noted"),
        _LAST.c.ends,
    )
    .join_from(tables.meeting, tables.network, _NETWORK.id == _MEETING.network_id)
    .join(tables.network_group, _GROUP.id == _MEETING.group_id)
    .join(_LAST, and_(_LAST.c.meeting_id == _MEETING.id, _LAST.c.held_on == _MEETING.last_on))
    .where(
        _NETWORK.authority_id.in_(bindparam("authorities", expanding=True)),
        _MEETING.last_on >= bindparam("since", type_=Date),
        _MEETING.first_on <= bindparam("until", type_=Date),
    )
    .order_by(_MEETING.first_on, _MEETING.id)
)

SECTION = Section((UNCOUNTED, COMMENTS, BENEFITS, REGISTERED, RATED, HELD, EVALUATED), OfNetworks)

"""A network for whoever coordinates it, or a group of it: what waits to be read, who comes to the
next meeting, where nobody has noted who was there, and how much of the year's plan is held."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Date, Row, and_, bindparam, exists, func, or_, select

from domain.attendance import WINDOW, Coming, is_held
from domain.digest import Lead, Line, Rank, Reader
from domain.digest import Row as Kind
from domain.meeting import Group, MeetingStatus, Network, may_keep_group, may_keep_network
from domain.person import RoleName
from storage import tables
from storage.digest_section import ByAuthority, Finder, Section, Told
from storage.networks import NOTED
from storage.ratings import Ratings, ToRead
from storage.surveys import Surveys

AHEAD = timedelta(days=30)
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


class Networks(Finder):
    def __init__(self) -> None:
        self._meetings = ByAuthority(_meetings)
        self._comments = ByAuthority(_comments)
        self._benefits = ByAuthority(_benefits)

    def lines(
        self, connection: Connection, readers: Sequence[Reader], today: date
    ) -> Iterator[Told]:
        for reader, meetings in self._meetings.of(connection, readers, today):
            kept = [one for one in meetings if _keeps(reader, one)]
            for line in _lines(kept, today):
                yield reader, line
        for reader, unread in self._comments.of(connection, readers, today):
            own = (one for one in unread if may_keep_group(reader.person, one.network, one.group))
            if count := sum(one.comments for one in own):
                yield reader, Line(COMMENTS, {"count": count})
        for reader, answers in self._benefits.of(connection, readers, today):
            if count := sum(many for one, many in answers if may_keep_network(reader.person, one)):
                yield reader, Line(BENEFITS, {"count": count})

    def in_groups_channel(
        self, connection: Connection, authority_id: int, group_id: int, today: date
    ) -> Iterator[Line]:
        found = _meetings(connection, {authority_id}, today).get(authority_id, [])
        return _lines([one for one in found if one.group_id == group_id], today)


def _meetings(
    connection: Connection, authorities: AbstractSet[int], today: date
) -> dict[int, list[Row[Any]]]:
    first, last = date(today.year, 1, 1), date(today.year, 12, 31)
    wanted = {
        "authorities": sorted(authorities),
        "since": min(first, today - LATELY),
        "until": max(last, today + AHEAD),
    }
    found: dict[int, list[Row[Any]]] = {}
    for row in connection.execute(_MEETINGS, wanted):
        found.setdefault(row.authority_id, []).append(row)
    return found


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


def _lines(kept: Sequence[Row[Any]], today: date) -> Iterator[Line]:
    coming = [one for one in kept if today <= one.first_on <= today + AHEAD]
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
    of_year = [one for one in kept if one.first_on.year == today.year]
    if any(one.status != MeetingStatus.CANCELLED for one in of_year):
        held = sum(
            is_held(MeetingStatus(one.status), one.last_on, today, noted=bool(one.noted))
            for one in of_year
        )
        yield Line(HELD, {"held": held, "planned": len(of_year), "year": str(today.year)})


_NETWORK, _GROUP, _MEETING = tables.network.c, tables.network_group.c, tables.meeting.c
_REGISTRATION, _DAY = tables.registration.c, tables.meeting_day.c
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
_MEETINGS = (
    select(
        _NETWORK.authority_id,
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
    )
    .join_from(tables.meeting, tables.network, _NETWORK.id == _MEETING.network_id)
    .join(tables.network_group, _GROUP.id == _MEETING.group_id)
    .where(
        and_(
            _NETWORK.authority_id.in_(bindparam("authorities", expanding=True)),
            _MEETING.first_on.between(
                bindparam("since", type_=Date), bindparam("until", type_=Date)
            ),
        )
    )
    .order_by(_MEETING.first_on, _MEETING.id)
)

SECTION = Section((UNCOUNTED, COMMENTS, BENEFITS, REGISTERED, RATED, HELD), Networks)

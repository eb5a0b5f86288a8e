"""Saves what a workbook of a network would do: as many statements whatever there is in it, but for
meetings whose changes are told of."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime

from domain import planning
from domain.authority import Authority
from domain.calendar import local_day
from domain.history import Change
from domain.meeting import Day, Group, Meeting, MeetingKind, MeetingStatus, Network
from domain.network_import import (
    KINDS,
    DayRemoved,
    NetworkAdded,
    NetworkPlan,
    RowAdded,
    RowChanged,
    called,
    named,
)
from domain.network_wanted import (
    Row,
    WantedContact,
    WantedDay,
    WantedFigure,
    WantedGroup,
    WantedMeeting,
    WantedMember,
)
from domain.person import Person
from storage.meeting_letters import CANCELLED, CHANGED
from storage.published import Figure
from storage.storage import Storage


def save(
    storage: Storage, plan: NetworkPlan, owner: Authority, now: datetime, actor_id: int | None
) -> int:
    """Save it, and return the network's id."""
    # What its owner has set when it begins holds for as long as it is there.
    least = owner.settings.min_group
    network_id = plan.network_id or storage.networks.add(owner.id, plan.wanted.name, least)
    network = Network(network_id, owner.id, plan.wanted.name, least)
    new_groups = [row.name for row in plan.rows if isinstance(row, WantedGroup)]
    storage.network_rows.add_groups(network_id, new_groups)
    groups = {called(one.name): one for one in storage.networks.groups_of(network_id)}
    _save_members(storage, plan, network_id)
    _save_contacts(storage, plan, network_id, groups, local_day(now))
    for before, after in _save_meetings(storage, plan, network, groups):
        _tell(storage, before, after, now, actor_id)
    _save_figures(storage, plan, network_id)
    if plan.changes:
        about = {"authority_id": owner.id, "actor_id": actor_id}
        storage.log.write_all("network", network_id, now, list(_logged(plan)), **about)
    return network_id


def _save_members(storage: Storage, plan: NetworkPlan, network_id: int) -> None:
    rows = [row for row in plan.rows if isinstance(row, WantedMember)]
    there = _members(storage, network_id)
    kinds = {row.name: row.kind for row in rows if called(row.name) not in there}
    ids = {called(name): id_ for name, id_ in storage.network_rows.organisations(kinds).items()}
    found = {**ids, **there}
    storage.network_rows.set_members(
        network_id, [(found[called(row.name)], row.through, row.since, row.until) for row in rows]
    )


def _members(storage: Storage, network_id: int) -> dict[str, int]:
    """Return the organisations that are members, by what they are called."""
    members = storage.networks.members(network_id)
    return {called(one.name): one.organisation_id for one in members}


def _save_contacts(
    storage: Storage,
    plan: NetworkPlan,
    network_id: int,
    groups: Mapping[str, Group],
    today: date,
) -> None:
    """Save who is invited to what; somebody new is known by the e-mail until they write."""
    rows = [row for row in plan.rows if isinstance(row, WantedContact)]
    members = _members(storage, network_id)
    belongs = {row.email: members[called(row.organisation)] for row in rows}
    names = {row.email: row.name for row in rows}
    known = {one.email: one for one in storage.people.with_emails(belongs, today)}
    new = [email for email in belongs if email not in known]
    added = storage.people.add_many(
        [Person(0, names[one], email=one, organisation_id=belongs[one]) for one in new]
    )
    storage.network_rows.belong(
        {
            one.id: belongs[email]
            for email, one in known.items()
            if email and one.organisation_id is None
        }
    )
    ids = {email: one.id for email, one in known.items()} | dict(zip(new, added, strict=True))
    storage.network_rows.set_contacts(
        [
            (group.id, ids[row.email])
            for row in rows
            for group in ([groups[called(row.group)]] if row.group else groups.values())
        ]
    )


def _save_meetings(
    storage: Storage, plan: NetworkPlan, network: Network, groups: Mapping[str, Group]
) -> list[tuple[Meeting, Meeting]]:
    """Save the meetings that are new or changed; return each of those that were there as it was
    and as it is."""
    there = {called(one.code): one for one in storage.meetings.of_network(network.id)}
    gone = {
        (called(one.row.meeting), one.row.on) for one in plan.changes if isinstance(one, DayRemoved)
    }
    touched = {code for code, _ in gone} | {
        called(row.code if isinstance(row, WantedMeeting) else row.meeting)
        for row in plan.rows
        if isinstance(row, WantedMeeting | WantedDay)
    }
    wanted_days: dict[str, list[WantedDay]] = defaultdict(list)
    for day in plan.wanted.days:
        wanted_days[called(day.meeting)].append(day)
    new, changed = [], []
    for row in plan.wanted.meetings:
        code = called(row.code)
        if code not in touched:
            continue
        before = there.get(code)
        left = [day for day in before.days if (code, day.on) not in gone] if before else []
        meeting = _meeting(row, before, network, groups[called(row.group)], left, wanted_days[code])
        if before:
            changed.append((before, meeting))
        else:
            new.append(meeting)
    storage.network_rows.add_meetings(network.id, new)
    storage.network_rows.change_meetings([after for _, after in changed])
    return changed


def _meeting(
    row: WantedMeeting,
    before: Meeting | None,
    network: Network,
    group: Group,
    left: Collection[Day],
    wanted: Collection[WantedDay],
) -> Meeting:
    days = {day.on: day for day in left} | {
        day.on: Day(0, day.on, day.starts, day.ends, day.head_count, day.organisations)
        for day in wanted
    }
    return Meeting(
        id=before.id if before else 0,
        network=network,
        group=group,
        code=row.code,
        theme=row.theme,
        kind=MeetingKind(row.kind),
        place=row.place,
        link=row.link,
        docs_link=row.docs_link,
        status=MeetingStatus(row.status),
        days=tuple(days[on] for on in sorted(days)),
    )


def _tell(
    storage: Storage, before: Meeting, after: Meeting, now: datetime, actor_id: int | None
) -> None:
    """Tell those who may come, as when it is done in the chat."""
    if before.last_on < local_day(now) or not planning.is_news(before, after):
        return
    told = {MeetingStatus.CANCELLED: CANCELLED, MeetingStatus.PLANNED: CHANGED}
    if purpose := told.get(after.status):
        storage.outbox.promise(storage.meeting_letters.news(purpose, before, after, now, actor_id))


def _save_figures(storage: Storage, plan: NetworkPlan, network_id: int) -> None:
    rows = [row for row in plan.rows if isinstance(row, WantedFigure)]
    meetings = {called(one.code): one.id for one in storage.meetings.of_network(network_id)}
    storage.published.keep(
        network_id,
        [
            Figure(
                row.year,
                meetings[called(row.meeting)] if row.meeting else None,
                row.name,
                row.value,
                row.source,
            )
            for row in rows
        ],
    )


def _logged(plan: NetworkPlan) -> Iterator[tuple[str, Change]]:
    for change in plan.changes:
        match change:
            case NetworkAdded(name):
                yield "added", Change("network", None, name)
            case RowAdded(row):
                yield "added", Change(KINDS[type(row)], None, named(row), _is_personal(row))
            case DayRemoved(row):
                yield "removed", Change(KINDS[type(row)], named(row), None)
            case RowChanged(row, field, old, new):
                name = f"{KINDS[type(row)]}.{field}"
                yield "changed", Change(name, old, new, _is_personal(row))


def _is_personal(row: Row) -> bool:
    return isinstance(row, WantedContact)

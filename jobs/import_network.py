"""Set up a network from a workbook: look at what would change, then change all of it or nothing."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from domain import network_import, planning
from domain.authority import Authority
from domain.authority_checks import same
from domain.calendar import local_day
from domain.errors import FormRefused, RuleBroken
from domain.imported import Note
from domain.meeting import Day, Group, Meeting, MeetingKind, MeetingStatus, Network
from domain.network_import import (
    KINDS,
    DayRemoved,
    NetworkAdded,
    NetworkPlan,
    RowAdded,
    RowChanged,
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
    WantedNetwork,
)
from domain.person import Person
from sheets.network_workbook import NetworkWorkbook
from storage.meeting_letters import CANCELLED, CHANGED
from storage.networks import Figure
from storage.storage import Storage


def look(storage: Storage, workbook: NetworkWorkbook, today: date) -> NetworkPlan:
    """Return what an import would do, and everything that is wrong in the workbook."""
    return _plan(storage, workbook.wanted, today, workbook.complaints, workbook.notes)


def apply(storage: Storage, plan: NetworkPlan, now: datetime, actor_id: int | None = None) -> None:
    """Do what *plan* says. If something else has changed since it was made, nothing is done and
    `RuleBroken` is raised: what was approved is no longer what would happen."""
    if plan.complaints:
        raise FormRefused(*plan.complaints)
    owner = _owner(storage, plan.wanted)
    assert owner is not None
    storage.authorities.hold(owner.tenant_id)
    fresh = _plan(storage, plan.wanted, local_day(now), (), ())
    if fresh.complaints or fresh.changes != plan.changes:
        raise RuleBroken("import.changed_meanwhile")
    _save(storage, fresh, owner, now, actor_id)


def export(storage: Storage, network: Network) -> WantedNetwork:
    """Return the network as a workbook would describe it; importing that changes nothing."""
    groups = {one.id: one for one in storage.networks.groups_of(network.id)}
    meetings = storage.networks.meetings_of(network.id)
    codes = {one.id: one.code for one in meetings}
    by_person: dict[int, list[WantedContact]] = defaultdict(list)
    for one in storage.networks.contacts(network.id):
        group = groups[one.group_id].name
        by_person[one.person_id].append(WantedContact(one.name, one.email, one.organisation, group))
    return WantedNetwork(
        name=network.name,
        authority=storage.authorities.get(network.authority_id).name,
        groups=tuple(WantedGroup(one.name) for one in groups.values()),
        members=tuple(
            WantedMember(one.name, one.kind, one.through, one.since, one.until)
            for one in storage.networks.members(network.id)
        ),
        contacts=tuple(
            contact
            for contacts in by_person.values()
            for contact in (
                [replace(contacts[0], group="")] if len(contacts) == len(groups) else contacts
            )
        ),
        meetings=tuple(
            WantedMeeting(
                one.code,
                one.group.name,
                one.theme,
                one.kind,
                one.place,
                one.link,
                one.docs_link,
                one.status,
            )
            for one in meetings
        ),
        days=tuple(_day(one, day) for one in meetings for day in one.days),
        figures=tuple(
            WantedFigure(
                one.year, one.name, one.value, one.source, codes.get(one.meeting_id or 0, "")
            )
            for one in storage.networks.figures(network.id)
        ),
    )


def _owner(storage: Storage, wanted: WantedNetwork) -> Authority | None:
    named = [one for one in storage.authorities.all() if same(one.name) == same(wanted.authority)]
    return named[0] if len(named) == 1 else None


def _plan(
    storage: Storage,
    wanted: WantedNetwork,
    today: date,
    complaints: tuple[RuleBroken, ...],
    notes: tuple[Note, ...],
) -> NetworkPlan:
    owner = _owner(storage, wanted)
    network = _network(storage, owner, wanted)
    current = export(storage, network) if network else WantedNetwork()
    wrong = list(complaints)
    if wanted.authority and owner is None:
        wrong.append(RuleBroken("import.owner_unknown", written=wanted.authority[:200]))
    if owner is not None:
        wrong += _taken(storage, wanted, owner, today)
    noted = _noted(storage, network) if network else ()
    id_ = network.id if network else None
    return network_import.plan(wanted, id_, current, wrong, notes, noted)


def _noted(storage: Storage, network: Network) -> list[WantedDay]:
    """Return the days on which somebody is noted or counted."""
    meetings = storage.networks.meetings_of(network.id)
    counts = storage.attendances.counts_of(meetings)
    return [_day(one, count.day) for one in meetings for count in counts[one.id] if count.known]


def _day(meeting: Meeting, day: Day) -> WantedDay:
    return WantedDay(meeting.code, day.on, day.starts, day.ends, day.head_count, day.organisations)


def _network(storage: Storage, owner: Authority | None, wanted: WantedNetwork) -> Network | None:
    networks = storage.networks.of(owner.id) if owner else []
    return next((one for one in networks if same(one.name) == same(wanted.name)), None)


def _taken(
    storage: Storage, wanted: WantedNetwork, owner: Authority, today: date
) -> list[RuleBroken]:
    """Complain of contacts who belong to another organisation: nobody is moved by a stranger's
    workbook."""
    emails = [one.email for one in wanted.contacts]
    there = storage.people.named_in_workbook(None, owner.tenant_id, [], emails, today)
    by_email = {person.email: person for person in there}
    names = storage.networks.organisation_names(
        [person.organisation_id for person in there if person.organisation_id]
    )
    wrong = []
    for one in wanted.contacts:
        person = by_email.get(one.email)
        held = names.get(person.organisation_id or 0, "") if person else ""
        if held and same(held) != same(one.organisation):
            wrong.append(
                RuleBroken(
                    "import.contact_elsewhere",
                    sheet=one.origin.sheet,
                    row=str(one.origin.row),
                    written=one.email,
                )
            )
    return wrong


def _save(
    storage: Storage, plan: NetworkPlan, owner: Authority, now: datetime, actor_id: int | None
) -> None:
    wanted = plan.wanted
    # What its owner has set when it begins holds for as long as it is there.
    least = owner.settings.min_group
    network_id = plan.network_id or storage.networks.add(owner.id, wanted.name, least)
    network = Network(network_id, owner.id, wanted.name, least)
    for row in plan.rows:
        if isinstance(row, WantedGroup):
            storage.networks.add_group(network_id, row.name)
        elif isinstance(row, WantedMember):
            organisation = storage.networks.organisation(row.name, row.kind)
            storage.networks.set_member(network_id, organisation, row.through, row.since, row.until)
    groups = _groups(storage, network_id)
    for row in plan.rows:
        if isinstance(row, WantedContact):
            person_id = _person(storage, row, local_day(now))
            invited = [groups[same(row.group)]] if row.group else list(groups.values())
            for group in invited:
                storage.networks.set_contact(group.id, person_id)
    for before, after in _save_meetings(storage, plan, network, groups):
        _tell(storage, before, after, now, actor_id)
    meetings = {same(one.code): one.id for one in storage.networks.meetings_of(network_id)}
    for row in plan.rows:
        if isinstance(row, WantedFigure):
            meeting_id = meetings[same(row.meeting)] if row.meeting else None
            figure = Figure(row.year, meeting_id, row.name, row.value, row.source)
            storage.networks.set_figure(network_id, figure)
    _log(storage, plan, network, now, actor_id)


def _log(
    storage: Storage, plan: NetworkPlan, network: Network, now: datetime, actor_id: int | None
) -> None:
    write = partial(
        storage.log.write,
        "network",
        network.id,
        at=now,
        authority_id=network.authority_id,
        actor_id=actor_id,
    )
    for change in plan.changes:
        match change:
            case NetworkAdded(name):
                write("added", new=name)
            case RowAdded(row):
                write("added", field=KINDS[type(row)], new=named(row), personal=_is_personal(row))
            case DayRemoved(row):
                write("removed", field=KINDS[type(row)], old=named(row))
            case RowChanged(row, field, old, new):
                field = f"{KINDS[type(row)]}.{field}"
                write("changed", field=field, old=old, new=new, personal=_is_personal(row))


def _is_personal(row: Row) -> bool:
    return isinstance(row, WantedContact)


def _groups(storage: Storage, network_id: int) -> dict[str, Group]:
    return {same(one.name): one for one in storage.networks.groups_of(network_id)}


def _save_meetings(
    storage: Storage, plan: NetworkPlan, network: Network, groups: dict[str, Group]
) -> list[tuple[Meeting, Meeting]]:
    """Save the meetings that are new or changed; return each of those that were there as it was
    and as it is."""
    there = {same(one.code): one for one in storage.networks.meetings_of(network.id)}
    gone = {
        (same(one.row.meeting), one.row.on) for one in plan.changes if isinstance(one, DayRemoved)
    }
    touched = {code for code, _ in gone} | {
        same(row.code if isinstance(row, WantedMeeting) else row.meeting)
        for row in plan.rows
        if isinstance(row, WantedMeeting | WantedDay)
    }
    changed = []
    for row in plan.wanted.meetings:
        code = same(row.code)
        if code not in touched:
            continue
        before = there.get(code)
        days = {day.on: day for day in before.days if (code, day.on) not in gone} if before else {}
        days |= {
            day.on: Day(0, day.on, day.starts, day.ends, day.head_count, day.organisations)
            for day in plan.wanted.days
            if same(day.meeting) == code
        }
        meeting = Meeting(
            id=before.id if before else 0,
            network=network,
            group=groups[same(row.group)],
            code=row.code,
            theme=row.theme,
            kind=MeetingKind(row.kind),
            place=row.place,
            link=row.link,
            docs_link=row.docs_link,
            status=MeetingStatus(row.status),
            days=tuple(days[on] for on in sorted(days)),
        )
        if before:
            storage.networks.save_meeting(meeting)
            storage.networks.keep_days(meeting)
            changed.append((before, meeting))
        else:
            storage.networks.add_meeting(meeting)
    return changed


def _tell(
    storage: Storage, before: Meeting, after: Meeting, now: datetime, actor_id: int | None
) -> None:
    """Tell those who may come, as when it is done in the chat."""
    if before.last_on < local_day(now) or not planning.is_news(before, after):
        return
    told = {MeetingStatus.CANCELLED: CANCELLED, MeetingStatus.PLANNED: CHANGED}
    if purpose := told.get(after.status):
        storage.outbox.promise(storage.meeting_letters.news(purpose, before, after, now, actor_id))


def _person(storage: Storage, row: WantedContact, today: date) -> int:
    """Return who the contact is; somebody new is known by the e-mail until they write."""
    organisation = storage.networks.organisation(row.organisation, "other")
    person = storage.people.by_email(row.email, today)
    if person is None:
        new = Person(0, row.name, email=row.email, organisation_id=organisation)
        return storage.people.add_many([new])[0]
    if person.organisation_id is None:
        storage.people.change(person.id, organisation_id=organisation)
    return person.id

"""A network as the workbook that can be changed and sent back."""

from collections import defaultdict
from dataclasses import replace

from domain.meeting import Day, Meeting, Network
from domain.network_wanted import (
    WantedContact,
    WantedDay,
    WantedFigure,
    WantedGroup,
    WantedMeeting,
    WantedMember,
    WantedNetwork,
)
from storage.storage import Storage


def described(storage: Storage, network: Network) -> WantedNetwork:
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
        days=tuple(day_of(one, day) for one in meetings for day in one.days),
        figures=tuple(
            WantedFigure(
                one.year, one.name, one.value, one.source, codes.get(one.meeting_id or 0, "")
            )
            for one in storage.networks.figures(network.id)
        ),
    )


def day_of(meeting: Meeting, day: Day) -> WantedDay:
    return WantedDay(meeting.code, day.on, day.starts, day.ends, day.head_count, day.organisations)

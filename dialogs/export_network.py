"""A network as the workbook that can be changed and sent back; for one that is to be, an empty
workbook. For those who coordinate all of it."""

from collections import defaultdict
from dataclasses import replace

from cards import network_export as export_cards
from cards.network_export import Workbook
from dialogs import handouts, meetings, members
from dialogs.turn import Reply, Turn
from domain.access import Act, may
from domain.handout import Handout
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


def show(turn: Turn, storage: Storage) -> Reply:
    may_add = may(turn.person, turn.authority.id, Act.ADD_NETWORKS)
    there = storage.networks.of(turn.authority.id)
    kept = meetings.kept(turn, storage) if there or not may_add else []
    for network in kept:
        members.log(turn, storage, network, "exported", "workbook")
    empty = handouts.link(turn, Handout.EMPTY_NETWORK, turn.authority.id) if may_add else ""
    return Reply(
        export_cards.shown(
            turn.language,
            [Workbook(one.name, handouts.link(turn, Handout.NETWORK, one.id)) for one in kept],
            empty,
        )
    )


def described(storage: Storage, network: Network) -> WantedNetwork:
    """Return the network as a workbook would describe it; importing that changes nothing. A contact
    without an address, or of no member, is in none."""
    groups = {one.id: one for one in storage.networks.groups_of(network.id)}
    held = storage.meetings.of_network(network.id)
    codes = {one.id: one.code for one in held}
    by_person: dict[int, list[WantedContact]] = defaultdict(list)
    of_members = storage.networks.members(network.id)
    belonging = {one.organisation_id for one in of_members}
    for one in storage.networks.contacts(network.id):
        if not one.email or one.organisation_id not in belonging:
            continue
        group = groups[one.group_id].name
        by_person[one.person_id].append(WantedContact(one.name, one.email, one.organisation, group))
    return WantedNetwork(
        name=network.name,
        authority=storage.authorities.get(network.authority_id).name,
        groups=tuple(WantedGroup(one.name) for one in groups.values()),
        members=tuple(
            WantedMember(one.name, one.kind, one.through, one.since, one.until)
            for one in of_members
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
            for one in held
        ),
        days=tuple(day_of(one, day) for one in held for day in one.days),
        figures=tuple(
            WantedFigure(
                one.year, one.name, one.value, one.source, codes.get(one.meeting_id or 0, "")
            )
            for one in storage.published.of_network(network.id)
        ),
    )


def day_of(meeting: Meeting, day: Day) -> WantedDay:
    return WantedDay(meeting.code, day.on, day.starts, day.ends, day.head_count, day.organisations)

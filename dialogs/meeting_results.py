"""What people thought of meetings, and what a year of them was."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cards import meeting_list as list_cards
from cards import results as result_cards
from cards.results import OfMeeting, OfYear
from dialogs import list_meetings, meetings, survey_results
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain import yearly
from domain.attendance import window_ends_on
from domain.folding import fold
from domain.meeting import Meeting, may_keep
from domain.page import cut
from domain.rating import Question
from domain.results import Block, alone, beside, result
from storage.ratings import APPROVED
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    """Return the results of one meeting; nothing of them before its window has closed."""
    meeting = load(turn, storage)
    closed = storage.ratings.is_frozen(meeting.id)
    blocks = storage.ratings.blocks([meeting.id]) if closed else {}
    together = {
        question: (block, shown)
        for question, each in blocks.items()
        for block in each
        if (shown := result([block]))
    }
    counts = storage.attendances.counts(meeting)
    figures = storage.published.of_year([meeting.network.id], meeting.last_on.year)
    view = OfMeeting(
        meeting,
        reported=max(count.reported for count in counts),
        closes_on=None if closed else window_ends_on(meeting),
        together=together,
        published={
            one.name: (one.value, one.source) for one in figures if one.meeting_id == meeting.id
        },
        comments=_comments(storage, meeting, blocks),
        to_read=storage.ratings.to_read_of(meeting.id)
        if closed and may_keep(turn.person, meeting)
        else 0,
    )
    return Reply(result_cards.of_meeting(turn.language, view))


def comments(turn: Turn, storage: Storage) -> Reply:
    """The comments on one meeting that may be shown, ten at a time."""
    meeting = load(turn, storage)
    shown = _comments(storage, meeting, storage.ratings.blocks([meeting.id]))
    page = cut(shown, turn.page)
    return Reply(result_cards.comments(turn.language, meeting, page))


def _comments(
    storage: Storage, meeting: Meeting, blocks: Mapping[Question, Sequence[Block]]
) -> list[str]:
    """Of a meeting of which no mean is shown they could tell who wrote them."""
    if meeting.id not in alone(blocks):
        return []
    return [one.text for one in storage.ratings.comments(meeting.id, APPROVED)]


def year(turn: Turn, storage: Storage) -> Reply:
    """Return what a year was: this one, where no other is asked for."""
    asked = list_meetings.year_of(turn) or turn.today.year
    years = _years(turn, storage, asked)
    keeps = meetings.keeps_some(turn, storage)
    return Reply(result_cards.of_year(turn.language, asked, years, keeps=keeps))


def meant(turn: Turn, storage: Storage) -> Reply:
    """The same in somebody's own words."""
    if turn.data.get("type") == "annual_survey":
        return survey_results.show(turn, storage)
    named = ("place", "theme", "month", "when", "date")
    if not any(turn.data.get(one) for one in named):
        return year(turn, storage)
    wish = replace(list_meetings.wish(turn, storage), newest_first=True)
    page = list_meetings.page_of(turn, storage, wish)
    if page.total != 1:
        return Reply(list_cards.found(turn.language, page))
    return show(replace(turn, data={"meeting": str(page.things[0].id)}), storage)


def _years(turn: Turn, storage: Storage, asked: int) -> list[OfYear]:
    """Return the year of each network that is seen: what was published is of one of them, and
    groups of two may be called the same."""
    group = fold(turn.data.get("group", ""))
    of_year = [
        one
        for one in storage.meetings.year(asked, meetings.seen(turn))
        if group in fold(one.group.name)
    ]
    networks = {one.network.id for one in of_year}
    blocks = storage.ratings.blocks([one.id for one in of_year])
    published = storage.published.by_network(networks)
    figures = {id_: [one for one in each if one.year == asked] for id_, each in published.items()}
    means = {
        one.meeting_id
        for each in figures.values()
        for one in each
        if one.meeting_id and one.name in set(Question)
    }
    counts = storage.attendances.counts_of(of_year)
    held = yearly.held(of_year, counts, blocks, means, turn.today)
    people = storage.attendances.people(of_year)
    active = storage.networks.active_members(networks, asked)
    found = []
    for network, each in yearly.by_network(held).items():
        whole = yearly.summary(each, blocks)
        known = people.get(network.id, 0)
        computed = yearly.computed(whole, known, active[network.id])
        found.append(
            OfYear(
                network.name,
                groups={
                    one: yearly.summary(of_group, blocks)
                    for one, of_group in yearly.by_group(each).items()
                },
                whole=whole,
                people=known,
                members=active[network.id],
                # Published figures are of the whole network, and stand beside the same.
                published=[
                    (one.name, beside(one.value, computed[one.name]), one.source)
                    for one in figures.get(network.id, ())
                    if one.meeting_id is None and one.name in computed and not group
                ],
            )
        )
    return sorted(found, key=lambda one: one.network)

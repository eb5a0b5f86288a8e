"""The code of a meeting's day, for the room: for coordinators, and only on that day."""

from dataclasses import replace

from cards import day_code as code_cards
from cards import meeting_list as list_cards
from dialogs import handouts, list_meetings
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain import day_code, deep_link
from domain.errors import RuleBroken
from domain.handout import Handout
from domain.meeting import MeetingStatus, Wish, may_keep
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    meeting = load(turn, storage)
    if not may_keep(turn.person, meeting):
        raise RuleBroken("error.not_allowed")
    if meeting.status is MeetingStatus.CANCELLED:
        raise RuleBroken("error.meeting_cancelled")
    day = next((one for one in meeting.days if one.on == turn.today), None)
    if day is None:
        raise RuleBroken("error.code_another_day")
    code = day_code.of_day(turn.seal, day.id, day.on)
    # Who writes in a channel alone has no chat that a link could open for others.
    place = storage.conversations.personal_of(turn.person.id)
    draft = code_cards.draft(turn.language, code)
    shown = code_cards.Shown(
        code,
        day,
        chat=deep_link.chat_with(place.bot_id, draft) if place else "",
        picture=handouts.link(turn, Handout.CODE_PICTURE, meeting.id, day.id) if place else "",
        screen=handouts.link(turn, Handout.CODE_ON_SCREEN, meeting.id, day.id) if place else "",
    )
    return Reply(code_cards.shown(turn.language, meeting, shown))


def today(turn: Turn, storage: Storage) -> Reply:
    """That of the meeting that is today, or a choice."""
    wish = Wish(since=turn.today, until=turn.today)
    page = list_meetings.page_of(turn, storage, wish)
    if page.total != 1:
        return Reply(list_cards.found(turn.language, page))
    return show(replace(turn, data={"meeting": str(page.things[0].id)}), storage)

"""A meeting as a file for one's calendar."""

from cards import meeting_calendar as calendar_cards
from dialogs import handouts
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain.handout import Handout
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    meeting = load(turn, storage)
    url = handouts.link(turn, Handout.CALENDAR, meeting.id)
    return Reply(calendar_cards.shown(turn.language, meeting, url))

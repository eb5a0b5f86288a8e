"""One meeting: when and where it is, and what the person may do about it."""

from cards import meeting as meeting_cards
from cards.card import Card
from cards.meeting import Note, View
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain import rating
from domain.attendance import as_held, open_days
from domain.errors import RuleBroken, complaints
from domain.meeting import Meeting, may_keep
from storage.storage import Storage


def show(turn: Turn, storage: Storage) -> Reply:
    return Reply(shown(turn, storage, load(turn, storage)))


def shown(
    turn: Turn,
    storage: Storage,
    meeting: Meeting,
    note: Note | None = None,
    broken: RuleBroken | None = None,
) -> Card:
    """Return the meeting's card, with a *note* of what was just done, or what was wrong."""
    counts, attended = storage.attendances.presence(meeting, turn.person.id)
    answers, mine = storage.attendances.answers(meeting.id, turn.person.id)
    keeps = may_keep(turn.person, meeting)
    view = View(
        as_held(meeting, counts, turn.today),
        now=turn.now,
        mine=mine,
        answers=answers,
        open_days=open_days(meeting, turn.now),
        attended=attended,
        counts=counts,
        may_rate=bool(attended) and rating.is_open(meeting, turn.now),
        keeps=keeps,
        to_read=storage.ratings.to_read_of(meeting.id) if keeps else 0,
        note=note,
        wrong=complaints(broken) if broken else (),
    )
    return meeting_cards.shown(turn.language, view)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    """Show the meeting with why something could not be done about it."""
    return Reply(shown(turn, storage, load(turn, storage), broken=broken))

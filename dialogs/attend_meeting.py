"""Saying whether one comes to a meeting, and that one is there."""

from dataclasses import replace

from cards import day_code as code_cards
from cards import meeting_list as list_cards
from cards.meeting import Note
from dialogs import list_meetings, show_meeting
from dialogs.meetings import load, seen
from dialogs.turn import Reply, Turn
from domain import attendance, day_code
from domain.attendance import WINDOW, Source
from domain.errors import RuleBroken
from domain.meeting import Meeting, Wish
from storage.storage import Storage
from understanding import dates


def answer(turn: Turn, storage: Storage) -> Reply:
    """I come, I cannot, maybe."""
    meeting = load(turn, storage)
    party = turn.data.get("headcount", "")
    registration = attendance.register(meeting, turn.data.get("answer", ""), party, turn.now)
    storage.attendances.register(meeting.id, turn.person.id, registration)
    note = Note(f"registered.{registration.answer}")
    return Reply(show_meeting.shown(turn, storage, meeting, note))


def here(turn: Turn, storage: Storage) -> Reply:
    """I am here, or I was. Of several days the card asks which, and before today's opens it says
    when that is."""
    return _here(turn, storage, load(turn, storage))


def by_code(turn: Turn, storage: Storage) -> Reply:
    """I am here, by the code that is said and shown in the room: for whoever sees the meeting,
    whether they had said that they would come or not."""
    code = turn.data.get("day_code", "")
    asker = turn.seal.digest("asker of day codes", str(turn.person.id))
    if storage.guesses.wrong_today(asker, turn.today) >= day_code.WRONG_A_DAY:
        raise RuleBroken("error.too_many_guesses")
    days = storage.meetings.days(turn.today - WINDOW, turn.today)
    held = day_code.find(turn.seal, days, code, turn.today)
    if held is None:
        # It is counted, so nothing may be raised: that would take it back.
        storage.guesses.count_wrong(asker, turn.today)
        return Reply(code_cards.wrong(turn.language, code))
    meeting = storage.meetings.find(held.meeting_id, seen(turn))
    if meeting is None:
        return Reply(code_cards.not_a_member(turn.language))
    if held.on != turn.today:
        return Reply(code_cards.over(turn.language, meeting, held.on))
    number = 1 + [day.id for day in meeting.days].index(held.day_id)
    data = {"day": str(number)}
    return _here(replace(turn, data=data), storage, meeting)


def meant(turn: Turn, storage: Storage) -> Reply:
    """The same in somebody's own words: of the meeting that fits, or those to choose among."""
    words = turn.data.get("text", "").split()
    if code := next(filter(day_code.is_code, words), ""):
        return by_code(replace(turn, data={"day_code": day_code.read(code) or ""}), storage)
    response = turn.data.get("response", "attended")
    wish = list_meetings.wish(turn, storage)
    to_come = wish.since is not None and wish.since > turn.today
    been = wish.until is not None and wish.until < turn.today
    if response == "absent" and to_come:
        response = "no"
    elif response == "no" and been:
        response = "absent"
    if response in ("attended", "absent"):
        wish = replace(wish, since=wish.since or turn.today - WINDOW, until=turn.today)
        page = list_meetings.page_of(turn, storage, replace(wish, newest_first=True))
    else:
        page = list_meetings.page_of(turn, storage, _to_come(wish, turn))
    if page.total != 1:
        return Reply(list_cards.found(turn.language, page))
    one = str(page.things[0].id)
    about = replace(turn, data={**turn.data, "meeting": one, "answer": response})
    steps = {"attended": here, "absent": _absent}
    return steps.get(response, answer)(about, storage)


def _absent(turn: Turn, storage: Storage) -> Reply:
    """I was not there: nobody is noted, and only a coordinator takes away who was."""
    meeting = load(turn, storage)
    attended = storage.attendances.attended(meeting.id, turn.person.id)
    said = Note("attended.absent_but_noted" if attended else "attended.absent")
    return Reply(show_meeting.shown(turn, storage, meeting, said))


def _to_come(wish: Wish, turn: Turn) -> Wish:
    return replace(wish, since=max(wish.since or turn.today, turn.today))


def _here(turn: Turn, storage: Storage, meeting: Meeting) -> Reply:
    attended = storage.attendances.attended(meeting.id, turn.person.id)
    day = attendance.day_to_attend(meeting, which_day(turn, meeting), attended, turn.now)
    if day is None:
        opens = attendance.opens_today(meeting, turn.now)
        said = Note("attended.later", {"at": opens}) if opens else Note("attended.which")
        return Reply(show_meeting.shown(turn, storage, meeting, said))
    storage.attendances.attend(day.id, [turn.person.id], Source.SELF)
    several = len(meeting.days) > 1
    said = Note("attended.self_day", {"day": day.on}) if several else Note("attended.self")
    return Reply(show_meeting.shown(turn, storage, meeting, said))


def which_day(turn: Turn, meeting: Meeting) -> int | None:
    """Return the number of the day that is asked for, by number or by date."""
    number = turn.data.get("day", "")
    if number.isascii() and number.isdecimal() and len(number) < 3:
        return int(number)
    period = dates.resolve(turn.data.get("date", ""), turn.today)
    days = enumerate(meeting.days, start=1)
    return next((at for at, day in days if period and period.first == day.on), None)

"""The meetings of the networks that somebody takes part in."""

from dataclasses import replace
from datetime import date

from cards import meeting_list as list_cards
from dialogs import meetings, show_meeting
from dialogs.meetings import seen
from dialogs.turn import Reply, Turn
from domain.folding import fold
from domain.meeting import MeetingKind, MeetingLine, Wish
from domain.page import Page
from storage.storage import Storage
from understanding import dates


def upcoming(turn: Turn, storage: Storage) -> Reply:
    """Meetings that have not ended, soonest first."""
    page = storage.meetings.listed(Wish(now=turn.now), seen(turn), turn.page)
    keeps = meetings.keeps_some(turn, storage)
    return Reply(list_cards.upcoming(turn.language, page, keeps=keeps))


def past(turn: Turn, storage: Storage) -> Reply:
    """Meetings that have been, newest first."""
    been = Wish(now=turn.now, ended=True, newest_first=True)
    page = storage.meetings.listed(been, seen(turn), turn.page)
    keeps = meetings.keeps_some(turn, storage)
    return Reply(list_cards.past(turn.language, page, keeps=keeps))


def mine(turn: Turn, storage: Storage) -> Reply:
    """The meetings of the weekly digest: those that the person is asked to, or comes to, soon."""
    own = Wish(now=turn.now, of=turn.person.id)
    page = storage.meetings.listed(own, seen(turn), turn.page)
    return Reply(list_cards.mine(turn.language, page))


def find(turn: Turn, storage: Storage) -> Reply:
    """What is asked for in somebody's own words: the one meeting that it is, or a choice. Names of
    meetings overlap, so all are shown, newest first."""
    wished = wish(turn, storage)
    if turn.data.get("when") in ("upcoming", "next"):
        wished = replace(wished, now=turn.now)
    page = page_of(turn, storage, wished)
    if not page.total and wished.words and turn.data.get("when") == "upcoming":
        # None comes: then it is one that has been.
        page = page_of(turn, storage, replace(wished, since=None, now=None, newest_first=True))
    if turn.data.get("when") == "next" and page.things:
        page = replace(page, things=page.things[:1], total=1)
    if page.total == 1:
        found = replace(turn, data={"meeting": str(page.things[0].id)})
        return show_meeting.show(found, storage)
    return Reply(list_cards.found(turn.language, page))


def page_of(turn: Turn, storage: Storage, wished: Wish) -> Page[MeetingLine]:
    return storage.meetings.listed(wished, seen(turn), turn.page)


def wish(turn: Turn, storage: Storage) -> Wish:
    """Return which meetings somebody's own words are about."""
    data = turn.data
    since, until = _days(turn)
    group = fold(data.get("group", ""))
    group_ids = [one.id for one in storage.networks.groups(seen(turn)) if group in fold(one.name)]
    kind = data.get("kind", "")
    named = data.get("place") or data.get("theme") or data.get("words", "")
    dated = since is not None or until is not None
    return Wish(
        since=since if dated or named else turn.today,
        until=until,
        group_ids=group_ids if group else (),
        kind=MeetingKind(kind) if kind in set(MeetingKind) else None,
        words=fold(named),
        newest_first=(bool(named) and not dated) or data.get("when") == "past",
    )


def _days(turn: Turn) -> tuple[date | None, date | None]:
    """Return the first and last day that is asked for."""
    when, month = turn.data.get("when", ""), turn.data.get("month", "")
    when = when or turn.data.get("date", "")
    year = year_of(turn)
    if when in ("upcoming", "next"):
        return turn.today, None
    if when == "past":
        return None, date.fromordinal(turn.today.toordinal() - 1)
    if when and (period := dates.resolve(when, turn.today, ahead=True)):
        return period.first, period.last
    if month.isdecimal() and 1 <= int(month) <= 12:
        within = year or turn.today.year
        first = date(within, int(month), 1)
        after = date(within + int(month) // 12, int(month) % 12 + 1, 1)
        return first, date.fromordinal(after.toordinal() - 1)
    return (date(year, 1, 1), date(year, 12, 31)) if year else (None, None)


def year_of(turn: Turn) -> int | None:
    """Return the year that is asked for."""
    written = turn.data.get("year", "")
    near = {"this_year": turn.today.year, "last_year": turn.today.year - 1}
    if written in near:
        return near[written]
    known = written.isascii() and written.isdecimal() and len(written) == 4
    return int(written) if known and int(written) > 0 else None

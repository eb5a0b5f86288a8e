"""Saying what one thought of a meeting, without a name.

Nothing here may join a person to a mark: no row of the log, and no row for a form that was sent, so
these steps have no `again`. What is sent twice finds the receipt of the first time instead.
"""

from collections.abc import Collection
from dataclasses import replace
from secrets import token_hex

from cards import meeting_list as list_cards
from cards import rating as rating_cards
from cards.card import Card
from cards.rating import View
from dialogs import list_meetings, meetings
from dialogs.meetings import load
from dialogs.turn import Reply, Turn
from domain import rating
from domain.awaited import Awaited, Expected
from domain.errors import RuleBroken, complaints
from domain.meeting import Meeting
from domain.page import Page
from domain.rating import Marks, Question
from storage.ratings import Standing
from storage.storage import Storage
from understanding import scores


def ask(turn: Turn, storage: Storage) -> Reply:
    """Show the questions, or where an answer that was given can be changed."""
    meeting = load(turn, storage)
    if _standing(turn, storage, meeting).answered:
        return Reply(rating_cards.given_before(turn.language, meeting))
    awaits = Awaited(Expected.RATING, "rate_meeting.rate", {"meeting": str(meeting.id)})
    return Reply(_form(turn, meeting), awaits=awaits)


def rate(turn: Turn, storage: Storage) -> Reply:
    """Count the marks; with the receipt of an earlier answer, change that."""
    meeting, secret = load(turn, storage), turn.data.get("secret", "")
    possible = dict(rating.every_digest(turn.seal, secret, meeting.id)) if secret else {}
    standing = _standing(turn, storage, meeting, possible)
    marks = _marks(turn)
    if not marks:
        raise RuleBroken("error.mark_missing")
    secret = secret or turn.nonce()
    turn.must_own(secret)
    if standing.answered and standing.receipt is None:
        return Reply(rating_cards.given_before(turn.language, meeting))
    before = possible[standing.receipt] if standing.receipt else Marks()
    after = before.with_news(marks)
    if after != before:
        digest = rating.digest(turn.seal, secret, meeting.id, after)
        changes = rating.deltas(before, after)
        if standing.receipt is None:
            storage.ratings.give(meeting.id, turn.person.id, digest, changes)
        elif not storage.ratings.alter(meeting.id, standing.receipt, digest, changes):
            # They tapped twice, and the other tap was first: this one builds on it.
            return rate(turn, storage)
    return Reply(rating_cards.form(turn.language, View(meeting, secret, after, "rating.thanks")))


def ask_comment(turn: Turn, storage: Storage) -> Reply:
    meeting = load(turn, storage)
    _standing(turn, storage, meeting)
    return Reply(rating_cards.comment_form(turn.language, meeting))


def comment(turn: Turn, storage: Storage) -> Reply:
    """What somebody takes with them from the meeting; shown when it has been reviewed."""
    meeting = load(turn, storage)
    _standing(turn, storage, meeting)
    text = rating.read_comment(turn.data.get("text", ""))
    storage.ratings.hold(meeting.id)
    storage.ratings.add_comment(token_hex(16), meeting.id, text)
    return Reply(rating_cards.commented(turn.language, meeting))


def meant(turn: Turn, storage: Storage) -> Reply:
    """The same in somebody's own words: of the meeting that they were at, or those to choose."""
    possible = storage.ratings.to_rate(turn.person.id, turn.today)
    wish = list_meetings.wish(turn, storage)
    named_day = wish.until is not None
    if not (wish.words or wish.group_ids):
        wish = replace(wish, since=None, until=turn.today)
    page = storage.meetings.listed(replace(wish, newest_first=True), meetings.seen(turn))
    lines = [one for one in page.things if one.id in possible]
    if not lines:
        return Reply(rating_cards.nothing_to_rate(turn.language))
    given = any(turn.data.get(question) for question in Question)
    if not (given or wish.words or wish.group_ids or named_day):
        # "Hur var mötet": the latest, which can be seen before anything is answered.
        lines = lines[:1]
    if len(lines) > 1:
        return Reply(list_cards.found(turn.language, Page(tuple(lines), 1, len(lines))))
    data = {**turn.data, "meeting": str(lines[0].id), "text": ""}
    about = replace(turn, data=data)
    try:
        return rate(about, storage) if given else ask(about, storage)
    except RuleBroken as broken:
        return form_again(about, storage, broken)


def form_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    """Show the questions with what was wrong."""
    meeting = load(turn, storage)
    if broken.key in ("error.mark_wrong", "error.mark_missing"):
        return Reply(_form(turn, meeting, broken))
    return Reply(rating_cards.refused(turn.language, meeting, complaints(broken)))


def comment_again(turn: Turn, storage: Storage, broken: RuleBroken) -> Reply:
    meeting, written = load(turn, storage), turn.data.get("text", "")
    return Reply(rating_cards.comment_form(turn.language, meeting, written, complaints(broken)))


def _standing(
    turn: Turn, storage: Storage, meeting: Meeting, digests: Collection[str] = ()
) -> Standing:
    """Return how the person stands, or raise `RuleBroken` unless they may rate the meeting."""
    found = storage.ratings.standing(meeting.id, turn.person.id, digests)
    rating.check(meeting, turn.now, there=found.there, frozen=found.frozen)
    return found


def _form(turn: Turn, meeting: Meeting, broken: RuleBroken | None = None) -> Card:
    secret = turn.data.get("secret", "") or turn.nonce()
    wrong = complaints(broken) if broken else ()
    return rating_cards.form(turn.language, View(meeting, secret, wrong=wrong))


def _marks(turn: Turn) -> Marks:
    """Return the marks of the buttons, or those in words: "nöjd 5, nytta 4"."""
    found = scores.find(turn.data.get("text", ""), asked=True)
    written = {
        Question.SATISFACTION: turn.data.get("satisfaction") or found.satisfaction,
        Question.USEFULNESS: turn.data.get("usefulness") or found.usefulness,
    }
    return Marks(
        *(rating.read_mark(str(mark or ""), question) for question, mark in written.items())
    )

"""How it stood with plans in a round that is named, by what was reported in it."""

from collections.abc import Callable
from dataclasses import replace

from cards import plan_round as cards
from dialogs import report_round as rounds
from dialogs.plan_wish import Wish, one_of_year
from dialogs.turn import Reply, Turn
from domain import access, report_round
from domain.access import Act
from domain.page import cut
from domain.plan_asked import Asked
from domain.report_round import ReportRound, RoundLine
from storage.storage import Storage


def show(turn: Turn, storage: Storage, wish: Wish) -> Reply:
    found = storage.report_rounds.of(turn.authority.id)
    one = next((each for each in found if each.id == wish.asked.round_id), None)
    if wish.last_round:
        closed = [each for each in found if each.closes_on < turn.today]
        one = max(closed, key=lambda each: each.closes_on, default=None)
        wish = replace(wish, asked=replace(wish.asked, round_id=one.id if one else None))
    if one is None:
        return Reply(cards.no_such(turn.language, wish.written, found))
    if _asks_of_all(wish):
        return rounds.shown(turn, storage, one)
    lines = _lines(turn, storage, wish, one)
    page = cut(lines, turn.page)
    names = access.may(turn.person, turn.authority.id, Act.SEE_PLAN_OWNERS)
    theirs = {line.by_id for line in page.things if line.by_id is not None}
    known = theirs if names else theirs & turn.person.acts_as(turn.authority.id)
    return Reply(
        cards.shown(
            turn.language,
            one,
            report_round.total(lines),
            page,
            wish.written,
            storage.people.names(known),
        )
    )


def _asks_of_all(wish: Wish) -> bool:
    """Whether it is asked how the round went, and not of something in it."""
    asked = Asked(year=wish.asked.year, round_id=wish.asked.round_id)
    return wish.asked == asked and not (wish.number or wish.name or wish.item or wish.commitment)


def _lines(turn: Turn, storage: Storage, wish: Wish, one: ReportRound) -> list[RoundLine]:
    asked = wish.asked
    if wish.commitment:
        of = [each for each in wish.known.commitments if each.number == wish.commitment]
        chosen, _ = one_of_year(of, None, turn.today)
        # Of a commitment that there is not nothing was reported.
        asked = replace(asked, commitment_id=chosen.id if chosen else 0)
    is_named = _named(turn, storage, wish)
    lines = [line for line in storage.report_rounds.lines(one, asked) if is_named(line)]
    places = {name for id_, name in wish.known.departments if id_ == asked.department_id}
    return report_round.matching(lines, asked, places, one.as_of)


def _named(turn: Turn, storage: Storage, wish: Wish) -> Callable[[RoundLine], bool]:
    """Return what tells what was asked for by number or name: in whichever plan the round asked."""
    if wish.item:
        items = {id_ for id_, _ in storage.plan_names.item(turn.authority.id, wish.item)}
        return lambda line: line.task_id in items
    if not wish.number and not wish.name:
        return lambda _: True
    names = storage.plan_names
    found = (
        names.numbered(turn.authority.id, wish.number)
        if wish.number
        else names.called(turn.authority.id, wish.name)
    )
    actions = {each.id for each in found}
    return lambda line: line.action_id in actions

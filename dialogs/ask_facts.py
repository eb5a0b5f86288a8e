"""What else the plans hold: milestones, indicators, environmental aspects and governing
documents. They are tens, so each list is read whole."""

import re

from cards import plan_facts as plan_facts_cards
from dialogs.turn import Reply, Turn
from domain.plan_facts import is_to_renew
from storage.storage import Storage


def milestones(turn: Turn, storage: Storage) -> Reply:
    every, year = storage.plan_facts.milestones(turn.authority.id), _year(turn)
    of_year = tuple(
        one for one in every if year is None or one.first_on.year <= year <= one.last_on.year
    )
    return Reply(plan_facts_cards.milestones(turn.language, of_year, turn.today, turn.page, year))


def indicators(turn: Turn, storage: Storage) -> Reply:
    every, year = storage.plan_facts.indicators(turn.authority.id), _year(turn)
    of_year = tuple(one for one in every if year in (None, one.year))
    return Reply(plan_facts_cards.indicators(turn.language, of_year, turn.page, year))


def aspects(turn: Turn, storage: Storage) -> Reply:
    every = storage.plan_facts.aspects(turn.authority.id)
    return Reply(plan_facts_cards.aspects(turn.language, every, turn.page))


def documents(turn: Turn, storage: Storage) -> Reply:
    every = storage.plan_facts.documents(turn.authority.id)
    return Reply(plan_facts_cards.documents(turn.language, every, turn.today, turn.page))


def to_renew(turn: Turn, storage: Storage) -> Reply:
    every = storage.plan_facts.documents(turn.authority.id)
    ending = [one for one in every if is_to_renew(one, turn.today)]
    return Reply(plan_facts_cards.to_renew(turn.language, ending, turn.today, turn.page))


def _year(turn: Turn) -> int | None:
    """Return the year that is asked for, if one is."""
    written = turn.data.get("year", "")
    return int(written) if re.fullmatch("20[0-9]{2}", written) else None

"""What else the plans hold: milestones, indicators, environmental aspects and governing
documents. They are tens, so each list is read whole."""

from cards import plan_facts as plan_facts_cards
from dialogs.turn import Reply, Turn
from storage.storage import Storage


def milestones(turn: Turn, storage: Storage) -> Reply:
    every = storage.plan_facts.milestones(turn.authority.id)
    return Reply(plan_facts_cards.milestones(turn.language, every, turn.today, turn.page))


def indicators(turn: Turn, storage: Storage) -> Reply:
    every = storage.plan_facts.indicators(turn.authority.id)
    return Reply(plan_facts_cards.indicators(turn.language, every, turn.page))


def aspects(turn: Turn, storage: Storage) -> Reply:
    every = storage.plan_facts.aspects(turn.authority.id)
    return Reply(plan_facts_cards.aspects(turn.language, every, turn.page))


def documents(turn: Turn, storage: Storage) -> Reply:
    every = storage.plan_facts.documents(turn.authority.id)
    return Reply(plan_facts_cards.documents(turn.language, every, turn.today, turn.page))
